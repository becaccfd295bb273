package org.maplebridge.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.launcher.CannotStart;
import org.maplebridge.launcher.DataFolder;
import org.maplebridge.launcher.EmbeddedMariaDb;
import org.maplebridge.launcher.LocalDatabase;

/** The application's account beside the owner of the tables, on a real database: what it may do to the tables, and above all what not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplicationGrantsIT {

    private static final String NAME = "maplebridge_grants";
    private static final String EVENT =
            "INSERT INTO event (id, subject, seq, at, actor_kind, actor_name, type, details, prev_hash, hash)"
                    + " VALUES (UNHEX(MD5('%1$d')), UNHEX(MD5('case')), %1$d, '2023-11-24 01:00:00', 'PERSON', '周敏', 'case.test', '{}', '', '')";

    private DataFolder data;
    private LocalDatabase database;
    private MysqlDataSource application;
    private Map<String, String> withOwner;

    LocalDatabase start(DataFolder folder) throws CannotStart {
        return EmbeddedMariaDb.start(folder);
    }

    @BeforeAll
    void the_owner_makes_the_tables(@TempDir Path here) throws Exception {
        data = DataFolder.open(here.resolve("data"));
        database = start(data);
        String url = database.emptyDatabase(NAME);
        application = new MysqlDataSource();
        application.setUrl(url);
        application.setUser(LocalDatabase.APPLICATION);
        application.setPassword(database.password());
        withOwner = Map.of(
                "MAPLEBRIDGE_DB_URL",
                url,
                SchemaMigration.OWNER,
                database.user(),
                SchemaMigration.OWNER_PASSWORD,
                database.password());
        SchemaMigration.bringUpToDate(application, withOwner);
    }

    @AfterAll
    void stop() {
        database.close();
        data.close();
    }

    @Test
    void it_adds_events_and_reads_them() throws SQLException {
        say(EVENT.formatted(1));
        try (Connection connection = application.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT actor_name FROM event WHERE seq = 1")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("周敏");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE event SET details = '{}'",
                "DELETE FROM event",
                "REPLACE INTO event SELECT * FROM event",
                "TRUNCATE TABLE event",
                "DROP TABLE event",
                "ALTER TABLE event DROP COLUMN details",
                "RENAME TABLE event TO forgotten",
                "CREATE TRIGGER forget BEFORE INSERT ON event FOR EACH ROW SET NEW.details = ''",
                "CREATE TABLE mine (id INT)",
                "TRUNCATE TABLE chain",
                "DROP DATABASE " + NAME,
                "UPDATE flyway_schema_history SET success = 0",
                "DELETE FROM flyway_schema_history",
                "GRANT UPDATE ON event TO CURRENT_USER()"
            })
    void it_can_neither_change_the_history_nor_a_table(String attack) throws SQLException {
        say("INSERT IGNORE" + EVENT.formatted(2).substring("INSERT".length()));
        assertThatThrownBy(() -> say(attack))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getErrorCode()).isIn(1142, 1044, 1227, 1410, 1370, 1419));
    }

    @Test
    void it_writes_every_other_table() throws SQLException {
        say("UPDATE chain SET last_seq = last_seq");
        say("DELETE FROM form_draft");
        say("UPDATE code SET place = place");
        try (Connection connection = application.getConnection();
                Statement statement = connection.createStatement();
                ResultSet lacking = statement.executeQuery("""
                        SELECT COUNT(*) FROM information_schema.tables t WHERE t.table_schema = DATABASE()
                        AND t.table_name NOT IN ('event', 'flyway_schema_history') AND 4 <>
                        (SELECT COUNT(*) FROM information_schema.table_privileges p
                         WHERE p.table_schema = t.table_schema AND p.table_name = t.table_name)""")) {
            lacking.next();
            assertThat(lacking.getInt(1)).isZero();
        }
    }

    @Test
    void once_the_tables_are_there_the_office_starts_without_the_owner() throws SQLException {
        SchemaMigration.bringUpToDate(application, Map.of());
        try (Connection connection = application.getConnection()) {
            assertThat(ApplicationGrants.excess(connection)).isEmpty();
        }
    }

    @Test
    void what_was_given_is_not_given_again() throws SQLException {
        try (Connection owner = database.connect(NAME);
                Connection receiving = application.getConnection()) {
            assertThat(ApplicationGrants.complete(owner, receiving)).isZero();
        }
    }

    @Test
    void tables_that_must_be_made_without_the_owner_are_refused_in_words() throws SQLException {
        MysqlDataSource elsewhere = new MysqlDataSource();
        elsewhere.setUrl(database.emptyDatabase("maplebridge_empty"));
        elsewhere.setUser(LocalDatabase.APPLICATION);
        elsewhere.setPassword(database.password());
        assertThatThrownBy(() -> SchemaMigration.bringUpToDate(elsewhere, Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Start once with MAPLEBRIDGE_DB_OWNER");
    }

    @Test
    void an_account_that_may_do_everything_is_told_apart() throws SQLException {
        try (Connection owner = database.connect(NAME)) {
            assertThat(ApplicationGrants.excess(owner)).contains("UPDATE", "DELETE", "DROP");
        }
    }

    private void say(String statement) throws SQLException {
        try (Connection connection = application.getConnection();
                Statement saying = connection.createStatement()) {
            saying.execute(statement);
        }
    }
}
