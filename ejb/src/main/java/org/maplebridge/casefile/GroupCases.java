package org.maplebridge.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.UseCases;
import org.maplebridge.identity.Right;

/** The use cases around group disputes: which case leads, and which are its households. All of a group lie in one room. */
@UseCases
public class GroupCases {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseDesk desk;

    /**
     * Where a case stands in a group.
     *
     * @param leading       the leading case; null if it belongs to none
     * @param leadingNumber its number
     * @param households    how many belong to this case; 0 if it leads none
     */
    public record Place(UUID leading, String leadingNumber, long households) {

        /** Whether it has to do with a group at all. */
        public boolean inGroup() {
            return leading != null || households > 0;
        }
    }

    /** Where a case stands; two statements. */
    public Place place(Actor actor, UUID caseId) {
        desk.show(actor, Right.READ_CASE, caseId);
        Optional<MediationCase> leading =
                household(caseId).map(household -> em.find(MediationCase.class, household.leading()));
        return new Place(
                leading.map(MediationCase::id).orElse(null),
                leading.map(MediationCase::caseNumber).orElse(null),
                count(caseId));
    }

    /**
     * Lays a household's case to the group that this case leads.
     *
     * @param caseId the leading case
     * @param householdNumber the household's case number, as people quote it
     * @throws InvalidInput at {@code number} if the room has no such case
     * @throws Conflict     if it belongs to a group already, leads one itself, or this case is itself a household
     */
    public void join(Actor actor, UUID caseId, String householdNumber) {
        MediationCase leading = desk.take(actor, Right.GROUP_CASES, caseId);
        leading.requireNotArchived();
        if (householdNumber == null || householdNumber.isBlank()) {
            throw new InvalidInput("number", "fault.required");
        }
        MediationCase of = em.createQuery(
                        "SELECT c FROM MediationCase c WHERE c.caseNumber = :number AND c.room = :room",
                        MediationCase.class)
                .setParameter("number", householdNumber.strip())
                .setParameter("room", leading.room())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new InvalidInput("number", "fault.group.noSuchCase"));
        if (of.id().equals(caseId)) {
            throw new InvalidInput("number", "fault.group.itself");
        }
        if (household(caseId).isPresent()) {
            throw new Conflict("fault.group.isHousehold");
        }
        if (household(of.id()).isPresent()) {
            throw new Conflict("fault.group.belongs", of.caseNumber());
        }
        if (count(of.id()) > 0) {
            throw new Conflict("fault.group.leads", of.caseNumber());
        }
        em.persist(new Household(of.id(), caseId));
        desk.note(leading, actor, "group.joined", Map.of("name", of.caseNumber()));
    }

    /** Takes a household out of the group again; nothing happens to its case. */
    public void leave(Actor actor, UUID caseId, UUID householdId) {
        MediationCase leading = desk.take(actor, Right.GROUP_CASES, caseId);
        leading.requireNotArchived();
        household(householdId)
                .filter(household -> household.leading().equals(caseId))
                .ifPresent(household -> {
                    em.remove(household);
                    desk.note(
                            leading,
                            actor,
                            "group.left",
                            Map.of(
                                    "name",
                                    em.find(MediationCase.class, householdId).caseNumber()));
                });
    }

    private Optional<Household> household(UUID caseId) {
        return em.createNamedQuery("Household.ofCase", Household.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .findFirst();
    }

    private long count(UUID leading) {
        return em.createNamedQuery("Household.countOf", Long.class)
                .setParameter("leading", leading)
                .getSingleResult();
    }
}
