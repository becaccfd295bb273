package org.maplebridge.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maplebridge.casefile.CaseProcess.Answer.DONE;
import static org.maplebridge.casefile.CaseProcess.Answer.NO;
import static org.maplebridge.casefile.CaseProcess.Answer.YES;
import static org.maplebridge.casefile.Step.COLLECT_ROUTE_PAPERS;
import static org.maplebridge.casefile.Step.FILE_ROUTE_APPLICATION;
import static org.maplebridge.casefile.Step.RECORD_ROUTE_ACCEPTANCE;
import static org.maplebridge.casefile.Step.RECORD_ROUTE_DECISION;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.Conflict;
import org.maplebridge.casefile.CaseProcess.Answer;
import org.maplebridge.casefile.Step;

/** Every way an application can take through {@code route.bpmn}, told as the trace of an application. */
class RouteProcessTest {

    private final RouteTrace it = new RouteTrace();

    @AfterAll
    static void no_flow_of_the_diagram_is_left_unwalked() {
        assertThat(TestOffice.OPEN.notWalked("route", Models.flowsOf("route.bpmn")))
                .as("flows of route.bpmn that no trace of this class has walked")
                .isEmpty();
    }

    @Test
    void an_application_that_is_granted_makes_the_agreement_enforceable() {
        it.isBegun().waitsFor(COLLECT_ROUTE_PAPERS);
        it.done(COLLECT_ROUTE_PAPERS, DONE).waitsFor(FILE_ROUTE_APPLICATION);
        it.done(FILE_ROUTE_APPLICATION, DONE).waitsFor(RECORD_ROUTE_ACCEPTANCE);
        it.done(RECORD_ROUTE_ACCEPTANCE, YES).waitsFor(RECORD_ROUTE_DECISION);
        it.done(RECORD_ROUTE_DECISION, YES).endedAt("End_RouteGranted");
    }

    @Test
    void an_application_that_the_body_does_not_accept_ends_without_a_decision() {
        it.isFiled().done(RECORD_ROUTE_ACCEPTANCE, NO);
        it.endedAt("End_RouteNotAccepted").neverPassed("Task_RecordRouteDecision");
    }

    @Test
    void an_application_that_is_refused_leaves_the_other_ways() {
        it.isFiled().done(RECORD_ROUTE_ACCEPTANCE, YES).done(RECORD_ROUTE_DECISION, NO);
        it.endedAt("End_RouteRefused").neverPassed("End_RouteGranted");
    }

    @Test
    void a_withdrawal_interrupts_whatever_waits() {
        it.isBegun().isWithdrawn().interrupted(COLLECT_ROUTE_PAPERS).endedAt("End_RouteWithdrawn");
    }

    @Test
    void an_application_can_be_withdrawn_while_the_body_looks_into_it() {
        it.isFiled().done(RECORD_ROUTE_ACCEPTANCE, YES).isWithdrawn();
        it.interrupted(RECORD_ROUTE_DECISION).endedAt("End_RouteWithdrawn");
    }

    @Test
    void what_has_been_decided_cannot_be_withdrawn() {
        it.isFiled().done(RECORD_ROUTE_ACCEPTANCE, YES).done(RECORD_ROUTE_DECISION, YES);
        assertThatThrownBy(it::isWithdrawn).isInstanceOf(Conflict.class).hasMessageContaining("fault.process.over");
    }

    @Test
    void nothing_is_decided_before_it_is_filed() {
        it.isBegun();
        assertThatThrownBy(() -> it.done(RECORD_ROUTE_DECISION, YES)).isInstanceOf(Conflict.class);
        it.waitsFor(COLLECT_ROUTE_PAPERS);
    }

    @Test
    void the_process_keeps_no_variable_and_waits_as_long_as_the_body_takes() {
        it.isFiled().done(RECORD_ROUTE_ACCEPTANCE, YES);
        assertThat(it.variables()).isEmpty();
        assertThat(it.timer()).isNull();
    }

    private static final class RouteTrace extends Trace<RouteTrace> {

        RouteTrace() {
            super("route");
        }

        RouteTrace isBegun() {
            office.routes.begun(id);
            return this;
        }

        RouteTrace isFiled() {
            return isBegun().done(COLLECT_ROUTE_PAPERS, DONE).done(FILE_ROUTE_APPLICATION, DONE);
        }

        RouteTrace done(Step step, Answer answer) {
            office.routes.done(id, step, answer);
            return this;
        }

        RouteTrace isWithdrawn() {
            office.routes.withdrawn(id);
            return this;
        }
    }
}
