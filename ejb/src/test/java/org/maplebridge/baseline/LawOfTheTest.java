package org.maplebridge.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.deadline.Evidence;

/** Figures of the law for tests: those that come with the product, and regional ones that are invented for the test alone. */
final class LawOfTheTest {

    static final String PLACE = "421003";
    private static final String CITY = "4210";
    private static final LocalDate LONG_AGO = LocalDate.of(1995, 1, 1);

    private final List<Parameter> all = new ArrayList<>();

    LawOfTheTest() {
        income(2022, "49283");
        income(2023, "51821");
        income(2024, "54188");
        national(ParameterCode.DEATH_INCOME_TIMES, 0, "20");
        national(ParameterCode.FUNERAL_MONTHS, 0, "6");
        national(ParameterCode.DEPENDANT_SPOUSE, 0, "40");
        national(ParameterCode.DEPENDANT_OTHER, 0, "30");
        national(ParameterCode.DEPENDANT_ALONE, 0, "10");
        int[] months = {27, 25, 23, 21, 18, 16, 13, 11, 9, 7};
        for (int grade = 1; grade <= months.length; grade++) {
            national(ParameterCode.DISABILITY_MONTHS, grade, String.valueOf(months[grade - 1]));
        }
        int[] shares = {90, 85, 80, 75, 70, 60};
        for (int grade = 1; grade <= shares.length; grade++) {
            national(ParameterCode.DISABILITY_ALLOWANCE, grade, String.valueOf(shares[grade - 1]));
        }
        national(ParameterCode.CARE, 1, "50");
        national(ParameterCode.CARE, 2, "40");
        national(ParameterCode.CARE, 3, "30");
        national(ParameterCode.STOP_WORK_MONTHS, 0, "12");
        national(ParameterCode.STOP_WORK_EXTENSION, 0, "12");
        national(ParameterCode.OWN_WAGE_FLOOR, 0, "60");
        national(ParameterCode.OWN_WAGE_CAP, 0, "300");
        national(ParameterCode.OVERTIME, 1, "150");
        national(ParameterCode.OVERTIME, 2, "200");
        national(ParameterCode.OVERTIME, 3, "300");
        national(ParameterCode.WAGE_DAYS, 0, "21.75");
        national(ParameterCode.DAY_HOURS, 0, "8");
        national(ParameterCode.COMPENSATION_WAGE_TIMES, 0, "3");
        national(ParameterCode.COMPENSATION_YEARS, 0, "12");
        national(ParameterCode.DISMISSAL_TIMES, 0, "2");
        national(ParameterCode.DOUBLE_WAGE_TIMES, 0, "2");
    }

    private void income(int year, String yuan) {
        all.add(value(
                ParameterCode.INCOME,
                0,
                null,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                1,
                yuan,
                Evidence.TO_BE_CONFIRMED));
    }

    private void national(ParameterCode code, int grade, String value) {
        all.add(value(code, grade, null, LONG_AGO, null, 1, value, Evidence.PRIMARY_TEXT));
    }

    /** The average monthly wage of the city in a year. */
    LawOfTheTest wage(int year, String yuan) {
        all.add(value(
                ParameterCode.REGION_WAGE,
                0,
                CITY,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                1,
                yuan,
                Evidence.EXCERPT));
        return this;
    }

    /** The minimum wage of the city from long ago on. */
    LawOfTheTest minimum(String yuan) {
        return with(value(ParameterCode.MINIMUM_WAGE, 0, CITY, LONG_AGO, null, 1, yuan, Evidence.EXCERPT));
    }

    LawOfTheTest with(Parameter parameter) {
        all.add(parameter);
        return this;
    }

    Parameters parameters() {
        return new Parameters(all);
    }

    static Parameter value(
            ParameterCode code,
            int grade,
            String region,
            LocalDate from,
            LocalDate to,
            int edition,
            String value,
            Evidence evidence) {
        return new Parameter(
                code,
                grade,
                region,
                from,
                to,
                edition,
                new BigDecimal(value),
                code.units().get(0),
                "测试",
                evidence);
    }
}
