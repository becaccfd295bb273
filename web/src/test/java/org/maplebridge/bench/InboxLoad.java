package org.maplebridge.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Fills the tables of the inbox and, with as many tasks, the engine's, past both of them: by statements that MariaDB writes as a whole, with
 * its own sequence of numbers, each in the order of the primary key. Every size begins on empty tables.
 *
 * <p>As in an office: the rooms are of unlike size; each case has one open item and one that is done; three of four items of a mediator's step are
 * assigned to one of the room's eight people, one of four of a head's; days to the end lie between twenty gone and sixty to come, one of
 * twelve has none; ids ascend with time.
 */
final class InboxLoad {

    private static final int PEOPLE_A_ROOM = 8;

    private final Connection connection;
    private final int rooms;

    /** @param reader who heads the rooms that end in 3 and has claimed some of what their heads do */
    InboxLoad(Connection connection, List<UUID> rooms, UUID reader) throws SQLException {
        this.connection = connection;
        this.rooms = rooms.size();
        run("SET unique_checks = 0, foreign_key_checks = 0, max_statement_time = 0");
        run("CREATE TEMPORARY TABLE bench_room (n INT PRIMARY KEY, id BINARY(16) NOT NULL)");
        run("CREATE TEMPORARY TABLE bench_person (room INT, k INT, id BINARY(16) NOT NULL, PRIMARY KEY (room, k))");
        try (PreparedStatement room =
                connection.prepareStatement("INSERT INTO bench_room VALUES (?, UNHEX(REPLACE(?, '-', '')))")) {
            for (int n = 0; n < rooms.size(); n++) {
                room.setInt(1, n);
                room.setString(2, rooms.get(n).toString());
                room.addBatch();
            }
            room.executeBatch();
        }
        run("INSERT INTO bench_person SELECT r.seq, p.seq, " + id("r.seq * 100 + p.seq", "a") + " FROM seq_0_to_"
                + (rooms.size() - 1) + " r, seq_0_to_" + (PEOPLE_A_ROOM - 1) + " p");
        run(
                "INSERT INTO person (id, version, account_name, name, organisation_id, locale, password_hash, must_change_password, active, session_epoch)"
                        + " SELECT p.id, 1, CONCAT('p', p.room, '.', p.k), CONCAT(ELT(1 + p.k, '李','王','张','刘','陈','杨','赵','黄'), '某', p.room),"
                        + " r.id, 'zh', '-', FALSE, TRUE, 0 FROM bench_person p JOIN bench_room r ON r.n = p.room");
        // of the rooms that end in 3 the reader is one of the people
        run("UPDATE bench_person SET id = UNHEX('" + hex(reader) + "') WHERE k = 0 AND room % 10 = 3");
    }

    /**
     * Lays so many open items and as many tasks of the engine.
     *
     * @param definition the process definition of the tasks
     */
    void lay(int open, String definition, LocalDate today) throws SQLException {
        for (String table : List.of(
                "work_item",
                "party",
                "mediation_case",
                "ACT_RU_IDENTITYLINK",
                "ACT_RU_VARIABLE",
                "ACT_RU_TASK",
                "ACT_RU_EXECUTION")) {
            run("TRUNCATE TABLE " + table);
        }
        String day = "DATE '" + today + "'";
        run(
                "CREATE OR REPLACE TEMPORARY TABLE bench_item (n INT PRIMARY KEY, room INT, step VARCHAR(32), person BINARY(16) NULL, due DATE NULL, opened DATETIME(3))"
                        + " AS SELECT i.n, i.room, i.step, IF(" + dice("i.n", 11)
                        + " < IF(i.step IN ('SCREEN_CASE','ACCEPT_CASE','ASSIGN_MEDIATOR','CLOSE_CASE'), 25, 75), p.id, NULL) AS person,"
                        + " IF(" + dice("i.n", 5) + " < 8, NULL, " + day + " - INTERVAL 20 DAY + INTERVAL ("
                        + dice("i.n", 17)
                        + " * 8 + " + dice("i.n", 23) + ") % 80 DAY) AS due, i.opened"
                        + " FROM (SELECT s.seq AS n, FLOOR(" + rooms
                        + " * POW((s.seq * 7919 % 100003) / 100003, 1.5)) AS room,"
                        + " ELT(1 + " + dice("s.seq", 3)
                        + " DIV 5, 'SCREEN_CASE','SCREEN_CASE','SEEK_CONSENT','SEEK_CONSENT','ACCEPT_CASE','ASSIGN_MEDIATOR',"
                        + " 'PREPARE_MEDIATION','PREPARE_MEDIATION','PREPARE_MEDIATION','HOLD_SESSION','HOLD_SESSION','HOLD_SESSION','HOLD_SESSION','HOLD_SESSION',"
                        + " 'SIGN_AGREEMENT','SIGN_AGREEMENT','WATCH_PERFORMANCE','WATCH_PERFORMANCE','CLOSE_CASE','HOLD_SESSION') AS step,"
                        + " TIMESTAMP(" + day + ") - INTERVAL ((" + open + " - s.seq) * 90.0 * 86400 / " + open
                        + ") SECOND AS opened FROM seq_1_to_" + open
                        + " s) i JOIN bench_person p ON p.room = i.room AND p.k = " + dice("i.n", 31) + " % "
                        + PEOPLE_A_ROOM);
        run(
                "INSERT INTO mediation_case (id, version, case_number, room_id, region_code, channel, dispute_type, stage, grade, oral, facts, applicants, respondents,"
                        + " received_on, registered_at, limit_on, changed_at) SELECT STRAIGHT_JOIN " + id("i.n", "c")
                        + ", 3, CONCAT('荆区第', i.room, '室调字〔2026〕第', LPAD(i.n, 6, '0'), '号'), r.id, '421003', 'WINDOW', 'LABOUR', 'MEDIATING',"
                        + " ELT(1 + " + dice("i.n", 7) + " DIV 25, 'YELLOW','BLUE','ORANGE','RED'), FALSE, '拖欠三个月工资。',"
                        + " CONCAT(" + surname()
                        + ", '某', i.n), CONCAT('荆州某公司', i.n % 5000), DATE(i.opened), i.opened, i.due, i.opened"
                        + " FROM bench_item i JOIN bench_room r ON r.n = i.room");
        run(
                "INSERT INTO party (id, version, case_id, place, side, kind, name, spelled, initials) SELECT STRAIGHT_JOIN "
                        + id("i.n * 2 + s.seq", "b")
                        + ", 1, "
                        + id("i.n", "c")
                        + ", 1 + s.seq, IF(s.seq, 'RESPONDENT', 'APPLICANT'), IF(s.seq, 'ORGANISATION', 'PERSON'),"
                        + " IF(s.seq, CONCAT('荆州某公司', i.n % 5000), CONCAT(" + surname()
                        + ", '某', i.n)), IF(s.seq, 'jingzhoumougongsi', 'wangmou'), IF(s.seq, 'jzmgs', 'wm') FROM bench_item i, seq_0_to_1 s");
        run(
                "INSERT INTO work_item (id, version, case_id, step, office_id, region_code, assignee_id, due_on, grade, opened_at, open, closed_at, done) SELECT STRAIGHT_JOIN "
                        + id("i.n * 2 + s.seq", "d") + ", 1, " + id("i.n", "c")
                        + ", IF(s.seq, i.step, 'SCREEN_CASE'), r.id, '421003', i.person, i.due, 'YELLOW', i.opened - INTERVAL IF(s.seq, 0, 3) DAY, s.seq, IF(s.seq, NULL, i.opened), NOT s.seq"
                        + " FROM bench_item i JOIN bench_room r ON r.n = i.room, seq_0_to_1 s");
        layTasks(definition);
        for (String table : List.of(
                "work_item",
                "party",
                "mediation_case",
                "ACT_RU_IDENTITYLINK",
                "ACT_RU_VARIABLE",
                "ACT_RU_TASK",
                "ACT_RU_EXECUTION")) {
            run("ANALYZE TABLE " + table);
        }
    }

