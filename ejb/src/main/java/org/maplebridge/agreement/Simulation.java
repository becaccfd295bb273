package org.maplebridge.agreement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.agreement.condition.ConditionExpression;
import org.maplebridge.basics.Money;
import org.maplebridge.deadline.WorkingCalendar;

/**
 * "What happens if": everything that an agreement comes to, in every case that can be decided, with days and sums. What is owed anyway stands
 * apart from what depends; cases in which the same is owed are told as one. A decision is taken to be served on the long-stop day unless
 * another day is assumed, so that the days shown are the latest.
 *
 * @param anyway what is owed whatever is decided, advances among it, in the order of its days
 * @param forks  what depends, one fork for determinations that depend on each other
 * @param sums   what all comes to
 */
public record Simulation(List<Line> anyway, List<Fork> forks, Sums sums) implements Serializable {

    public Simulation {
        anyway = List.copyOf(anyway);
        forks = List.copyOf(forks);
    }

    /**
     * Something owed on a day.
     *
     * @param term    the term's number
     * @param part    the instalment's number; 0 if it is owed at once
     * @param advance whether it is paid before anything is decided
     * @param amount  in yuan; null for what is not money
     * @param lastDay null while it cannot be computed
     */
    public record Line(
            int term,
            int part,
            boolean advance,
            TermKind kind,
            UUID obligor,
            UUID obligee,
            String text,
            Money amount,
            LocalDate lastDay)
            implements Serializable {}

    /**
     * Determinations and what follows from them.
     *
     * @param tooMany whether they can end in more ways than anybody goes through; then there are no outcomes
     */
    public record Fork(Set<String> determinations, List<Outcome> outcomes, boolean tooMany) implements Serializable {

