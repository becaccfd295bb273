package org.maplebridge.baseline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.deadline.Evidence;

/**
 * A value of a figure of the law as it is stored. It comes with the product or from the administrator and never changes; a later value, or a further
 * edition of the same day, follows it.
 */
@Entity
@Table(name = "baseline_parameter")
public class ParameterValue extends Aggregate {

    /** What stands in the region's column of a value that holds everywhere: a unique key knows no equal nulls. */
    private static final String EVERYWHERE = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "code", nullable = false, updatable = false)
    private ParameterCode code;

    @Column(name = "grade", nullable = false, updatable = false)
    private int grade;

    @Column(name = "region", nullable = false, updatable = false)
    private String region;

    @Column(name = "valid_from", nullable = false, updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to", updatable = false)
    private LocalDate validTo;

    @Column(name = "edition", nullable = false, updatable = false)
    private int edition;

    @Column(name = "amount", nullable = false, updatable = false)
    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit", nullable = false, updatable = false)
    private ParameterUnit unit;

    @Column(name = "source", nullable = false, updatable = false)
    private String source;

    @Enumerated(EnumType.STRING)
    @Column(name = "evidence", nullable = false, updatable = false)
    private Evidence evidence;

    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    protected ParameterValue() {}

    ParameterValue(Parameter parameter, Instant at) {
        code = parameter.code();
        grade = parameter.grade();
        region = parameter.region() == null ? EVERYWHERE : parameter.region();
        validFrom = parameter.validFrom();
        validTo = parameter.validTo();
        edition = parameter.edition();
        amount = parameter.value();
        unit = parameter.unit();
        source = parameter.source();
        evidence = parameter.evidence();
        enteredAt = at;
    }

    /** The value as it is reckoned with. */
    Parameter parameter() {
        return new Parameter(
                code,
                grade,
                region.equals(EVERYWHERE) ? null : region,
                validFrom,
                validTo,
                edition,
                amount.stripTrailingZeros(),
                unit,
                source,
                evidence);
    }

    /** When the administrator entered it; null for what came with the product. */
    public Instant enteredAt() {
        return enteredAt;
    }
}
