package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.maplebridge.container.PlainBrowser.Answer;

/** The address where an open page of a case asks for news: who may ask, what it tells, and that asking keeps nobody logged in. */
interface WatchContract {

    RunningOffice office();

    @Test
    default void two_people_on_one_case_are_told_of_each_other_and_of_what_the_other_did() throws Exception {
        String watch = watch("WATCHED");
        PlainBrowser head = loggedIn("watched-head", "203.0.113.51");
        PlainBrowser mediator = loggedIn("watched-mediator", "203.0.113.52");

        assertThat(asked(mediator, watch + 0).body()).contains("WATCHED-head").doesNotContain("here");
        assertThat(asked(head, watch + 0).body())
                .contains("\"news\":\"WATCHED-mediator")
                .contains("\"here\":\"WATCHED-mediator");
        assertThat(asked(mediator, watch + 0).body()).contains("\"here\":\"WATCHED-head");
        assertThat(asked(head, watch + 100_000).body()).doesNotContain("news");
    }

    @Test
    default void whoever_may_not_see_the_case_finds_nothing_to_watch_and_is_seen_by_nobody() throws Exception {
        String watch = watch("UNWATCHED");
        PlainBrowser stranger = loggedIn("unwatched-2-head", "203.0.113.53", "UNWATCHED-2");
        PlainBrowser mediator = loggedIn("unwatched-mediator", "203.0.113.54");

        assertThat(asked(stranger, watch + 0).status()).isEqualTo(404);
        assertThat(asked(mediator, watch + 0).body()).doesNotContain("UNWATCHED-2");
        for (String since : new String[] {"", "-1", "x", "9".repeat(30)}) {
            assertThat(asked(mediator, watch + since).status()).as(since).isEqualTo(400);
        }
        assertThat(asked(office().browser("203.0.113.55"), watch + 0).status()).isEqualTo(401);
    }

    @Test
    default void a_page_that_stands_open_keeps_nobody_logged_in() throws Exception {
        String watch = watch("LEFT-OPEN");
        PlainBrowser head = loggedIn("left-open-head", "203.0.113.56");
        pass(head, 29);
        assertThat(asked(head, watch + 0).status()).isEqualTo(200);

        pass(head, 2);

        assertThat(asked(head, watch + 0).status()).isEqualTo(401);
        assertThat(head.isIn()).isFalse();
    }

    private String watch(String code) throws Exception {
        JsonObject whole = office().play("wholeCase", "code", code);
        return "watch/" + whole.getString("case") + "?since=";
    }

    private PlainBrowser loggedIn(String account, String from, String withItsRoom) throws Exception {
        office().play("wholeCase", "code", withItsRoom);
        return loggedIn(account, from);
    }

    private PlainBrowser loggedIn(String account, String from) throws IOException, InterruptedException {
        PlainBrowser browser = office().browser(from);
        browser.logIn(account, "container-2026");
        assertThat(browser.isIn()).as(account).isTrue();
        return browser;
    }

    private static Answer asked(PlainBrowser browser, String watch) throws IOException, InterruptedException {
        return browser.send("GET", watch, "", "X-Background", "watch");
    }

    /** So many minutes go by in which nobody does anything at this browser. */
    private static void pass(PlainBrowser browser, int minutes) throws IOException, InterruptedException {
        assertThat(browser.send("POST", "public/scenes/passTime?minutes=" + minutes, "", "X-Background", "1")
                        .status())
                .isEqualTo(200);
    }
}
