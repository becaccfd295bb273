package org.maplebridge.workflows;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.maplebridge.casefile.CaseProcess.Answer;
import org.maplebridge.casefile.Step;
import org.maplebridge.workflows.engine.EngineSettings;

/** What every diagram must fulfil before anybody looks at what it does. */
class ModelGateTest {

    private static final List<String> BPMN = Models.BPMN;
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ANSWER = Pattern.compile("answer == '(\\w+)'");

    @Test
    void every_model_in_the_folder_is_deployed_and_looked_at_here() {
        assertThat(EngineSettings.MODELS)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Models.BPMN.stream(), Models.DMN.stream()).toList());
    }

    @ParameterizedTest
    @FieldSource("BPMN")
    void a_process_says_how_long_its_history_lives(String file) {
        assertThat(Models.bpmn(file).getModelElementsByType(Process.class))
                .allSatisfy(process ->
                        assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D"))
                .allSatisfy(process -> assertThat(process.getName()).containsPattern(CHINESE));
    }

    @Test
    void a_decision_says_how_long_its_history_lives_and_labels_its_columns_in_chinese() {
        for (String file : Models.DMN) {
            var model = Dmn.readModelFromStream(new ByteArrayInputStream(Models.bytes(file)));
            assertThat(model.getModelElementsByType(Decision.class)).allSatisfy(decision -> {
                assertThat(decision.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
                assertThat(decision.getName()).containsPattern(CHINESE);
            });
            assertThat(model.getModelElementsByType(Input.class))
                    .allSatisfy(column -> assertThat(column.getLabel()).containsPattern(CHINESE));
            assertThat(model.getModelElementsByType(Output.class))
                    .allSatisfy(column -> assertThat(column.getLabel()).containsPattern(CHINESE));
            assertThat(new String(Models.bytes(file), StandardCharsets.UTF_8))
                    .doesNotContainIgnoringCase("javascript")
                    .doesNotContainIgnoringCase("groovy");
        }
    }

    @ParameterizedTest
    @FieldSource("BPMN")
    void a_process_carries_no_script(String file) {
        BpmnModelInstance model = Models.bpmn(file);
        assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
        assertThat(model.getModelElementsByType(Script.class)).isEmpty();
        assertThat(model.getModelElementsByType(SequenceFlow.class).stream()
                        .map(SequenceFlow::getConditionExpression)
                        .filter(Objects::nonNull))
                .allSatisfy(condition -> assertThat(condition.getLanguage()).isNull());
    }

    @ParameterizedTest
    @FieldSource("BPMN")
    void every_id_speaks(String file) {
        assertThat(Models.bpmn(file).getModelElementsByType(FlowElement.class))
                .allSatisfy(element -> assertThat(element.getId()).matches(prefixOf(element) + "_([A-Z][a-z]+)+"));
    }

    @ParameterizedTest
    @FieldSource("BPMN")
    void every_element_and_every_choice_is_named_in_chinese(String file) {
        BpmnModelInstance model = Models.bpmn(file);
        assertThat(model.getModelElementsByType(FlowNode.class))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).containsPattern(CHINESE));
        assertThat(model.getModelElementsByType(ExclusiveGateway.class)).allSatisfy(gateway -> {
            assertThat(gateway.getName()).as(gateway.getId()).endsWith("？");
            assertThat(gateway.getOutgoing()).hasSizeGreaterThan(1).allSatisfy(flow -> {
                assertThat(flow.getName()).as(flow.getId()).containsPattern(CHINESE);
                assertThat(flow.getConditionExpression()).as(flow.getId()).isNotNull();
            });
        });
    }

    @ParameterizedTest
    @FieldSource("BPMN")
    void every_message_has_a_receiver_in_the_diagram_and_a_sender_in_the_adapters(String file) {
        BpmnModelInstance model = Models.bpmn(file);
        Set<String> declared = model.getModelElementsByType(Message.class).stream()
                .map(Message::getName)
                .collect(toSet());
        Set<String> received = model.getModelElementsByType(CatchEvent.class).stream()
                .flatMap(event -> event.getChildElementsByType(MessageEventDefinition.class).stream())
                .map(definition -> definition.getMessage().getName())
                .collect(toSet());
        assertThat(received).isEqualTo(declared).isEqualTo(messagesOf(namesOf(file)));
    }

    @ParameterizedTest
    @FieldSource("BPMN")
    void every_escalation_that_is_thrown_is_caught(String file) {
        BpmnModelInstance model = Models.bpmn(file);
        assertThat(escalationsOf(model.getModelElementsByType(BoundaryEvent.class)))
                .isEqualTo(escalationsOf(model.getModelElementsByType(ThrowEvent.class)));
    }

    @Test
    void the_steps_of_the_domain_and_the_user_tasks_of_the_diagrams_are_the_same() {
        Set<String> tasks = new TreeSet<>();
        for (String file : Models.BPMN) {
            for (UserTask task : Models.bpmn(file).getModelElementsByType(UserTask.class)) {
                assertThat(tasks.add(task.getId()))
                        .as(task.getId() + " is drawn once")
                        .isTrue();
                assertThat(Steps.ofTask(task.getId()).ofReferral()).isEqualTo(file.equals("referral.bpmn"));
                assertThat(Steps.ofTask(task.getId()).ofRoute()).isEqualTo(file.equals("route.bpmn"));
            }
        }
        assertThat(tasks)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Step.values()).map(Steps::taskOf).toList());
    }

    @ParameterizedTest
    @FieldSource("BPMN")
    void every_answer_to_a_step_has_a_way_on_and_every_way_has_an_answer(String file) {
        for (UserTask task : Models.bpmn(file).getModelElementsByType(UserTask.class)) {
            FlowNode next = task.getOutgoing().iterator().next().getTarget();
            Set<Answer> drawn = new HashSet<>();
            for (SequenceFlow way : next.getOutgoing()) {
                Matcher answer = ANSWER.matcher(
                        way.getConditionExpression() == null
                                ? ""
                                : way.getConditionExpression().getTextContent());
                if (answer.find()) {
                    drawn.add(Answer.valueOf(answer.group(1)));
                }
            }
            assertThat(Steps.answersOf(Steps.ofTask(task.getId())))
                    .as(task.getId())
                    .isEqualTo(drawn.isEmpty() ? Set.of(Answer.DONE) : drawn);
        }
    }

    @ParameterizedTest
    @FieldSource("BPMN")
    void a_service_task_names_a_bean_and_nothing_else(String file) {
        assertThat(Models.bpmn(file).getModelElementsByType(ServiceTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaDelegateExpression())
                    .as(task.getId())
                    .isIn("${expireLimit}", "${reportAgreement}");
            assertThat(task.getCamundaExpression()).isNull();
            assertThat(task.getCamundaClass()).isNull();
        });
    }

    @ParameterizedTest
    @FieldSource("BPMN")
    void nothing_hangs_loose(String file) {
        assertThat(Models.bpmn(file).getModelElementsByType(FlowNode.class)).allSatisfy(node -> {
            boolean begins = node instanceof StartEvent || node instanceof BoundaryEvent || isEventSubProcess(node);
            boolean ends = node instanceof EndEvent || isEventSubProcess(node);
            assertThat(node.getIncoming().isEmpty())
                    .as("nothing leads to " + node.getId())
                    .isEqualTo(begins);
            assertThat(node.getOutgoing().isEmpty())
                    .as("nothing leads on from " + node.getId())
                    .isEqualTo(ends);
        });
    }

    @ParameterizedTest
    @FieldSource("BPMN")
    void the_end_of_the_process_can_be_reached_from_everywhere(String file) {
        BpmnModelInstance model = Models.bpmn(file);
        for (FlowNode from : model.getModelElementsByType(FlowNode.class)) {
            assertThat(reaches(from))
                    .as("elements reached from " + from.getId())
                    .anyMatch(node -> node instanceof EndEvent && node.getParentElement() instanceof Process);
        }
    }

    @ParameterizedTest
    @FieldSource("BPMN")
    void every_element_is_drawn(String file) {
        BpmnModelInstance model = Models.bpmn(file);
        assertThat(model.getModelElementsByType(FlowNode.class))
                .allSatisfy(node ->
                        assertThat(node.getDiagramElement()).as(node.getId()).isNotNull());
        assertThat(model.getModelElementsByType(SequenceFlow.class))
                .allSatisfy(flow ->
                        assertThat(flow.getDiagramElement()).as(flow.getId()).isNotNull());
    }

    @ParameterizedTest
    @FieldSource("BPMN")
    void the_drawing_reads_from_left_to_right_except_where_something_is_done_again(String file) {
        BpmnModelInstance model = Models.bpmn(file);
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            boolean repeats = flow.getConditionExpression() != null
                    && flow.getConditionExpression().getTextContent().contains("'AGAIN'");
            List<Waypoint> line = List.copyOf(flow.getDiagramElement().getWaypoints());
            boolean leftwards = line.get(line.size() - 1).getX() < line.get(0).getX();
            assertThat(leftwards).as(flow.getId()).isEqualTo(repeats);
        }
    }

    @ParameterizedTest
    @FieldSource("BPMN")
    void no_line_crosses_another_or_runs_through_a_shape(String file) {
        BpmnModelInstance model = Models.bpmn(file);
        List<Line> lines = new ArrayList<>();
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            List<Waypoint> points = List.copyOf(edge.getWaypoints());
            for (int i = 1; i < points.size(); i++) {
                lines.add(Line.of(edge.getBpmnElement().getId(), points.get(i - 1), points.get(i)));
            }
        }
        for (Line one : lines) {
            assertThat(lines)
                    .allSatisfy(other -> assertThat(one.crosses(other))
                            .as(one.flow + " crosses " + other.flow)
                            .isFalse());
            for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
                if (!(shape.getBpmnElement() instanceof SubProcess)) {
                    assertThat(one.runsThrough(shape.getBounds()))
                            .as(one.flow + " runs through "
                                    + shape.getBpmnElement().getId())
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("BPMN")
    void no_two_shapes_overlap(String file) {
        List<BpmnShape> shapes = Models.bpmn(file).getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                .toList();
        for (BpmnShape one : shapes) {
            assertThat(shapes)
                    .as("shapes over " + one.getBpmnElement().getId())
                    .filteredOn(other -> overlap(one.getBounds(), other.getBounds()))
                    .containsExactly(one);
        }
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }

    private static Set<FlowNode> reaches(FlowNode from) {
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (seen.add(node)) {
                node.getOutgoing().forEach(flow -> open.push(flow.getTarget()));
                leavesScope(node).forEach(open::push);
            }
        }
        return seen;
    }

    /** An end inside a subprocess goes on where its escalation is caught, or behind the subprocess. */
    private static Collection<FlowNode> leavesScope(FlowNode node) {
        if (isEventSubProcess(node)) {
            return node.getChildElementsByType(StartEvent.class).stream()
                    .map(FlowNode.class::cast)
                    .toList();
        }
        if (!(node instanceof EndEvent) || !(node.getParentElement() instanceof SubProcess scope)) {
            return List.of();
        }
        Set<String> thrown = escalationsOf(List.of(node));
        if (thrown.isEmpty()) {
            return List.of(scope);
        }
        return ((BpmnModelInstance) node.getModelInstance())
                .getModelElementsByType(BoundaryEvent.class).stream()
                        .filter(caught -> escalationsOf(List.of(caught)).equals(thrown))
                        .map(FlowNode.class::cast)
                        .toList();
    }

    private static Set<String> escalationsOf(Collection<? extends FlowNode> events) {
        return events.stream()
                .flatMap(event -> event.getChildElementsByType(EscalationEventDefinition.class).stream())
                .map(definition -> definition.getEscalation().getEscalationCode())
                .collect(toSet());
    }

    private static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess sub && sub.triggeredByEvent();
    }

    private static String prefixOf(FlowElement element) {
        if (element instanceof SequenceFlow) {
            return "Flow";
        }
        if (element instanceof StartEvent) {
            return "Start";
        }
        if (element instanceof EndEvent) {
            return "End";
        }
        if (element instanceof CatchEvent) {
            return "(Catch|Timer)";
        }
        if (element instanceof UserTask) {
            return "Task";
        }
        if (element instanceof ServiceTask) {
            return "Service";
        }
        if (element instanceof SubProcess) {
            return "Sub";
        }
        return element instanceof Activity ? "Decide" : "Gateway";
    }

    private static Class<?> namesOf(String file) {
        return switch (file) {
            case "mediation.bpmn" -> Mediation.class;
            case "referral.bpmn" -> Referral.class;
            default -> Route.class;
        };
    }

    private static Set<String> messagesOf(Class<?> names) {
        return Stream.of(names.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(ModelGateTest::valueOf)
                .filter(value -> value.startsWith("Message_"))
                .collect(toSet());
    }

    private static String valueOf(Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    /** A straight piece of a flow, upright or level. */
    private record Line(String flow, double left, double top, double right, double bottom) {

        static Line of(String flow, Waypoint from, Waypoint to) {
            double x1 = from.getX();
            double y1 = from.getY();
            double x2 = to.getX();
            double y2 = to.getY();
            assertThat(x1 == x2 || y1 == y2)
                    .as(flow + " is drawn at right angles")
                    .isTrue();
            return new Line(flow, Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
        }

        boolean crosses(Line other) {
            return !flow.equals(other.flow)
                    && left <= other.right
                    && other.left <= right
                    && top <= other.bottom
                    && other.top <= bottom;
        }

        /** Whether it meets the core of a shape; a line may dock at the slope of a gateway. */
        boolean runsThrough(Bounds shape) {
            double slope = 14;
            return left < shape.getX() + shape.getWidth() - slope
                    && shape.getX() + slope < right
                    && top < shape.getY() + shape.getHeight() - slope
                    && shape.getY() + slope < bottom;
        }
    }
}
