-- Lies in the demo's jar only: how far the demo office's clock runs apart from the machine's.
CREATE TABLE demo_clock (
    offset_ms BIGINT NOT NULL PRIMARY KEY
) ENGINE = InnoDB;
