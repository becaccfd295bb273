package org.maplebridge.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.NotFound;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Event;
import org.maplebridge.identity.CaseRelation;
import org.maplebridge.identity.CaseRelations;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/**
 * What has happened to a case while somebody has it open: the question that every open page of a case asks again and again, so it costs two
 * statements. A case's history counts all that is done to it, its sessions, agreement and papers included, and is therefore the measure, not
 * the version of the case alone. It changes nothing.
 */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class CaseNews {

    /** Somebody looked, took along, was turned away, or noted for the own side only: the case is what it was. */
    private static final Set<String> QUIET = Set.of(
            "access.refused",
            "case.revealed",
            "case.originalTaken",
            "agreement.accountRevealed",
            "agreement.printed",
            "session.recordPrinted",
            "session.caucusNoted",
            "session.caucusRead");

    @Inject
    private CaseRelations relations;

    @Inject
    private Rights rights;

    @Inject
    private Chronicle chronicle;

    /**
     * What somebody else did last.
     *
     * @param seen how many events the case had when the asker's page was made
     * @return empty if nobody has done anything
     * @throws NotFound                       if there is no such case
     * @throws org.maplebridge.basics.Refused if the actor may not read it
     */
    public Optional<Event> since(Actor actor, UUID caseId, long seen) {
        CaseRelation relation = relations.of(caseId).orElseThrow(() -> new NotFound("fault.case.notFound"));
        rights.require(actor, Right.READ_CASE, relation);
        return chronicle.lastOfOthers(caseId, seen, actor.id(), QUIET);
    }
}
