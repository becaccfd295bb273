package org.maplebridge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.inbox.HouseMessage;
import org.maplebridge.inbox.MessageBox;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.Paging;

/** A person's own messages, the latest first; the place in the list is in the address. A message is read when its reader says so. */
@Named("messagesPage")
@RequestScoped
public class MessagesPage {

    private static final int LINES = 20;

    @Inject
    private MessageBox box;

    @Inject
    private MessageWords messageWords;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private HttpServletRequest request;

    @Inject
    private OfficeClock clock;

    private String page;
    private Paging paging;
    private List<HouseMessage> messages;
    private Instant shownAt;

    /** The messages of the page. */
    public List<HouseMessage> getMessages() {
        if (messages == null) {
            shownAt = clock.now();
            messages = box.of(currentUser.actor(), getPaging().skipped(), LINES);
        }
        return messages;
    }

    public Paging getPaging() {
        if (paging == null) {
            paging = Paging.of(page, LINES, box.count(currentUser.actor()), number -> "/messages.xhtml?page=" + number);
        }
        return paging;
    }

    /** The message of the button is read. Which one it is comes with the button, because the list may have grown meanwhile. */
    public void read() {
        String id = request.getParameter("message");
        try {
            box.read(currentUser.actor(), UUID.fromString(id));
        } catch (IllegalArgumentException | NullPointerException noId) {
            throw new NotFound("fault.inbox.message.notFound");
        }
        readAgain();
    }

    /** All that came until the page was shown is read. */
    public void readAll() {
        Instant until = clock.now();
        try {
            until = Instant.parse(request.getParameter("until"));
        } catch (DateTimeParseException | NullPointerException unreadable) {
            // then all that is there now
        }
        box.readAll(currentUser.actor(), until);
        readAgain();
    }

    private void readAgain() {
        messages = null;
        paging = null;
        messageWords.countAgain();
    }

    /** The moment at which the list was read. */
    public Instant getShownAt() {
        getMessages();
        return shownAt;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
