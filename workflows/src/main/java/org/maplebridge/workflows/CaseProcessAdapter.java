package org.maplebridge.workflows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.variable.VariableMap;
import org.maplebridge.casefile.CaseProcess;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.Step;

/** Lets the domain lead a case through {@code mediation}; the business key is the case id. */
@ApplicationScoped
class CaseProcessAdapter implements CaseProcess {

    /** What the decision table reads where no commission has referred the case: its cells cannot ask for nothing. */
    static final String NOT_REFERRED = "NOT_REFERRED";

    private ProcessDesk desk;

    /** For the container's proxy. */
    protected CaseProcessAdapter() {}

    @Inject
    CaseProcessAdapter(ProcessDesk desk) {
        this.desk = desk;
    }

    @Override
    public void begin(Opening opening) {
        boolean referred = opening.mode() != null;
        if (referred != (opening.channel() == Channel.ARBITRATION)) {
            throw new IllegalArgumentException(
                    "A case has a mode of referral exactly when an arbitration commission referred it: " + opening);
        }
        VariableMap variables = Passing.of(Variables.CHANNEL, opening.channel().name());
        Passing.and(variables, Variables.DISPUTE_TYPE, opening.disputeType());
        Passing.and(variables, Variables.MODE, referred ? opening.mode().name() : NOT_REFERRED);
        Passing.and(variables, Variables.CONSENT_GIVEN, opening.consentGiven());
        if (opening.limitEnd() == null) {
            desk.begin(Mediation.PROCESS, opening.caseId(), variables);
        } else {
            desk.begin(
                    Mediation.PROCESS,
                    opening.caseId(),
                    variables,
                    Mediation.CLOCK_STARTED,
                    Passing.of(Variables.LIMIT_END, Date.from(opening.limitEnd())));
        }
    }

    @Override
    public void done(UUID caseId, Step step, Answer answer) {
        desk.complete(Mediation.PROCESS, caseId, step, answer);
    }

    @Override
    public void withdrawn(UUID caseId) {
        desk.tell(Mediation.PROCESS, caseId, Mediation.CASE_WITHDRAWN, Passing.nothing());
    }

    @Override
    public void terminated(UUID caseId) {
        desk.tell(Mediation.PROCESS, caseId, Mediation.CASE_TERMINATED, Passing.nothing());
    }
}
