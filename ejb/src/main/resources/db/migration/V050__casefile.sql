CREATE TABLE mediation_case (
    id                 BINARY(16)    NOT NULL PRIMARY KEY,
    version            BIGINT        NOT NULL,
    case_number        VARCHAR(80)   NOT NULL,
    room_id            BINARY(16)    NOT NULL,
    region_code        VARCHAR(15)   NOT NULL,
    channel            VARCHAR(24)   NOT NULL,
    dispute_type       VARCHAR(40)   NOT NULL,
    employment_form    VARCHAR(40)   NULL,
    mode               VARCHAR(24)   NULL,
    sender_id          BINARY(16)    NULL,
    sender_case_number VARCHAR(80)   NULL,
    referral_id        BINARY(16)    NULL,
    stage              VARCHAR(24)   NOT NULL,
    outcome            VARCHAR(32)   NULL,
    end_ground         VARCHAR(32)   NULL,
    end_reason         VARCHAR(2000) NULL,
    grade              VARCHAR(8)    NOT NULL,
    mediator_id        BINARY(16)    NULL,
    registrar_id       BINARY(16)    NULL,
    oral               BOOLEAN       NOT NULL,
    facts              TEXT          NOT NULL,
    applicants         VARCHAR(400)  NOT NULL COLLATE utf8mb4_unicode_520_ci,
    respondents        VARCHAR(400)  NOT NULL COLLATE utf8mb4_unicode_520_ci,
    received_on        DATE          NOT NULL,
    registered_at      DATETIME(3)   NOT NULL,
    accepted_on        DATE          NULL,
    agreed_on          DATE          NULL,
    ended_on           DATE          NULL,
    closed_on          DATE          NULL,
    limit_on           DATE          NULL,
    changed_at         DATETIME(3)   NOT NULL,
    CONSTRAINT mediation_case_number UNIQUE (case_number),
    INDEX mediation_case_room (room_id, stage, changed_at),
    INDEX mediation_case_mediator (mediator_id, stage),
    INDEX mediation_case_registrar (registrar_id, registered_at),
    INDEX mediation_case_sender (sender_id, sender_case_number),
    INDEX mediation_case_accepted (accepted_on, room_id),
    INDEX mediation_case_ended (ended_on, room_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE party (
    id               BINARY(16)   NOT NULL PRIMARY KEY,
    version          BIGINT       NOT NULL,
    case_id          BINARY(16)   NOT NULL,
    place            INT          NOT NULL,
    side             VARCHAR(16)  NOT NULL,
    kind             VARCHAR(16)  NOT NULL,
    name             VARCHAR(200) NOT NULL COLLATE utf8mb4_unicode_520_ci,
    spelled          VARCHAR(300) NOT NULL,
    initials         VARCHAR(200) NOT NULL,
    id_number_sealed VARCHAR(300) NULL,
    id_number_lookup CHAR(64)     NULL,
    phone            VARCHAR(32)  NULL,
    address          VARCHAR(400) NULL,
    capacity         VARCHAR(120) NULL,
    representative   VARCHAR(200) NULL,
    consented_on     DATE         NULL,
    refused_on       DATE         NULL,
    data_consent_on  DATE         NULL,
    CONSTRAINT party_of_case FOREIGN KEY (case_id) REFERENCES mediation_case (id),
    INDEX party_name (name),
    INDEX party_spelled (spelled(40)),
    INDEX party_initials (initials(40)),
    INDEX party_id_number (id_number_lookup),
    INDEX party_phone (phone)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE claim (
    id            BINARY(16)     NOT NULL PRIMARY KEY,
    version       BIGINT         NOT NULL,
    case_id       BINARY(16)     NOT NULL,
    place         INT            NOT NULL,
    item          VARCHAR(40)    NOT NULL,
    amount        DECIMAL(15, 2) NULL,
    by_party      BINARY(16)     NULL,
    against_party BINARY(16)     NULL,
    CONSTRAINT claim_of_case FOREIGN KEY (case_id) REFERENCES mediation_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Gapless: the row is locked from the count to the end of the registering transaction.
CREATE TABLE case_number_counter (
    office_id   BINARY(16) NOT NULL,
    legal_year  INT        NOT NULL,
    last_number BIGINT     NOT NULL,
    PRIMARY KEY (office_id, legal_year)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE code (
    id         BINARY(16)   NOT NULL PRIMARY KEY,
    version    BIGINT       NOT NULL,
    list       VARCHAR(32)  NOT NULL,
    code       VARCHAR(40)  NOT NULL,
    name_zh    VARCHAR(100) NOT NULL,
    name_en    VARCHAR(100) NOT NULL,
    parent     VARCHAR(40)  NULL,
    place      INT          NOT NULL,
    valid_from DATE         NOT NULL,
    valid_to   DATE         NULL,
    CONSTRAINT code_once UNIQUE (list, code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
