package org.maplebridge.web.health;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.maplebridge.basics.SchemaMigration;

/** Ready means that the tables are those of this program's version. */
@Readiness
@ApplicationScoped
public class MigrationsReady implements HealthCheck {

    @EJB
    private SchemaMigration migration;

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("migrations")
                    .status(migration.isInForce())
                    .build();
        } catch (SQLException unreachable) {
            return HealthCheckResponse.named("migrations")
                    .down()
                    .withData("error", String.valueOf(unreachable.getMessage()))
                    .build();
        }
    }
}
