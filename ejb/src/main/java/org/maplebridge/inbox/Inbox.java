package org.maplebridge.inbox;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.basics.UseCases;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;
import org.maplebridge.identity.CaseRelation;
import org.maplebridge.identity.CaseRelations;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;
import org.maplebridge.identity.Role;

/** What people do with what waits: claim, release, give to a colleague. Lists are read through {@link InboxLists}. */
@UseCases
public class Inbox {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseRelations relations;

    @Inject
    private Rights rights;

    @Inject
    private Chronicle chronicle;

    @Inject
    private Directory directory;

    /**
     * Takes an item for oneself; of two who click at once, one wins and the other is told.
     *
     * @throws Conflict naming who has it, or if the step is nothing that the actor may do there
     */
    public void claim(Actor actor, UUID itemId, long version) {
        WorkItem item = take(actor, Right.CLAIM_WORK, itemId);
        if (item.assignee() != null && !actor.is(item.assignee())) {
            throw new Conflict(
                    "fault.inbox.claimed", directory.person(item.assignee()).name());
        }
        StaleEdit.check(version, item.version());
        if (!rights.allows(actor, item.step().right(), relation(item))) {
            throw new Conflict("fault.inbox.notYours", item.step().role());
        }
        item.claim(actor.id());
        note(item, actor, "work.claimed", Map.of("step", item.step().name()));
    }

    /**
     * Puts an item back for everybody of the office.
     *
     * @throws Conflict if it is a colleague's and the actor does not distribute the work, or it goes with the mediator of the case
     */
    public void release(Actor actor, UUID itemId, long version) {
        WorkItem item = take(actor, Right.CLAIM_WORK, itemId, version);
        CaseRelation at = relation(item);
        if (mediatorOf(item, at) != null) {
            throw new Conflict("fault.inbox.mediators");
        }
        if (!actor.is(item.assignee()) && !rights.allows(actor, Right.ASSIGN_WORK, at)) {
            throw new Conflict("fault.inbox.notHeld");
        }
        item.release();
        note(item, actor, "work.released", Map.of("step", item.step().name()));
    }

    /**
     * Gives an item to a person of the office who does such steps there. What the mediator of a case does goes with the case: it is given to
     * another by giving the case to another.
     *
     * @throws Conflict if the person does no such steps there, or another mediates the case
     */
    public void assign(Actor actor, UUID itemId, long version, UUID person) {
        WorkItem item = take(actor, Right.ASSIGN_WORK, itemId, version);
        if (directory.holding(item.step().role(), item.office()).stream()
                .noneMatch(each -> each.id().equals(person))) {
            throw new Conflict("fault.inbox.notOfOffice", item.step().role());
        }
        UUID mediator = mediatorOf(item, relation(item));
        if (mediator != null && !mediator.equals(person)) {
            throw new Conflict("fault.inbox.mediators");
        }
        item.assign(person);
        note(item, actor, "work.assigned", Map.of("step", item.step().name(), "to", person));
    }

    /** Somebody else leads the case now: what waited for its mediator waits for that person. */
    @Transactional(TxType.MANDATORY)
    public void mediatorChanged(UUID caseId, UUID mediator) {
        em
                .createQuery("SELECT w FROM WorkItem w WHERE w.caseId = :caseId AND w.open = TRUE", WorkItem.class)
                .setParameter("caseId", caseId)
                .getResultList()
                .stream()
                .filter(item -> item.step().role() == Role.MEDIATOR)
                .forEach(item -> item.assign(mediator));
    }

    /** Who mediates the case if that person does this step; null if the step is anybody else's. */
    private static UUID mediatorOf(WorkItem item, CaseRelation at) {
        return item.step().role() == Role.MEDIATOR ? at.mediator() : null;
    }

    private WorkItem take(Actor actor, Right right, UUID itemId, long version) {
        WorkItem item = take(actor, right, itemId);
        StaleEdit.check(version, item.version());
        return item;
    }

    /** What has been done, or has gone another way, is told so rather than as a newer version. */
    private WorkItem take(Actor actor, Right right, UUID itemId) {
        WorkItem seen = em.find(WorkItem.class, itemId);
        if (seen == null) {
            throw new NotFound("fault.inbox.notFound");
        }
        rights.require(actor, right, relation(seen), subject(seen));
        chronicle.lock(subject(seen));
        em.refresh(seen);
        seen.requireOpen();
        return seen;
    }

    private CaseRelation relation(WorkItem item) {
        if (item.step().ofReferral()) {
            return new CaseRelation(item.referralId(), null, item.office(), item.regionCode(), null, null);
        }
        return relations.of(item.caseId()).orElseThrow(() -> new NotFound("fault.case.notFound"));
    }

    private static Subject subject(WorkItem item) {
        return item.step().ofReferral() ? Subject.ofReferral(item.referralId()) : Subject.ofCase(item.caseId());
    }

    private void note(WorkItem item, Actor actor, String type, Map<String, ?> details) {
        chronicle.append(subject(item), actor, type, details);
    }
}
