-- A person's own views of the inbox: a name and the query string of the page.
CREATE TABLE saved_filter (
    id        BINARY(16)   NOT NULL PRIMARY KEY,
    version   BIGINT       NOT NULL,
    person_id BINARY(16)   NOT NULL,
    name      VARCHAR(40)  NOT NULL,
    query     VARCHAR(900) NOT NULL,
    place     INT          NOT NULL,
    CONSTRAINT saved_filter_name UNIQUE (person_id, name),
    CONSTRAINT saved_filter_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
