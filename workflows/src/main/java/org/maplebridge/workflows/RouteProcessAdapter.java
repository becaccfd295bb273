package org.maplebridge.workflows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.maplebridge.casefile.CaseProcess.Answer;
import org.maplebridge.casefile.Step;
import org.maplebridge.routes.RouteProcess;

/** Lets the domain lead an application through {@code route}; the business key is the application's id. */
@ApplicationScoped
class RouteProcessAdapter implements RouteProcess {

    private ProcessDesk desk;

    /** For the container's proxy. */
    protected RouteProcessAdapter() {}

    @Inject
    RouteProcessAdapter(ProcessDesk desk) {
        this.desk = desk;
    }

    @Override
    public void begun(UUID applicationId) {
        desk.begin(Route.PROCESS, applicationId, Passing.nothing());
    }

    @Override
    public void done(UUID applicationId, Step step, Answer answer) {
        desk.complete(Route.PROCESS, applicationId, step, answer);
    }

    @Override
    public void withdrawn(UUID applicationId) {
        desk.tell(Route.PROCESS, applicationId, Route.WITHDRAWN, Passing.nothing());
    }
}
