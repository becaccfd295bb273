-- The answers to writing calls of other systems, under the keys that these gave them.
CREATE TABLE api_idempotency (
    id          BINARY(16)   NOT NULL PRIMARY KEY,
    version     BIGINT       NOT NULL,
    client_id   BINARY(16)   NOT NULL,
    call_key    VARCHAR(100) NOT NULL,
    path        VARCHAR(400) NOT NULL,
    body_sha256 CHAR(64)     NOT NULL,
    status      INT          NOT NULL,
    location    VARCHAR(600) NULL,
    entity_tag  VARCHAR(40)  NULL,
    answer      MEDIUMTEXT   NULL,
    at          DATETIME(3)  NOT NULL,
    UNIQUE KEY api_idempotency_key (client_id, call_key),
    INDEX api_idempotency_at (at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
