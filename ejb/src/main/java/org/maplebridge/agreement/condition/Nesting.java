package org.maplebridge.agreement.condition;

import java.util.List;

/** How many brackets stand around the innermost statement of a condition's text. */
final class Nesting implements Statement.Reading<Integer> {

    @Override
    public Integer word(String name, List<String> outcomes) {
        return 0;
    }

    @Override
    public Integer grades(String name, int low, int high) {
        return 0;
    }

    @Override
    public Integer all(List<Statement> parts) {
        return parts.stream()
                .mapToInt(part -> part.read(this) + (part instanceof Statement.Any ? 1 : 0))
                .max()
                .orElse(0);
    }

    @Override
    public Integer any(List<Statement> parts) {
        return parts.stream()
                .mapToInt(part -> part.read(this) + (part instanceof Statement.All ? 1 : 0))
                .max()
                .orElse(0);
    }

    @Override
    public Integer not(Statement part) {
        return part.read(this) + 1;
    }
}
