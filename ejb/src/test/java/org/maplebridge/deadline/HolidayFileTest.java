package org.maplebridge.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maplebridge.deadline.Facts.day;
import static org.maplebridge.deadline.Facts.rule;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.deadline.WorkingCalendar.Kind;
import org.maplebridge.deadline.WorkingCalendar.ListedDay;
import org.maplebridge.deadline.WorkingCalendar.Notice;

/** The State Council's notice as a file, what it would change, and what it does to a date that was in doubt. The notice of 2027 is made up. */
class HolidayFileTest {

    private static final Words NEW_YEAR = new Words("元旦", "New Year's Day");

    private static final String NEXT_YEAR = """
            {
                "$schema": "https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/schema.json",
                "$id": "https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/2027.json",
                "year": 2027,
                "papers": ["https://example.org/one", "https://example.org/two"],
                "days": [
                    {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                    {"name": "元旦", "date": "2027-01-04", "isOffDay": true},
                    {"name": "元旦", "date": "2027-01-09", "isOffDay": false},
                    {"name": "国庆节、中秋节", "date": "2027-10-01", "isOffDay": true}
                ]
            }
            """;

    @Test
    void a_file_gives_year_papers_and_days_with_the_festivals_names_in_both_languages() {
        NoticeDraft file = HolidayFile.read(NEXT_YEAR);
        assertThat(file.year()).isEqualTo(2027);
        assertThat(file.source()).isEqualTo("https://example.org/one https://example.org/two");
        assertThat(file.days())
                .containsExactly(
                        new ListedDay(day("2027-01-01"), Kind.REST_DAY, NEW_YEAR),
                        new ListedDay(day("2027-01-04"), Kind.REST_DAY, NEW_YEAR),
                        new ListedDay(day("2027-01-09"), Kind.MAKE_UP_DAY, NEW_YEAR),
                        new ListedDay(
                                day("2027-10-01"),
                                Kind.REST_DAY,
                                new Words("国庆节、中秋节", "National Day and Mid-Autumn Festival")));
    }

    @Test
    void the_notice_of_a_year_that_is_not_published_yet_is_not_taken_for_a_year_without_holidays() {
        assertRefused(
                "file: fault.deadline.calendar.empty, file: fault.deadline.calendar.source",
                "{\"year\": 2027, \"papers\": [], \"days\": []}");
    }

    @Test
    void a_file_without_the_papers_it_rests_on_is_refused() {
        assertRefused(
                "file: fault.deadline.calendar.source",
                NEXT_YEAR.replace("\"https://example.org/one\", \"https://example.org/two\"", ""));
    }

    @Test
    void a_file_that_lists_a_day_twice_or_one_of_another_time_is_refused() {
        assertRefused("calendar: fault.deadline.calendar.dayTwice", NEXT_YEAR.replace("2027-01-04", "2027-01-01"));
        assertRefused("calendar: fault.deadline.calendar.strayDay", NEXT_YEAR.replace("2027-10-01", "2017-10-01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2027",
                "[]",
                "{}",
                "{\"year\": 2027}",
                "{\"year\": \"2027\", \"papers\": [\"x\"], \"days\": []}",
                "{\"year\": 2027, \"papers\": [\"x\"], \"days\": [1]}",
                "{\"year\": 2027, \"papers\": [\"x\"], \"days\": [{\"name\": \"元旦\", \"date\": \"2027-02-30\", \"isOffDay\": true}]}",
                "{\"year\": 2027, \"papers\": [\"x\"], \"days\": [{\"name\": \"元旦\", \"date\": \"2027-01-01\", \"isOffDay\": \"yes\"}]}",
                "{\"year\": 2027, \"papers\": [\"x\"], \"days\": [{\"name\": \" \", \"date\": \"2027-01-01\", \"isOffDay\": true}]}"
            })
    void what_is_no_file_of_holidays_is_refused(String text) {
        assertRefused("file: fault.deadline.calendar.unreadable", text);
    }

    @Test
    void the_difference_names_days_that_came_went_or_turned_and_no_other() {
        List<ListedDay> before = HolidayFile.read(NEXT_YEAR).days();
        List<ListedDay> after = HolidayFile.read(NEXT_YEAR
                        .replace("\"2027-01-04\", \"isOffDay\": true", "\"2027-01-04\", \"isOffDay\": false")
                        .replace("2027-01-09", "2027-01-10"))
                .days();
        assertThat(CalendarChange.between(before, after))
                .containsExactly(
                        new CalendarChange.Line(day("2027-01-04"), NEW_YEAR, Kind.REST_DAY, Kind.MAKE_UP_DAY),
                        new CalendarChange.Line(day("2027-01-09"), NEW_YEAR, Kind.MAKE_UP_DAY, null),
                        new CalendarChange.Line(day("2027-01-10"), NEW_YEAR, null, Kind.MAKE_UP_DAY));
        assertThat(CalendarChange.between(before, before)).isEmpty();
    }

    @Test
    void a_notice_that_would_leave_a_year_out_is_refused() {
        Notice far = HolidayFile.read(NEXT_YEAR.replace("2027", "2028")).notice(1);
        assertThatThrownBy(() -> WorkingCalendar.of(CalendarBook.with(Facts.NOTICES, far)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("calendar: fault.deadline.calendar.gap");
    }

    @Test
    void a_clock_in_doubt_gets_its_date_when_the_notice_is_loaded_and_keeps_all_else() {
        DeadlineRule rule = rule("MED-LAB");
        CaseClock clock = new CaseClock(UUID.randomUUID(), rule, day("2026-12-17"), true, "收件回执", Facts.RECKONING);
        assertThat(clock.dueOn()).isEqualTo(day("2027-01-01"));
        assertThat(clock.isProvisional()).isTrue();

        WorkingCalendar loaded = WorkingCalendar.of(
                CalendarBook.with(Facts.NOTICES, HolidayFile.read(NEXT_YEAR).notice(1)));
        clock.recount(rule, new Reckoning(loaded), new OpeningTimes(null).hours(), true);

        assertThat(clock.dueOn()).isEqualTo(day("2027-01-05"));
        assertThat(clock.isProvisional()).isFalse();
        assertThat(clock.calendarVersion()).isEqualTo("2020-2027");
        assertThat(clock.startedOn()).isEqualTo(day("2026-12-17"));
        assertThat(clock.ruleVersion()).isEqualTo(1);
    }

    private static void assertRefused(String message, String text) {
        assertThatThrownBy(() -> HolidayFile.read(text))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(message);
    }
}
