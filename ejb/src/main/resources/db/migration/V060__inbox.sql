-- due_sort puts what has no due date last; every list walks one of the indexes below from its beginning and stops after a page, so that a
-- page costs the same at a thousand and at a million open items. The step stands in them so that a list of one step need not read the rows.
-- Closing an item moves it in each index that knows whether it is open; the last two do not, because a case has few items.
CREATE TABLE work_item (
    id          BINARY(16)   NOT NULL PRIMARY KEY,
    version     BIGINT       NOT NULL,
    case_id     BINARY(16)   NULL,
    referral_id BINARY(16)   NULL,
    step        VARCHAR(32)  NOT NULL,
    office_id   BINARY(16)   NOT NULL,
    region_code VARCHAR(15)  NOT NULL,
    assignee_id BINARY(16)   NULL,
    number      VARCHAR(80)  NULL,
    title       VARCHAR(400) NULL,
    due_on      DATE         NULL,
    due_sort    DATE         GENERATED ALWAYS AS (COALESCE(due_on, CAST('9999-12-31' AS DATE))) STORED,
    grade       VARCHAR(8)   NOT NULL,
    opened_at   DATETIME(3)  NOT NULL,
    open        BOOLEAN      NOT NULL,
    closed_at   DATETIME(3)  NULL,
    done        BOOLEAN      NOT NULL,
    INDEX work_item_office (office_id, open, due_sort, id, step),
    INDEX work_item_office_opened (office_id, open, opened_at, id, step),
    INDEX work_item_unclaimed (office_id, open, assignee_id, due_sort, id, step),
    INDEX work_item_assignee (assignee_id, open, due_sort, id, step),
    INDEX work_item_region (open, due_sort, id, region_code),
    INDEX work_item_case (case_id),
    INDEX work_item_referral (referral_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
