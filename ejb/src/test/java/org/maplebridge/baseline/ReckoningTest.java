package org.maplebridge.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.basics.Money;
import org.maplebridge.deadline.Evidence;

class ReckoningTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 3);
    private static final LocalDate OCTOBER = LocalDate.of(2023, 10, 9);

    // ---- 工亡

    @Test
    void a_death_in_2023_gives_twenty_incomes_of_2022() {
        BaselineItem item = only(items(death(OCTOBER), new LawOfTheTest()), Benefit.DEATH_ONE_OFF);
        assertThat(item.amount()).isEqualTo(Money.of("985660.00"));
        assertThat(item.summed()).isTrue();
        assertThat(item.evidence()).isEqualTo(Evidence.TO_BE_CONFIRMED);
        assertThat(item.steps())
                .extracting(Working::key)
                .containsExactly("baseline.step.income", "baseline.step.times");
        assertThat(item.steps().get(0).arguments()).containsExactly("2022", Money.of("49283"));
    }

    @ParameterizedTest
    @CsvSource({"650000.00, 65.9", "400000.00, 40.6"})
    void the_newspapers_sums_are_these_shares_of_it(String offered, String percent) {
        BigDecimal ratio = BaselineView.ratio(Money.of(offered), Money.of("985660.00"));
        assertThat(ratio.movePointRight(2).setScale(1, RoundingMode.HALF_UP)).isEqualTo(percent);
        assertThat(BaselineView.ratio(Money.of(offered), Money.ZERO)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, 985660.00", "2024-01-01, 1036420.00", "2024-02-29, 1036420.00", "2025-12-31, 1083760.00"})
    void the_year_of_the_death_decides_which_income_counts(LocalDate died, String amount) {
        assertThat(only(items(death(died), new LawOfTheTest()), Benefit.DEATH_ONE_OFF)
                        .amount())
                .isEqualTo(Money.of(amount));
    }

    @Test
    void a_year_whose_income_nobody_has_entered_is_named_and_not_guessed() {
        BaselineItem item = only(items(death(LocalDate.of(2026, 3, 1)), new LawOfTheTest()), Benefit.DEATH_ONE_OFF);
        assertThat(item.amount()).isNull();
        assertThat(item.gaps()).containsExactly(new Gap(null, ParameterCode.INCOME, 0, null, LocalDate.of(2025, 1, 1)));
    }

    @Test
    void without_the_day_of_the_death_the_day_is_what_is_missing() {
        assertThat(items(death(null), new LawOfTheTest()))
                .allSatisfy(item -> assertThat(item.gaps()).containsExactly(Gap.fact("diedOn")));
    }

    @Test
    void the_funeral_takes_six_average_wages_of_the_year_before_in_the_region() {
        assertThat(only(items(death(OCTOBER), new LawOfTheTest().wage(2022, "6543.21")), Benefit.FUNERAL)
                        .amount())
                .isEqualTo(Money.of("39259.26"));
        assertThat(only(items(death(OCTOBER), new LawOfTheTest().wage(2023, "7000")), Benefit.FUNERAL)
                        .gaps())
                .containsExactly(
                        new Gap(null, ParameterCode.REGION_WAGE, 0, LawOfTheTest.PLACE, LocalDate.of(2022, 1, 1)));
    }

    @Test
    void widow_and_child_have_seventy_per_cent_of_the_own_wage_a_month_which_goes_into_no_sum() {
        BaselineItem item = dependants("5000", true, 1, 0);
        assertThat(item.amount()).isEqualTo(Money.of("3500.00"));
        assertThat(item.summed()).isFalse();
    }

    @Test
    void an_orphan_has_ten_per_cent_more() {
        assertThat(dependants("5000", false, 1, 1).amount()).isEqualTo(Money.of("2000.00"));
    }

    @Test
    void all_dependants_together_have_no_more_than_the_own_wage() {
        assertThat(dependants("5000", true, 2, 0).amount()).isEqualTo(Money.of("5000.00"));
        BaselineItem item = dependants("5000", true, 3, 2);
        assertThat(item.amount()).isEqualTo(Money.of("5000.00"));
        assertThat(item.steps()).extracting(Working::key).contains("baseline.step.dependantsCapped");
    }

    @Test
    void an_own_wage_below_sixty_per_cent_of_the_average_is_raised_and_one_above_three_times_is_cut() {
        assertThat(dependants("3599.99", true, 0, 0).amount()).isEqualTo(Money.of("1440.00"));
        assertThat(dependants("3600.00", true, 0, 0).steps())
                .extracting(Working::key)
                .doesNotContain("baseline.step.ownWageRaised");
        assertThat(dependants("20000", true, 0, 0).amount()).isEqualTo(Money.of("7200.00"));
        assertThat(dependants("18000", true, 0, 0).steps())
                .extracting(Working::key)
                .doesNotContain("baseline.step.ownWageCapped");
    }

    @Test
    void who_leaves_no_dependants_has_no_such_item() {
        assertThat(items(death(OCTOBER), new LawOfTheTest()))
                .extracting(BaselineItem::benefit)
                .containsExactly(Benefit.DEATH_ONE_OFF, Benefit.FUNERAL);
    }

    // ---- 伤残

    @ParameterizedTest
    @CsvSource({"1, 135000.00", "4, 105000.00", "7, 65000.00", "10, 35000.00"})
    void each_grade_gives_its_months_of_the_own_wage(int grade, String amount) {
        assertThat(only(items(injured(grade, "5000"), region()), Benefit.DISABILITY_ONE_OFF)
                        .amount())
                .isEqualTo(Money.of(amount));
    }

    @Test
    void grades_one_to_four_have_an_allowance_and_five_and_six_only_without_suitable_work() {
        assertThat(only(items(injured(1, "5000"), region()), Benefit.DISABILITY_ALLOWANCE)
                        .amount())
                .isEqualTo(Money.of("4500.00"));
        assertThat(items(injured(5, "5000"), region()))
                .extracting(BaselineItem::benefit)
                .doesNotContain(Benefit.DISABILITY_ALLOWANCE);
        Facts facts = new Told(Head.DISABILITY)
                .injured(OCTOBER, 6, "5000")
                .noSuitableWork()
                .facts();
        assertThat(only(items(facts, region()), Benefit.DISABILITY_ALLOWANCE).amount())
                .isEqualTo(Money.of("3000.00"));
    }

    @Test
    void an_allowance_below_the_minimum_wage_is_raised_to_it() {
        Facts facts = new Told(Head.DISABILITY)
                .injured(OCTOBER, 6, "3600")
                .noSuitableWork()
                .facts();
        BaselineItem item =
                only(items(facts, new LawOfTheTest().wage(2022, "6000").minimum("2200")), Benefit.DISABILITY_ALLOWANCE);
        assertThat(item.amount()).isEqualTo(Money.of("2200.00"));
    }

    @Test
    void who_leaves_with_grade_seven_has_two_grants_of_which_the_province_alone_knows_the_size() {
        Facts facts = new Told(Head.DISABILITY)
                .injured(OCTOBER, 7, "5000")
                .service(null, "2024-05-31")
                .facts();
        assertThat(only(items(facts, region()), Benefit.MEDICAL_GRANT).gaps())
                .containsExactly(
                        new Gap(null, ParameterCode.MEDICAL_GRANT, 7, LawOfTheTest.PLACE, LocalDate.of(2024, 5, 31)));
        Parameter inMonths = new Parameter(
                ParameterCode.MEDICAL_GRANT,
                7,
                "4210",
                LocalDate.of(2015, 1, 1),
                null,
                1,
                BigDecimal.TEN,
                ParameterUnit.MONTHS_OF_REGION_WAGE,
                "测试",
                Evidence.EXCERPT);
        assertThat(only(items(facts, region().wage(2023, "6100").with(inMonths)), Benefit.MEDICAL_GRANT)
                        .amount())
                .isEqualTo(Money.of("61000.00"));
    }

    @Test
    void months_without_work_are_paid_up_to_twice_twelve() {
        assertThat(stopWork("5.5").amount()).isEqualTo(Money.of("22000.00"));
        BaselineItem tooLong = stopWork("30");
        assertThat(tooLong.amount()).isEqualTo(Money.of("96000.00"));
        assertThat(tooLong.steps()).extracting(Working::key).contains("baseline.step.stopWorkCapped");
    }

    // ---- 工资、加班费

    @Test
    void unpaid_wages_are_what_was_told() {
        Facts facts = new Told(Head.WAGES).unpaid("21000.50").facts();
        assertThat(only(items(facts, new LawOfTheTest()), Benefit.WAGES).amount())
                .isEqualTo(Money.of("21000.50"));
    }

    @Test
    void overtime_is_weighted_by_its_day_and_rounded_once_to_the_fen() {
        Facts facts =
                new Told(Head.OVERTIME).monthly("5000").hours("10", "8", "8").facts();
        // 5000 ÷ 21.75 ÷ 8 × (15 + 16 + 24)
        assertThat(only(items(facts, new LawOfTheTest()), Benefit.OVERTIME).amount())
                .isEqualTo(Money.of("1580.46"));
    }

    @Test
    void overtime_without_any_hours_lacks_the_hours() {
        Facts facts =
                new Told(Head.OVERTIME).monthly("5000").hours(null, "0", null).facts();
        assertThat(only(items(facts, new LawOfTheTest()), Benefit.OVERTIME).gaps())
                .containsExactly(Gap.fact("hours"));
    }

    // ---- 经济补偿、二倍工资、赔偿金

    @ParameterizedTest
    @CsvSource({
        // half a month for less than six months, also for one day
        "2024-05-01, 2024-05-01, 2500.00",
        "2023-12-01, 2024-05-30, 2500.00",
        // six months and more are a year
        "2023-12-01, 2024-05-31, 5000.00",
        "2023-06-01, 2024-05-31, 5000.00",
        // a year and a day are one and a half
        "2023-05-31, 2024-05-31, 7500.00",
        // years that begin on a leap day end with the 28th
        "2020-02-29, 2021-02-28, 5000.00",
        "2020-02-29, 2024-02-28, 20000.00",
        "2020-02-29, 2024-02-29, 22500.00"
    })
    void compensation_counts_half_years_by_the_calendar(String hired, String left, String amount) {
        Facts facts = leaving(Head.ECONOMIC_COMPENSATION, "5000", hired, left);
        assertThat(only(items(facts, everyYear()), Benefit.ECONOMIC_COMPENSATION)
                        .amount())
                .isEqualTo(Money.of(amount));
    }

    @Test
    void a_high_wage_is_cut_to_three_averages_and_twelve_years_and_only_a_high_one() {
        Facts high = leaving(Head.ECONOMIC_COMPENSATION, "18000.01", "2008-06-01", "2024-05-31");
        assertThat(only(items(high, everyYear()), Benefit.ECONOMIC_COMPENSATION).amount())
                .isEqualTo(Money.of("216000.00"));
        Facts atTheLine = leaving(Head.ECONOMIC_COMPENSATION, "18000.00", "2008-06-01", "2024-05-31");
        assertThat(only(items(atTheLine, everyYear()), Benefit.ECONOMIC_COMPENSATION)
                        .amount())
                .isEqualTo(Money.of("288000.00"));
    }

    @Test
    void a_wage_below_the_minimum_counts_as_the_minimum() {
        Facts low = leaving(Head.ECONOMIC_COMPENSATION, "1500", "2023-06-01", "2024-05-31");
        assertThat(only(items(low, everyYear()), Benefit.ECONOMIC_COMPENSATION).amount())
                .isEqualTo(Money.of("1800.00"));
    }

    @Test
    void compensation_counts_from_the_law_of_2008_and_damages_from_the_first_day() {
        Facts facts = new Told(Head.ECONOMIC_COMPENSATION, Head.UNLAWFUL_DISMISSAL)
                .monthly("5000")
                .service("2006-01-01", "2009-12-31")
                .facts();
        LawOfTheTest law = everyYear().wage(2008, "6000");
        BaselineItem compensation = only(items(facts, law), Benefit.ECONOMIC_COMPENSATION);
        assertThat(compensation.amount()).isEqualTo(Money.of("10000.00"));
        assertThat(only(items(facts, law), Benefit.DISMISSAL_DAMAGES).amount()).isEqualTo(Money.of("40000.00"));
        assertThat(compensation.summed()).as("damages take its place").isFalse();
        assertThat(Baseline.sum(items(facts, law))).isEqualTo(Money.of("40000.00"));
    }

    @Test
    void without_the_regions_wage_nobody_knows_whether_it_is_cut() {
        Facts facts = leaving(Head.UNLAWFUL_DISMISSAL, "5000", "2023-06-01", "2024-05-31");
        assertThat(only(items(facts, new LawOfTheTest().minimum("1800")), Benefit.DISMISSAL_DAMAGES)
                        .gaps())
                .containsExactly(
                        new Gap(null, ParameterCode.REGION_WAGE, 0, LawOfTheTest.PLACE, LocalDate.of(2023, 1, 1)));
    }

    @Test
    void without_a_contract_the_wages_behind_the_first_month_are_due_once_more() {
        Facts facts = new Told(Head.DOUBLE_WAGES)
                .service("2023-01-31", "2023-06-30")
                .withoutContract(null, "20000")
                .facts();
        BaselineItem item = only(items(facts, new LawOfTheTest()), Benefit.DOUBLE_WAGES);
        assertThat(item.amount()).isEqualTo(Money.of("20000.00"));
        assertThat(item.steps().get(0).arguments())
                .containsExactly(LocalDate.of(2023, 3, 1), LocalDate.of(2023, 6, 30));
    }

    @Test
    void the_window_of_the_second_wage_is_eleven_months_long_at_the_most() {
        Facts facts = new Told(Head.DOUBLE_WAGES)
                .service("2022-01-01", null)
                .withoutContract("2023-05-01", "20000")
                .facts();
        assertThat(only(items(facts, new LawOfTheTest()), Benefit.DOUBLE_WAGES)
                        .steps()
                        .get(0)
                        .arguments())
                .containsExactly(LocalDate.of(2022, 2, 1), LocalDate.of(2022, 12, 31));
    }

    @Test
    void a_contract_within_the_first_month_leaves_nothing_to_pay_twice() {
        Facts facts = new Told(Head.DOUBLE_WAGES)
                .service("2023-01-01", null)
                .withoutContract("2023-02-01", null)
                .facts();
        assertThat(only(items(facts, new LawOfTheTest()), Benefit.DOUBLE_WAGES).amount())
                .isEqualTo(Money.ZERO);
    }

    // ---- as it is stored

    @Test
    void a_baseline_comes_out_of_its_text_as_it_went_in() {
        Facts facts = new Told(Head.values())
                .injured(OCTOBER, 7, "5000")
                .monthly("4000")
                .service("2020-02-29", "2024-02-28")
                .hours("1.5", null, "8")
                .facts();
        List<BaselineItem> items = items(facts, region());
        assertThat(items).extracting(item -> item.amount() == null).contains(true, false);
        BaselineText.Content stored = new BaselineText.Content(facts, items);
        assertThat(BaselineText.read(BaselineText.write(stored))).isEqualTo(stored);
    }

    @Test
    void what_no_head_asks_for_is_not_kept() {
        Facts facts = new Told(Head.WAGES)
                .unpaid("100")
                .injured(OCTOBER, 7, "5000")
                .monthly("4000")
                .facts()
                .onlyNeeded();
        assertThat(facts).isEqualTo(new Told(Head.WAGES).unpaid("100").facts());
    }

    // ---- of the test

    private static List<BaselineItem> items(Facts facts, LawOfTheTest law) {
        return new Reckoning(facts, law.parameters(), LawOfTheTest.PLACE, TODAY).items();
    }

    private static BaselineItem only(List<BaselineItem> items, Benefit benefit) {
        assertThat(items).filteredOn(item -> item.benefit() == benefit).hasSize(1);
        return items.stream()
                .filter(item -> item.benefit() == benefit)
                .findFirst()
                .orElseThrow();
    }

    private static LawOfTheTest region() {
        return new LawOfTheTest().wage(2022, "6000").minimum("1800");
    }

    private static LawOfTheTest everyYear() {
        return region().wage(2020, "6000").wage(2023, "6000");
    }

    private static Facts death(LocalDate on) {
        return new Told(Head.WORK_DEATH).died(on).facts();
    }

    private static BaselineItem dependants(String wage, boolean spouse, int others, int alone) {
        Facts facts = new Told(Head.WORK_DEATH)
                .died(OCTOBER)
                .leaves(spouse, others, alone)
                .own(wage)
                .facts();
        return only(items(facts, region()), Benefit.DEPENDANTS);
    }

    private static Facts injured(int grade, String wage) {
        return new Told(Head.DISABILITY).injured(OCTOBER, grade, wage).facts();
    }

    private static BaselineItem stopWork(String months) {
        Facts facts = new Told(Head.DISABILITY)
                .injured(OCTOBER, 10, "5000")
                .monthly("4000")
                .stopped(months)
                .facts();
        return only(items(facts, region()), Benefit.STOP_WORK);
    }

    private static Facts leaving(Head head, String wage, String hired, String left) {
        return new Told(head).monthly(wage).service(hired, left).facts();
    }

    /** Facts, told one after the other. */
    private static final class Told {

        private final Set<Head> heads;
        private LocalDate diedOn;
        private boolean spouse;
        private Integer others;
        private Integer alone;
        private LocalDate injuredOn;
        private Integer grade;
        private boolean noSuitableWork;
        private BigDecimal stopMonths;
        private Money own;
        private Money monthly;
        private LocalDate hiredOn;
        private LocalDate leftOn;
        private LocalDate contractOn;
        private Money withoutContract;
        private Money unpaid;
        private BigDecimal[] hours = new BigDecimal[3];

        Told(Head... heads) {
            this.heads = Set.of(heads);
        }

        Told died(LocalDate on) {
            diedOn = on;
            return this;
        }

        Told leaves(boolean aSpouse, int otherRelatives, int ofThemAlone) {
            spouse = aSpouse;
            others = otherRelatives;
            alone = ofThemAlone;
            return this;
        }

        Told own(String yuan) {
            own = Money.of(yuan);
            return this;
        }

        Told injured(LocalDate on, int gradeOfIt, String yuan) {
            injuredOn = on;
            grade = gradeOfIt;
            return own(yuan);
        }

        Told noSuitableWork() {
            noSuitableWork = true;
            return this;
        }

        Told stopped(String months) {
            stopMonths = new BigDecimal(months);
            return this;
        }

        Told monthly(String yuan) {
            monthly = Money.of(yuan);
            return this;
        }

        Told service(String hired, String left) {
            hiredOn = hired == null ? null : LocalDate.parse(hired);
            leftOn = left == null ? null : LocalDate.parse(left);
            return this;
        }

        Told withoutContract(String signed, String wages) {
            contractOn = signed == null ? null : LocalDate.parse(signed);
            withoutContract = wages == null ? null : Money.of(wages);
            return this;
        }

        Told unpaid(String yuan) {
            unpaid = Money.of(yuan);
            return this;
        }

        Told hours(String... each) {
            for (int i = 0; i < each.length; i++) {
                hours[i] = each[i] == null ? null : new BigDecimal(each[i]);
            }
            return this;
        }

        Facts facts() {
            return new Facts(
                    heads,
                    diedOn,
                    spouse,
                    others,
                    alone,
                    injuredOn,
                    grade,
                    null,
                    noSuitableWork,
                    stopMonths,
                    own,
                    monthly,
                    hiredOn,
                    leftOn,
                    contractOn,
                    withoutContract,
                    unpaid,
                    hours[0],
                    hours[1],
                    hours[2]);
        }
    }
}
