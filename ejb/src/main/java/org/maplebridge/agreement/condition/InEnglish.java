package org.maplebridge.agreement.condition;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A condition in English words; outcomes stay in the language in which they were written. */
record InEnglish(Function<String, String> nameOf) implements Statement.Reading<String> {

    @Override
    public String word(String name, List<String> outcomes) {
        return nameOf.apply(name) + (outcomes.size() == 1 ? " is " : " is one of ") + said(outcomes);
    }

    @Override
    public String grades(String name, int low, int high) {
        return nameOf.apply(name) + " is " + said(low, high);
    }

    @Override
    public String all(List<Statement> parts) {
        return parts.stream()
                .map(part -> part instanceof Statement.Any ? "(" + part.read(this) + ")" : part.read(this))
                .collect(Collectors.joining(" and "));
    }

    @Override
    public String any(List<Statement> parts) {
        return parts.stream()
                .map(part -> part instanceof Statement.All ? "(" + part.read(this) + ")" : part.read(this))
                .collect(Collectors.joining(" or "));
    }

    @Override
    public String not(Statement part) {
        if (part instanceof Statement.Word word) {
            boolean one = word.outcomes().size() == 1;
            return nameOf.apply(word.name()) + (one ? " is not " : " is none of ") + said(word.outcomes());
        }
        if (part instanceof Statement.Grades grades) {
            return nameOf.apply(grades.name()) + " is not " + said(grades.low(), grades.high());
        }
        return "not (" + part.read(this) + ")";
    }

    private static String said(List<String> outcomes) {
        return outcomes.stream()
                .map(outcome -> "“" + InChinese.withinQuotation(outcome) + "”")
                .collect(Collectors.joining(", "));
    }

    private static String said(int low, int high) {
        return low == high ? String.valueOf(low) : low + " to " + high;
    }
}
