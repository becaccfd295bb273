package org.maplebridge.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.agreement.TermKind;

/**
 * Something that is owed, as the agreement, the decisions and the payments of this day make it.
 *
 * @param key       which part of the agreement it is
 * @param obligee   null for an application, which is owed to nobody in particular
 * @param amount    in yuan, whole; null for what is not money
 * @param credited  what counts towards it though it was paid for another branch; negative if money that was given back is owed again
 * @param dueOn     the last day; null while it waits, and for what can be demanded at any time (民法典 511)
 * @param standing  whether it is owed
 * @param settledOn the day on which nothing was left of it; null as long as something is
 */
record Duty(
        DutyKey key,
        TermKind kind,
        UUID obligor,
        UUID obligee,
        String text,
        BigDecimal amount,
        BigDecimal credited,
        LocalDate dueOn,
        Standing standing,
        LocalDate settledOn) {

    /** Whether something is owed. */
    enum Standing {
        /** 待条件成就: a decision, its service or an earlier term is awaited. */
        WAITING,
        /** 应履行: owed, by its day. */
        OPEN,
        /** 已了结: nothing is left of it. */
        SETTLED,
        /** 不再履行: another branch has come about. Kept because of what was written beside it. */
        CANCELLED
    }
}
