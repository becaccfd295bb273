package org.maplebridge.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * Lays cases, each with a governing clock, the process's timer for it, an open item and the head of its history, past domain and engine: by statements that
 * MariaDB writes as a whole. All clocks end on the working days of the January after the last year whose notice is published, four weeks of them; so the
 * notice of that year moves every one of them if it lets January rest.
 */
final class ClockLoad {

    private static final String ORIGIN = "0".repeat(64);

    private final Connection connection;

    ClockLoad(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param rooms      where the cases lie, in turn
     * @param definition the process's newest definition, with its timer's job definition
     * @param calendar   the version of the calendar by which the clocks are counted
     * @param year       the year in whose January they end
     */
    void lay(int clocks, List<UUID> rooms, Definition definition, String calendar, int year) throws SQLException {
        run("SET unique_checks = 0, foreign_key_checks = 0, max_statement_time = 0");
        run("CREATE TEMPORARY TABLE bench_room (n INT PRIMARY KEY, id BINARY(16) NOT NULL)");
        for (int n = 0; n < rooms.size(); n++) {
            run("INSERT INTO bench_room VALUES (" + n + ", UNHEX('"
                    + rooms.get(n).toString().replace("-", "") + "'))");
        }
        // the first Monday of the year's second week and the four weeks of working days from it
        run(
                "CREATE TEMPORARY TABLE bench_clock (n INT PRIMARY KEY, room INT NOT NULL, due DATE NOT NULL, id BINARY(16) NOT NULL, business VARCHAR(36) NOT NULL)");
        run("INSERT INTO bench_clock SELECT s.seq, s.seq % " + rooms.size() + ", DATE '" + year
                + "-01-01' + INTERVAL ((7 - WEEKDAY(DATE '" + year
                + "-01-01')) % 7 + (s.seq % 20 DIV 5) * 7 + s.seq % 5) DAY, " + id("s.seq", "c")
                + ", LOWER(CONCAT_WS('-', SUBSTR(HEX(" + id("s.seq", "c") + "), 1, 8), SUBSTR(HEX(" + id("s.seq", "c")
                + "), 9, 4), SUBSTR(HEX(" + id("s.seq", "c") + "), 13, 4), SUBSTR(HEX(" + id("s.seq", "c")
                + "), 17, 4), SUBSTR(HEX(" + id("s.seq", "c") + "), 21))) FROM seq_1_to_" + clocks + " s");
        run(
                "INSERT INTO mediation_case (id, version, case_number, room_id, region_code, channel, dispute_type, stage, grade, oral, facts, applicants, respondents,"
                        + " received_on, registered_at, limit_on, changed_at) SELECT c.id, 3, CONCAT('荆区第', c.room, '室调字〔2026〕第', LPAD(c.n, 6, '0'), '号'), r.id,"
                        + " '421003', 'WINDOW', 'LABOUR', 'MEDIATING', 'YELLOW', FALSE, '拖欠三个月工资。', CONCAT('王某', c.n), CONCAT('荆州某公司', c.n % 5000),"
                        + " c.due - INTERVAL 15 DAY, TIMESTAMP(c.due) - INTERVAL 15 DAY, c.due, TIMESTAMP(c.due) - INTERVAL 15 DAY"
                        + " FROM bench_clock c JOIN bench_room r ON r.n = c.room");
        run("INSERT INTO chain (subject, kind, last_seq, last_hash) SELECT c.id, 'CASE', 0, '" + ORIGIN
                + "' FROM bench_clock c");
        run(
                "INSERT INTO clock (id, version, case_id, rule_code, rule_version, started_on, due_on, raw_end, provisional, state, governs, extended_by, calendar_version)"
                        + " SELECT " + id("c.n", "e")
                        + ", 1, c.id, 'MED-LAB', 1, c.due - INTERVAL 15 DAY, c.due, c.due, TRUE, 'RUNNING', TRUE, 0, '"
                        + calendar + "' FROM bench_clock c");
        run(
                "INSERT INTO work_item (id, version, case_id, step, office_id, region_code, due_on, grade, opened_at, open, done)"
                        + " SELECT " + id("c.n", "d")
                        + ", 1, c.id, 'HOLD_SESSION', r.id, '421003', c.due, 'YELLOW', TIMESTAMP(c.due) - INTERVAL 15 DAY, TRUE, FALSE"
                        + " FROM bench_clock c JOIN bench_room r ON r.n = c.room");
        run(
                "INSERT INTO ACT_RU_EXECUTION (ID_, REV_, ROOT_PROC_INST_ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_, IS_ACTIVE_, IS_CONCURRENT_,"
                        + " IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_, CACHED_ENT_STATE_, SEQUENCE_COUNTER_) SELECT CONCAT('e', LPAD(c.n, 8, '0')), 1, CONCAT('e', LPAD(c.n, 8, '0')), CONCAT('e', LPAD(c.n, 8, '0')),"
                        + " c.business, '" + definition.process()
                        + "', TRUE, FALSE, TRUE, FALSE, 1, 32, 1 FROM bench_clock c");
        run(
                "INSERT INTO ACT_RU_JOB (ID_, REV_, TYPE_, EXCLUSIVE_, EXECUTION_ID_, ROOT_PROC_INST_ID_, PROCESS_INSTANCE_ID_, PROCESS_DEF_ID_, PROCESS_DEF_KEY_, RETRIES_, DUEDATE_,"
                        + " SUSPENSION_STATE_, JOB_DEF_ID_, PRIORITY_, SEQUENCE_COUNTER_, HANDLER_TYPE_, HANDLER_CFG_) SELECT CONCAT('j', LPAD(c.n, 8, '0')), 1, 'timer', TRUE, CONCAT('e', LPAD(c.n, 8, '0')),"
                        + " CONCAT('e', LPAD(c.n, 8, '0')), CONCAT('e', LPAD(c.n, 8, '0')), '" + definition.process()
                        + "', 'mediation', 3, TIMESTAMP(c.due) + INTERVAL 16 HOUR, 1, '" + definition.timer()
                        + "', 0, 1, 'timer-transition', 'Timer_LimitExpired' FROM bench_clock c");
        for (String table :
                List.of("mediation_case", "chain", "clock", "work_item", "ACT_RU_EXECUTION", "ACT_RU_JOB")) {
            run("ANALYZE TABLE " + table);
        }
    }

    /**
     * The process as the engine has deployed it.
     *
     * @param timer the job definition of the limit's timer
     */
    record Definition(String process, String timer) {}

    /** An id as the office makes them, ascending with the number; the digit keeps the kinds apart. */
    private static String id(String number, String kind) {
        return "UNHEX(CONCAT(LPAD(HEX(1700000000000 + (" + number + ")), 12, '0'), '7" + kind
                + "008', LPAD('', 15, '0')))";
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new SQLException(failure.getMessage() + " in: " + sql, failure);
        }
    }
}
