-- Whom a dead worker has left behind: an agreement about the death is signed by all of them, or for them.
CREATE TABLE kin_register (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    version         BIGINT       NOT NULL,
    case_id         BINARY(16)   NOT NULL,
    deceased        VARCHAR(100) NOT NULL,
    died_on         DATE         NOT NULL,
    written_by_name VARCHAR(200) NOT NULL,
    written_at      DATETIME(3)  NOT NULL,
    CONSTRAINT kin_register_of_case UNIQUE (case_id),
    CONSTRAINT kin_register_case FOREIGN KEY (case_id) REFERENCES mediation_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE near_kin (
    id               BINARY(16)   NOT NULL PRIMARY KEY,
    version          BIGINT       NOT NULL,
    register_id      BINARY(16)   NOT NULL,
    place            INT          NOT NULL,
    kinship          VARCHAR(12)  NOT NULL,
    name             VARCHAR(100) NOT NULL,
    party_id         BINARY(16)   NULL,
    authorisation_id BINARY(16)   NULL,
    CONSTRAINT near_kin_of FOREIGN KEY (register_id) REFERENCES kin_register (id),
    INDEX near_kin_register (register_id, place)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
