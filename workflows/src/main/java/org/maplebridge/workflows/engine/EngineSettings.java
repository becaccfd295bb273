package org.maplebridge.workflows.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.maplebridge.inbox.WaitingSteps;

/** How the engine works wherever it runs, in the office as in a test; only where it stores and who commits differ. */
public final class EngineSettings {

    /** The files that are deployed, one version of all together. */
    public static final List<String> MODELS =
            List.of("mediation.bpmn", "referral.bpmn", "route.bpmn", "case-route.dmn");

    private EngineSettings() {}

    /**
     * Applies the house's settings.
     *
     * @param inbox     learns of every step that begins or ends to wait
     * @param delegates the only beans that a diagram can name, by name
     */
    public static void apply(ProcessEngineConfigurationImpl engine, WaitingSteps inbox, Map<Object, Object> delegates) {
        engine.setProcessEngineName("maple-bridge");
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setBeans(delegates);
        // The engine adds listeners of its own to this list.
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new NoScripts(), new StepsToInbox(inbox))));

        // The office keeps its own history of what people did; the engine's serves to mend a process.
        engine.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_END);
        engine.setHistoryCleanupBatchWindowStartTime("01:00+0800");
        engine.setHistoryCleanupBatchWindowEndTime("05:00+0800");

        engine.setDefaultNumberOfRetries(3);
        engine.setFailedJobRetryTimeCycle("R5/PT1M");
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        // after days without anybody here what ended first is ended first
        engine.setJobExecutorAcquireByDueDate(true);

        // What nobody uses is off: fewer tables to write, fewer doors.
        engine.setAuthorizationEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setHistoryCleanupMetricsEnabled(false);
        engine.setJdbcBatchProcessing(true);
        // The small FEEL in JUEL; the large one is not on board (parent pom).
        engine.setDmnFeelEnableLegacyBehavior(true);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
    }

    /** Deploys the models as they are in this program; nothing happens when the newest deployment is the same. */
    public static DeploymentWithDefinitions deploy(ProcessEngine engine) {
        DeploymentBuilder deployment = engine.getRepositoryService()
                .createDeployment()
                .name("Maple Bridge")
                .source("maplebridge-workflows")
                .enableDuplicateFiltering(false);
        MODELS.forEach(model -> deployment.addInputStream(
                model, EngineSettings.class.getResourceAsStream("/org/maplebridge/workflows/" + model)));
        return deployment.deployWithResult();
    }
}
