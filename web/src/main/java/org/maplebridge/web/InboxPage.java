package org.maplebridge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.casefile.Step;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Person;
import org.maplebridge.identity.Role;
import org.maplebridge.inbox.Inbox;
import org.maplebridge.inbox.InboxFilter;
import org.maplebridge.inbox.InboxFilter.View;
import org.maplebridge.inbox.InboxList;
import org.maplebridge.inbox.InboxLists;
import org.maplebridge.inbox.SavedFilter;
import org.maplebridge.inbox.SavedFilters;
import org.maplebridge.web.security.CurrentUser;

/**
 * The page of the inbox. Everything that is asked stands in the address, so a reload, a bookmark and the way back from a case show the same
 * list at the same place; nothing is kept in between. An act goes over the chosen rows one by one, each its own transaction, and comes back to the
 * same address with a result a row.
 */
@Named("inboxPage")
@RequestScoped
public class InboxPage {

    private static final String PATH = "/inbox.xhtml";
    private static final String RESULT = "inbox.result";

    @Inject
    private InboxLists lists;

    @Inject
    private Inbox inbox;

    @Inject
    private SavedFilters savedFilters;

    @Inject
    private Directory directory;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private HttpServletRequest request;

    private InboxFilter filter;
    private InboxList list;
    private Map<View, InboxList.Count> counts;
    private List<Saved> saved;
    private List<Person> colleagues;
    private Set<View> views;

    /** What is asked: on opening by the address, on an act by the form, which brings the address along. */
    public InboxFilter getFilter() {
        if (filter == null) {
            String carried = request.getParameter("list");
            if (FacesContext.getCurrentInstance().isPostback() && carried != null) {
                filter = InboxFilter.of(carried);
            } else {
                Map<String, String> asked = new HashMap<>();
                request.getParameterMap().forEach((name, values) -> asked.put(name, values[0]));
                filter = InboxFilter.of(asked);
            }
            if (!getViews().contains(filter.view())) {
                filter = filter.in(View.MINE);
            }
        }
        return filter;
    }

    /** The page of rows. */
    public InboxList getList() {
        if (list == null) {
            count();
            list = lists.page(actor(), getFilter(), counts.get(null));
        }
        return list;
    }

    /** The views that are this person's. */
    public Set<View> getViews() {
        if (views == null) {
            views = lists.views(actor());
        }
        return views;
    }

    /** How many rows a view has, unnarrowed. */
    public InboxList.Count countOf(View view) {
        count();
        return counts.get(view);
    }

    /** The person's own views with their counts. */
    public List<Saved> getSaved() {
        count();
        return saved;
    }

    /** The one of the person's own views that the page shows; null if it shows none. */
    public Saved getHere() {
        return getSaved().stream().filter(Saved::here).findFirst().orElse(null);
    }

    /** All numbers of the page in one statement. */
    private void count() {
        if (counts != null) {
            return;
        }
        List<View> counted = new ArrayList<>(getViews());
        List<SavedFilter> kept = savedFilters.of(actor());
        List<InboxFilter> asked = new ArrayList<>();
        asked.add(getFilter());
        counted.forEach(view -> asked.add(InboxFilter.of(view)));
        kept.forEach(each -> asked.add(each.filter()));
        List<InboxList.Count> numbers = lists.counts(actor(), asked);
        counts = new HashMap<>();
        counts.put(null, numbers.get(0));
        for (int i = 0; i < counted.size(); i++) {
            counts.put(counted.get(i), numbers.get(1 + i));
        }
        saved = new ArrayList<>();
        String here = getFilter().at(1).queryString();
        for (int i = 0; i < kept.size(); i++) {
            SavedFilter each = kept.get(i);
            saved.add(new Saved(
                    each.id(),
                    each.name(),
                    each.filter().queryString(),
                    numbers.get(1 + counted.size() + i),
                    each.filter().queryString().equals(here)));
        }
    }

    /** The address of the page with another question. */
    public String href(InboxFilter other) {
        return PATH + "?" + other.queryString();
    }

    /** The address of a view with nothing narrowed. */
    public String viewHref(View view) {
        return href(InboxFilter.of(view));
    }

    /** What the form of acts carries along. */
    public String getQuery() {
        return getFilter().queryString();
    }

    /** The word of a constant in the address. */
    public String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The steps that the choice offers. */
    public Step[] getSteps() {
        return Step.values();
    }

    public InboxFilter.Level[] getLevels() {
        return InboxFilter.Level.values();
    }

    public InboxFilter.Sort[] getSorts() {
        return InboxFilter.Sort.values();
    }

    /** Where this page begins in the list, from 1. */
    public int getFrom() {
        return (getFilter().page() - 1) * getFilter().size() + 1;
    }

