package org.maplebridge.workflows.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class SelfCheckTest {

    @Test
    void a_database_at_read_committed_with_the_tables_of_this_version_is_good() throws SQLException {
        assertThatCode(() -> SelfCheck.of(databaseOfVersion("good", "7.24.0"))).doesNotThrowAnyException();
    }

    @Test
    void a_database_at_another_isolation_level_stops_the_start_in_words() throws SQLException {
        JdbcDataSource strict = databaseOfVersion("strict", "7.24.0");
        strict.setURL(
                strict.getURL() + ";INIT=SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE");
        assertThatThrownBy(() -> SelfCheck.of(strict))
                .hasMessageStartingWith(
                        "Maple Bridge cannot start: the data source works at isolation level SERIALIZABLE")
                .hasMessageContaining("TRANSACTION_READ_COMMITTED");
    }

    @Test
    void tables_of_another_version_stop_the_start_in_words() throws SQLException {
        JdbcDataSource old = databaseOfVersion("old", "7.20.0");
        assertThatThrownBy(() -> SelfCheck.of(old))
                .hasMessageStartingWith("Maple Bridge cannot start: the engine's tables are of version 7.20.0,"
                        + " this program needs 7.24.0");
    }

    @Test
    void a_database_without_the_tables_stops_the_start_in_words() {
        assertThatThrownBy(() -> SelfCheck.of(database("empty")))
                .hasMessageStartingWith("Maple Bridge cannot start: the engine's tables are missing");
    }

    private static JdbcDataSource databaseOfVersion(String name, String version) throws SQLException {
        JdbcDataSource database = database(name);
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table ACT_GE_SCHEMA_LOG (ID_ varchar(64), TIMESTAMP_ timestamp, VERSION_ varchar(255))");
            statement.execute("insert into ACT_GE_SCHEMA_LOG values ('0', current_timestamp, '" + version + "')");
        }
        return database;
    }

    private static JdbcDataSource database(String name) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return database;
    }
}
