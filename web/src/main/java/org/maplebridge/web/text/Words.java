package org.maplebridge.web.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.deadline.CountedStep;
import org.maplebridge.deadline.DayUnit;
import org.maplebridge.deadline.Worded;
import org.maplebridge.history.Event;

/**
 * Puts values into the reader's words: amounts, days, instants, the names of stages and outcomes, business errors. Made for one
 * language; pages use it as {@code #{words}}, REST makes its own from Accept-Language. It never fails: for a value without a
 * word it shows the value itself, so that a missing text spoils a word and not a page.
 */
public class Words {

    /** What stands between names that a case keeps as one text, for people who look into the database too. */
    private static final String KEPT_SEPARATOR = "、";

    /** What stands between two sides that are kept as one text, a referral's title for one. */
    private static final String KEPT_SIDES = " 与 ";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter SHORT_ZH = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter SHORT_EN = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Locale locale;
    private final Texts texts;

    public Words(Locale locale) {
        this.locale = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.CHINA;
        this.texts = Texts.in(locale);
    }

    /** The language spoken: Chinese of the mainland, or English. */
    public Locale locale() {
        return locale;
    }

    /** Whether there is a text of this key. */
    public boolean knows(String key) {
        return texts.containsKey(key);
    }

    /**
     * The text of a key with its places filled. Numbers get thousands separators (a year is passed as a day or as text), days,
     * instants, amounts and enums are put into words.
     */
    public String say(String key, Object... arguments) {
        if (!texts.containsKey(key)) {
            return key;
        }
        Object[] inWords = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            inWords[i] = arguments[i] instanceof Number number ? number : of(arguments[i]);
        }
        return new MessageFormat(texts.getString(key), locale).format(inWords);
    }

    /** Who did what an event tells: the name of a person or a system; of a process, its cause in words. */
    public String by(Event event) {
        boolean process = event.actorKind() == Actor.Kind.PROCESS;
        return process && knows(event.actorName()) ? say(event.actorName()) : event.actorName();
    }

    /** Any value in words; several values as a list. Empty for null. */
    public String of(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Worded worded) {
            return say(worded.textKey());
        }
        if (value instanceof CountedStep step) {
            return say(step.key(), step.arguments().toArray());
        }
        if (value instanceof org.maplebridge.deadline.Words phrase) {
            return phrase.in(locale);
        }
        if (value instanceof Enum<?> constant) {
            return name(constant);
        }
        if (value instanceof LocalDate day) {
            return day(day);
        }
        if (value instanceof Instant instant) {
            return instant(instant);
        }
        if (value instanceof Money money) {
            return money(money);
        }
        if (value instanceof Boolean yes) {
            return texts.getString(yes ? "common.yes" : "common.no");
        }
        if (value instanceof MediationFault fault) {
            return sentence(fault);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(this::of).collect(Collectors.joining(texts.getString("common.listSeparator")));
        }
        String key = value.toString();
        return key.startsWith("enum.") || key.startsWith("fault.") ? say(key) : key;
    }

    /** The name of a stage, an outcome, a role and the like, from {@code enum.<Type>.<CONSTANT>}. */
    public String name(Enum<?> constant) {
        return name(constant.getDeclaringClass().getSimpleName(), constant.name());
    }

    /** The name of a constant that is only known as text. */
    public String name(String type, Object constant) {
        String key = "enum." + type + "." + constant;
        return texts.containsKey(key) ? texts.getString(key) : String.valueOf(constant);
    }

    /** An amount with thousands separators and two decimals: {@code 985,660.00}. Empty for null. */
    public String money(Object amount) {
        if (amount == null) {
            return "";
        }
        BigDecimal yuan = amount instanceof Money money ? money.yuan() : new BigDecimal(amount.toString());
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(yuan);
    }

    /** A count or measure with thousands separators. Empty for null. */
    public String number(Number number) {
        return number == null
                ? ""
                : new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** So many of a unit of time: 1 natural day, 15 natural days. */
    public String count(Number length, DayUnit unit) {
        return length == null ? "" : say("deadline.count." + unit.name(), length);
    }

    /**
     * Names that are kept as one text, as a case keeps those of a side and a referral those of both, in the reader's manner: 张三、李四 与 王五;
     * 张三, 李四 v. 王五. Empty for null.
     */
    public String names(String kept) {
        return kept == null
                ? ""
                : kept.replace(KEPT_SEPARATOR, texts.getString("common.listSeparator"))
                        .replace(KEPT_SIDES, texts.getString("common.sidesSeparator"));
    }

    /** Who stands against whom, each side's names as a case keeps them. */
    public String sides(String applicants, String respondents) {
        return names(applicants + KEPT_SIDES + respondents);
    }

    /** A ratio as per cent with two decimals: {@code 96.16 %}. A dash for null, because 0/0 is no rate. */
    public String percent(BigDecimal ratio) {
        return ratio == null
                ? "—"
                : ratio.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    /** A share as per cent with one decimal: {@code 65.9 %}; less than the whole is never rounded up to it. A dash for null. */
    public String share(BigDecimal ratio) {
        if (ratio == null) {
            return "—";
        }
        BigDecimal percent = ratio.movePointRight(2);
        BigDecimal hundred = BigDecimal.valueOf(100);
        BigDecimal rounded = percent.setScale(1, RoundingMode.HALF_UP);
        if (percent.compareTo(hundred) < 0 && rounded.compareTo(hundred) >= 0) {
            rounded = percent.setScale(1, RoundingMode.DOWN);
        }
        return rounded.toPlainString() + " %";
    }

    /** A day as running text writes it: 2026年11月24日, 24 November 2026. Empty for null. */
    public String day(LocalDate day) {
        return day == null ? "" : (chinese() ? DAY_ZH : DAY_EN).format(day);
    }

    /** A month as a heading: 2027年1月 / January 2027. */
    public String month(LocalDate within) {
        return DateTimeFormatter.ofPattern(chinese() ? "yyyy年M月" : "MMMM yyyy", locale)
                .format(within);
    }

    /** The days of the week from Monday, as the heads of a calendar's columns. */
    public List<Weekday> getWeekdays() {
        return Stream.of(DayOfWeek.values())
                .map(day -> new Weekday(
                        day.getDisplayName(TextStyle.NARROW, locale), day.getDisplayName(TextStyle.FULL, locale)))
                .toList();
    }

    /** A day of the week: 一, 星期一 / M, Monday. */
    public record Weekday(String brief, String whole) {}

    /** A day with its weekday: 2026年11月24日 星期二. Empty for null. */
    public String dayAndWeekday(LocalDate day) {
        return day == null ? "" : day(day) + (chinese() ? " " : ", ") + weekday(day);
    }

    /** A day of these weeks with its weekday, as short as can be: 11-24 周二, 24 Nov Tue. Empty for null. */
    public String shortDay(LocalDate day) {
        return day == null
                ? ""
                : (chinese() ? SHORT_ZH : SHORT_EN).format(day) + " "
                        + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
    }

    private String weekday(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday.getDisplayName(TextStyle.FULL, locale);
    }

    /** A day as tables write it: 2026-11-24. Empty for null. */
    public String date(LocalDate day) {
        return day == null ? "" : DATE.format(day);
    }

    /** An instant on the office's wall, to the minute: 2026-11-24 09:30. Empty for null. */
    public String instant(Instant instant) {
        return instant == null ? "" : DATE_TIME.format(instant.atZone(OfficeClock.ZONE));
    }

    /** An instant to the second, for the history. Empty for null. */
    public String toTheSecond(Instant instant) {
        return instant == null ? "" : TO_THE_SECOND.format(instant.atZone(OfficeClock.ZONE));
    }

    /** The time of day of an instant or a time: 09:30. Empty for null. */
    public String time(Object time) {
        if (time instanceof Instant instant) {
            return TIME.format(instant.atZone(OfficeClock.ZONE));
        }
        return time instanceof LocalTime local ? TIME.format(local) : "";
    }

    /** A size in bytes as people read it: 12 KB, 3.4 MB. */
    public String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        if (bytes < 1024 * 1024) {
            return Math.round(bytes / 1024.0) + " KB";
        }
        return BigDecimal.valueOf(bytes / (1024.0 * 1024.0))
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString()
                + " MB";
    }

    /** A business error as a sentence: what happened and what to do. */
    public String sentence(MediationFault fault) {
        return say(fault.key(), fault.arguments().toArray());
    }

    /** What is wrong with one field, as a sentence. */
    public String sentence(InvalidInput.Finding finding) {
        return say(finding.key(), finding.arguments().toArray());
    }

    /** Everything that is wrong with what was entered, in the order of the form; empty for any other error. */
    public List<String> findings(MediationFault fault) {
        return fault instanceof InvalidInput invalid
                ? invalid.findings().stream().map(this::sentence).toList()
                : List.of();
    }

    private boolean chinese() {
        return locale != Locale.ENGLISH;
    }
}
