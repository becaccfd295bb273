package org.maplebridge.identity;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Forgets old answers to other systems once a day. Every node does it for itself; twice does no harm. */
@Singleton
public class AnsweredCallSweep {

    @Inject
    private AnsweredCalls calls;

    @Schedule(hour = "3", minute = "41", persistent = false)
    void sweep() {
        calls.forget();
    }
}
