package org.maplebridge.workflows.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ProductPropertiesUtil;

/** Looks, before the engine starts, whether the database is one it can work on, and says in one line what to change if not. */
final class SelfCheck {

    private SelfCheck() {}

    /**
     * Promises that the database works at READ COMMITTED and holds the engine's tables in the version of this program.
     *
     * @throws CannotStart otherwise, in words for the operator
     */
    static void of(DataSource database) {
        try (Connection connection = database.getConnection()) {
            if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
                throw new CannotStart("the data source works at isolation level "
                        + nameOf(connection.getTransactionIsolation())
                        + "; set its isolation level to TRANSACTION_READ_COMMITTED");
            }
            String expected = ProductPropertiesUtil.getProductVersion();
            String found = schemaVersion(connection);
            if (!expected.equals(found)) {
                throw new CannotStart("the engine's tables are of version " + found + ", this program needs " + expected
                        + "; start the program of that version, or restore a backup made with this one");
            }
        } catch (SQLException unreachable) {
            throw new CannotStart("the database cannot be asked: " + unreachable.getMessage());
        }
    }

    private static String schemaVersion(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select VERSION_ from ACT_GE_SCHEMA_LOG order by TIMESTAMP_ desc")) {
            if (rows.next()) {
                return rows.getString(1);
            }
        } catch (SQLException missing) {
            throw new CannotStart(
                    "the engine's tables are missing, so the migrations have not run: " + missing.getMessage());
        }
        throw new CannotStart(
                "the engine's tables are there but empty; a migration was broken off, start on a fresh schema");
    }

    private static String nameOf(int isolation) {
        return switch (isolation) {
            case Connection.TRANSACTION_READ_UNCOMMITTED -> "READ UNCOMMITTED";
            case Connection.TRANSACTION_REPEATABLE_READ -> "REPEATABLE READ";
            case Connection.TRANSACTION_SERIALIZABLE -> "SERIALIZABLE";
            default -> String.valueOf(isolation);
        };
    }

    /** The program must not start; the message is one line for the operator. */
    static final class CannotStart extends RuntimeException {

        CannotStart(String why) {
            super("Maple Bridge cannot start: " + why);
        }
    }
}
