package org.maplebridge.baseline;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.deadline.Evidence;
import org.maplebridge.identity.RegionCode;

/**
 * A value of a figure of the law as the administrator writes it down, before anything of it is known to be sound.
 *
 * @param grade     of a figure that has grades
 * @param region    of a figure that differs from region to region
 * @param year      of a statistic
 * @param validFrom of every other figure
 * @param validTo   may be left out
 */
public record ParameterDraft(
        ParameterCode code,
        Integer grade,
        String region,
        Integer year,
        LocalDate validFrom,
        LocalDate validTo,
        BigDecimal value,
        ParameterUnit unit,
        String source,
        Evidence evidence)
        implements Serializable {

    private static final int FIRST_YEAR = 1978;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_SOURCE = 300;
    private static final BigDecimal LARGEST = new BigDecimal("100000000");
    private static final int DECIMALS = 4;

    /**
     * The value that it makes.
     *
     * @param edition which edition of its day it is
     * @throws InvalidInput naming every part that cannot be taken
     */
    Parameter parameter(int edition) {
        if (code == null) {
            throw new InvalidInput("code", "fault.required");
        }
        InvalidInput.Check check = new InvalidInput.Check()
                .that(!code.graded() || grade != null, "grade", "fault.required")
                .that(!code.graded() || grade == null || code.grades().contains(grade), "grade", "fault.baseline.grade")
                .that(!code.regional() || region != null && !region.isBlank(), "region", "fault.required");
        if (code.regional() && region != null && !region.isBlank()) {
            check.also(() -> new RegionCode(region));
        }
        if (code.yearly()) {
            check.that(year != null, "year", "fault.required")
                    .that(
                            year == null || year >= FIRST_YEAR && year <= LAST_YEAR,
                            "year",
                            "fault.baseline.year",
                            String.valueOf(FIRST_YEAR),
                            String.valueOf(LAST_YEAR));
        } else {
            check.that(validFrom != null, "validFrom", "fault.required")
                    .that(
                            validFrom == null || validTo == null || !validTo.isBefore(validFrom),
                            "validTo",
                            "fault.baseline.validity");
        }
        check.that(value != null, "value", "fault.required")
                .that(value == null || value.signum() > 0, "value", "fault.baseline.valueSign")
                .that(value == null || value.compareTo(LARGEST) < 0, "value", "fault.baseline.valueLimit")
                .that(
                        value == null || value.stripTrailingZeros().scale() <= DECIMALS,
                        "value",
                        "fault.baseline.valueFraction",
                        DECIMALS)
                .that(unit != null, "unit", "fault.required")
                .that(unit == null || code.units().contains(unit), "unit", "fault.baseline.unit")
                .that(source != null && !source.isBlank(), "source", "fault.baseline.source")
                .that(
                        source == null || source.strip().length() <= LONGEST_SOURCE,
                        "source",
                        "fault.tooLong",
                        LONGEST_SOURCE)
                .that(evidence != null, "evidence", "fault.required")
                .orThrow();
        return new Parameter(
                code,
                code.graded() ? grade : 0,
                code.regional() ? region : null,
                from(),
                code.yearly() ? LocalDate.of(year, 12, 31) : validTo,
                edition,
                value,
                unit,
                source.strip(),
                evidence);
    }

    /** The day from which it holds; null if none is said. */
    private LocalDate from() {
        if (code.yearly()) {
            return year == null ? null : LocalDate.of(year, 1, 1);
        }
        return validFrom;
    }

    /** Which value this one would follow: the newest of its figure, grade, region and day. */
    public int latest(Parameters stored) {
        Parameter first = parameter(1);
        return stored.newest(first.code(), first.grade(), first.region(), first.validFrom())
                .map(Parameter::edition)
                .orElse(0);
    }
}
