package org.maplebridge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.CaseBook;
import org.maplebridge.casefile.CaseFilter;
import org.maplebridge.casefile.CaseLine;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;
import org.maplebridge.identity.Role;
import org.maplebridge.inbox.DayBoard;
import org.maplebridge.inbox.InboxFilter;
import org.maplebridge.inbox.InboxFilter.Level;
import org.maplebridge.inbox.InboxFilter.View;
import org.maplebridge.inbox.InboxList;
import org.maplebridge.inbox.InboxLists;
import org.maplebridge.inbox.InboxRow;
import org.maplebridge.web.cases.CasesPage;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.Pages;

/**
 * The first page after the log-in: answers "what must I do now?" for whatever the person is. Each role brings its cards; who has several roles sees
 * all of them, the most pressing first. Every number opens the list that it counts.
 */
@Named("homePage")
@RequestScoped
public class HomePage {

    private static final int LINES = 8;
    private static final int FEW_LINES = 5;
    private static final int UNMOVED_DAYS = CasesPage.UNMOVED_DAYS.get(0);
    private static final String REGISTER_PAGE = "/intake/register.xhtml";

    @Inject
    private InboxLists lists;

    @Inject
    private DayBoard board;

    @Inject
    private CaseBook book;

    @Inject
    private Rights rights;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private OfficeClock clock;

    @Inject
    private Pages pages;

    private Set<View> views;
    private List<Tally> tallies;
    private final Map<String, List<InboxRow>> rows = new HashMap<>();
    private List<CaseLine> unmoved;
    private Long unmovedCount;
    private List<DayBoard.Line> mediated;
    private List<DayBoard.Line> registered;
    private List<DayBoard.Line> unsigned;

    /** The greeting of this hour on the office's wall: its key. */
    public String getGreeting() {
        return "home.greeting."
                + hour(LocalTime.ofInstant(clock.now(), OfficeClock.ZONE).getHour());
    }

    static String hour(int hour) {
        if (hour < 5 || hour >= 18) {
            return "evening";
        }
        if (hour < 9) {
            return "early";
        }
        if (hour < 12) {
            return "morning";
        }
        return hour < 14 ? "noon" : "afternoon";
    }

    /** Whether steps wait for a role of this person, not only for others of the room. */
    public boolean isDoing() {
        return currentUser.is(Role.MEDIATOR, Role.ROOM_HEAD, Role.ARBITRATION_CLERK, Role.ARBITRATOR, Role.ARCHIVIST);
    }

    public boolean isHead() {
        return currentUser.is(Role.ROOM_HEAD);
    }

    public boolean isMediator() {
        return currentUser.is(Role.MEDIATOR);
    }

    public boolean isCommission() {
        return currentUser.is(Role.ARBITRATION_CLERK, Role.ARBITRATOR);
    }

    public boolean isSupervisor() {
        return views().contains(View.REGION);
    }

    /** Whether the person keeps accounts and organisations and the page for it is there. */
    public boolean isAdministrator() {
        return pages.has("/admin/people.xhtml") && currentUser.is(Role.ADMINISTRATOR);
    }

    /** Whether the person looks at figures and the page for them is there. */
    public boolean isFigures() {
        return pages.has("/statistics/index.xhtml")
                && (isSupervisor() || rights.allows(actor(), Right.READ_STATISTICS));
    }

    /** Whether anything stands in the side column. */
    public boolean isAside() {
        return isCommission() || isFigures() || isAdministrator();
    }

    /** Whether anything stands in the middle; else the side column has the page to itself. */
    public boolean isMiddle() {
        return isDoing() || isWindow() || isSupervisor() || !getMine().isEmpty();
    }

    /** Whether this person's roles bring nothing to this page, so that it says so. */
    public boolean isIdle() {
        return !isDoing() && !isWindow() && !isSupervisor() && !isAside();
    }

    /** Whether the person takes applications in and the page for it is there. */
    public boolean isRegistering() {
        return pages.has(REGISTER_PAGE) && rights.allows(actor(), Right.REGISTER_CASE);
    }

    /** Whether taking in is what this person is here for, so that the last entries belong on the page. */
    public boolean isWindow() {
        return currentUser.is(Role.WINDOW_CLERK, Role.GRID_WORKER, Role.DUTY_OFFICER);
    }

    /** What the person has in hand, the nearest limit first. */
    public List<InboxRow> getMine() {
        return rows("view=mine", LINES);
    }

    /** What nobody has taken yet and this person's role does. */
    public List<InboxRow> getUnclaimed() {
        return rows("view=unclaimed", LINES);
    }

