package org.maplebridge.basics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The clock on the office wall, the only source of "now". Instants are cut to milliseconds, because that is what is stored and
 * hashed. The demo office replaces it by a clock that started on 24 November 2023.
 */
@ApplicationScoped
public class OfficeClock {

    /** The zone in which legal days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** This instant. */
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** How far this clock runs ahead of the machine's; not at all in production. */
    public Duration offset() {
        return Duration.ZERO;
    }

    /** The legal day of this instant. */
    public LocalDate today() {
        return dayOf(now());
    }

    /** The legal day on which an instant falls. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The instant at which a legal day begins. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
