package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.maplebridge.container.PlainBrowser.Answer;

/** The address where forms save themselves while somebody types: who may use it, for how long, and for how much. */
interface DraftsContract {

    String DRAFT = "drafts/register/new";
    String TYPED = "{\"fields\":{\"facts\":[\"拖欠工资\"]}}";

    RunningOffice office();

    @Test
    default void a_draft_is_saved_and_given_back_to_whoever_typed_it_and_to_nobody_else() throws Exception {
        PlainBrowser typist = loggedIn("draft-typist", "203.0.113.31");
        PlainBrowser other = loggedIn("draft-other", "203.0.113.32");
        String token = token(typist);

        assertThat(save(typist, TYPED, token).status()).isEqualTo(200);

        assertThat(typist.get(DRAFT).body()).contains("拖欠工资");
        assertThat(other.get(DRAFT).status()).isEqualTo(204);
        assertThat(other.send("DELETE", DRAFT, "", "X-CSRF-Token", token(other)).status())
                .isEqualTo(204);
        assertThat(typist.get(DRAFT).body()).contains("拖欠工资");
        assertThat(typist.send("DELETE", DRAFT, "", "X-CSRF-Token", token).status())
                .isEqualTo(204);
        assertThat(typist.get(DRAFT).status()).isEqualTo(204);
    }

    @Test
    default void without_a_log_in_nothing_is_saved_or_given() throws Exception {
        PlainBrowser stranger = office().browser("203.0.113.33");

        assertThat(save(stranger, TYPED, "x").status()).isIn(401, 403);
        assertThat(stranger.get(DRAFT).status()).isEqualTo(401);
    }

    @Test
    default void a_post_without_the_session_s_token_or_from_another_site_is_refused() throws Exception {
        PlainBrowser typist = loggedIn("draft-forged", "203.0.113.34");
        PlainBrowser attacker = loggedIn("draft-forger", "203.0.113.35");
        String token = token(typist);

        assertThat(typist.send("POST", DRAFT, TYPED, "Content-Type", "application/json")
                        .status())
                .isEqualTo(403);
        assertThat(save(typist, TYPED, token(attacker)).status()).isEqualTo(403);
        for (String site : new String[] {"cross-site", "same-site"}) {
            assertThat(typist.send(
                                    "POST",
                                    DRAFT,
                                    TYPED,
                                    "Content-Type",
                                    "application/json",
                                    "X-CSRF-Token",
                                    token,
                                    "Sec-Fetch-Site",
                                    site)
                            .status())
                    .as(site)
                    .isEqualTo(403);
        }
        assertThat(typist.send(
                                "POST",
                                DRAFT,
                                TYPED,
                                "Content-Type",
                                "application/json",
                                "X-CSRF-Token",
                                token,
                                "Origin",
                                "https://elsewhere.example")
                        .status())
                .isEqualTo(403);
        assertThat(typist.send("DELETE", DRAFT, "").status()).isEqualTo(403);
        assertThat(typist.get(DRAFT).status()).isEqualTo(204);
    }

    @Test
    default void what_is_too_large_or_no_form_is_refused_and_keeps_what_was_saved_before() throws Exception {
        PlainBrowser typist = loggedIn("draft-large", "203.0.113.36");
        String token = token(typist);
        save(typist, TYPED, token);

        assertThat(save(typist, large(90_000), token).status()).isEqualTo(413);
        assertThat(save(typist, "{\"fields\":", token).status()).isEqualTo(400);
        assertThat(save(typist, "[1, 2]", token).status()).isEqualTo(400);
        assertThat(typist.send("POST", DRAFT, TYPED, "Content-Type", "text/plain", "X-CSRF-Token", token)
                        .status())
                .isEqualTo(415);
        assertThat(typist.send(
                                "POST",
                                "drafts/register/..%2f..%2fx",
                                TYPED,
                                "Content-Type",
                                "application/json",
                                "X-CSRF-Token",
                                token)
                        .status())
                .isBetween(400, 404);

        assertThat(typist.get(DRAFT).body()).contains("拖欠工资");
        assertThat(save(typist, large(80_000), token).status()).isEqualTo(200);
    }

    @Test
    default void saving_keeps_nobody_logged_in_who_has_done_nothing_for_half_an_hour() throws Exception {
        PlainBrowser typist = loggedIn("draft-idle", "203.0.113.37");
        String token = token(typist);
        pass(typist, 29);
        assertThat(save(typist, TYPED, token).status()).isEqualTo(200);
        assertThat(typist.get(DRAFT).status()).isEqualTo(200);

        pass(typist, 2);

        assertThat(save(typist, TYPED, token).status()).isIn(401, 403);
        assertThat(typist.get(DRAFT).status()).isEqualTo(401);
        assertThat(typist.isIn()).isFalse();
    }

    @Test
    default void an_act_of_the_person_begins_the_half_hour_anew() throws Exception {
        PlainBrowser typist = loggedIn("draft-awake", "203.0.113.38");
        pass(typist, 29);

        assertThat(typist.isIn()).isTrue();
        pass(typist, 29);

        assertThat(typist.isIn()).isTrue();
    }

    /** So many minutes go by in which nobody does anything at this browser. */
    private static void pass(PlainBrowser browser, int minutes) throws IOException, InterruptedException {
        assertThat(browser.send("POST", "public/scenes/passTime?minutes=" + minutes, "", "X-Background", "1")
                        .status())
                .isEqualTo(200);
    }

    /** A draft of so many characters of three bytes each; 256 kB are allowed. */
    private static String large(int characters) {
        return "{\"fields\":{\"facts\":[\"" + "长".repeat(characters) + "\"]}}";
    }

    private PlainBrowser loggedIn(String account, String from) throws IOException, InterruptedException {
        office().play("employ", "account", account, "password", "typed-by-hand-2026");
        PlainBrowser browser = office().browser(from);
        browser.logIn(account, "typed-by-hand-2026");
        return browser;
    }

    private static String token(PlainBrowser browser) throws IOException, InterruptedException {
        return browser.get("account.xhtml").csrf();
    }

    private static Answer save(PlainBrowser browser, String typed, String token)
            throws IOException, InterruptedException {
        return browser.send("POST", DRAFT, typed, "Content-Type", "application/json", "X-CSRF-Token", token);
    }
}
