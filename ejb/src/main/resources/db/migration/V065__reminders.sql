-- Reminders of limits. A running clock carries the moment of its next one; what has gone out is a row of its own, once for each due day and level.

-- How many days before the due day people are reminded; a negative number: after it.
CREATE TABLE reminder_level (
  days_before INT NOT NULL,
  PRIMARY KEY (days_before)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO reminder_level (days_before) VALUES (7), (3), (1), (0), (-1);

-- remind_at is empty while nothing is to come; reminded_due is the due day for which a reminder has gone out, until that day is no longer true.
ALTER TABLE clock
  ADD COLUMN remind_at    DATETIME(3) NULL,
  ADD COLUMN reminded_due DATE        NULL,
  ADD INDEX ix_clock_remind (remind_at, id);

CREATE TABLE reminder (
  id          BINARY(16)  NOT NULL,
  version     BIGINT      NOT NULL,
  clock_id    BINARY(16)  NOT NULL,
  case_id     BINARY(16)  NOT NULL,
  due_on      DATE        NOT NULL,
  days_before INT         NOT NULL,
  planned_for DATETIME(3) NOT NULL,
  given_at    DATETIME(3) NOT NULL,
  missed      VARCHAR(60) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_reminder UNIQUE (clock_id, due_on, days_before),
  INDEX ix_reminder_case (case_id, due_on, given_at),
  CONSTRAINT fk_reminder_clock FOREIGN KEY (clock_id) REFERENCES clock (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The house's own box of a person. Unread is what has neither been read nor taken back.
CREATE TABLE house_message (
  id             BINARY(16)    NOT NULL,
  version        BIGINT        NOT NULL,
  message_key    VARCHAR(120)  NOT NULL,
  person_id      BINARY(16)    NOT NULL,
  about          BINARY(16)    NULL,
  template       VARCHAR(60)   NOT NULL,
  message_values VARCHAR(2000) NOT NULL,
  came_at        DATETIME(3)   NOT NULL,
  read_at        DATETIME(3)   NULL,
  taken_back_at  DATETIME(3)   NULL,
  unread         BOOLEAN       NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_house_message UNIQUE (message_key),
  INDEX ix_house_message_person (person_id, came_at, id),
  INDEX ix_house_message_unread (person_id, unread),
  INDEX ix_house_message_about (about)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
