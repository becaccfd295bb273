package org.maplebridge.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maplebridge.basics.Timers;

/** Sets the demo office up at its first start, and its clock at every start. */
@Startup
@Singleton
@DependsOn({"EngineBootstrap", "FirstAdministrator"})
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoOffice {

    private static final Logger LOG = Logger.getLogger(DemoOffice.class.getName());

    @Inject
    private DemoClock clock;

    @Inject
    private Timers timers;

    @Inject
    private DemoPeople people;

    @Inject
    private DemoCases cases;

    @PostConstruct
    void open() {
        if (!"true".equals(System.getenv("MAPLEBRIDGE_DEMO"))) {
            throw new IllegalStateException("The demo office lies in this WAR, but MAPLEBRIDGE_DEMO is not set");
        }
        try {
            if (clock.kept()) {
                return;
            }
            timers.pause();
            clock.show(DemoClock.OPENING);
            Cast cast = people.enter();
            int played = cases.play(cast);
            clock.show(DemoClock.ENTRANCE);
            timers.resume();
            clock.keep();
            LOG.log(Level.INFO, "The demo office is set up with {0} cases", played);
        } catch (SQLException failure) {
            throw new IllegalStateException("The demo office cannot be set up", failure);
        }
    }
}
