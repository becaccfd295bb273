package org.maplebridge.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.Sha256;
import org.maplebridge.basics.UseCases;

/**
 * Slows down who guesses passwords, by account and by source. An attempt counts as failed before the password is looked at and is taken back
 * on success; each step is a short transaction of its own, so that no lock and no connection is held while a password is hashed.
 */
@UseCases
public class LogInThrottle {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private OfficeClock clock;

    /**
     * Asks for one attempt and counts it. A refused one is not counted: knocking at a closed door does not keep it closed.
     *
     * @param account what was typed; need not exist
     * @param source  the network address
     * @return how long to wait before the next try; zero if this one may go on
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Duration admit(String account, String source) {
        Instant now = clock.now();
        LogInAttempts ofAccount = locked(accountKey(account), now);
        LogInAttempts ofSource = locked(sourceKey(source), now);
        Duration wait = longer(ofAccount.waitAt(now), ofSource.waitAt(now));
        if (wait.isZero()) {
            ofAccount.count(ThrottleRule.ACCOUNT, now);
            ofSource.count(ThrottleRule.SOURCE, now);
        }
        return wait;
    }

    /** The admitted attempt was right: the account's failures are forgotten, the source's stay as they were before it. */
    @Transactional(TxType.REQUIRES_NEW)
    public void succeeded(String account, String source) {
        Instant now = clock.now();
        em.remove(locked(accountKey(account), now));
        locked(sourceKey(source), now).takeBack(now);
    }

    /**
     * Forgets what is so old that it counts no more.
     *
     * @return how many rows went
     */
    @Transactional(TxType.REQUIRES_NEW)
    public int sweep() {
        return em.createNamedQuery("LogInAttempts.forgotten")
                .setParameter("before", clock.now().minus(ThrottleRule.SOURCE.forgotten()))
                .executeUpdate();
    }

    /** The row, made if need be, and locked; the account's always before the source's. */
    private LogInAttempts locked(String key, Instant now) {
        em.createNativeQuery("INSERT INTO login_attempt (throttle_key, failures, last_at, blocked_until)"
                        + " VALUES (?1, 0, ?2, ?2) ON DUPLICATE KEY UPDATE throttle_key = throttle_key")
                .setParameter(1, key)
                .setParameter(2, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
        return em.find(LogInAttempts.class, key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Hashed, because people type passwords into the wrong field. */
    private static String accountKey(String account) {
        return "account:" + Sha256.hex(account.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private static String sourceKey(String source) {
        return "source:" + source;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
