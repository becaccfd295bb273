package org.maplebridge.agreement.condition;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.maplebridge.basics.InvalidInput;

/** All that can come out of one determination: a closed list of words, or grades from one whole number to another. */
public sealed interface Outcomes extends Serializable {

    /** The most outcomes that one determination has. */
    int MOST = 100;

    /**
     * A closed list, in the order in which an editor shows it.
     *
     * @throws InvalidInput (field {@code outcomes}) if the list is empty or too long, or an outcome is blank, stands there twice or holds
     *                      a character that cannot be printed
     */
    static Outcomes words(List<String> outcomes) {
        return new Words(outcomes);
    }

    /**
     * Whole numbers, both ends included; 7 and 10 are the grades 七级 to 十级.
     *
     * @throws InvalidInput (field {@code outcomes}) if the range stands upside down, begins below 0 or is too long
     */
    static Outcomes grades(int low, int high) {
        return new Grades(low, high);
    }

    /** All of them as they are decided, in order; grades in digits. */
    List<String> all();

    /** Whether this can come out. */
    default boolean has(String outcome) {
        return all().contains(outcome);
    }

    /** A closed list of words. */
    record Words(List<String> all) implements Outcomes {

        public Words {
            InvalidInput.Check check = new InvalidInput.Check();
            check.that(
                    !all.isEmpty() && all.size() <= MOST,
                    WellWritten.OUTCOMES,
                    "agreement.condition.outcomeCount",
                    MOST);
            Set<String> seen = new HashSet<>();
            for (String outcome : all) {
                check.that(WellWritten.outcome(outcome), WellWritten.OUTCOMES, "agreement.condition.outcomeText")
                        .that(
                                outcome == null || seen.add(outcome),
                                WellWritten.OUTCOMES,
                                "agreement.condition.outcomeTwice",
                                WellWritten.excerpt(outcome));
            }
            check.orThrow();
            all = List.copyOf(all);
        }
    }

    /** Whole numbers. */
    record Grades(int low, int high) implements Outcomes {

        public Grades {
            new InvalidInput.Check()
                    .that(
                            low >= 0 && low <= high && high - low < MOST,
                            WellWritten.OUTCOMES,
                            "agreement.condition.gradeRange",
                            low,
                            high,
                            MOST)
                    .orThrow();
        }

        @Override
        public List<String> all() {
            return IntStream.rangeClosed(low, high).mapToObj(String::valueOf).toList();
        }

        @Override
        public boolean has(String outcome) {
            return Grade.read(outcome)
                    .filter(grade -> grade >= low && grade <= high)
                    .filter(grade -> String.valueOf(grade).equals(outcome))
                    .isPresent();
        }
    }
}