    /** The same items as tasks: a candidate group each, an assignee where there is one, and two variables that a list shows. */
    private void layTasks(String definition) throws SQLException {
        run(
                "INSERT INTO ACT_RU_EXECUTION (ID_, REV_, ROOT_PROC_INST_ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_, ACT_ID_, ACT_INST_ID_, IS_ACTIVE_, IS_CONCURRENT_,"
                        + " IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_, CACHED_ENT_STATE_, SEQUENCE_COUNTER_) SELECT STRAIGHT_JOIN CONCAT('e', LPAD(i.n, 8, '0')), 1, CONCAT('e', LPAD(i.n, 8, '0')), CONCAT('e', LPAD(i.n, 8, '0')),"
                        + " CONCAT('k', LPAD(i.n, 8, '0')), '" + definition
                        + "', 'Task_ScreenCase', CONCAT('a', LPAD(i.n, 8, '0')), TRUE, FALSE, TRUE, FALSE, 1, 18, 1 FROM bench_item i");
        run(
                "INSERT INTO ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_, ASSIGNEE_, PRIORITY_, CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_)"
                        + " SELECT STRAIGHT_JOIN CONCAT('t', LPAD(i.n, 8, '0')), 1, CONCAT('e', LPAD(i.n, 8, '0')), CONCAT('e', LPAD(i.n, 8, '0')), '"
                        + definition
                        + "', i.step, 'Task_ScreenCase', HEX(i.person), 50, i.opened, i.due, 1 FROM bench_item i");
        run(
                "INSERT INTO ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_) SELECT STRAIGHT_JOIN CONCAT('l', LPAD(i.n, 8, '0')), 1, CONCAT('room', i.room), 'candidate', CONCAT('t', LPAD(i.n, 8, '0'))"
                        + " FROM bench_item i");
        run(
                "INSERT INTO ACT_RU_VARIABLE (ID_, REV_, TYPE_, NAME_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, TEXT_, VAR_SCOPE_, IS_CONCURRENT_LOCAL_, SEQUENCE_COUNTER_)"
                        + " SELECT STRAIGHT_JOIN CONCAT('v', LPAD(i.n, 8, '0'), '.', s.seq), 1, 'string', IF(s.seq, 'parties', 'number'), CONCAT('e', LPAD(i.n, 8, '0')), CONCAT('e', LPAD(i.n, 8, '0')), '"
                        + definition
                        + "', IF(s.seq, CONCAT(" + surname()
                        + ", '某', i.n), CONCAT('第', i.n, '号')), CONCAT('e', LPAD(i.n, 8, '0')), FALSE, 1"
                        + " FROM bench_item i, seq_0_to_1 s");
    }

    private static String surname() {
        return "ELT(1 + i.n % 10, '李','王','张','刘','陈','杨','赵','黄','周','吴')";
    }

    /** A number below a hundred that looks thrown and is the same in every run. */
    private static String dice(String number, int salt) {
        return "(((" + number + " * 48271 + " + salt + " * 7919) % 65521) % 100)";
    }

    /** An id as the office makes them, ascending with the number; the digit keeps the kinds apart. */
    private static String id(String number, String kind) {
        return "UNHEX(CONCAT(LPAD(HEX(1700000000000 + (" + number + ")), 12, '0'), '7" + kind
                + "008', LPAD('', 15, '0')))";
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new SQLException(failure.getMessage() + " in: " + sql, failure);
        }
    }
}
