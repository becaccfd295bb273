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
