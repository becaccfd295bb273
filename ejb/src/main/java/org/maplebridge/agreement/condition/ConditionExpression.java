package org.maplebridge.agreement.condition;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.maplebridge.basics.InvalidInput;

/**
 * What has to come out of which determinations for a branch of a term to hold (所附条件, 民法典 158). Built by the editor's pickers or
 * read from its text, never changed afterwards; two that are written alike are equal. It is stored as its {@link #text()}, which always
 * can be read again.
 */
public final class ConditionExpression implements Serializable {

    /** The most characters of a condition's text. */
    public static final int MAX_LENGTH = 20_000;

    /** The most brackets within one another. */
    public static final int MAX_NESTING = 32;

    /** The field that findings name. */
    static final String FIELD = "when";

    private final Statement statement;
    private final String text;

    private ConditionExpression(Statement statement) {
        requireShallow(statement.read(new Nesting()));
        this.statement = statement;
        this.text = statement.read(new ConditionText());
        requireShort(text);
    }

    /**
     * Reads a text, such as {@code D1 is "认定为工亡" and D2 is 7 to 10}. "and" binds closer than "or".
     *
     * @throws InvalidInput (field {@code when}) if it cannot be read, with the place of the fault counted in characters from 1; if it is
     *                      too long, or holds too many brackets within one another
     */
    public static ConditionExpression parse(String text) {
        return new ConditionExpression(new ConditionReader(text == null ? "" : text).read());
    }

    /**
     * A determination comes to this outcome.
     *
     * @throws InvalidInput (field {@code when}) if the outcome is blank or cannot be printed
     */
    public static ConditionExpression is(String name, String outcome) {
        return new ConditionExpression(word(name, Collections.singletonList(outcome)));
    }

    /**
     * A determination comes to one of these outcomes.
     *
     * @throws InvalidInput (field {@code when}) if there is none, or one is blank or cannot be printed
     */
    public static ConditionExpression isOneOf(String name, List<String> outcomes) {
        return new ConditionExpression(word(name, outcomes));
    }

    /**
     * A determination comes to a grade of this range, both ends included.
     *
     * @throws InvalidInput (field {@code when}) if the range stands upside down or begins below 0
     */
    public static ConditionExpression within(String name, int low, int high) {
        return new ConditionExpression(grades(name, low, high));
    }

    /**
     * What all rows of the pickers say together.
     *
     * @throws InvalidInput (field {@code when}) if there is no row, or one of them says nothing yet
     */
    public static ConditionExpression allOf(List<Choice> choices) {
        return choices.stream()
                .map(Choice::expression)
                .reduce(ConditionExpression::and)
                .orElseThrow(() -> new InvalidInput(FIELD, "agreement.condition.nothingChosen"));
    }

    static Statement word(String name, List<String> outcomes) {
        new InvalidInput.Check()
                .that(WellWritten.name(name), FIELD, "agreement.condition.name")
                .that(!outcomes.isEmpty(), FIELD, "agreement.condition.nothingChosen")
                .that(outcomes.stream().allMatch(WellWritten::outcome), FIELD, "agreement.condition.outcomeText")
                .orThrow();
        return new Statement.Word(name, outcomes.stream().distinct().toList());
    }

    static Statement grades(String name, int low, int high) {
        new InvalidInput.Check()
                .that(WellWritten.name(name), FIELD, "agreement.condition.name")
                .that(low >= 0 && low <= high, FIELD, "agreement.condition.rangeTurned", low, high)
                .orThrow();
        return new Statement.Grades(name, low, high);
    }

    static void requireShort(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new InvalidInput(FIELD, "agreement.condition.tooLong", MAX_LENGTH);
        }
    }

    static void requireShallow(int brackets) {
        if (brackets > MAX_NESTING) {
            throw new InvalidInput(FIELD, "agreement.condition.tooDeep", MAX_NESTING);
        }
    }

    /** Both hold. */
    public ConditionExpression and(ConditionExpression other) {
        return new ConditionExpression(Statement.all(List.of(statement, other.statement)));
    }

    /** One of both holds, or both. */
    public ConditionExpression or(ConditionExpression other) {
        return new ConditionExpression(Statement.any(List.of(statement, other.statement)));
    }

    /** It does not hold. While it is open, this is open too: nothing decided is not the same as decided otherwise. */
    public ConditionExpression negated() {
        return new ConditionExpression(Statement.not(statement));
    }

    /**
     * Whether it holds after what has been decided so far. Once it is YES or NO, no further decision changes it.
     *
     * @param decided the outcome by the determination's short name, grades in digits; what is still awaited is absent
     */
    public Truth holds(Map<String, String> decided) {
        return statement.read(new Decision(decided));
    }

    /** The determinations of which it speaks, in the order of its text. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        statement.read(new Names(names));
        return Collections.unmodifiableSet(names);
    }

    /** How it is written and stored: {@code parse(text())} equals this. */
    public String text() {
        return text;
    }

    /**
     * In the words of a Chinese paper or page: 工伤认定为“认定为工亡”且伤残等级为七级至十级.
     *
     * @param nameOf what people call a determination of this short name
     */
    public String inChinese(Function<String, String> nameOf) {
        return statement.read(new InChinese(nameOf));
    }

    /** In English words; outcomes stay as they were written. */
    public String inEnglish(Function<String, String> nameOf) {
        return statement.read(new InEnglish(nameOf));
    }

    /** The rows of pickers that say the same, if it is a plain "and" of determinations; empty if only its text can show it. */
    public Optional<List<Choice>> asPickers() {
        List<Statement> parts = statement instanceof Statement.All all ? all.parts() : List.of(statement);
        List<Choice> rows = new ArrayList<>();
        for (Statement part : parts) {
            if (part instanceof Statement.Word word) {
                rows.add(Choice.words(word.name(), word.outcomes()));
            } else if (part instanceof Statement.Grades grades) {
                rows.add(Choice.grades(grades.name(), grades.low(), grades.high()));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(rows));
    }

    /** Where it speaks of determinations, outcomes or grades that there are not; empty if it fits. */
    public List<InvalidInput.Finding> faults(Vocabulary vocabulary) {
        return List.copyOf(statement.read(new VocabularyFaults(vocabulary)));
    }

    Statement statement() {
        return statement;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConditionExpression expression && text.equals(expression.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /** Collects the determinations. */
    private record Names(Set<String> found) implements Statement.Reading<Set<String>> {

        @Override
        public Set<String> word(String name, List<String> outcomes) {
            found.add(name);
            return found;
        }

        @Override
        public Set<String> grades(String name, int low, int high) {
            found.add(name);
            return found;
        }

        @Override
        public Set<String> all(List<Statement> parts) {
            return each(parts.stream());
        }

        @Override
        public Set<String> any(List<Statement> parts) {
            return each(parts.stream());
        }

        @Override
        public Set<String> not(Statement part) {
            return part.read(this);
        }

        private Set<String> each(Stream<Statement> parts) {
            parts.forEach(part -> part.read(this));
            return found;
        }
    }
}
