package org.maplebridge.web.health;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.maplebridge.document.Equipment;

/** Tells what was configured beside the office and does not work. Never down: the office goes on without it. */
@Readiness
@ApplicationScoped
public class EquipmentTold implements HealthCheck {

    @EJB
    private Equipment equipment;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder told = HealthCheckResponse.named("equipment").up();
        List<String> troubles = equipment.troubles();
        for (int i = 0; i < troubles.size(); i++) {
            told.withData("trouble" + (i + 1), troubles.get(i));
        }
        return told.build();
    }
}
