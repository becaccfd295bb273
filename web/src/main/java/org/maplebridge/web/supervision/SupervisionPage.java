package org.maplebridge.web.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.statistics.Period;
import org.maplebridge.supervision.Bond;
import org.maplebridge.supervision.Line;
import org.maplebridge.supervision.Overview;
import org.maplebridge.supervision.Score;
import org.maplebridge.supervision.Supervision;
import org.maplebridge.supervision.Watch;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Words;

/**
 * The deadlines of all rooms at a glance: what runs out, what has run out, what will, how the promises were kept, and what nobody is at. Every
 * number opens its list; of the two lists that ask for an act the first lines stand here.
 */
@Named
@RequestScoped
public class SupervisionPage {

    private static final int FIRST_LINES = 8;

    @Inject
    private Supervision supervision;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private OfficeClock clock;

    @Inject
    private Words words;

    private String from;
    private String to;
    private Period period;
    private Overview overview;
    private List<Score> scores;
    private List<Line> overdue;
    private List<Line> noNextStep;

    /** Counts; a period that cannot be read is said in words, with what was typed still there, and the rest is shown. */
    public void open() {
        overview = supervision.overview(currentUser.actor());
        overdue = overview.overdue() == 0 ? List.of() : first(Watch.overdue());
        noNextStep = overview.noNextStep() == 0 ? List.of() : first(Watch.noNextStep());
        try {
            period = asked();
        } catch (InvalidInput unreadable) {
            words.findings(unreadable)
                    .forEach(sentence -> FacesContext.getCurrentInstance()
                            .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence)));
            return;
        }
        from = period.from().toString();
        to = period.to().toString();
        scores = supervision.scores(currentUser.actor(), period);
    }

    private List<Line> first(Watch watch) {
        return supervision.lines(currentUser.actor(), watch, 0, FIRST_LINES);
    }

    private Period asked() {
        LocalDate today = clock.today();
        return new Period(day("from", from, today.withDayOfYear(1)), day("to", to, today));
    }

    private static LocalDate day(String field, String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(field, "fault.statistics.day");
        }
    }

    public Overview getOverview() {
        return overview;
    }

    // ---- the numbers above

    /** What runs out in all rooms, one tile a span; then what has run out, and what nobody is at. */
    public List<Tile> getTiles() {
        List<Tile> tiles = new ArrayList<>();
        for (int place = 0; place < Supervision.SPANS.size(); place++) {
            int span = Supervision.SPANS.get(place);
            int at = place;
            long sum = overview.nextDays().stream()
                    .mapToLong(room -> room.counts().get(at))
                    .sum();
            tiles.add(tile(
                    words.say("supervision.tile.runsOut", span),
                    words.say("supervision.tile.runsOut.how", overview.today().plusDays(span)),
                    sum,
                    Watch.runsOut(span)));
        }
        tiles.add(tile(
                words.say("supervision.concern.OVERDUE"),
                words.say("supervision.definition.OVERDUE"),
                overview.overdue(),
                Watch.overdue()));
        tiles.add(tile(
                words.say("supervision.concern.NO_NEXT_STEP"),
                words.say("supervision.definition.NO_NEXT_STEP"),
                overview.noNextStep(),
                Watch.noNextStep()));
        return tiles;
    }

    private Tile tile(String label, String definition, long count, Watch watch) {
        return new Tile(label, words.number(count), definition, href(count, watch));
    }

    /** A number with what it means; the address is null where there is nothing to list. */
    public record Tile(String label, String value, String definition, String href) {}

    // ---- what runs out

    /** The spans in words, as the heads of the columns. */
    public List<String> getSpans() {
        return Supervision.SPANS.stream()
                .map(span -> words.say("supervision.within", span))
                .toList();
    }

    /** A room, then its mediators; each with a number a span. */
    public List<Row> getNextDays() {
        List<Row> rows = new ArrayList<>();
        for (Overview.InRoom room : overview.nextDays()) {
            String name = words.of(room.name());
            rows.add(new Row(
                    name,
                    true,
                    cells(name, room.counts(), span -> Watch.runsOut(span).in(room.room()))));
            for (Overview.OfMediator each : room.mediators()) {
                String who = each.name() == null ? words.say("supervision.nobody") : each.name();
                rows.add(new Row(
                        who,
                        false,
                        cells(
                                who,
                                each.counts(),
                                span -> Watch.runsOut(span).in(room.room()).with(each.mediator()))));
            }
        }
        return rows;
    }

    private List<Cell> cells(String whose, List<Long> counts, IntFunction<Watch> watch) {
        return IntStream.range(0, counts.size())
                .mapToObj(place -> {
                    int span = Supervision.SPANS.get(place);
                    long count = counts.get(place);
                    return new Cell(
                            words.number(count),
                            href(count, watch.apply(span)),
                            words.say("supervision.openList", whose, words.say("supervision.within", span), count));
                })
                .toList();
    }

    /**
     * A line of the table.
     *
     * @param ofRoom whether it is a room's, with the sums of those below it
     */
    public record Row(String name, boolean ofRoom, List<Cell> cells) {}

    /**
     * A number.
     *
     * @param href null where there is nothing to list
     * @param what what opens, in words
     */
    public record Cell(String value, String href, String what) {}

    // ---- the lists that ask for an act

    public List<Line> getOverdue() {
        return overdue;
    }

    /** The whole list; null when all of it stands here. */
    public String getOverdueHref() {
        return overview.overdue() > FIRST_LINES ? WatchAddress.of(Watch.overdue()) : null;
    }

    public List<Line> getNoNextStep() {
        return noNextStep;
    }

    /** The whole list; null when all of it stands here. */
    public String getNoNextStepHref() {
        return overview.noNextStep() > FIRST_LINES ? WatchAddress.of(Watch.noNextStep()) : null;
    }

    // ---- the forecast

    /** Whether anything will be overdue in the days ahead. */
    public boolean isCalm() {
        return overview.forecast().stream().allMatch(day -> day.count() == 0);
    }

    /** The days ahead, each with its number, a bar, and the rooms. */
    public List<Ahead> getForecast() {
        long most = overview.forecast().stream()
                .mapToLong(Overview.Day::count)
                .max()
                .orElse(0);
        return overview.forecast().stream()
                .map(day -> new Ahead(
                        day.day(),
                        day.rest(),
                        cell(words.date(day.day()), day.count(), Watch.overdueOn(day.day())),
                        most == 0 ? 0 : Math.round(100f * day.count() / most),
                        day.rooms().stream()
                                .map(room -> new RoomAhead(
                                        words.of(room.name()),
                                        cell(
                                                words.of(room.name()),
                                                room.count(),
                                                Watch.overdueOn(day.day()).in(room.room()))))
                                .toList()))
                .toList();
    }

    private Cell cell(String whose, long count, Watch watch) {
        return new Cell(
                words.number(count),
                href(count, watch),
                words.say("supervision.openList", whose, words.say("supervision.concern.WILL_BE_OVERDUE"), count));
    }

    /**
     * A day ahead.
     *
     * @param rest   whether nobody works on it
     * @param length the bar, of at most 100
     */
    public record Ahead(LocalDate day, boolean rest, Cell count, long length, List<RoomAhead> rooms) {}

    /** A room on a day ahead. */
    public record RoomAhead(String name, Cell count) {}

    // ---- the legal and the promised

    /** Whether the period could be read. */
    public boolean isScored() {
        return scores != null;
    }

    public List<Bond> getBonds() {
        return Arrays.asList(Bond.values());
    }

    /** Which limits are of a kind, by name. */
    public String limitsOf(Bond bond) {
        return words.of(supervision.limits(bond));
    }

    /** A line a room, then all rooms together where there are several. */
    public List<ScoreRow> getScores() {
        List<ScoreRow> rows = new ArrayList<>();
        scores.forEach(score -> rows.add(row(words.of(score.name()), score, score.room())));
        if (scores.size() > 1) {
            rows.add(row(words.say("supervision.allRooms"), Supervision.together(scores), null));
        }
        return rows;
    }

    private ScoreRow row(String name, Score score, UUID room) {
        return new ScoreRow(
                name,
                room == null,
                Arrays.stream(Bond.values())
                        .map(bond -> {
                            Score.Count count = score.of(bond);
                            return new ScoreOf(
                                    scored(name, bond, true, count.kept(), room),
                                    scored(name, bond, false, count.missed(), room),
                                    count.share()
                                            .percent(1)
                                            .map(share -> share.setScale(1, RoundingMode.HALF_UP))
                                            .map(BigDecimal::toPlainString)
                                            .map(share -> share + " %")
                                            .orElse("—"));
                        })
                        .toList());
    }

    private Cell scored(String whose, Bond bond, boolean kept, long count, UUID room) {
        Watch watch = Watch.of(bond, kept, period);
        String what = words.say("supervision.bond." + bond) + " "
                + words.say("supervision.concern." + (kept ? "KEPT" : "MISSED"));
        return new Cell(
                words.number(count),
                href(count, room == null ? watch : watch.in(room)),
                words.say("supervision.openList", whose, what, count));
    }

    /** A room's line. */
    public record ScoreRow(String name, boolean all, List<ScoreOf> kinds) {}

    /** What was kept and missed of one kind. */
    public record ScoreOf(Cell kept, Cell missed, String share) {}

    private static String href(long count, Watch watch) {
        return count == 0 ? null : WatchAddress.of(watch);
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
}
