package org.maplebridge.agreement.condition;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.maplebridge.basics.InvalidInput;

/**
 * What determinations there are and what can come out of each.
 *
 * @param determinations outcomes by the determination's short name ({@code D1}), in the order in which people name them
 */
public record Vocabulary(Map<String, Outcomes> determinations) implements Serializable {

    /** @throws InvalidInput (field {@code name}) if a name is none: a capital letter, then letters and digits */
    public Vocabulary {
        InvalidInput.Check check = new InvalidInput.Check();
        determinations.keySet().forEach(name -> check.that(WellWritten.name(name), "name", "agreement.condition.name"));
        check.orThrow();
        determinations = Collections.unmodifiableMap(new LinkedHashMap<>(determinations));
    }

    /** A case, such as an example of a {@link Partition}, in Chinese words: 伤残等级为五级; 任何情形 if nothing has to be decided. */
    public String inChinese(Map<String, String> example, Function<String, String> nameOf) {
        return example.isEmpty() ? "任何情形" : exactly(example).inChinese(nameOf);
    }

    /** A case in English words. */
    public String inEnglish(Map<String, String> example, Function<String, String> nameOf) {
        return example.isEmpty() ? "any case" : exactly(example).inEnglish(nameOf);
    }

    private ConditionExpression exactly(Map<String, String> example) {
        return example.entrySet().stream()
                .map(decided -> determinations.get(decided.getKey()) instanceof Outcomes.Grades
                        ? grade(decided.getKey(), decided.getValue())
                        : ConditionExpression.is(decided.getKey(), decided.getValue()))
                .reduce(ConditionExpression::and)
                .orElseThrow();
    }

    private static ConditionExpression grade(String name, String outcome) {
        int grade = Integer.parseInt(outcome);
        return ConditionExpression.within(name, grade, grade);
    }
}
