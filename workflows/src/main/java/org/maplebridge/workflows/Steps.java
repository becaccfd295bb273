package org.maplebridge.workflows;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.casefile.CaseProcess.Answer;
import org.maplebridge.casefile.Step;

/**
 * The steps of the domain and the user tasks of the diagrams are the same thing under two names: {@code ACCEPT_CASE} is
 * {@code Task_AcceptCase}. A test holds this table and the diagrams against each other.
 */
public final class Steps {

    private static final String PREFIX = "Task_";

    private Steps() {}

    /** The user task of a step. */
    public static String taskOf(Step step) {
        return Arrays.stream(step.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("", PREFIX, ""));
    }

    /** The step of a user task; a task that is no step of the domain is a fault of the diagram. */
    public static Step ofTask(String taskId) {
        return Arrays.stream(Step.values())
                .filter(step -> taskOf(step).equals(taskId))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("The user task " + taskId + " is no step of the domain"));
    }

    /** The answers for which the diagram has a way on from this step. */
    static Set<Answer> answersOf(Step step) {
        return switch (step) {
            case SCREEN_CASE, SEEK_CONSENT, SEEK_REFERRAL_CONSENT, RECORD_ROUTE_ACCEPTANCE, RECORD_ROUTE_DECISION ->
                EnumSet.of(Answer.YES, Answer.NO);
            case HOLD_SESSION -> EnumSet.of(Answer.AGREED, Answer.AGAIN, Answer.FAILED);
            case SIGN_AGREEMENT -> EnumSet.of(Answer.DONE, Answer.AGAIN, Answer.FAILED);
            case SEAL_AGREEMENT, ARCHIVE_CASE -> EnumSet.of(Answer.DONE, Answer.AGAIN);
            default -> EnumSet.of(Answer.DONE);
        };
    }
}
