-- The statutory baseline: the figures of the law as dated data, what was reckoned with them for a case, and which party has seen it.

-- One value of one figure. Nothing is rewritten: a further edition of the same day takes its place. A statistic holds from the first to the last day
-- of its year. region '' = the whole country.
CREATE TABLE baseline_parameter (
    id         BINARY(16)     NOT NULL PRIMARY KEY,
    version    BIGINT         NOT NULL,
    code       VARCHAR(40)    NOT NULL,
    grade      INT            NOT NULL,
    region     VARCHAR(15)    NOT NULL,
    valid_from DATE           NOT NULL,
    valid_to   DATE           NULL,
    edition    INT            NOT NULL,
    amount     DECIMAL(15, 4) NOT NULL,
    unit       VARCHAR(30)    NOT NULL,
    source     VARCHAR(300)   NOT NULL,
    evidence   VARCHAR(20)    NOT NULL,
    entered_at DATETIME(3)    NULL,
    CONSTRAINT baseline_parameter_once UNIQUE (code, grade, region, valid_from, edition)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One edition of a case's baseline. Facts (death, disability, wages) and items lie sealed.
CREATE TABLE baseline (
    id             BINARY(16)   NOT NULL PRIMARY KEY,
    version        BIGINT       NOT NULL,
    case_id        BINARY(16)   NOT NULL,
    edition        INT          NOT NULL,
    content_sealed MEDIUMTEXT   NOT NULL,
    written_at     DATETIME(3)  NOT NULL,
    writer_name    VARCHAR(200) NOT NULL,
    CONSTRAINT baseline_edition UNIQUE (case_id, edition),
    CONSTRAINT baseline_case FOREIGN KEY (case_id) REFERENCES mediation_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- That a party was shown an edition, and the sums of the draft that stood beside it.
CREATE TABLE baseline_seen (
    id            BINARY(16)     NOT NULL PRIMARY KEY,
    version       BIGINT         NOT NULL,
    case_id       BINARY(16)     NOT NULL,
    party_id      BINARY(16)     NOT NULL,
    edition       INT            NOT NULL,
    seen_on       DATE           NOT NULL,
    certain_sum   DECIMAL(15, 2) NOT NULL,
    ceiling_sum   DECIMAL(15, 2) NOT NULL,
    recorder_name VARCHAR(200)   NOT NULL,
    recorded_at   DATETIME(3)    NOT NULL,
    CONSTRAINT baseline_seen_edition FOREIGN KEY (case_id, edition) REFERENCES baseline (case_id, edition),
    CONSTRAINT baseline_seen_party FOREIGN KEY (party_id) REFERENCES party (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
