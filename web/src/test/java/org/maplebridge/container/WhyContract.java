package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.maplebridge.container.PlainBrowser.Answer;

/** Why this date: wherever a date is shown it leads to its reasons, and what may still move is marked. */
interface WhyContract {

    RunningOffice office();

    @Test
    default void a_date_that_may_still_move_is_marked_on_every_page_and_says_why_it_is_this_one() throws Exception {
        JsonObject seen = office().play("unsureDate");
        String due = seen.getString("due");
        String why = "/why/case/" + seen.getString("case") + "?due=" + due;
        PlainBrowser head = office().browser("203.0.113.61");
        head.logIn("unsure-head", "container-2026");

        for (String page : new String[] {"", "inbox.xhtml?view=room", "cases/index.xhtml"}) {
            Answer shown = head.get(page);
            assertThat(shown.status()).as(page).isEqualTo(200);
            assertThat(shown.body()).as(page).contains("data-mb-why=\"" + why + "\"", "<span class=\"mb-unsure\"");
        }

        Answer reasons = head.get(why.substring(1));
        assertThat(reasons.status()).isEqualTo(200);
        assertThat(reasons.body())
                .contains("\"provisional\":\"暂定", "起算", "依据", "\"due\":\"" + due.substring(0, 4) + "年1月5日");
        head.take("mb-language", "en");
        assertThat(head.get(why.substring(1)).body())
                .contains("\"provisional\":\"provisional", "Start event", "Source");
        assertThat(head.get(why.substring(1).replace(due, "2020-01-01")).body())
                .as("a date that is none of its days any more leads to all that run")
                .contains("\"steps\"");
        assertThat(head.get(why.substring(1).replace(due, "tomorrow")).status()).isEqualTo(400);
        assertThat(office().browser("203.0.113.62").get(why.substring(1)).status())
                .as("without a log-in")
                .isIn(302, 303);
    }
}
