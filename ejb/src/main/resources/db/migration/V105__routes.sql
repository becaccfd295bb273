-- From an agreement in effect to one that can be enforced: one row an application (仲裁审查、司法确认、请求制作调解书), its consents and papers.
-- open_route: the route as long as the application is open, so that of an agreement and a route one at most is.
CREATE TABLE route_application (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    version      BIGINT       NOT NULL,
    case_id      BINARY(16)   NOT NULL,
    agreement_id BINARY(16)   NOT NULL,
    route        VARCHAR(24)  NOT NULL,
    open_route   VARCHAR(24)  NULL,
    state        VARCHAR(16)  NOT NULL,
    begun_at     DATETIME(3)  NOT NULL,
    body         VARCHAR(200) NULL,
    filed_on     DATE         NULL,
    answered_on  DATE         NULL,
    decided_on   DATE         NULL,
    served_on    DATE         NULL,
    paper_number VARCHAR(200) NULL,
    paper_id     BINARY(16)   NULL,
    ground       VARCHAR(24)  NULL,
    words        VARCHAR(400) NULL,
    CONSTRAINT route_application_open UNIQUE (agreement_id, open_route),
    CONSTRAINT route_application_case FOREIGN KEY (case_id) REFERENCES mediation_case (id),
    CONSTRAINT route_application_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
    INDEX route_application_of_case (case_id, begun_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE route_consent (
    id             BINARY(16) NOT NULL PRIMARY KEY,
    version        BIGINT     NOT NULL,
    application_id BINARY(16) NOT NULL,
    party_id       BINARY(16) NOT NULL,
    given_on       DATE       NOT NULL,
    paper_id       BINARY(16) NOT NULL,
    CONSTRAINT route_consent_once UNIQUE (application_id, party_id),
    CONSTRAINT route_consent_of FOREIGN KEY (application_id) REFERENCES route_application (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE route_enclosure (
    id             BINARY(16)  NOT NULL PRIMARY KEY,
    version        BIGINT      NOT NULL,
    application_id BINARY(16)  NOT NULL,
    code           VARCHAR(24) NOT NULL,
    document_id    BINARY(16)  NOT NULL,
    CONSTRAINT route_enclosure_once UNIQUE (application_id, code, document_id),
    CONSTRAINT route_enclosure_of FOREIGN KEY (application_id) REFERENCES route_application (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE route_paper (
    id       BINARY(16)   NOT NULL PRIMARY KEY,
    version  BIGINT       NOT NULL,
    route    VARCHAR(24)  NOT NULL,
    code     VARCHAR(24)  NOT NULL,
    place    INT          NOT NULL,
    name_zh  VARCHAR(100) NOT NULL,
    name_en  VARCHAR(200) NOT NULL,
    category VARCHAR(24)  NOT NULL,
    must     BOOLEAN      NOT NULL,
    source   VARCHAR(200) NOT NULL,
    evidence VARCHAR(16)  NOT NULL,
    CONSTRAINT route_paper_once UNIQUE (route, code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE route_ground (
    id        BINARY(16)   NOT NULL PRIMARY KEY,
    version   BIGINT       NOT NULL,
    route     VARCHAR(24)  NOT NULL,
    ground_of VARCHAR(12)  NOT NULL,
    code      VARCHAR(24)  NOT NULL,
    place     INT          NOT NULL,
    words_zh  VARCHAR(200) NOT NULL,
    words_en  VARCHAR(300) NOT NULL,
    source    VARCHAR(200) NOT NULL,
    evidence  VARCHAR(16)  NOT NULL,
    CONSTRAINT route_ground_once UNIQUE (route, code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A case can have several applications at a time; what waits for a person says of which it is.
ALTER TABLE work_item ADD COLUMN application_id BINARY(16) NULL;
ALTER TABLE work_item ADD INDEX work_item_application (application_id);
