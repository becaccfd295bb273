-- When people are reminded of a limit that goes its own way; every other follows reminder_level. The days stand in one text, such as 7,3,0,-1: days
-- before the last one, a negative number after it. An empty text: of this limit nobody is reminded.
CREATE TABLE reminder_choice (
  rule_code   VARCHAR(30) NOT NULL,
  days_before VARCHAR(60) NOT NULL,
  PRIMARY KEY (rule_code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
