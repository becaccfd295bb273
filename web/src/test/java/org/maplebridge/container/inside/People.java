package org.maplebridge.container.inside;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.OneTransaction;
import org.maplebridge.identity.AccountName;
import org.maplebridge.identity.Accounts;
import org.maplebridge.identity.ApiClients;
import org.maplebridge.identity.BodyKind;
import org.maplebridge.identity.CaseNumberPattern;
import org.maplebridge.identity.Offices;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.Person;
import org.maplebridge.identity.RegionCode;
import org.maplebridge.identity.Role;

/**
 * Who is needed beside the cast. Organisations and appointments come by the administrator's use cases; people are entered past
 * theirs, with the administrator's password, because hashing one for each of a crowd would take longer than the tests.
 */
@ApplicationScoped
class People {

    /** Not where the tests log in from: their wrong tries must not shut that door. */
    private static final String ELSEWHERE = "203.0.113.7";

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @EJB
    private OneTransaction transaction;

    @Inject
    private TestOffice office;

    @Inject
    private Offices offices;

    @Inject
    private Accounts accounts;

    @Inject
    private ApiClients clients;

    @Inject
    private OfficeClock clock;

    /** A district of the city of the test office. */
    void district(String code, String name) {
        offices.addRegion(admin(), new RegionCode(code), name, "District " + code);
    }

    UUID room(String code, BodyKind kind, String region) {
        return open(code, kind, region, true);
    }

    /** A body that mediates nothing: a commission, a supervision office. */
    UUID body(String code, BodyKind kind, String region) {
        return open(code, kind, region, false);
    }

    private UUID open(String code, BodyKind kind, String region, boolean room) {
        return offices.open(
                admin(),
                new Organisation.Particulars(
                        code,
                        "机构" + code,
                        "Office " + code,
                        kind,
                        new RegionCode(region),
                        room,
                        room ? new CaseNumberPattern(code + "〔{year}〕第{number:4}号") : null,
                        12));
    }

    /** A room and its commission in a district, each part of a case played by somebody of its own. */
    Seat seat(String code, String region) {
        UUID room = room(code, BodyKind.JOINT_ROOM, region);
        UUID commission = body(code + "-ARB", BodyKind.ARBITRATION_COMMISSION, region);
        return new Seat(
                room,
                commission,
                holding(code + "-clerk", Role.WINDOW_CLERK, room),
                holding(code + "-head", Role.ROOM_HEAD, room),
                holding(code + "-mediator", Role.MEDIATOR, room),
                holding(code + "-arb", Role.ARBITRATION_CLERK, commission));
    }

    /** Somebody with one role in one place. */
    Actor holding(String name, Role role, UUID organisation) {
        Actor person = person(name, organisation);
        appoint(person, role, organisation, null);
        return person;
    }

    /** Somebody without any role yet. */
    Actor person(String name, UUID organisation) {
        String account = name.toLowerCase(Locale.ROOT).replace('_', '-');
        Person entered =
                new Person(new AccountName(account), new Person.Particulars(name, account, organisation, null), "");
        inOne(() -> {
            em.persist(entered);
            em.flush();
            Object password = em.createNativeQuery("SELECT password_hash FROM person WHERE id = ?1")
                    .setParameter(1, Ids.bytes(admin().id()))
                    .getSingleResult();
            em.createNativeQuery("UPDATE person SET must_change_password = FALSE, password_hash = ?2 WHERE id = ?1")
                    .setParameter(1, Ids.bytes(entered.id()))
                    .setParameter(2, password)
                    .executeUpdate();
        });
        return Actor.person(entered.id(), name, ELSEWHERE);
    }

    /** Gives a role from today on; the region only for a supervisor who watches another than the organisation's. */
    UUID appoint(Actor person, Role role, UUID organisation, String region) {
        return accounts.appoint(admin(), person.id(), role, organisation, RegionCode.ofNullable(region), clock.today());
    }

    /** Writes into a case that this person took it in. */
    void hasTakenIn(Actor person, UUID caseId) {
        inOne(() -> em.createNativeQuery("UPDATE mediation_case SET registrar_id = ?1 WHERE id = ?2")
                .setParameter(1, Ids.bytes(person.id()))
                .setParameter(2, Ids.bytes(caseId))
                .executeUpdate());
    }

    void endAppointment(UUID appointment) {
        accounts.endAppointment(admin(), appointment);
    }

    Actor client(String name, Role role, UUID organisation) {
        return Actor.client(clients.register(admin(), name, role, organisation).clientId(), name, ELSEWHERE);
    }

    void shutOut(Actor client) {
        long version = em.createQuery("SELECT c.version FROM ApiClient c WHERE c.id = :id", Long.class)
                .setParameter("id", client.id())
                .getSingleResult();
        clients.deactivate(admin(), client.id(), version);
    }

    void mustChoosePassword(Actor person) {
        accounts.resetPassword(admin(), person.id());
    }

    Actor admin() {
        return office.cast().administrator();
    }

    private void inOne(Runnable act) {
        try {
            transaction.required(() -> {
                act.run();
                return null;
            });
        } catch (OneTransaction.Failed failed) {
            throw failed.unchecked();
        }
    }
}
