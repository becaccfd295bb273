-- The database of Maple Bridge and its accounts, to be run once by an administrator of MySQL 8 or MariaDB 11.4:
--   mysql -u root -p < accounts.sql
-- Put in before: the application's host for 127.0.0.1 (or a pattern such as 10.0.0.%), three passwords of your own.

CREATE DATABASE IF NOT EXISTS maplebridge CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The owner makes and changes the tables (Flyway) and gives the application its rights on them.
-- Known to the application as MAPLEBRIDGE_DB_OWNER, at the starts after an installation or an upgrade.
CREATE USER 'maplebridge_owner'@'127.0.0.1' IDENTIFIED BY 'put-in-a-password-1';
GRANT ALL PRIVILEGES ON maplebridge.* TO 'maplebridge_owner'@'127.0.0.1' WITH GRANT OPTION;

-- The application's account, MAPLEBRIDGE_DB_USER. It reads here; what it may write it is given by the owner, table by table:
-- everything but the change or removal of an event, and of the record of migrations. It can make, change, empty or drop no table.
CREATE USER 'maplebridge'@'127.0.0.1' IDENTIFIED BY 'put-in-a-password-2';
GRANT SELECT ON maplebridge.* TO 'maplebridge'@'127.0.0.1';

-- Whoever runs config/verify-history, best from another machine. After the first start, when there are tables:
--   CREATE USER 'maplebridge_auditor'@'127.0.0.1' IDENTIFIED BY 'put-in-a-password-3';
--   GRANT SELECT ON maplebridge.chain TO 'maplebridge_auditor'@'127.0.0.1';
--   GRANT SELECT ON maplebridge.event TO 'maplebridge_auditor'@'127.0.0.1';
