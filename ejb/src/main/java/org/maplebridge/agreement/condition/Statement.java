package org.maplebridge.agreement.condition;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** One piece of a condition. Its kinds are closed; what is asked of a condition is a {@link Reading} that answers for each kind. */
sealed interface Statement extends Serializable {

    <R> R read(Reading<R> reading);

    /**
     * A question to a condition.
     *
     * @param <R> the answer
     */
    interface Reading<R> {

        R word(String name, List<String> outcomes);

        R grades(String name, int low, int high);

        R all(List<Statement> parts);

        R any(List<Statement> parts);

        R not(Statement part);
    }

    /** A determination comes to one of these outcomes. */
    record Word(String name, List<String> outcomes) implements Statement {

        @Override
        public <R> R read(Reading<R> reading) {
            return reading.word(name, outcomes);
        }
    }

    /** A determination comes to a grade between these, both included. */
    record Grades(String name, int low, int high) implements Statement {

        @Override
        public <R> R read(Reading<R> reading) {
            return reading.grades(name, low, high);
        }
    }

    /** Each of these, two at least, none of which is itself of this kind. */
    record All(List<Statement> parts) implements Statement {

        @Override
        public <R> R read(Reading<R> reading) {
            return reading.all(parts);
        }
    }

    /** One of these at least, two at least, none of which is itself of this kind. */
    record Any(List<Statement> parts) implements Statement {

        @Override
        public <R> R read(Reading<R> reading) {
            return reading.any(parts);
        }
    }

    /** Not this, which is not itself of this kind. */
    record Not(Statement part) implements Statement {

        @Override
        public <R> R read(Reading<R> reading) {
            return reading.not(part);
        }
    }

    static Statement all(List<Statement> parts) {
        List<Statement> flat = new ArrayList<>();
        parts.forEach(part -> {
            if (part instanceof All inner) {
                flat.addAll(inner.parts());
            } else {
                flat.add(part);
            }
        });
        return flat.size() == 1 ? flat.get(0) : new All(List.copyOf(flat));
    }

    static Statement any(List<Statement> parts) {
        List<Statement> flat = new ArrayList<>();
        parts.forEach(part -> {
            if (part instanceof Any inner) {
                flat.addAll(inner.parts());
            } else {
                flat.add(part);
            }
        });
        return flat.size() == 1 ? flat.get(0) : new Any(List.copyOf(flat));
    }

    static Statement not(Statement part) {
        return part instanceof Not twice ? twice.part() : new Not(part);
    }
}
