package org.maplebridge.agreement.condition;

import java.util.List;
import java.util.Map;

/** Whether a condition holds after what has been decided; what is not in the map is still awaited. */
record Decision(Map<String, String> decided) implements Statement.Reading<Truth> {

    @Override
    public Truth word(String name, List<String> outcomes) {
        String outcome = decided.get(name);
        return outcome == null ? Truth.OPEN : Truth.of(outcomes.contains(outcome));
    }

    /** An outcome that is no whole number is none of the grades. */
    @Override
    public Truth grades(String name, int low, int high) {
        String outcome = decided.get(name);
        if (outcome == null) {
            return Truth.OPEN;
        }
        return Truth.of(Grade.read(outcome)
                .filter(grade -> grade >= low && grade <= high)
                .isPresent());
    }

    @Override
    public Truth all(List<Statement> parts) {
        Truth truth = Truth.YES;
        for (int i = 0; i < parts.size() && truth != Truth.NO; i++) {
            truth = truth.and(parts.get(i).read(this));
        }
        return truth;
    }

    @Override
    public Truth any(List<Statement> parts) {
        Truth truth = Truth.NO;
        for (int i = 0; i < parts.size() && truth != Truth.YES; i++) {
            truth = truth.or(parts.get(i).read(this));
        }
        return truth;
    }

    @Override
    public Truth not(Statement part) {
        return part.read(this).negated();
    }
}
