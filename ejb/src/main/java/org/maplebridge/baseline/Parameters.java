package org.maplebridge.baseline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All values of the figures of the law, as they stand at one moment. Finds the one that holds; guesses none. */
public final class Parameters {

    private static final Comparator<Parameter> HOLDS_BEFORE =
            Comparator.comparing(Parameter::validFrom).thenComparing(Parameter::edition);

    private final List<Parameter> all;

    public Parameters(List<Parameter> all) {
        this.all = List.copyOf(all);
    }

    public List<Parameter> all() {
        return all;
    }

    /**
     * The value that holds on a day. Of several regions the narrowest that holds the place counts; of several values the latest that has begun, in its
     * newest edition.
     *
     * @param region the place, by its code; null if none is known, so that nothing regional is found
     */
    public Optional<Parameter> find(ParameterCode code, int grade, String region, LocalDate day) {
        Map<Integer, Optional<Parameter>> latestByRegion = of(code, grade)
                .filter(each -> !code.regional() || region != null && region.startsWith(each.region()))
                .filter(each -> !each.validFrom().isAfter(day))
                .collect(Collectors.groupingBy(Parameters::narrowness, TreeMap::new, Collectors.maxBy(HOLDS_BEFORE)));
        return latestByRegion.values().stream()
                .flatMap(Optional::stream)
                .filter(each -> each.holdsOn(day))
                .max(Comparator.comparingInt(Parameters::narrowness));
    }

    /** Regions that hold one place are told apart by the length of their codes. */
    private static int narrowness(Parameter parameter) {
        return parameter.region() == null ? 0 : parameter.region().length();
    }

    /** The newest edition that begins on this very day. */
    public Optional<Parameter> newest(ParameterCode code, int grade, String region, LocalDate validFrom) {
        return of(code, grade)
                .filter(each -> Objects.equals(each.region(), region))
                .filter(each -> each.validFrom().equals(validFrom))
                .max(Comparator.comparingInt(Parameter::edition));
    }

    /** Whether a further edition has taken its place. */
    public boolean overtaken(Parameter parameter) {
        return all.stream()
                .anyMatch(other -> other.besides(parameter)
                        && other.validFrom().equals(parameter.validFrom())
                        && other.edition() > parameter.edition());
    }

    private Stream<Parameter> of(ParameterCode code, int grade) {
        return all.stream().filter(each -> each.code() == code && each.grade() == grade);
    }
}
