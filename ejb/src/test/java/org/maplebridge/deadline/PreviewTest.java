package org.maplebridge.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maplebridge.deadline.Facts.CALENDAR;
import static org.maplebridge.deadline.Facts.day;
import static org.maplebridge.deadline.Facts.rule;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.basics.InvalidInput;

/** A date asked for beforehand is the date that a clock would have. */
class PreviewTest {

    @Test
    void a_plain_question_is_answered_like_a_clock() {
        assertThat(answer("MED-LAB", "2023-09-15", null, null, null).dueOn()).isEqualTo(day("2023-10-07"));
    }

    @Test
    void a_question_may_lie_in_the_future() {
        Deadline deadline = answer("MED-LAB", "2030-06-03", null, null, null);
        assertThat(deadline.dueOn()).isEqualTo(day("2030-06-18"));
        assertThat(deadline.provisional()).isTrue();
    }

    @Test
    void an_extension_is_counted_from_the_rolled_end() {
        Deadline deadline = answer("MED-LAB", "2023-09-15", 15, null, null);
        assertThat(deadline.dueOn()).isEqualTo(day("2023-10-23"));
        assertThat(deadline.steps())
                .contains(CountedStep.of("extended", day("2023-10-07"), 15, DayUnit.NATURAL_DAY, day("2023-10-07")));
    }

    @Test
    void a_pause_keeps_what_is_left_and_the_day_of_resumption_is_day_zero() {
        assertThat(answer("MED-LAB", "2023-11-13", null, "2023-11-20", "2023-12-01")
                        .rawEnd())
                .isEqualTo(day("2023-12-10"));
    }

    @Test
    void an_extension_follows_a_pause_and_a_pause_may_fall_into_an_extension() {
        // Due Monday 11 December after the pause, ten more end on the 21st.
        assertThat(answer("MED-LAB", "2023-11-13", 10, "2023-11-20", "2023-12-01")
                        .dueOn())
                .isEqualTo(day("2023-12-21"));
        // The ten days run from 28 November; six are left after 2 December, and run again from the 8th.
        assertThat(answer("MED-LAB", "2023-11-13", 10, "2023-12-03", "2023-12-08")
                        .dueOn())
                .isEqualTo(day("2023-12-14"));
    }

    @Test
    void a_limit_that_is_not_resumed_has_no_end() {
        Deadline deadline = answer("MED-LAB", "2023-11-13", null, "2023-11-20", null);
        assertThat(deadline.isPaused()).isTrue();
        assertThat(deadline.remaining()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        "MED-LAB,   2023-11-13, 0,    ,           ,           extensionDays, fault.deadline.extension.empty",
        "MED-LAB,   2023-11-13, -3,   ,           ,           extensionDays, fault.deadline.extension.empty",
        "MED-LAB,   2023-11-13, 3661, ,           ,           extensionDays, fault.deadline.extension.tooLong",
        "ARB-AWARD, 2023-11-13, 16,   ,           ,           extensionDays, fault.deadline.extension.tooLong",
        "REV-COURT, 2023-11-13, 1,    ,           ,           extensionDays, fault.deadline.extension.none",
        "REV-COURT, 2023-11-13, ,     2023-11-20, 2023-11-21, pausedFrom,    fault.deadline.preview.neverPauses",
        "MED-LAB,   2023-11-13, ,     ,           2023-11-21, pausedFrom,    fault.deadline.preview.pausedFrom",
        "MED-LAB,   2023-11-13, ,     2023-11-12, 2023-11-21, pausedFrom,    fault.deadline.turn.order",
        "MED-LAB,   2023-11-13, ,     2023-11-29, 2023-12-01, pausedFrom,    fault.deadline.expired",
        "MED-LAB,   2023-11-13, ,     2023-11-20, 2023-11-19, pausedTo,      fault.deadline.turn.order",
        "MED-LAB,   2023-11-13, 5,    2023-11-20, ,           extensionDays, fault.deadline.standsStill",
        "MED-LAB,   2127-01-01, ,     ,           ,           start,         fault.deadline.preview.far",
        "MED-LAB,   ,           ,     ,           ,           start,         fault.required",
        "MED-LAB,   2019-12-30, ,     ,           ,           startedOn,     fault.deadline.uncovered"
    })
    void an_impossible_question_names_its_part_and_says_why(
            String code,
            LocalDate start,
            Integer extension,
            LocalDate pausedFrom,
            LocalDate pausedTo,
            String field,
            String key) {
        Preview question = new Preview(start, extension, pausedFrom, pausedTo);
        assertThatThrownBy(() -> question.answer(rule(code), CALENDAR))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(field + ": " + key);
    }

    private static Deadline answer(String code, String start, Integer extension, String pausedFrom, String pausedTo) {
        return new Preview(
                        day(start),
                        extension,
                        pausedFrom == null ? null : day(pausedFrom),
                        pausedTo == null ? null : day(pausedTo))
                .answer(rule(code), CALENDAR);
    }
}
