package org.maplebridge.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import org.maplebridge.identity.SignedIn;

/**
 * One log-in, kept in the session. It begins with a right password under a new session id, is renewed by a change of password, and
 * ends by log-out, after half an hour without an act of the person, or when the account's epoch moves on. Polls and automatic saving
 * are no acts: a page left open must not stay logged in. Idle time is the machine's, not the office's: demo time does not matter here.
 */
final class LogIn implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = LogIn.class.getName();
    private static final Duration IDLE = Duration.ofMinutes(30);

    private volatile SignedIn person;
    private volatile long lastActMillis = System.currentTimeMillis();

    private LogIn(SignedIn person) {
        this.person = person;
    }

    /** Begins a log-in; the session id from before is worth nothing afterwards. */
    static void begin(HttpServletRequest request, SignedIn person) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, new LogIn(person));
    }

    /** The log-in of a request; null if there is none. */
    static LogIn of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (LogIn) session.getAttribute(ATTRIBUTE);
    }

    /** Ends the log-in and everything that the session held. */
    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    SignedIn person() {
        return person;
    }

    /** Takes the person as stored now: a new name, a password that must be changed, the next epoch. */
    void renew(SignedIn asStored) {
        person = asStored;
    }

    boolean idleTooLong() {
        return System.currentTimeMillis() - lastActMillis > IDLE.toMillis();
    }

    void acted() {
        lastActMillis = System.currentTimeMillis();
    }
}
