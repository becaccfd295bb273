package org.maplebridge.workflows;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engine of the house refuses, at deployment, what no diagram may hold. */
class NoScriptsTest {

    /** The engine logs each refusal with its stack before it throws; here the refusals are wanted. */
    private static final Logger ENGINE = Logger.getLogger("org.camunda.bpm.engine");

    @BeforeAll
    static void keep_quiet() {
        ENGINE.setLevel(Level.OFF);
    }

    @AfterAll
    static void speak_again() {
        ENGINE.setLevel(null);
    }

    @Test
    void a_script_task_is_refused() {
        assertRefused(
                Bpmn.createExecutableProcess("scripted")
                        .camundaHistoryTimeToLive(1)
                        .startEvent()
                        .scriptTask()
                        .scriptFormat("juel")
                        .scriptText("${1}")
                        .endEvent()
                        .done(),
                "must not carry scripts");
    }

    @Test
    void a_user_task_that_is_no_step_of_the_domain_is_refused() {
        assertRefused(
                Bpmn.createExecutableProcess("strange")
                        .camundaHistoryTimeToLive(1)
                        .startEvent()
                        .userTask("Task_DrinkTea")
                        .endEvent()
                        .done(),
                "Task_DrinkTea is no step of the domain");
    }

    @Test
    void a_bean_that_is_no_delegate_of_ours_is_not_found() {
        var model = Bpmn.createExecutableProcess("curious")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask()
                .camundaDelegateExpression("${entityManager}")
                .endEvent()
                .done();
        var engine = TestOffice.OPEN.engine;
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("curious.bpmn", model)
                .deploy();
        try {
            assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("curious"))
                    .isInstanceOf(ProcessEngineException.class)
                    .hasMessageContaining("entityManager");
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
        }
    }

    private static void assertRefused(BpmnModelInstance model, String reason) {
        assertThatThrownBy(() -> TestOffice.OPEN
                        .engine
                        .getRepositoryService()
                        .createDeployment()
                        .addModelInstance("refused.bpmn", model)
                        .deploy())
                .isNotInstanceOf(ParseException.class)
                .hasStackTraceContaining(reason);
    }
}
