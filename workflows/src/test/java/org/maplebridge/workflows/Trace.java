package org.maplebridge.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.maplebridge.basics.Ids;
import org.maplebridge.casefile.Step;

/** One case or referral on its way through its process, watched from outside. */
abstract class Trace<T extends Trace<T>> {

    final TestOffice office = TestOffice.OPEN;
    final UUID id = Ids.next();
    private final String process;

    Trace(String process) {
        this.process = process;
    }

    /** Exactly these steps wait, in the engine and in the inbox. */
    T waitsFor(Step... steps) {
        List<String> expected = Stream.of(steps).map(Steps::taskOf).toList();
        assertThat(office.engine
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(id.toString())
                        .list())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(openInInbox()).containsExactlyInAnyOrder(steps);
        return self();
    }

    /** The last thing that the inbox heard of this step is that nobody did it. */
    T interrupted(Step step) {
        assertThat(office.inboxOf(id)).contains(step + " interrupted").doesNotContain(step + " done");
        return self();
    }

    /** The process is over, and this is the end that it came to. */
    T endedAt(String endEvent) {
        assertThat(instance()).as("the running process of %s", id).isNull();
        assertThat(openInInbox()).isEmpty();
        assertThat(passed()).endsWith(endEvent);
        return self();
    }

    /** The process went through these elements, in this order. */
    T passed(String... elements) {
        assertThat(passed()).containsSubsequence(elements);
        return self();
    }

    T neverPassed(String element) {
        assertThat(passed()).doesNotContain(element);
        return self();
    }

    ProcessInstance instance() {
        return office.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(id.toString())
                .singleResult();
    }

    List<String> variables() {
        return office
                .engine
                .getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(instance().getId())
                .list()
                .stream()
                .map(variable -> variable.getName() + "=" + variable.getValue())
                .toList();
    }

    /** The one timer of the process, or null. */
    Job timer() {
        return office.engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance().getId())
                .timers()
                .singleResult();
    }

    T timerIsSetTo(String officeTime) {
        assertThat(timer().getDuedate()).isEqualTo(Date.from(TestOffice.at(officeTime)));
        return self();
    }

    private List<String> passed() {
        return office
                .engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(office.engine
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(id.toString())
                        .singleResult()
                        .getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private List<Step> openInInbox() {
        List<String> heard = office.inboxOf(id);
        return Stream.of(Step.values())
                .filter(step -> count(heard, step + " waits")
                        > count(heard, step + " done") + count(heard, step + " interrupted"))
                .toList();
    }

    private static long count(List<String> heard, String line) {
        return heard.stream().filter(line::equals).count();
    }

    @SuppressWarnings("unchecked")
    private T self() {
        return (T) this;
    }
}
