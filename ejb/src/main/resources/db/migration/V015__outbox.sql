-- What is to leave the house, written in the transaction that is its cause and sent afterwards. The message's key is for the receiver, who may get a
-- message twice and knows it by its key. A row is taken by one node for a while (lease_until); one whose node fell silent may have arrived or not.
CREATE TABLE outbox_message (
  id             BINARY(16)    NOT NULL,
  version        BIGINT        NOT NULL,
  message_key    VARCHAR(120)  NOT NULL,
  way            VARCHAR(20)   NOT NULL,
  person_id      BINARY(16)    NOT NULL,
  about          BINARY(16)    NULL,
  template       VARCHAR(60)   NOT NULL,
  message_values VARCHAR(2000) NOT NULL,
  written_at     DATETIME(3)   NOT NULL,
  try_at         DATETIME(3)   NOT NULL,
  state          VARCHAR(10)   NOT NULL,
  attempts       INT           NOT NULL,
  lease_until    DATETIME(3)   NULL,
  done_at        DATETIME(3)   NULL,
  complaint      VARCHAR(500)  NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_outbox_message UNIQUE (message_key),
  INDEX ix_outbox_state (state, try_at, id),
  INDEX ix_outbox_about (about)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
