package org.maplebridge.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;

/** A part of a page before a person: what can be written, chosen and pressed in it, by the words that stand there. */
final class Part {

    /** A list that opens closes again when the page moves, so the page comes to rest first. */
    private static final String NEXT_FRAME =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    private static final double OPENING_MILLIS = 1_000;

    private final Person person;
    private final Locator root;

    Part(Person person, Locator root) {
        this.person = person;
        this.root = root;
    }

    Locator locator() {
        return root;
    }

    String text() {
        return root.innerText();
    }

    /** The card in it with this heading. */
    Part card(String key, Object... arguments) {
        return new Part(
                person,
                root.locator("section.mb-card")
                        .filter(new Locator.FilterOptions()
                                .setHas(person.page()
                                        .getByRole(
                                                AriaRole.HEADING,
                                                new Page.GetByRoleOptions()
                                                        .setName(person.word(key, arguments))
                                                        .setExact(true)))));
    }

    /** The group of fields in it whose heading begins with these words. */
    Part group(String legend) {
        Pattern begins = Pattern.compile("^\\s*" + literally(legend) + "(\\s|$)");
        return new Part(
                person,
                root.locator("fieldset")
                        .filter(new Locator.FilterOptions()
                                .setHas(person.page()
                                        .locator("legend")
                                        .filter(new Locator.FilterOptions().setHasText(begins)))));
    }

    /** The field with this label. */
    Locator field(String key) {
        Pattern label = Pattern.compile("^\\s*" + literally(person.word(key)) + "\\s*\\*?\\s*$");
        return root.locator("[data-mb-field]")
                .filter(new Locator.FilterOptions()
                        .setHas(person.page()
                                .locator("label, .mb-label")
                                .filter(new Locator.FilterOptions().setHasText(label))));
    }

    /** As an expression that the browser understands too, which knows no quoting by Q and E. */
    private static String literally(String words) {
        return words.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
    }

    /** Writes into a field and leaves it, as with the tabulator. */
    Part write(String key, String text) {
        Locator input = field(key).locator("input:not([type=hidden]):not([aria-hidden=true]), textarea");
        input.fill(text);
        input.press("Tab");
        person.settle();
        return this;
    }

    /** Writes a number into a field that puts the separators itself, key by key. */
    Part writeNumber(String key, String digits) {
        Locator input = field(key).locator("input:not([type=hidden])").first();
        input.click();
        input.press("Control+a");
        input.pressSequentially(digits);
        input.press("Tab");
        person.settle();
        return this;
    }

    /** Chooses from a list that opens. */
    Part pick(String key, String option) {
        Locator list = field(key).locator("[role=combobox]");
        Locator choice = person.page()
                .locator("[id='" + list.getAttribute("aria-controls") + "'] [role=option]")
                .getByText(option, new Locator.GetByTextOptions().setExact(true));
        person.settle();
        for (int opened = 0; opened < 5 && !choice.isVisible(); opened++) {
            list.scrollIntoViewIfNeeded();
            person.page().evaluate(NEXT_FRAME);
            list.click();
            if (opens(choice)) {
                break;
            }
        }
        choice.click();
        person.settle();
        return this;
    }

    private static boolean opens(Locator choice) {
        try {
            choice.waitFor(new Locator.WaitForOptions().setTimeout(OPENING_MILLIS));
            return true;
        } catch (TimeoutError closed) {
            return false;
        }
    }

    /** Ticks a box, or chooses one of several buttons, by the words beside it. */
    Part tick(String words) {
        root.locator("label, .ui-chkbox-label")
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .click();
        person.settle();
        return this;
    }

    /** Chooses a file in a form that is sent later. */
    Part attach(String key, String name, String type, byte[] content) {
        field(key).locator("input[type=file]").setInputFiles(new FilePayload(name, type, content));
        return this;
    }

    Locator button(String key, Object... arguments) {
        return root.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions()
                        .setName(person.word(key, arguments))
                        .setExact(true));
    }

    /** Presses a button that sends its form, which is taken. */
    Part press(String key, Object... arguments) {
        person.submit(button(key, arguments)::click);
        return taken();
    }

    /** Presses a button that asks "sure?", says yes, and is taken at the word. */
    Part pressSurely(String key, Object... arguments) {
        button(key, arguments).click();
        Locator yes = person.page().locator(".ui-confirmdialog-yes");
        person.submit(yes::click);
        return taken();
    }

    /** Presses a button that sends its form, which is refused; returns the words of the refusal. */
    String pressInVain(String key, Object... arguments) {
        person.submit(button(key, arguments)::click);
        if (person.complaints().isEmpty()) {
            throw new AssertionError("was taken: " + person.word(key, arguments));
        }
        return String.join(" ", person.complaints());
    }

    private Part taken() {
        if (!person.complaints().isEmpty()) {
            throw new AssertionError(person.page().url() + ": " + person.complaints());
        }
        return this;
    }
}
