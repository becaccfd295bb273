package org.maplebridge.casefile;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a case stands on its main line. The table of who may move on to what is here and nowhere else; a test holds it against
 * the BPMN model. Suspension, extension, confirmation and performance are not stages: they have dates of their own.
 */
public enum Stage {
    /** 登记: has a number; nobody has decided anything. */
    REGISTERED,
    /** 审查: the head looks whether the room may take it. */
    SCREENING,
    /** 征询意愿: both sides are asked. */
    CONSENT,
    /** 受理: taken; the legal end of the case is now one of {@link EndGround}. */
    ACCEPTED,
    /** 分派: has a mediator. */
    ASSIGNED,
    /** 准备: the mediator asks, looks and collects. */
    PREPARING,
    /** 调解: sessions. */
    MEDIATING,
    /** 达成协议: the agreement is effective. */
    AGREED,
    /** 结案: the outcome is fixed. */
    CLOSED,
    /** 归档: the dossier is complete. */
    ARCHIVED;

    /** The stages that may follow this one. */
    public Set<Stage> next() {
        return switch (this) {
            case REGISTERED -> EnumSet.of(SCREENING, ACCEPTED, CLOSED);
            case SCREENING -> EnumSet.of(CONSENT, ACCEPTED, CLOSED);
            case CONSENT -> EnumSet.of(ACCEPTED, CLOSED);
            case ACCEPTED -> EnumSet.of(ASSIGNED, CLOSED);
            case ASSIGNED -> EnumSet.of(ASSIGNED, PREPARING, CLOSED);
            case PREPARING -> EnumSet.of(ASSIGNED, MEDIATING, CLOSED);
            case MEDIATING -> EnumSet.of(AGREED, CLOSED);
            case AGREED -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.of(ARCHIVED);
            case ARCHIVED -> EnumSet.noneOf(Stage.class);
        };
    }

    /** Whether a case in this stage counts as accepted (受理): the denominator of the success rate. */
    public boolean accepted() {
        return ordinal() >= ACCEPTED.ordinal();
    }
}
