package org.maplebridge.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Ids;
import org.maplebridge.launcher.CannotStart;
import org.maplebridge.launcher.DataFolder;
import org.maplebridge.launcher.EmbeddedMariaDb;
import org.maplebridge.launcher.LocalDatabase;

/**
 * What an administrator of the database could do to the history, each on a real database, and that it shows. Two cases have five events a day on
 * two days, each day sealed by its root, and two events since.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyHistoryIT {

    private static final LocalDate MONDAY = LocalDate.of(2023, 11, 20);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final UUID FIRST = UUID.fromString("018c0f5a-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("018c0f5a-0000-7000-8000-000000000002");
    private static final Actor CLERK = Actor.person(UUID.randomUUID(), "𠮷某", "10.0.0.7");

    private DataFolder data;
    private LocalDatabase database;
    private Connection connection;

    @TempDir
    private Path roots;

    LocalDatabase start(DataFolder folder) throws CannotStart {
        return EmbeddedMariaDb.start(folder);
    }

    @BeforeAll
    void start_the_database(@TempDir Path here) throws CannotStart, SQLException, IOException {
        data = DataFolder.open(here.resolve("data"));
        database = start(data);
        database.emptyDatabase("maplebridge_history");
        connection = database.connect("maplebridge_history");
        for (String table : script("/db/migration/V010__history.sql").split(";\\R")) {
            if (!table.isBlank()) {
                change(table);
            }
        }
        for (String kept : List.of("event_on_monday LIKE event", "chain_on_monday LIKE chain", "kept LIKE event")) {
            change("CREATE TABLE " + kept);
        }
    }

    @AfterAll
    void stop_the_database() throws SQLException {
        connection.close();
        database.close();
        data.close();
    }

    @BeforeEach
    void two_days_of_two_cases() throws SQLException, IOException {
        connection.setAutoCommit(false);
        for (String table : List.of("event", "chain", "event_on_monday", "chain_on_monday")) {
            change("DELETE FROM " + table);
        }
        happen(FIRST, 5);
        happen(SECOND, 5);
        assertThat(seal(MONDAY)).isTrue();
        change("INSERT INTO event_on_monday SELECT * FROM event");
        change("INSERT INTO chain_on_monday SELECT * FROM chain");
        happen(FIRST, 5);
        happen(SECOND, 5);
        assertThat(seal(TUESDAY)).isTrue();
        happen(FIRST, 2);
        happen(SECOND, 2);
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Test
    void an_untouched_history_is_whole() throws Exception {
        ChainVerifier.Report report = verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.events()).isEqualTo(24);
        assertThat(report.chains()).isEqualTo(2);
        assertThat(report.roots()).isEqualTo(2);
    }

    @Test
    void events_are_read_along_the_index_and_never_sorted() throws Exception {
        String plan = answer("EXPLAIN FORMAT = JSON " + ChainVerifier.EVENTS);
        assertThat(plan).contains("event_place").doesNotContainPattern("filesort(?!\": false)");
    }

    @Test
    void every_changed_value_of_an_event_shows() throws Exception {
        change("INSERT INTO kept SELECT * FROM event");
        for (String value : List.of(
                "id = 0x00000000000000000000000000000001",
                "at = at + INTERVAL 1 SECOND",
                "actor_kind = 'CLIENT'",
                "actor_id = NULL",
                "actor_name = '王某'",
                "source = NULL",
                "type = 'case.accepted'",
                "details = '{\"amount\":1}'",
                "hash = REPEAT('a', 64)")) {
            change("UPDATE event SET " + value + " WHERE seq = 3 AND " + is(FIRST));
            assertThat(verify().findings()).as(value).singleElement().satisfies(found -> {
                assertThat(found.fault()).isEqualTo(Finding.Fault.CHANGED);
                assertThat(found.subject()).isEqualTo(FIRST);
                assertThat(found.seq()).isEqualTo(3);
            });
            change("DELETE FROM event");
            change("INSERT INTO event SELECT * FROM kept");
        }
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void an_event_changed_together_with_its_hash_shows() throws Exception {
        // after the last root too: the next event still follows the old one
        rewrite(FIRST, 11);
        assertOnly(Finding.Fault.CHANGED, FIRST, 11);
    }

    @Test
    void a_chain_written_anew_from_an_event_on_to_its_head_shows_by_the_root() throws Exception {
        for (long seq = 10; seq <= 12; seq++) {
            rewrite(FIRST, seq);
        }
        assertOnly(Finding.Fault.REWRITTEN, FIRST, 10);
    }

    @Test
    void a_deleted_event_shows() throws Exception {
        change("DELETE FROM event WHERE seq = 4 AND " + is(SECOND));
        assertOnly(Finding.Fault.MISSING, SECOND, 4);
    }

    @Test
    void a_deleted_first_event_shows() throws Exception {
        change("DELETE FROM event WHERE seq = 1 AND " + is(SECOND));
        assertOnly(Finding.Fault.MISSING, SECOND, 1);
    }

    @Test
    void a_deleted_event_shows_although_the_numbers_were_closed_up() throws Exception {
        change("DELETE FROM event WHERE seq = 4 AND " + is(SECOND));
        change("UPDATE event SET seq = seq - 1 WHERE seq > 4 AND " + is(SECOND) + " ORDER BY seq");
        change("UPDATE chain SET last_seq = last_seq - 1 WHERE " + is(SECOND));
        assertOnly(Finding.Fault.OUT_OF_ORDER, SECOND, 4);
    }

    @Test
    void an_inserted_event_shows_although_its_own_hash_is_right() throws Exception {
        change("UPDATE event SET seq = seq + 1 WHERE seq > 6 AND " + is(FIRST) + " ORDER BY seq DESC");
        insert(FIRST, 7, hashOf(FIRST, 6));
        change("UPDATE chain SET last_seq = last_seq + 1 WHERE " + is(FIRST));
        assertOnly(Finding.Fault.OUT_OF_ORDER, FIRST, 7);
    }

    @Test
    void an_event_added_at_the_end_shows() throws Exception {
        insert(FIRST, 13, hashOf(FIRST, 12));
        assertOnly(Finding.Fault.HEAD_DIFFERS, FIRST, 13);
    }

    @Test
    void two_events_that_changed_places_show() throws Exception {
        change("UPDATE event SET seq = 99 WHERE seq = 3 AND " + is(FIRST));
        change("UPDATE event SET seq = 3 WHERE seq = 4 AND " + is(FIRST));
        change("UPDATE event SET seq = 4 WHERE seq = 99 AND " + is(FIRST));
        assertOnly(Finding.Fault.OUT_OF_ORDER, FIRST, 3);
    }

    @Test
    void events_that_changed_cases_show_in_both() throws Exception {
        change("UPDATE event SET seq = 99 WHERE seq = 3 AND " + is(FIRST));
        change("UPDATE event SET subject = " + hex(FIRST) + " WHERE seq = 3 AND " + is(SECOND));
        change("UPDATE event SET subject = " + hex(SECOND) + ", seq = 3 WHERE seq = 99 AND " + is(FIRST));
        assertThat(verify().findings())
                .extracting(Finding::fault, Finding::subject, Finding::seq)
                .containsExactly(
                        tuple(Finding.Fault.OUT_OF_ORDER, FIRST, 3L), tuple(Finding.Fault.OUT_OF_ORDER, SECOND, 3L));
    }

    @Test
    void a_cut_tail_shows_by_the_head_of_the_chain() throws Exception {
        change("DELETE FROM event WHERE seq > 11 AND " + is(FIRST));
        assertOnly(Finding.Fault.CUT_TAIL, FIRST, 12);
    }

    @Test
    void a_cut_tail_shows_by_the_root_although_the_head_was_set_back() throws Exception {
        change("DELETE FROM event WHERE seq > 8 AND " + is(FIRST));
        setHead(FIRST, 8);
        assertOnly(Finding.Fault.CUT_TAIL, FIRST, 9);
    }

    @Test
    void a_chain_that_has_vanished_shows_with_and_without_its_head() throws Exception {
        change("DELETE FROM event WHERE " + is(FIRST));
        assertOnly(Finding.Fault.CUT_TAIL, FIRST, 1);
        change("DELETE FROM chain WHERE " + is(FIRST));
        assertOnly(Finding.Fault.CUT_TAIL, FIRST, 1);
    }

    @Test
    void events_without_the_head_of_their_chain_show() throws Exception {
        change("DELETE FROM chain WHERE " + is(SECOND));
        assertOnly(Finding.Fault.NO_CHAIN, SECOND, 1);
    }

    @Test
    void a_head_of_another_hash_or_kind_shows() throws Exception {
        change("UPDATE chain SET kind = 'REFERRAL' WHERE " + is(SECOND));
        assertOnly(Finding.Fault.HEAD_DIFFERS, SECOND, 12);
        change("UPDATE chain SET kind = 'CASE', last_hash = REPEAT('a', 64) WHERE " + is(SECOND));
        assertOnly(Finding.Fault.HEAD_DIFFERS, SECOND, 12);
    }

    @Test
    void a_database_put_back_to_yesterday_shows() throws Exception {
        putBackToMonday();
        assertThat(verify().findings())
                .extracting(Finding::fault, Finding::subject, Finding::seq)
                .containsExactly(
                        tuple(Finding.Fault.ROLLED_BACK, FIRST, 6L), tuple(Finding.Fault.ROLLED_BACK, SECOND, 6L));
    }

    @Test
    void a_database_put_back_and_gone_on_with_shows_where_the_root_saw_another_event() throws Exception {
        putBackToMonday();
        happen(FIRST, 8);
        happen(SECOND, 8);
        assertThat(verify().findings())
                .extracting(Finding::fault, Finding::subject, Finding::seq)
                .containsExactly(
                        tuple(Finding.Fault.REWRITTEN, FIRST, 10L), tuple(Finding.Fault.REWRITTEN, SECOND, 10L));
    }

    @Test
    void an_altered_root_shows() throws Exception {
        Path monday = roots.resolve(MONDAY + ".root");
        Files.writeString(monday, Files.readString(monday).replace(" CASE 5 ", " CASE 4 "));
        assertThat(verify().findings()).isNotEmpty().first().satisfies(found -> {
            assertThat(found.fault()).isEqualTo(Finding.Fault.ROOT_ALTERED);
            assertThat(found.words()).startsWith(MONDAY + ".root");
        });
    }

    @Test
    void a_root_that_was_replaced_or_taken_away_shows_in_the_one_after() throws Exception {
        Files.delete(roots.resolve(MONDAY + ".root"));
        assertThat(verify().findings()).singleElement().satisfies(found -> {
            assertThat(found.fault()).isEqualTo(Finding.Fault.ROOT_ALTERED);
            assertThat(found.words()).startsWith(TUESDAY + ".root");
        });
    }

    @Test
    void a_root_lists_only_the_chains_that_have_moved_and_is_written_once() throws Exception {
        LocalDate wednesday = TUESDAY.plusDays(1);
        assertThat(seal(wednesday)).isTrue();
        happen(SECOND, 1);
        assertThat(seal(wednesday)).isFalse();
        assertThat(seal(TUESDAY)).isFalse();
        assertThat(seal(wednesday.plusDays(1))).isTrue();
        Root last = Root.read(Files.readAllBytes(roots.resolve(wednesday.plusDays(1) + ".root")));
        assertThat(last.chains()).isEqualTo(2);
        assertThat(last.heads()).containsExactly(new Root.Head(SECOND, Subject.Kind.CASE, 13, hashOf(SECOND, 13)));
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void the_command_says_so_and_ends_with_nought_one_or_two() throws Exception {
        String url = database.jdbcUrl("maplebridge_history");
        assertThat(command(0, url)).startsWith("OK: the history is whole: 24 events, 2 chains, 2 roots in ");
        change("UPDATE event SET type = 'case.closed' WHERE seq = 2 AND " + is(FIRST));
        assertThat(command(1, url))
                .startsWith("changed: subject " + FIRST + ", event 2: ")
                .contains("NOT WHOLE: 1 found in 24 events");
        assertThat(command(2, "jdbc:mysql://127.0.0.1:1/none"))
                .startsWith("Cannot tell whether the history is whole: ");
    }

    private String command(int expected, String url) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);
        int end = VerifyHistory.run(
                new String[] {"--url", url, "--user", database.user(), "--roots", roots.toString()},
                Map.of(VerifyHistory.PASSWORD, database.password()),
                console,
                console);
        assertThat(end).isEqualTo(expected);
        return said.toString(StandardCharsets.UTF_8);
    }

    private void assertOnly(Finding.Fault fault, UUID subject, long seq) throws Exception {
        assertThat(verify().findings())
                .extracting(Finding::fault, Finding::subject, Finding::seq)
                .containsExactly(tuple(fault, subject, seq));
    }

    private ChainVerifier.Report verify() throws SQLException, IOException {
        try (Connection own = database.connect("maplebridge_history")) {
            return ChainVerifier.verify(own, new RootFolder(roots));
        }
    }

    private boolean seal(LocalDate day) throws SQLException, IOException {
        return DailyRoots.close(day, connection, new RootFolder(roots));
    }

    private void putBackToMonday() throws SQLException {
        change("DELETE FROM event");
        change("DELETE FROM chain");
        change("INSERT INTO event SELECT * FROM event_on_monday");
        change("INSERT INTO chain SELECT * FROM chain_on_monday");
    }

    /** So many further events of a case, as the chronicle appends them. */
    private void happen(UUID subject, int times) throws SQLException {
        long last = Long.parseLong(answer("SELECT COALESCE(MAX(seq), 0) FROM event WHERE " + is(subject)));
        for (long seq = last + 1; seq <= last + times; seq++) {
            insert(subject, seq, seq == 1 ? Chain.ORIGIN : hashOf(subject, seq - 1));
        }
        setHead(subject, last + times);
    }

    /** Writes an event's content, and its hash with it, anew on what stands before it now; the head too, when it is the last. */
    private void rewrite(UUID subject, long seq) throws SQLException {
        change("DELETE FROM event WHERE seq = " + seq + " AND " + is(subject));
        insert(subject, seq, hashOf(subject, seq - 1));
        change("UPDATE chain SET last_hash = '" + hashOf(subject, seq) + "' WHERE last_seq = " + seq + " AND "
                + is(subject));
    }

    private void insert(UUID subject, long seq, String prev) throws SQLException {
        UUID id = Ids.next();
        Instant at = MONDAY.atTime(9, 0).toInstant(ZoneOffset.UTC).plusMillis(seq * 60_007);
        String details = "{\"note\":\"第" + seq + "次\"}";
        String kind = CLERK.kind().name();
        String hash = Event.hash(
                id, subject, seq, at, kind, CLERK.id(), CLERK.name(), CLERK.source(), "case.noted", details, prev);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO event (id, subject, seq, at, actor_kind,"
                        + " actor_id, actor_name, source, type, details, prev_hash, hash) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")) {
            insert.setBytes(1, Ids.bytes(id));
            insert.setBytes(2, Ids.bytes(subject));
            insert.setLong(3, seq);
            insert.setObject(4, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            insert.setString(5, kind);
            insert.setBytes(6, Ids.bytes(CLERK.id()));
            insert.setString(7, CLERK.name());
            insert.setString(8, CLERK.source());
            insert.setString(9, "case.noted");
            insert.setString(10, details);
            insert.setString(11, prev);
            insert.setString(12, hash);
            insert.executeUpdate();
        }
    }

    private void setHead(UUID subject, long seq) throws SQLException {
        change("REPLACE INTO chain VALUES (" + hex(subject) + ", 'CASE', " + seq + ", '" + hashOf(subject, seq) + "')");
    }

    private String hashOf(UUID subject, long seq) throws SQLException {
        return answer("SELECT hash FROM event WHERE seq = " + seq + " AND " + is(subject));
    }

    private static String is(UUID subject) {
        return "subject = " + hex(subject);
    }

    private static String hex(UUID subject) {
        return "0x" + subject.toString().replace("-", "");
    }

    private void change(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String answer(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String script(String resource) throws IOException {
        try (InputStream stream = Event.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
