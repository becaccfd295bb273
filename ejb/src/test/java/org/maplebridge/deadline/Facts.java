package org.maplebridge.deadline;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The product's calendar and rules, and short words to count with them. */
public final class Facts {

    static final List<WorkingCalendar.Notice> NOTICES = notices();
    public static final WorkingCalendar CALENDAR = WorkingCalendar.of(NOTICES);
    static final Reckoning RECKONING = new Reckoning(CALENDAR);
    /** Every version of every rule that the product ships. */
    static final List<DeadlineRule> CATALOGUE = catalogue();

    /** The newest version of each rule. */
    static final Map<String, DeadlineRule> RULES = newest();

    private Facts() {}

    static DeadlineRule rule(String code) {
        DeadlineRule rule = RULES.get(code);
        if (rule == null) {
            throw new IllegalArgumentException("No rule " + code + " among " + RULES.keySet());
        }
        return rule;
    }

    /** A rule made up for the arithmetic: rolls, may be extended by anybody without bound, bows to a suspended mediation. */
    static DeadlineRule rule(int length, DayUnit unit) {
        return rule(length, unit, true, new Extension(Extension.By.BOTH_PARTIES, null, Extension.From.ROLLED_END));
    }

    static DeadlineRule rule(int length, DayUnit unit, boolean rolls, Extension extension) {
        return new DeadlineRule(
                DeadlineCode.of("TEST"),
                1,
                new Words("试算", "trial"),
                new Words("试算起点", "trial start"),
                length,
                unit,
                rolls,
                extension,
                Set.of(PauseEvent.MEDIATION_SUSPENDED),
                new Words("无", "none"),
                "试算",
                "第一条",
                LocalDate.of(2000, 1, 1),
                null,
                Evidence.PRIMARY_TEXT,
                new Words("", ""));
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static LocalDate due(String start, int length, DayUnit unit) {
        return RECKONING.reckon(rule(length, unit), day(start)).dueOn();
    }

    static LocalDate rawEnd(String start, int length, DayUnit unit) {
        return RECKONING.reckon(rule(length, unit), day(start)).rawEnd();
    }

    private static List<WorkingCalendar.Notice> notices() {
        String script = "V041__calendar_2020_2026.sql";
        Map<String, List<WorkingCalendar.ListedDay>> days = SeedScript.rows(script, "calendar_day").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("calendar_id"),
                        Collectors.mapping(
                                row -> new WorkingCalendar.ListedDay(
                                        day(row.get("day")),
                                        WorkingCalendar.Kind.valueOf(row.get("kind")),
                                        new Words(row.get("name_zh"), row.get("name_en"))),
                                Collectors.toList())));
        return SeedScript.rows(script, "calendar_year").stream()
                .map(row -> new WorkingCalendar.Notice(
                        Integer.parseInt(row.get("year")),
                        Integer.parseInt(row.get("edition")),
                        days.get(row.get("id"))))
                .toList();
    }

    private static List<DeadlineRule> catalogue() {
        return Stream.of(
                        "V042__deadline_rules_labour.sql",
                        "V043__deadline_rules_all.sql",
                        "V044__deadline_rules_mediator.sql",
                        "V047__choice_of_mediator.sql",
                        "V048__acts_of_clocks.sql",
                        "V130__archive.sql")
                .flatMap(script -> SeedScript.rows(script, "deadline_rule").stream())
                .map(Facts::stored)
                .map(RuleVersion::rule)
                .toList();
    }

    private static Map<String, DeadlineRule> newest() {
        return CATALOGUE.stream()
                .collect(Collectors.toMap(
                        rule -> rule.code().value(),
                        rule -> rule,
                        (one, other) -> one.version() > other.version() ? one : other,
                        TreeMap::new));
    }

    /** Fills the stored form as the database would, so that its reading is tested along. */
    private static RuleVersion stored(Map<String, String> row) {
        RuleVersion stored = new RuleVersion();
        Stream.of(RuleVersion.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(jakarta.persistence.Column.class))
                .forEach(field -> fill(
                        stored,
                        field,
                        row.get(field.getAnnotation(jakarta.persistence.Column.class)
                                .name())));
        return stored;
    }

    private static void fill(RuleVersion stored, Field field, String text) {
        try {
            field.setAccessible(true);
            field.set(stored, text == null ? null : parsed(field.getType(), text));
        } catch (IllegalAccessException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private static Object parsed(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        } else if (type == int.class || type == Integer.class) {
            return Integer.valueOf(text);
        } else if (type == boolean.class) {
            return Boolean.valueOf(text);
        } else if (type == LocalDate.class) {
            return day(text);
        } else if (type == DeadlineCode.class) {
            return DeadlineCode.of(text);
        }
        return Stream.of(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text + " is no " + type.getSimpleName()));
    }
}
