package org.maplebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OpenOffice.Resolver.class)
class JourneysIT {

    private static final int DESK = 1440;
    private static final String NEWSPAPER_CASE = "荆区人社调字〔2023〕第0036号";

    private final OpenOffice office;

    JourneysIT(OpenOffice office) {
        this.office = office;
    }

    @Test
    void the_mediator_finds_the_two_ends_of_the_arbitration_on_the_newspapers_case() {
        try (Visitor zhoumin = office.visitor(Language.ZH, DESK).as("zhoumin")) {
            zhoumin.openCase(NEWSPAPER_CASE);

            assertThat(zhoumin.page().locator("time[datetime='2023-11-28']").count())
                    .as("MED-ARB-B ends 2023-11-28")
                    .isPositive();
            assertThat(zhoumin.page().locator("time[datetime='2023-12-29']").count())
                    .as("ARB-AWARD ends 2023-12-29")
                    .isPositive();
        }
    }

    @Test
    void a_reader_who_is_not_logged_in_is_sent_to_the_door() {
        try (Visitor stranger = office.visitor(Language.ZH, DESK)) {
            stranger.goTo("/inbox.xhtml");
            assertThat(stranger.page().url()).contains("/login");
        }
    }

    @Test
    void a_supervisors_number_opens_a_list_with_as_many_rows() {
        try (Visitor yangfan = office.visitor(Language.ZH, DESK).as("yangfan")) {
            yangfan.goTo("/statistics/index.xhtml");
            var number = yangfan.page().locator(".mb-totals .mb-figure > a").first();
            int figure = Integer.parseInt(number.innerText().replaceAll("\\D", ""));
            yangfan.goTo(number.getAttribute("href"));

            var rows = yangfan.page().locator("table.mb-table tbody tr");
            var next = yangfan.page().locator("a[rel=next]");
            int listed = rows.count();
            while (next.count() > 0) {
                yangfan.goTo(next.getAttribute("href"));
                listed += rows.count();
            }
            assertThat(listed).isEqualTo(figure);
        }
    }
}
