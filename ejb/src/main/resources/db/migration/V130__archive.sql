-- The dossiers of closed cases: what must lie in one, how long it is kept, and what was laid into the archive.

-- The lines of the dossier's index (卷内目录) in their order. A line is there when a paper of its category (or printed from its template), or
-- what the office itself has on record (fact), is. certainty: READ = seen in the ministry's forms or a filled-in set; MEMORY = from memory of the
-- practice, to be confirmed.
CREATE TABLE dossier_item (
  code      VARCHAR(30)  NOT NULL,
  place     INT          NOT NULL,
  name_zh   VARCHAR(60)  NOT NULL,
  name_en   VARCHAR(100) NOT NULL,
  category  VARCHAR(30)  NULL,
  template  VARCHAR(60)  NULL,
  fact      VARCHAR(30)  NULL,
  source    VARCHAR(200) NOT NULL,
  certainty VARCHAR(10)  NOT NULL,
  PRIMARY KEY (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- When a line must be there: one row that fits the case is enough. NULL fits either way. referred: a commission sent the case; accepted: it was
-- accepted (受理); agreed: it ended in an agreement; held: a session was held.
CREATE TABLE dossier_must (
  id       INT         NOT NULL,
  item     VARCHAR(30) NOT NULL,
  referred BOOLEAN     NULL,
  accepted BOOLEAN     NULL,
  agreed   BOOLEAN     NULL,
  held     BOOLEAN     NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_dossier_must_item FOREIGN KEY (item) REFERENCES dossier_item (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO dossier_item (code, place, name_zh, name_en, category, template, fact, source, certainty) VALUES
  ('APPLICATION',       10, '申请书或者受理登记表', 'Application, or the register form', 'APPLICATION', NULL, 'ORAL_APPLICATION', '司法部人民调解文书格式（2010）卷内目录', 'READ'),
  ('RIGHTS_NOTICE',     20, '权利义务告知书', 'Notice of rights and duties', 'RIGHTS_NOTICE', NULL, NULL, '司法部人民调解文书格式（2010）卷内目录', 'READ'),
  ('CONSENT',           30, '同意调解的记录', 'Consent to mediation', 'CONSENT', NULL, 'CONSENTS_ON_RECORD', '人民调解法第十七条；卷内目录无此项，随裁调对接文书归入', 'MEMORY'),
  ('IDENTITY',          40, '身份证明', 'Proof of identity', 'IDENTITY', NULL, 'NUMBERS_ON_RECORD', '司法部人民调解文书格式（2010）卷内目录', 'READ'),
  ('AUTHORISATION',     50, '授权委托书', 'Power of attorney', 'AUTHORISATION', NULL, NULL, '司法部人民调解文书格式（2010）卷内目录', 'READ'),
  ('REFERRAL',          60, '裁调对接函件', 'Referral letter', 'REFERRAL', NULL, NULL, '劳动人事争议仲裁办案规则第六十九条、第七十条', 'MEMORY'),
  ('INVESTIGATION',     70, '调查记录', 'Record of inquiry', 'INVESTIGATION', NULL, NULL, '司法部人民调解文书格式（2010）卷内目录', 'READ'),
  ('EVIDENCE',          80, '证据材料', 'Evidence', 'EVIDENCE', NULL, NULL, '司法部人民调解文书格式（2010）卷内目录', 'READ'),
  ('SESSION_RECORD',    90, '调解笔录', 'Record of mediation', 'SESSION_RECORD', NULL, 'RECORDS_WRITTEN', '司法部人民调解文书格式（2010）卷内目录', 'READ'),
  ('AGREEMENT',        100, '调解协议书', 'Mediation agreement', 'AGREEMENT', NULL, NULL, '司法部人民调解文书格式（2010）卷内目录', 'READ'),
  ('RETURN_LETTER',    110, '复函', 'Return letter', NULL, 'return-letter', NULL, '劳动人事争议仲裁办案规则第七十条', 'MEMORY'),
  ('PERFORMANCE_PROOF',120, '履行凭证', 'Proof of performance', 'PERFORMANCE_PROOF', NULL, NULL, '司法部人民调解文书格式（2010）卷内目录', 'READ'),
  ('FOLLOW_UP',        130, '回访记录', 'Follow-up record', 'FOLLOW_UP', NULL, NULL, '司法部人民调解文书格式（2010）卷内目录', 'READ'),
  ('CONFIRMATION',     140, '司法确认、仲裁审查材料', 'Judicial confirmation, arbitration review', 'CONFIRMATION', NULL, NULL, '司法部人民调解文书格式（2010）卷内目录', 'READ'),
  ('OTHER',            150, '其他材料', 'Other papers', 'OTHER', NULL, NULL, '卷内目录无此项，其他材料附于卷末', 'MEMORY'),
  ('STATEMENT',        160, '卷宗情况说明', 'Statement on the dossier', NULL, NULL, 'STATEMENT_WRITTEN', '司法部人民调解文书格式（2010）卷内目录', 'READ'),
  ('BACK',             170, '封底', 'Back cover', NULL, NULL, 'MADE_BY_ARCHIVE', '司法部人民调解文书格式（2010）卷内目录', 'READ');

-- The ministry's index marks 1 (application or register form), 2, 3, 7 (record), 8 (agreement) and 13 (back cover) as musts; which of them a case can
-- have depends on how it came and how it ended.
INSERT INTO dossier_must (id, item, referred, accepted, agreed, held) VALUES
  (1, 'APPLICATION',    FALSE, NULL, NULL,  NULL),
  (2, 'RIGHTS_NOTICE',  NULL,  TRUE, NULL,  NULL),
  (3, 'CONSENT',        NULL,  TRUE, NULL,  NULL),
  (4, 'IDENTITY',       NULL,  TRUE, NULL,  NULL),
  (5, 'REFERRAL',       TRUE,  NULL, NULL,  NULL),
  (6, 'SESSION_RECORD', NULL,  NULL, TRUE,  NULL),
  (7, 'SESSION_RECORD', NULL,  NULL, NULL,  TRUE),
  (8, 'AGREEMENT',      NULL,  NULL, TRUE,  NULL),
  (9, 'RETURN_LETTER',  TRUE,  NULL, FALSE, NULL),
  (10, 'BACK',          NULL,  NULL, NULL,  NULL);

-- How long a dossier may be kept (保管期限). The sources disagree, so the archivist chooses; years NULL = for ever.
CREATE TABLE retention_period (
  code      VARCHAR(20)  NOT NULL,
  place     INT          NOT NULL,
  name_zh   VARCHAR(40)  NOT NULL,
  name_en   VARCHAR(60)  NOT NULL,
  years     INT          NULL,
  source    VARCHAR(200) NOT NULL,
  certainty VARCHAR(10)  NOT NULL,
  PRIMARY KEY (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO retention_period (code, place, name_zh, name_en, years, source, certainty) VALUES
  ('SHORT_5',   10, '短期（五年）', 'short (5 years)', 5, '人民调解卷宗管理惯例；仲裁调解案卷不少于五年', 'MEMORY'),
  ('LONG_10',   20, '长期（十年）', 'long (10 years)', 10, '人民调解卷宗管理惯例', 'MEMORY'),
  ('YEARS_30',  30, '定期三十年', '30 years', 30, '机关文件材料归档范围和文书档案保管期限规定', 'MEMORY'),
  ('YEARS_60',  40, '定期六十年', '60 years', 60, '地方做法，依据不足', 'MEMORY'),
  ('PERMANENT', 50, '永久', 'permanent', NULL, '人民调解卷宗管理惯例', 'MEMORY');

-- The dossier of a case from the moment the archivist takes it in hand; volume_number and all that follows come with the archiving.
CREATE TABLE dossier (
  id               BINARY(16)    NOT NULL,
  version          BIGINT        NOT NULL,
  case_id          BINARY(16)    NOT NULL,
  room_id          BINARY(16)    NOT NULL,
  sent_back_reason VARCHAR(1000) NULL,
  sent_back_by     BINARY(16)    NULL,
  sent_back_by_name VARCHAR(200) NULL,
  sent_back_at     DATETIME(3)   NULL,
  completed_at     DATETIME(3)   NULL,
  volume_number    VARCHAR(60)   NULL,
  retention        VARCHAR(20)   NULL,
  kept_until       DATE          NULL,
  remarks          VARCHAR(500)  NULL,
  statement        VARCHAR(1000) NULL,
  archived_by      BINARY(16)    NULL,
  archived_by_name VARCHAR(200)  NULL,
  archived_at      DATETIME(3)   NULL,
  archived_on      DATE          NULL,
  pages            INT           NULL,
  size_bytes       BIGINT        NULL,
  sha256           CHAR(64)      NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_dossier_case UNIQUE (case_id),
  CONSTRAINT uq_dossier_volume UNIQUE (room_id, volume_number),
  CONSTRAINT fk_dossier_retention FOREIGN KEY (retention) REFERENCES retention_period (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The list of hashes: each paper as it was laid in, with its place among the pages. document_id is empty for what the archive printed itself.
CREATE TABLE dossier_paper (
  id          BINARY(16)   NOT NULL,
  dossier_id  BINARY(16)   NOT NULL,
  place       INT          NOT NULL,
  item        VARCHAR(30)  NOT NULL,
  title       VARCHAR(200) NOT NULL,
  file_name   VARCHAR(250) NOT NULL,
  document_id BINARY(16)   NULL,
  size_bytes  BIGINT       NOT NULL,
  sha256      CHAR(64)     NOT NULL,
  first_page  INT          NOT NULL,
  pages       INT          NOT NULL,
  version     BIGINT       NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_dossier_paper UNIQUE (dossier_id, place),
  CONSTRAINT fk_dossier_paper FOREIGN KEY (dossier_id) REFERENCES dossier (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- By when a closed case is to lie in the archive: the institution's own rule.
INSERT INTO deadline_rule (
  id, version, code, rule_version, name_zh, name_en, start_event_zh, start_event_en, length, unit, rolls,
  extended_by, extension_max, extension_from, pause_events, consequence_zh, consequence_en, source_law, source_article,
  valid_from, valid_to, evidence, remark_zh, remark_en)
VALUES
  (X'01936000000070D1A3C0A7C6F5B21E48', 0, 'ARCHIVE', 1, '归档期限', 'Dossier to the archive',
   '结案', 'the case is closed',
   30, 'NATURAL_DAY', TRUE, NULL, NULL, NULL, '',
   '提醒档案员和调解室负责人',
   'the archivist and the room''s head are reminded',
   '本机构内部规定', '归档', '2020-01-01', NULL, 'TO_BE_CONFIRMED',
   '无全国统一规定，由机构自定',
   'no national rule was found; the institution sets it');
