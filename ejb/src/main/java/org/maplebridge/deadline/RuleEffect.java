package org.maplebridge.deadline;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What a new version of a rule would mean for the cases that are running: shown before it is put in force. Clocks keep the version with which they
 * started; those that started on a day for which the new version holds are the ones that somebody should look at.
 *
 * @param running how many clocks of this rule run or stand still
 * @param touched how many of them started on a day for which the new version holds
 * @param first   the first of these, at most {@value #SHOWN}
 */
public record RuleEffect(long running, long touched, List<Touched> first) implements Serializable {

    /** How many clocks are shown one by one. */
    public static final int SHOWN = 200;

    public RuleEffect {
        first = List.copyOf(first);
    }

    /**
     * A clock that the new version would have counted otherwise.
     *
     * @param caseNumber the case's number; null for a referral that is no case yet
     * @param version    the version by which it runs, and keeps running
     * @param dueOn      its due day; null while it stands still
     * @param dueByIt    its due day if it ran by the new version; null while it stands still, or if its course is not possible by it
     */
    public record Touched(String caseNumber, LocalDate startedOn, int version, LocalDate dueOn, LocalDate dueByIt)
            implements Serializable {}
}
