package org.maplebridge.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.maplebridge.agreement.AgreementText;
import org.maplebridge.agreement.AgreementText.DeterminationLine;
import org.maplebridge.agreement.AgreementText.InstalmentLine;
import org.maplebridge.agreement.AgreementText.TermLine;
import org.maplebridge.agreement.Cases;
import org.maplebridge.agreement.Due;
import org.maplebridge.agreement.DueEvent;
import org.maplebridge.agreement.Remedy;
import org.maplebridge.agreement.Reversal;
import org.maplebridge.agreement.TermKind;
import org.maplebridge.basics.Money;
import org.maplebridge.deadline.WorkingCalendar;
import org.maplebridge.performance.Duty.Standing;

/**
 * What is owed today (履行安排): worked out from the text that was signed, from what has been decided and from what has been paid, always from the
 * beginning. So a decision that is reversed, a payment that the other side denies and a day that moves all lead to the same place, in whatever order they
 * come, and no yuan is asked for twice.
 *
 * <p>Money of a term is one account: what was paid for a branch that has not come about counts towards the one that has. If more was paid than is owed
 * then, it is owed back where the parties agreed so (多退少补), else it stays where it is.
 */
final class Arrangement {

    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final AgreementText text;
    private final Known known;
    private final Cases cases;
    private final Map<String, String> outcomes = new HashMap<>();
    private final Map<Integer, LocalDate> performed = new HashMap<>();
    private final List<Duty> duties = new ArrayList<>();

    /**
     * What is known on a day.
     *
     * @param effect  the day of effect
     * @param decided what counts as decided, by the determination's name
     * @param applied when the applicant has applied, by the determination's name
     * @param done    what has been written down beside each duty
     */
    record Known(
            LocalDate effect,
            Map<String, Decided> decided,
            Map<String, LocalDate> applied,
            Map<DutyKey, Done> done,
            LocalDate today,
            WorkingCalendar calendar) {}

    /**
     * What counts as decided.
     *
     * @param outcome   what came out
     * @param from      the day from which days after the decision are counted; null until it has been served on who owes
     * @param reversal  the parties' rule, if it took the place of an earlier decision; else null
     * @param first     what came out first; the same as outcome unless it was reversed
     */
    record Decided(String outcome, LocalDate from, Reversal reversal, String first) {}

    /**
     * What has been done about a duty.
     *
     * @param confirmed what the other side has confirmed
     * @param reported  what waits to be confirmed
     * @param forgiven  what the creditor has given up of it
     * @param agreedOn  another last day on which both have agreed since; null without
     */
    record Done(List<Paid> confirmed, List<Paid> reported, BigDecimal forgiven, LocalDate agreedOn) {

        static final Done NOTHING = new Done(List.of(), List.of(), BigDecimal.ZERO, null);

        private BigDecimal paid() {
            return sum(confirmed);
        }
    }

    /** @param amount in yuan; null for what is not money: then it is done as a whole */
    record Paid(BigDecimal amount, LocalDate on) {}

    /** A part of a term before it is known what was paid of it. */
    private record Part(DutyKey key, String text, BigDecimal amount, Due due) {}

    private Arrangement(AgreementText text, Known known) {
        this.text = text;
        this.known = known;
        this.cases = Cases.of(text);
        known.decided().forEach((name, decided) -> outcomes.put(name, decided.outcome()));
    }

    /** Everything that the agreement comes to, in the order of the paper; waits and settled duties among it, but not what has been cancelled. */
    static List<Duty> of(AgreementText text, Known known) {
        return new Arrangement(text, known).all();
    }

    private List<Duty> all() {
        for (int i = 0; i < text.determinations().size(); i++) {
            application(i + 1, text.determinations().get(i));
        }
        for (int place = 0; place < text.terms().size(); place++) {
            arrange(place, text.terms().get(place));
        }
        return List.copyOf(duties);
    }

