package org.maplebridge.web.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CasesPageTest {

    @Test
    void a_search_that_asks_for_all_days_without_progress_asks_for_nothing() {
        CasesPage page = new CasesPage();
        page.setUnmoved(page.getUnmovedDays().get(0));

        page.setUnmoved(null);

        assertThat(page.getUnmoved()).isNull();
    }

    @Test
    void days_without_progress_that_are_none_of_the_choices_ask_for_nothing() {
        CasesPage page = new CasesPage();

        page.setUnmoved(5);

        assertThat(page.getUnmoved()).isNull();
    }
}
