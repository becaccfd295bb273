package org.maplebridge.baseline;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Party;
import org.maplebridge.identity.CaseRelations;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/**
 * The use cases around the statutory baseline of a case: tell the facts and have it reckoned, lay it beside the offer, write down which party has seen
 * it. Whoever drafts the agreement writes, whoever reads the room's file reads. It stops no other act and gives no advice.
 */
@UseCases
public class Baselines {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseDesk desk;

    @Inject
    private Offers offers;

    @Inject
    private Rights rights;

    @Inject
    private CaseRelations relations;

    @Inject
    private OfficeClock clock;

    /**
     * The baseline of a case; one of edition 0 if nobody has written any.
     *
     * @throws org.maplebridge.basics.Refused if the actor may not read the room's file
     */
    public BaselineView show(Actor actor, UUID caseId) {
        MediationCase of = desk.show(actor, Right.READ_DOCUMENT, caseId);
        Optional<Baseline> found = newest(caseId);
        BaselineText.Content newest = found.map(Baseline::content).orElse(BaselineText.Content.NOTHING);
        Offer offer = offers.of(caseId).orElse(null);
        int edition = found.map(Baseline::edition).orElse(0);
        return new BaselineView(
                caseId,
                of.caseNumber(),
                edition,
                newest.facts(),
                newest.items(),
                Baseline.sum(newest.items()),
                offer,
                of.parties().stream()
                        .map(party -> new BaselineView.PartyEntry(party.id(), party.name()))
                        .toList(),
                em.createNamedQuery("Seen.ofCase", Seen.class)
                        .setParameter("caseId", caseId)
                        .getResultStream()
                        .map(seen -> entry(of, seen, edition, offer))
                        .toList(),
                em.createNamedQuery("Baseline.inBrief", Object[].class)
                        .setParameter("caseId", caseId)
                        .getResultStream()
                        .map(row -> new BaselineView.EditionEntry((Integer) row[0], (Instant) row[1], (String) row[2]))
                        .toList(),
                of.outcome() == null,
                rights.allows(actor, Right.DRAFT_AGREEMENT, relations.of(caseId).orElseThrow()));
    }

    private static BaselineView.SeenEntry entry(MediationCase of, Seen seen, int edition, Offer offer) {
        return new BaselineView.SeenEntry(
                of.party(seen.partyId()).name(),
                seen.seenOn(),
                seen.edition(),
                seen.offer(),
                seen.recorderName(),
                seen.recordedAt(),
                seen.edition() != edition || !seen.offer().equals(offer));
    }

    private Optional<Baseline> newest(UUID caseId) {
        return em.createNamedQuery("Baseline.ofCase", Baseline.class)
                .setParameter("caseId", caseId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Tells the facts and has them reckoned with the figures that hold in the region of the case. What is missing is said in the item and stops nothing.
     *
     * @param version the edition that the form was opened on; 0 if there was none
     * @return the new edition
     * @throws InvalidInput if a fact cannot be
     * @throws StaleEdit    if somebody else has written an edition since
     * @throws Conflict     if the case has its outcome already
     */
    public int write(Actor actor, UUID caseId, long version, Facts facts) {
        MediationCase of = desk.take(actor, Right.DRAFT_AGREEMENT, caseId);
        of.requireOpen();
        int latest = newest(caseId).map(Baseline::edition).orElse(0);
        StaleEdit.check(version, latest);
        LocalDate today = clock.today();
        facts.check(today);
        Facts needed = facts.onlyNeeded();
        List<BaselineItem> items = new Reckoning(needed, ParameterBook.stored(em), of.regionCode(), today).items();
        Baseline written = new Baseline(caseId, latest + 1, needed, items, actor.name(), clock.now());
        em.persist(written);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("edition", written.edition());
        details.put("heads", needed.heads().stream().sorted().map(Head::name).toList());
        details.put("reckoned", (int)
                items.stream().filter(item -> item.amount() != null).count());
        details.put("items", items.size());
        details.put("sum", Baseline.sum(items));
        desk.note(of, actor, "baseline.written", details);
        return written.edition();
    }

    /**
     * Writes down that a party has seen the baseline beside the offer. It says nothing of what the party makes of it.
     *
     * @param version the edition that was on the page
     * @param shown   the sums that stood beside it there
     * @throws StaleEdit    if there is a newer edition
     * @throws Conflict     if there is no baseline or no sum yet, or the stored sums are others than those shown
     * @throws InvalidInput if the day cannot be
     */
    public void recordSeen(Actor actor, UUID caseId, long version, UUID partyId, LocalDate on, Offer shown) {
        MediationCase of = desk.take(actor, Right.DRAFT_AGREEMENT, caseId);
        of.requireOpen();
        Baseline newest = newest(caseId).orElseThrow(() -> new Conflict("fault.baseline.none"));
        StaleEdit.check(version, newest.edition());
        new InvalidInput.Check()
                .that(partyId != null, "seenBy", "fault.required")
                .that(on != null, "seenOn", "fault.required")
                .that(on == null || !on.isAfter(clock.today()), "seenOn", "fault.day.future")
                .that(
                        on == null || !on.isBefore(OfficeClock.dayOf(newest.writtenAt())),
                        "seenOn",
                        "fault.baseline.seenBefore",
                        OfficeClock.dayOf(newest.writtenAt()))
                .orThrow();
        Party party = of.party(partyId);
        Offer offer = offers.of(caseId)
                .filter(each -> each.ceiling().yuan().signum() > 0)
                .orElseThrow(() -> new Conflict("fault.baseline.noOffer"));
        if (!offer.equals(shown)) {
            throw new Conflict("fault.baseline.sumsChanged");
        }
        em.persist(new Seen(newest, partyId, on, offer, actor.name(), clock.now()));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("party", party.name());
        details.put("on", on);
        details.put("edition", newest.edition());
        details.put("certain", offer.certain());
        details.put("ceiling", offer.ceiling());
        details.put("statutory", Baseline.sum(newest.content().items()));
        desk.note(of, actor, "baseline.seen", details);
    }
}
