-- Which certificate has signed a paper of the office, by its SHA-256; none if it was sealed in ink only. A seal is known again by it when the
-- organisation's certificate has been renewed.
ALTER TABLE document ADD COLUMN seal_certificate CHAR(64) NULL;
