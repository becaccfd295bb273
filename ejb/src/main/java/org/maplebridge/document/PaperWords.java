package org.maplebridge.document;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.OfficeClock;

/** How days, amounts and numbers read on a Chinese paper. */
public final class PaperWords {

    /** Room to write a date by hand. */
    static final String BLANK_DAY = "\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日";

    private static final String BLANK_MINUTE = "\u3000\u3000时\u3000\u3000分";
    private static final String NUMERALS = "〇一二三四五六七八九";

    private PaperWords() {}

    /** {@code 2023年11月28日}. */
    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** The day, or room to write one. */
    static String dayOrBlank(LocalDate day) {
        return day == null ? BLANK_DAY : day(day);
    }

    /** {@code 2023年11月24日9时05分} in the office's zone. */
    static String minute(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, OfficeClock.ZONE);
        return day(local.toLocalDate()) + local.getHour() + "时" + String.format("%02d", local.getMinute()) + "分";
    }

    /** The minute, or room to write the hour and the minute. */
    static String minuteOrBlank(Instant instant) {
        return instant == null ? BLANK_MINUTE : minute(instant);
    }

    /** {@code 人民币650,000.00元（大写：人民币陆拾伍万元整）}. */
    public static String amount(Money amount) {
        return figures(amount) + "（大写：" + ChineseCapitals.withCurrency(amount) + "）";
    }

    /** {@code 人民币650,000.00元}. */
    static String figures(Money amount) {
        return "人民币"
                + new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount.yuan())
                + "元";
    }

    /** 一, 二 ... 十, 十一 ... 九十九: the numbers of clauses. */
    public static String ordinal(int number) {
        if (number < 1 || number > 999) {
            throw new IllegalArgumentException("No clause has the number " + number);
        }
        if (number >= 100) {
            int rest = number % 100;
            return NUMERALS.charAt(number / 100)
                    + "百"
                    + (rest == 0 ? "" : (rest < 10 ? "零" : rest < 20 ? "一" : "") + ordinal(rest));
        }
        int tens = number / 10;
        int ones = number % 10;
        return (tens > 1 ? NUMERALS.substring(tens, tens + 1) : "")
                + (tens > 0 ? "十" : "")
                + (ones > 0 ? NUMERALS.substring(ones, ones + 1) : "");
    }

    /** The text's paragraphs, without empty ones. */
    public static List<String> paragraphs(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
