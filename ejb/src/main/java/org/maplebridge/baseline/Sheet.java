package org.maplebridge.baseline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.maplebridge.basics.Money;

/**
 * The sheet of paper on which one item is reckoned: it takes facts and figures, notes what is missing and which figures were used, and writes down the
 * steps. It becomes an item when its amount is asked for.
 */
final class Sheet {

    private static final int FEN = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Benefit benefit;
    private final Parameters parameters;
    private final String region;
    private final List<Working> steps = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Parameter> used = new ArrayList<>();

    Sheet(Benefit benefit, Parameters parameters, String region) {
        this.benefit = benefit;
        this.parameters = parameters;
        this.region = region;
    }

    /** A fact of the case; a gap if nobody has told it. */
    <T> T fact(String field, T value) {
        if (value == null) {
            gap(Gap.fact(field));
        }
        return value;
    }

    /** An amount that is a fact of the case; a gap if nobody has told it. */
    BigDecimal amount(String field, Money value) {
        return fact(field, value) == null ? null : value.yuan();
    }

    /** A figure of the law as it holds on the day; a gap if nobody has entered it. Null too if the day itself is missing, which is a gap already. */
    Parameter parameter(ParameterCode code, int grade, LocalDate on) {
        if (on == null) {
            return null;
        }
        Parameter found = parameters.find(code, grade, region, on).orElse(null);
        if (found == null) {
            gap(Gap.parameter(code, grade, region, on));
        } else if (!used.contains(found)) {
            used.add(found);
        }
        return found;
    }

    private void gap(Gap gap) {
        if (!gaps.contains(gap)) {
            gaps.add(gap);
        }
    }

    BigDecimal figure(ParameterCode code, LocalDate on) {
        return figure(code, 0, on);
    }

    BigDecimal figure(ParameterCode code, int grade, LocalDate on) {
        Parameter found = parameter(code, grade, on);
        return found == null ? null : found.value();
    }

    /** A statistic of the year before the day's. */
    BigDecimal ofTheYearBefore(ParameterCode code, LocalDate day) {
        return day == null ? null : figure(code, LocalDate.of(day.getYear() - 1, 1, 1));
    }

    /** 本人工资: the contribution wage, not below and not above the shares of the region's average wage that the law sets (工伤保险条例 64). */
    BigDecimal ownWage(Money contributionWage, LocalDate day) {
        BigDecimal told = amount("contributionWage", contributionWage);
        BigDecimal average = ofTheYearBefore(ParameterCode.REGION_WAGE, day);
        BigDecimal floor = figure(ParameterCode.OWN_WAGE_FLOOR, day);
        BigDecimal cap = figure(ParameterCode.OWN_WAGE_CAP, day);
        if (told == null || average == null || floor == null || cap == null) {
            return null;
        }
        BigDecimal least = share(average, floor);
        BigDecimal most = share(average, cap);
        if (told.compareTo(least) < 0) {
            step("baseline.step.ownWageRaised", money(told), floor, money(average), money(least));
            return least;
        }
        if (told.compareTo(most) > 0) {
            step("baseline.step.ownWageCapped", money(told), cap, money(average), money(most));
            return most;
        }
        return told;
    }

    void step(String key, Object... arguments) {
        steps.add(Working.of(key, arguments));
    }

    void step(Working step) {
        steps.add(step);
    }

    /** An amount so many times, as a step. */
    BigDecimal times(String key, BigDecimal amount, BigDecimal times) {
        step(key, money(amount), times);
        return amount.multiply(times);
    }

    /** A share of an amount in per cent, as a step. */
    BigDecimal percent(BigDecimal amount, BigDecimal percent) {
        step("baseline.step.percent", money(amount), percent);
        return share(amount, percent);
    }

    private static BigDecimal share(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(percent).divide(HUNDRED);
    }

    /** The amount, or the minimum wage if that is more, as a step then. */
    BigDecimal atLeast(BigDecimal amount, BigDecimal least) {
        if (amount.compareTo(least) >= 0) {
            return amount;
        }
        step("baseline.step.minimumWage", money(amount), money(least));
        return least;
    }

    /** Ends the reckoning: the item with its amount, or with what is missing. */
    BaselineItem item(Supplier<BigDecimal> amount) {
        Money reckoned = gaps.isEmpty() ? money(amount.get()) : null;
        return new BaselineItem(benefit, reckoned, benefit.once(), steps, gaps, used);
    }

    /** In yuan and fen; half a fen counts as a whole one. */
    static Money money(BigDecimal yuan) {
        return new Money(yuan.setScale(FEN, RoundingMode.HALF_UP));
    }
}
