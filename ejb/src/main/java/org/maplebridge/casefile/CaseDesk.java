package org.maplebridge.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;
import org.maplebridge.identity.CaseRelation;
import org.maplebridge.identity.CaseRelations;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/**
 * The desk on which a case lies while somebody works on it. Every use case on a case begins here, always in the same order: right → lock of the
 * case's chain → load → version of the form. The right is asked before the lock, because a refusal is written into that chain.
 */
@ApplicationScoped
public class CaseDesk {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseRelations relations;

    @Inject
    private Rights rights;

    @Inject
    private Chronicle chronicle;

    /**
     * Takes a case for a change.
     *
     * @param version the version that came with the form
     * @throws NotFound                            if there is no such case
     * @throws org.maplebridge.basics.Refused      if the actor may not do this to this case
     * @throws org.maplebridge.basics.StaleEdit    if somebody else has changed it since the form was opened
     */
    @Transactional(TxType.MANDATORY)
    public MediationCase take(Actor actor, Right right, UUID caseId, long version) {
        MediationCase mediationCase = take(actor, right, caseId);
        StaleEdit.check(version, mediationCase.version());
        return mediationCase;
    }

    /** Takes a case for a change that does not come from a form: a process, or another aggregate with a version of its own. */
    @Transactional(TxType.MANDATORY)
    public MediationCase take(Actor actor, Right right, UUID caseId) {
        rights.require(actor, right, relation(caseId));
        chronicle.lock(Subject.ofCase(caseId));
        return found(caseId);
    }

    /** Shows a case to somebody who may read it. */
    @Transactional(TxType.SUPPORTS)
    public MediationCase show(Actor actor, Right right, UUID caseId) {
        rights.require(actor, right, relation(caseId));
        return found(caseId);
    }

    /** Begins the history of a case that has just been made. */
    @Transactional(TxType.MANDATORY)
    public void noteFirst(MediationCase mediationCase, Actor actor, String type, Map<String, ?> details) {
        chronicle.begin(Subject.ofCase(mediationCase.id()), actor, type, details);
    }

    /** Notes what happened to the case in its history. */
    @Transactional(TxType.MANDATORY)
    public void note(MediationCase mediationCase, Actor actor, String type, Map<String, ?> details) {
        chronicle.append(Subject.ofCase(mediationCase.id()), actor, type, details);
    }

    private CaseRelation relation(UUID caseId) {
        return relations.of(caseId).orElseThrow(() -> new NotFound("fault.case.notFound"));
    }

    private MediationCase found(UUID caseId) {
        MediationCase mediationCase = em.find(MediationCase.class, caseId);
        if (mediationCase == null) {
            throw new NotFound("fault.case.notFound");
        }
        return mediationCase;
    }
}
