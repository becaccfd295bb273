package org.maplebridge.identity;

import java.time.Duration;

/**
 * How long the next attempt must wait after so many failures: nothing for the first few, then one second, doubling up to a longest. The account
 * waits a minute at the most, so that a stranger cannot keep its owner out; the source, behind which a whole office may sit, gets more free
 * attempts and a longer wait.
 *
 * @param free      how many failures cost nothing
 * @param longest   the longest wait
 * @param forgotten after so long without an attempt all is forgotten
 */
record ThrottleRule(int free, Duration longest, Duration forgotten) {

    static final ThrottleRule ACCOUNT = new ThrottleRule(3, Duration.ofSeconds(60), Duration.ofHours(1));
    static final ThrottleRule SOURCE = new ThrottleRule(20, Duration.ofMinutes(15), Duration.ofHours(1));

    /** The wait after the given number of failures in a row. */
    Duration delayAfter(int failures) {
        int beyond = failures - free;
        if (beyond <= 0) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(beyond - 1, 30));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
