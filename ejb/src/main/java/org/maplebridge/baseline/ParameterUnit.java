package org.maplebridge.baseline;

import org.maplebridge.deadline.Worded;

/** In what a figure of the law is measured. */
public enum ParameterUnit implements Worded {
    YUAN,
    YUAN_A_MONTH,
    YUAN_A_YEAR,
    TIMES,
    PERCENT,
    MONTHS,
    YEARS,
    DAYS,
    HOURS,
    /** Months of the region's average monthly wage of the year before. */
    MONTHS_OF_REGION_WAGE,
    /** Months of the worker's own wage. */
    MONTHS_OF_OWN_WAGE;

    @Override
    public String textKey() {
        return "baseline.unit." + name();
    }
}
