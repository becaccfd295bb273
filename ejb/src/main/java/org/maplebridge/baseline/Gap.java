package org.maplebridge.baseline;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What was missing, so that an amount could not be reckoned: a fact of the case, or a figure of the law that nobody has entered.
 *
 * @param fact      the field of {@link Facts}; null if a figure is missing
 * @param parameter the figure; null if a fact is missing
 * @param grade     0 if the figure has no grades
 * @param region    where; null for the whole country
 * @param on        a day of the year that is wanted, or the day on which it would have to hold
 */
public record Gap(String fact, ParameterCode parameter, int grade, String region, LocalDate on)
        implements Serializable {

    static Gap fact(String field) {
        return new Gap(field, null, 0, null, null);
    }

    static Gap parameter(ParameterCode code, int grade, String region, LocalDate on) {
        return new Gap(null, code, grade, code.regional() ? region : null, on);
    }
}
