package org.maplebridge.baseline;

import java.util.List;
import java.util.stream.IntStream;
import org.maplebridge.deadline.Worded;

/**
 * A figure of the law by its name. Some are statistics of a year, the others hold from a day on; some differ from region to region; some have a
 * value for each grade. The values are data and stand in no code.
 */
public enum ParameterCode implements Worded {
    /** 全国城镇居民人均可支配收入, of a year. */
    INCOME(Kind.YEARLY, 0, 0, ParameterUnit.YUAN_A_YEAR),
    /** 统筹地区（本地区）职工月平均工资, of a year. */
    REGION_WAGE(Kind.YEARLY_BY_REGION, 0, 0, ParameterUnit.YUAN_A_MONTH),
    /** 最低工资标准, a month. */
    MINIMUM_WAGE(Kind.DATED_BY_REGION, 0, 0, ParameterUnit.YUAN_A_MONTH),
    DEATH_INCOME_TIMES(Kind.DATED, 0, 0, ParameterUnit.TIMES),
    FUNERAL_MONTHS(Kind.DATED, 0, 0, ParameterUnit.MONTHS),
    DEPENDANT_SPOUSE(Kind.DATED, 0, 0, ParameterUnit.PERCENT),
    DEPENDANT_OTHER(Kind.DATED, 0, 0, ParameterUnit.PERCENT),
    DEPENDANT_ALONE(Kind.DATED, 0, 0, ParameterUnit.PERCENT),
    /** By the grade of disability. */
    DISABILITY_MONTHS(Kind.DATED, 1, 10, ParameterUnit.MONTHS),
    /** By the grade of disability. */
    DISABILITY_ALLOWANCE(Kind.DATED, 1, 6, ParameterUnit.PERCENT),
    /** By how much care is needed: 1 in all, 2 in most, 3 in part. */
    CARE(Kind.DATED, 1, 3, ParameterUnit.PERCENT),
    STOP_WORK_MONTHS(Kind.DATED, 0, 0, ParameterUnit.MONTHS),
    STOP_WORK_EXTENSION(Kind.DATED, 0, 0, ParameterUnit.MONTHS),
    /** By the grade of disability; each province sets its own, also in what it is measured. */
    MEDICAL_GRANT(
            Kind.DATED_BY_REGION,
            5,
            10,
            ParameterUnit.YUAN,
            ParameterUnit.MONTHS_OF_REGION_WAGE,
            ParameterUnit.MONTHS_OF_OWN_WAGE),
    /** As {@link #MEDICAL_GRANT}. */
    EMPLOYMENT_GRANT(
            Kind.DATED_BY_REGION,
            5,
            10,
            ParameterUnit.YUAN,
            ParameterUnit.MONTHS_OF_REGION_WAGE,
            ParameterUnit.MONTHS_OF_OWN_WAGE),
    OWN_WAGE_FLOOR(Kind.DATED, 0, 0, ParameterUnit.PERCENT),
    OWN_WAGE_CAP(Kind.DATED, 0, 0, ParameterUnit.PERCENT),
    /** 1 on a working day, 2 on a rest day, 3 on a statutory holiday. */
    OVERTIME(Kind.DATED, 1, 3, ParameterUnit.PERCENT),
    /** 月计薪天数. */
    WAGE_DAYS(Kind.DATED, 0, 0, ParameterUnit.DAYS),
    DAY_HOURS(Kind.DATED, 0, 0, ParameterUnit.HOURS),
    COMPENSATION_WAGE_TIMES(Kind.DATED, 0, 0, ParameterUnit.TIMES),
    COMPENSATION_YEARS(Kind.DATED, 0, 0, ParameterUnit.YEARS),
    DISMISSAL_TIMES(Kind.DATED, 0, 0, ParameterUnit.TIMES),
    DOUBLE_WAGE_TIMES(Kind.DATED, 0, 0, ParameterUnit.TIMES);

    private enum Kind {
        YEARLY,
        YEARLY_BY_REGION,
        DATED,
        DATED_BY_REGION
    }

    private final Kind kind;
    private final int first;
    private final int last;
    private final List<ParameterUnit> units;

    ParameterCode(Kind kind, int first, int last, ParameterUnit... units) {
        this.kind = kind;
        this.first = first;
        this.last = last;
        this.units = List.of(units);
    }

    /** Whether its values are statistics, each of one year. */
    public boolean yearly() {
        return kind == Kind.YEARLY || kind == Kind.YEARLY_BY_REGION;
    }

    /** Whether its values differ from region to region. */
    public boolean regional() {
        return kind == Kind.YEARLY_BY_REGION || kind == Kind.DATED_BY_REGION;
    }

    /** The grades it has a value for; only 0 if it has none. */
    public List<Integer> grades() {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /** Whether it has a value for each of several grades. */
    public boolean graded() {
        return last > 0;
    }

    /** In what its values may be measured; mostly one. */
    public List<ParameterUnit> units() {
        return units;
    }

    @Override
    public String textKey() {
        return "baseline.parameter." + name();
    }

    /** The key of what a grade of it is called. */
    public String gradeKey(int grade) {
        return this == CARE || this == OVERTIME ? "baseline.grade." + name() + "." + grade : "baseline.grade";
    }
}
