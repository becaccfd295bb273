package org.maplebridge.deadline;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.maplebridge.basics.InvalidInput;

/**
 * A version of a rule as the administrator writes it down, before anything of it is known to be sound. It becomes a {@link DeadlineRule} when every
 * part has been looked at, or is refused with all that is wrong at once.
 *
 * @param code         the limit's short name
 * @param extendedBy   who must agree to an extension; null if it may not be lengthened
 * @param extensionMax the most that all extensions together may add; null for no bound
 */
public record RuleDraft(
        String code,
        Words name,
        Words startEvent,
        Integer length,
        DayUnit unit,
        boolean rolls,
        Extension.By extendedBy,
        Integer extensionMax,
        Extension.From extensionFrom,
        Set<PauseEvent> pauseEvents,
        Words consequence,
        String law,
        String article,
        LocalDate validFrom,
        LocalDate validTo,
        Evidence evidence,
        Words remark)
        implements Serializable {

    private static final int LONGEST_LAW = 200;
    private static final int LONGEST_ARTICLE = 60;

    public RuleDraft {
        pauseEvents = pauseEvents == null ? Set.of() : Set.copyOf(pauseEvents);
    }

    /** What is there to begin with when a new version of the rule is written: all as it was, from no day yet. */
    public static RuleDraft after(DeadlineRule rule) {
        Extension extension = rule.extension();
        return new RuleDraft(
                rule.code().value(),
                rule.name(),
                rule.startEvent(),
                rule.length(),
                rule.unit(),
                rule.rolls(),
                extension == null ? null : extension.by(),
                extension == null ? null : extension.maximum(),
                extension == null ? null : extension.from(),
                rule.pauseEvents(),
                rule.consequence(),
                rule.law(),
                rule.article(),
                null,
                null,
                rule.evidence(),
                rule.remark());
    }

    /**
     * The rule that it makes.
     *
     * @param version the number of the version
     * @throws InvalidInput naming every part that cannot be taken
     */
    public DeadlineRule rule(int version) {
        InvalidInput.Check check = new InvalidInput.Check().also(() -> DeadlineCode.of(code));
        phrase(check, "name", name, 100, 200);
        phrase(check, "startEvent", startEvent, 200, 300);
        check.that(length != null, "length", "fault.required")
                .that(
                        length == null || length >= 1 && length <= DeadlineRule.LONGEST,
                        "length",
                        "fault.deadline.rule.length",
                        DeadlineRule.LONGEST)
                .that(unit != null, "unit", "fault.required")
                .that(unit == null || !unit.isHours() || !rolls, "rolls", "fault.deadline.rule.hours")
                .that(unit == null || !unit.isHours() || extendedBy == null, "extendedBy", "fault.deadline.rule.hours")
                .that(
                        unit == null || !unit.isHours() || pauseEvents.isEmpty(),
                        "pauseEvents",
                        "fault.deadline.rule.hours")
                .that(
                        extensionMax == null || extendedBy != null,
                        "extensionMax",
                        "fault.deadline.rule.extensionWithoutBy")
                .that(
                        extensionMax == null || extensionMax >= 1 && extensionMax <= DeadlineRule.LONGEST,
                        "extensionMax",
                        "fault.deadline.rule.length",
                        DeadlineRule.LONGEST)
                .that(extendedBy == null || extensionFrom != null, "extensionFrom", "fault.required");
        phrase(check, "consequence", consequence, 300, 500);
        source(check, "law", law, LONGEST_LAW);
        source(check, "article", article, LONGEST_ARTICLE);
        check.that(validFrom != null, "validFrom", "fault.required")
                .that(
                        validFrom == null || validTo == null || !validTo.isBefore(validFrom),
                        "validTo",
                        "fault.deadline.rule.validity")
                .that(evidence != null, "evidence", "fault.required");
        if (remark != null && !(blank(remark.zh()) && blank(remark.en()))) {
            phrase(check, "remark", remark, 300, 500);
        }
        check.orThrow();
        return new DeadlineRule(
                DeadlineCode.of(code),
                version,
                stripped(name),
                stripped(startEvent),
                length,
                unit,
                rolls,
                extendedBy == null ? null : new Extension(extendedBy, extensionMax, extensionFrom),
                pauseEvents,
                stripped(consequence),
                law.strip(),
                article.strip(),
                validFrom,
                validTo,
                evidence,
                remark == null ? new Words("", "") : stripped(remark));
    }

    private static void phrase(InvalidInput.Check check, String field, Words words, int longestZh, int longestEn) {
        text(check, field + "Zh", words == null ? null : words.zh(), longestZh);
        text(check, field + "En", words == null ? null : words.en(), longestEn);
    }

    private static void text(InvalidInput.Check check, String field, String text, int longest) {
        check.that(!blank(text), field, "fault.required")
                .that(text == null || text.strip().length() <= longest, field, "fault.tooLong", longest);
    }

    private static void source(InvalidInput.Check check, String field, String text, int longest) {
        check.that(!blank(text), field, "fault.deadline.rule.source")
                .that(text == null || text.strip().length() <= longest, field, "fault.tooLong", longest);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static Words stripped(Words words) {
        return new Words(
                words.zh() == null ? "" : words.zh().strip(),
                words.en() == null ? "" : words.en().strip());
    }
}
