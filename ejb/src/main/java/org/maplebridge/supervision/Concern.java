package org.maplebridge.supervision;

/**
 * What a supervisor looks for. Each is one condition on a limit {@code k} and its case {@code c}, or on a case alone, written here and nowhere
 * else: the number on a page and the list that opens behind it ask the same question.
 */
public enum Concern {
    /** 即将届满: a limit runs on an open case and its last day is today or one of the next days. */
    RUNS_OUT("c.closedOn IS NULL AND k.state = :running AND k.dueOn BETWEEN :today AND :until", "k.dueOn, k.id"),
    /** 超期未延: the limit that governs an open case has passed and nobody had lengthened it. */
    OVERDUE(
            "c.closedOn IS NULL AND k.governs = TRUE AND k.extendedBy = 0"
                    + " AND (k.state = :expired OR k.state = :running AND k.dueOn < :today)",
            "k.dueOn, k.id"),
    /** 预计超期: as things stand today, the limit that governs an open case will have passed on a day. */
    WILL_BE_OVERDUE(
            "c.closedOn IS NULL AND k.governs = TRUE AND k.state = :running AND k.dueOn < :until", "k.dueOn, k.id"),
    /** 无人推进: an open case at which no step waits for anybody and no limit runs. */
    NO_NEXT_STEP(
            "c.closedOn IS NULL AND NOT EXISTS (SELECT w.id FROM WorkItem w WHERE w.caseId = c.id AND w.open = TRUE)"
                    + " AND NOT EXISTS (SELECT l.id FROM CaseClock l WHERE l.caseId = c.id AND l.state = :running)",
            "c.changedAt, c.id"),
    /** 按期: what the limit waited for was done in the period, on its last day or before, or the case had ended until then. */
    KEPT(
            "k.code IN :codes AND k.state = :stopped AND k.stoppedOn BETWEEN :from AND :to"
                    + " AND (k.dueOn IS NULL OR k.stoppedOn <= k.dueOn)",
            "k.stoppedOn DESC, k.id"),
    /** 超期: the last day of the limit lies in the period and has passed without. */
    MISSED(
            "k.code IN :codes AND k.dueOn BETWEEN :from AND :to AND (k.state = :expired"
                    + " OR k.state = :stopped AND k.stoppedOn > k.dueOn OR k.state = :running AND k.dueOn < :today)",
            "k.dueOn DESC, k.id");

    private final String condition;
    private final String order;

    Concern(String condition, String order) {
        this.condition = condition;
        this.order = order;
    }

    /** The condition in JPQL. */
    String condition() {
        return condition;
    }

    /** In what order a list has its lines. */
    String order() {
        return order;
    }

    /** Whether a line is a limit of a case, of which it may have several, and not the case itself. */
    public boolean ofLimits() {
        return this != NO_NEXT_STEP;
    }
}