    /** Where this page ends in the list. */
    public int getTo() {
        return getFrom() + getList().rows().size() - 1;
    }

    /** Whether rows can be chosen here: what is only supervised is only read. */
    public boolean isActing() {
        return getFilter().view() != View.REGION && isListed();
    }

    /** Whether there are rows; to a form that is being taken there were, though a colleague may have taken the last one since. */
    public boolean isListed() {
        FacesContext context = FacesContext.getCurrentInstance();
        boolean beingTaken = context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
        return beingTaken || !getList().rows().isEmpty();
    }

    /** Whether the person may give work to others. */
    public boolean isAssigning() {
        return !lists.assigns(actor()).isEmpty();
    }

    /** To whom work can be given, by pinyin: who does steps in the offices where this person assigns. */
    public List<Person> getColleagues() {
        if (colleagues == null) {
            Map<UUID, Person> found = new LinkedHashMap<>();
            for (UUID office : lists.assigns(actor())) {
                for (Role role : List.of(Role.MEDIATOR, Role.ROOM_HEAD, Role.ARBITRATION_CLERK)) {
                    directory.holding(role, office).forEach(each -> found.putIfAbsent(each.id(), each));
                }
            }
            colleagues = found.values().stream()
                    .sorted(Comparator.comparing(each -> each.pinyin() == null ? each.name() : each.pinyin()))
                    .toList();
        }
        return colleagues;
    }

    /** Whether a row was chosen in a form that could not be taken, so that it stays chosen. */
    public boolean picked(UUID item) {
        return chosenRows().stream().anyMatch(row -> row.id().equals(item));
    }

    /** To whom a form that could not be taken would have given the rows; null if to nobody. */
    public UUID getAssignee() {
        return id(request.getParameter("assignee"));
    }

    /** How the act before this page went; null if there was none. */
    public BulkResult getResult() {
        return (BulkResult) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(RESULT);
    }

    // ---- acts

    /** Takes the chosen rows for oneself. */
    public void claim() {
        each("inbox.done.claimed", row -> inbox.claim(actor(), row.id(), row.version()));
    }

    /** Puts the chosen rows back for the office. */
    public void release() {
        each("inbox.done.released", row -> inbox.release(actor(), row.id(), row.version()));
    }

    /** Gives the chosen rows to a colleague. */
    public void assign() {
        UUID person = getAssignee();
        if (person == null) {
            throw new InvalidInput("assignee", "fault.inbox.assignee");
        }
        each("inbox.done.assigned", row -> inbox.assign(actor(), row.id(), row.version(), person));
    }

    /** Keeps the list of the page under a name. */
    public void save() {
        savedFilters.save(actor(), request.getParameter("name"), getFilter());
        comeBack();
    }

    /** Drops one of the person's own views. */
    public void drop() {
        UUID dropped = id(request.getParameter("filter"));
        if (dropped != null) {
            savedFilters.drop(actor(), dropped);
        }
        comeBack();
    }

    private void each(String sentence, Act act) {
        List<Chosen> chosen = chosen();
        if (chosen.isEmpty()) {
            throw new InvalidInput("item", "fault.inbox.nothingChosen");
        }
        int done = 0;
        List<BulkResult.Refusal> refused = new ArrayList<>();
        for (Chosen row : chosen) {
            try {
                act.on(row);
                done++;
            } catch (MediationFault fault) {
                refused.add(new BulkResult.Refusal(row.number(), fault));
            }
        }
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .put(RESULT, new BulkResult(sentence, done, refused));
        comeBack();
    }

    private List<Chosen> chosen() {
        if (request.getParameter("everything") != null) {
            return lists.all(actor(), getFilter()).stream()
                    .map(row -> new Chosen(row.id(), row.version(), row.number()))
                    .toList();
        }
        return chosenRows();
    }

    private List<Chosen> chosenRows() {
        String[] values = request.getParameterValues("item");
        List<Chosen> chosen = new ArrayList<>();
        for (String value : values == null ? new String[0] : values) {
            String[] parts = value.split(":", 3);
            UUID id = id(parts[0]);
            if (id != null && parts.length == 3 && parts[1].matches("\\d{1,18}")) {
                chosen.add(new Chosen(id, Long.parseLong(parts[1]), parts[2]));
            }
        }
        return chosen;
    }

    /** Shows the list anew at its own address, so that a reload does not act again. */
    private void comeBack() {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        try {
            external.getFlash().setRedirect(true);
            external.redirect(href(getFilter()));
            context.responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Actor actor() {
        return currentUser.actor();
    }

    private static UUID id(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private interface Act {
        void on(Chosen row);
    }

    private record Chosen(UUID id, long version, String number) {}

    /** One of the person's own views with its number. */
    public record Saved(UUID id, String name, String query, InboxList.Count count, boolean here) {}
}
