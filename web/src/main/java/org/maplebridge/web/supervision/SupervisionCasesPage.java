package org.maplebridge.web.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.supervision.Line;
import org.maplebridge.supervision.Supervision;
import org.maplebridge.supervision.Watch;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.Paging;
import org.maplebridge.web.text.Words;

/** The lines behind one number of the supervisor's page, as many as the number says. */
@Named("supervisionCasesPage")
@RequestScoped
public class SupervisionCasesPage {

    private static final int LINES = 50;

    @Inject
    private Supervision supervision;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Words words;

    private String concern;
    private String bond;
    private String room;
    private String mediator;
    private String days;
    private String on;
    private String from;
    private String to;
    private String page;
    private Watch watch;
    private Paging paging;
    private List<Line> lines;

    /**
     * Reads the list.
     *
     * @throws org.maplebridge.basics.NotFound if the address names none
     */
    public void open() {
        watch = new WatchAddress(concern, bond, room, mediator, days, on, from, to).watch();
        long total = supervision.count(currentUser.actor(), watch);
        String address = WatchAddress.of(watch);
        paging = Paging.of(page, LINES, total, number -> address + "&page=" + number);
        lines = supervision.lines(currentUser.actor(), watch, paging.skipped(), LINES);
    }

    public Watch getWatch() {
        return watch;
    }

    public Paging getPaging() {
        return paging;
    }

    public List<Line> getLines() {
        return lines;
    }

    /** What the list is of, in words. */
    public String getTitle() {
        return switch (watch.concern()) {
            case RUNS_OUT -> words.say("supervision.tile.runsOut", watch.days());
            case WILL_BE_OVERDUE -> words.say("supervision.list.willBeOverdue", watch.on());
            case KEPT, MISSED ->
                words.say("supervision.bond." + watch.bond()) + " · "
                        + words.say("supervision.concern." + watch.concern());
            case OVERDUE, NO_NEXT_STEP -> words.say("supervision.concern." + watch.concern());
        };
    }

    /** To what it is narrowed down: a period, a room, a mediator; empty for everything. */
    public String getNarrowed() {
        return Stream.of(
                        watch.period() == null
                                ? null
                                : words.say(
                                        "supervision.list.period",
                                        watch.period().from(),
                                        watch.period().to()),
                        watch.room() == null ? null : roomName(),
                        watch.nobody() ? words.say("supervision.nobody") : null,
                        watch.mediator() == null || lines.isEmpty()
                                ? null
                                : lines.get(0).mediator())
                .filter(each -> each != null)
                .collect(Collectors.joining(" · "));
    }

    /** A room that one may not see has no line here, and no name; its mediators neither. */
    private String roomName() {
        return lines.isEmpty() ? null : words.of(lines.get(0).room());
    }

    public String getBackHref() {
        return WatchAddress.INDEX;
    }

    public String getConcern() {
        return concern;
    }

    public void setConcern(String concern) {
        this.concern = concern;
    }

    public String getBond() {
        return bond;
    }

    public void setBond(String bond) {
        this.bond = bond;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public String getMediator() {
        return mediator;
    }

    public void setMediator(String mediator) {
        this.mediator = mediator;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
