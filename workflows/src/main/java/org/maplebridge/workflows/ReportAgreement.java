package org.maplebridge.workflows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.casefile.CommissionNotice;

/** 告知仲裁委协议生效: in the transaction of the last signature, so that no agreement is effective unknown to its commission. */
@Named
@ApplicationScoped
public class ReportAgreement implements JavaDelegate {

    @Inject
    CommissionNotice commission;

    @Override
    public void execute(DelegateExecution execution) {
        commission.agreementEffective(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
