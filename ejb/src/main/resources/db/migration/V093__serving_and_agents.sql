-- Who got the agreement in hand: one line a party, written when its copy was served.
CREATE TABLE agreement_copy (
    id               BINARY(16)   NOT NULL PRIMARY KEY,
    version          BIGINT       NOT NULL,
    agreement_id     BINARY(16)   NOT NULL,
    party_id         BINARY(16)   NOT NULL,
    manner           VARCHAR(16)  NOT NULL,
    post_number      VARCHAR(40)  NULL,
    served_on        DATE         NOT NULL,
    recorded_by      BINARY(16)   NOT NULL,
    recorded_by_name VARCHAR(120) NOT NULL,
    recorded_at      DATETIME(3)  NOT NULL,
    CONSTRAINT agreement_copy_once UNIQUE (agreement_id, party_id),
    CONSTRAINT agreement_copy_of FOREIGN KEY (agreement_id) REFERENCES agreement (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Who may sign for a party, by which paper of the case's file.
CREATE TABLE power_of_attorney (
    id               BINARY(16)   NOT NULL PRIMARY KEY,
    version          BIGINT       NOT NULL,
    case_id          BINARY(16)   NOT NULL,
    party_id         BINARY(16)   NOT NULL,
    document_id      BINARY(16)   NOT NULL,
    document_sha256  CHAR(64)     NOT NULL,
    agent            VARCHAR(120) NOT NULL,
    special          BOOLEAN      NOT NULL,
    recorded_by      BINARY(16)   NOT NULL,
    recorded_by_name VARCHAR(120) NOT NULL,
    recorded_at      DATETIME(3)  NOT NULL,
    CONSTRAINT power_of_attorney_once UNIQUE (case_id, party_id, document_id, agent),
    CONSTRAINT power_of_attorney_case FOREIGN KEY (case_id) REFERENCES mediation_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Whose hand it was if not the party's own, by which paper; who saw a fingerprint being put on.
ALTER TABLE agreement_signature
    ADD COLUMN agent                VARCHAR(120) NULL,
    ADD COLUMN authorisation_id     BINARY(16)   NULL,
    ADD COLUMN authorisation_sha256 CHAR(64)     NULL,
    ADD COLUMN witness              VARCHAR(120) NULL;
