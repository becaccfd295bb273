package org.maplebridge.basics;

import java.time.Duration;

/** News that the office's clock now runs ahead of (or behind) the machine's by this much; the engine's clock follows. */
public record ClockShifted(Duration offset) {}
