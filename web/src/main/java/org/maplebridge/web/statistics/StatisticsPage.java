package org.maplebridge.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.statistics.Figures;
import org.maplebridge.statistics.Filter;
import org.maplebridge.statistics.Indicator;
import org.maplebridge.statistics.Measure;
import org.maplebridge.statistics.Period;
import org.maplebridge.statistics.Proportion;
import org.maplebridge.statistics.Statistics;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Words;

/**
 * The page of numbers. What it shows is in its address, so that a number can be sent to somebody and opened again; each number leads
 * to its list.
 */
@Named("statisticsPage")
@RequestScoped
public class StatisticsPage {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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

    private String from;
    private String to;
    private String room;
    private String type;
    private String only;
    private Filter filter;
    private Figures figures;
    private List<Choice> rooms;

    /** Counts; what cannot be read in the filter is said in words, with what was typed still there. */
    public void open() {
        rooms = statistics.rooms(currentUser.actor()).stream()
                .map(each -> new Choice(each.id().toString(), names.name(each), false))
                .toList();
        try {
            filter = new Question(from, to, room, type, only, clock.today()).filter();
        } catch (InvalidInput unreadable) {
            words.findings(unreadable)
                    .forEach(sentence -> FacesContext.getCurrentInstance()
                            .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence)));
            return;
        }
        from = filter.period().from().toString();
        to = filter.period().to().toString();
        figures = statistics.figures(currentUser.actor(), filter);
    }

    /** Whether there is anything to show. */
    public boolean isCounted() {
        return figures != null;
    }

    /** Whether no case lies in the period at all. */
    public boolean isNothing() {
        return figures.totals().values().stream().allMatch(total -> total != null && total == 0);
    }

    public Filter getFilter() {
        return filter;
    }

    public Figures getFigures() {
        return figures;
    }

    // ---- the indicator

    public int getVersion() {
        return Indicator.SUCCESS_RATE.version();
    }

    public int getRankedFrom() {
        return Indicator.RANKED_FROM;
    }

    public String getRate() {
        return names.percent(figures.rate());
    }

    public String getInterval() {
        return names.interval(figures.rate());
    }

    public String getParts() {
        return figures.rate() == null
                ? ""
                : words.number(figures.rate().numerator()) + " / "
                        + words.number(figures.rate().denominator());
    }

    public String getNumeratorHref() {
        return href(Indicator.SUCCESS_RATE.numerator(), figures.totals().get(Measure.SUCCESSFUL), filter);
    }

    public String getDenominatorHref() {
        return href(Indicator.SUCCESS_RATE.denominator(), figures.totals().get(Measure.ACCEPTED), filter);
    }

    /** The totals beside the indicator. */
    public List<Total> getTotals() {
        return figures.totals().entrySet().stream()
                .map(total -> new Total(
                        words.say("statistics.measure." + total.getKey()),
                        number(total.getValue()),
                        words.say("statistics.definition." + total.getKey()),
                        href(total.getKey(), total.getValue(), filter)))
                .toList();
    }

    /** One total. */
    public record Total(String label, String value, String definition, String href) {}

    // ---- the tables

    public List<Row> getByRoom() {
        return rows(
                figures.byRoom(), names::room, id -> new Filter(filter.period(), id, filter.type(), filter.exactly()));
    }

    public List<Row> getByType() {
        return rows(figures.byType(), names::type, code -> new Filter(filter.period(), filter.room(), code, true));
    }

    public List<Row> getByMonth() {
        return rows(
                figures.byMonth(),
                names::month,
                month -> new Filter(filter.period().within(month), filter.room(), filter.type(), filter.exactly()));
    }

    private <K> List<Row> rows(List<Figures.Line<K>> lines, Function<K, String> name, Function<K, Filter> narrowed) {
        List<Row> rows = new ArrayList<>();
        for (Figures.Line<K> line : lines) {
            Filter its = narrowed.apply(line.key());
            rows.add(new Row(
                    name.apply(line.key()),
                    Question.index(its),
                    number(line.accepted()),
                    href(Measure.ACCEPTED, line.accepted(), its),
                    number(line.successful()),
                    href(Measure.SUCCESSFUL, line.successful(), its),
                    names.percent(line.rate()),
                    names.interval(line.rate()),
                    bar(line.rate()),
                    line.rank()));
        }
        return rows;
    }

    private static Bar bar(Proportion rate) {
        if (rate == null || rate.denominator() == 0) {
            return null;
        }
        return new Bar(
                rate.percent(1).orElseThrow().min(HUNDRED), rate.interval().orElse(null));
    }

    /** A number opens its list where the reader may see the cases and there are any. */
    private String href(Measure measure, Long count, Filter its) {
        return figures.open() && count != null && count > 0 ? Question.cases(measure, its) : null;
    }

    private String number(Long count) {
        return count == null ? words.say("statistics.hidden") : words.number(count);
    }

    /**
     * One line of a table.
     *
     * @param href           the page narrowed to this line
     * @param acceptedHref   the list; null if it does not open
     * @param successfulHref the list; null if it does not open
     * @param bar            null if there is no rate
     * @param rank           null if not ranked
     */
    public record Row(
            String name,
            String href,
            String accepted,
            String acceptedHref,
            String successful,
            String successfulHref,
            String rate,
            String interval,
            Bar bar,
            Integer rank) {}

    /** The rate as a length of at most 100, with the reach of its interval. */
    public record Bar(BigDecimal length, Proportion.Interval interval) {

        /** How long the reach is; 0 if there is none. */
        public BigDecimal reach() {
            return interval == null ? BigDecimal.ZERO : interval.upper().subtract(interval.lower());
        }

        /** Where the reach begins. */
        public BigDecimal start() {
            return interval == null ? BigDecimal.ZERO : interval.lower();
        }
    }

    // ---- the filter

    /** The usual periods, none beyond today. */
    public List<Preset> getPresets() {
        LocalDate today = clock.today();
        YearMonth month = YearMonth.from(today);
        return List.of(
                preset("month", Period.of(month)),
                preset("lastMonth", Period.of(month.minusMonths(1))),
                preset("quarter", Period.quarterOf(today)),
                preset("year", Period.of(today.getYear())),
                preset("lastYear", Period.of(today.getYear() - 1)));
    }

    private Preset preset(String key, Period whole) {
        LocalDate today = clock.today();
        Period period = whole.to().isAfter(today) ? new Period(whole.from(), today) : whole;
        boolean here = filter != null && filter.period().equals(period);
        Filter its =
                filter == null ? Filter.of(period) : new Filter(period, filter.room(), filter.type(), filter.exactly());
        return new Preset(words.say("statistics.preset." + key), Question.index(its), here);
    }

    /** A period to choose by one click. */
    public record Preset(String label, String href, boolean here) {}

    public List<Choice> getRooms() {
        return rooms.stream()
                .map(each -> new Choice(each.code(), each.label(), each.code().equals(room)))
                .toList();
    }

    public List<Choice> getTypes() {
        return names.types().stream()
                .map(each -> new Choice(
                        each.code(), names.type(each.code()), each.code().equals(type)))
                .toList();
    }

    /** One entry of a list to choose from. */
    public record Choice(String code, String label, boolean chosen) {}

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
}
