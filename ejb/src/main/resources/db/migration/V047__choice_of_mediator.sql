-- How long the parties may choose their mediator once they are asked. The right to choose stands in the People's
-- Mediation Law; the days are those of the courts' rules for mediation online, which the room takes for its own cases too.
INSERT INTO deadline_rule (
  id, version, code, rule_version, name_zh, name_en, start_event_zh, start_event_en, length, unit, rolls,
  extended_by, extension_max, extension_from, pause_events, consequence_zh, consequence_en, source_law, source_article,
  valid_from, valid_to, evidence, remark_zh, remark_en)
VALUES
  (X'019360000000736EB0C2D14E8A95F6B1', 0, 'CHOOSE-MEDIATOR', 1, '当事人选择调解员', 'Parties'' choice of a mediator',
   '调解室征询当事人选择哪位调解员', 'the room asks the parties whom they choose',
   2, 'WORKING_DAY', TRUE, NULL, NULL, NULL, '',
   '当事人未共同选定的，由调解室指定调解员',
   'without a joint choice the room appoints the mediator',
   '《人民法院在线调解规则》', '第十条', '2022-01-01', NULL, 'TO_BE_CONFIRMED',
   '选择权依据人民调解法第十九条，该法未定期限；两个工作日参照在线调解规则，条次和期限待核',
   'the right to choose rests on the People''s Mediation Law, article 19, which sets no days; the two working days follow the Online Mediation Rules, article and length to be checked');

-- Whom the parties of a case have chosen to mediate, each choice a row of its own; the last one counts.
CREATE TABLE mediator_choice (
  id          BINARY(16)   NOT NULL,
  version     BIGINT       NOT NULL,
  case_id     BINARY(16)   NOT NULL,
  mediator_id BINARY(16)   NOT NULL,
  chosen_on   DATE         NOT NULL,
  entered_at  DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  INDEX ix_mediator_choice_case (case_id, entered_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
