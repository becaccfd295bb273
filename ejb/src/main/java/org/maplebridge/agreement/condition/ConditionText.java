package org.maplebridge.agreement.condition;

import java.util.List;
import java.util.stream.Collectors;

/** A condition as it is stored: one way to write it, with brackets wherever "and" and "or" meet. */
final class ConditionText implements Statement.Reading<String> {

    @Override
    public String word(String name, List<String> outcomes) {
        String said = outcomes.stream().map(ConditionText::quoted).collect(Collectors.joining(", "));
        return name + (outcomes.size() == 1 ? " is " : " is one of ") + said;
    }

    @Override
    public String grades(String name, int low, int high) {
        return name + " is " + low + (low == high ? "" : " to " + high);
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
        return "not (" + part.read(this) + ")";
    }

    private static String quoted(String outcome) {
        return '"' + outcome.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
