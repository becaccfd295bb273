package org.maplebridge.baseline;

import static org.maplebridge.baseline.ParameterCode.COMPENSATION_WAGE_TIMES;
import static org.maplebridge.baseline.ParameterCode.COMPENSATION_YEARS;
import static org.maplebridge.baseline.ParameterCode.DAY_HOURS;
import static org.maplebridge.baseline.ParameterCode.DEATH_INCOME_TIMES;
import static org.maplebridge.baseline.ParameterCode.DEPENDANT_ALONE;
import static org.maplebridge.baseline.ParameterCode.DEPENDANT_OTHER;
import static org.maplebridge.baseline.ParameterCode.DEPENDANT_SPOUSE;
import static org.maplebridge.baseline.ParameterCode.DISMISSAL_TIMES;
import static org.maplebridge.baseline.ParameterCode.DOUBLE_WAGE_TIMES;
import static org.maplebridge.baseline.ParameterCode.FUNERAL_MONTHS;
import static org.maplebridge.baseline.ParameterCode.INCOME;
import static org.maplebridge.baseline.ParameterCode.MINIMUM_WAGE;
import static org.maplebridge.baseline.ParameterCode.REGION_WAGE;
import static org.maplebridge.baseline.ParameterCode.STOP_WORK_EXTENSION;
import static org.maplebridge.baseline.ParameterCode.STOP_WORK_MONTHS;
import static org.maplebridge.baseline.ParameterCode.WAGE_DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reckons what the law gives for the facts of one case, with the figures that hold there and then. Exact until the last step, where half a fen counts
 * as a whole one. What it is not told it does not guess: the item then says what is missing.
 */
final class Reckoning {

    /** 劳动合同法 97, 98: years before its first day give compensation by the rules of their time only. */
    static final LocalDate LABOUR_CONTRACT_LAW = LocalDate.of(2008, 1, 1);

    private static final int LOWEST_PENSIONED = 4;
    private static final int LOWEST_KEPT = 6;
    private static final int MONTHS_A_YEAR = 12;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Facts facts;
    private final Parameters parameters;
    private final String region;
    private final LocalDate today;
    private final List<BaselineItem> items = new ArrayList<>();

    /**
     * @param region the code of the region the case is in; null if none is known
     * @param today  stands in for the last day of an employment that goes on
     */
    Reckoning(Facts facts, Parameters parameters, String region, LocalDate today) {
        this.facts = facts;
        this.parameters = parameters;
        this.region = region;
        this.today = today;
    }

    /** The items of every head that was chosen, in the order of {@link Benefit}. */
    List<BaselineItem> items() {
        items.clear();
        if (facts.has(Head.WORK_DEATH)) {
            workDeath();
        }
        if (facts.has(Head.DISABILITY)) {
            disability();
        }
        if (facts.has(Head.WAGES)) {
            wages();
        }
        if (facts.has(Head.OVERTIME)) {
            overtime();
        }
        if (facts.has(Head.ECONOMIC_COMPENSATION)) {
            economicCompensation();
        }
        if (facts.has(Head.DOUBLE_WAGES)) {
            doubleWages();
        }
        if (facts.has(Head.UNLAWFUL_DISMISSAL)) {
            dismissalDamages();
        }
        return List.copyOf(items);
    }

    // ---- 工亡

    private void workDeath() {
        Sheet oneOff = sheet(Benefit.DEATH_ONE_OFF);
        LocalDate died = oneOff.fact("diedOn", facts.diedOn());
        BigDecimal income = oneOff.ofTheYearBefore(INCOME, died);
        BigDecimal times = oneOff.figure(DEATH_INCOME_TIMES, died);
        items.add(oneOff.item(() -> {
            oneOff.step("baseline.step.income", yearBefore(died), Sheet.money(income));
            return oneOff.times("baseline.step.times", income, times);
        }));

        Sheet funeral = sheet(Benefit.FUNERAL);
        funeral.fact("diedOn", died);
        BigDecimal wage = funeral.ofTheYearBefore(REGION_WAGE, died);
        BigDecimal months = funeral.figure(FUNERAL_MONTHS, died);
        items.add(funeral.item(() -> {
            funeral.step("baseline.step.regionWage", yearBefore(died), Sheet.money(wage));
            return funeral.times("baseline.step.months", wage, months);
        }));

        dependants(died);
    }

