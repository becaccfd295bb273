package org.maplebridge.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The place in a list, in its address. */
class PagingTest {

    @Test
    void a_page_in_the_middle_leads_both_ways() {
        Paging paging = Paging.of("2", 50, 120, number -> "/list?page=" + number);
        assertThat(paging.skipped()).isEqualTo(50);
        assertThat(paging.first()).isEqualTo(51);
        assertThat(paging.last()).isEqualTo(100);
        assertThat(paging.before()).isEqualTo("/list?page=1");
        assertThat(paging.after()).isEqualTo("/list?page=3");
    }

    @Test
    void a_page_that_is_not_there_is_the_nearest() {
        assertThat(Paging.of("99", 50, 120, String::valueOf).number()).isEqualTo(3);
        assertThat(Paging.of("0", 50, 120, String::valueOf).number()).isEqualTo(1);
        assertThat(Paging.of("-1; DROP", 50, 120, String::valueOf).number()).isEqualTo(1);
        assertThat(Paging.of(null, 50, 120, String::valueOf).number()).isEqualTo(1);
    }

    @Test
    void the_last_page_leads_no_further_and_a_short_list_needs_no_paging() {
        Paging last = Paging.of("3", 50, 120, String::valueOf);
        assertThat(last.last()).isEqualTo(120);
        assertThat(last.after()).isNull();
        assertThat(Paging.of(null, 50, 50, String::valueOf).needed()).isFalse();
    }

    @Test
    void an_empty_list_begins_nowhere() {
        Paging paging = Paging.of(null, 50, 0, String::valueOf);
        assertThat(paging.first()).isZero();
        assertThat(paging.last()).isZero();
        assertThat(paging.before()).isNull();
        assertThat(paging.after()).isNull();
    }
}