    /** Whoever must apply for a decision is watched until they have, or it has become idle. */
    private void application(int place, DeterminationLine line) {
        String name = AgreementText.nameOfDetermination(place);
        LocalDate appliedOn = known.applied().get(name);
        if (line.applicant() == null || appliedOn == null && known.decided().containsKey(name)) {
            return;
        }
        DutyKey key = DutyKey.application(place);
        LocalDate day =
                done(key).agreedOn() == null ? line.applyBy() : done(key).agreedOn();
        duties.add(new Duty(
                key,
                TermKind.ACT,
                line.applicant(),
                null,
                line.subject(),
                null,
                BigDecimal.ZERO,
                day,
                appliedOn == null ? Standing.OPEN : Standing.SETTLED,
                appliedOn));
    }

    private void arrange(int place, TermLine term) {
        if (term.condition() == null) {
            List<Part> parts =
                    parts(place + 1, 0, term, null, term.owed(null), term.due(), term.instalments(), BigDecimal.ZERO);
            settle(place, term, parts, parts, null, List.of());
            return;
        }
        List<Part> advance = advance(place + 1, term);
        BigDecimal paidBefore = sumOf(advance);
        List<Part> every = new ArrayList<>(advance);
        List<List<Part>> branches = new ArrayList<>();
        for (int i = 0; i < term.condition().branches().size(); i++) {
            AgreementText.BranchLine branch = term.condition().branches().get(i);
            List<Part> parts = parts(
                    place + 1,
                    i + 1,
                    term,
                    branch.text(),
                    term.owed(branch),
                    branch.due(),
                    branch.instalments(),
                    paidBefore);
            branches.add(parts);
            every.addAll(parts);
        }
        int chosen = chosen(place, branches);
        if (chosen < 0) {
            settle(
                    place,
                    term,
                    advance,
                    advance,
                    null,
                    branches.stream().flatMap(List::stream).toList());
            performed.remove(place + 1);
            return;
        }
        List<Part> active = new ArrayList<>(advance);
        active.addAll(branches.get(chosen));
        settle(place, term, active, every, branches.get(chosen), List.of());
    }

    /** The branch that has come about, or, where the parties let the first decision stand, the one that was performed in full before it was reversed. */
    private int chosen(int place, List<List<Part>> branches) {
        boolean stands = cases.names(place).stream()
                .map(known.decided()::get)
                .anyMatch(decided -> decided != null && decided.reversal() == Reversal.STANDS);
        if (stands) {
            Map<String, String> first = new HashMap<>(outcomes);
            known.decided().forEach((name, decided) -> {
                if (decided.reversal() == Reversal.STANDS) {
                    first.put(name, decided.first());
                }
            });
            int before = cases.settledBranch(place, first);
            if (before >= 0 && branches.get(before).stream().allMatch(this::isDoneByItself)) {
                return before;
            }
        }
        return cases.settledBranch(place, outcomes);
    }

    private boolean isDoneByItself(Part part) {
        Done done = done(part.key());
        return part.amount() == null
                ? !done.confirmed().isEmpty()
                : done.paid().add(done.forgiven()).compareTo(part.amount()) >= 0;
    }

    private List<Part> advance(int number, TermLine term) {
        InstalmentLine advance = term.condition().advance();
        return advance == null
                ? List.of()
                : List.of(new Part(
                        new DutyKey(DutyKey.Of.ADVANCE, number, 0, 0),
                        term.text(),
                        orZero(advance.amount()),
                        advance.due()));
    }

