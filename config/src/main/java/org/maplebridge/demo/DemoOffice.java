package org.maplebridge.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.maplebridge.basics.Timers;

/** Sets the demo office up at its first start, and its clock at every start. */
@Startup
@Singleton
@DependsOn({"EngineBootstrap", "FirstAdministrator"})
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoOffice {

    private static final Logger LOG = Logger.getLogger(DemoOffice.class.getName());

    @Resource(lookup = "java:app/jdbc/maplebridge")
    private DataSource database;

    @Inject
    private DemoClock clock;

    @Inject
    private Timers timers;

    @Inject
    private DemoPeople people;

    @Inject
    private DemoCases cases;

    @PostConstruct
    void open() {
        if (!"true".equals(System.getenv("MAPLEBRIDGE_DEMO"))) {
            throw new IllegalStateException("The demo office lies in this WAR, but MAPLEBRIDGE_DEMO is not set");
        }
        try {
            Duration kept = keptOffset();
            if (kept != null) {
                clock.run(kept);
                return;
            }
            timers.pause();
            clock.show(DemoClock.OPENING);
            Cast cast = people.enter();
            int played = cases.play(cast);
            clock.show(DemoClock.ENTRANCE);
            timers.resume();
            keep(clock.offset());
            LOG.log(Level.INFO, "The demo office is set up with {0} cases", played);
        } catch (SQLException failure) {
            throw new IllegalStateException("The demo office cannot be set up", failure);
        }
    }

    private Duration keptOffset() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement("SELECT offset_ms FROM demo_clock");
                ResultSet answer = question.executeQuery()) {
            return answer.next() ? Duration.ofMillis(answer.getLong(1)) : null;
        }
    }

    private void keep(Duration offset) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO demo_clock (offset_ms) VALUES (?)")) {
            insert.setLong(1, offset.toMillis());
            insert.executeUpdate();
        }
    }
}
