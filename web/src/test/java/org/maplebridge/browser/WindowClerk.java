package org.maplebridge.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.maplebridge.intake.Duplicates;

/** A clerk at the window: takes applications in and registers them. */
final class WindowClerk extends Clerk {

    WindowClerk(OpenOffice office, Language language, int width, String account) {
        super(office, language, width, account);
    }

    /** Opens an empty application. */
    void openApplication() {
        goTo("/intake/register.xhtml");
    }

    /** Opens an empty application and throws away what was typed there before and not sent. */
    void openEmptyApplication() {
        boolean found = findsDraftAt("/intake/register.xhtml");
        if (found) {
            page().locator("[data-mb-discard]").click();
        }
    }

    /** Says the same of every earlier case that looks like this one. */
    void judgeAlike(Duplicates.Choice choice) {
        for (Locator alike : card("intake.alike").locator().locator("fieldset").all()) {
            new Part(this, alike).tick(word("intake.choice." + choice));
        }
    }

    /** Hands a paper in with the application. */
    void attachPaper(String name, String text) {
        page().locator("[id='register:files_input']")
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        page().locator(".mb-register-file:has-text('" + name + "')").waitFor();
        settle();
    }
}
