-- What is proposed at the table, and what each side says to it: what both have accepted becomes a term of the agreement.
CREATE TABLE session_proposal (
    id                 BINARY(16)     NOT NULL PRIMARY KEY,
    version            BIGINT         NOT NULL,
    case_id            BINARY(16)     NOT NULL,
    place              INT            NOT NULL,
    proposed_by        VARCHAR(12)    NOT NULL,
    owed_by            VARCHAR(12)    NOT NULL,
    text               VARCHAR(1000)  NOT NULL,
    amount             DECIMAL(15, 2) NULL,
    due_days           INT            NULL,
    applicants_answer  VARCHAR(10)    NULL,
    applicants_on      DATE           NULL,
    respondents_answer VARCHAR(10)    NULL,
    respondents_on     DATE           NULL,
    stated_at          DATETIME(3)    NOT NULL,
    withdrawn_at       DATETIME(3)    NULL,
    INDEX session_proposal_case (case_id, place),
    CONSTRAINT session_proposal_case FOREIGN KEY (case_id) REFERENCES mediation_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
