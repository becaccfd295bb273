package org.maplebridge.container.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.maplebridge.agreement.Agreement;
import org.maplebridge.agreement.Agreements;
import org.maplebridge.basics.Actor;
import org.maplebridge.casefile.PartyNumbers;
import org.maplebridge.identity.Person;
import org.maplebridge.identity.VaultRotation;
import org.maplebridge.intake.Drafts;
import org.maplebridge.intake.Duplicates;
import org.maplebridge.referral.Referrals;
import org.maplebridge.session.Caucus;

/**
 * Something of everything that is sealed, and its reading after the keys were changed. People are found by their accounts, because the office is
 * another one after each start.
 */
@ApplicationScoped
class KeyRing {

    private static final String SEAT = "KEYS";
    private static final String TYPED = "{\"fields\":{\"facts\":[\"尚未提交\"]}}";

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private TestOffice office;

    @Inject
    private People people;

    @Inject
    private WholeCases cases;

    @Inject
    private VaultRotation rotation;

    @Inject
    private PartyNumbers numbers;

    @Inject
    private Duplicates duplicates;

    @Inject
    private Caucus caucus;

    @Inject
    private Agreements agreements;

    @Inject
    private Drafts drafts;

    @Inject
    private Referrals referrals;

    /** An identity number, an account, what was said in caucus, a draft, and a referral that is no case yet. */
    JsonObject sealSomething() {
        office.cast();
        Seat seat = people.seat(SEAT, "421003");
        WholeCase whole = cases.bring(seat, "皇甫某", "密〔2026〕第0001号");
        drafts.save(seat.clerk(), "register", "new", TYPED);
        return Json.createObjectBuilder().add("case", whole.caseId().toString()).build();
    }

    /** The administrator has everything sealed anew; says how much that was, and what still waits. */
    JsonObject rotate() {
        Actor admin = actor("admin");
        JsonObjectBuilder before = Json.createObjectBuilder();
        rotation.waiting(admin).forEach(before::add);
        JsonObjectBuilder told =
                Json.createObjectBuilder().add("before", before).add("sealed", rotation.rotate(admin));
        JsonObjectBuilder after = Json.createObjectBuilder();
        rotation.waiting(admin).forEach(after::add);
        return told.add("after", after).build();
    }

    /** What the people of the room read, each by the use case of the page. */
    JsonObject read() {
        UUID caseId =
                one("SELECT c.id FROM MediationCase c JOIN c.parties p WHERE p.name = '皇甫某' AND c.sender IS NOT NULL");
        UUID party = one("SELECT p.id FROM Party p WHERE p.name = '皇甫某'");
        UUID note = one("SELECT n.id FROM CaucusNote n");
        UUID session = one("SELECT n.sessionId FROM CaucusNote n");
        UUID proposed = one("SELECT r.id FROM Referral r WHERE r.caseId IS NULL");
        // under another name: only the hash of the identity number leads to the case
        Duplicates.Found alike = duplicates.find(actor("keys-clerk"), cases.atTheWindow("另一个名字"));
        String number = numbers.reveal(actor("keys-head"), caseId, party);
        referrals.recordConsent(
                actor("keys-arb"), proposed, cases.version("Referral", proposed), "A1", true, cases.today());
        return Json.createObjectBuilder()
                .add("number", number)
                .add(
                        "alike",
                        Json.createArrayBuilder(alike.visible().stream()
                                .map(each -> each.caseId().toString())
                                .toList()))
                .add("account", agreements.revealAccount(actor("keys-head"), caseId, 1))
                .add("signable", signable(caseId))
                .add("caucus", caucus.read(actor("keys-mediator"), session, note))
                .add(
                        "draft",
                        drafts.find(actor("keys-clerk"), "register", "new")
                                .orElseThrow()
                                .content())
                .build();
    }

    /** Whether the agreement's text still has the hash that is being signed: no key may be part of it. */
    private boolean signable(UUID caseId) {
        Agreement agreement = em.createNamedQuery("Agreement.ofCase", Agreement.class)
                .setParameter("caseId", caseId)
                .getSingleResult();
        return agreement.presentHash().equals(agreement.hash());
    }

    private Actor actor(String account) {
        Person person = em.createNamedQuery("Person.byAccount", Person.class)
                .setParameter("account", account)
                .getSingleResult();
        return Actor.person(person.id(), person.name(), "203.0.113.9");
    }

    private UUID one(String question) {
        List<UUID> found = em.createQuery(question, UUID.class).getResultList();
        if (found.size() != 1) {
            throw new AssertionError(question + " found " + found);
        }
        return found.get(0);
    }
}
