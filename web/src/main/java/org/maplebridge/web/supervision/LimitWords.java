package org.maplebridge.web.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.temporal.ChronoUnit;
import org.maplebridge.deadline.ClockState;
import org.maplebridge.supervision.Line;
import org.maplebridge.web.WorkWords;
import org.maplebridge.web.text.Words;

/** Puts a line of a supervisor's list into words: how near its limit is while it runs, and how it ended once it has. */
@Named("limitWords")
@RequestScoped
public class LimitWords {

    @Inject
    private WorkWords work;

    @Inject
    private Words words;

    /** The level as the badge of a deadline takes it: what was done in time needs no colour. */
    public String level(Line line) {
        if (line.state() == ClockState.RUNNING) {
            return work.level(line.remaining());
        }
        return line.state() == ClockState.EXPIRED || late(line) > 0 ? "OVERDUE" : "NORMAL";
    }

    /** What is left, or how it ended. */
    public String left(Line line) {
        if (line.state() == ClockState.RUNNING) {
            return work.left(line.remaining());
        }
        if (line.state() == ClockState.EXPIRED) {
            return words.say("supervision.line.expired");
        }
        return late(line) > 0
                ? words.say("supervision.line.late", late(line))
                : words.say("supervision.line.done", words.date(line.endedOn()));
    }

    private static long late(Line line) {
        return line.dueOn() == null || line.endedOn() == null
                ? 0
                : ChronoUnit.DAYS.between(line.dueOn(), line.endedOn());
    }

    /** Who stands against whom. */
    public String parties(Line line) {
        return words.sides(line.applicants(), line.respondents());
    }
}
