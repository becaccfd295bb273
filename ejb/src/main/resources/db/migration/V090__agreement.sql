-- One agreement a case; its text as rows, so that terms can be followed when they fall due.
CREATE TABLE agreement (
    id               BINARY(16)    NOT NULL PRIMARY KEY,
    version          BIGINT        NOT NULL,
    case_id          BINARY(16)    NOT NULL,
    code             CHAR(10)      NOT NULL,
    number           VARCHAR(80)   NOT NULL,
    revision         INT           NOT NULL,
    state            VARCHAR(16)   NOT NULL,
    facts            TEXT          NULL,
    dispute          TEXT          NULL,
    responsibilities TEXT          NULL,
    manner           VARCHAR(1000) NULL,
    canonical_hash   CHAR(64)      NULL,
    changed_at       DATETIME(3)   NOT NULL,
    proposed_at      DATETIME(3)   NULL,
    effective_on     DATE          NULL,
    paper_id         BINARY(16)    NULL,
    paper_sha256     CHAR(64)      NULL,
    CONSTRAINT agreement_of_case UNIQUE (case_id),
    CONSTRAINT agreement_code UNIQUE (code),
    CONSTRAINT agreement_case FOREIGN KEY (case_id) REFERENCES mediation_case (id),
    INDEX agreement_effective (effective_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE agreement_party (
    id               BINARY(16)   NOT NULL PRIMARY KEY,
    version          BIGINT       NOT NULL,
    agreement_id     BINARY(16)   NOT NULL,
    place            INT          NOT NULL,
    party_id         BINARY(16)   NOT NULL,
    side             VARCHAR(16)  NOT NULL,
    kind             VARCHAR(16)  NOT NULL,
    name             VARCHAR(200) NOT NULL,
    capacity         VARCHAR(120) NULL,
    address          VARCHAR(400) NULL,
    representative   VARCHAR(200) NULL,
    pad_consented_on DATE         NULL,
    CONSTRAINT agreement_party_once UNIQUE (agreement_id, party_id),
    CONSTRAINT agreement_party_of FOREIGN KEY (agreement_id) REFERENCES agreement (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a third body has yet to decide; conditions call it D1, D2 by its place.
CREATE TABLE agreement_determination (
    id            BINARY(16)   NOT NULL PRIMARY KEY,
    version       BIGINT       NOT NULL,
    agreement_id  BINARY(16)   NOT NULL,
    place         INT          NOT NULL,
    kind          VARCHAR(24)  NULL,
    subject       VARCHAR(400) NULL,
    deciding_body VARCHAR(200) NULL,
    applicant_id  BINARY(16)   NULL,
    apply_by      DATE         NULL,
    long_stop     DATE         NULL,
    otherwise     VARCHAR(200) NULL,
    reversal      VARCHAR(16)  NULL,
    CONSTRAINT agreement_determination_of FOREIGN KEY (agreement_id) REFERENCES agreement (id),
    INDEX agreement_determination_place (agreement_id, place)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE agreement_outcome (
    id               BINARY(16)   NOT NULL PRIMARY KEY,
    version          BIGINT       NOT NULL,
    determination_id BINARY(16)   NOT NULL,
    place            INT          NOT NULL,
    words            VARCHAR(200) NOT NULL,
    CONSTRAINT agreement_outcome_of FOREIGN KEY (determination_id) REFERENCES agreement_determination (id),
    INDEX agreement_outcome_place (determination_id, place)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE agreement_term (
    id                  BINARY(16)     NOT NULL PRIMARY KEY,
    version             BIGINT         NOT NULL,
    agreement_id        BINARY(16)     NOT NULL,
    place               INT            NOT NULL,
    kind                VARCHAR(16)    NOT NULL,
    obligor_id          BINARY(16)     NULL,
    obligee_id          BINARY(16)     NULL,
    text                VARCHAR(1000)  NULL,
    method              VARCHAR(400)   NULL,
    proof               VARCHAR(200)   NULL,
    amount              DECIMAL(15, 2) NULL,
    payee_bank          VARCHAR(200)   NULL,
    payee_holder        VARCHAR(200)   NULL,
    account_sealed      VARCHAR(300)   NULL,
    account_lookup      CHAR(64)       NULL,
    account_salt_sealed VARCHAR(300)   NULL,
    due_kind            VARCHAR(16)    NULL,
    due_on              DATE           NULL,
    due_days            INT            NULL,
    due_unit            VARCHAR(16)    NULL,
    due_event           VARCHAR(24)    NULL,
    due_term            INT            NULL,
    formula_rate        DECIMAL(15, 2) NULL,
    formula_quantity    DECIMAL(15, 3) NULL,
    formula_unit        VARCHAR(20)    NULL,
    late_interest       DECIMAL(7, 4)  NULL,
    accelerates_after   INT            NULL,
    conditional         BOOLEAN        NOT NULL,
    CONSTRAINT agreement_term_of FOREIGN KEY (agreement_id) REFERENCES agreement (id),
    INDEX agreement_term_place (agreement_id, place),
    INDEX agreement_term_account (account_lookup)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE agreement_branch (
    id        BINARY(16)     NOT NULL PRIMARY KEY,
    version   BIGINT         NOT NULL,
    term_id   BINARY(16)     NOT NULL,
    place     INT            NOT NULL,
    condition_text VARCHAR(1000) NULL,
    text      VARCHAR(1000)  NULL,
    amount    DECIMAL(15, 2) NULL,
    due_kind  VARCHAR(16)    NULL,
    due_on    DATE           NULL,
    due_days  INT            NULL,
    due_unit  VARCHAR(16)    NULL,
    due_event VARCHAR(24)    NULL,
    due_term  INT            NULL,
    CONSTRAINT agreement_branch_of FOREIGN KEY (term_id) REFERENCES agreement_term (id),
    INDEX agreement_branch_place (term_id, place)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Parts of a term's sum (TERM), of a branch's (BRANCH), or what is paid before anything is decided (ADVANCE).
CREATE TABLE agreement_instalment (
    id           BINARY(16)     NOT NULL PRIMARY KEY,
    version      BIGINT         NOT NULL,
    term_id      BINARY(16)     NOT NULL,
    part_of      VARCHAR(8)     NOT NULL,
    branch_place INT            NOT NULL,
    place        INT            NOT NULL,
    amount       DECIMAL(15, 2) NULL,
    due_kind     VARCHAR(16)    NULL,
    due_on       DATE           NULL,
    due_days     INT            NULL,
    due_unit     VARCHAR(16)    NULL,
    due_event    VARCHAR(24)    NULL,
    due_term     INT            NULL,
    CONSTRAINT agreement_instalment_of FOREIGN KEY (term_id) REFERENCES agreement_term (id),
    INDEX agreement_instalment_place (term_id, place)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE agreement_settled_claim (
    id       BINARY(16) NOT NULL PRIMARY KEY,
    version  BIGINT     NOT NULL,
    term_id  BINARY(16) NOT NULL,
    claim_id BINARY(16) NOT NULL,
    CONSTRAINT agreement_settled_claim_once UNIQUE (term_id, claim_id),
    CONSTRAINT agreement_settled_claim_of FOREIGN KEY (term_id) REFERENCES agreement_term (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Never deleted: a signature under a text that changed is voided.
CREATE TABLE agreement_signature (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    version         BIGINT       NOT NULL,
    agreement_id    BINARY(16)   NOT NULL,
    role            VARCHAR(16)  NOT NULL,
    signer_id       BINARY(16)   NOT NULL,
    signer_name     VARCHAR(200) NOT NULL,
    method          VARCHAR(20)  NOT NULL,
    signed_at       DATETIME(3)  NOT NULL,
    revision        INT          NOT NULL,
    hash_signed     CHAR(64)     NOT NULL,
    evidence_id     BINARY(16)   NULL,
    evidence_sha256 CHAR(64)     NULL,
    voided_at       DATETIME(3)  NULL,
    CONSTRAINT agreement_signature_once UNIQUE (agreement_id, revision, role, signer_id),
    CONSTRAINT agreement_signature_of FOREIGN KEY (agreement_id) REFERENCES agreement (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE agreement_scan (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    version         BIGINT       NOT NULL,
    agreement_id    BINARY(16)   NOT NULL,
    document_id     BINARY(16)   NOT NULL,
    document_sha256 CHAR(64)     NOT NULL,
    revision        INT          NOT NULL,
    pages           INT          NOT NULL,
    pages_matched   INT          NOT NULL,
    sheets          VARCHAR(120) NOT NULL,
    sheets_in_all   INT          NOT NULL,
    recorded_at     DATETIME(3)  NOT NULL,
    confirmed_at    DATETIME(3)  NULL,
    confirmed_by    BINARY(16)   NULL,
    CONSTRAINT agreement_scan_of FOREIGN KEY (agreement_id) REFERENCES agreement (id),
    INDEX agreement_scan_order (agreement_id, recorded_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- How agreements may be signed: paper always; the pad where the administrator switches it on. No organisation means all.
CREATE TABLE signing_rule (
    id                BINARY(16)  NOT NULL PRIMARY KEY,
    version           BIGINT      NOT NULL,
    dispute_type      VARCHAR(40) NOT NULL,
    organisation_id   BINARY(16)  NULL,
    pad               BOOLEAN     NOT NULL,
    pad_needs_consent BOOLEAN     NOT NULL,
    INDEX signing_rule_type (dispute_type, organisation_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO signing_rule (id, version, dispute_type, organisation_id, pad, pad_needs_consent) VALUES
    (X'01936000000070a1b1c2d3e4f5061701', 1, '*', NULL, FALSE, TRUE),
    (X'01936000000070a1b1c2d3e4f5061702', 1, 'LABOUR', NULL, FALSE, TRUE);

-- Why a text may be signed in spite of a warning.
CREATE TABLE agreement_warning_answer (
    id               BINARY(16)    NOT NULL PRIMARY KEY,
    version          BIGINT        NOT NULL,
    agreement_id     BINARY(16)    NOT NULL,
    warning          VARCHAR(120)  NOT NULL,
    reason           VARCHAR(1000) NOT NULL,
    answered_by      BINARY(16)    NOT NULL,
    answered_by_name VARCHAR(200)  NOT NULL,
    answered_at      DATETIME(3)   NOT NULL,
    CONSTRAINT agreement_warning_answer_of FOREIGN KEY (agreement_id) REFERENCES agreement (id),
    INDEX agreement_warning_answer_order (agreement_id, answered_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What nobody can give up by agreement: a closed list with its law. What is not founded on the full text of the law warns and does not block.
CREATE TABLE forbidden_waiver (
    id       BINARY(16)   NOT NULL PRIMARY KEY,
    version  BIGINT       NOT NULL,
    code     VARCHAR(40)  NOT NULL,
    right_zh VARCHAR(200) NOT NULL,
    words    VARCHAR(400) NOT NULL,
    source   VARCHAR(200) NOT NULL,
    evidence VARCHAR(20)  NOT NULL,
    CONSTRAINT forbidden_waiver_code UNIQUE (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO forbidden_waiver (id, version, code, right_zh, words, source, evidence) VALUES
    (X'01936000000070a1b1c2d3e4f5061901', 1, 'REMEDIES', '依法申请仲裁、提起诉讼、申请行政救济的权利', '申请仲裁,仲裁申请,提起诉讼,起诉,诉权,行政复议,行政诉讼,劳动监察', '人民调解法第三条第三项', 'PRIMARY_TEXT'),
    (X'01936000000070a1b1c2d3e4f5061902', 1, 'SOCIAL_INSURANCE', '依法参加社会保险、由用人单位缴纳社会保险费的权利', '社会保险,社保,养老保险,医疗保险,失业保险,工伤保险费', '劳动法第七十二条', 'TO_BE_CONFIRMED'),
    (X'01936000000070a1b1c2d3e4f5061903', 1, 'LIMITATION', '时效利益', '诉讼时效,仲裁时效,时效利益', '民法典第一百九十七条', 'TO_BE_CONFIRMED'),
    (X'01936000000070a1b1c2d3e4f5061904', 1, 'CHILD_SUPPORT', '未成年子女的抚养费', '抚养费', '民法典第一千零八十五条', 'TO_BE_CONFIRMED');