    /** What ends soon in the rooms. */
    public List<InboxRow> getRunningOut() {
        return rows("view=room&level=soon", FEW_LINES);
    }

    /** What is overdue in the supervised region. */
    public List<InboxRow> getOverdue() {
        return rows("view=region&level=overdue", LINES);
    }

    /** The open cases of the supervised region that nobody moves, the longest first. */
    public List<CaseLine> getUnmoved() {
        if (unmoved == null) {
            unmoved = book.page(actor(), CaseFilter.unmoved(UNMOVED_DAYS), 0, LINES);
        }
        return unmoved;
    }

    /** How many such cases there are; as many as {@link #getUnmovedHref} lists. */
    public long getUnmovedCount() {
        if (unmovedCount == null) {
            unmovedCount = book.count(actor(), CaseFilter.unmoved(UNMOVED_DAYS));
        }
        return unmovedCount;
    }

    public int getUnmovedDays() {
        return UNMOVED_DAYS;
    }

    public String getUnmovedHref() {
        return CasesPage.unmovedHref(UNMOVED_DAYS);
    }

    /** How many legal days ago a moment was. */
    public long daysSince(Instant moment) {
        return ChronoUnit.DAYS.between(OfficeClock.dayOf(moment), clock.today());
    }

    /** The open cases that the person mediates. */
    public List<DayBoard.Line> getMediated() {
        if (mediated == null) {
            mediated = board.mediated(actor(), LINES);
        }
        return mediated;
    }

    /** The cases that the person registered last. */
    public List<DayBoard.Line> getRegistered() {
        if (registered == null) {
            registered = board.registered(actor(), LINES);
        }
        return registered;
    }

    /** The commission's cases that a room has not signed for. */
    public List<DayBoard.Line> getUnsigned() {
        if (unsigned == null) {
            unsigned = board.unsigned(actor(), FEW_LINES);
        }
        return unsigned;
    }

    /** The numbers of the day, counted in one statement; each opens its list. */
    public List<Tally> getTallies() {
        if (tallies == null) {
            List<InboxFilter> asked = new ArrayList<>();
            List<String> keys = new ArrayList<>();
            if (isDoing()) {
                add(
                        asked,
                        keys,
                        "home.tally.mine.overdue",
                        InboxFilter.of(View.MINE).due(Level.OVERDUE));
                add(
                        asked,
                        keys,
                        "home.tally.mine.today",
                        InboxFilter.of(View.MINE).due(Level.TODAY));
                add(
                        asked,
                        keys,
                        "home.tally.mine.soon",
                        InboxFilter.of(View.MINE).due(Level.SOON));
                add(asked, keys, "home.tally.unclaimed", InboxFilter.of(View.UNCLAIMED));
            }
            if (isHead()) {
                add(
                        asked,
                        keys,
                        "home.tally.room.overdue",
                        InboxFilter.of(View.ROOM).due(Level.OVERDUE));
                add(
                        asked,
                        keys,
                        "home.tally.room.soon",
                        InboxFilter.of(View.ROOM).due(Level.SOON));
            }
            if (isSupervisor()) {
                add(
                        asked,
                        keys,
                        "home.tally.region.overdue",
                        InboxFilter.of(View.REGION).due(Level.OVERDUE));
                add(
                        asked,
                        keys,
                        "home.tally.region.today",
                        InboxFilter.of(View.REGION).due(Level.TODAY));
                add(
                        asked,
                        keys,
                        "home.tally.region.soon",
                        InboxFilter.of(View.REGION).due(Level.SOON));
            }
            List<InboxList.Count> counts = lists.counts(actor(), asked);
            tallies = new ArrayList<>();
            for (int i = 0; i < counts.size(); i++) {
                tallies.add(new Tally(
                        keys.get(i),
                        counts.get(i),
                        "/inbox.xhtml?" + asked.get(i).queryString(),
                        asked.get(i).level() == Level.OVERDUE && counts.get(i).number() > 0));
            }
        }
        return tallies;
    }

    private static void add(List<InboxFilter> asked, List<String> keys, String key, InboxFilter filter) {
        asked.add(filter);
        keys.add(key);
    }

    private List<InboxRow> rows(String query, int most) {
        return rows.computeIfAbsent(query, asked -> lists.first(actor(), InboxFilter.of(asked), most));
    }

    private Set<View> views() {
        if (views == null) {
            views = lists.views(actor());
        }
        return views;
    }

    private Actor actor() {
        return currentUser.actor();
    }

    /** A number of the day: what it counts, how many, where the list is, and whether it means trouble. */
    public record Tally(String key, InboxList.Count count, String href, boolean trouble) {}
}
