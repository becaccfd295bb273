package org.maplebridge.agreement.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.basics.InvalidInput;

class ConditionExpressionTest {

    private static final ConditionExpression DEATH_AT_WORK = ConditionExpression.is("D1", "认定为工亡");
    private static final ConditionExpression LIGHT = ConditionExpression.within("D2", 7, 10);

    // ---- writing and reading

    @Test
    void pickers_and_text_build_the_same() {
        assertThat(ConditionExpression.parse("D1 is \"认定为工亡\" and D2 is 7 to 10"))
                .isEqualTo(DEATH_AT_WORK.and(LIGHT));
        assertThat(ConditionExpression.parse("D1 is one of \"A\", \"B\""))
                .isEqualTo(ConditionExpression.isOneOf("D1", List.of("A", "B")));
        assertThat(ConditionExpression.parse("D2 is 5")).isEqualTo(ConditionExpression.within("D2", 5, 5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            D1 is one of "A"                              | D1 is "A"
            D1 is one of "A","A" , "B"                    | D1 is one of "A", "B"
            D2 is 007 to 10                               | D2 is 7 to 10
            D2 is 5 to 5                                  | D2 is 5
            ((D2 is 5))                                   | D2 is 5
            D1 is "A" and D2 is 5 or D3 is "B"            | (D1 is "A" and D2 is 5) or D3 is "B"
            D1 is "A" and (D2 is 5 and D3 is "B")         | D1 is "A" and D2 is 5 and D3 is "B"
            D1 is "A" and (D2 is 5 or D3 is "B")          | D1 is "A" and (D2 is 5 or D3 is "B")
            not(D2 is 5)                                  | not (D2 is 5)
            not (not (D2 is 5))                           | D2 is 5
            not ((D1 is "A" or D2 is 5))                  | not (D1 is "A" or D2 is 5)
            """)
    void there_is_one_way_to_write_it(String text, String canonical) {
        assertThat(ConditionExpression.parse(text).text()).isEqualTo(canonical);
    }

    @Test
    void quotation_marks_backslashes_and_rare_characters_are_kept() {
        ConditionExpression condition = ConditionExpression.is("D1", "𠮷某\"主要\"责任 \\ 次要");
        assertThat(condition.text()).isEqualTo("D1 is \"𠮷某\\\"主要\\\"责任 \\\\ 次要\"");
        assertThat(ConditionExpression.parse(condition.text())).isEqualTo(condition);
    }

    @Test
    void line_breaks_between_words_are_blanks() {
        assertThat(ConditionExpression.parse("D1 is \"认定为工亡\"\r\n\tand D2 is 7 to 10\n"))
                .isEqualTo(DEATH_AT_WORK.and(LIGHT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                  | 1
            ` `                                 | 2
            D1                                  | 3
            D1 is                               | 6
            D1 is "A                            | 7
            D1 is A                             | 7
            D1 is ""                            | 7
            D1 is "  "                          | 7
            D1 is "𠮷" und D2 is 5              | 11
            D1 is "𠮷𠮷" D2 is 5                | 12
            D1 is "a\\n"                        | 7
            D1 is one "A"                       | 11
            D1 is one of                        | 13
            D1 is one of "A",                   | 18
            D1 isone of "A"                     | 4
            D1 is “A”                           | 7
            d1 is "A"                           | 1
            工伤认定 is "A"                     | 1
            D1 == "A"                           | 4
            D2 is -1                            | 7
            D2 is 7 to                          | 11
            D2 is 7-10                          | 8
            D2 is 9999999999                    | 7
            not D2 is 5                         | 5
            (D2 is 5                            | 9
            D2 is 5)                            | 8
            D2 is 5 and                         | 12
            D2 is 5 and and D1 is "A"           | 13
            D1 is "A" AND D2 is 5               | 11
            ${D1}                               | 1
            """)
    void what_cannot_be_read_is_told_with_its_place(String text, int place) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> ConditionExpression.parse(text));
        assertThat(refused).as(text).isNotNull();
        assertThat(refused.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo("when");
            assertThat(finding.key()).isEqualTo("agreement.condition.syntax");
            assertThat(finding.arguments().get(0)).isEqualTo(place);
        });
    }

    @Test
    void a_fault_is_shown_with_what_stands_around_it() {
        assertThat(arguments("D1 is \"认定为工亡\" and D2 is seven to ten"))
                .containsExactly(25, "…\" and D2 is ▸seven to ten");
        assertThat(arguments("D1 is 7\n\t,")).containsExactly(10, "D1 is 7  ▸,");
        assertThat(arguments("D1 is \"\uD842\"")).containsExactly(8, "D1 is \"▸ \"");
    }

    private static List<Object> arguments(String text) {
        return catchThrowableOfType(InvalidInput.class, () -> ConditionExpression.parse(text))
                .findings()
                .get(0)
                .arguments();
    }

    @Test
    void what_pickers_leave_open_is_told_as_such() {
        assertRefused(() -> ConditionExpression.isOneOf("D1", List.of()), "agreement.condition.nothingChosen");
        assertRefused(() -> ConditionExpression.allOf(List.of()), "agreement.condition.nothingChosen");
        assertRefused(() -> Choice.words("D1", List.of()).expression(), "agreement.condition.nothingChosen");
        assertRefused(() -> ConditionExpression.is("D1", null), "agreement.condition.outcomeText");
        assertRefused(() -> ConditionExpression.is("D1", " \u3000"), "agreement.condition.outcomeText");
        assertRefused(() -> ConditionExpression.is("D1", "A\nB"), "agreement.condition.outcomeText");
        assertRefused(() -> ConditionExpression.is("D1", "A\uDFB7"), "agreement.condition.outcomeText");
        assertRefused(() -> ConditionExpression.is("D1 is \"A\" or D2", "A"), "agreement.condition.name");
        assertRefused(() -> ConditionExpression.within("D2", 10, 7), "agreement.condition.rangeTurned");
        assertRefused(() -> ConditionExpression.parse("D2 is 10 to 7"), "agreement.condition.rangeTurned");
        assertRefused(() -> ConditionExpression.within("D2", -1, 7), "agreement.condition.rangeTurned");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.findings())
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.field()).isEqualTo("when");
                                    assertThat(finding.key()).isEqualTo(key);
                                }));
    }

    // ---- hostile text

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void a_hundred_thousand_open_brackets_and_a_megabyte_are_refused_at_once() {
        assertRefused(() -> ConditionExpression.parse("(".repeat(100_000)), "agreement.condition.tooLong");
        assertRefused(() -> ConditionExpression.parse("D1 is \"" + "甲".repeat(1 << 20)), "agreement.condition.tooLong");
        assertRefused(() -> ConditionExpression.parse("not (".repeat(200_000)), "agreement.condition.tooLong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not (", "((D1 is 5) and ", "(D1 is 5 or "})
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void brackets_within_the_length_neither_overflow_nor_hang(String opening) {
        String text = opening.repeat(ConditionExpression.MAX_LENGTH / opening.length());
        assertRefused(() -> ConditionExpression.parse(text), "agreement.condition.tooDeep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"\\", "D1 is ", "\"\\x\"", ")", "D1 is \"A\" and ", "and", "7", "𠮷", "is one of "})
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void rubbish_within_the_length_is_refused_without_a_long_wait(String rubbish) {
        String text = rubbish.repeat(ConditionExpression.MAX_LENGTH / rubbish.length());
        assertRefused(() -> ConditionExpression.parse(text), "agreement.condition.syntax");
    }

    @Test
    void as_many_brackets_as_are_allowed_are_read_and_one_more_is_refused() {
        ConditionExpression nested = ConditionExpression.within("D2", 1, 1);
        for (int i = 0; i < ConditionExpression.MAX_NESTING; i++) {
            nested = i % 2 == 0 ? nested.or(LIGHT).negated().negated() : nested.and(DEATH_AT_WORK);
        }
        assertThat(ConditionExpression.parse(nested.text())).isEqualTo(nested);
        ConditionExpression deepest = nested.or(LIGHT);
        assertThat(ConditionExpression.parse(deepest.text())).isEqualTo(deepest);
        assertRefused(() -> deepest.and(DEATH_AT_WORK), "agreement.condition.tooDeep");
        assertRefused(deepest::negated, "agreement.condition.tooDeep");
    }

    @Test
    void what_is_built_is_no_longer_than_what_is_read() {
        ConditionExpression half = ConditionExpression.is("D1", "甲".repeat(ConditionExpression.MAX_LENGTH / 2));
        assertThat(ConditionExpression.parse(half.text())).isEqualTo(half);
        assertRefused(() -> half.or(half), "agreement.condition.tooLong");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void the_longest_condition_is_read_decided_and_put_into_words() {
        String[] parts = new String[ConditionExpression.MAX_LENGTH / 12];
        Arrays.fill(parts, "D2 is 5");
        ConditionExpression condition = ConditionExpression.parse(String.join(" or ", parts));
        assertThat(condition.holds(Map.of("D2", "5"))).isEqualTo(Truth.YES);
        assertThat(condition.inChinese(Conditions::nameOf)).startsWith("伤残等级为五级或者");
    }

    // ---- deciding

    @Test
    void it_holds_when_everything_has_come_out_so() {
        ConditionExpression condition = DEATH_AT_WORK.and(LIGHT);
        assertThat(condition.holds(Map.of())).isEqualTo(Truth.OPEN);
        assertThat(condition.holds(Map.of("D1", "认定为工亡"))).isEqualTo(Truth.OPEN);
        assertThat(condition.holds(Map.of("D1", "不予认定"))).isEqualTo(Truth.NO);
        assertThat(condition.holds(Map.of("D1", "认定为工亡", "D2", "7"))).isEqualTo(Truth.YES);
        assertThat(condition.holds(Map.of("D1", "认定为工亡", "D2", "6"))).isEqualTo(Truth.NO);
        assertThat(condition.holds(Map.of("D2", "11"))).isEqualTo(Truth.NO);
    }

    @Test
    void nothing_decided_is_not_decided_otherwise() {
        assertThat(DEATH_AT_WORK.negated().holds(Map.of())).isEqualTo(Truth.OPEN);
        assertThat(DEATH_AT_WORK.negated().holds(Map.of("D1", "不予认定"))).isEqualTo(Truth.YES);
    }

    @Test
    void an_outcome_that_is_no_grade_is_none_of_the_grades() {
        assertThat(LIGHT.holds(Map.of("D2", "未达级别"))).isEqualTo(Truth.NO);
        assertThat(LIGHT.holds(Map.of("D2", "99999999999999999999"))).isEqualTo(Truth.NO);
        assertThat(LIGHT.holds(Map.of("D2", "١٠"))).isEqualTo(Truth.NO);
    }

    @Test
    void it_names_its_determinations_in_the_order_of_its_text() {
        assertThat(ConditionExpression.parse("D9 is \"A\" and not (D2 is 5 or D9 is \"B\") and D1 is \"A\"")
                        .names())
                .containsExactly("D9", "D2", "D1");
    }

    // ---- words

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            D1 is "认定为工亡" and D2 is 7 to 10                | 工伤认定为“认定为工亡”且伤残等级为七级至十级
            D1 is one of "不予认定", "不予受理"                 | 工伤认定为“不予认定”“不予受理”之一
            not (D1 is "认定为工亡")                            | 工伤认定不是“认定为工亡”
            not (D1 is one of "不予认定", "不予受理")           | 工伤认定不是“不予认定”“不予受理”之一
            not (D2 is 1 to 4)                                  | 伤残等级不是一级至四级
            (D1 is "认定为工亡" or D2 is 5) and D4 is "no"      | （工伤认定为“认定为工亡”或者伤残等级为五级）且法院裁判为“no”
            D1 is "认定为工亡" and D2 is 5 or D4 is "no"        | （工伤认定为“认定为工亡”且伤残等级为五级）或者法院裁判为“no”
            not (D2 is 5 or D4 is "no")                         | 并非（伤残等级为五级或者法院裁判为“no”）
            D3 is "负“全部”责任"                                | 事故责任为“负‘全部’责任”
            D2 is 0 or D2 is 11 or D2 is 20 or D2 is 99 to 100  | 伤残等级为零级或者伤残等级为十一级或者伤残等级为二十级或者伤残等级为九十九级至100级
            """)
    void a_paper_says_it_in_chinese(String text, String words) {
        assertThat(ConditionExpression.parse(text).inChinese(Conditions::nameOf))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            D1 is "认定为工亡" and D2 is 7 to 10                | D1 is “认定为工亡” and D2 is 7 to 10
            D1 is one of "不予认定", "不予受理"                 | D1 is one of “不予认定”, “不予受理”
            not (D1 is "认定为工亡") or not (D2 is 5)           | D1 is not “认定为工亡” or D2 is not 5
            not (D1 is one of "不予认定", "不予受理")           | D1 is none of “不予认定”, “不予受理”
            not (D2 is 5 or D4 is "no")                         | not (D2 is 5 or D4 is “no”)
            (D1 is "A" or D2 is 5) and D4 is "no"               | (D1 is “A” or D2 is 5) and D4 is “no”
            """)
    void a_page_says_it_in_english(String text, String words) {
        assertThat(ConditionExpression.parse(text).inEnglish(name -> name)).isEqualTo(words);
    }

    // ---- pickers

    @Test
    void a_plain_and_is_shown_by_pickers() {
        assertThat(DEATH_AT_WORK.and(LIGHT).asPickers())
                .contains(List.of(Choice.words("D1", List.of("认定为工亡")), Choice.grades("D2", 7, 10)));
        assertThat(LIGHT.asPickers()).contains(List.of(Choice.grades("D2", 7, 10)));
    }

    @Test
    void what_is_more_than_a_plain_and_is_not_shown_by_pickers() {
        assertThat(DEATH_AT_WORK.or(LIGHT).asPickers()).isEmpty();
        assertThat(DEATH_AT_WORK.negated().asPickers()).isEmpty();
        assertThat(LIGHT.and(DEATH_AT_WORK.negated()).asPickers()).isEmpty();
    }

    // ---- vocabulary

    @Test
    void what_the_vocabulary_does_not_know_is_told_once_each() {
        assertThat(ConditionExpression.parse(
                                "D7 is \"A\" or D1 is one of \"认定为工亡\", \"工亡\" or D7 is 5 or D2 is 7 to 11 or D2 is \"七级\" or D4 is 1")
                        .faults(Conditions.VOCABULARY))
                .extracting(InvalidInput.Finding::field, InvalidInput.Finding::key, InvalidInput.Finding::arguments)
                .containsExactly(
                        fault("unknownName", "D7", List.of("D1", "D2", "D3", "D4")),
                        fault("unknownOutcome", "D1", "工亡", List.of("认定为工亡", "不予认定", "不予受理")),
                        fault("gradeOutside", "D2", 7, 11, 1, 10),
                        fault("gradesExpected", "D2", 1, 10),
                        fault("wordsExpected", "D4", List.of("yes", "no")));
    }

    private static org.assertj.core.groups.Tuple fault(String key, Object... arguments) {
        return org.assertj.core.groups.Tuple.tuple("when", "agreement.condition." + key, List.of(arguments));
    }

    @Test
    void a_list_of_outcomes_is_closed_and_says_each_once() {
        assertOutcomesRefused(() -> Outcomes.words(List.of()), "agreement.condition.outcomeCount");
        assertOutcomesRefused(() -> Outcomes.words(List.of("A", "A")), "agreement.condition.outcomeTwice");
        assertOutcomesRefused(() -> Outcomes.words(List.of("A", " ")), "agreement.condition.outcomeText");
        assertOutcomesRefused(() -> Outcomes.words(Arrays.asList("A", null)), "agreement.condition.outcomeText");
        assertOutcomesRefused(() -> Outcomes.grades(10, 1), "agreement.condition.gradeRange");
        assertOutcomesRefused(() -> Outcomes.grades(-1, 1), "agreement.condition.gradeRange");
        assertOutcomesRefused(() -> Outcomes.grades(0, Integer.MAX_VALUE), "agreement.condition.gradeRange");
        assertThat(Outcomes.grades(1, 3).all()).containsExactly("1", "2", "3");
        assertThat(Outcomes.grades(1, 3).has("3")).isTrue();
        assertThat(Outcomes.grades(1, 3).has("03")).isFalse();
        assertThat(Outcomes.grades(1, 3).has("4")).isFalse();
    }

    private static void assertOutcomesRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.findings())
                                .extracting(InvalidInput.Finding::field, InvalidInput.Finding::key)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("outcomes", key)));
    }
}
