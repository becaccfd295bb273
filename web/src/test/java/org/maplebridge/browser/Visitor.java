package org.maplebridge.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A person before a browser: one window, one language, at most one account. Remembers what the browser complains about, page by
 * page, and tells at {@link #lookAround} what is wrong with the page it is on. Ends with its window.
 */
final class Visitor implements AutoCloseable {

    /** The password of all accounts of the demo office. */
    static final String PASSWORD = "fengqiao-2023";
    /** Waits until the browser has drawn what has changed. */
    static final String DRAWN = "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))";

    /** The first parts of the page that reach beyond its right edge. */
    private static final String BEYOND_THE_EDGE = """
            () => [...document.querySelectorAll('body *')]
                .filter(part => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .slice(0, 6).map(part => part.tagName + '#' + part.id + '.' + part.className).join(' | ')
            """;

    /** All parts of the page are there. */
    private static final String AT_REST = """
            () => document.readyState === 'complete' && document.fonts.status === 'loaded'
                && (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty())
            """;

    /** In a page that is not drawn. */
    private static final String FIRST_LINK = """
            ([page, words]) => [...new DOMParser().parseFromString(page, 'text/html').querySelectorAll('main a[href]')]
                .find(link => link.getAttribute('href').includes(words) || link.textContent.includes(words))
                ?.getAttribute('href')
            """;

    private static final double PATIENCE_MILLIS = 10_000;
    private static final double TALLEST_PICTURE = 1400;
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final URI address;
    private final BrowserContext window;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private int status;

    Visitor(Browser browser, URI address, Language language, int width) {
        this.address = address;
        window = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language.browserLocale)
                .setViewportSize(width, 900)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        page = window.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        goTo("/login.xhtml");
        choose(language);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
    }

    /** Looks for an open case by the beginning of its number or of a party's name in the list of cases, and opens it. */
    Visitor openCase(String beginning) {
        return go(beginning);
    }

    /**
     * Goes a way through the office: an address, or the beginning of an open case's number or party; then behind each {@code >} the first
     * link whose address or text holds these words. Only where the way ends is drawn.
     */
    Visitor go(String way) {
        Deque<String> steps = new ArrayDeque<>(List.of(way.split(" > ")));
        if (!steps.peek().startsWith("/")) {
            steps.push("/cases/index.xhtml?text=" + URLEncoder.encode(steps.peek(), StandardCharsets.UTF_8));
        }
        String at = steps.pop();
        for (String words : steps) {
            at = linkOn(at, words);
        }
        return goTo(at);
    }

    private String linkOn(String path, String words) {
        APIResponse answer = ask(path);
        Object link = page.evaluate(FIRST_LINK, List.of(answer.text(), words));
        if (link == null) {
            throw new IllegalStateException("no link with " + words + " at " + answer.url());
        }
        return link.toString();
    }

    /** Presses the button that changes the language, if the page does not speak it yet. */
    private void choose(Language language) {
        var choice =
                page.locator("button[name=language][value=" + language.name().toLowerCase(Locale.ROOT) + "]");
        if (choice.count() > 0) {
            choice.first().click();
            page.waitForSelector("html[lang^=" + language.name().toLowerCase(Locale.ROOT) + "]");
        }
    }

    /** Logs in with a demo account and lands on its home page. */
    Visitor as(String account) {
        goTo("/login.xhtml");
        return logIn(account);
    }

    /** Logs in at the door that is open before the visitor. */
    Visitor logIn(String account) {
        return logIn(account, PASSWORD);
    }

    Visitor logIn(String account, String password) {
        logIn(page, account, password);
        return this;
    }

    /** Logs in in another window, as someone does whose log-in has ended over an open form. */
    Visitor logInBeside(String account) {
        try (Page beside = page.context().newPage()) {
            beside.navigate(address.resolve("/login.xhtml").toString());
            logIn(beside, account, PASSWORD);
        }
        return this;
    }

    private static void logIn(Page at, String account, String password) {
        at.locator("[autocomplete=username]").fill(account);
        at.locator("[autocomplete=current-password]").fill(password);
        at.locator("[id='login:enter']").click();
        at.waitForURL(url -> !url.contains("login"));
    }

    /** Asks for a path of the office as the browser would, without drawing what comes. */
    APIResponse ask(String path) {
        return page.request().get(address.resolve(path).toString());
    }

    /** Opens a path of the office, or follows an address that a page gave. */
    Visitor goTo(String path) {
        complaints.clear();
        Response response = page.navigate(address.resolve(path).toString());
        status = response.status();
        return this;
    }

    /** Follows the first link of the main part whose address or text holds the words. */
    Visitor follow(String words) {
        return goTo(linkWith(words));
    }

    /** The address of the first link that holds the words in its address or its text. */
    String linkWith(String words) {
        return page.locator("a[href*=\"" + words + "\"], a:has-text(\"" + words + "\")")
                .first()
                .getAttribute("href");
    }

    Page page() {
        return page;
    }

    /** Picks a choice of a menu by its place. */
    static void pick(Page page, String menu, int place) {
        openMenu(page, menu);
        page.locator("[id='" + menu + "_" + place + "']").click();
    }

    /** Opens a menu, which would close at once if the page were still moving under it. */
    static void openMenu(Page page, String menu) {
        Locator label = page.locator("[id='" + menu + "_label']");
        label.scrollIntoViewIfNeeded();
        page.evaluate(DRAWN);
        label.click();
    }

    /** The status of the answer to the address that was gone to last. */
    int status() {
        return status;
    }

    /** What the page says, white space as it comes. */
    String text() {
        return page.locator("body").innerText();
    }

    /** {@link #lookAround(Language, int)} at a page that is no error page. */
    List<String> lookAround(Language language) {
        return lookAround(language, 200);
    }

    /**
     * All that is wrong with the page as it stands: status, browser complaints, title, language, sideways scroll, barriers. Empty when all
     * is well.
     *
     * @param expected the status with which the page has answered if it is the right one
     */
    List<String> lookAround(Language language, int expected) {
        List<String> findings = glance(language, expected);
        if (status == expected) {
            findings.addAll(barriers(axe().withTags(WCAG_22_AA)));
        }
        return findings;
    }

    /** {@link #lookAround(Language, int)} without the barriers, which take the longest to find. */
    List<String> glance(Language language, int expected) {
        page.waitForFunction(AT_REST);
        List<String> findings = new ArrayList<>();
        if (status != expected) {
            findings.add("status " + status);
            return findings;
        }
        complaints.stream()
                .filter(complaint -> status == 200 || !complaint.contains("status of " + status))
                .forEach(findings::add);
        if (page.title().strip().startsWith("·")) {
            findings.add("has no title");
        }
        String spoken = (String) page.evaluate("document.documentElement.lang");
        if (!spoken.startsWith(language.name().toLowerCase(Locale.ROOT))) {
            findings.add("speaks " + spoken);
        }
        for (int waits = 0; overflow() > 0 && waits < 6; waits++) {
            // the page may not have come to rest at a new width
            page.waitForTimeout(500);
        }
        if (overflow() > 0) {
            findings.add("scrolls sideways by " + overflow() + " px: " + page.evaluate(BEYOND_THE_EDGE));
        }
        return findings;
    }

    private int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    /** Looks while the browser asks for a dark page; leaves it light again. */
    List<String> inTheDark(Supplier<List<String>> look) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.evaluate(DRAWN);
        try {
            return look.get();
        } finally {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
    }

    /** Describes only what is wrong: what is right is the greater part. No page has frames, for which alone it would open a window beside it each time. */
    private AxeBuilder axe() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static List<String> barriers(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .flatMap(violation -> violation.getNodes().stream()
                        .map(node -> "%s %s: %s".formatted(violation.getImpact(), violation.getId(), node.getHtml())))
                .toList();
    }

    /** Takes a picture of the page, as far as a reader scrolls a picture, into target/pictures, and with {@code -Dpictures} into docs/pictures as well. */
    void takePicture(String name) {
        Path picture = Path.of("target", "pictures", name + ".png");
        double height = ((Number) page.evaluate("document.documentElement.scrollHeight")).doubleValue();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(picture)
                .setFullPage(true)
                .setClip(0, 0, page.viewportSize().width, Math.min(height, TALLEST_PICTURE)));
        if (System.getProperty("pictures") != null) {
            try {
                Path docs = Files.createDirectories(Path.of("..", "docs", "pictures"));
                Files.copy(picture, docs.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        window.close();
    }
}
