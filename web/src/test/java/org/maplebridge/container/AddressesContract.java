package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maplebridge.container.PlainBrowser.Answer;

/** What the address line and a forged form bring: never somebody else's case, never a broken page. */
interface AddressesContract {

    Path PAGES = Path.of("target", "maplebridge");
    Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);
    Pattern ID_OF_A_PAGE = Pattern.compile("<f:viewParam name=\"(id|case)\"");

    RunningOffice office();

    @Test
    default void a_foreign_id_in_any_address_reads_as_if_there_were_nothing() throws Exception {
        JsonObject foreign = office().play("wholeCase", "code", "ELSEWHERE");
        PlainBrowser clerk = clerk("203.0.113.41");
        for (Map.Entry<String, List<String>> address : addressesOfMatters().entrySet()) {
            String[] existing =
                    address.getValue().stream().map(foreign::getString).toArray(String[]::new);
            String[] unknown = Stream.generate(() -> UUID.randomUUID().toString())
                    .limit(existing.length)
                    .toArray(String[]::new);

            Answer hidden = clerk.get(filled(address.getKey(), existing));
            Answer missing = clerk.get(filled(address.getKey(), unknown));

            assertThat(hidden.status()).as(address.getKey()).isEqualTo(404);
            assertThat(missing.status()).as(address.getKey()).isEqualTo(404);
            assertThat(words(hidden, existing)).as(address.getKey()).isEqualTo(words(missing, unknown));
            assertThat(hidden.body()).as(address.getKey()).doesNotContain(foreign.getString("number"), "司马某");
        }
    }

    @Test
    default void what_is_no_id_in_any_address_gives_a_page_that_says_so() throws Exception {
        PlainBrowser clerk = clerk("203.0.113.42");
        for (String address : addressesOfMatters().keySet()) {
            for (String typed : new String[] {
                "", "1", "x", "%00", "%27%20OR%201=1", "00000000-0000-0000-0000-000000000000", "%F0%A0%AE%B7"
            }) {
                Answer answer = clerk.get(address.replace("{}", typed));
                assertThat(answer.status()).as(address + " with " + typed).isBetween(400, 404);
            }
        }
    }

    @Test
    default void every_page_that_takes_an_id_is_among_the_addresses_that_are_tried() throws Exception {
        Set<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path page :
                    files.filter(each -> each.toString().endsWith(".xhtml")).toList()) {
                Matcher id = ID_OF_A_PAGE.matcher(Files.readString(page));
                if (id.find()) {
                    pages.add(PAGES.relativize(page) + "?" + id.group(1) + "={}");
                }
            }
        }
        assertThat(addressesOfMatters().keySet()).containsAll(pages);
    }

    /** Every address that names a matter by its id, with what stands for the ids in a whole case. */
    private static Map<String, List<String>> addressesOfMatters() {
        Map<String, List<String>> addresses = new LinkedHashMap<>();
        addresses.put("cases/case.xhtml?id={}", List.of("case"));
        addresses.put("cases/case.xhtml?tab=papers&id={}", List.of("case"));
        addresses.put("cases/case.xhtml?tab=history&id={}", List.of("case"));
        addresses.put("cases/session.xhtml?id={}", List.of("session"));
        addresses.put("cases/agreement.xhtml?case={}", List.of("case"));
        addresses.put("cases/baseline.xhtml?case={}", List.of("case"));
        addresses.put("cases/performance.xhtml?case={}", List.of("case"));
        addresses.put("cases/routes.xhtml?case={}", List.of("case"));
        addresses.put("cases/form.xhtml?case={}", List.of("case"));
        addresses.put("cases/form.xhtml?form=FOLLOW_UP&case={}", List.of("case"));
        addresses.put("cases/households.xhtml?case={}", List.of("case"));
        addresses.put("referrals/referral.xhtml?id={}", List.of("referral"));
        addresses.put("admin/person.xhtml?id={}", List.of("person"));
        addresses.put("admin/organisation.xhtml?id={}", List.of("room"));
        addresses.put("watch/{}?since=0", List.of("case"));
        addresses.put("why/case/{}?due=2023-11-28", List.of("case"));
        addresses.put("why/referral/{}", List.of("referral"));
        addresses.put("files/case/{}/{}", List.of("case", "document"));
        addresses.put("files/case/{}/last-day", List.of("case"));
        addresses.put("files/agreement/{}", List.of("case"));
        addresses.put("files/agreement/{}/{}", List.of("case", "document"));
        addresses.put("files/referral/{}/{}", List.of("referral", "enclosed"));
        return addresses;
    }

    private static String filled(String address, String... ids) {
        String filled = address;
        for (String id : ids) {
            filled = filled.replaceFirst("\\{}", id);
        }
        return filled;
    }

    /** The words of a page, without the ids and the reference that each request has. */
    private static String words(Answer page, String... ids) {
        Matcher main = MAIN.matcher(page.body());
        assertThat(main.find()).as(page.path()).isTrue();
        String words = main.group();
        for (String id : ids) {
            words = words.replace(id, "");
        }
        return words.replaceAll("[0-9A-Z]{4}-[0-9A-Z]{4}", "");
    }

    // ---- forms

    @Test
    default void a_forged_or_replayed_view_state_opens_the_page_anew_and_does_nothing() throws Exception {
        PlainBrowser clerk = clerk("203.0.113.43");
        PlainBrowser other = clerk("203.0.113.44");
        Answer page = clerk.get("account.xhtml");
        List<String> forged = List.of(
                "-1234567890123456789:987654321",
                "1:1",
                ":",
                "",
                "stateless",
                "null",
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
                "<script>alert(1)</script>",
                "' OR '1'='1",
                "9".repeat(10_000),
                other.get("account.xhtml").viewState(),
                page.viewState() + "0");
        for (String viewState : forged) {
            assertClear(clerk, clerk.post("account.xhtml", leaving(page, viewState)), viewState);
            assertThat(clerk.isIn()).as("still in after %.40s", viewState).isTrue();
        }
        Map<String, String> bare = leaving(page, "1:1");
        bare.remove("primefaces.nonce");
        assertClear(clerk, clerk.post("account.xhtml", bare), "no nonce");
        bare.remove("jakarta.faces.ViewState");
        assertClear(clerk, clerk.post("account.xhtml", bare), "none at all");
        assertThat(clerk.isIn()).isTrue();
        assertThat(other.isIn()).isTrue();
    }

    @Test
    default void a_form_of_another_page_or_of_a_log_in_that_is_over_does_nothing() throws Exception {
        PlainBrowser clerk = clerk("203.0.113.45");
        Answer page = clerk.get("account.xhtml");
        assertClear(
                clerk,
                clerk.post(
                        "account.xhtml", leaving(page, clerk.get("inbox.xhtml").viewState())),
                "another page's");
        assertThat(clerk.isIn()).isTrue();
        clerk.post("sign-out", Map.of("csrf", page.csrf()));

        Answer late = clerk.post("account.xhtml", leaving(page, page.viewState()));

        assertThat(late.status()).isEqualTo(302);
        assertThat(late.location().orElseThrow()).contains("/login.xhtml");
        clerk.logIn("liuyang", "container-2026");
        assertClear(clerk, clerk.post("account.xhtml", leaving(page, page.viewState())), "of the log-in before");
        assertThat(clerk.isIn()).isTrue();
    }

    @Test
    default void a_form_whose_nonce_was_tampered_with_gives_the_page_anew() throws Exception {
        PlainBrowser browser = office().browser("203.0.113.46");
        Answer page = browser.get("login.xhtml");
        for (String nonce : new String[] {"", "x", "YQ==", "' onload='alert(1)"}) {
            Answer answer = browser.post(
                    "login.xhtml",
                    Map.of(
                            "login",
                            "login",
                            page.button("login"),
                            "",
                            "login:account",
                            "nobody",
                            "login:password",
                            "wrong-guess-2026",
                            "jakarta.faces.ViewState",
                            page.viewState(),
                            "primefaces.nonce",
                            nonce));
            assertThat(answer.status()).as(nonce).isIn(200, 302);
            assertThat(answer.body()).as(nonce).doesNotContain("onload='alert");
        }
    }

    private static Map<String, String> leaving(Answer page, String viewState) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("leave", "leave");
        form.put(page.button("leave"), "");
        form.put("jakarta.faces.ViewState", viewState);
        form.put("primefaces.nonce", page.nonce());
        return form;
    }

    /** The page itself, anew or with a word; followed where it leads. */
    private static void assertClear(PlainBrowser browser, Answer answer, String what)
            throws IOException, InterruptedException {
        assertThat(answer.status()).as("%.60s", what).isIn(200, 302, 303);
        Answer seen = answer.location().isEmpty()
                ? answer
                : browser.get(URI.create(answer.location().get()).getRawPath());
        assertThat(seen.status()).as("%.60s", what).isEqualTo(200);
        assertThat(seen.body()).as("%.60s", what).contains("csrf-token").doesNotContain("Exception");
    }

    private PlainBrowser clerk(String from) throws IOException, InterruptedException {
        PlainBrowser browser = office().browser(from);
        browser.logIn("liuyang", "container-2026");
        assertThat(browser.isIn()).isTrue();
        return browser;
    }
}
