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
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Brings the database to the version of this program before anything else of it starts. Neither JPA nor the engine creates a table.
 */
@Startup
@Singleton(name = "SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    private static final Logger LOG = Logger.getLogger(SchemaMigration.class.getName());

    @Resource(lookup = "java:app/jdbc/maplebridge")
    private DataSource dataSource;

    @Inject
    @Any
    private Instance<JavaMigration> inJava;

    private String version;

    @PostConstruct
    void migrate() {
        Flyway flyway = Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .javaMigrations(inJava.stream().toArray(JavaMigration[]::new))
                .validateMigrationNaming(true)
                .load();
        var result = flyway.migrate();
        version = result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion;
        LOG.log(Level.INFO, "Database is at version {0}, {1} scripts applied", new Object[] {
            version, result.migrationsExecuted
        });
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