    /** The parts of a term or branch; an advance is taken off the first ones. */
    private static List<Part> parts(
            int number,
            int branch,
            TermLine term,
            String branchText,
            Money owed,
            Due due,
            List<InstalmentLine> instalments,
            BigDecimal advance) {
        String said = branchText == null ? term.text() : branchText;
        List<Part> parts = new ArrayList<>();
        BigDecimal before = advance;
        if (instalments.isEmpty()) {
            BigDecimal amount =
                    owed == null ? null : owed.yuan().subtract(before).max(BigDecimal.ZERO);
            parts.add(new Part(new DutyKey(DutyKey.Of.TERM, number, branch, 0), said, amount, due));
        }
        for (int i = 0; i < instalments.size(); i++) {
            BigDecimal whole = orZero(instalments.get(i).amount());
            BigDecimal off = whole.min(before);
            before = before.subtract(off);
            parts.add(new Part(
                    new DutyKey(DutyKey.Of.TERM, number, branch, i + 1),
                    said,
                    whole.subtract(off),
                    instalments.get(i).due()));
        }
        parts.removeIf(part -> part.amount() != null && part.amount().signum() == 0);
        return parts;
    }

    /**
     * Works out what is left of the parts that are owed.
     *
     * @param every  all parts for which money of this term may have been paid
     * @param branch the parts that a decision has opened; null if none has
     * @param waits  the parts for which a decision is awaited
     */
    private void settle(
            int place, TermLine term, List<Part> active, List<Part> every, List<Part> branch, List<Part> waits) {
        LocalDate from = branch == null ? null : countedFrom(place);
        Map<DutyKey, BigDecimal> credits = new HashMap<>();
        BigDecimal excess = BigDecimal.ZERO;
        BigDecimal givenBack = done(DutyKey.refund(place + 1)).paid();
        if (term.kind() == TermKind.MONEY && branch != null) {
            excess = credit(active, every, givenBack, credits);
        }
        List<Duty> arranged = new ArrayList<>();
        for (Part part : active) {
            arranged.add(duty(part, term, credits.getOrDefault(part.key(), BigDecimal.ZERO), from, branch));
        }
        accelerate(arranged, term.remedy());
        duties.addAll(arranged);
        for (Part part : waits) {
            duties.add(duty(part, term, null, Standing.WAITING, null, BigDecimal.ZERO));
        }
        if (term.kind() == TermKind.MONEY) {
            interest(arranged, term.remedy());
            if (excess.signum() > 0 && excessIsOwedBack(place) || givenBack.signum() > 0) {
                BigDecimal back = excessIsOwedBack(place) ? excess.max(BigDecimal.ZERO) : BigDecimal.ZERO;
                refund(place, term, active, from, givenBack.add(back));
            }
        }
        rememberPerformed(place, arranged);
    }

    /**
     * Spreads over the parts that are owed what was paid for others, and takes from them what has been given back.
     *
     * @return how much more was paid than all of them come to
     */
    private BigDecimal credit(
            List<Part> active, List<Part> every, BigDecimal givenBack, Map<DutyKey, BigDecimal> credits) {
        Set<DutyKey> owed = new LinkedHashSet<>();
        active.forEach(part -> owed.add(part.key()));
        BigDecimal loose = every.stream()
                .filter(part -> !owed.contains(part.key()))
                .map(part -> done(part.key()).paid())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(givenBack);
        for (Part part : active) {
            if (loose.signum() <= 0) {
                break;
            }
            BigDecimal off = loose.min(leftByItself(part));
            credits.put(part.key(), off);
            loose = loose.subtract(off);
        }
        if (loose.signum() < 0 && !active.isEmpty()) {
            credits.put(active.get(active.size() - 1).key(), loose);
            return BigDecimal.ZERO;
        }
        return loose.max(BigDecimal.ZERO);
    }

    private BigDecimal leftByItself(Part part) {
        Done done = done(part.key());
        return part.amount().subtract(done.forgiven()).subtract(done.paid()).max(BigDecimal.ZERO);
    }

    /** Only 多退少补 lets anybody ask money back; a default that was mistaken for want of knowledge was never agreed to stay. */
    private boolean excessIsOwedBack(int place) {
        return cases.names(place).stream()
                .map(known.decided()::get)
                .filter(Objects::nonNull)
                .map(Decided::reversal)
                .filter(Objects::nonNull)
                .allMatch(rule -> rule == Reversal.ADJUST);
    }

