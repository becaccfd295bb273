package org.maplebridge.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.maplebridge.web.text.Words;

/**
 * Somebody with an errand in the office, logged in or not. Finds fields, buttons and links by the words that the page shows in the person's
 * language, and goes on when the page has answered, as people do. Ends with the window.
 */
class Person implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 30_000;

    /** The mark goes with the page; an answer that leaves the page where it is takes it off. */
    private static final String MARK_AS_UNANSWERED = """
            () => {
              const page = document.documentElement;
              page.setAttribute('data-unanswered', '');
              window.jQuery && jQuery(document).one('pfAjaxComplete', (event, answer) => {
                if (!(answer.responseText || '').includes('<redirect')) { page.removeAttribute('data-unanswered'); }
              });
            }
            """;

    private static final String IS_ANSWERED = """
            () => document.readyState === 'complete' && !document.documentElement.hasAttribute('data-unanswered')
                && (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty())
            """;

    private final Visitor visitor;
    private final Language language;
    private final Words words;

    Person(OpenOffice office, Language language, int width) {
        this.visitor = office.visitor(language, width);
        this.language = language;
        this.words = new Words(language == Language.EN ? Locale.ENGLISH : Locale.CHINA);
        page().setDefaultTimeout(PATIENCE_MILLIS);
    }

    /** Somebody of the office, on the own home page. */
    Person(OpenOffice office, Language language, int width, String account) {
        this(office, language, width);
        visitor.as(account);
    }

    Page page() {
        return visitor.page();
    }

    Visitor visitor() {
        return visitor;
    }

    Language language() {
        return language;
    }

    /** What a text of the office says in this person's language. */
    String word(String key, Object... arguments) {
        if (!words.knows(key)) {
            throw new IllegalArgumentException("the office has no text " + key);
        }
        return words.say(key, arguments);
    }

    Words words() {
        return words;
    }

    void goTo(String path) {
        visitor.goTo(path);
    }

    /** Opens a page with a form; tells whether something was typed there before and not sent. */
    boolean findsDraftAt(String path) {
        Response draft = page().waitForResponse(response -> response.url().contains("/drafts/"), () -> goTo(path));
        return draft.status() == 200;
    }

    /** The server has forgotten what it kept of the page that is open. */
    void losesViews() {
        page().evaluate(
                        "() => document.querySelectorAll('[name=\"jakarta.faces.ViewState\"]').forEach(state => { state.value = '1:1'; })");
    }

    /** Finds a case by words of its number in the list of cases and opens it. */
    void openCase(String number) {
        visitor.openCase(number);
    }

    /** Opens a tab of the case that is open. */
    void openTab(String name) {
        goTo(page().locator("nav.mb-tabs a[href$='tab=" + name + "']").getAttribute("href"));
    }

    /** Opens the agreement of the open case. */
    void openAgreement() {
        openTab("agreement");
        follow("agreement.open");
    }

    /** The sealed paper, as it is kept. */
    Paper sealedPaper() {
        return new Paper(download(page().getByText(word("agreement.paper")).first()));
    }

    /** Does an act of the case page that asks nothing: behind its button stands what it means, and the button that does it. */
    void perform(String act) {
        choose(act);
        whole().press("case.act." + act + ".do");
    }

    /** Opens the form of an act of the case page: the next step, or one behind "more". */
    Part choose(String act) {
        String name = word("case.act." + act);
        Locator next = page().locator("[id='acts:next']");
        if (next.count() > 0 && next.innerText().strip().equals(name)) {
            submit(next::click);
        } else {
            page().locator("details.mb-more > summary").click();
            Locator other = page().locator("details.mb-more")
                    .getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions().setName(name).setExact(true));
            submit(other::click);
        }
        return part("#act");
    }

    /** The page's main part. */
    Part whole() {
        return part("body");
    }

    /** A part of the page, by selector. */
    Part part(String selector) {
        return new Part(this, page().locator(selector));
    }

    /** The card with this heading. */
    Part card(String key, Object... arguments) {
        return whole().card(key, arguments);
    }

    /** The group of fields whose heading begins with these words. */
    Part group(String legend) {
        return whole().group(legend);
    }

    /** Waits until the page says this. */
    void sees(String sentence) {
        page().getByText(sentence).first().waitFor();
    }

    /** Waits until the page says this text of the office. */
    void seesWord(String key, Object... arguments) {
        sees(word(key, arguments));
    }

    /** What the page says now. */
    String text() {
        return visitor.text();
    }

    /** The days on which the clocks that the page shows end, as 2023-11-28. */
    List<String> ends() {
        return page().locator(".mb-clocks time[datetime]").all().stream()
                .map(time -> time.getAttribute("datetime"))
                .toList();
    }

    /** The stage of the case that is open, as its stage bar marks it. */
    String standsAt() {
        return page().locator("[aria-current=step] > span").first().innerText().strip();
    }

    /** The rows of the list that is open, with those of all its further pages. */
    List<String> rowsOnAllPages() {
        Locator next = page().locator("a[rel=next]");
        List<String> rows =
                new ArrayList<>(page().locator("table.mb-table tbody tr").allInnerTexts());
        while (next.count() > 0) {
            goTo(next.getAttribute("href"));
            rows.addAll(page().locator("table.mb-table tbody tr").allInnerTexts());
        }
        return rows;
    }

    /** Ticks the first rows of the inbox; returns the numbers of their cases. */
    List<String> chooseWork(int rows) {
        List<String> numbers = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Locator box = page().locator("input[name=item]").nth(row);
            box.check();
            numbers.add(box.getAttribute("value").split(":", 3)[2]);
        }
        return numbers;
    }

    /** Ticks the row of a case in the inbox. */
    void chooseWork(String number) {
        page().locator("input[name=item][value$=':" + number + "']").check();
    }

    /** Follows the link with these words. */
    void follow(String key) {
        goTo(page().getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(word(key)).setExact(true))
                .first()
                .getAttribute("href"));
    }

    /** Takes the file behind a link, as the browser would save it. */
    byte[] download(Locator link) {
        Download download = page().waitForDownload(link::click);
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** Writes the last thing, and waits until what was typed is kept on the server. */
    void writesLast(Runnable last) {
        page().waitForResponse(
                        response -> response.url().contains("/drafts/")
                                && response.request().method().equals("POST"),
                        last);
    }

    /** Takes what was typed before, as the page offers it. */
    void resumesDraft() {
        page().locator("[data-mb-resume]").click();
        page().locator(".mb-draft-offer").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        settle();
    }

    /** Does what sends a form, and waits until the answer stands on the page: a part of it, or another page. */
    void submit(Runnable act) {
        page().evaluate(MARK_AS_UNANSWERED);
        act.run();
        page().waitForFunction(IS_ANSWERED);
    }

    /** What the page has against what was sent: the errors, wherever they stand. */
    List<String> complaints() {
        return page()
                .locator(".ui-message-error, .ui-messages-error, #messages .ui-messages-fatal")
                .allInnerTexts()
                .stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Waits until no part of the page is on its way any more. */
    void settle() {
        page().waitForFunction("() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
    }

    /** Fails with all that is wrong with the page as it stands. */
    void looksAround() {
        List<String> findings = visitor.lookAround(language);
        if (!findings.isEmpty()) {
            throw new AssertionError(page().url() + "\n" + String.join("\n", findings));
        }
    }

    @Override
    public void close() {
        visitor.close();
    }
}
