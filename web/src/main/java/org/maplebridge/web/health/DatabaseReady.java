package org.maplebridge.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that the pool hands out a connection and the database answers on it. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @Resource(lookup = "java:app/jdbc/maplebridge")
    private DataSource pool;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = pool.getConnection();
                PreparedStatement question = connection.prepareStatement("select 1");
                ResultSet answer = question.executeQuery()) {
            return HealthCheckResponse.named("database").status(answer.next()).build();
        } catch (SQLException unreachable) {
            return HealthCheckResponse.named("database")
                    .down()
                    .withData("error", String.valueOf(unreachable.getMessage()))
                    .build();
        }
    }
}
