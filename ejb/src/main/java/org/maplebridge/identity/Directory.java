package org.maplebridge.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;

/**
 * The office's directory: who and what there is, by name. What everybody at work may look up (organisations, regions, names of
 * colleagues) asks no right; lists of accounts, appointments and clients take the right to administer.
 */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Directory {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private OfficeClock clock;

    @Inject
    private Rights rights;

    // ---- for everybody at work

    /**
     * An organisation.
     *
     * @throws NotFound if there is none with this id
     */
    public Organisation organisation(UUID id) {
        return Optional.ofNullable(em.find(Organisation.class, id))
                .orElseThrow(() -> new NotFound("fault.identity.organisation.unknown"));
    }

    /** The organisation that people call by this code. */
    public Optional<Organisation> organisationByCode(String code) {
        return em.createNamedQuery("Organisation.byCode", Organisation.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** All organisations, the closed ones too, by code: there are some dozens. */
    public List<Organisation> organisations() {
        return em.createNamedQuery("Organisation.all", Organisation.class).getResultList();
    }

    /** The rooms that take cases now, by code. */
    public List<Organisation> rooms() {
        return em.createNamedQuery("Organisation.rooms", Organisation.class).getResultList();
    }

    /** The region with this code. */
    public Optional<Region> region(RegionCode code) {
        return em.createNamedQuery("Region.byCode", Region.class)
                .setParameter("code", code.digits())
                .getResultStream()
                .findFirst();
    }

    /** A region and all that lies in it, by code: each stands before those in it. */
    public List<Region> regionsWithin(RegionCode code) {
        return em.createNamedQuery("Region.within", Region.class)
                .setParameter("prefix", code.digits() + "%")
                .getResultList();
    }

    /**
     * A person.
     *
     * @throws NotFound if there is none with this id
     */
    public Person person(UUID id) {
        return Optional.ofNullable(em.find(Person.class, id))
                .orElseThrow(() -> new NotFound("fault.identity.person.unknown"));
    }

    /** The names of some people, by id, in one statement: for a page of a list. Unknown ids are left out. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createNamedQuery("Person.byIds", Person.class)
                    .setParameter("ids", Set.copyOf(ids))
                    .getResultList()
                    .forEach(person -> names.put(person.id(), person.name()));
        }
        return names;
    }

    /** Who holds a role in an organisation today, by pinyin: the mediators of a room, among whom its head chooses. */
    public List<Person> holding(Role role, UUID organisationId) {
        return em.createNamedQuery("Person.holding", Person.class)
                .setParameter("role", role)
                .setParameter("organisation", organisationId)
                .setParameter("today", clock.today())
                .getResultList();
    }

    /** Everybody who holds a role today, by organisation, each organisation's by pinyin; in one statement. */
    public Map<UUID, List<Person>> holding(Role role) {
        Map<UUID, List<Person>> holders = new LinkedHashMap<>();
        em.createNamedQuery("Person.holdingAnywhere", Object[].class)
                .setParameter("role", role)
                .setParameter("today", clock.today())
                .getResultStream()
                .forEach(row -> holders.computeIfAbsent((UUID) row[0], organisation -> new ArrayList<>())
                        .add((Person) row[1]));
        return holders;
    }

    /** The regions down to a level, by code: each stands before those in it. Those of a city down to its towns are some hundreds. */
    public List<Region> regionsDownTo(RegionLevel level) {
        return em.createNamedQuery("Region.downTo", Region.class)
                .setParameter("digits", level.digits())
                .getResultList();
    }

    // ---- for the administrator

    /**
     * A page of the people whose name, account or pinyin holds the text.
     *
     * @param text may be empty for all
     * @param from how many to skip
     * @param size how many at the most
     */
    public List<Person> people(Actor actor, String text, int from, int size) {
        rights.require(actor, Right.ADMINISTER);
        return em.createNamedQuery("Person.search", Person.class)
                .setParameter("like", like(text))
                .setFirstResult(from)
                .setMaxResults(size)
                .getResultList();
    }

    /** How many people {@link #people} would give in all. */
    public long countPeople(Actor actor, String text) {
        rights.require(actor, Right.ADMINISTER);
        return em.createNamedQuery("Person.searchCount", Long.class)
                .setParameter("like", like(text))
                .getSingleResult();
    }

    /** All appointments of a person, ended ones too, by their beginning. */
    public List<Appointment> appointments(Actor actor, UUID personId) {
        rights.require(actor, Right.ADMINISTER);
        return em.createNamedQuery("Appointment.ofPerson", Appointment.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** All clients, those shut out too, by name. */
    public List<ApiClient> clients(Actor actor) {
        rights.require(actor, Right.ADMINISTER);
        return em.createNamedQuery("ApiClient.all", ApiClient.class).getResultList();
    }

    /** What is typed is meant as it stands. */
    private static String like(String text) {
        String typed = text == null ? "" : text.strip();
        return "%" + typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
