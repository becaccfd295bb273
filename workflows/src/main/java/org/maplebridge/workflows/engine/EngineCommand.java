package org.maplebridge.workflows.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.maplebridge.workflows.OneCommand;

/** A command of the engine around others, which join it. */
@ApplicationScoped
public class EngineCommand implements OneCommand {

    private ProcessEngine engine;

    /** For the container's proxy. */
    protected EngineCommand() {}

    @Inject
    public EngineCommand(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public <T> T of(Supplier<T> words) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> words.get());
    }

    @Override
    public String waiting(String processInstance, String message) {
        ExecutionEntity begun =
                Context.getCommandContext().getExecutionManager().findExecutionById(processInstance);
        return withAllBelow(begun)
                .filter(execution -> execution.getEventSubscriptions().stream()
                        .anyMatch(subscription -> message.equals(subscription.getEventName())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Process " + processInstance + " does not wait for " + message + " at its beginning"))
                .getId();
    }

    @Override
    public String waitingTask(String processInstance, String element) {
        ExecutionEntity begun =
                Context.getCommandContext().getExecutionManager().findExecutionById(processInstance);
        return withAllBelow(begun)
                .flatMap(execution -> execution.getTasks().stream())
                .filter(task -> element.equals(task.getTaskDefinitionKey()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Process " + processInstance + " does not come to " + element + " at its beginning"))
                .getId();
    }

    @Override
    public void move(Job timer, Date due) {
        ((JobEntity) timer).setDuedate(due);
    }

    private static Stream<ExecutionEntity> withAllBelow(ExecutionEntity execution) {
        return Stream.concat(
                Stream.of(execution), execution.getExecutions().stream().flatMap(EngineCommand::withAllBelow));
    }
}