    private void dependants(LocalDate died) {
        int others = facts.others() == null ? 0 : facts.others();
        if (!facts.spouse() && others == 0) {
            return;
        }
        Sheet sheet = sheet(Benefit.DEPENDANTS);
        sheet.fact("diedOn", died);
        BigDecimal own = sheet.ownWage(facts.contributionWage(), died);
        BigDecimal spouse = facts.spouse() ? sheet.figure(DEPENDANT_SPOUSE, died) : BigDecimal.ZERO;
        BigDecimal other = others > 0 ? sheet.figure(DEPENDANT_OTHER, died) : BigDecimal.ZERO;
        int alone = facts.alone() == null ? 0 : facts.alone();
        BigDecimal more = alone > 0 ? sheet.figure(DEPENDANT_ALONE, died) : BigDecimal.ZERO;
        items.add(sheet.item(() -> {
            BigDecimal percent = spouse.add(other.multiply(BigDecimal.valueOf(others)))
                    .add(more.multiply(BigDecimal.valueOf(alone)));
            if (facts.spouse()) {
                sheet.step("baseline.step.spouse", spouse);
            }
            if (others > 0) {
                sheet.step("baseline.step.others", other, others);
            }
            if (alone > 0) {
                sheet.step("baseline.step.alone", more, alone);
            }
            if (percent.compareTo(WHOLE) > 0) {
                sheet.step("baseline.step.dependantsCapped", percent, Sheet.money(own));
                return own;
            }
            return sheet.percent(own, percent);
        }));
    }

    // ---- 伤残

    private void disability() {
        LocalDate injured = facts.injuredOn();
        Integer grade = facts.grade();

        Sheet oneOff = sheet(Benefit.DISABILITY_ONE_OFF);
        oneOff.fact("injuredOn", injured);
        oneOff.fact("grade", grade);
        BigDecimal own = oneOff.ownWage(facts.contributionWage(), injured);
        BigDecimal months = grade == null ? null : oneOff.figure(ParameterCode.DISABILITY_MONTHS, grade, injured);
        items.add(oneOff.item(() -> oneOff.times("baseline.step.months", own, months)));

        if (grade != null && (grade <= LOWEST_PENSIONED || grade <= LOWEST_KEPT && facts.noSuitableWork())) {
            allowance(injured, grade);
        }
        if (facts.care() != null) {
            Sheet care = sheet(Benefit.CARE);
            care.fact("injuredOn", injured);
            BigDecimal wage = care.ofTheYearBefore(REGION_WAGE, injured);
            BigDecimal share = care.figure(ParameterCode.CARE, facts.care(), injured);
            items.add(care.item(() -> {
                care.step("baseline.step.regionWage", yearBefore(injured), Sheet.money(wage));
                return care.percent(wage, share);
            }));
        }
        if (facts.stopMonths() != null && facts.stopMonths().signum() > 0) {
            stopWork(injured);
        }
        if (grade != null && grade > LOWEST_PENSIONED && facts.leftOn() != null) {
            grant(Benefit.MEDICAL_GRANT, ParameterCode.MEDICAL_GRANT, grade, injured);
            grant(Benefit.EMPLOYMENT_GRANT, ParameterCode.EMPLOYMENT_GRANT, grade, injured);
        }
    }

    private void allowance(LocalDate injured, int grade) {
        Sheet sheet = sheet(Benefit.DISABILITY_ALLOWANCE);
        sheet.fact("injuredOn", injured);
        BigDecimal own = sheet.ownWage(facts.contributionWage(), injured);
        BigDecimal share = sheet.figure(ParameterCode.DISABILITY_ALLOWANCE, grade, injured);
        BigDecimal least = sheet.figure(MINIMUM_WAGE, injured);
        items.add(sheet.item(() -> sheet.atLeast(sheet.percent(own, share), least)));
    }

