-- What an agreement in effect comes to (履行): one row an agreement, one a thing that is owed, one a determination that is awaited.
CREATE TABLE performance (
    id           BINARY(16)  NOT NULL PRIMARY KEY,
    version      BIGINT      NOT NULL,
    case_id      BINARY(16)  NOT NULL,
    agreement_id BINARY(16)  NOT NULL,
    effective_on DATE        NOT NULL,
    changed_at   DATETIME(3) NOT NULL,
    arrange_on   DATE        NULL,
    finished_on  DATE        NULL,
    CONSTRAINT performance_of_case UNIQUE (case_id),
    CONSTRAINT performance_case FOREIGN KEY (case_id) REFERENCES mediation_case (id),
    CONSTRAINT performance_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
    INDEX performance_arrange (arrange_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- look_on: the next day on which the calendar alone says something new; remind_at: the next morning on which people are reminded.
CREATE TABLE due_item (
    id                BINARY(16)     NOT NULL PRIMARY KEY,
    version           BIGINT         NOT NULL,
    performance_id    BINARY(16)     NOT NULL,
    case_id           BINARY(16)     NOT NULL,
    duty_of           VARCHAR(12)    NOT NULL,
    term_place        INT            NOT NULL,
    branch_place      INT            NOT NULL,
    part_place        INT            NOT NULL,
    kind              VARCHAR(16)    NOT NULL,
    obligor_id        BINARY(16)     NOT NULL,
    obligee_id        BINARY(16)     NULL,
    text              VARCHAR(1000)  NOT NULL,
    amount            DECIMAL(15, 2) NULL,
    credited          DECIMAL(15, 2) NOT NULL,
    forgiven          DECIMAL(15, 2) NOT NULL,
    confirmed         DECIMAL(15, 2) NOT NULL,
    due_on            DATE           NULL,
    agreed_on         DATE           NULL,
    standing          VARCHAR(12)    NOT NULL,
    settled_on        DATE           NULL,
    breached_on       DATE           NULL,
    accelerates_after INT            NULL,
    look_on           DATE           NULL,
    remind_at         DATETIME(3)    NULL,
    CONSTRAINT due_item_once UNIQUE (performance_id, duty_of, term_place, branch_place, part_place),
    CONSTRAINT due_item_of FOREIGN KEY (performance_id) REFERENCES performance (id),
    INDEX due_item_case (case_id),
    INDEX due_item_look (look_on, id),
    INDEX due_item_remind (remind_at),
    INDEX due_item_open (standing, due_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE performance_report (
    id               BINARY(16)     NOT NULL PRIMARY KEY,
    version          BIGINT         NOT NULL,
    item_id          BINARY(16)     NOT NULL,
    amount           DECIMAL(15, 2) NULL,
    performed_on     DATE           NOT NULL,
    manner           VARCHAR(400)   NULL,
    evidence_id      BINARY(16)     NULL,
    reported_by_name VARCHAR(200)   NOT NULL,
    reported_at      DATETIME(3)    NOT NULL,
    answer           VARCHAR(12)    NOT NULL,
    answer_words     VARCHAR(400)   NULL,
    answered_by_name VARCHAR(200)   NULL,
    answered_at      DATETIME(3)    NULL,
    CONSTRAINT performance_report_of FOREIGN KEY (item_id) REFERENCES due_item (id),
    INDEX performance_report_item (item_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE performance_breach_step (
    id               BINARY(16)   NOT NULL PRIMARY KEY,
    version          BIGINT       NOT NULL,
    item_id          BINARY(16)   NOT NULL,
    way              VARCHAR(16)  NOT NULL,
    taken_on         DATE         NOT NULL,
    words            VARCHAR(400) NOT NULL,
    recorded_by_name VARCHAR(200) NOT NULL,
    recorded_at      DATETIME(3)  NOT NULL,
    CONSTRAINT performance_breach_step_of FOREIGN KEY (item_id) REFERENCES due_item (id),
    INDEX performance_breach_step_item (item_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE performance_awaited (
    id                   BINARY(16) NOT NULL PRIMARY KEY,
    version              BIGINT     NOT NULL,
    performance_id       BINARY(16) NOT NULL,
    place                INT        NOT NULL,
    applied_on           DATE       NULL,
    application_paper_id BINARY(16) NULL,
    CONSTRAINT performance_awaited_once UNIQUE (performance_id, place),
    CONSTRAINT performance_awaited_of FOREIGN KEY (performance_id) REFERENCES performance (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE performance_decision (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    version         BIGINT       NOT NULL,
    awaited_id      BINARY(16)   NOT NULL,
    outcome         VARCHAR(200) NULL,
    body            VARCHAR(200) NOT NULL,
    paper_number    VARCHAR(200) NULL,
    decided_on      DATE         NOT NULL,
    served_on       DATE         NULL,
    reversal        BOOLEAN      NOT NULL,
    paper_id        BINARY(16)   NULL,
    entered_by_name VARCHAR(200) NOT NULL,
    entered_at      DATETIME(3)  NOT NULL,
    struck_why      VARCHAR(400) NULL,
    CONSTRAINT performance_decision_of FOREIGN KEY (awaited_id) REFERENCES performance_awaited (id),
    INDEX performance_decision_awaited (awaited_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
