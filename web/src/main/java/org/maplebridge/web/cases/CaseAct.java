package org.maplebridge.web.cases;

import static org.maplebridge.identity.Right.ACCEPT_CASE;
import static org.maplebridge.identity.Right.ARCHIVE_CASE;
import static org.maplebridge.identity.Right.ASSIGN_MEDIATOR;
import static org.maplebridge.identity.Right.CLOSE_CASE;
import static org.maplebridge.identity.Right.COMPLETE_DOSSIER;
import static org.maplebridge.identity.Right.DRAFT_AGREEMENT;
import static org.maplebridge.identity.Right.EXTEND_LIMIT;
import static org.maplebridge.identity.Right.HOLD_SESSION;
import static org.maplebridge.identity.Right.PREPARE;
import static org.maplebridge.identity.Right.RECEIVE_REFERRAL;
import static org.maplebridge.identity.Right.RECORD_CHOICE;
import static org.maplebridge.identity.Right.RECORD_CONSENT;
import static org.maplebridge.identity.Right.RECORD_PERFORMANCE;
import static org.maplebridge.identity.Right.RETURN_CASE;
import static org.maplebridge.identity.Right.SCREEN_CASE;
import static org.maplebridge.identity.Right.SEAL_AGREEMENT;
import static org.maplebridge.identity.Right.SUSPEND_CASE;
import static org.maplebridge.identity.Right.TERMINATE_CASE;
import static org.maplebridge.identity.Right.WITHDRAW_CASE;

import java.util.EnumSet;
import java.util.Set;
import org.maplebridge.casefile.Stage;
import org.maplebridge.casefile.Step;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Role;

/**
 * What can be done on the case page, in the order of a case's life. An act is due while its step waits; some can be done at other times
 * too, in the stages named here. The services decide; this only lets the page say beforehand what they would say.
 */
public enum CaseAct {
    RECEIVE(of(RECEIVE_REFERRAL), Role.ROOM_HEAD, of(Step.SIGN_RECEIPT, Step.CONFIRM_HAND_OVER), none()),
    SCREEN(of(SCREEN_CASE), Role.ROOM_HEAD, of(Step.SCREEN_CASE), none()),
    CONSENT(of(RECORD_CONSENT), Role.WINDOW_CLERK, of(Step.SEEK_CONSENT), EnumSet.of(Stage.SCREENING, Stage.CONSENT)),
    DATA_CONSENT(
            of(RECORD_CONSENT), Role.WINDOW_CLERK, none(Step.class), EnumSet.range(Stage.REGISTERED, Stage.AGREED)),
    ACCEPT(of(ACCEPT_CASE), Role.ROOM_HEAD, of(Step.ACCEPT_CASE), none()),
    ASK_CHOICE(of(RECORD_CHOICE), Role.WINDOW_CLERK, none(Step.class), EnumSet.of(Stage.ACCEPTED)),
    CHOOSE(of(RECORD_CHOICE), Role.WINDOW_CLERK, none(Step.class), EnumSet.of(Stage.ACCEPTED)),
    ASSIGN(
            of(ASSIGN_MEDIATOR),
            Role.ROOM_HEAD,
            of(Step.ASSIGN_MEDIATOR),
            EnumSet.of(Stage.ASSIGNED, Stage.PREPARING, Stage.MEDIATING)),
    TAKE_ON(of(PREPARE), Role.MEDIATOR, of(Step.PREPARE_MEDIATION), EnumSet.of(Stage.ASSIGNED)),
    PREPARED(of(PREPARE), Role.MEDIATOR, of(Step.PREPARE_MEDIATION), EnumSet.of(Stage.PREPARING)),
    SESSION(of(HOLD_SESSION), Role.MEDIATOR, of(Step.HOLD_SESSION), none()),
    AGREEMENT(of(DRAFT_AGREEMENT), Role.MEDIATOR, of(Step.SIGN_AGREEMENT), none()),
    SEAL(of(SEAL_AGREEMENT), Role.ROOM_HEAD, of(Step.SEAL_AGREEMENT), none()),
    EXTEND(of(EXTEND_LIMIT), Role.MEDIATOR, none(Step.class), EnumSet.range(Stage.REGISTERED, Stage.MEDIATING)),
    SUSPEND(of(SUSPEND_CASE), Role.MEDIATOR, none(Step.class), EnumSet.range(Stage.REGISTERED, Stage.CLOSED)),
    RESUME(of(SUSPEND_CASE), Role.MEDIATOR, none(Step.class), EnumSet.range(Stage.REGISTERED, Stage.CLOSED)),
    ACCIDENT(of(EXTEND_LIMIT), Role.MEDIATOR, none(Step.class), EnumSet.range(Stage.REGISTERED, Stage.CLOSED)),
    LIMITATION(of(EXTEND_LIMIT), Role.MEDIATOR, none(Step.class), EnumSet.range(Stage.REGISTERED, Stage.CLOSED)),
    TERMINATE(
            of(TERMINATE_CASE, WITHDRAW_CASE),
            Role.MEDIATOR,
            none(Step.class),
            EnumSet.range(Stage.REGISTERED, Stage.MEDIATING)),
    INFORM_ROUTES(of(TERMINATE_CASE), Role.MEDIATOR, of(Step.INFORM_ROUTES), none()),
    GIVE_BACK(of(RETURN_CASE), Role.MEDIATOR, of(Step.RETURN_CASE), none()),
    PERFORMED(of(RECORD_PERFORMANCE), Role.MEDIATOR, of(Step.WATCH_PERFORMANCE), none()),
    CLOSE(of(CLOSE_CASE), Role.ROOM_HEAD, of(Step.CLOSE_CASE), none()),
    ARCHIVE(of(ARCHIVE_CASE), Role.ARCHIVIST, of(Step.ARCHIVE_CASE), none()),
    COMPLETE(of(COMPLETE_DOSSIER), Role.MEDIATOR, of(Step.COMPLETE_DOSSIER), none());

