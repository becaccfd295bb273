-- The days on which a person is not at work, as far as others plan by them. Both days count.
CREATE TABLE absence (
    id         BINARY(16)  NOT NULL PRIMARY KEY,
    version    BIGINT      NOT NULL,
    person_id  BINARY(16)  NOT NULL,
    first_day  DATE        NOT NULL,
    last_day   DATE        NOT NULL,
    ground     VARCHAR(20) NOT NULL,
    INDEX absence_of_person (person_id, last_day),
    CONSTRAINT absence_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
