package org.maplebridge.workflows.engine;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.OneTransaction;
import org.maplebridge.basics.Timers;
import org.maplebridge.inbox.WaitingSteps;

/**
 * Starts the engine when the database is ready and stops it with the application. It works on the domain's own data source and in the
 * domain's own transactions: what the domain and a process do together stands or falls together. With {@code MAPLEBRIDGE_JOBS=off} in
 * the environment no timer goes off by itself on this node.
 */
@Startup
@LocalBean
@Local(Timers.class)
@Singleton(name = "EngineBootstrap")
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class EngineBootstrap implements Timers {

    private static final Logger LOG = Logger.getLogger(EngineBootstrap.class.getName());
    private static final String DATA_SOURCE = "java:app/jdbc/maplebridge";

    @Resource(lookup = DATA_SOURCE)
    private DataSource database;

    /** Defined in web.xml: the server does not make an executor that is defined by a bean of a library. */
    @Resource(lookup = "java:app/concurrent/processJobs")
    private ManagedExecutorService threads;

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager domain;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @EJB
    private OneTransaction transaction;

    @Inject
    private OfficeClock clock;

    @Inject
    private WaitingSteps inbox;

    @Inject
    @Any
    private Instance<JavaDelegate> delegates;

    private JobThreads jobs;
    private ProcessEngine engine;

    @PostConstruct
    void start() {
        // before the first timer is looked for: by the machine's clock all of a demo office's timers would be long due
        ClockUtil.offset(clock.offset().toMillis());
        try {
            SelfCheck.of(database);
            jobs = new JobThreads(threads);
            engine = settings().buildProcessEngine();
            EngineSettings.deploy(engine);
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, failure.getMessage(), failure instanceof SelfCheck.CannotStart ? null : failure);
            stop();
            throw failure;
        }
        boolean jobsOff = "off".equalsIgnoreCase(System.getenv("MAPLEBRIDGE_JOBS"));
        if (jobsOff) {
            LOG.info("Timers do not go off by themselves on this node (MAPLEBRIDGE_JOBS=off)");
        } else {
            jobs.start();
        }
    }

    @Override
    public void pause() {
        jobs.shutdown();
    }

    @Override
    public void resume() {
        jobs.start();
    }

    @Override
    @Lock(LockType.READ)
    public boolean areGoing() {
        return jobs != null && jobs.isActive();
    }

    @Override
    @Lock(LockType.READ)
    public boolean areThere() {
        return engine != null;
    }

    @PreDestroy
    void stop() {
        if (jobs != null) {
            jobs.shutdown();
        }
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }

    /** The engine, for this module's adapters only. */
    @Produces
    @ApplicationScoped
    public ProcessEngine engine() {
        return engine;
    }

    private JakartaTransactionProcessEngineConfiguration settings() {
        var settings = new JakartaTransactionProcessEngineConfiguration() {
            @Override
            protected CommandInterceptor createTransactionInterceptor(boolean requiresNew) {
                return new SharedTransaction(transaction, requiresNew);
            }
        };
        EngineSettings.apply(settings, inbox, delegatesByName());
        settings.setTransactionManagerJndiName("java:appserver/TransactionManager");
        settings.setDataSource(new SharedConnection(database, domain, transactions));
        settings.setDatabaseType("mysql");
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        settings.setJobExecutor(jobs);
        // Started by hand, after the deployment.
        settings.setJobExecutorActivate(false);
        return settings;
    }

    private Map<Object, Object> delegatesByName() {
        Map<Object, Object> byName = new HashMap<>();
        for (Instance.Handle<JavaDelegate> handle : delegates.handles()) {
            byName.put(handle.getBean().getName(), handle.get());
        }
        return byName;
    }
}
