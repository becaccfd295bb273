package org.maplebridge.identity;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Forgets old failed log-ins once an hour. Every node does it for itself; twice does no harm. */
@Singleton
public class LogInSweep {

    @Inject
    private LogInThrottle throttle;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void sweep() {
        throttle.sweep();
    }
}
