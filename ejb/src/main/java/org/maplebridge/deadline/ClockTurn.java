package org.maplebridge.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.maplebridge.deadline.Course.Turn;

/** A turn of a clock's course as it is stored. */
@Embeddable
public class ClockTurn {

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, length = 20)
    private Course.TurnKind kind;

    @Column(name = "on_day", nullable = false)
    private LocalDate on;

    @Enumerated(EnumType.STRING)
    @Column(name = "cause", length = 30)
    private PauseEvent cause;

    @Column(name = "units", nullable = false)
    private int units;

    @Column(name = "paper", length = 200)
    private String paper;

    protected ClockTurn() {}

    ClockTurn(Turn turn) {
        kind = turn.kind();
        on = turn.on();
        cause = turn.cause();
        units = turn.units();
        paper = turn.paper();
    }

    Turn turn() {
        return new Turn(kind, on, cause, units, paper);
    }
}