    /** Of several decisions the last; null while one has not been served on who owes. */
    private LocalDate countedFrom(int place) {
        LocalDate last = null;
        for (String name : cases.names(place)) {
            Decided decided = known.decided().get(name);
            if (decided == null) {
                continue;
            }
            if (decided.from() == null) {
                return null;
            }
            last = last == null || decided.from().isAfter(last) ? decided.from() : last;
        }
        return last;
    }

    private Duty duty(Part part, TermLine term, BigDecimal credited, LocalDate from, List<Part> branch) {
        Done done = done(part.key());
        LocalDate day = done.agreedOn() == null ? day(part, from, branch) : done.agreedOn();
        LocalDate settledOn = settledOn(part, credited, from);
        Standing standing = settledOn != null ? Standing.SETTLED : day == null ? Standing.WAITING : Standing.OPEN;
        return duty(part, term, day, standing, settledOn, credited);
    }

    private static Duty duty(
            Part part, TermLine term, LocalDate day, Standing standing, LocalDate settledOn, BigDecimal credited) {
        return new Duty(
                part.key(),
                term.kind(),
                term.obligor(),
                term.obligee(),
                part.text(),
                part.amount(),
                credited,
                day,
                standing,
                settledOn);
    }

    /** Nobody can be late for what they could not know: what a decision opens is never due before that decision counts. */
    private LocalDate day(Part part, LocalDate from, List<Part> branch) {
        LocalDate day = day(part.due(), from);
        boolean opened = branch != null && branch.contains(part);
        if (!opened || day == null) {
            return day;
        }
        return from == null ? null : day.isBefore(from) ? from : day;
    }

    private LocalDate day(Due due, LocalDate from) {
        if (due == null) {
            return null;
        }
        LocalDate start = known.effect();
        if (due.event() == DueEvent.DECISION_SERVED) {
            start = from;
        } else if (due.event() == DueEvent.TERM_PERFORMED) {
            start = performed.get(due.term());
        }
        return due.dayAfter(start, known.calendar());
    }

    private LocalDate settledOn(Part part, BigDecimal credited, LocalDate from) {
        Done done = done(part.key());
        LocalDate last = done.confirmed().stream()
                .map(Paid::on)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (part.amount() == null) {
            return last != null ? last : done.forgiven().signum() > 0 ? known.today() : null;
        }
        BigDecimal left =
                part.amount().subtract(done.forgiven()).subtract(done.paid()).subtract(credited);
        if (left.signum() > 0) {
            return null;
        }
        return last != null ? last : from != null ? from : known.today();
    }

    /** 加速到期: when a part is so many days late, all that are left of its row fall due at once. Only where the text says so. */
    private void accelerate(List<Duty> arranged, Remedy remedy) {
        if (remedy == null || remedy.acceleratesAfter() == null) {
            return;
        }
        LocalDate struck = arranged.stream()
                .filter(duty -> duty.key().part() > 0 && duty.dueOn() != null)
                .map(duty -> duty.dueOn().plusDays(remedy.acceleratesAfter() + 1L))
                .filter(day -> !day.isAfter(known.today()))
                .filter(day -> arranged.stream()
                        .anyMatch(duty -> duty.key().part() > 0
                                && duty.dueOn() != null
                                && duty.dueOn()
                                        .plusDays(remedy.acceleratesAfter() + 1L)
                                        .equals(day)
                                && isShort(duty, day.minusDays(1))))
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (struck == null) {
            return;
        }
        for (int i = 0; i < arranged.size(); i++) {
            Duty duty = arranged.get(i);
            boolean later = duty.key().part() > 0
                    && duty.settledOn() == null
                    && (duty.dueOn() == null || duty.dueOn().isAfter(struck))
                    && done(duty.key()).agreedOn() == null;
            if (later) {
                arranged.set(i, dueOn(duty, struck));
            }
        }
    }

    private static Duty dueOn(Duty duty, LocalDate day) {
        return new Duty(
                duty.key(),
                duty.kind(),
                duty.obligor(),
                duty.obligee(),
                duty.text(),
                duty.amount(),
                duty.credited(),
                day,
                Standing.OPEN,
                null);
    }

