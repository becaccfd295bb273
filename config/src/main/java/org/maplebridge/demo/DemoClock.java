package org.maplebridge.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.maplebridge.basics.ClockShifted;
import org.maplebridge.basics.OfficeClock;

/**
 * The clock of the demo office. While the office is being set up it jumps from scene to scene; then it shows 24 November 2023, 09:00, and
 * ticks on. Its offset is kept with the data, so that the office goes on where time has brought it.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class DemoClock extends OfficeClock {

    /** When the demo office opened its doors. */
    static final LocalDateTime OPENING = LocalDateTime.of(2023, 1, 3, 8, 0);

    /** When the visitor enters it. */
    static final LocalDateTime ENTRANCE = LocalDateTime.of(2023, 11, 24, 9, 0);

    @Inject
    private Event<ClockShifted> shifted;

    @Resource(lookup = "java:app/jdbc/maplebridge")
    private DataSource database;

    private boolean kept;
    private volatile Duration offset = offsetTo(OPENING);

    /** Goes on where it was kept; the tables are there before anybody asks what time it is. */
    @PostConstruct
    void wind() {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement("SELECT offset_ms FROM demo_clock");
                ResultSet answer = question.executeQuery()) {
            kept = answer.next();
            if (kept) {
                offset = Duration.ofMillis(answer.getLong(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The demo office cannot read what time it is", failure);
        }
    }

    /** Whether it goes on from an earlier start, so that the office is set up already. */
    boolean kept() {
        return kept;
    }

    /** Keeps its offset with the data. */
    void keep() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO demo_clock (offset_ms) VALUES (?)")) {
            insert.setLong(1, offset.toMillis());
            insert.executeUpdate();
        }
    }

    private static Duration offsetTo(LocalDateTime officeTime) {
        return Duration.between(Instant.now(), officeTime.atZone(ZONE).toInstant());
    }

    @Override
    public Instant now() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The clock shows this time now, and so does the engine's. */
    void show(LocalDateTime officeTime) {
        offset = offsetTo(officeTime);
        shifted.fire(new ClockShifted(offset));
    }

    @Override
    public Duration offset() {
        return offset;
    }
}
