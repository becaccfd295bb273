package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maplebridge.container.PlainBrowser.Answer;

/** How people come in and go out, over the wire. Each test comes from an address of its own, so that none shuts another's door. */
interface DoorContract {

    String SESSION = "JSESSIONID";
    String CHOSEN = "chosen-by-hand-2026";

    RunningOffice office();

    @Test
    default void the_session_has_a_new_id_after_the_log_in_and_the_one_from_before_opens_nothing() throws Exception {
        String password = employ("door-fixed", CHOSEN);
        PlainBrowser attacker = office().browser("203.0.113.11");
        attacker.get("login.xhtml");
        String planted = attacker.cookie(SESSION) == null ? "0123456789abcdef" : attacker.cookie(SESSION);
        attacker.take(SESSION, planted);
        PlainBrowser victim = office().browser("203.0.113.12");
        victim.take(SESSION, planted);

        victim.logIn("door-fixed", password);

        assertThat(victim.isIn()).isTrue();
        assertThat(victim.cookie(SESSION)).isNotEqualTo(planted);
        assertThat(attacker.isIn()).isFalse();
    }

    @Test
    default void a_log_in_over_somebody_else_s_session_takes_that_session_s_id_out_of_use() throws Exception {
        String attackers = employ("door-planter", CHOSEN);
        String victims = employ("door-planted", CHOSEN);
        PlainBrowser attacker = office().browser("203.0.113.13");
        attacker.logIn("door-planter", attackers);
        String planted = attacker.cookie(SESSION);
        PlainBrowser victim = office().browser("203.0.113.14");
        Answer page = victim.get("login.xhtml");
        victim.take(SESSION, planted);

        victim.submit(page, "login", Map.of("account", "door-planted", "password", victims));

        assertThat(victim.cookie(SESSION)).isNotEqualTo(planted);
        assertThat(attacker.isIn()).isFalse();
    }

    @Test
    default void the_session_s_cookie_is_for_this_site_by_https_alone_and_for_no_script() throws Exception {
        String password = employ("door-cookie", CHOSEN);
        PlainBrowser browser = office().browser("203.0.113.15");

        browser.logIn("door-cookie", password);

        assertThat(browser.cookieLine(SESSION))
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(browser.get("account.xhtml").body()).doesNotContain(browser.cookie(SESSION));
    }