    /** Whether something of a part was still unpaid at the end of a day; what is reported counts until it is denied. */
    private boolean isShort(Duty duty, LocalDate on) {
        Done done = done(duty.key());
        BigDecimal byThen = paidUntil(done, on);
        return duty.amount() != null
                && duty.amount()
                                .subtract(done.forgiven())
                                .subtract(duty.credited())
                                .subtract(byThen)
                                .signum()
                        > 0;
    }

    private static BigDecimal paidUntil(Done done, LocalDate day) {
        List<Paid> both = new ArrayList<>(done.confirmed());
        both.addAll(done.reported());
        return sum(both.stream().filter(paid -> !paid.on().isAfter(day)).toList());
    }

    /** Interest on what came late, once the part is settled: each late payment for the days it was late, the year at 365 days. */
    private void interest(List<Duty> arranged, Remedy remedy) {
        if (remedy == null || remedy.lateInterest() == null) {
            return;
        }
        for (Duty duty : arranged) {
            BigDecimal interest = duty.settledOn() == null || duty.dueOn() == null
                    ? BigDecimal.ZERO
                    : interest(done(duty.key()).confirmed(), duty.dueOn(), remedy.lateInterest());
            if (interest.signum() > 0) {
                DutyKey key = duty.key().interest();
                BigDecimal paid = done(key).paid().add(done(key).forgiven());
                boolean settled = paid.compareTo(interest) >= 0;
                duties.add(new Duty(
                        key,
                        TermKind.MONEY,
                        duty.obligor(),
                        duty.obligee(),
                        duty.text(),
                        interest,
                        BigDecimal.ZERO,
                        done(key).agreedOn(),
                        settled ? Standing.SETTLED : Standing.OPEN,
                        settled ? lastDay(key) : null));
            }
        }
    }

    private static BigDecimal interest(List<Paid> payments, LocalDate dueOn, BigDecimal rate) {
        return payments.stream()
                .filter(paid -> paid.on().isAfter(dueOn))
                .map(paid -> paid.amount()
                        .multiply(rate)
                        .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(dueOn, paid.on()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(PERCENT.multiply(DAYS_OF_A_YEAR), 2, RoundingMode.HALF_UP);
    }

    private LocalDate lastDay(DutyKey key) {
        return done(key).confirmed().stream()
                .map(Paid::on)
                .max(Comparator.naturalOrder())
                .orElse(known.today());
    }

    /** The same days that the branch would have given to who owed. */
    private void refund(int place, TermLine term, List<Part> active, LocalDate from, BigDecimal amount) {
        DutyKey key = DutyKey.refund(place + 1);
        Done done = done(key);
        LocalDate day = done.agreedOn();
        if (day == null && from != null && !active.isEmpty()) {
            day = day(active.get(active.size() - 1).due(), from);
            day = day == null || day.isBefore(from) ? from : day;
        }
        boolean settled = done.paid().add(done.forgiven()).compareTo(amount) >= 0;
        duties.add(new Duty(
                key,
                TermKind.MONEY,
                term.obligee(),
                term.obligor(),
                term.text(),
                amount,
                BigDecimal.ZERO,
                day,
                settled ? Standing.SETTLED : Standing.OPEN,
                settled ? lastDay(key) : null));
    }

    private void rememberPerformed(int place, List<Duty> arranged) {
        boolean all = arranged.stream().allMatch(duty -> duty.settledOn() != null);
        LocalDate last = arranged.stream()
                .map(Duty::settledOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        performed.put(place + 1, all ? last : null);
    }

    private Done done(DutyKey key) {
        return known.done().getOrDefault(key, Done.NOTHING);
    }

    private static BigDecimal sum(List<Paid> payments) {
        return payments.stream().map(Paid::amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sumOf(List<Part> parts) {
        return parts.stream().map(Part::amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal orZero(Money amount) {
        return amount == null ? BigDecimal.ZERO : amount.yuan();
    }
}
