package org.maplebridge.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the office relies on in a database of its own, whichever product it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LocalDatabaseContract {

    @TempDir
    static Path here;

    private DataFolder folder;
    private LocalDatabase database;

    abstract LocalDatabase start(DataFolder dataFolder) throws CannotStart;

    /** A launcher that starts this product on the folder of its first argument, says its process number, and waits. */
    abstract Class<?> launcher();

    abstract String versionBeginsWith();

    @BeforeAll
    void start_on_an_empty_folder() throws CannotStart {
        folder = DataFolder.open(here.resolve("data"));
        database = start(folder);
    }

    @AfterAll
    void stop() {
        database.close();
        folder.close();
    }

    @Test
    void it_is_the_version_the_office_is_promised_for() throws SQLException {
        assertThat(answer("SELECT VERSION()")).startsWith(versionBeginsWith());
    }

    @Test
    void text_is_utf8mb4_and_compared_exactly() throws SQLException {
        assertThat(answer("SELECT @@character_set_server")).isEqualTo("utf8mb4");
        assertThat(answer("SELECT @@character_set_database")).isEqualTo("utf8mb4");
        assertThat(answer("SELECT @@collation_database")).isEqualTo("utf8mb4_bin");
        assertThat(answer("SELECT '𠮷'")).isEqualTo("𠮷");
    }

    @Test
    void transactions_are_read_committed_and_on_disk_when_answered() throws SQLException {
        assertThat(answer("SELECT @@transaction_isolation")).isEqualTo("READ-COMMITTED");
        assertThat(answer("SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
        assertThat(answer("SELECT @@binlog_format")).isEqualTo("ROW");
    }

    @Test
    void a_paper_of_twenty_megabytes_would_pass() throws SQLException {
        assertThat(answer("SELECT @@max_allowed_packet")).isEqualTo(Integer.toString(64 * 1024 * 1024));
    }

    @Test
    void the_session_speaks_utc_wherever_the_machine_is() throws SQLException {
        assertThat(answer("SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW())"))
                .isEqualTo("0");
    }

    @Test
    void it_listens_on_loopback_only() throws Exception {
        assertThat(OpenDoors.of(database.pid())).isNotEmpty().allMatch(InetAddress::isLoopbackAddress);
    }

    @Test
    void the_administrator_cannot_come_in_and_the_application_sees_its_own_only() throws SQLException {
        for (String stranger : List.of("root", "mysql", "")) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl("mysql"), stranger, ""))
                    .as("account '%s' without a password", stranger)
                    .hasMessageContaining("Access denied");
        }
        assertThatThrownBy(() -> database.connect("mysql")).hasMessageContaining("Access denied");
    }

    @Test
    void a_test_gets_an_empty_database_each_time() throws SQLException {
        for (int round = 0; round < 2; round++) {
            database.emptyDatabase("maplebridge_round");
            try (Connection connection = database.connect("maplebridge_round");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE paper (id INT PRIMARY KEY)");
            }
        }
        assertThatThrownBy(() -> database.emptyDatabase("mysql")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_application_password_is_not_left_lying_in_the_folder() {
        assertThat(here.resolve("data/run")).isDirectoryNotContaining("glob:**.sql");
    }

    @Test
    void data_survives_a_restart_and_no_process_is_left() throws Exception {
        try (DataFolder own = DataFolder.open(here.resolve("restarted"))) {
            long pid;
            try (LocalDatabase first = start(own);
                    Connection connection = first.connect(LocalDatabase.DATABASE);
                    Statement statement = connection.createStatement()) {
                pid = first.pid();
                statement.execute("CREATE TABLE party (name VARCHAR(40))");
                statement.execute("INSERT INTO party VALUES ('𠮷某')");
            }
            assertThat(ProcessHandle.of(pid)).isEmpty();
            try (LocalDatabase second = start(own)) {
                assertThat(answer(second, "SELECT name FROM party")).isEqualTo("𠮷某");
            }
        }
    }

    @Test
    void after_a_kill_of_the_launcher_it_ends_within_ten_seconds_and_opens_again_with_all_that_was_answered()
            throws Exception {
        Path data = here.resolve("killed");
        Process launcher = Forked.java(launcher(), Map.of(), data.toString());
        ProcessHandle server;
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8))) {
            server = ProcessHandle.of(Long.parseLong(Forked.lineAfter("Started ", output)))
                    .orElseThrow();
            long killed = System.nanoTime();
            launcher.destroyForcibly().waitFor();
            server.onExit().get(10, TimeUnit.SECONDS);
            assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(10));
        }
        try (DataFolder next = DataFolder.open(data);
                LocalDatabase again = start(next)) {
            assertThat(answer(again, "SELECT COUNT(*) FROM paper")).isEqualTo("1");
        }
    }

    @Test
    void a_folder_that_is_no_database_is_said_in_one_line() throws Exception {
        try (DataFolder spoilt = DataFolder.open(here.resolve("spoilt"))) {
            Files.writeString(
                    spoilt.folder(getClass() == RealMySqlIT.class ? "mysql" : "mariadb")
                            .resolve("ibdata1"),
                    "?");
            assertThatThrownBy(() -> start(spoilt))
                    .isInstanceOf(CannotStart.class)
                    .message()
                    .startsWith("The database (" + database.product() + ") cannot start: ")
                    .contains(spoilt.root() + "/logs")
                    .hasLineCount(1);
        }
    }

    private String answer(String question) throws SQLException {
        return answer(database, question);
    }

    private static String answer(LocalDatabase asked, String question) throws SQLException {
        try (Connection connection = asked.connect(LocalDatabase.DATABASE);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(question)) {
            result.next();
            return result.getString(1);
        }
    }

    /** The body of {@link #launcher()}: starts, writes a row, says its process number, and waits to be killed. */
    static void launch(LocalDatabase started) throws Exception {
        try (Connection connection = started.connect(LocalDatabase.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE paper (id INT PRIMARY KEY)");
            statement.execute("INSERT INTO paper VALUES (1)");
        }
        System.out.println("Started " + started.pid());
        Thread.currentThread().join();
    }
}