    @Test
    default void a_wrong_password_and_an_account_that_does_not_exist_read_the_same() throws Exception {
        employ("door-known", CHOSEN);
        PlainBrowser browser = office().browser("203.0.113.16");

        Answer wrong = browser.logIn("door-known", "wrong-guess-2026");
        Answer unknown = browser.logIn("door-unknown", "wrong-guess-2026");

        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.body()).contains("账号或密码不对");
        assertThat(unknown.status()).isEqualTo(200);
        assertThat(words(unknown)).isEqualTo(words(wrong));
        assertThat(browser.isIn()).isFalse();
    }

    /** What a page says, without what was typed. */
    private static String words(Answer page) {
        return page.body()
                .replaceAll("(?s)<script.*?</script>", "")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    default void an_account_that_is_tried_too_often_waits_even_with_the_right_password_and_nobody_else_does()
            throws Exception {
        String password = employ("door-tried", CHOSEN);
        String others = employ("door-untried", CHOSEN);
        PlainBrowser browser = office().browser("203.0.113.17");
        assertThat(triesUntilShut(browser, "door-tried", 12)).isBetween(4, 12);
        knockUntilFirmlyShut(browser, "door-tried");

        Answer right = browser.logIn("door-tried", password);

        assertThat(right.body()).contains("尝试次数过多");
        assertThat(browser.isIn()).isFalse();
        PlainBrowser elsewhere = office().browser("203.0.113.18");
        assertThat(elsewhere.logIn("door-tried", password).body()).contains("尝试次数过多");
        elsewhere.logIn("door-untried", others);
        assertThat(elsewhere.isIn()).isTrue();
    }

    @Test
    default void a_place_that_tries_many_accounts_waits_whatever_it_says_of_itself() throws Exception {
        String password = employ("door-innocent", CHOSEN);
        int tries = 0;
        Answer answer;
        do {
            // the left part is what the place claims; the office believes its own proxy only
            answer = office().browser("198.51.100." + tries + ", 203.0.113.19")
                    .logIn("door-guess-" + tries, "wrong-guess-2026");
            tries++;
        } while (!answer.body().contains("尝试次数过多") && tries < 40);

        assertThat(tries).isBetween(21, 39);
        assertThat(office().browser("203.0.113.19")
                        .logIn("door-innocent", password)
                        .body())
                .contains("尝试次数过多");
        PlainBrowser elsewhere = office().browser("203.0.113.20");
        elsewhere.logIn("door-innocent", password);
        assertThat(elsewhere.isIn()).isTrue();
    }

    private int triesUntilShut(PlainBrowser browser, String account, int most)
            throws IOException, InterruptedException {
        for (int tries = 1; tries <= most; tries++) {
            if (browser.logIn(account, "wrong-guess-2026").body().contains("尝试次数过多")) {
                return tries;
            }
        }
        return most + 1;
    }

    /**
     * Knocks wrongly until the door has let seven knocks pass: the first waits last a second or two and may be over before the next answer, the
     * one after the seventh lasts eight seconds.
     */
    private void knockUntilFirmlyShut(PlainBrowser browser, String account) throws IOException, InterruptedException {
        int letPass = 3;
        for (int knocks = 0; letPass < 7; knocks++) {
            assertThat(knocks).as("knocks at the door").isLessThan(3_000);
            if (triesUntilShut(browser, account, 1) > 1) {
                letPass++;
            }
        }
    }

    @Test
    default void logging_out_everywhere_ends_every_session_of_the_person_and_nobody_else_s() throws Exception {
        String password = employ("door-two-desks", CHOSEN);
        String others = employ("door-colleague", CHOSEN);
        PlainBrowser desk = office().browser("203.0.113.21");
        PlainBrowser laptop = office().browser("203.0.113.22");
        PlainBrowser colleague = office().browser("203.0.113.23");
        desk.logIn("door-two-desks", password);
        laptop.logIn("door-two-desks", password);
        colleague.logIn("door-colleague", others);
        assertThat(laptop.isIn()).isTrue();

        desk.submit(desk.get("account.xhtml"), "leave", Map.of());

        assertThat(desk.isIn()).isFalse();
        assertThat(laptop.isIn()).isFalse();
        assertThat(colleague.isIn()).isTrue();
    }

    @Test
    default void nobody_is_logged_out_by_a_post_without_the_session_s_token() throws Exception {
        String password = employ("door-stays", CHOSEN);
        PlainBrowser browser = office().browser("203.0.113.24");
        browser.logIn("door-stays", password);
        String token = browser.get("account.xhtml").csrf();

        assertThat(browser.post("sign-out", Map.of()).status()).isEqualTo(403);
        assertThat(browser.post("sign-out", Map.of("csrf", "x" + token)).status())
                .isEqualTo(403);
        assertThat(browser.isIn()).isTrue();
        String session = browser.cookie(SESSION);

        assertThat(browser.post("sign-out", Map.of("csrf", token)).status()).isEqualTo(303);

        browser.take(SESSION, session);
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    default void a_reset_password_ends_every_session_and_opens_nothing_but_its_own_change() throws Exception {
        String password = employ("door-forgot", CHOSEN);
        PlainBrowser before = office().browser("203.0.113.25");
        before.logIn("door-forgot", password);
        String oneTime =
                office().play("resetPassword", "account", "door-forgot").getString("password");

        assertThat(before.isIn()).isFalse();
        PlainBrowser browser = office().browser("203.0.113.25");
        assertThat(browser.logIn("door-forgot", password).body()).contains("账号或密码不对");
        browser.logIn("door-forgot", oneTime);
        for (String page : new String[] {"", "inbox.xhtml", "cases/index.xhtml", "account.xhtml", "account"}) {
            Answer answer = browser.get(page);
            assertThat(answer.status()).as(page).isEqualTo(302);
            assertThat(answer.location().orElseThrow()).as(page).endsWith("/password.xhtml");
        }
        String session = browser.cookie(SESSION);
        assertThat(choose(browser, "wrong-guess-2026", CHOSEN + "-new").body()).contains("ui-message");
        choose(browser, oneTime, CHOSEN + "-new");

        assertThat(browser.isIn()).isTrue();
        assertThat(browser.cookie(SESSION)).isNotEqualTo(session);
        PlainBrowser again = office().browser("203.0.113.25");
        assertThat(again.logIn("door-forgot", oneTime).body()).contains("账号或密码不对");
        again.logIn("door-forgot", CHOSEN + "-new");
        assertThat(again.isIn()).isTrue();
    }

    @Test
    default void whoever_changes_the_password_stays_in_and_every_other_session_ends() throws Exception {
        String password = employ("door-changes", CHOSEN);
        PlainBrowser here = office().browser("203.0.113.26");
        PlainBrowser there = office().browser("203.0.113.27");
        here.logIn("door-changes", password);
        there.logIn("door-changes", password);

        choose(here, password, CHOSEN + "-new");

        assertThat(here.isIn()).isTrue();
        assertThat(there.isIn()).isFalse();
    }

    private static Answer choose(PlainBrowser browser, String current, String chosen)
            throws IOException, InterruptedException {
        return browser.submit(
                browser.get("password.xhtml"),
                "change",
                Map.of("currentPassword", current, "newPassword", chosen, "again", chosen));
    }

    /** A clerk of the room with a password of their own. */
    private String employ(String account, String password) throws IOException, InterruptedException {
        office().play("employ", "account", account, "password", password);
        return password;
    }
}
