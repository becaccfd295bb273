-- A group dispute (群体纠纷) has a leading case, and each household a case of its own that belongs to it.
CREATE TABLE household (
    id         BINARY(16) NOT NULL PRIMARY KEY,
    version    BIGINT     NOT NULL,
    case_id    BINARY(16) NOT NULL,
    leading_id BINARY(16) NOT NULL,
    CONSTRAINT household_once UNIQUE (case_id),
    CONSTRAINT household_case FOREIGN KEY (case_id) REFERENCES mediation_case (id),
    CONSTRAINT household_leading FOREIGN KEY (leading_id) REFERENCES mediation_case (id),
    INDEX household_of (leading_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
