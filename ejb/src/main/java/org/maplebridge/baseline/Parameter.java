package org.maplebridge.baseline;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.maplebridge.deadline.Evidence;

/**
 * One value of a figure of the law. A statistic holds for its year, everything else from a day on until a later value of the same figure takes over.
 * A value is never rewritten: what corrects it is a further edition of the same day.
 *
 * @param grade     0 if the figure has no grades
 * @param region    the code of the region it holds in; null for the whole country
 * @param validFrom the first day, or the first of January of the year that a statistic is of
 * @param validTo   the last day; null for without end
 * @param edition   counts from 1 the values of this figure, grade, region and day
 * @param source    where it is written, in Chinese
 * @param evidence  how well it is founded
 */
public record Parameter(
        ParameterCode code,
        int grade,
        String region,
        LocalDate validFrom,
        LocalDate validTo,
        int edition,
        BigDecimal value,
        ParameterUnit unit,
        String source,
        Evidence evidence)
        implements Serializable {

    /** Whether it is of the same figure, grade and region. */
    boolean besides(Parameter other) {
        return code == other.code && grade == other.grade && Objects.equals(region, other.region);
    }

    /** Whether it holds on the day as far as its own days say. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The year that a statistic is of. */
    public int year() {
        return validFrom.getYear();
    }
}
