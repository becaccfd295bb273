package org.maplebridge.agreement.condition;

import java.io.Serializable;
import java.util.List;

/**
 * One row of pickers in the editor: a determination and what has to come out of it, either some of its outcomes or a range of grades.
 *
 * @param name     the determination's short name
 * @param graded   whether the row is a range of grades
 * @param outcomes the outcomes chosen; empty for a range of grades
 * @param low      the lowest grade; 0 for outcomes
 * @param high     the highest grade, included; 0 for outcomes
 */
public record Choice(String name, boolean graded, List<String> outcomes, int low, int high) implements Serializable {

    public Choice {
        outcomes = List.copyOf(outcomes);
    }

    /** A row of outcomes. */
    public static Choice words(String name, List<String> outcomes) {
        return new Choice(name, false, outcomes, 0, 0);
    }

    /** A row of grades, both included. */
    public static Choice grades(String name, int low, int high) {
        return new Choice(name, true, List.of(), low, high);
    }

    /**
     * What the row says.
     *
     * @throws org.maplebridge.basics.InvalidInput (field {@code when}) if it says nothing yet, or a range stands upside down
     */
    public ConditionExpression expression() {
        return graded ? ConditionExpression.within(name, low, high) : ConditionExpression.isOneOf(name, outcomes);
    }
}
