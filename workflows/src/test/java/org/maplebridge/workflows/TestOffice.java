package org.maplebridge.workflows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.maplebridge.casefile.Step;
import org.maplebridge.inbox.WaitingSteps;
import org.maplebridge.workflows.engine.EngineCommand;
import org.maplebridge.workflows.engine.EngineSettings;

/**
 * The engine with the house's settings, models and adapters on a database in memory. The domain behind the ports is a clerk who writes
 * down what the processes ask and tell.
 */
final class TestOffice {

    /** One office for all tests; each works with its own case. */
    static final TestOffice OPEN = new TestOffice();

    /** The sequence flows that any case or referral has walked, as {@code process/flow}. */
    final Set<String> walked = new TreeSet<>();

    final List<UUID> expired = new ArrayList<>();
    final List<UUID> commissionTold = new ArrayList<>();
    final ProcessEngine engine;
    final CaseProcessAdapter cases;
    final ReferralProcessAdapter referrals;
    final RouteProcessAdapter routes;
    final ClockTimersAdapter timers;

    private final Map<UUID, List<String>> inbox = new HashMap<>();

    private TestOffice() {
        var expireLimit = new ExpireLimit();
        expireLimit.limits = expired::add;
        var reportAgreement = new ReportAgreement();
        reportAgreement.commission = commissionTold::add;

        var settings = new StandaloneInMemProcessEngineConfiguration();
        EngineSettings.apply(
                settings, new Clerk(), Map.of("expireLimit", expireLimit, "reportAgreement", reportAgreement));
        settings.setJdbcUrl("jdbc:h2:mem:office");
        settings.getCustomPostBPMNParseListeners().add(new Footprints());

        engine = settings.buildProcessEngine();
        EngineSettings.deploy(engine);
        var desk = new ProcessDesk(engine, new EngineCommand(engine));
        timers = new ClockTimersAdapter(desk);
        cases = new CaseProcessAdapter(desk);
        referrals = new ReferralProcessAdapter(desk);
        routes = new RouteProcessAdapter(desk);
    }

    /** What the inbox was told about a case or referral, in order: {@code SCREEN_CASE waits}, {@code SCREEN_CASE done}... */
    List<String> inboxOf(UUID subject) {
        return List.copyOf(inbox.getOrDefault(subject, List.of()));
    }

    /** The flows of a process that no test has walked yet. */
    Set<String> notWalked(String process, Set<String> flows) {
        Set<String> rest = new TreeSet<>(flows);
        rest.removeIf(flow -> walked.contains(process + "/" + flow));
        return rest;
    }

    static Instant at(String officeTime) {
        return Instant.parse(officeTime + "+08:00");
    }

    private final class Clerk implements WaitingSteps {

        @Override
        public void waits(UUID subject, Step step) {
            note(subject, step + " waits");
        }

        @Override
        public void waitsNoMore(UUID subject, Step step, boolean done) {
            note(subject, step + (done ? " done" : " interrupted"));
        }

        private void note(UUID subject, String line) {
            inbox.computeIfAbsent(subject, none -> new ArrayList<>()).add(line);
        }
    }

    private final class Footprints extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            flow.addListener(
                    ExecutionListener.EVENTNAME_TAKE,
                    (DelegateExecution walker) -> walked.add(
                            walker.getProcessDefinitionId().split(":")[0] + "/" + walker.getCurrentTransitionId()));
        }
    }
}
