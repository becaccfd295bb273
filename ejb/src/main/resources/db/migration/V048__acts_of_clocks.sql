-- That the commission's director has let the days for an award be lengthened. The approval itself lies in the document store under this row's own
-- id: nothing that lists the papers of a referral or of a case comes across it.
CREATE TABLE award_extension (
  id          BINARY(16)  NOT NULL,
  version     BIGINT      NOT NULL,
  referral_id BINARY(16)  NOT NULL,
  approved_on DATE        NOT NULL,
  units       INT         NOT NULL,
  entered_at  DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  INDEX ix_award_extension_referral (referral_id, entered_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- A limit of hours starts at a moment and ends at one. drafted_for is the last day for which the case's history says that its draft lies ready.
ALTER TABLE clock
  ADD COLUMN started_at  DATETIME(3) NULL,
  ADD COLUMN due_at      DATETIME(3) NULL,
  ADD COLUMN drafted_for DATE        NULL;

-- Within how many hours of the office a room takes a red case up: its own promise.
INSERT INTO deadline_rule (
  id, version, code, rule_version, name_zh, name_en, start_event_zh, start_event_en, length, unit, rolls,
  extended_by, extension_max, extension_from, pause_events, consequence_zh, consequence_en, source_law, source_article,
  valid_from, valid_to, evidence, remark_zh, remark_en)
VALUES
  (X'019360000000749F8A51C2E7B3D0469C', 0, 'RED-RESPONSE', 1, '红色风险案件响应', 'Taking up a red case',
   '登记风险等级为红色的案件', 'a case of risk grade red is registered',
   4, 'OFFICE_HOUR', FALSE, NULL, NULL, NULL, '',
   '提醒调解室负责人',
   'the room''s head is reminded',
   '本机构服务承诺', '风险响应', '2020-01-01', NULL, 'TO_BE_CONFIRMED',
   '各地对红色等级要求即时或者当日响应，无全国性规定，时数由机构自定；审查或者签收材料即为响应',
   'places ask that red cases be answered at once or on the same day; no national rule was found, the institution sets the hours; screening the case or signing for its papers is the answer');
