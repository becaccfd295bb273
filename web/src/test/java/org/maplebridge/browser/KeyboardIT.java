package org.maplebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The office without a mouse: every stop of the focus can be seen, and the work goes by Tab, Space and Enter alone. */
@ExtendWith(OpenOffice.Resolver.class)
class KeyboardIT {

    private static final int DESK = 1440;
    private static final int MOST_STOPS = 120;

    /**
     * Whether the focus can be seen: the element, the part drawn for it or the part around it has an outline or a shadow, and it is in the
     * window.
     */
    private static final String SEEN = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) { return true; }
              const drawn = [e, e.parentElement, e.parentElement.parentElement,
                  e.closest('.ui-radiobutton, .ui-chkbox, .ui-selectonemenu')?.querySelector('.ui-radiobutton-box, .ui-chkbox-box')].filter(Boolean);
              const ringed = drawn.some(d => {
                const s = getComputedStyle(d);
                return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none' && d === e;
              });
              const box = e.getBoundingClientRect();
              return ringed && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
            }
            """;

    private final OpenOffice office;

    KeyboardIT(OpenOffice office) {
        this.office = office;
    }

    /** The first button of the form removes a party; the browser presses the first button on Enter. */
    @Test
    void enter_in_a_field_of_the_registration_keeps_what_is_typed_and_every_party() {
        try (Visitor liuyang = office.visitor(Language.ZH, DESK).as("liuyang")) {
            Page page = liuyang.goTo("/intake/register.xhtml").page();
            Locator names = page.locator("input[id$=':name']");
            names.first().fill("程某");
            names.first().press("Enter");
            names.first().press("Tab");
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(names.count()).isEqualTo(2);
            assertThat(names.first().inputValue()).isEqualTo("程某");
        }
    }

    @Test
    void the_mediator_claims_an_item_and_opens_its_case_with_keys_only() {
        try (Visitor zhoumin = office.visitor(Language.ZH, DESK)) {
            Page page = zhoumin.goTo("/login.xhtml").page();
            tabTo(page, "[autocomplete=username]");
            page.keyboard().type("zhoumin");
            tabTo(page, "[autocomplete=current-password]");
            page.keyboard().type(Visitor.PASSWORD);
            enter(page);
            assertThat(page.url()).doesNotContain("login");

            tabTo(page, "nav a[href^='/inbox.xhtml']");
            enter(page);
            tabTo(page, ".mb-views a[href*='view=unclaimed']");
            enter(page);
            tabTo(page, "input[name=item]");
            String number = page.evaluate("() => document.activeElement.value.split(':')[2]")
                    .toString();
            page.keyboard().press("Space");
            assertThat((Boolean) page.evaluate("() => document.activeElement.checked"))
                    .isTrue();
            backTo(page, "领取");
            enter(page);
            assertThat(zhoumin.text()).contains("已领取");

            tabTo(page, ".mb-views a[href*='view=mine']");
            enter(page);
            tabTo(page, "main tbody a:has-text('" + number + "')");
            enter(page);
            assertThat(page.url()).contains("/cases/case.xhtml");
            assertThat(zhoumin.text()).contains(number);

            zhoumin.goTo("/inbox.xhtml?view=mine");
            page.locator("tr:has-text('" + number + "') input[name=item]").focus();
            page.keyboard().press("Space");
            backTo(page, "退回待领取");
            enter(page);
            assertThat(page.locator("main table").innerText()).doesNotContain(number);
        }
    }

    /** Enter opens, the focus goes in; Escape closes, and the focus is where it was. Without the reasons the date leads to its case. */
    @Test
    void the_mediator_asks_of_a_date_in_the_inbox_why_it_is_this_one_with_keys_only() {
        try (Visitor zhoumin = office.visitor(Language.ZH, DESK).as("zhoumin")) {
            Page page = zhoumin.goTo("/inbox.xhtml?view=mine").page();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            tabTo(page, "a[data-mb-why]");
            String due = page.evaluate("() => document.activeElement.getAttribute('title')")
                    .toString();
            String itsCase = page.evaluate("() => document.activeElement.getAttribute('href')")
                    .toString();

            page.keyboard().press("Enter");
            page.waitForSelector("dialog#why[open]");
            assertThat((Boolean) page.evaluate("() => document.activeElement.closest('dialog#why') !== null"))
                    .isTrue();
            assertThat(page.locator("#why .mb-why-day").innerText()).contains(due);
            assertThat(page.locator("#why ol li").count()).isGreaterThan(3);
            assertThat(page.locator("#why").innerText()).contains("起算", "截止", "依据");
            zhoumin.lookAround(Language.ZH);

            page.keyboard().press("Escape");
            page.waitForSelector("dialog#why", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
            assertThat((Boolean) page.evaluate("() => document.activeElement.hasAttribute('data-mb-why')"))
                    .isTrue();

            page.route("**/why/**", route -> route.abort());
            enter(page);
            assertThat(page.url()).endsWith(itsCase);
        }
    }

    @Test
    void the_first_stop_of_a_page_skips_to_its_matter() {
        try (Visitor zhoumin = office.visitor(Language.ZH, DESK).as("zhoumin")) {
            Page page = zhoumin.goTo("/cases/index.xhtml").page();
            page.keyboard().press("Tab");
            assertThat((String) page.evaluate("() => document.activeElement.className"))
                    .contains("mb-skip");
            page.waitForFunction(SEEN);
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat((Boolean)
                            page.evaluate("() => document.getElementById('main').contains(document.activeElement)"))
                    .isTrue();
        }
    }

    @Test
    void a_question_takes_the_focus_and_gives_it_back() {
        try (Visitor zhoumin = office.visitor(Language.ZH, DESK).as("zhoumin")) {
            Page page = zhoumin.goTo("/account.xhtml").page();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            tabTo(page, "[id='leave:everywhere']");
            page.keyboard().press("Enter");
            page.waitForSelector(".ui-confirm-dialog:visible");
            page.waitForFunction("() => document.activeElement.closest('.ui-confirm-dialog')");
            page.keyboard().press("Escape");
            page.waitForSelector(
                    ".ui-confirm-dialog", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
            page.waitForFunction("() => document.activeElement.id === 'leave:everywhere'");
        }
    }

    @Test
    void who_cannot_draw_is_one_key_away_from_signing_on_paper() {
        try (Visitor dengxiuying = office.visitor(Language.ZH, DESK).as("dengxiuying")) {
            Page page = dengxiuying
                    .openCase("苏某")
                    .follow("tab=agreement")
                    .follow("agreement.xhtml")
                    .page();
            page.locator("[id='pad:signPad']").focus();
            tabTo(page, "a[href='#scanForm']");
            page.keyboard().press("Enter");
            tabTo(page, "[id='scanForm:scan_input']");
            page.keyboard().press("Shift+Tab");
            assertThat((String) page.evaluate("() => document.activeElement.getAttribute('href')"))
                    .as("the text to sign, to be printed")
                    .startsWith("/files/agreement/");
        }
    }

    /** Goes on with Tab until the element is reached; each stop must be seen. */
    private static void tabTo(Page page, String selector) {
        walk(
                page,
                "Tab",
                "selector => document.activeElement.matches(selector.split(':has-text')[0]) &&"
                        + " (!selector.includes(':has-text') ||"
                        + " document.activeElement.textContent.includes(selector.match(/'([^']*)'\\)$/)[1]))",
                selector);
    }

    /** Goes back with Shift+Tab until the button with this text is reached. */
    private static void backTo(Page page, String text) {
        walk(
                page,
                "Shift+Tab",
                "text => document.activeElement.matches('button') && document.activeElement.textContent.trim() ==="
                        + " text",
                text);
    }

    private static void walk(Page page, String key, String reached, String what) {
        page.waitForLoadState(LoadState.LOAD);
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press(key);
            page.evaluate(Visitor.DRAWN);
            assertThat((Boolean) page.evaluate(SEEN))
                    .as(
                            "the focus on %s can be seen",
                            page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)"))
                    .isTrue();
            if ((Boolean) page.evaluate(reached, what)) {
                return;
            }
        }
        throw new AssertionError(what + " is not reached with " + key + " at " + page.url());
    }

    /** Enter, which opens another page. */
    private static void enter(Page page) {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }
}
