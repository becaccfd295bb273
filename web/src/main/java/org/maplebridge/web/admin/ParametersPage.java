package org.maplebridge.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.maplebridge.baseline.Parameter;
import org.maplebridge.baseline.ParameterBook;
import org.maplebridge.baseline.ParameterCode;
import org.maplebridge.baseline.Parameters;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.deadline.Evidence;
import org.maplebridge.web.security.CurrentUser;
import org.omnifaces.cdi.ViewScoped;

/** The figures of the law that baselines are reckoned with, a line a figure: its values, where they are written, and what nobody has entered yet. */
@Named("parametersPage")
@ViewScoped
public class ParametersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The first year of which the product knows a statistic. */
    private static final int FIRST_YEAR = 2022;

    @Inject
    private ParameterBook book;

    @Inject
    private AdminArea area;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private OfficeClock clock;

    private transient List<Line> lines;

    /**
     * A figure.
     *
     * @param values   those that are not overtaken, the newest of each grade and region first
     * @param lacking  the years of which a statistic is not there
     * @param evidence of the weakest of them; null without any
     */
    public record Line(ParameterCode code, List<Parameter> values, List<Integer> lacking, Evidence evidence) {

        /** Where the values are written, each source once. */
        public List<String> sources() {
            return values.stream().map(Parameter::source).distinct().toList();
        }
    }

    /** Lets the administrator in. */
    public void open() {
        area.enter();
    }

    public List<Line> getLines() {
        if (lines == null) {
            Parameters all = new Parameters(book.all(currentUser.actor()));
            lines = Arrays.stream(ParameterCode.values())
                    .map(code -> line(all, code))
                    .toList();
        }
        return lines;
    }

    private Line line(Parameters all, ParameterCode code) {
        List<Parameter> values = all.all().stream()
                .filter(each -> each.code() == code && !all.overtaken(each))
                .sorted(Comparator.comparing(Parameter::grade)
                        .thenComparing(each -> each.region() == null ? "" : each.region())
                        .thenComparing(Parameter::validFrom, Comparator.reverseOrder()))
                .toList();
        return new Line(
                code,
                code.yearly() ? values : newest(values),
                lacking(code, values),
                values.stream()
                        .map(Parameter::evidence)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static List<Parameter> newest(List<Parameter> sorted) {
        List<Parameter> newest = new ArrayList<>();
        for (Parameter each : sorted) {
            Parameter last = newest.isEmpty() ? null : newest.get(newest.size() - 1);
            if (last == null || last.grade() != each.grade() || !Objects.equals(last.region(), each.region())) {
                newest.add(each);
            }
        }
        return newest;
    }

    private List<Integer> lacking(ParameterCode code, List<Parameter> values) {
        if (!code.yearly()) {
            return List.of();
        }
        LocalDate today = clock.today();
        return IntStream.range(FIRST_YEAR, today.getYear())
                .filter(year -> values.stream().noneMatch(each -> each.year() == year))
                .boxed()
                .toList();
    }

    /** How many wait for somebody to look into the source. */
    public long getUnconfirmed() {
        return getLines().stream()
                .flatMap(line -> line.values().stream())
                .filter(each -> each.evidence() == Evidence.TO_BE_CONFIRMED)
                .count();
    }
}
