-- What was typed into a form and not sent yet. Sealed, because it holds identity numbers. One row a person, form and subject.
CREATE TABLE form_draft (
    id             BINARY(16)  NOT NULL PRIMARY KEY,
    version        BIGINT      NOT NULL,
    person_id      BINARY(16)  NOT NULL,
    form           VARCHAR(40) NOT NULL,
    subject        VARCHAR(64) NOT NULL,
    content_sealed MEDIUMTEXT  NOT NULL,
    saved_at       DATETIME(3) NOT NULL,
    CONSTRAINT form_draft_once UNIQUE (person_id, form, subject)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- How an application was made, beside the dispute itself: the finer kind, and the record on the spot if it was oral.
CREATE TABLE application (
    id               BINARY(16)   NOT NULL PRIMARY KEY,
    version          BIGINT       NOT NULL,
    case_id          BINARY(16)   NOT NULL,
    dispute_class    VARCHAR(40)  NULL,
    oral             BOOLEAN      NOT NULL,
    oral_applicant   VARCHAR(200) NULL,
    oral_matters     TEXT         NULL,
    oral_reasons     TEXT         NULL,
    oral_recorded_at DATETIME(3)  NULL,
    oral_recorder    BINARY(16)   NULL,
    CONSTRAINT application_of_case UNIQUE (case_id),
    CONSTRAINT application_case FOREIGN KEY (case_id) REFERENCES mediation_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
