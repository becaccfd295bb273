-- Lawful time: the working calendar, the rules, and the clocks that run on cases.

-- One notice of the State Council on the holidays of one year. An amended notice is a further edition; none is ever overwritten.
CREATE TABLE calendar_year (
  id        BINARY(16)   NOT NULL,
  version   BIGINT       NOT NULL,
  year      SMALLINT     NOT NULL,
  edition   SMALLINT     NOT NULL,
  source    VARCHAR(500) NOT NULL,
  loaded_at DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_calendar_year UNIQUE (year, edition)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- A day on which a notice departs from the weekday: a rest day (REST_DAY) or a make-up working day (MAKE_UP_DAY).
CREATE TABLE calendar_day (
  calendar_id BINARY(16)  NOT NULL,
  day         DATE        NOT NULL,
  kind        VARCHAR(20) NOT NULL,
  name_zh     VARCHAR(40) NOT NULL,
  name_en     VARCHAR(80) NOT NULL,
  PRIMARY KEY (calendar_id, day),
  CONSTRAINT fk_calendar_day_year FOREIGN KEY (calendar_id) REFERENCES calendar_year (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- One version of one deadline rule. A clock keeps the version with which it started.
CREATE TABLE deadline_rule (
  id                BINARY(16)   NOT NULL,
  version           BIGINT       NOT NULL,
  code              VARCHAR(30)  NOT NULL,
  rule_version      INT          NOT NULL,
  name_zh           VARCHAR(100) NOT NULL,
  name_en           VARCHAR(200) NOT NULL,
  start_event_zh    VARCHAR(200) NOT NULL,
  start_event_en    VARCHAR(300) NOT NULL,
  length            INT          NOT NULL,
  unit              VARCHAR(20)  NOT NULL,
  rolls             BOOLEAN      NOT NULL,
  extended_by       VARCHAR(30)  NULL,
  extension_max     INT          NULL,
  extension_from    VARCHAR(20)  NULL,
  pause_events      VARCHAR(200) NOT NULL,
  consequence_zh    VARCHAR(300) NOT NULL,
  consequence_en    VARCHAR(500) NOT NULL,
  source_law        VARCHAR(200) NOT NULL,
  source_article    VARCHAR(60)  NOT NULL,
  valid_from        DATE         NOT NULL,
  valid_to          DATE         NULL,
  evidence          VARCHAR(20)  NOT NULL,
  remark_zh         VARCHAR(300) NOT NULL,
  remark_en         VARCHAR(500) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_deadline_rule UNIQUE (code, rule_version)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- A running limit of one case. raw_end and due_on are empty while it is paused: a paused clock has no end.
CREATE TABLE clock (
  id               BINARY(16)   NOT NULL,
  version          BIGINT       NOT NULL,
  case_id          BINARY(16)   NOT NULL,
  rule_code        VARCHAR(30)  NOT NULL,
  rule_version     INT          NOT NULL,
  started_on       DATE         NOT NULL,
  paper            VARCHAR(200) NULL,
  raw_end          DATE         NULL,
  due_on           DATE         NULL,
  provisional      BOOLEAN      NOT NULL,
  state            VARCHAR(20)  NOT NULL,
  governs          BOOLEAN      NOT NULL,
  extended_by      INT          NOT NULL,
  paused_on        DATE         NULL,
  remaining        INT          NULL,
  stopped_on       DATE         NULL,
  stop_reason      VARCHAR(100) NULL,
  calendar_version VARCHAR(100) NOT NULL,
  PRIMARY KEY (id),
  INDEX ix_clock_case (case_id),
  INDEX ix_clock_state_due (state, due_on),
  CONSTRAINT fk_clock_rule FOREIGN KEY (rule_code, rule_version) REFERENCES deadline_rule (code, rule_version)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What bent a clock's course, in order: pause, resumption, extension.
CREATE TABLE clock_turn (
  clock_id BINARY(16)   NOT NULL,
  seq      INT          NOT NULL,
  kind     VARCHAR(20)  NOT NULL,
  on_day   DATE         NOT NULL,
  cause    VARCHAR(30)  NULL,
  units    INT          NOT NULL,
  paper    VARCHAR(200) NULL,
  PRIMARY KEY (clock_id, seq),
  CONSTRAINT fk_clock_turn_clock FOREIGN KEY (clock_id) REFERENCES clock (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
