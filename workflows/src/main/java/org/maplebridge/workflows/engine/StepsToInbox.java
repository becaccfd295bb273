package org.maplebridge.workflows.engine;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.maplebridge.inbox.WaitingSteps;
import org.maplebridge.workflows.Steps;

/**
 * Ties every user task of every model to the inbox: when it begins to wait, when somebody has done it, when it was interrupted. Put in
 * place at deployment, so that no diagram can forget it.
 */
class StepsToInbox extends AbstractBpmnParseListener {

    private final WaitingSteps inbox;

    StepsToInbox(WaitingSteps inbox) {
        this.inbox = inbox;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var step = Steps.ofTask(activity.getId());
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, begun -> inbox.waits(subject(begun), step));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE, done -> inbox.waitsNoMore(subject(done), step, true));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_DELETE, interrupted -> inbox.waitsNoMore(subject(interrupted), step, false));
    }

    private static UUID subject(DelegateTask task) {
        return UUID.fromString(task.getExecution().getProcessBusinessKey());
    }
}
