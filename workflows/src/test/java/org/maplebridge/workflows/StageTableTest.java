package org.maplebridge.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.maplebridge.casefile.Stage;
import org.maplebridge.casefile.Step;

/** The stage table of the domain and the diagram of the process say the same about what may follow what. */
class StageTableTest {

    /** The stage to which doing a step brings a case, when it goes well. */
    private static final Map<Step, Stage> REACHES = new EnumMap<>(Map.ofEntries(
            Map.entry(Step.SIGN_RECEIPT, Stage.ACCEPTED),
            Map.entry(Step.CONFIRM_HAND_OVER, Stage.ACCEPTED),
            Map.entry(Step.SCREEN_CASE, Stage.SCREENING),
            Map.entry(Step.SEEK_CONSENT, Stage.CONSENT),
            Map.entry(Step.ACCEPT_CASE, Stage.ACCEPTED),
            Map.entry(Step.ASSIGN_MEDIATOR, Stage.ASSIGNED),
            Map.entry(Step.PREPARE_MEDIATION, Stage.PREPARING),
            Map.entry(Step.HOLD_SESSION, Stage.MEDIATING),
            Map.entry(Step.SIGN_AGREEMENT, Stage.MEDIATING),
            Map.entry(Step.SEAL_AGREEMENT, Stage.AGREED),
            Map.entry(Step.WATCH_PERFORMANCE, Stage.AGREED),
            Map.entry(Step.CLOSE_CASE, Stage.CLOSED),
            Map.entry(Step.ARCHIVE_CASE, Stage.ARCHIVED)));

    /** Steps behind the end of a mediation: papers are owed, the case stays where it ended. */
    private static final Set<Step> AFTERWARDS = Set.of(Step.INFORM_ROUTES, Step.RETURN_CASE, Step.COMPLETE_DOSSIER);

    private final BpmnModelInstance model = Models.bpmn("mediation.bpmn");

    @Test
    void every_step_of_a_case_has_its_place_in_the_table() {
        assertThat(model.getModelElementsByType(UserTask.class))
                .extracting(task -> Steps.ofTask(task.getId()))
                .allSatisfy(step -> assertThat(REACHES.containsKey(step) || AFTERWARDS.contains(step))
                        .as(step.name())
                        .isTrue());
    }

    @Test
    void every_stage_behind_the_register_is_reached_by_a_step_of_the_diagram() {
        Set<Stage> reached = new HashSet<>(REACHES.values());
        for (Stage stage : Stage.values()) {
            assertThat(reached.contains(stage)).as(stage.name()).isNotEqualTo(stage == Stage.REGISTERED);
        }
    }

    @Test
    void where_the_diagram_leads_from_one_step_to_the_next_the_stage_table_allows_it() {
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            Stage from = REACHES.get(Steps.ofTask(task.getId()));
            if (from == null) {
                continue;
            }
            for (Step next : nextSteps(task)) {
                Stage to = REACHES.get(next);
                if (to != null && to != from) {
                    assertThat(from.next()).as(task.getId() + " to " + next).contains(to);
                }
            }
        }
    }

    @Test
    void a_case_may_be_closed_from_every_stage_that_an_interruption_can_meet() {
        assertThat(Stage.values())
                .filteredOn(stage -> stage.ordinal() < Stage.CLOSED.ordinal())
                .allSatisfy(stage -> assertThat(stage.next()).contains(Stage.CLOSED));
    }

    /** The user tasks that come next by sequence flow, within the handling and behind it. */
    private Set<Step> nextSteps(UserTask from) {
        Set<Step> next = new HashSet<>();
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(targets(from));
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            if (node instanceof UserTask task) {
                next.add(Steps.ofTask(task.getId()));
            } else if (node.getId().equals("End_Agreed")) {
                open.addAll(targets((SubProcess) node.getParentElement()));
            } else {
                open.addAll(targets(node));
            }
        }
        return next;
    }

    /** Where the flows lead on; an answer that repeats a step or ends the mediation leaves the stage as it is. */
    private static Collection<FlowNode> targets(FlowNode node) {
        return node.getOutgoing().stream()
                .filter(flow -> flow.getConditionExpression() == null
                        || !flow.getConditionExpression().getTextContent().matches(".*'(AGAIN|FAILED|NO)'.*"))
                .map(SequenceFlow::getTarget)
                .toList();
    }
}
