package org.maplebridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * The failed attempts at one account or from one source. Born with the first attempt; counts up with each, before the password is
 * looked at, so that many at once are counted too; goes when the log-in succeeds, or after an hour without attempts.
 */
@Entity
@Table(name = "login_attempt")
@NamedQuery(name = "LogInAttempts.forgotten", query = "DELETE FROM LogInAttempts l WHERE l.lastAt < :before")
class LogInAttempts {

    @Id
    @Column(name = "throttle_key")
    private String key;

    @Column(name = "failures")
    private int failures;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "blocked_until")
    private Instant blockedUntil;

    protected LogInAttempts() {}

    LogInAttempts(String key, Instant now) {
        this.key = key;
        this.lastAt = now;
        this.blockedUntil = now;
    }

    /** How long the next attempt must still wait; zero if it may come. */
    Duration waitAt(Instant now) {
        return now.isBefore(blockedUntil) ? Duration.between(now, blockedUntil) : Duration.ZERO;
    }

    /** Counts an attempt as failed until {@link #takeBack} or its removal says otherwise. */
    void count(ThrottleRule rule, Instant now) {
        if (lastAt.plus(rule.forgotten()).isBefore(now)) {
            failures = 0;
        }
        failures++;
        lastAt = now;
        blockedUntil = now.plus(rule.delayAfter(failures));
    }

    /** Takes back the attempt that was counted in advance; what failed before it stays. */
    void takeBack(Instant now) {
        failures = Math.max(0, failures - 1);
        blockedUntil = now;
    }

    int failures() {
        return failures;
    }
}
