package org.maplebridge.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * Lays cases, each with an agreement that is being performed, one due item, an open step in the inbox and the head of its history, past domain and engine. All
 * items were due yesterday; nobody looks at them before {@link #open}.
 */
final class DueLoad {

    private static final String ORIGIN = "0".repeat(64);

    private final Connection connection;

    DueLoad(Connection connection) {
        this.connection = connection;
    }

    /** @param rooms where the cases lie, in turn */
    void lay(int items, List<UUID> rooms) throws SQLException {
        run("SET unique_checks = 0, foreign_key_checks = 0, max_statement_time = 0");
        run("CREATE TEMPORARY TABLE bench_room (n INT PRIMARY KEY, id BINARY(16) NOT NULL)");
        for (int n = 0; n < rooms.size(); n++) {
            run("INSERT INTO bench_room VALUES (" + n + ", UNHEX('"
                    + rooms.get(n).toString().replace("-", "") + "'))");
        }
        run("CREATE TEMPORARY TABLE bench_due (n INT PRIMARY KEY, room INT NOT NULL, id BINARY(16) NOT NULL)");
        run("INSERT INTO bench_due SELECT s.seq, s.seq % " + rooms.size() + ", " + id("s.seq", "c") + " FROM seq_1_to_"
                + items + " s");
        run(
                "INSERT INTO mediation_case (id, version, case_number, room_id, region_code, channel, dispute_type, stage, grade, oral, facts, applicants, respondents,"
                        + " received_on, registered_at, agreed_on, changed_at) SELECT c.id, 3, CONCAT('荆区第', c.room, '室调字〔2026〕第', LPAD(c.n, 6, '0'), '号'), r.id,"
                        + " '421003', 'WINDOW', 'LABOUR', 'AGREED', 'YELLOW', FALSE, '拖欠三个月工资。', CONCAT('王某', c.n), CONCAT('荆州某公司', c.n % 5000),"
                        + " CURDATE() - INTERVAL 40 DAY, NOW() - INTERVAL 40 DAY, CURDATE() - INTERVAL 20 DAY, NOW() - INTERVAL 20 DAY"
                        + " FROM bench_due c JOIN bench_room r ON r.n = c.room");
        run("INSERT INTO chain (subject, kind, last_seq, last_hash) SELECT c.id, 'CASE', 0, '" + ORIGIN
                + "' FROM bench_due c");
        run(
                "INSERT INTO work_item (id, version, case_id, step, office_id, region_code, due_on, grade, opened_at, open, done)"
                        + " SELECT " + id("c.n", "d")
                        + ", 1, c.id, 'WATCH_PERFORMANCE', r.id, '421003', CURDATE() - INTERVAL 1 DAY, 'YELLOW', NOW() - INTERVAL 20 DAY, TRUE, FALSE"
                        + " FROM bench_due c JOIN bench_room r ON r.n = c.room");
        run("INSERT INTO performance (id, version, case_id, agreement_id, effective_on, changed_at) SELECT "
                + id("c.n", "e") + ", 1, c.id, c.id, CURDATE() - INTERVAL 20 DAY, NOW() FROM bench_due c");
        run(
                "INSERT INTO due_item (id, version, performance_id, case_id, duty_of, term_place, branch_place, part_place, kind, obligor_id, obligee_id, text, amount,"
                        + " credited, forgiven, confirmed, due_on, standing) SELECT " + id("c.n", "f") + ", 1, "
                        + id("c.n", "e")
                        + ", c.id, 'TERM', 1, 0, 0, 'MONEY', c.id, c.id, '一次性支付拖欠的工资', 18000, 0, 0, 0, CURDATE() - INTERVAL 1 DAY, 'OPEN'"
                        + " FROM bench_due c");
        for (String table : List.of("mediation_case", "chain", "work_item", "performance", "due_item")) {
            run("ANALYZE TABLE " + table);
        }
    }

    /** From now on the sweep finds them: that they are due has been said, that they are overdue has not. */
    void open() throws SQLException {
        run("UPDATE due_item SET look_on = due_on + INTERVAL 1 DAY");
    }

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