    private void stopWork(LocalDate injured) {
        Sheet sheet = sheet(Benefit.STOP_WORK);
        sheet.fact("injuredOn", injured);
        BigDecimal wage = sheet.amount("monthlyWage", facts.monthlyWage());
        BigDecimal usual = sheet.figure(STOP_WORK_MONTHS, injured);
        BigDecimal longer = sheet.figure(STOP_WORK_EXTENSION, injured);
        items.add(sheet.item(() -> {
            BigDecimal most = usual.add(longer);
            BigDecimal months = facts.stopMonths();
            if (months.compareTo(most) > 0) {
                sheet.step("baseline.step.stopWorkCapped", months, usual, longer);
                months = most;
            } else if (months.compareTo(usual) > 0) {
                sheet.step("baseline.step.stopWorkLonger", usual);
            }
            return sheet.times("baseline.step.months", wage, months);
        }));
    }

    private void grant(Benefit benefit, ParameterCode code, int grade, LocalDate injured) {
        Sheet sheet = sheet(benefit);
        LocalDate left = facts.leftOn();
        Parameter figure = sheet.parameter(code, grade, left);
        if (figure == null) {
            items.add(sheet.item(() -> null));
        } else if (figure.unit() == ParameterUnit.YUAN) {
            items.add(sheet.item(() -> {
                sheet.step("baseline.step.fixed", Sheet.money(figure.value()));
                return figure.value();
            }));
        } else if (figure.unit() == ParameterUnit.MONTHS_OF_REGION_WAGE) {
            BigDecimal wage = sheet.ofTheYearBefore(REGION_WAGE, left);
            items.add(sheet.item(() -> {
                sheet.step("baseline.step.regionWage", yearBefore(left), Sheet.money(wage));
                return sheet.times("baseline.step.months", wage, figure.value());
            }));
        } else {
            sheet.fact("injuredOn", injured);
            BigDecimal own = sheet.ownWage(facts.contributionWage(), injured);
            items.add(sheet.item(() -> sheet.times("baseline.step.months", own, figure.value())));
        }
    }

    // ---- 工资、加班费

    private void wages() {
        Sheet sheet = sheet(Benefit.WAGES);
        BigDecimal unpaid = sheet.amount("unpaidWages", facts.unpaidWages());
        items.add(sheet.item(() -> {
            sheet.step("baseline.step.asEntered", Sheet.money(unpaid));
            return unpaid;
        }));
    }

    private void overtime() {
        Sheet sheet = sheet(Benefit.OVERTIME);
        LocalDate on = facts.leftOn() == null ? today : facts.leftOn();
        BigDecimal wage = sheet.amount("monthlyWage", facts.monthlyWage());
        List<BigDecimal> hours = new ArrayList<>();
        hours.add(facts.workdayHours());
        hours.add(facts.restDayHours());
        hours.add(facts.holidayHours());
        if (hours.stream().allMatch(each -> each == null || each.signum() == 0)) {
            sheet.fact("hours", null);
        }
        BigDecimal days = sheet.figure(WAGE_DAYS, on);
        BigDecimal aDay = sheet.figure(DAY_HOURS, on);
        BigDecimal hundredfold = BigDecimal.ZERO;
        List<Working> lines = new ArrayList<>();
        for (int kind = 1; kind <= hours.size(); kind++) {
            BigDecimal worked = hours.get(kind - 1);
            if (worked != null && worked.signum() > 0) {
                BigDecimal share = sheet.figure(ParameterCode.OVERTIME, kind, on);
                if (share != null) {
                    hundredfold = hundredfold.add(worked.multiply(share));
                    lines.add(Working.of("baseline.step.overtime." + kind, worked, share));
                }
            }
        }
        BigDecimal weighted = hundredfold;
        items.add(sheet.item(() -> {
            sheet.step("baseline.step.hourly", Sheet.money(wage), days, aDay);
            lines.forEach(sheet::step);
            return wage.multiply(weighted).divide(days.multiply(aDay).multiply(WHOLE), 2, RoundingMode.HALF_UP);
        }));
    }

    // ---- 经济补偿、二倍工资、赔偿金

    private void economicCompensation() {
        Sheet sheet = sheet(Benefit.ECONOMIC_COMPENSATION);
        compensation(sheet, LABOUR_CONTRACT_LAW, null);
        if (facts.has(Head.UNLAWFUL_DISMISSAL)) {
            int last = items.size() - 1;
            items.set(last, items.get(last).leftOut(Working.of("baseline.step.notBeside")));
        }
    }

