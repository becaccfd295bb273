package org.maplebridge.workflows;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Variables that live for one transaction only and leave no row, in the engine's tables or in its history. */
final class Passing {

    private Passing() {}

    /** Nothing to hand over. */
    static VariableMap nothing() {
        return Variables.createVariables();
    }

    /** One passing value. */
    static VariableMap of(String name, Object value) {
        return and(nothing(), name, value);
    }

    /** One more passing value. */
    static VariableMap and(VariableMap variables, String name, Object value) {
        return variables.putValueTyped(name, Variables.untypedValue(value, true));
    }
}
