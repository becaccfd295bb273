package org.maplebridge.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.NotFound;
import org.maplebridge.identity.Directory;
import org.maplebridge.inbox.Deliveries;
import org.maplebridge.outbox.DispatchState;
import org.maplebridge.outbox.OutboxMessage;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.Paging;

/** The tray at the door: how many messages are in each state, and those of one state; state and place are in the address. */
@Named("outboxPage")
@RequestScoped
public class OutboxPage {

    private static final int LINES = 30;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Directory directory;

    @Inject
    private AdminArea area;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private HttpServletRequest request;

    private String state;
    private String page;
    private Map<DispatchState, Long> counts;
    private Paging paging;
    private List<OutboxMessage> messages;
    private Map<UUID, String> people = new HashMap<>();

    /** Lets the administrator in. */
    public void open() {
        area.enter();
    }

    /** Reads the list, once a request; what the address cannot mean falls back to what has not gone its way. */
    private void read() {
        if (messages != null) {
            return;
        }
        counts = deliveries.counts(currentUser.actor());
        DispatchState only = only();
        long total =
                only == null ? Deliveries.open().stream().mapToLong(counts::get).sum() : counts.get(only);
        String address = "/admin/outbox.xhtml?" + (only == null ? "" : "state=" + only + "&") + "page=";
        paging = Paging.of(page, LINES, total, number -> address + number);
        messages = deliveries.page(currentUser.actor(), only, paging.skipped(), LINES);
        people = directory.names(messages.stream().map(OutboxMessage::person).toList());
    }

    private DispatchState only() {
        return Arrays.stream(DispatchState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    /** Sends a message again that had been given up; which one comes with the button. */
    public void tryAgain() {
        try {
            deliveries.tryAgain(currentUser.actor(), UUID.fromString(request.getParameter("message")));
        } catch (IllegalArgumentException | NullPointerException noId) {
            throw new NotFound("fault.outbox.notFound");
        }
        area.say("admin.outbox.triedAgain");
        messages = null;
    }

    /** The list is of this state; null for all that has not gone its way. */
    public DispatchState getOnly() {
        return only();
    }

    public List<DispatchState> getStates() {
        return List.of(DispatchState.values());
    }

    public long count(DispatchState of) {
        read();
        return counts.get(of);
    }

    /** Who is to get a message. */
    public String person(OutboxMessage message) {
        return people.getOrDefault(message.person(), "—");
    }

    public Paging getPaging() {
        read();
        return paging;
    }

    public List<OutboxMessage> getMessages() {
        read();
        return messages;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
