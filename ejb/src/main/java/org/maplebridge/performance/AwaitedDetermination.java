package org.maplebridge.performance;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.agreement.AgreementText;
import org.maplebridge.agreement.AgreementText.DeterminationLine;
import org.maplebridge.agreement.Determination;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.UuidConverter;

/**
 * A determination that an agreement in effect waits for: whether somebody has applied for it, what has been decided and by whom, and what counts today. Born
 * with the effect; grows with each decision; after its long-stop day what the parties agreed for that case counts, and a decision of a later day changes
 * nothing any more.
 */
@Entity
@Table(name = "performance_awaited")
public class AwaitedDetermination extends Aggregate {

    private static final int NAME = 200;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "performance_id", nullable = false, updatable = false)
    private Performance performance;

    @Column(name = "place", updatable = false)
    private int place;

    @Column(name = "applied_on")
    private LocalDate appliedOn;

    @Convert(converter = UuidConverter.class)
    @Column(name = "application_paper_id")
    private UUID applicationPaper;

    @OneToMany(mappedBy = "awaited", cascade = CascadeType.ALL)
    @OrderBy("enteredAt")
    private List<Decision> decisions = new ArrayList<>();

    protected AwaitedDetermination() {}

    AwaitedDetermination(Performance performance, int place) {
        this.performance = performance;
        this.place = place;
    }

    /**
     * The applicant has applied.
     *
     * @throws InvalidInput at {@code on} if the day is to come, or lies before the agreement
     */
    void apply(LocalDate on, UUID paper, LocalDate today) {
        new InvalidInput.Check()
                .that(on != null, "on", "fault.required")
                .that(on == null || !on.isAfter(today), "on", "fault.day.future")
                .orThrow();
        appliedOn = on;
        applicationPaper = paper;
    }

    /**
     * Enters a decision. The first one must be of the body that the agreement names; one that takes its place may be of another, which reviewed it.
     *
     * @throws InvalidInput with everything that cannot be: a day before the agreement or before the decision it reverses, another body, another outcome
     */
    Decision enter(
            DeterminationLine line,
            Decision.Entry entry,
            UUID paper,
            LocalDate effectiveOn,
            LocalDate today,
            Actor by,
            Instant at) {
        Optional<Decision> before = last();
        boolean reverses = before.isPresent();
        List<String> possible = Determination.possible(line);
        new InvalidInput.Check()
                .that(entry.decidedOn() != null, "decidedOn", "fault.required")
                .that(entry.body() != null, "body", "fault.required")
                .that(entry.body() == null || entry.body().length() <= NAME, "body", "fault.tooLong", NAME)
                .that(entry.number() == null || entry.number().length() <= NAME, "number", "fault.tooLong", NAME)
                .that(reverses || entry.outcome() != null, "outcome", "fault.required")
                .that(
                        entry.outcome() == null || possible.contains(entry.outcome()),
                        "outcome",
                        "fault.performance.outcome",
                        String.join("、", possible))
                .that(entry.decidedOn() == null || !entry.decidedOn().isAfter(today), "decidedOn", "fault.day.future")
                .that(
                        entry.decidedOn() == null || !entry.decidedOn().isBefore(effectiveOn),
                        "decidedOn",
                        "fault.performance.decidedBefore",
                        effectiveOn)
                .that(
                        entry.body() == null || reverses || entry.body().equals(line.decidingBody()),
                        "body",
                        "fault.performance.body",
                        line.decidingBody())
                .that(
                        !reverses
                                || entry.decidedOn() == null
                                || !entry.decidedOn().isBefore(before.get().decidedOn()),
                        "decidedOn",
                        "fault.performance.reversedBefore",
                        before.map(Decision::decidedOn).orElse(null))
                .also(() -> checkServed(entry.decidedOn(), entry.servedOn(), today))
                .orThrow();
        Decision decision = new Decision(this, entry, reverses, paper, by, at);
        decisions.add(decision);
        return decision;
    }

    /** A decision that has been entered before has now been served on who owes. */
    Decision serve(UUID decisionId, LocalDate on, LocalDate today) {
        Decision decision = decision(decisionId);
        if (decision.servedOn() != null) {
            throw new Conflict("fault.performance.served", decision.servedOn());
        }
        new InvalidInput.Check().that(on != null, "on", "fault.required").orThrow();
        checkServed(decision.decidedOn(), on, today);
        decision.served(on);
        return decision;
    }

    private static void checkServed(LocalDate decidedOn, LocalDate servedOn, LocalDate today) {
        new InvalidInput.Check()
                .that(servedOn == null || !servedOn.isAfter(today), "servedOn", "fault.day.future")
                .that(
                        servedOn == null || decidedOn == null || !servedOn.isBefore(decidedOn),
                        "servedOn",
                        "fault.performance.servedBefore",
                        decidedOn)
                .orThrow();
    }

    /** What was entered by mistake does not count any more; only the last one, because the others were the ground of it. */
    Decision strike(UUID decisionId, String why) {
        Decision decision = decision(decisionId);
        if (last().filter(each -> each == decision).isEmpty()) {
            throw new Conflict("fault.performance.strikeLast");
        }
        if (why == null || why.isBlank()) {
            throw new InvalidInput("why", "fault.required");
        }
        decision.strike(why.strip());
        return decision;
    }

    private Decision decision(UUID decisionId) {
        return decisions.stream()
                .filter(each -> each.id().equals(decisionId))
                .findFirst()
                .orElseThrow(() -> new NotFound("fault.performance.noDecision"));
    }

    /** The last decision that stands. */
    Optional<Decision> last() {
        return standing().reduce((one, other) -> other);
    }

    private java.util.stream.Stream<Decision> standing() {
        return decisions.stream().filter(Decision::counts);
    }

    /**
     * What counts on a day: the decisions as far as they came in time, else what the parties agreed for the case that nothing is decided; empty while it is
     * open.
     */
    Optional<Arrangement.Decided> counted(DeterminationLine line, LocalDate today) {
        Optional<Decision> first = standing().findFirst();
        boolean inTime = first.isPresent() && !first.get().decidedOn().isAfter(line.longStop());
        if (!inTime) {
            return today.isAfter(line.longStop())
                    ? Optional.of(new Arrangement.Decided(
                            line.otherwise(), line.longStop().plusDays(1), null, line.otherwise()))
                    : Optional.empty();
        }
        Decision last = last().orElseThrow();
        if (last.outcome() == null) {
            return Optional.empty();
        }
        return Optional.of(new Arrangement.Decided(
                last.outcome(),
                last.servedOn(),
                last.reversal() ? line.reversal() : null,
                first.get().outcome()));
    }

    /** Whether a decision stands that came after the long-stop day, so that it changes nothing. */
    boolean tooLate(DeterminationLine line) {
        return standing()
                .findFirst()
                .filter(first -> first.decidedOn().isAfter(line.longStop()))
                .isPresent();
    }

    /** 1, 2, 3… as in the agreement. */
    public int place() {
        return place;
    }

    public String name() {
        return AgreementText.nameOfDetermination(place);
    }

    /** When the applicant applied; null as long as that has not been shown. */
    public LocalDate appliedOn() {
        return appliedOn;
    }

    public UUID applicationPaper() {
        return applicationPaper;
    }

    /** Every decision that was ever entered, the struck ones too. */
    public List<Decision> decisions() {
        return Collections.unmodifiableList(decisions);
    }
}
