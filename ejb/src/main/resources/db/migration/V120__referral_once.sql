-- A commission refers a case once; only one that a party refused may come again. Of two that come at once the index lets one in.
ALTER TABLE referral ADD COLUMN live_number VARCHAR(80) NULL;
UPDATE referral SET live_number = commission_case_number WHERE state <> 'CONSENT_REFUSED';
CREATE UNIQUE INDEX referral_once ON referral (commission_id, live_number);
