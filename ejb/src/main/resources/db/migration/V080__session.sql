-- ends_at is the planned end: what the diaries of mediator and room are kept by.
CREATE TABLE mediation_session (
    id              BINARY(16)    NOT NULL PRIMARY KEY,
    version         BIGINT        NOT NULL,
    case_id         BINARY(16)    NOT NULL,
    number          INT           NOT NULL,
    way             VARCHAR(16)   NOT NULL,
    place           VARCHAR(200)  NOT NULL,
    starts_at       DATETIME(3)   NOT NULL,
    ends_at         DATETIME(3)   NOT NULL,
    planned_minutes INT           NOT NULL,
    persons         INT           NOT NULL,
    recorder        VARCHAR(60)   NULL,
    state           VARCHAR(16)   NOT NULL,
    cancel_reason   VARCHAR(500)  NULL,
    mediator_id     BINARY(16)    NULL,
    held_from       DATETIME(3)   NULL,
    held_to         DATETIME(3)   NULL,
    result          VARCHAR(16)   NULL,
    result_reason   VARCHAR(2000) NULL,
    changed_at      DATETIME(3)   NOT NULL,
    CONSTRAINT mediation_session_number UNIQUE (case_id, number),
    CONSTRAINT mediation_session_case FOREIGN KEY (case_id) REFERENCES mediation_case (id),
    INDEX mediation_session_time (starts_at, ends_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE attendance (
    id         BINARY(16)   NOT NULL PRIMARY KEY,
    version    BIGINT       NOT NULL,
    session_id BINARY(16)   NOT NULL,
    place      INT          NOT NULL,
    party_id   BINARY(16)   NOT NULL,
    side       VARCHAR(16)  NOT NULL,
    presence   VARCHAR(16)  NOT NULL,
    who        VARCHAR(200) NULL,
    capacity   VARCHAR(120) NULL,
    note       VARCHAR(500) NULL,
    CONSTRAINT attendance_once UNIQUE (session_id, party_id),
    CONSTRAINT attendance_session FOREIGN KEY (session_id) REFERENCES mediation_session (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE session_record (
    id         BINARY(16)   NOT NULL PRIMARY KEY,
    version    BIGINT       NOT NULL,
    session_id BINARY(16)   NOT NULL,
    invited    VARCHAR(500) NULL,
    matter     VARCHAR(500) NOT NULL,
    course     MEDIUMTEXT   NOT NULL,
    result     TEXT         NULL,
    written_at DATETIME(3)  NOT NULL,
    changed_at DATETIME(3)  NOT NULL,
    CONSTRAINT session_record_once UNIQUE (session_id),
    CONSTRAINT session_record_session FOREIGN KEY (session_id) REFERENCES mediation_session (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Bound to the very text by its hash; a confirmation made void by an edit stays as a row that says so.
CREATE TABLE record_confirmation (
    id           BINARY(16)  NOT NULL PRIMARY KEY,
    version      BIGINT      NOT NULL,
    record_id    BINARY(16)  NOT NULL,
    party_id     BINARY(16)  NOT NULL,
    method       VARCHAR(32) NOT NULL,
    confirmed_at DATETIME(3) NOT NULL,
    text_sha256  CHAR(64)    NOT NULL,
    voided_at    DATETIME(3) NULL,
    INDEX record_confirmation_record (record_id, confirmed_at),
    CONSTRAINT record_confirmation_record FOREIGN KEY (record_id) REFERENCES session_record (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Sealed: only the case's mediator may read it, and nothing that leaves the file may hold it.
CREATE TABLE caucus_note (
    id          BINARY(16)  NOT NULL PRIMARY KEY,
    version     BIGINT      NOT NULL,
    session_id  BINARY(16)  NOT NULL,
    side        VARCHAR(16) NOT NULL,
    text_sealed TEXT        NOT NULL,
    author_id   BINARY(16)  NOT NULL,
    noted_at    DATETIME(3) NOT NULL,
    INDEX caucus_note_session (session_id, noted_at),
    CONSTRAINT caucus_note_session FOREIGN KEY (session_id) REFERENCES mediation_session (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE undisputed_fact (
    id             BINARY(16)    NOT NULL PRIMARY KEY,
    version        BIGINT        NOT NULL,
    case_id        BINARY(16)    NOT NULL,
    place          INT           NOT NULL,
    text           VARCHAR(2000) NOT NULL,
    applicants_on  DATE          NULL,
    respondents_on DATE          NULL,
    stated_at      DATETIME(3)   NOT NULL,
    withdrawn_at   DATETIME(3)   NULL,
    INDEX undisputed_fact_case (case_id, place),
    CONSTRAINT undisputed_fact_case FOREIGN KEY (case_id) REFERENCES mediation_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row a mediator or room: counted up, and so locked to the end of the transaction, by whoever enters a time into that diary.
CREATE TABLE session_diary (
    owner_id BINARY(16) NOT NULL PRIMARY KEY,
    entries  BIGINT     NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
