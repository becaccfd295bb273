package org.maplebridge.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maplebridge.deadline.Facts.CATALOGUE;
import static org.maplebridge.deadline.Facts.day;
import static org.maplebridge.deadline.Facts.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.basics.InvalidInput;

/** What the administrator may write into the catalogue, and what its file says. */
class RuleBookTest {

    private static final Catalogue SHIPPED = new Catalogue(CATALOGUE);

    @Nested
    class Versions {

        @Test
        void a_new_version_ends_the_one_before_on_the_day_before() {
            Catalogue grown = SHIPPED.with(next("MED-LAB", "2026-01-01", null));
            assertThat(grown.newest(DeadlineCode.MED_LAB))
                    .map(DeadlineRule::version)
                    .contains(2);
            assertThat(grown.rules())
                    .filteredOn(rule -> rule.code().equals(DeadlineCode.MED_LAB) && rule.version() == 1)
                    .extracting(DeadlineRule::validTo)
                    .containsExactly(day("2025-12-31"));
            assertThat(grown.rules())
                    .filteredOn(rule -> rule.code().equals(DeadlineCode.MED_LAB) && rule.holdsOn(day("2026-01-01")))
                    .hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({"2008-05-01", "2008-04-30", "2000-01-01"})
        void a_version_that_would_leave_the_one_before_no_day_overlaps_it(String from) {
            assertRefused("validFrom: fault.deadline.rule.overlap", () -> SHIPPED.with(next("MED-LAB", from, null)));
        }

        @Test
        void a_version_that_begins_before_the_one_before_has_ended_overlaps_it() {
            Catalogue ended = SHIPPED.with(next("MED-LAB", "2026-01-01", "2026-12-31"));
            DeadlineRule third = draft("2026-12-31").rule(3);
            assertRefused("validFrom: fault.deadline.rule.overlap", () -> ended.with(third));
            assertThat(ended.with(draft("2027-01-01").rule(3)).newest(DeadlineCode.MED_LAB))
                    .map(DeadlineRule::version)
                    .contains(3);
        }

        @Test
        void a_version_whose_number_does_not_follow_is_refused() {
            assertRefused(
                    "version: fault.deadline.rule.order",
                    () -> SHIPPED.with(draft("2026-01-01").rule(3)));
        }

        @Test
        void a_new_rule_begins_with_version_one() {
            RuleDraft draft = draft("2026-01-01");
            DeadlineRule fresh = with(
                            draft, "OWN-LIMIT", draft.law(), draft.length(), draft.unit(), false, null, Set.of())
                    .rule(1);
            assertThat(SHIPPED.with(fresh).newest(DeadlineCode.of("OWN-LIMIT"))).contains(fresh);
        }

        private DeadlineRule next(String code, String from, String to) {
            RuleDraft draft = RuleDraft.after(rule(code));
            DeadlineRule rule = dated(draft, day(from)).rule(rule(code).version() + 1);
            return to == null ? rule : rule.endingOn(day(to));
        }
    }

    @Nested
    class Drafts {

        @Test
        void a_draft_after_a_rule_says_what_the_rule_said_from_a_new_day() {
            DeadlineRule shipped = rule("ARB-AWARD");
            DeadlineRule next =
                    dated(RuleDraft.after(shipped), day("2026-01-01")).rule(2);
            assertThat(next.extension()).isEqualTo(shipped.extension());
            assertThat(next.pauseEvents()).isEqualTo(shipped.pauseEvents());
            assertThat(next.remark()).isEqualTo(shipped.remark());
            assertThat(next.validFrom()).isEqualTo(day("2026-01-01"));
        }

        @Test
        void a_rule_without_a_source_is_refused() {
            assertRefused(
                    "law: fault.deadline.rule.source",
                    () -> with(draft("2026-01-01"), " ").rule(2));
        }

        @Test
        void everything_that_is_wrong_is_said_at_once() {
            RuleDraft empty = new RuleDraft(
                    null, null, null, null, null, false, null, null, null, null, null, null, null, null, null, null,
                    null);
            assertThatThrownBy(() -> empty.rule(1))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            fault -> assertThat(fault.findings())
                                    .extracting(InvalidInput.Finding::field)
                                    .contains(
                                            "rule",
                                            "nameZh",
                                            "nameEn",
                                            "startEventZh",
                                            "length",
                                            "unit",
                                            "consequenceZh")
                                    .contains("law", "article", "validFrom", "evidence"));
        }

        @Test
        void a_limit_of_hours_neither_rolls_nor_bends() {
            RuleDraft draft = draft("2026-01-01");
            assertRefused(
                    "rolls: fault.deadline.rule.hours, extendedBy: fault.deadline.rule.hours, pauseEvents: fault.deadline.rule.hours",
                    () -> with(
                                    draft,
                                    draft.code(),
                                    draft.law(),
                                    2,
                                    DayUnit.HOUR,
                                    true,
                                    Extension.By.BOTH_PARTIES,
                                    Set.of(PauseEvent.MEDIATION_SUSPENDED))
                            .rule(2));
        }
    }

    @Nested
    class TheFile {

