package org.maplebridge.workflows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.casefile.LimitExpiry;

/** 按期满终结: the limit has passed, and the domain ends the mediation before the process interrupts what still waits. */
@Named
@ApplicationScoped
public class ExpireLimit implements JavaDelegate {

    @Inject
    LimitExpiry limits;

    @Override
    public void execute(DelegateExecution execution) {
        limits.expired(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
