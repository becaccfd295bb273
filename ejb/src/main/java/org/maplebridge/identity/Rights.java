package org.maplebridge.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.Refused;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;

/**
 * Decides who may do what, for every use case, list and button of the house. People and clients go by the roles that they hold at this
 * moment, processes by a short list and only at their own case; the table is {@link RightsTable}. Every refusal becomes an event that
 * stays although the refused act is undone; so a use case asks before it takes the lock of the chain that the event belongs to.
 */
@ApplicationScoped
public class Rights {

    @Inject
    private Standings standings;

    @Inject
    private Chronicle chronicle;

    /** An instance, because the implementor sits above this package. */
    @Inject
    private Instance<CaseRelations> cases;

    /**
     * Goes on if the actor has the right at the case.
     *
     * @throws Refused if not; the refusal becomes an event of the case
     */
    public void require(Actor actor, Right right, CaseRelation at) {
        require(actor, right, at, Subject.ofCase(at.caseId()));
    }

    /**
     * As {@link #require(Actor, Right, CaseRelation)}, with the refusal in another chain than the case's: for a referral that is no
     * case yet, whose id stands in the place of the case's.
     */
    public void require(Actor actor, Right right, CaseRelation at, Subject chain) {
        if (!allows(actor, right, at)) {
            throw refused(chain, actor, right);
        }
    }

    /**
     * Goes on if the actor has the right at the case; for those who know of a case its id alone.
     *
     * @throws NotFound if there is no such case
     * @throws Refused  if the actor has not the right
     */
    public void require(Actor actor, Right right, UUID caseId) {
        require(actor, right, cases.get().of(caseId).orElseThrow(() -> new NotFound("fault.identity.caseUnknown")));
    }

    /**
     * Goes on if the actor has the right for an act of the office, where no case is asked for.
     *
     * @throws Refused if not; the refusal becomes an event in the book of people
     */
    public void require(Actor actor, Right right) {
        if (!allows(actor, right)) {
            throw refused(Subject.PEOPLE, actor, right);
        }
    }

    /**
     * Goes on if the actor has the right for an act of the office in this organisation.
     *
     * @throws Refused if not, or only in others; the refusal becomes an event in the book of people
     */
    public void requireIn(Actor actor, Right right, UUID organisation) {
        if (!organisations(actor, right).contains(organisation)) {
            throw refused(Subject.PEOPLE, actor, right);
        }
    }

    /** Whether the actor has the right at the case; for pages that show or hide a button. Leaves no event. */
    public boolean allows(Actor actor, Right right, CaseRelation at) {
        if (actor.kind() == Actor.Kind.PROCESS) {
            return RightsTable.ofProcess(right) && actor.id().equals(at.caseId());
        }
        return standings.of(actor).stream().anyMatch(standing -> standing.gives(right, actor.id(), at));
    }

    /** Whether the actor has the right for an act of the office. Leaves no event. */
    public boolean allows(Actor actor, Right right) {
        return standings.of(actor).stream().anyMatch(standing -> standing.gives(right));
    }

    /** The organisations in which the actor has the right for an act of the office: whom a form offers to act for. */
    public Set<UUID> organisations(Actor actor, Right right) {
        Set<UUID> organisations = new LinkedHashSet<>();
        standings.of(actor).stream()
                .filter(standing -> standing.gives(right))
                .forEach(standing -> organisations.add(standing.organisation()));
        return organisations;
    }

    /** The roles that the actor holds now, wherever; for the home page and the menu, never for a decision. */
    public Set<Role> roles(Actor actor) {
        Set<Role> roles = new LinkedHashSet<>();
        standings.of(actor).forEach(standing -> roles.add(standing.role()));
        return roles;
    }

    /** The cases at which the actor has the right, for the SQL of a list. A process has no lists. */
    public Scope scope(Actor actor, Right right) {
        return Scope.of(right, actor.id(), standings.of(actor));
    }

    /**
     * Refuses an act of the office for a reason that the table cannot know, such as whose room somebody is of.
     *
     * @return the refusal to throw; it has become an event in the book of people
     */
    Refused refuse(Actor actor, Right right) {
        return refused(Subject.PEOPLE, actor, right);
    }

    private Refused refused(Subject chain, Actor actor, Right right) {
        chronicle.appendSeparately(chain, actor, "access.refused", Map.of("right", right.name()));
        return new Refused("fault.refused", right);
    }
}
