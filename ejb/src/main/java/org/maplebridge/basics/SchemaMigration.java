package org.maplebridge.basics;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Brings the database to the version of this program before anything else of it starts. Neither JPA nor the engine creates a table.
 *
 * <p>Where the operator has named an owner of the tables, the owner does it and gives the application's account what it needs and no more
 * ({@link ApplicationGrants}); otherwise the application's account must be allowed to.
 */
@Startup
@Singleton(name = "SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    /** The environment variables that name the owner of the tables; without them the application's account is the owner. */
    static final String OWNER = "MAPLEBRIDGE_DB_OWNER";

    static final String OWNER_PASSWORD = "MAPLEBRIDGE_DB_OWNER_PASSWORD";

    private static final Logger LOG = Logger.getLogger(SchemaMigration.class.getName());
    private static final String URL = "MAPLEBRIDGE_DB_URL";

    /** Command, database or operation denied, alike in MySQL and MariaDB. */
    private static final List<Integer> DENIED = List.of(1142, 1044, 1227);

    @Resource(lookup = "java:app/jdbc/maplebridge")
    private DataSource dataSource;

    @Inject
    @Any
    private Instance<JavaMigration> inJava;

    private String version;

    @PostConstruct
    void migrate() {
        version = bringUpToDate(dataSource, System.getenv(), inJava.stream().toArray(JavaMigration[]::new));
    }

    /**
     * Brings the database of a data source up to date. Of another name than the callback, which the server finds by name alone.
     *
     * @param application the application's account
     * @return the version at which it is now
     * @throws IllegalStateException if scripts wait which the application's account may not apply, and no owner is named
     */
    static String bringUpToDate(DataSource application, Map<String, String> environment, JavaMigration... inJava) {
        String owner = environment.get(OWNER);
        FluentConfiguration configuration = Flyway.configure(SchemaMigration.class.getClassLoader())
                .locations("classpath:db/migration")
                .javaMigrations(inJava)
                .validateMigrationNaming(true);
        Flyway flyway = owner == null || owner.isBlank()
                ? configuration.dataSource(application).load()
                : configuration
                        .dataSource(environment.get(URL), owner, environment.get(OWNER_PASSWORD))
                        .load();
        try {
            var result = flyway.migrate();
            String now = result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion;
            LOG.log(Level.INFO, "Database is at version {0}, {1} scripts applied", new Object[] {
                now, result.migrationsExecuted
            });
            if (owner != null && !owner.isBlank()) {
                grant(flyway.getConfiguration().getDataSource(), application);
            }
            warn(application);
            return now;
        } catch (FlywayException refused) {
            if (denied(refused)) {
                throw new IllegalStateException(
                        "The tables must be made or changed for this version, and the application's account may not. Start once with "
                                + OWNER + " and " + OWNER_PASSWORD + " (docs/operations.md, The database).",
                        refused);
            }
            throw refused;
        } catch (SQLException unusable) {
            throw new IllegalStateException("The rights of the application's account cannot be settled", unusable);
        }
    }

    private static void grant(DataSource owner, DataSource application) throws SQLException {
        try (Connection granting = owner.getConnection();
                Connection receiving = application.getConnection()) {
            int given = ApplicationGrants.complete(granting, receiving);
            LOG.log(Level.INFO, "The application''s account was given {0} rights on tables", given);
        }
    }

    private static void warn(DataSource application) throws SQLException {
        try (Connection connection = application.getConnection()) {
            List<String> excess = ApplicationGrants.excess(connection);
            if (!excess.isEmpty()) {
                LOG.log(
                        Level.WARNING,
                        "The application''s account holds {0} on the whole database, so the history is not append-only for it;"
                                + " config/mysql/accounts.sql parts it from the owner of the tables",
                        String.join(", ", excess));
            }
        }
    }

    private static boolean denied(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && DENIED.contains(refused.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the database still is what this program has made of it: not rolled back meanwhile, no script broken off by another node.
     *
     * @throws SQLException if the database cannot be asked
     */
    @Lock(LockType.READ)
    public boolean isInForce() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement question = connection.prepareStatement(
                        "SELECT SUM(CASE WHEN version = ? THEN 1 ELSE 0 END), SUM(CASE WHEN success THEN 0 ELSE 1 END)"
                                + " FROM flyway_schema_history")) {
            question.setString(1, version);
            try (ResultSet answer = question.executeQuery()) {
                return answer.next() && answer.getInt(1) > 0 && answer.getInt(2) == 0;
            }
        }
    }
}
