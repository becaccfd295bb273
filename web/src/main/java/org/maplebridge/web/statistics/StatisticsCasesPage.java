package org.maplebridge.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.statistics.CaseLine;
import org.maplebridge.statistics.Filter;
import org.maplebridge.statistics.Measure;
import org.maplebridge.statistics.Statistics;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.Paging;
import org.maplebridge.web.text.Words;

/** The cases behind one number, as many as the number says. */
@Named("statisticsCasesPage")
@RequestScoped
public class StatisticsCasesPage {

    private static final int LINES = 50;

    @Inject
    private Statistics statistics;

    @Inject
    private StatisticsNames names;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private OfficeClock clock;

    @Inject
    private Words words;

    private String measure;
    private String from;
    private String to;
    private String room;
    private String type;
    private String only;
    private String page;
    private Measure asked;
    private Filter filter;
    private Paging paging;
    private List<CaseLine> lines;

    /**
     * Reads the list.
     *
     * @throws NotFound if the address names no measure
     */
    public void open() {
        asked = Arrays.stream(Measure.values())
                .filter(each -> each.name().equals(measure))
                .findFirst()
                .orElseThrow(() -> new NotFound("fault.statistics.measure"));
        filter = new Question(from, to, room, type, only, clock.today()).filter();
        long total = statistics.countCases(currentUser.actor(), asked, filter);
        String address = Question.cases(asked, filter);
        paging = Paging.of(page, LINES, total, number -> address + "&page=" + number);
        lines = statistics.cases(currentUser.actor(), asked, filter, paging.skipped(), LINES);
    }

    public Measure getAsked() {
        return asked;
    }

    public Filter getFilter() {
        return filter;
    }

    public Paging getPaging() {
        return paging;
    }

    public List<CaseLine> getLines() {
        return lines;
    }

    /** Room and type of the filter in words; empty for all. */
    public String getNarrowed() {
        return Stream.of(
                        filter.room() == null ? null : names.room(filter.room()),
                        filter.type() == null ? null : names.type(filter.type()))
                .filter(each -> each != null)
                .map(each -> " · " + each)
                .collect(Collectors.joining());
    }

    public String getBackHref() {
        return Question.index(filter);
    }

    /** What the room of a line is called. */
    public String room(CaseLine line) {
        return names.room(line.room());
    }

    /** What the type of a line is called. */
    public String type(CaseLine line) {
        return names.type(line.disputeType());
    }

    /** Who stands against whom. */
    public String parties(CaseLine line) {
        return words.sides(line.applicants(), line.respondents());
    }

    public String getMeasure() {
        return measure;
    }

    public void setMeasure(String measure) {
        this.measure = measure;
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

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getOnly() {
        return only;
    }

    public void setOnly(String only) {
        this.only = only;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
