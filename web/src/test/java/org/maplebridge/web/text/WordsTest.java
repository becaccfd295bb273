package org.maplebridge.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.deadline.DayUnit;
import org.maplebridge.identity.Role;

class WordsTest {

    private final Words chinese = new Words(Locale.CHINA);
    private final Words english = new Words(Locale.ENGLISH);

    @Test
    void a_share_short_of_the_whole_is_never_rounded_up_to_it() {
        assertThat(chinese.share(null)).isEqualTo("—");
        assertThat(chinese.share(new BigDecimal("0.659457"))).isEqualTo("65.9 %");
        assertThat(english.share(new BigDecimal("0.405819"))).isEqualTo("40.6 %");
        assertThat(english.share(new BigDecimal("0.9996"))).isEqualTo("99.9 %");
        assertThat(english.share(BigDecimal.ONE)).isEqualTo("100.0 %");
    }

    @Test
    void an_amount_has_separators_and_two_decimals_in_both_languages() {
        assertThat(chinese.money(Money.of("985660"))).isEqualTo("985,660.00");
        assertThat(english.money(new BigDecimal("0.5"))).isEqualTo("0.50");
        assertThat(chinese.money(null)).isEmpty();
    }

    @Test
    void a_day_reads_as_its_language_writes_it() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThat(chinese.day(day)).isEqualTo("2026年11月24日");
        assertThat(english.day(day)).isEqualTo("24 November 2026");
        assertThat(chinese.dayAndWeekday(day)).isEqualTo("2026年11月24日 星期二");
        assertThat(english.dayAndWeekday(day)).isEqualTo("24 November 2026, Tuesday");
        assertThat(chinese.date(day)).isEqualTo("2026-11-24");
    }

    @Test
    void an_instant_is_shown_on_the_wall_of_the_office() {
        assertThat(chinese.instant(Instant.parse("2023-11-24T01:30:00Z"))).isEqualTo("2023-11-24 09:30");
        assertThat(english.time(Instant.parse("2023-11-24T16:05:00Z"))).isEqualTo("00:05");
    }

    @Test
    void a_constant_has_a_name_and_without_one_shows_itself() {
        assertThat(chinese.of(Role.MEDIATOR)).isEqualTo("调解员");
        assertThat(english.of(List.of(Role.MEDIATOR, Role.ARBITRATOR))).isEqualTo("Mediator, Arbitrator");
        assertThat(chinese.of(Locale.Category.FORMAT)).isEqualTo("FORMAT");
    }

    @Test
    void a_business_error_is_a_sentence_with_its_values() {
        assertThat(english.sentence(new StaleEdit(3, 5))).contains("version 3").contains("version 5");
        InvalidInput invalid = new InvalidInput("amount", "fault.money.negative");
        assertThat(english.sentence(invalid)).isEqualTo("One entry needs correction");
        assertThat(chinese.findings(invalid)).containsExactly("金额不能为负");
    }

    @Test
    void a_missing_text_spoils_a_word_and_not_the_page() {
        assertThat(chinese.say("no.such.key", 1)).isEqualTo("no.such.key");
    }

    @Test
    void a_rate_without_a_base_is_a_dash() {
        assertThat(chinese.percent(null)).isEqualTo("—");
        assertThat(chinese.percent(new BigDecimal("0.96163"))).isEqualTo("96.16 %");
    }

    @Test
    void a_size_is_read_by_people() {
        assertThat(chinese.size(900)).isEqualTo("900 B");
        assertThat(chinese.size(12_600)).isEqualTo("12 KB");
        assertThat(chinese.size(3_565_158)).isEqualTo("3.4 MB");
    }

    @Test
    void names_are_listed_as_the_language_lists_them_also_those_that_are_kept_as_one_text() {
        assertThat(chinese.of(List.of("张某", "李某"))).isEqualTo("张某、李某");
        assertThat(english.of(List.of("张某", "李某"))).isEqualTo("张某, 李某");
        assertThat(chinese.names("张某、李某 与 某公司")).isEqualTo("张某、李某 与 某公司");
        assertThat(english.names("张某、李某 与 某公司")).isEqualTo("张某, 李某 v. 某公司");
    }

    @Test
    void one_of_a_unit_is_one_and_not_several() {
        assertThat(english.count(1, DayUnit.YEAR)).isEqualTo("1 year");
        assertThat(english.count(15, DayUnit.NATURAL_DAY)).isEqualTo("15 natural days");
        assertThat(chinese.count(1, DayUnit.YEAR)).isEqualTo("1 年");
        assertThat(english.say("referral.left", 1)).isEqualTo("1 natural day left");
        assertThat(english.say("referral.left", 0)).isEqualTo("0 natural days left");
        assertThat(english.say("agreement.takeBack.sure", 2)).isEqualTo("The 2 signatures given will be void. Go on?");
    }
}