        @Test
        void what_is_written_is_read_again_to_the_last_word() {
            assertThat(RuleFile.read(RuleFile.write(CATALOGUE))).isEqualTo(CATALOGUE);
        }

        @Test
        void the_catalogues_own_file_brings_nothing_new() {
            assertThat(SHIPPED.missing(RuleFile.read(RuleFile.write(CATALOGUE))))
                    .isEmpty();
        }

        @Test
        void a_file_brings_the_versions_that_are_not_here_and_they_fit() {
            Catalogue grown = SHIPPED.with(draft("2026-01-01").rule(2))
                    .with(draft("2027-01-01").rule(3));
            List<DeadlineRule> missing = SHIPPED.missing(RuleFile.read(RuleFile.write(grown.rules())));
            assertThat(missing)
                    .extracting(rule -> rule.code() + " " + rule.version())
                    .containsExactly("MED-LAB 2", "MED-LAB 3");
        }

        @Test
        void a_file_that_says_something_else_in_a_version_that_is_here_is_refused() {
            String file = RuleFile.write(List.of(rule("MED-LAB"))).replace("\"length\": 15", "\"length\": 20");
            assertRefused("rules: fault.deadline.file.differs", () -> SHIPPED.missing(RuleFile.read(file)));
        }

        @Test
        void versions_that_overlap_within_a_file_are_refused() {
            List<DeadlineRule> overlapping =
                    List.of(draft("2026-01-01").rule(2), draft("2025-06-01").rule(3));
            assertRefused(
                    "validFrom: fault.deadline.rule.overlap",
                    () -> SHIPPED.missing(RuleFile.read(RuleFile.write(overlapping))));
        }

        @Test
        void a_file_that_leaves_a_version_out_or_has_it_twice_is_refused() {
            assertRefused(
                    "version: fault.deadline.rule.order",
                    () -> SHIPPED.missing(List.of(draft("2026-01-01").rule(3))));
            assertRefused(
                    "version: fault.deadline.rule.order",
                    () -> SHIPPED.missing(List.of(
                            draft("2026-01-01").rule(2), draft("2027-01-01").rule(2))));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "\"length\": 15              | \"length\": \"fifteen\"    | rules[0].length: fault.deadline.file.value",
                    "\"length\": 15              | \"length\": 1.5            | rules[0].length: fault.deadline.file.value",
                    "\"length\": 15              | \"length\": 0              | rules[0].length: fault.deadline.rule.length",
                    "\"length\": 15              | \"size\": 15               | rules[0].size: fault.deadline.file.member",
                    "\"unit\": \"NATURAL_DAY\"   | \"unit\": \"DAY\"          | rules[0].unit: fault.deadline.file.value",
                    "\"rolls\": true             | \"rolls\": \"yes\"         | rules[0].rolls: fault.deadline.file.value",
                    "\"validFrom\": \"2008-05-01\"| \"validFrom\": \"1 May\"   | rules[0].validFrom: fault.deadline.file.value",
                    "\"version\": 1              | \"version\": null          | rules[0].version: fault.required"
                })
        void a_slip_in_a_file_is_named_with_its_place(String before, String after, String message) {
            String file = RuleFile.write(List.of(rule("MED-LAB")));
            assertThat(file).contains(before);
            assertRefused(message, () -> RuleFile.read(file.replace(before, after)));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "''",
                    "[]",
                    "{}",
                    "no JSON",
                    "{\"format\":\"other\"}",
                    "{\"format\":\"maplebridge-deadline-rules-1\"}"
                })
        void what_is_no_such_file_is_refused(String text) {
            assertRefused("file: fault.deadline.file.unreadable", () -> RuleFile.read(text));
        }
    }

    private static RuleDraft draft(String from) {
        return dated(RuleDraft.after(rule("MED-LAB")), day(from));
    }

    private static RuleDraft dated(RuleDraft draft, LocalDate from) {
        return new RuleDraft(
                draft.code(),
                draft.name(),
                draft.startEvent(),
                draft.length(),
                draft.unit(),
                draft.rolls(),
                draft.extendedBy(),
                draft.extensionMax(),
                draft.extensionFrom(),
                draft.pauseEvents(),
                draft.consequence(),
                draft.law(),
                draft.article(),
                from,
                null,
                draft.evidence(),
                draft.remark());
    }

    private static RuleDraft with(RuleDraft draft, String law) {
        return with(
                draft,
                draft.code(),
                law,
                draft.length(),
                draft.unit(),
                draft.rolls(),
                draft.extendedBy(),
                draft.pauseEvents());
    }

    private static RuleDraft with(
            RuleDraft draft,
            String code,
            String law,
            int length,
            DayUnit unit,
            boolean rolls,
            Extension.By by,
            Set<PauseEvent> pauses) {
        return new RuleDraft(
                code,
                draft.name(),
                draft.startEvent(),
                length,
                unit,
                rolls,
                by,
                null,
                by == null ? null : Extension.From.ROLLED_END,
                pauses,
                draft.consequence(),
                law,
                draft.article(),
                draft.validFrom(),
                null,
                draft.evidence(),
                draft.remark());
    }

    private static void assertRefused(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(InvalidInput.class).hasMessage(message);
    }
}
