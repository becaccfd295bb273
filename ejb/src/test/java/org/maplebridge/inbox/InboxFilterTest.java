package org.maplebridge.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.casefile.Step;
import org.maplebridge.inbox.InboxFilter.Level;
import org.maplebridge.inbox.InboxFilter.Sort;
import org.maplebridge.inbox.InboxFilter.View;

class InboxFilterTest {

    @Test
    void an_address_without_parameters_shows_the_first_page_of_ones_own_items_by_due_date() {
        assertThat(InboxFilter.of(Map.of()))
                .isEqualTo(new InboxFilter(View.MINE, null, null, "", Sort.DUE, 1, InboxFilter.SHORT_PAGE));
    }

    @Test
    void what_is_asked_survives_the_way_through_the_address() {
        InboxFilter asked = new InboxFilter(
                View.ROOM, Step.SIGN_AGREEMENT, Level.SOON, "𠮷某 & 100%=?", Sort.NEWEST, 7, InboxFilter.LONG_PAGE);
        assertThat(InboxFilter.of(asked.queryString())).isEqualTo(asked);
        assertThat(InboxFilter.of("?" + asked.queryString())).isEqualTo(asked);
    }

    @Test
    void the_address_says_only_what_is_not_as_usual() {
        assertThat(InboxFilter.of(View.UNCLAIMED).queryString()).isEqualTo("view=unclaimed");
        assertThat(InboxFilter.of("view=room&step=seek-consent&page=3").queryString())
                .isEqualTo("view=room&step=seek-consent&page=3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "view=everything&step=DROP_TABLE&level=never&sort=sideways&page=x&size=100000",
                "page=-3",
                "page=99999999999999999999",
                "&&==&view",
                "view=mine&view=room",
                "%zz=%zz"
            })
    void what_cannot_be_read_falls_back_to_what_is_usual(String query) {
        assertThat(InboxFilter.of(query)).isEqualTo(InboxFilter.of(View.MINE));
    }

    @Test
    void a_broken_escape_is_taken_as_it_stands() {
        assertThat(InboxFilter.of("q=100%").text()).isEqualTo("100%");
    }

    @Test
    void an_endless_text_is_cut_between_characters() {
        assertThat(InboxFilter.of(Map.of("q", "𠮷".repeat(200))).text()).isEqualTo("𠮷".repeat(60));
    }

    @Test
    void the_longest_address_fits_into_what_a_saved_filter_keeps() {
        InboxFilter longest = new InboxFilter(
                View.UNCLAIMED,
                Step.SEEK_REFERRAL_CONSENT,
                Level.OVERDUE,
                "𠮷".repeat(200),
                Sort.NEWEST,
                5_000,
                InboxFilter.LONG_PAGE);
        assertThat(longest.queryString()).hasSizeLessThan(900);
    }

    @Test
    void another_order_or_view_begins_at_the_first_page() {
        InboxFilter third = InboxFilter.of("view=room&page=3");
        assertThat(third.by(Sort.OPENED).page()).isEqualTo(1);
        assertThat(third.in(View.MINE).page()).isEqualTo(1);
        assertThat(third.at(4).page()).isEqualTo(4);
    }

    @Test
    void a_region_is_always_read_by_due_date() {
        assertThat(InboxFilter.of("view=region&sort=newest").sort()).isEqualTo(Sort.DUE);
    }
}
