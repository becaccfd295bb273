-- The region tree 市 → 县市区 → 乡镇街道 → 村社区 → 网格: 4, 6, 9, 12 and 15 digits, each code begun by the one above.
CREATE TABLE region (
    id      BINARY(16)   NOT NULL PRIMARY KEY,
    version BIGINT       NOT NULL,
    code    VARCHAR(15)  NOT NULL,
    name_zh VARCHAR(80)  NOT NULL,
    name_en VARCHAR(80)  NOT NULL,
    CONSTRAINT region_code UNIQUE (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE organisation (
    id                  BINARY(16)   NOT NULL PRIMARY KEY,
    version             BIGINT       NOT NULL,
    code                VARCHAR(32)  NOT NULL,
    name_zh             VARCHAR(120) NOT NULL,
    name_en             VARCHAR(120) NOT NULL,
    kind                VARCHAR(32)  NOT NULL,
    region_code         VARCHAR(15)  NULL,
    room                BOOLEAN      NOT NULL,
    case_number_pattern VARCHAR(60)  NULL,
    seats               INT          NOT NULL,
    active              BOOLEAN      NOT NULL,
    CONSTRAINT organisation_code UNIQUE (code),
    CONSTRAINT organisation_case_number_pattern UNIQUE (case_number_pattern)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE person (
    id                   BINARY(16)   NOT NULL PRIMARY KEY,
    version              BIGINT       NOT NULL,
    account_name         VARCHAR(40)  NOT NULL,
    name                 VARCHAR(60)  NOT NULL COLLATE utf8mb4_unicode_520_ci,
    pinyin               VARCHAR(120) NULL COLLATE utf8mb4_unicode_520_ci,
    organisation_id      BINARY(16)   NOT NULL,
    phone                VARCHAR(32)  NULL,
    locale               VARCHAR(2)   NOT NULL,
    password_hash        VARCHAR(255) NOT NULL,
    must_change_password BOOLEAN      NOT NULL,
    active               BOOLEAN      NOT NULL,
    session_epoch        BIGINT       NOT NULL,
    CONSTRAINT person_account_name UNIQUE (account_name),
    CONSTRAINT person_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- until_day is the first day on which the appointment no longer holds.
CREATE TABLE appointment (
    id              BINARY(16)  NOT NULL PRIMARY KEY,
    version         BIGINT      NOT NULL,
    person_id       BINARY(16)  NOT NULL,
    role            VARCHAR(32) NOT NULL,
    organisation_id BINARY(16)  NOT NULL,
    region_code     VARCHAR(15) NULL,
    from_day        DATE        NOT NULL,
    until_day       DATE        NULL,
    INDEX appointment_holders (organisation_id, role),
    CONSTRAINT appointment_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT appointment_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE api_client (
    id              BINARY(16)  NOT NULL PRIMARY KEY,
    version         BIGINT      NOT NULL,
    name            VARCHAR(80) NOT NULL,
    token_sha256    CHAR(64)    NOT NULL,
    role            VARCHAR(32) NOT NULL,
    organisation_id BINARY(16)  NOT NULL,
    active          BOOLEAN     NOT NULL,
    CONSTRAINT api_client_name UNIQUE (name),
    CONSTRAINT api_client_token UNIQUE (token_sha256),
    CONSTRAINT api_client_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Failed log-ins in a row, one row an account (hashed) and one a source; swept after an hour without attempts.
CREATE TABLE login_attempt (
    throttle_key  VARCHAR(120) NOT NULL PRIMARY KEY,
    failures      INT          NOT NULL,
    last_at       DATETIME(3)  NOT NULL,
    blocked_until DATETIME(3)  NOT NULL,
    INDEX login_attempt_last_at (last_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The book of people exists from the start, so that its lock holds for the very first entry too.
INSERT INTO chain (subject, kind, last_seq, last_hash)
VALUES (UNHEX('BFD7789D847733E1ABEEF0F97F3672AD'), 'OFFICE', 0, REPEAT('0', 64));
