package org.maplebridge.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.casefile.Step;

/** The pictures and tables of {@code docs/processes.md} are those of the diagrams. */
class DocsTest {

    private static final Path DOCS = Path.of("..", "docs");

    @ParameterizedTest
    @ValueSource(strings = {"mediation", "referral", "route"})
    void the_picture_was_drawn_from_the_diagram_as_it_is(String name) throws Exception {
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Models.bytes(name + ".bpmn")));
        assertThat(Files.readString(DOCS.resolve("processes/" + name + ".svg")))
                .as("docs/processes/%s.svg is older than the diagram; redraw it as docs/processes/draw.mjs says", name)
                .contains("drawn from " + name + ".bpmn, sha256 " + hash);
    }

    @Test
    void the_table_of_routes_is_that_of_the_decision() throws IOException {
        var model = Dmn.readModelFromStream(new ByteArrayInputStream(Models.bytes("case-route.dmn")));
        Stream<String> rows = model.getModelElementsByType(Rule.class).stream()
                .map(rule -> "| "
                        + Stream.concat(
                                        rule.getInputEntries().stream()
                                                .map(entry -> entry.getText().getTextContent()),
                                        rule.getOutputEntries().stream()
                                                .map(entry -> entry.getText().getTextContent()))
                                .map(text -> text.isEmpty() ? "any" : "`" + text.replace("\"", "") + "`")
                                .collect(Collectors.joining(" | "))
                        + " | " + rule.getDescription().getTextContent() + " |");
        assertSection("routes", "| channel | mode | consent given | route | |\n|---|---|---|---|---|", rows);
    }

    @Test
    void the_table_of_timers_and_messages_is_that_of_the_diagrams() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String file : Models.BPMN) {
            Models.bpmn(file).getModelElementsByType(CatchEvent.class).stream()
                    .sorted(Comparator.comparing(CatchEvent::getId))
                    .forEach(event -> event.getEventDefinitions().forEach(definition -> {
                        if (definition instanceof MessageEventDefinition message) {
                            rows.add(row(
                                    file,
                                    event,
                                    "message `" + message.getMessage().getName() + "`"));
                        } else if (definition instanceof TimerEventDefinition timer) {
                            rows.add(row(
                                    file,
                                    event,
                                    "timer, on the date " + "`"
                                            + timer.getTimeDate().getTextContent() + "`"));
                        }
                    }));
        }
        assertSection("events", "| process | element | name | waits for |\n|---|---|---|---|", rows.stream());
    }

    @Test
    void the_table_of_steps_is_that_of_the_domain_and_the_diagrams() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String file : Models.BPMN) {
            for (UserTask task : Models.bpmn(file).getModelElementsByType(UserTask.class)) {
                Step step = Steps.ofTask(task.getId());
                rows.add("| `" + step + "` | " + task.getName() + " | `" + step.role() + "` | "
                        + Steps.answersOf(step).stream().map(Enum::name).collect(Collectors.joining(", ")) + " |");
            }
        }
        rows.sort(Comparator.comparing(row -> Step.valueOf(row.split("`")[1])));
        assertSection("steps", "| step | name | done by | answers |\n|---|---|---|---|", rows.stream());
    }

    private static String row(String file, CatchEvent event, String what) {
        return "| `" + file.replace(".bpmn", "") + "` | `" + event.getId() + "` | " + event.getName() + " | " + what
                + " |";
    }

    private static void assertSection(String name, String head, Stream<String> rows) throws IOException {
        String section = head + "\n" + rows.collect(Collectors.joining("\n"));
        assertThat(Files.readString(DOCS.resolve("processes.md")))
                .as("the section between <!-- %s --> and <!-- /%s -->", name, name)
                .contains("<!-- " + name + " -->\n" + section + "\n<!-- /" + name + " -->");
    }
}
