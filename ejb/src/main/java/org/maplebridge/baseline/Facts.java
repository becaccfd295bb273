package org.maplebridge.baseline;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;

/**
 * What is known of a case for its baseline. Everything may be left out: what then cannot be reckoned says which fact is missing.
 *
 * @param heads                what the baseline is reckoned for, at least one
 * @param diedOn               the day of the death at work
 * @param spouse               whether the spouse was supported by the worker
 * @param others               how many other relatives were
 * @param alone                how many of all of these are elders without anybody, or orphans (孤寡老人、孤儿)
 * @param injuredOn            the day of the accident
 * @param grade                the grade of disability, 1 to 10
 * @param care                 how much care is needed: 1 in all, 2 in most, 3 in part; null for none
 * @param noSuitableWork       whether no suitable work could be found for grades 5 and 6
 * @param stopMonths           how many months of treatment the worker could not work
 * @param contributionWage     本人工资: the average monthly contribution wage of the twelve months before the accident (工伤保险条例 64)
 * @param monthlyWage          the monthly wage: the average of the twelve months before the end of employment (劳动合同法 47), or the one from which overtime is
 *                             paid
 * @param hiredOn              the first day of employment
 * @param leftOn               the last day of employment; null while it goes on
 * @param contractOn           the day on which a written contract was signed; null if none was
 * @param wagesWithoutContract what was due as wages for the time without a written contract
 * @param unpaidWages          the wages that were not paid
 */
public record Facts(
        Set<Head> heads,
        LocalDate diedOn,
        boolean spouse,
        Integer others,
        Integer alone,
        LocalDate injuredOn,
        Integer grade,
        Integer care,
        boolean noSuitableWork,
        BigDecimal stopMonths,
        Money contributionWage,
        Money monthlyWage,
        LocalDate hiredOn,
        LocalDate leftOn,
        LocalDate contractOn,
        Money wagesWithoutContract,
        Money unpaidWages,
        BigDecimal workdayHours,
        BigDecimal restDayHours,
        BigDecimal holidayHours)
        implements Serializable {

    private static final int MOST_RELATIVES = 30;
    private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(600);
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(100_000);
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    public Facts {
        heads = heads == null || heads.isEmpty() ? Set.of() : Set.copyOf(heads);
    }

    /** Nothing yet but what it is about. */
    public static Facts about(Set<Head> heads) {
        return new Facts(
                heads, null, false, null, null, null, null, null, false, null, null, null, null, null, null, null, null,
                null, null, null);
    }

    /** Whether the baseline is reckoned for this head. */
    public boolean has(Head head) {
        return heads.contains(head);
    }

    private boolean hasAny(Head first, Head... others) {
        EnumSet<Head> any = EnumSet.of(first, others);
        return heads.stream().anyMatch(any::contains);
    }

    /** Whether the fields of the employment's days are asked for. */
    public boolean asksService() {
        return hasAny(Head.ECONOMIC_COMPENSATION, Head.UNLAWFUL_DISMISSAL, Head.DOUBLE_WAGES, Head.DISABILITY);
    }

    /** Whether the monthly wage is asked for. */
    public boolean asksMonthlyWage() {
        return hasAny(Head.OVERTIME, Head.ECONOMIC_COMPENSATION, Head.UNLAWFUL_DISMISSAL, Head.DISABILITY);
    }

    /** Whether the contribution wage is asked for. */
    public boolean asksContributionWage() {
        return hasAny(Head.WORK_DEATH, Head.DISABILITY);
    }

    /**
     * Looks at every fact.
     *
     * @throws InvalidInput naming each that cannot be
     */
    void check(LocalDate today) {
        InvalidInput.Check check = new InvalidInput.Check().that(!heads.isEmpty(), "heads", "fault.baseline.noHead");
        day(check, "diedOn", diedOn, today);
        day(check, "injuredOn", injuredOn, today);
        day(check, "hiredOn", hiredOn, today);
        day(check, "leftOn", leftOn, today);
        day(check, "contractOn", contractOn, today);
        check.that(!before(leftOn, hiredOn), "leftOn", "fault.baseline.beforeHired")
                .that(!before(contractOn, hiredOn), "contractOn", "fault.baseline.beforeHired")
                .that(within(others, MOST_RELATIVES), "others", "fault.baseline.count", MOST_RELATIVES)
                .that(within(alone, MOST_RELATIVES), "alone", "fault.baseline.count", MOST_RELATIVES)
                .that(
                        alone == null || alone <= (spouse ? 1 : 0) + (others == null ? 0 : others),
                        "alone",
                        "fault.baseline.alone")
                .that(grade == null || grade >= 1 && grade <= 10, "grade", "fault.baseline.grade")
                .that(care == null || care >= 1 && care <= 3, "care", "fault.baseline.grade");
        measure(check, "stopMonths", stopMonths, MOST_MONTHS);
        measure(check, "workdayHours", workdayHours, MOST_HOURS);
        measure(check, "restDayHours", restDayHours, MOST_HOURS);
        measure(check, "holidayHours", holidayHours, MOST_HOURS);
        wage(check, "contributionWage", contributionWage);
        wage(check, "monthlyWage", monthlyWage);
        check.orThrow();
    }

    private static void day(InvalidInput.Check check, String field, LocalDate day, LocalDate today) {
        check.that(day == null || !day.isAfter(today), field, "fault.day.future")
                .that(day == null || !day.isBefore(EARLIEST), field, "fault.baseline.tooOld", EARLIEST);
    }

    private static boolean before(LocalDate day, LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    private static boolean within(Integer count, int most) {
        return count == null || count >= 0 && count <= most;
    }

    private static void measure(InvalidInput.Check check, String field, BigDecimal measure, BigDecimal most) {
        check.that(
                        measure == null || measure.signum() >= 0 && measure.compareTo(most) <= 0,
                        field,
                        "fault.baseline.measure",
                        most)
                .that(
                        measure == null || measure.stripTrailingZeros().scale() <= 2,
                        field,
                        "fault.baseline.measureFraction");
    }

    private static void wage(InvalidInput.Check check, String field, Money wage) {
        check.that(wage == null || wage.yuan().signum() > 0, field, "fault.baseline.wage");
    }

    /** The same without what no chosen head asks for: nothing is kept that is not needed. */
    Facts onlyNeeded() {
        boolean death = has(Head.WORK_DEATH);
        boolean disability = has(Head.DISABILITY);
        boolean overtime = has(Head.OVERTIME);
        boolean twice = has(Head.DOUBLE_WAGES);
        return new Facts(
                heads,
                death ? diedOn : null,
                death && spouse,
                death ? others : null,
                death ? alone : null,
                disability ? injuredOn : null,
                disability ? grade : null,
                disability ? care : null,
                disability && noSuitableWork,
                disability ? stopMonths : null,
                asksContributionWage() ? contributionWage : null,
                asksMonthlyWage() ? monthlyWage : null,
                asksService() ? hiredOn : null,
                asksService() ? leftOn : null,
                twice ? contractOn : null,
                twice ? wagesWithoutContract : null,
                has(Head.WAGES) ? unpaidWages : null,
                overtime ? workdayHours : null,
                overtime ? restDayHours : null,
                overtime ? holidayHours : null);
    }
}
