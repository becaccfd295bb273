package org.maplebridge.web.health;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.maplebridge.basics.Timers;

/** Ready means that processes can be led on. */
@Readiness
@ApplicationScoped
public class EngineReady implements HealthCheck {

    @EJB
    private Timers timers;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("engine").status(timers.areThere()).build();
    }
}
