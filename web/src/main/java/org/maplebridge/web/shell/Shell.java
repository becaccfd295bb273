package org.maplebridge.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.maplebridge.basics.OfficeClock;

/** What the layout asks about the moment: the office's time when it is not the world's, and the reference of this request. */
@Named("shell")
@RequestScoped
public class Shell {

    private static final Duration SAME_TIME = Duration.ofMinutes(5);

    @Inject
    private OfficeClock clock;

    @Inject
    private HttpServletRequest request;

    /** Whether the office lives in demo time, which the banner must say. */
    public boolean isDemoTime() {
        return Duration.between(clock.now(), Instant.now()).abs().compareTo(SAME_TIME) > 0;
    }

    /** The office's present instant. */
    public Instant getNow() {
        return clock.now();
    }

    /** The office's present legal day. */
    public LocalDate getToday() {
        return clock.today();
    }

    /** How many milliseconds this day still has; a page that stands open longer tells itself what is overdue then. */
    public long getUntilMidnight() {
        return Duration.between(clock.now(), OfficeClock.startOf(clock.today().plusDays(1)))
                .toMillis();
    }

    /** The reference of this request. */
    public String getReference() {
        return RequestReference.of(request);
    }

    /** The sentence of the business error that led to an error page; null if there was none. */
    public String getFault() {
        return (String) request.getAttribute(FaultsInWords.SENTENCE);
    }
}
