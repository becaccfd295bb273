package org.maplebridge.performance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maplebridge.agreement.DeterminationKind;
import org.maplebridge.agreement.Reversal;
import org.maplebridge.agreement.TermKind;
import org.maplebridge.basics.Money;

/**
 * The performance of a case's agreement as a page shows it.
 *
 * @param version     what a form that changes it brings back
 * @param totals      the money of it
 * @param nextOn      the nearest last day of what is owed; null if nothing has one
 * @param finishedOn  when nothing was owed any more; null as long as something is
 * @param mayRecord   whether the reader may write in it
 * @param watched     whether the process waits for the performance to be over
 */
public record PerformanceView(
        UUID caseId,
        long version,
        LocalDate effectiveOn,
        Totals totals,
        List<Line> lines,
        List<AwaitedLine> awaited,
        LocalDate nextOn,
        LocalDate finishedOn,
        boolean mayRecord,
        boolean watched)
        implements Serializable {

    public PerformanceView {
        lines = List.copyOf(lines);
        awaited = List.copyOf(awaited);
    }

    /**
     * The money of an agreement today.
     *
     * @param paid    confirmed, what was given back taken off
     * @param open    what is owed and not confirmed
     * @param overdue of that, what is late
     * @param waiting what may come to be owed by a decision, at the most
     */
    public record Totals(Money paid, Money open, Money overdue, Money waiting) implements Serializable {}

    /**
     * A due item.
     *
     * @param of      TERM, ADVANCE, REFUND, INTEREST, APPLICATION
     * @param left    what is not confirmed of it; null for what is not money
     * @param credited what counts towards it from another branch; null if nothing does
     * @param reportable what may still be reported; null for what is not money or not owed
     */
    public record Line(
            UUID id,
            String of,
            int term,
            int branch,
            int part,
            TermKind kind,
            String obligor,
            String obligee,
            String text,
            String when,
            Money amount,
            Money left,
            Money credited,
            Money reportable,
            LocalDate dueOn,
            LocalDate agreedOn,
            LocalDate settledOn,
            DueState state,
            int daysLate,
            List<ReportLine> reports,
            List<StepLine> steps)
            implements Serializable {

        public Line {
            reports = List.copyOf(reports);
            steps = List.copyOf(steps);
        }

        /** Whether it is owed now. */
        public boolean owed() {
            return !state.over() && state != DueState.WAITING;
        }

        /** Whether something is left that nobody has reported yet. */
        public boolean toReport() {
            return owed() && state != DueState.REPORTED;
        }
    }

    /** What somebody says has been done. */
    public record ReportLine(
            UUID id,
            Money amount,
            LocalDate on,
            String manner,
            UUID evidence,
            String byName,
            PerformanceReport.Answer answer,
            String answerWords,
            String answeredByName)
            implements Serializable {}

    /** What was done because it is late. */
    public record StepLine(BreachWay way, LocalDate on, String words, String byName) implements Serializable {}

    /**
     * A determination that is awaited.
     *
     * @param counts  what counts today; null while it is open
     * @param byDefault whether that is so because nothing was decided in time
     * @param tooLate whether a decision came after the long-stop day, so that it changes nothing
     */
    public record AwaitedLine(
            int place,
            String name,
            DeterminationKind kind,
            String subject,
            String decidingBody,
            String applicant,
            LocalDate applyBy,
            LocalDate longStop,
            String otherwise,
            Reversal reversal,
            List<String> possible,
            LocalDate appliedOn,
            String counts,
            boolean byDefault,
            boolean tooLate,
            List<DecisionLine> decisions)
            implements Serializable {

        public AwaitedLine {
            possible = List.copyOf(possible);
            decisions = List.copyOf(decisions);
        }
    }

    /** A decision that has been entered. */
    public record DecisionLine(
            UUID id,
            String outcome,
            String body,
            String number,
            LocalDate decidedOn,
            LocalDate servedOn,
            boolean reversal,
            UUID paper,
            String byName,
            String struckWhy,
            boolean last)
            implements Serializable {}
}
