package org.maplebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The two ends of what a page may have to show: nothing at all, and names that are far too long. */
@ExtendWith(OpenOffice.Resolver.class)
class EmptyAndLongIT {

    private static final int DESK = 1440;
    private static final List<Integer> WIDTHS = List.of(1440, 1024, 360);
    private static final String PERSON = "阿卜杜热合曼·买买提依明·阿卜杜外力·吐尔逊江·艾合买提玉";
    private static final String COMPANY = "荆州市荆州区某某现代农业综合开发与乡村生态旅游服务股份有限公司";

    private final OpenOffice office;

    EmptyAndLongIT(OpenOffice office) {
        this.office = office;
    }

    @Test
    void a_newcomer_reads_what_is_empty_and_what_to_do() {
        String account = "newcomer" + System.nanoTime() % 1_000_000;
        String password = newcomer(account);
        List<String> findings = new ArrayList<>();
        try (Visitor newcomer = office.visitor(Language.ZH, DESK)) {
            newcomer.goTo("/login.xhtml").logIn(account, password);
            Page page = newcomer.page();
            assertThat(page.url()).contains("/password.xhtml");
            fill(page, "change:currentPassword", password);
            fill(page, "change:newPassword", "a-newcomers-password");
            fill(page, "change:again", "a-newcomers-password");
            page.waitForNavigation(() -> press(page, "change:apply"));

            for (String address : List.of("/", "/inbox.xhtml", "/cases/index.xhtml?text=无此案")) {
                newcomer.goTo(address);
                if (page.locator(".mb-empty p:not(:empty)").count() < 2) {
                    findings.add(address + " does not say what is empty and what to do: " + visibleMain(page));
                }
                newcomer.lookAround(Language.ZH).forEach(finding -> findings.add(address + " " + finding));
            }
        }
        try (Visitor yangfan = office.visitor(Language.ZH, DESK).as("yangfan")) {
            yangfan.goTo("/statistics/index.xhtml?from=2021-01-01&to=2021-01-31");
            assertThat(yangfan.page().locator(".mb-empty").innerText().lines().count())
                    .isGreaterThan(1);
            yangfan.lookAround(Language.ZH).forEach(finding -> findings.add("statistics " + finding));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void names_of_thirty_characters_break_no_page() {
        List<String> findings = new ArrayList<>();
        try (Visitor liuyang = office.visitor(Language.ZH, DESK).as("liuyang")) {
            Page page = liuyang.goTo("/intake/register.xhtml").page();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            pick(page, "register:disputeType", 1);
            fill(page, "register:parties:0:name", PERSON);
            fill(page, "register:parties:1:name", COMPANY);
            fill(page, "register:parties:1:capacity", COMPANY);
            fill(page, "register:facts", "拖欠工资。");
            pick(page, "register:claims:0:item", 1);
            fill(page, "register:claims:0:amount", "123456789.12");
            page.locator("[id='register:facts']").focus();
            settle(page);
            press(page, "register:send");
            page.waitForCondition(() -> page.url().contains("/cases/")
                    || page.locator("[id*='alike'] label").count() > 0);
            if (!page.url().contains("/cases/")) {
                page.locator("[id*='alike'] label:has-text('不同纠纷')").all().forEach(label -> label.click());
                press(page, "register:send");
            }
            page.waitForURL(url -> url.contains("/cases/case.xhtml"));
            String address = page.url();
            for (String at : List.of(address, "/cases/index.xhtml")) {
                liuyang.goTo(at);
                for (int width : WIDTHS) {
                    page.setViewportSize(width, 900);
                    liuyang.lookAround(Language.ZH)
                            .forEach(finding -> findings.add("%s at %d px %s".formatted(at, width, finding)));
                }
            }
        }
        try (Visitor head = office.visitor(Language.ZH, DESK).as("zhangguoqiang")) {
            for (String at : List.of("/", "/inbox.xhtml?view=room")) {
                head.goTo(at);
                for (int width : WIDTHS) {
                    head.page().setViewportSize(width, 900);
                    head.lookAround(Language.ZH)
                            .forEach(finding -> findings.add("%s at %d px %s".formatted(at, width, finding)));
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    /** Enters a mediator in a room that has no case yet, as the administrator does it; the one-time password. */
    private String newcomer(String account) {
        try (Visitor admin = office.visitor(Language.ZH, DESK).as("admin")) {
            Page page = admin.goTo("/admin/organisation.xhtml").page();
            String code = account.toUpperCase(java.util.Locale.ROOT).replace("NEWCOMER", "NEW-");
            fill(page, "particulars:code", code);
            fill(page, "particulars:nameZh", "新设调解室" + code);
            fill(page, "particulars:nameEn", "New room " + code);
            pick(page, "particulars:kind", 1);
            fill(page, "particulars:seats", "8");
            press(page, "particulars:create");
            settle(page);

            admin.goTo("/admin/person.xhtml");
            fill(page, "particulars:accountName", account);
            fill(page, "particulars:name", "新来");
            Visitor.openMenu(page, "particulars:organisation");
            page.locator("[id='particulars:organisation_panel'] li")
                    .getByText("新设调解室" + code)
                    .click();
            press(page, "particulars:create");
            page.waitForSelector(".mb-secret code");
            return page.locator(".mb-secret code").innerText().strip();
        }
    }

    private static String visibleMain(Page page) {
        return page.locator("main").innerText().replaceAll("\\s+", " ");
    }

    private static void fill(Page page, String field, String text) {
        page.locator("[id='" + field + "']").fill(text);
        settle(page);
    }

    private static void pick(Page page, String menu, int place) {
        Visitor.pick(page, menu, place);
        settle(page);
    }

    private static void press(Page page, String button) {
        page.locator("[id='" + button + "']").click();
    }

    private static void settle(Page page) {
        page.waitForLoadState(LoadState.LOAD);
        page.waitForFunction("() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
    }
}
