package org.maplebridge.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.Outcome;

/**
 * What is counted in a period (domain 4.2). Each measure is one condition on a case, written here and nowhere else: the number on a
 * page and the list that opens behind it ask the same question.
 */
public enum Measure {
    /** 登记数: entered into the register in the period, whatever became of it. */
    REGISTERED("c.registeredAt >= :fromInstant AND c.registeredAt < :untilInstant", null),
    /** 受理数 A: accepted in the period; merged cases count once, under the case that took them in. */
    ACCEPTED("c.acceptedOn BETWEEN :from AND :to AND (c.outcome IS NULL OR c.outcome <> :merged)", "c.acceptedOn"),
    /** 办结数 C: accepted cases whose outcome was fixed in the period. */
    ENDED(
            "c.endedOn BETWEEN :from AND :to AND c.acceptedOn IS NOT NULL AND c.outcome IS NOT NULL AND c.outcome <> :merged",
            "c.endedOn"),
    /** 调解成功数 S: ended in the period with a written or oral agreement or performed on the spot. */
    SUCCESSFUL("c.endedOn BETWEEN :from AND :to AND c.outcome IN :successful", "c.endedOn"),
    /** 在办数: accepted by the last day of the period and at its end without an outcome. */
    RUNNING("c.acceptedOn <= :to AND (c.endedOn IS NULL OR c.endedOn > :to)", null);

    static final Set<Outcome> SUCCESSFUL_OUTCOMES = Arrays.stream(Outcome.values())
            .filter(Outcome::successful)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Outcome.class)));

    private final String condition;
    private final String day;

    Measure(String condition, String day) {
        this.condition = condition;
        this.day = day;
    }

    /** The condition in JPQL on the case {@code c}. */
    String condition() {
        return condition;
    }

    /** The day by whose month the measure is told apart; null for one that is only given as a total. */
    String day() {
        return day;
    }

    /** The values of the condition's parameters for a period. */
    Map<String, Object> parameters(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        return switch (this) {
            case REGISTERED ->
                Map.of("fromInstant", OfficeClock.startOf(from), "untilInstant", OfficeClock.startOf(to.plusDays(1)));
            case ACCEPTED, ENDED -> Map.of("from", from, "to", to, "merged", Outcome.MERGED);
            case SUCCESSFUL -> Map.of("from", from, "to", to, "successful", SUCCESSFUL_OUTCOMES);
            case RUNNING -> Map.of("to", to);
        };
    }
}
