package org.maplebridge.supervision;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.maplebridge.deadline.ClockState;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.identity.Scope;

/** A concern and what its reader may count as {@code FROM} and {@code WHERE}. Whoever counts and whoever lists asks this object. */
final class Condition {

    private static final Scope.Columns COLUMNS =
            new Scope.Columns("c.room", "c.sender", "c.regionCode", "c.mediator", "c.registrar");

    private final Concern concern;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Condition(Concern concern, Scope scope) {
        this.concern = concern;
        Scope.Jpql within = scope.jpql(COLUMNS);
        text.append(concern.condition()).append(" AND ").append(within.text());
        parameters.putAll(within.parameters());
        for (ClockState state : ClockState.values()) {
            give(state.name().toLowerCase(Locale.ROOT), state);
        }
    }

    /** What the list asks, as seen on a day; the codes are those of the limits that bind in its way. */
    static Condition of(Watch watch, Set<DeadlineCode> codes, LocalDate today, Scope scope) {
        Condition condition = new Condition(watch.concern(), scope).onDay(today);
        switch (watch.concern()) {
            case RUNS_OUT -> condition.until(today.plusDays(watch.days()));
            case WILL_BE_OVERDUE -> condition.until(watch.on());
            case KEPT, MISSED ->
                condition.within(codes, watch.period().from(), watch.period().to());
            case OVERDUE, NO_NEXT_STEP -> {
                // asks no more than the day
            }
        }
        if (watch.room() != null) {
            condition.and("c.room = :room", "room", watch.room());
        }
        if (watch.mediator() != null) {
            condition.and("c.mediator = :mediator", "mediator", watch.mediator());
        }
        if (watch.nobody()) {
            condition.text.append(" AND c.mediator IS NULL");
        }
        return condition;
    }

    Condition onDay(LocalDate today) {
        return give("today", today);
    }

    Condition until(LocalDate day) {
        return give("until", day);
    }

    /** Of limits with one of these codes, within these days. */
    Condition within(Set<DeadlineCode> codes, LocalDate from, LocalDate to) {
        return give("codes", codes).give("from", from).give("to", to);
    }

    private void and(String further, String name, Object value) {
        text.append(" AND ").append(further);
        parameters.put(name, value);
    }

    /** Keeps a value that the condition asks for; one that it does not name is left out. */
    private Condition give(String name, Object value) {
        if (concern.condition().matches(".*:" + name + "\\b.*")) {
            parameters.put(name, value);
        }
        return this;
    }

    /** {@code FROM} and {@code WHERE} on the cases {@code c} and, where the concern is one of limits, the limits {@code k}. */
    String fromWhere() {
        return (concern.ofLimits()
                        ? " FROM CaseClock k, MediationCase c WHERE c.id = k.caseId AND "
                        : " FROM MediationCase c WHERE ")
                + text;
    }

    /** Gives the query its values. */
    <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
