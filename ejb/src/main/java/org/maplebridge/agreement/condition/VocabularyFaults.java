package org.maplebridge.agreement.condition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.basics.InvalidInput.Finding;

/** Where a condition speaks of what its vocabulary does not know. */
record VocabularyFaults(Vocabulary vocabulary) implements Statement.Reading<Set<Finding>> {

    @Override
    public Set<Finding> word(String name, List<String> outcomes) {
        Outcomes known = vocabulary.determinations().get(name);
        if (known == null) {
            return unknown(name);
        }
        if (known instanceof Outcomes.Grades grades) {
            return Set.of(finding("agreement.condition.gradesExpected", name, grades.low(), grades.high()));
        }
        return outcomes.stream()
                .filter(outcome -> !known.has(outcome))
                .map(outcome ->
                        finding("agreement.condition.unknownOutcome", name, WellWritten.excerpt(outcome), known.all()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public Set<Finding> grades(String name, int low, int high) {
        Outcomes known = vocabulary.determinations().get(name);
        if (known == null) {
            return unknown(name);
        }
        if (known instanceof Outcomes.Grades grades) {
            return low >= grades.low() && high <= grades.high()
                    ? Set.of()
                    : Set.of(finding("agreement.condition.gradeOutside", name, low, high, grades.low(), grades.high()));
        }
        return Set.of(finding("agreement.condition.wordsExpected", name, known.all()));
    }

    @Override
    public Set<Finding> all(List<Statement> parts) {
        return of(parts.stream());
    }

    @Override
    public Set<Finding> any(List<Statement> parts) {
        return of(parts.stream());
    }

    @Override
    public Set<Finding> not(Statement part) {
        return part.read(this);
    }

    private Set<Finding> of(Stream<Statement> parts) {
        return parts.flatMap(part -> part.read(this).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Finding> unknown(String name) {
        return Set.of(finding(
                "agreement.condition.unknownName",
                name,
                List.copyOf(vocabulary.determinations().keySet())));
    }

    private static Finding finding(String key, Object... arguments) {
        return new Finding(ConditionExpression.FIELD, key, List.of(arguments));
    }
}