    /** Its years count from the first day of employment, also before the law (实施条例 25). */
    private void dismissalDamages() {
        Sheet sheet = sheet(Benefit.DISMISSAL_DAMAGES);
        compensation(sheet, LocalDate.MIN, DISMISSAL_TIMES);
    }

    private void compensation(Sheet sheet, LocalDate notBefore, ParameterCode factor) {
        LocalDate hired = sheet.fact("hiredOn", facts.hiredOn());
        LocalDate left = sheet.fact("leftOn", facts.leftOn());
        BigDecimal wage = sheet.amount("monthlyWage", facts.monthlyWage());
        BigDecimal local = sheet.ofTheYearBefore(REGION_WAGE, left);
        BigDecimal least = sheet.figure(MINIMUM_WAGE, left);
        BigDecimal times = sheet.figure(COMPENSATION_WAGE_TIMES, left);
        BigDecimal mostYears = sheet.figure(COMPENSATION_YEARS, left);
        BigDecimal multiple = factor == null ? BigDecimal.ONE : sheet.figure(factor, left);
        items.add(sheet.item(() -> {
            LocalDate first = hired.isBefore(notBefore) ? notBefore : hired;
            if (left.isBefore(first)) {
                sheet.step("baseline.step.beforeTheLaw", notBefore);
                return BigDecimal.ZERO;
            }
            ServiceTime service = ServiceTime.between(first, left);
            BigDecimal months = BigDecimal.valueOf(service.halfMonths()).divide(BigDecimal.valueOf(2));
            if (!first.equals(hired)) {
                sheet.step("baseline.step.sinceTheLaw", notBefore);
            }
            sheet.step("baseline.step.service", first, left, service.years(), service.months(), months);
            BigDecimal a = wage;
            BigDecimal cap = local.multiply(times);
            if (a.compareTo(cap) > 0) {
                sheet.step("baseline.step.wageCapped", Sheet.money(a), times, Sheet.money(local), Sheet.money(cap));
                a = cap;
                if (months.compareTo(mostYears) > 0) {
                    sheet.step("baseline.step.yearsCapped", mostYears);
                    months = mostYears;
                }
            } else {
                a = sheet.atLeast(a, least);
            }
            BigDecimal once = sheet.times("baseline.step.months", a, months);
            if (factor == null) {
                return once;
            }
            sheet.step("baseline.step.multiple", multiple);
            return once.multiply(multiple);
        }));
    }

    /**
     * From the day behind the first month of employment to the day before the contract, the last day, or the day before the year is full, whichever is first
     * (劳动合同法 82; 实施条例 6, 7): the wage once more, because once it was due anyway.
     */
    private void doubleWages() {
        Sheet sheet = sheet(Benefit.DOUBLE_WAGES);
        LocalDate hired = sheet.fact("hiredOn", facts.hiredOn());
        LocalDate on = facts.leftOn() == null ? today : facts.leftOn();
        if (hired == null) {
            sheet.amount("wagesWithoutContract", facts.wagesWithoutContract());
            sheet.figure(DOUBLE_WAGE_TIMES, on);
            items.add(sheet.item(() -> null));
            return;
        }
        LocalDate from = ServiceTime.after(hired, 1);
        LocalDate to = ServiceTime.after(hired, MONTHS_A_YEAR).minusDays(1);
        if (facts.contractOn() != null && facts.contractOn().isBefore(to.plusDays(1))) {
            to = facts.contractOn().minusDays(1);
        }
        if (on.isBefore(to)) {
            to = on;
        }
        if (to.isBefore(from)) {
            items.add(sheet.item(() -> {
                sheet.step("baseline.step.contractInTime", from);
                return BigDecimal.ZERO;
            }));
            return;
        }
        sheet.step("baseline.step.window", from, to);
        BigDecimal wages = sheet.amount("wagesWithoutContract", facts.wagesWithoutContract());
        BigDecimal times = sheet.figure(DOUBLE_WAGE_TIMES, on);
        items.add(sheet.item(() -> {
            sheet.step("baseline.step.onceMore", times, Sheet.money(wages));
            return wages.multiply(times.subtract(BigDecimal.ONE));
        }));
    }

    private Sheet sheet(Benefit benefit) {
        return new Sheet(benefit, parameters, region);
    }

    /** As text, because a year is no count. */
    private static String yearBefore(LocalDate day) {
        return String.valueOf(day.getYear() - 1);
    }
}
