package org.maplebridge.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.maplebridge.statistics.Filter;
import org.maplebridge.statistics.Indicator;
import org.maplebridge.statistics.Measure;
import org.maplebridge.statistics.MonthOnMonth;
import org.maplebridge.statistics.Proportion;
import org.maplebridge.statistics.Statistics;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Words;

/** The numbers that changed, for the home page of whoever reads statistics: this month so far beside the whole last one. Each opens its list. */
@Named
@RequestScoped
public class MonthsCard {

    @Inject
    private Statistics statistics;

    @Inject
    private StatisticsNames names;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Words words;

    private List<Tile> tiles;

    /** The success rate, then what was accepted and what ended. */
    public List<Tile> getTiles() {
        if (tiles == null) {
            MonthOnMonth months = statistics.monthOnMonth(currentUser.actor());
            tiles = List.of(
                    rate(months),
                    count(Measure.ACCEPTED, MonthOnMonth.Month::accepted, months),
                    count(Measure.ENDED, MonthOnMonth.Month::ended, months));
        }
        return tiles;
    }

    private Tile rate(MonthOnMonth months) {
        return new Tile(
                words.say("statistics.SUCCESS_RATE"),
                rate("home.months.now", months.current(), months.open()),
                rate("home.months.then", months.before(), months.open()),
                change(months));
    }

    private Side rate(String key, MonthOnMonth.Month month, boolean open) {
        return new Side(
                name(key, month),
                names.percent(month.rate()),
                number(Indicator.SUCCESS_RATE.numerator(), month.successful(), month, open),
                number(Indicator.SUCCESS_RATE.denominator(), month.accepted(), month, open));
    }

    private Tile count(Measure measure, Function<MonthOnMonth.Month, Long> of, MonthOnMonth months) {
        return new Tile(
                words.say("statistics.measure." + measure),
                count(measure, of, "home.months.now", months.current(), months.open()),
                count(measure, of, "home.months.then", months.before(), months.open()),
                null);
    }

    private Side count(
            Measure measure,
            Function<MonthOnMonth.Month, Long> of,
            String key,
            MonthOnMonth.Month month,
            boolean open) {
        return new Side(name(key, month), null, number(measure, of.apply(month), month, open), null);
    }

    private String name(String key, MonthOnMonth.Month month) {
        return words.say(key, names.month(YearMonth.from(month.period().from())));
    }

    private String change(MonthOnMonth months) {
        return points(months.current().rate(), months.before().rate())
                .map(points -> words.say(
                        "home.months." + List.of("down", "same", "up").get(points.signum() + 1),
                        points.abs().toPlainString()))
                .orElse(null);
    }

    /** How many points of per cent, with one decimal, a rate is above another as both are shown; empty if one of them is none. */
    static Optional<BigDecimal> points(Proportion now, Proportion before) {
        if (now == null || before == null) {
            return Optional.empty();
        }
        return now.percent(1).flatMap(shown -> before.percent(1).map(shown::subtract));
    }

    private Number number(Measure measure, Long count, MonthOnMonth.Month month, boolean open) {
        String value = count == null ? words.say("statistics.hidden") : words.number(count);
        String href = open && count != null && count > 0 ? Question.cases(measure, Filter.of(month.period())) : null;
        return new Number(value, words.say("statistics.measure." + measure), href);
    }

    /**
     * One number of both months.
     *
     * @param change how far it has moved, in words; null if that says nothing
     */
    public record Tile(String label, Side now, Side before, String change) {}

    /**
     * One month of it.
     *
     * @param rate null for a plain count
     * @param of   of how many; null for a plain count
     */
    public record Side(String month, String rate, Number count, Number of) {}

    /** A number that opens its list; the address is null where there is none to open. */
    public record Number(String value, String what, String href) {}
}
