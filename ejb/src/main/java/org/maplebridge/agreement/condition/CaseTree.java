package org.maplebridge.agreement.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.basics.InvalidInput;

/**
 * All cases of some determinations, told apart only where conditions tell them apart (a reduced ordered decision diagram). A set of cases
 * is a number: {@link #NONE}, {@link #EVERY}, or a fork over the outcomes of one determination with a set for each; equal sets have equal
 * numbers. Lives for one comparison; its work is bounded, so that no agreement makes a page wait.
 */
final class CaseTree implements Statement.Reading<Integer> {

    static final int NONE = 0;
    static final int EVERY = 1;

    private final List<String> names;
    private final List<List<String>> outcomes;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Fork> forks = new ArrayList<>();
    private final Map<Fork, Integer> numbers = new HashMap<>();
    private final Map<Joint, Integer> unions = new HashMap<>();
    private final Map<Joint, Integer> intersections = new HashMap<>();
    private final Map<Integer, Integer> complements = new HashMap<>();
    private final int mostSteps;
    private int steps;

    /** A determination and the set of the further cases for each of its outcomes. */
    private record Fork(int place, int[] sets) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Fork fork && place == fork.place && Arrays.equals(sets, fork.sets);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(sets) + place;
        }
    }

    /** Two sets, the smaller number first. */
    private record Joint(int one, int other) {}

    /** @param mostSteps how many outcomes may be laid upon each other before the comparison is given up */
    CaseTree(Vocabulary vocabulary, List<String> names, int mostSteps) {
        this.names = List.copyOf(names);
        this.outcomes = names.stream()
                .map(name -> vocabulary.determinations().get(name).all())
                .toList();
        this.mostSteps = mostSteps;
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
        }
        // the numbers of NONE and EVERY stand for no fork
        forks.add(null);
        forks.add(null);
    }

    // ---- sets of conditions

    /** The cases in which a condition holds. */
    int of(ConditionExpression condition) {
        return condition.statement().read(this);
    }

    @Override
    public Integer word(String name, List<String> said) {
        int place = places.get(name);
        return fork(
                place,
                outcomes.get(place).stream()
                        .mapToInt(outcome -> said.contains(outcome) ? EVERY : NONE)
                        .toArray());
    }

    @Override
    public Integer grades(String name, int low, int high) {
        int place = places.get(name);
        return fork(
                place,
                outcomes.get(place).stream()
                        .mapToInt(Integer::parseInt)
                        .map(grade -> grade >= low && grade <= high ? EVERY : NONE)
                        .toArray());
    }

    @Override
    public Integer all(List<Statement> parts) {
        int set = EVERY;
        for (Statement part : parts) {
            set = both(set, part.read(this));
        }
        return set;
    }

    @Override
    public Integer any(List<Statement> parts) {
        int set = NONE;
        for (Statement part : parts) {
            set = either(set, part.read(this));
        }
        return set;
    }

    @Override
    public Integer not(Statement part) {
        return others(part.read(this));
    }

    // ---- sets of sets

    /** The cases in one set or the other. */
    int either(int one, int other) {
        return join(one, other, EVERY, NONE, unions);
    }

    /** The cases in both sets. */
    int both(int one, int other) {
        return join(one, other, NONE, EVERY, intersections);
    }

    /**
     * Lays two sets upon each other.
     *
     * @param prevailing the set that wins over any other
     * @param yielding   the set that leaves any other as it is
     */
    private int join(int one, int other, int prevailing, int yielding, Map<Joint, Integer> known) {
        if (one == prevailing || other == prevailing) {
            return prevailing;
        }
        if (one == yielding || one == other) {
            return other;
        }
        if (other == yielding) {
            return one;
        }
        Joint joint = new Joint(Math.min(one, other), Math.max(one, other));
        Integer before = known.get(joint);
        if (before != null) {
            return before;
        }
        int place = Math.min(forks.get(one).place(), forks.get(other).place());
        int[] sets = new int[outcomes.get(place).size()];
        count(sets.length);
        for (int i = 0; i < sets.length; i++) {
            sets[i] = join(after(one, place, i), after(other, place, i), prevailing, yielding, known);
        }
        int set = fork(place, sets);
        known.put(joint, set);
        return set;
    }

    /** The cases that are not in a set. */
    int others(int set) {
        if (set <= EVERY) {
            return set == NONE ? EVERY : NONE;
        }
        Integer known = complements.get(set);
        if (known != null) {
            return known;
        }
        Fork fork = forks.get(set);
        count(fork.sets().length);
        int complement =
                fork(fork.place(), Arrays.stream(fork.sets()).map(this::others).toArray());
        complements.put(set, complement);
        complements.put(complement, set);
        return complement;
    }

    private int after(int set, int place, int outcome) {
        return set > EVERY && forks.get(set).place() == place ? forks.get(set).sets()[outcome] : set;
    }

    /** A fork whose ways all lead to the same is none. */
    private int fork(int place, int[] sets) {
        if (Arrays.stream(sets).allMatch(set -> set == sets[0])) {
            return sets[0];
        }
        Fork fork = new Fork(place, sets);
        Integer known = numbers.get(fork);
        if (known != null) {
            return known;
        }
        forks.add(fork);
        numbers.put(fork, forks.size() - 1);
        return forks.size() - 1;
    }

    private void count(int ways) {
        steps += ways;
        if (steps > mostSteps) {
            throw tooMany();
        }
    }

    private static InvalidInput tooMany() {
        return new InvalidInput("branches", "agreement.condition.tooManyCases");
    }

    // ---- cases in words

    /** One case of a set; determinations that make no difference in it are left out. */
    Map<String, String> example(int set) {
        Map<String, String> example = new LinkedHashMap<>();
        int rest = set;
        while (rest > EVERY) {
            Fork fork = forks.get(rest);
            int way = 0;
            while (fork.sets()[way] == NONE) {
                way++;
            }
            example.put(names.get(fork.place()), outcomes.get(fork.place()).get(way));
            rest = fork.sets()[way];
        }
        return example;
    }

    /** The set cut into parts that a plain "and" can say, nothing twice; the first so many of them. Only a set that is a fork has any. */
    List<ConditionExpression> parts(int set, Vocabulary vocabulary, int most) {
        List<ConditionExpression> found = new ArrayList<>();
        try {
            collect(set, Optional.empty(), vocabulary, most, found);
        } catch (InvalidInput longerThanAnyText) {
            throw tooMany();
        }
        return found;
    }

    private void collect(
            int set,
            Optional<ConditionExpression> before,
            Vocabulary vocabulary,
            int most,
            List<ConditionExpression> found) {
        if (set == EVERY) {
            before.ifPresent(found::add);
            return;
        }
        if (set == NONE) {
            return;
        }
        Fork fork = forks.get(set);
        Map<Integer, List<String>> ways = new LinkedHashMap<>();
        for (int i = 0; i < fork.sets().length; i++) {
            ways.computeIfAbsent(fork.sets()[i], way -> new ArrayList<>())
                    .add(outcomes.get(fork.place()).get(i));
        }
        String name = names.get(fork.place());
        boolean graded = vocabulary.determinations().get(name) instanceof Outcomes.Grades;
        ways.forEach((way, those) -> {
            if (way != NONE && found.size() < most) {
                ConditionExpression here = graded ? runs(name, those) : ConditionExpression.isOneOf(name, those);
                collect(way, Optional.of(before.map(each -> each.and(here)).orElse(here)), vocabulary, most, found);
            }
        });
    }

    /** Grades as ranges: 1 to 4 or 7. */
    private static ConditionExpression runs(String name, List<String> grades) {
        List<ConditionExpression> runs = new ArrayList<>();
        int low = Integer.parseInt(grades.get(0));
        int high = low;
        for (String next : grades.subList(1, grades.size())) {
            int grade = Integer.parseInt(next);
            if (grade > high + 1) {
                runs.add(ConditionExpression.within(name, low, high));
                low = grade;
            }
            high = grade;
        }
        runs.add(ConditionExpression.within(name, low, high));
        return runs.stream().reduce(ConditionExpression::or).orElseThrow();
    }
}
