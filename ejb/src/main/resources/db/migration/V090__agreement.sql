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
