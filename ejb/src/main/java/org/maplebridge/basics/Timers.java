package org.maplebridge.basics;

/** The timers that go off by themselves; implemented by the engine's module. Stopped while somebody turns the office's clock by hand. */
public interface Timers {

    /** No timer goes off on this node from now on. */
    void pause();

    /** Timers go off again, first of all those that have become due meanwhile. */
    void resume();

    /** Whether timers go off by themselves on this node now; what else goes by the hour asks this too. */
    boolean areGoing();

    /** Whether that module can lead cases on now, paused or not. */
    boolean areThere();
}
