package org.maplebridge.agreement.condition;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A condition in the words of a paper: 工伤认定为“认定为工亡”且伤残等级为七级至十级. */
record InChinese(Function<String, String> nameOf) implements Statement.Reading<String> {

    @Override
    public String word(String name, List<String> outcomes) {
        return nameOf.apply(name) + "为" + said(outcomes);
    }

    @Override
    public String grades(String name, int low, int high) {
        return nameOf.apply(name) + "为" + said(low, high);
    }

    @Override
    public String all(List<Statement> parts) {
        return parts.stream()
                .map(part -> part instanceof Statement.Any ? "（" + part.read(this) + "）" : part.read(this))
                .collect(Collectors.joining("且"));
    }

    @Override
    public String any(List<Statement> parts) {
        return parts.stream()
                .map(part -> part instanceof Statement.All ? "（" + part.read(this) + "）" : part.read(this))
                .collect(Collectors.joining("或者"));
    }

    @Override
    public String not(Statement part) {
        if (part instanceof Statement.Word word) {
            return nameOf.apply(word.name()) + "不是" + said(word.outcomes());
        }
        if (part instanceof Statement.Grades grades) {
            return nameOf.apply(grades.name()) + "不是" + said(grades.low(), grades.high());
        }
        return "并非（" + part.read(this) + "）";
    }

    private static String said(List<String> outcomes) {
        String quoted = outcomes.stream()
                .map(outcome -> "“" + withinQuotation(outcome) + "”")
                .collect(Collectors.joining());
        return outcomes.size() == 1 ? quoted : quoted + "之一";
    }

    private static String said(int low, int high) {
        return Grade.inChinese(low) + (low == high ? "" : "至" + Grade.inChinese(high));
    }

    /** A quotation within a quotation has single marks, so that no outcome can pass for the end of the quotation. */
    static String withinQuotation(String outcome) {
        return outcome.replace('“', '‘').replace('”', '’');
    }
}
