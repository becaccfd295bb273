package org.maplebridge.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.UuidConverter;

/**
 * What a term depends on (民法典 158): a determination of a third body, with who must apply for it, by when, and the day after which
 * nobody waits any more. Its branches are rows of the term; the last one holds in every case that no other names, so that exactly one
 * branch comes about.
 */
@Embeddable
public class Condition {

    @Enumerated(EnumType.STRING)
    @Column(name = "determination")
    private DeterminationKind determination;

    @Column(name = "condition_subject")
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

    protected Condition() {}

    Condition(AgreementText.ConditionLine line) {
        determination = line.determination();
        subject = AgreementText.said(line.subject());
        decidingBody = AgreementText.said(line.decidingBody());
        applicant = line.applicant();
        applyBy = line.applyBy();
        longStop = line.longStop();
    }

    /** Notes what is open: a condition is complete when somebody has answered who applies, by when, and what if nothing is decided. */
    void check(InvalidInput.Check check, String at, int number, LocalDate today) {
        check.that(determination != null, at + ".determination", "agreement.check.determination", number)
                .that(subject != null, at + ".subject", "agreement.check.subject", number)
                .that(decidingBody != null, at + ".decidingBody", "agreement.check.decidingBody", number)
                .that(applicant != null, at + ".applicant", "agreement.check.applicant", number)
                .that(applyBy != null, at + ".applyBy", "agreement.check.applyBy", number)
                .that(
                        applyBy == null || !applyBy.isBefore(today),
                        at + ".applyBy",
                        "agreement.check.applyByPast",
                        number)
                .that(longStop != null, at + ".longStop", "agreement.check.longStop", number)
                .that(
                        longStop == null || applyBy == null || !longStop.isBefore(applyBy),
                        at + ".longStop",
                        "agreement.check.longStopEarly",
                        number);
    }

    AgreementText.ConditionLine line(List<AgreementText.BranchLine> branches) {
        return new AgreementText.ConditionLine(
                determination, subject, decidingBody, applicant, applyBy, longStop, branches);
    }

    Map<String, Object> canonical() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("determination", determination);
        parts.put("subject", subject);
        parts.put("decidingBody", decidingBody);
        parts.put("applicant", applicant);
        parts.put("applyBy", applyBy);
        parts.put("longStop", longStop);
        return parts;
    }

    /** Null while the draft has not said it. */
    public DeterminationKind determination() {
        return determination;
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

    /** After this day the last branch holds if nothing has been determined. */
    public LocalDate longStop() {
        return longStop;
    }
}
