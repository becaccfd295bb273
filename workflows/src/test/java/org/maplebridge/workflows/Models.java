package org.maplebridge.workflows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** The diagrams as data, for the tests that look at them. */
final class Models {

    static final List<String> BPMN = List.of("mediation.bpmn", "referral.bpmn", "route.bpmn");
    static final List<String> DMN = List.of("case-route.dmn");

    private Models() {}

    static BpmnModelInstance bpmn(String file) {
        try (InputStream in = Models.class.getResourceAsStream(file)) {
            return Bpmn.readModelFromStream(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] bytes(String file) {
        try (InputStream in = Models.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All sequence flows that the engine walks; from an event-based gateway it leaps to the event that has come. */
    static Set<String> flowsOf(String file) {
        return bpmn(file).getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> !(flow.getSource() instanceof EventBasedGateway))
                .map(SequenceFlow::getId)
                .collect(Collectors.toSet());
    }
}
