-- Counting the running clocks anew after a calendar was accepted: what it has done so far, and until when a node is at it. It is begun with the
-- acceptance, in its transaction; whoever comes when no node is at it may go on.
CREATE TABLE clock_recount (
  id               BINARY(16)   NOT NULL,
  version          BIGINT       NOT NULL,
  calendar_version VARCHAR(100) NOT NULL,
  total            BIGINT       NOT NULL,
  counted          BIGINT       NOT NULL,
  moved            BIGINT       NOT NULL,
  begun_by         BINARY(16)   NOT NULL,
  begun_by_name    VARCHAR(200) NOT NULL,
  begun_at         DATETIME(3)  NOT NULL,
  lease_until      DATETIME(3)  NOT NULL,
  ended_at         DATETIME(3)  NULL,
  PRIMARY KEY (id),
  INDEX ix_clock_recount (begun_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
