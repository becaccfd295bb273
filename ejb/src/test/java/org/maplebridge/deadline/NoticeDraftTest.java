package org.maplebridge.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.deadline.WorkingCalendar.Kind;

class NoticeDraftTest {

    private static final NoticeDraft EMPTY = new NoticeDraft(2027, "https://example.org/2027", List.of());

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void a_line_of_the_notice_lists_every_day_from_the_first_to_the_last() {
        NoticeDraft draft = EMPTY.with(day("2027-10-01"), day("2027-10-07"), Kind.REST_DAY, " 国庆节 ");

        assertThat(draft.days()).hasSize(7);
        assertThat(draft.days().get(0).name()).isEqualTo(new Words("国庆节", "National Day"));
        assertThat(draft.days().get(6).day()).isEqualTo("2027-10-07");
    }

    @Test
    void a_single_day_needs_no_last_day_and_the_later_word_on_a_day_counts() {
        NoticeDraft draft = EMPTY.with(day("2027-10-01"), day("2027-10-07"), Kind.REST_DAY, "国庆节")
                .with(day("2027-10-02"), null, Kind.MAKE_UP_DAY, "国庆节");

        assertThat(draft.days()).hasSize(7);
        assertThat(draft.days().get(1).kind()).isEqualTo(Kind.MAKE_UP_DAY);
    }

    @Test
    void a_day_struck_out_goes_by_its_weekday() {
        NoticeDraft draft =
                EMPTY.with(day("2027-10-01"), null, Kind.REST_DAY, "国庆节").without(day("2027-10-01"));

        assertThat(draft.days()).isEmpty();
    }

    @Test
    void a_line_without_a_day_or_a_name_is_told_at_its_fields() {
        refused(() -> EMPTY.with(null, null, Kind.REST_DAY, "国庆节"), "first", "fault.required");
        refused(() -> EMPTY.with(day("2027-10-01"), null, Kind.REST_DAY, " "), "name", "fault.required");
        refused(
                () -> EMPTY.with(day("2027-10-01"), null, Kind.REST_DAY, "节".repeat(41)),
                "name",
                "fault.deadline.calendar.name");
    }

    @Test
    void a_line_with_its_days_in_the_wrong_order_or_year_is_told_at_its_fields() {
        refused(
                () -> EMPTY.with(day("2027-10-07"), day("2027-10-01"), Kind.REST_DAY, "国庆节"),
                "last",
                "fault.deadline.calendar.order");
        refused(
                () -> EMPTY.with(day("2027-10-01"), day("2028-10-07"), Kind.REST_DAY, "国庆节"),
                "last",
                "fault.deadline.calendar.run");
        refused(
                () -> EMPTY.with(day("2072-10-01"), null, Kind.REST_DAY, "国庆节"),
                "first",
                "fault.deadline.calendar.strayDay");
    }

    @Test
    void a_notice_without_days_or_source_is_none() {
        refused(() -> EMPTY.requireWhole("source", "days"), "days", "fault.deadline.calendar.empty");
        refused(
                () -> EMPTY.with(day("2027-10-01"), null, Kind.REST_DAY, "国庆节")
                        .from("  ")
                        .requireWhole("source", "days"),
                "source",
                "fault.deadline.calendar.source");
    }

    private static void refused(Runnable act, String field, String key) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(InvalidInput.class, refusal -> {
            assertThat(refusal.findings()).hasSize(1);
            assertThat(refusal.findings().get(0).field()).isEqualTo(field);
            assertThat(refusal.findings().get(0).key()).isEqualTo(key);
        });
    }
}
