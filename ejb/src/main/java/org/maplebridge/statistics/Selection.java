package org.maplebridge.statistics;

import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.maplebridge.identity.Scope;

/**
 * The cases that a number counts: a measure, a filter and what its reader may count, as one condition. Whoever counts and whoever
 * lists asks this object, so a list has as many lines as the number says.
 */
final class Selection {

    private static final Scope.Columns COLUMNS =
            new Scope.Columns("c.room", "c.sender", "c.regionCode", "c.mediator", "c.registrar");

    private final String condition;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /**
     * @param types the codes that the filter's type stands for; empty for all types
     */
    Selection(Measure measure, Filter filter, Set<String> types, Scope scope) {
        StringBuilder text = new StringBuilder("(").append(measure.condition()).append(')');
        parameters.putAll(measure.parameters(filter.period()));
        if (filter.room() != null) {
            text.append(" AND c.room = :room");
            parameters.put("room", filter.room());
        }
        if (!types.isEmpty()) {
            text.append(" AND c.disputeType IN :types");
            parameters.put("types", types);
        }
        Scope.Jpql within = scope.jpql(COLUMNS);
        text.append(" AND ").append(within.text());
        parameters.putAll(within.parameters());
        condition = text.toString();
    }

    /** {@code FROM} and {@code WHERE} of a query on the cases {@code c}. */
    String fromWhere() {
        return " FROM MediationCase c WHERE " + condition;
    }

    /** Gives the query its values. */
    <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
