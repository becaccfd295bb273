-- One row a subject: the head of its chain of events, and the lock that every writing use case takes first.
CREATE TABLE chain (
    subject   BINARY(16)  NOT NULL PRIMARY KEY,
    kind      VARCHAR(16) NOT NULL,
    last_seq  BIGINT      NOT NULL,
    last_hash CHAR(64)    NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Append-only. The program never updates or deletes a row; production grants it neither.
CREATE TABLE event (
    id         BINARY(16)   NOT NULL PRIMARY KEY,
    subject    BINARY(16)   NOT NULL,
    seq        BIGINT       NOT NULL,
    at         DATETIME(3)  NOT NULL,
    actor_kind VARCHAR(16)  NOT NULL,
    actor_id   BINARY(16)   NULL,
    actor_name VARCHAR(200) NOT NULL,
    source     VARCHAR(64)  NULL,
    type       VARCHAR(64)  NOT NULL,
    details    MEDIUMTEXT   NOT NULL,
    prev_hash  CHAR(64)     NOT NULL,
    hash       CHAR(64)     NOT NULL,
    CONSTRAINT event_place UNIQUE (subject, seq),
    INDEX event_at (at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
