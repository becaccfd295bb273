package org.maplebridge.workflows.engine;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * Runs the engine's timers on the server's own threads, which carry the application's names and class loader. One thread looks for
 * due jobs as long as the engine runs; the others do them.
 */
class JobThreads extends JobExecutor {

    /** Threads that do jobs; the server's pool must hold one more, for the one that looks for them. */
    static final int WORKERS = 4;

    private final ManagedExecutorService threads;

    JobThreads(ManagedExecutorService threads) {
        this.threads = threads;
        // A timer due between two looks waits at most this long (milliseconds).
        setMaxWait(5_000);
        setMaxJobsPerAcquisition(WORKERS);
    }

    @Override
    protected void startExecutingJobs() {
        threads.execute(acquireJobsRunnable);
    }

    /** Nothing to do: looking ends with {@link #shutdown()}, and the server ends its own threads. */
    @Override
    protected void stopExecutingJobs() {}

    @Override
    public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
        try {
            threads.execute(getExecuteJobsRunnable(jobIds, engine));
        } catch (RejectedExecutionException busy) {
            logRejectedExecution(engine, jobIds.size());
            rejectedJobsHandler.jobsRejected(jobIds, engine, this);
        }
    }
}