    private final Set<Right> rights;
    private final Role usualRole;
    private final Set<Step> steps;
    private final Set<Stage> stages;

    CaseAct(Set<Right> rights, Role usualRole, Set<Step> steps, Set<Stage> stages) {
        this.rights = rights;
        this.usualRole = usualRole;
        this.steps = steps;
        this.stages = stages;
    }

    /** The rights of which one is needed. */
    Set<Right> rights() {
        return rights;
    }

    /** Who usually does it: for the sentence that tells somebody else. */
    Role usualRole() {
        return usualRole;
    }

    /** The tab of the case page in which it is done; null if a form above the tabs asks for all that it needs. */
    public String tab() {
        return switch (this) {
            case SESSION -> "sessions";
            case AGREEMENT, SEAL -> "agreement";
            case ARCHIVE, COMPLETE -> "dossier";
            default -> null;
        };
    }

    /** Whether it enters a day about a limit and therefore a paper that shows it. */
    public boolean byPaper() {
        return this == EXTEND || this == CHOOSE || lasting();
    }

    /** Whether every party of the case agrees to it, each on a day of its own. */
    public boolean joint() {
        return this == EXTEND || this == CHOOSE;
    }

    /** Whether it concerns limits that run on when the case has its outcome. */
    public boolean lasting() {
        return this == SUSPEND || this == RESUME || this == ACCIDENT || this == LIMITATION;
    }

    /** The steps of which one waits for this act. */
    Set<Step> steps() {
        return steps;
    }

    /** The stages in which an open case, or for what is {@link #lasting} any, allows it, whatever waits; none if it must be due. */
    Set<Stage> stages() {
        return stages;
    }

    @SafeVarargs
    private static <T> Set<T> of(T... some) {
        return Set.of(some);
    }

    private static Set<Stage> none() {
        return none(Stage.class);
    }

    private static <E extends Enum<E>> Set<E> none(Class<E> type) {
        return EnumSet.noneOf(type);
    }
}
