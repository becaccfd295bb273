-- What an organisation's form of agreement demands beyond the law; and which entries of the closed list of waivers are in force.
CREATE TABLE content_rule (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    version         BIGINT       NOT NULL,
    dispute_type    VARCHAR(40)  NOT NULL,
    organisation_id BINARY(16)   NULL,
    content         VARCHAR(20)  NOT NULL,
    demand          VARCHAR(10)  NOT NULL,
    source          VARCHAR(200) NULL,
    INDEX content_rule_type (dispute_type, organisation_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE forbidden_waiver ADD COLUMN in_force BOOLEAN NOT NULL DEFAULT TRUE;
