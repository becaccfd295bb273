package org.maplebridge.agreement;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.identity.CaseRelation;
import org.maplebridge.identity.CaseRelations;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/** The use cases of serving (送达): each party gets its copy of the agreement in effect, and the mediator writes down how and when. */
@UseCases
public class Serving {

    /** The version that a form brings for a party without a line. */
    public static final long NOT_SERVED = 0;

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseDesk desk;

    @Inject
    private Rights rights;

    @Inject
    private CaseRelations relations;

    @Inject
    private OfficeClock clock;

    /**
     * Who has the agreement of a case in hand; nobody as long as none is in effect.
     *
     * @throws org.maplebridge.basics.Refused if the actor may not read the room's file
     */
    public ServingView show(Actor actor, UUID caseId) {
        desk.show(actor, Right.READ_DOCUMENT, caseId);
        CaseRelation relation = relations.of(caseId).orElseThrow();
        Optional<Agreement> agreement = inEffect(caseId);
        if (agreement.isEmpty()) {
            return new ServingView(List.of(), null, false);
        }
        Map<UUID, ServedCopy> served = copies(agreement.get());
        return new ServingView(
                agreement.get().parties().stream()
                        .map(party -> entry(party, served.get(party.partyId())))
                        .toList(),
                servedOn(agreement.get(), served),
                rights.allows(actor, Right.SERVE_AGREEMENT, relation));
    }

    private static ServingView.Copy entry(AgreementParty party, ServedCopy copy) {
        return copy == null
                ? new ServingView.Copy(party.partyId(), party.name(), NOT_SERVED, null, null, null, null, null)
                : new ServingView.Copy(
                        party.partyId(),
                        party.name(),
                        copy.version(),
                        copy.manner(),
                        copy.postNumber(),
                        copy.on(),
                        copy.recordedByName(),
                        copy.recordedAt());
    }

    /**
     * Writes down that a party has its copy, or corrects what was written. With the last party the agreement is served, which is an event of its own.
     *
     * @param version of the party's line as it came with the form, {@link #NOT_SERVED} if it had none
     * @return whether now all parties have theirs
     * @throws Conflict     if the agreement is not in effect, or the case lies in the archive
     * @throws InvalidInput see {@link ServedCopy.Line}
     * @throws StaleEdit    if somebody else has written the line meanwhile
     */
    public boolean serve(Actor actor, UUID caseId, UUID partyId, long version, ServedCopy.Line line) {
        MediationCase of = desk.take(actor, Right.SERVE_AGREEMENT, caseId);
        of.requireNotArchived();
        Agreement agreement = inEffect(caseId).orElseThrow(() -> new Conflict("fault.serving.notInEffect"));
        AgreementParty party = agreement.party(partyId);
        Map<UUID, ServedCopy> served = copies(agreement);
        boolean allBefore = servedOn(agreement, served) != null;
        ServedCopy copy = served.get(partyId);
        StaleEdit.check(version, copy == null ? NOT_SERVED : copy.version());
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("party", party.name());
        if (copy != null) {
            details.put("servedBefore", copy.manner() + " " + copy.on());
        }
        ServedCopy written = copy == null ? new ServedCopy(agreement.id(), partyId) : copy;
        written.write(line, agreement.effectiveOn(), clock.today(), actor, clock.now());
        served.put(partyId, written);
        if (copy == null) {
            em.persist(written);
        }
        details.put("manner", written.manner());
        details.put("postNumber", written.postNumber());
        details.put("on", written.on());
        desk.note(of, actor, copy == null ? "agreement.served" : "agreement.servingCorrected", details);
        LocalDate all = servedOn(agreement, served);
        if (all != null && !allBefore) {
            desk.note(of, actor, "agreement.allServed", Map.of("on", all));
        }
        return all != null;
    }

    /** The day on which the last party had it; null as long as one has not. */
    private static LocalDate servedOn(Agreement agreement, Map<UUID, ServedCopy> served) {
        boolean all = agreement.parties().stream().allMatch(party -> served.containsKey(party.partyId()));
        return all
                ? served.values().stream()
                        .map(ServedCopy::on)
                        .max(LocalDate::compareTo)
                        .orElseThrow()
                : null;
    }

    private Map<UUID, ServedCopy> copies(Agreement agreement) {
        return em.createNamedQuery("ServedCopy.of", ServedCopy.class)
                .setParameter("agreement", agreement.id())
                .getResultStream()
                .collect(Collectors.toMap(
                        ServedCopy::party, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private Optional<Agreement> inEffect(UUID caseId) {
        return em.createNamedQuery("Agreement.ofCase", Agreement.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .filter(agreement -> agreement.state() == AgreementState.EFFECTIVE && !agreement.oral())
                .findFirst();
    }
}
