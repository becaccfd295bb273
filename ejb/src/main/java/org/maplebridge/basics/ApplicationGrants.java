package org.maplebridge.basics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the application's account may do to each table: read and write, but no table is made, changed or emptied, an event of the history is never
 * changed or removed, and the record of the migrations is only read. Given by the owner of the tables after it has brought them up to date, because
 * a database grants such things table by table and knows the tables only then. A grant is never taken back here.
 */
final class ApplicationGrants {

    private static final Set<String> APPEND_ONLY = Set.of("event");
    private static final Set<String> READ_ONLY = Set.of("flyway_schema_history");

    private ApplicationGrants() {}

    /**
     * Gives the application's account what it still lacks.
     *
     * @param owner       a connection of the tables' owner, who may grant
     * @param application a connection of the application's account to the same database
     * @return how many grants were missing
     */
    static int complete(Connection owner, Connection application) throws SQLException {
        Set<String> held = held(application);
        String database = one(owner, "SELECT DATABASE()");
        String account = account(one(application, "SELECT CURRENT_USER()"));
        int given = 0;
        for (String table : tables(owner)) {
            List<String> lacking = rights(table).stream()
                    .filter(right -> !held.contains(table + ' ' + right))
                    .toList();
            if (!lacking.isEmpty()) {
                try (Statement statement = owner.createStatement()) {
                    statement.execute("GRANT " + String.join(", ", lacking) + " ON " + quoted(database) + "."
                            + quoted(table) + " TO " + account);
                }
                given += lacking.size();
            }
        }
        return given;
    }

    /** What the application's account holds on the whole database, or on all, and should not: with it the history is not append-only. */
    static List<String> excess(Connection application) throws SQLException {
        String wide = "SELECT DISTINCT privilege_type FROM information_schema.%s WHERE privilege_type IN"
                + " ('UPDATE', 'DELETE', 'CREATE', 'ALTER', 'DROP')%s";
        Set<String> found = new HashSet<>(all(application, wide.formatted("user_privileges", "")));
        found.addAll(all(application, wide.formatted("schema_privileges", " AND DATABASE() LIKE table_schema")));
        return found.stream().sorted().toList();
    }

    private static Collection<String> rights(String table) {
        if (READ_ONLY.contains(table)) {
            return List.of("SELECT");
        }
        return APPEND_ONLY.contains(table)
                ? List.of("SELECT", "INSERT")
                : List.of("SELECT", "INSERT", "UPDATE", "DELETE");
    }

    private static List<String> tables(Connection owner) throws SQLException {
        return all(
                owner,
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_type = 'BASE TABLE' ORDER BY table_name");
    }

    private static Set<String> held(Connection application) throws SQLException {
        return new HashSet<>(all(
                application,
                "SELECT CONCAT(table_name, ' ', privilege_type) FROM information_schema.table_privileges"
                        + " WHERE table_schema = DATABASE()"));
    }

    private static String one(Connection connection, String query) throws SQLException {
        return all(connection, query).get(0);
    }

    private static List<String> all(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** {@code name@host} as a statement names it; a host holds no at-sign, a name may. */
    private static String account(String current) {
        int at = current.lastIndexOf('@');
        return "'" + current.substring(0, at).replace("'", "''") + "'@'" + current.substring(at + 1) + "'";
    }

    private static String quoted(String name) {
        return '`' + name.replace("`", "``") + '`';
    }
}
