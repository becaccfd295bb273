package org.maplebridge.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.basics.Money;

class ChineseCapitalsTest {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";

    @ParameterizedTest
    @CsvSource({
        "650000.00, 陆拾伍万元整",
        "400000, 肆拾万元整",
        "985660.00, 玖拾捌万伍仟陆佰陆拾元整",
        "0, 零元整",
        "0.01, 壹分",
        "0.05, 伍分",
        "0.50, 伍角",
        "0.53, 伍角叁分",
        "1, 壹元整",
        "10, 壹拾元整",
        "11.50, 壹拾壹元伍角",
        "10.50, 壹拾元零伍角",
        "100, 壹佰元整",
        "101, 壹佰零壹元整",
        "110, 壹佰壹拾元整",
        "1001, 壹仟零壹元整",
        "1010, 壹仟零壹拾元整",
        "10000, 壹万元整",
        "10001, 壹万零壹元整",
        "10010, 壹万零壹拾元整",
        "11000, 壹万壹仟元整",
        "20500, 贰万零伍佰元整",
        "100000, 壹拾万元整",
        "505000, 伍拾万伍仟元整",
        "500500, 伍拾万零伍佰元整",
        "1000000, 壹佰万元整",
        "1000001, 壹佰万零壹元整",
        "10000000, 壹仟万元整",
        "100000000, 壹亿元整",
        "100000001, 壹亿零壹元整",
        "100010000, 壹亿零壹万元整",
        "100100000, 壹亿零壹拾万元整",
        "110000000, 壹亿壹仟万元整",
        "1000001000, 壹拾亿零壹仟元整",
        "1010100000, 壹拾亿壹仟零壹拾万元整",
        "999999999999.99, 玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"
    })
    void an_amount_reads_as_on_a_bill(String figures, String capitals) {
        assertThat(ChineseCapitals.of(Money.of(figures))).isEqualTo(capitals);
    }

    @ParameterizedTest
    @CsvSource({
        "1409.50, 壹仟肆佰零玖元伍角",
        "6007.14, 陆仟零柒元壹角肆分",
        "1680.32, 壹仟陆佰捌拾元零叁角贰分",
        "107000.53, 壹拾万柒仟元零伍角叁分",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "325.04, 叁佰贰拾伍元零肆分"
    })
    void the_printed_examples_of_the_rules_come_out(String figures, String capitals) {
        assertThat(ChineseCapitals.of(Money.of(figures))).isEqualTo(capitals);
    }

    @Test
    void the_currency_leads_on_a_bill() {
        assertThat(ChineseCapitals.withCurrency(Money.of("650000"))).isEqualTo("人民币陆拾伍万元整");
    }

    @Property(tries = 5000)
    void reading_the_capitals_gives_the_amount_back(@ForAll @LongRange(min = 0, max = 99_999_999_999_999L) long fen) {
        Money amount = new Money(BigDecimal.valueOf(fen, 2));
        assertThat(read(ChineseCapitals.of(amount))).isEqualTo(fen);
    }

    @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
    void amounts_full_of_zeros_come_back_too(
            @ForAll @LongRange(min = 0, max = (1 << 14) - 1) long pattern,
            @ForAll @LongRange(min = 1, max = 9) long digit) {
        long fen = 0;
        for (int place = 13; place >= 0; place--) {
            fen = fen * 10 + (pattern >> place & 1) * digit;
        }
        String capitals = ChineseCapitals.of(new Money(BigDecimal.valueOf(fen, 2)));
        assertThat(read(capitals)).isEqualTo(fen);
        assertThat(capitals).doesNotContain("零零").doesNotContain("零万").doesNotContain("零亿");
        assertThat(capitals.startsWith("零")).isEqualTo(fen == 0);
        assertThat(capitals.endsWith("整")).isEqualTo(fen % 100 == 0);
    }

    /** Reads capitals back into fen. */
    private static long read(String capitals) {
        long yuan = 0;
        long group = 0;
        long digit = 0;
        long fraction = 0;
        for (char c : capitals.toCharArray()) {
            switch (c) {
                case '拾' -> group += digit * 10;
                case '佰' -> group += digit * 100;
                case '仟' -> group += digit * 1000;
                case '万' -> yuan += (group + digit) * 10_000;
                case '亿' -> yuan += (group + digit) * 100_000_000;
                case '元' -> yuan += group + digit;
                case '角' -> fraction += digit * 10;
                case '分' -> fraction += digit;
                case '整' -> {}
                default -> {
                    digit = DIGITS.indexOf(c);
                    assertThat(digit).as("digit %s", c).isGreaterThanOrEqualTo(0);
                    continue;
                }
            }
            digit = 0;
            if (c == '万' || c == '亿' || c == '元') {
                group = 0;
            }
        }
        return yuan * 100 + fraction;
    }
}
