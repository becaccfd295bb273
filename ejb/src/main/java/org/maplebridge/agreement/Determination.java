package org.maplebridge.agreement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.agreement.condition.Outcomes;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.UuidConverter;

/**
 * What a third body has yet to decide and terms depend on (认定; 民法典 158): what about, by whom, who must apply for it and by when, the day after
 * which nobody waits any more and what counts then, and what holds if the decision is reversed. Conditions know it by its short name, D1, D2…
 * Lives and ends with the draft's text.
 */
@Entity
@Table(name = "agreement_determination")
public class Determination extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "agreement_id", nullable = false)
    private Agreement agreement;

    @Column(name = "place")
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private DeterminationKind kind;

    @Column(name = "subject")
    private String subject;

    @Column(name = "deciding_body")
    private String decidingBody;

    @Convert(converter = UuidConverter.class)
    @Column(name = "applicant_id")
    private UUID applicant;

    @Column(name = "apply_by")
    private LocalDate applyBy;

    @Column(name = "long_stop")
    private LocalDate longStop;

    @Column(name = "otherwise")
    private String otherwise;

    @Enumerated(EnumType.STRING)
    @Column(name = "reversal")
    private Reversal reversal;

    @OneToMany(mappedBy = "determination", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<PossibleOutcome> outcomes = new ArrayList<>();

    protected Determination() {}

    Determination(Agreement agreement, int place, AgreementText.DeterminationLine line) {
        this.agreement = agreement;
        this.place = place;
        this.kind = line.kind();
        this.subject = AgreementText.said(line.subject());
        this.decidingBody = AgreementText.said(line.decidingBody());
        this.applicant = line.applicant();
        this.applyBy = line.applyBy();
        this.longStop = line.longStop();
        this.otherwise = AgreementText.said(line.otherwise());
        this.reversal = line.reversal();
        line.outcomes().stream()
                .map(AgreementText::said)
                .filter(words -> words != null)
                .forEach(words -> outcomes.add(new PossibleOutcome(this, outcomes.size() + 1, words)));
    }

    /** Notes what is open: it is complete when somebody has answered who applies, by when, what if nothing is decided, and what if it is reversed. */
    void check(InvalidInput.Check check, LocalDate today) {
        String at = "determinations[" + (place - 1) + "]";
        check.that(kind != null, at + ".kind", "agreement.check.determination", name())
                .that(subject != null, at + ".subject", "agreement.check.subject", name())
                .that(decidingBody != null, at + ".decidingBody", "agreement.check.decidingBody", name())
                .that(applicant != null, at + ".applicant", "agreement.check.applicant", name())
                .that(applyBy != null, at + ".applyBy", "agreement.check.applyBy", name())
                .that(
                        applyBy == null || !applyBy.isBefore(today),
                        at + ".applyBy",
                        "agreement.check.applyByPast",
                        name())
                .that(longStop != null, at + ".longStop", "agreement.check.longStop", name())
                .that(
                        longStop == null || applyBy == null || !longStop.isBefore(applyBy),
                        at + ".longStop",
                        "agreement.check.longStopEarly",
                        name())
                .that(reversal != null, at + ".reversal", "agreement.check.reversal", name());
        if (kind == null) {
            return;
        }
        List<String> possible = possible();
        check.that(possible.size() >= 2, at + ".outcomes", "agreement.check.outcomes", name())
                .that(
                        new HashSet<>(possible).size() == possible.size(),
                        at + ".outcomes",
                        "agreement.check.outcomeTwice",
                        name())
                .that(possible.contains(otherwise), at + ".otherwise", "agreement.check.otherwise", name());
    }

    /** What can come out of it, as conditions say it. */
    Outcomes vocabulary() {
        return kind == DeterminationKind.DISABILITY_GRADE
                ? Outcomes.grades(DeterminationKind.LOWEST_GRADE, DeterminationKind.HIGHEST_GRADE)
                : Outcomes.words(
                        outcomes.stream().map(PossibleOutcome::words).distinct().toList());
    }

    /** Every way in which it can end; grades as their numbers. */
    public List<String> possible() {
        return possible(line());
    }

    /** Every way in which what a text says can end. */
    public static List<String> possible(AgreementText.DeterminationLine line) {
        return line.kind() == DeterminationKind.DISABILITY_GRADE
                ? DeterminationKind.grades()
                : line.outcomes().stream()
                        .map(AgreementText::said)
                        .filter(words -> words != null)
                        .toList();
    }

    AgreementText.DeterminationLine line() {
        return new AgreementText.DeterminationLine(
                kind,
                subject,
                decidingBody,
                applicant,
                applyBy,
                longStop,
                outcomes.stream().map(PossibleOutcome::words).toList(),
                otherwise,
                reversal);
    }

    Map<String, Object> canonical() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("name", name());
        parts.put("kind", kind);
        parts.put("subject", subject);
        parts.put("decidingBody", decidingBody);
        parts.put("applicant", applicant);
        parts.put("applyBy", applyBy);
        parts.put("longStop", longStop);
        parts.put("outcomes", possible());
        parts.put("otherwise", otherwise);
        parts.put("reversal", reversal);
        return parts;
    }

    /** 1, 2, 3… as on the paper. */
    public int place() {
        return place;
    }

    /** How conditions call it: D1, D2… */
    public String name() {
        return AgreementText.nameOfDetermination(place);
    }

    /** Null while the draft has not said it. */
    public DeterminationKind kind() {
        return kind;
    }

    /** What is to be determined. */
    public String subject() {
        return subject;
    }

    public String decidingBody() {
        return decidingBody;
    }

    /** The party that must apply. */
    public UUID applicant() {
        return applicant;
    }

    /** The last day on which that party may apply. */
    public LocalDate applyBy() {
        return applyBy;
    }

    /** After this day {@link #otherwise()} counts if nothing has been determined. */
    public LocalDate longStop() {
        return longStop;
    }

    /** What counts if nothing has been determined by the long-stop day. */
    public String otherwise() {
        return otherwise;
    }

    /** What holds if the decision is reversed. */
    public Reversal reversal() {
        return reversal;
    }
}
