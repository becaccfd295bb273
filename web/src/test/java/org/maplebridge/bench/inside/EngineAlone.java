package org.maplebridge.bench.inside;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.OneTransaction;

/**
 * The engine without the domain: the same engine, pool, transactions and history, no case, no right, no event, no inbox. It walks two
 * diagrams: user tasks in a row of which three are done, the least that a process with three steps can be; and the office's own, on the way that the
 * office's walk takes. Both are left where the office leaves its case: closed, and waiting for the archive.
 */
@ApplicationScoped
class EngineAlone {

    static final String THREE_STEPS = "bench-three-steps";
    private static final String SAME_DIAGRAM = "bench-mediation";
    private static final String MODELS = "/org/maplebridge/workflows/";

    @Inject
    private ProcessEngine engine;

    @EJB
    private OneTransaction transaction;

    /** Deploys the two diagrams. */
    void deploy() {
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name("bench");
        deployment.addModelInstance(
                THREE_STEPS + ".bpmn",
                Bpmn.createExecutableProcess(THREE_STEPS)
                        .camundaHistoryTimeToLiveString("P3650D")
                        .startEvent()
                        .userTask("Task_ScreenCase")
                        .userTask("Task_InformRoutes")
                        .userTask("Task_CloseCase")
                        .userTask("Task_ArchiveCase")
                        .endEvent()
                        .done());
        deployment.addString(
                SAME_DIAGRAM + ".bpmn",
                model("mediation.bpmn")
                        .replace("<bpmn:process id=\"mediation\"", "<bpmn:process id=\"" + SAME_DIAGRAM + "\"")
                        .replace("bpmnElement=\"mediation\"", "bpmnElement=\"" + SAME_DIAGRAM + "\""));
        deployment.addString("case-route.dmn", model("case-route.dmn"));
        deployment.deploy();
    }

    private static String model(String name) {
        try (InputStream stream = EngineAlone.class.getResourceAsStream(MODELS + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Three user tasks in a row; a fourth waits, as the archive's does. */
    void threeSteps(int client, Stopwatch watch) throws Exception {
        BesideTheInbox.alone();
        String key = Ids.next().toString();
        in(
                watch,
                "start",
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey(THREE_STEPS, key, start().putValue("route", "FULL")));
        in(watch, "step 1", () -> complete(key));
        in(watch, "step 2", () -> complete(key));
        in(watch, "step 3", () -> complete(key));
    }

    /** The office's own diagram, with its decision, limit clock and message of termination. */
    void sameDiagram(int client, Stopwatch watch) throws Exception {
        BesideTheInbox.alone();
        String key = Ids.next().toString();
        in(watch, "start", () -> {
            engine.getRuntimeService().startProcessInstanceByKey(SAME_DIAGRAM, key, start());
            tell(
                    key,
                    "Message_ClockStarted",
                    passing("limitEnd", Date.from(Instant.now().plus(Duration.ofDays(15)))));
        });
        in(watch, "step 1", () -> tell(key, "Message_CaseTerminated", Variables.createVariables()));
        in(watch, "step 2", () -> complete(key));
        in(watch, "step 3", () -> complete(key));
    }

    private void in(Stopwatch watch, String act, Runnable what) throws Exception {
        watch.time(
                act,
                () -> transaction.required(() -> {
                    what.run();
                    return null;
                }));
    }

    private void complete(String key) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .singleResult();
        engine.getTaskService().complete(task.getId(), passing("answer", "DONE"));
    }

    private void tell(String key, String message, VariableMap variables) {
        Execution waiting = engine.getRuntimeService()
                .createExecutionQuery()
                .processInstanceBusinessKey(key)
                .messageEventSubscriptionName(message)
                .singleResult();
        engine.getRuntimeService().messageEventReceived(message, waiting.getId(), variables);
    }

    private static VariableMap start() {
        VariableMap variables = passing("channel", "WINDOW");
        passing(variables, "disputeType", "LABOUR");
        passing(variables, "mode", "NOT_REFERRED");
        return passing(variables, "consentGiven", false);
    }

    private static VariableMap passing(String name, Object value) {
        return passing(Variables.createVariables(), name, value);
    }

    /** A value that leaves no row, as the office hands values to its processes. */
    private static VariableMap passing(VariableMap variables, String name, Object value) {
        return variables.putValueTyped(name, Variables.untypedValue(value, true));
    }
}