        public Fork {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * Cases in which the same is owed.
     *
     * @param when      the cases
     * @param undecided whether this is also what holds if nothing is decided by the long-stop days
     * @param lines     what is owed then, in the order of its days; advances are taken off
     * @param total     what these terms come to then, advances included
     */
    public record Outcome(ConditionExpression when, boolean undecided, List<Line> lines, Money total)
            implements Serializable {

        public Outcome {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Plays a text through.
     *
     * @param effect the day of effect, or the day that is assumed for it
     * @param served when decisions are assumed to be served, by the determination's name; the long-stop day for the others
     */
    public static Simulation of(
            AgreementText text, LocalDate effect, Map<String, LocalDate> served, WorkingCalendar calendar) {
        return new Play(text, effect, served, calendar).through();
    }

    /** One run through a text. */
    private static final class Play {

        private final AgreementText text;
        private final LocalDate effect;
        private final Map<String, LocalDate> served;
        private final WorkingCalendar calendar;
        private final Cases cases;
        private final Map<String, AgreementText.DeterminationLine> determinations = new LinkedHashMap<>();
        private final Map<Integer, LocalDate> performed = new HashMap<>();

        Play(AgreementText text, LocalDate effect, Map<String, LocalDate> served, WorkingCalendar calendar) {
            this.text = text;
            this.effect = effect;
            this.served = served;
            this.calendar = calendar;
            this.cases = Cases.of(text);
            for (int i = 0; i < text.determinations().size(); i++) {
                determinations.put(
                        AgreementText.nameOfDetermination(i + 1),
                        text.determinations().get(i));
            }
        }

        Simulation through() {
            List<Line> anyway = new ArrayList<>();
            for (int i = 0; i < text.terms().size(); i++) {
                AgreementText.TermLine term = text.terms().get(i);
                if (term.condition() == null) {
                    anyway.addAll(lines(i, term, null, term.amount(), term.due(), term.instalments(), Map.of(), null));
                } else if (term.condition().advance() != null) {
                    AgreementText.InstalmentLine advance = term.condition().advance();
                    anyway.add(line(i, 0, true, term, null, advance.amount(), day(advance.due(), null, Map.of())));
                }
            }
            List<Fork> forks = cases.knots().stream().map(this::fork).toList();
            return new Simulation(inOrder(anyway), forks, cases.sums());
        }

        private Fork fork(Cases.Knot knot) {
            if (knot.tooMany()) {
                return new Fork(knot.names(), List.of(), true);
            }
            Map<List<Integer>, List<Map<String, String>>> alike = new LinkedHashMap<>();
            for (Map<String, String> decided : knot.all()) {
                List<Integer> branches = knot.places().stream()
                        .map(place -> cases.branch(place, decided))
                        .toList();
                alike.computeIfAbsent(branches, same -> new ArrayList<>()).add(decided);
            }
            List<Outcome> outcomes = new ArrayList<>();
            alike.forEach((branches, those) -> outcomes.add(outcome(knot, branches, those)));
            return new Fork(knot.names(), outcomes, false);
        }

        private Outcome outcome(Cases.Knot knot, List<Integer> branches, List<Map<String, String>> those) {
            boolean undecided = those.stream().anyMatch(this::isWithoutDecision);
            LocalDate decidedOn = decidedOn(knot.names(), undecided);
            Map<Integer, LocalDate> then = new HashMap<>();
            List<Line> lines = new ArrayList<>();
            Money total = Money.ZERO;
            for (int i = 0; i < branches.size(); i++) {
                int place = knot.places().get(i);
                AgreementText.TermLine term = text.terms().get(place);
                if (branches.get(i) < 0) {
                    continue;
                }
                AgreementText.BranchLine branch = term.condition().branches().get(branches.get(i));
                Money owed = term.owed(branch);
                if (owed == null || owed.compareTo(Money.ZERO) > 0) {
                    lines.addAll(lines(
                            place, term, branch.text(), owed, branch.due(), branch.instalments(), then, decidedOn));
                }
                total = owed == null ? total : total.plus(owed);
            }
            return new Outcome(when(knot.names(), those), undecided, inOrder(lines), total);
        }

        private boolean isWithoutDecision(Map<String, String> decided) {
            return decided.entrySet().stream()
                    .allMatch(each -> each.getValue()
                            .equals(determinations.get(each.getKey()).otherwise()));
        }

        /** The day from which days after a decision are counted: of several decisions the last; the day after the long stop without one. */
        private LocalDate decidedOn(Set<String> names, boolean undecided) {
            LocalDate last = null;
            for (String name : names) {
                LocalDate longStop = determinations.get(name).longStop();
                LocalDate day = served.get(name);
                if (day == null && longStop != null) {
                    day = undecided ? longStop.plusDays(1) : longStop;
                }
                if (day == null) {
                    return null;
                }
                last = last == null || day.isAfter(last) ? day : last;
            }
            return last;
        }

        /** The cases as one condition: outcomes of each determination where they combine freely, else case by case. */
        private ConditionExpression when(Set<String> names, List<Map<String, String>> those) {
            Map<String, Set<String>> outcomes = new LinkedHashMap<>();
            names.forEach(name -> outcomes.put(
                    name,
                    those.stream().map(each -> each.get(name)).collect(Collectors.toCollection(LinkedHashSet::new))));
            long combinations = outcomes.values().stream().mapToLong(Set::size).reduce(1, (a, b) -> a * b);
            if (names.isEmpty()) {
                return null;
            }
            if (combinations == those.size()) {
                return outcomes.entrySet().stream()
                        .map(each -> oneOf(each.getKey(), List.copyOf(each.getValue())))
                        .reduce(ConditionExpression::and)
                        .orElseThrow();
            }
            return those.stream()
                    .map(one -> one.entrySet().stream()
                            .map(pair -> oneOf(pair.getKey(), List.of(pair.getValue())))
                            .reduce(ConditionExpression::and)
                            .orElseThrow())
                    .reduce(ConditionExpression::or)
                    .orElseThrow();
        }

        /** Grades that follow each other are said as one range. */
        private ConditionExpression oneOf(String name, List<String> outcomes) {
            if (determinations.get(name).kind() != DeterminationKind.DISABILITY_GRADE) {
                return ConditionExpression.isOneOf(name, outcomes);
            }
            List<Integer> grades =
                    outcomes.stream().map(Integer::valueOf).sorted().toList();
            ConditionExpression said = null;
            int from = grades.get(0);
            for (int i = 0; i < grades.size(); i++) {
                boolean runEnds = i == grades.size() - 1 || grades.get(i + 1) > grades.get(i) + 1;
                if (runEnds) {
                    ConditionExpression run = ConditionExpression.within(name, from, grades.get(i));
                    said = said == null ? run : said.or(run);
                    from = i == grades.size() - 1 ? 0 : grades.get(i + 1);
                }
            }
            return said;
        }

        private List<Line> lines(
                int place,
                AgreementText.TermLine term,
                String branchText,
                Money amount,
                Due due,
                List<AgreementText.InstalmentLine> parts,
                Map<Integer, LocalDate> then,
                LocalDate decidedOn) {
            List<Line> lines = new ArrayList<>();
            Money paid = term.condition() == null || term.condition().advance() == null
                    ? Money.ZERO
                    : orZero(term.condition().advance().amount());
            LocalDate last = null;
            if (parts.isEmpty()) {
                last = day(due, decidedOn, then);
                lines.add(line(place, 0, false, term, branchText, less(amount, paid), last));
            }
            for (int i = 0; i < parts.size(); i++) {
                LocalDate day = day(parts.get(i).due(), decidedOn, then);
                Money part = orZero(parts.get(i).amount());
                Money left = less(part, paid);
                paid = less(paid, part);
                lines.add(line(place, i + 1, false, term, branchText, left, day));
                last = last == null || day != null && day.isAfter(last) ? day : last;
            }
            lines.removeIf(line -> Money.ZERO.equals(line.amount()));
            remember(place, term, then, last);
            return lines;
        }

        private void remember(int place, AgreementText.TermLine term, Map<Integer, LocalDate> then, LocalDate last) {
            (term.condition() == null ? performed : then).put(place + 1, last);
        }

        private static Money orZero(Money amount) {
            return amount == null ? Money.ZERO : amount;
        }

        /** What is left of an amount; null stays null. */
        private static Money less(Money amount, Money paid) {
            if (amount == null) {
                return null;
            }
            return amount.compareTo(paid) <= 0
                    ? Money.ZERO
                    : new Money(amount.yuan().subtract(paid.yuan()));
        }

        private LocalDate day(Due due, LocalDate decidedOn, Map<Integer, LocalDate> then) {
            if (due == null) {
                return null;
            }
            LocalDate start = effect;
            if (due.event() == DueEvent.DECISION_SERVED) {
                start = decidedOn;
            } else if (due.event() == DueEvent.TERM_PERFORMED) {
                start = then.getOrDefault(due.term(), performed.get(due.term()));
            }
            return due.dayAfter(start, calendar);
        }

        private static Line line(
                int place,
                int part,
                boolean advance,
                AgreementText.TermLine term,
                String branchText,
                Money amount,
                LocalDate day) {
            return new Line(
                    place + 1,
                    part,
                    advance,
                    term.kind(),
                    term.obligor(),
                    term.obligee(),
                    branchText == null ? term.text() : branchText,
                    term.kind() == TermKind.MONEY ? orZero(amount) : null,
                    day);
        }

        private static List<Line> inOrder(List<Line> lines) {
            return lines.stream()
                    .sorted(Comparator.comparing(Line::lastDay, Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(Line::term)
                            .thenComparing(Line::part))
                    .toList();
        }
    }
}
