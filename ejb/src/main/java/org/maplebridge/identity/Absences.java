package org.maplebridge.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;

/**
 * Who is away when. Everybody keeps their own days, the head of a room those of its mediators ({@link Right#KEEP_ABSENCES}); when a colleague is
 * away is no secret from those who plan with them.
 */
@UseCases
public class Absences {

    /** So many a person that are not over yet. */
    public static final int MOST = 20;

    /** Who is away for longer than this has left the room. */
    public static final int LONGEST_DAYS = 366;

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Rights rights;

    @Inject
    private Directory directory;

    @Inject
    private Chronicle chronicle;

    @Inject
    private OfficeClock clock;

    /** Those for whom the actor may enter days: the actor first, then the mediators of the rooms whose days the actor keeps; by pinyin. */
    public List<Person> kept(Actor actor) {
        if (actor.kind() != Actor.Kind.PERSON) {
            throw new NotFound("fault.identity.person.unknown");
        }
        List<Person> people = new ArrayList<>();
        people.add(directory.person(actor.id()));
        for (UUID room : rights.organisations(actor, Right.KEEP_ABSENCES)) {
            directory.holding(Role.MEDIATOR, room).stream()
                    .filter(person ->
                            people.stream().noneMatch(known -> known.id().equals(person.id())))
                    .forEach(people::add);
        }
        return people;
    }

    /** The absences that are not over of those for whom the actor may enter days, by their beginning; at the most {@value #MOST} each. */
    public List<Absence> coming(Actor actor) {
        return coming(kept(actor).stream().map(Person::id).toList());
    }

    private List<Absence> coming(Collection<UUID> people) {
        return em.createNamedQuery("Absence.from", Absence.class)
                .setParameter("people", people)
                .setParameter("first", clock.today())
                .getResultList();
    }

    /** The absences of some people that touch these days, by their beginning, in one statement; for those who plan with them. */
    public List<Absence> during(Collection<UUID> people, LocalDate first, LocalDate last) {
        return people.isEmpty()
                ? List.of()
                : em.createNamedQuery("Absence.during", Absence.class)
                        .setParameter("people", Set.copyOf(people))
                        .setParameter("first", first)
                        .setParameter("last", last)
                        .getResultList();
    }

    /**
     * Enters days on which a person is away.
     *
     * @throws InvalidInput if a part is missing, the days are in the wrong order, over already, or too many
     * @throws Conflict     if the person is away on one of them already, or has {@value #MOST} absences to come
     * @throws org.maplebridge.basics.Refused unless it is the actor's own, or the head's of a room where the person mediates
     */
    public void enter(Actor actor, UUID personId, LocalDate first, LocalDate last, Absence.Ground ground) {
        requireKeeper(actor, personId);
        LocalDate today = clock.today();
        new InvalidInput.Check()
                .that(first != null, "first", "fault.required")
                .that(last != null, "last", "fault.required")
                .that(ground != null, "ground", "fault.required")
                .that(first == null || last == null || !last.isBefore(first), "last", "fault.identity.absence.order")
                .that(last == null || !last.isBefore(today), "last", "fault.identity.absence.over")
                .that(
                        first == null || last == null || last.isBefore(first.plusDays(LONGEST_DAYS)),
                        "last",
                        "fault.identity.absence.long",
                        LONGEST_DAYS)
                .orThrow();
        chronicle.lock(Subject.PEOPLE);
        during(List.of(personId), first, last).stream().findFirst().ifPresent(other -> {
            throw new Conflict("fault.identity.absence.twice", other.firstDay(), other.lastDay());
        });
        if (coming(List.of(personId)).size() >= MOST) {
            throw new Conflict("fault.identity.absence.most", MOST);
        }
        Absence absence = new Absence(personId, first, last, ground);
        em.persist(absence);
        note(actor, "absence.entered", absence);
    }

    /**
     * Strikes an absence out: the person is there.
     *
     * @throws NotFound if the person has none with this id
     * @throws org.maplebridge.basics.Refused as at {@link #enter}
     */
    public void strike(Actor actor, UUID personId, UUID absenceId) {
        requireKeeper(actor, personId);
        Absence absence = em.find(Absence.class, absenceId);
        if (absence == null || !absence.personId().equals(personId)) {
            throw new NotFound("fault.identity.absence.unknown");
        }
        chronicle.lock(Subject.PEOPLE);
        em.remove(absence);
        note(actor, "absence.struck", absence);
    }

    private void requireKeeper(Actor actor, UUID personId) {
        if (actor.is(personId)) {
            return;
        }
        Set<UUID> rooms = rights.organisations(actor, Right.KEEP_ABSENCES);
        boolean ofOwnRoom = rooms.stream()
                .anyMatch(room -> directory.holding(Role.MEDIATOR, room).stream()
                        .anyMatch(person -> person.id().equals(personId)));
        if (!ofOwnRoom) {
            throw rights.refuse(actor, Right.KEEP_ABSENCES);
        }
    }

    private void note(Actor actor, String type, Absence absence) {
        chronicle.append(
                Subject.PEOPLE,
                actor,
                type,
                Map.of(
                        "person",
                        absence.personId(),
                        "from",
                        absence.firstDay(),
                        "to",
                        absence.lastDay(),
                        "ground",
                        absence.ground()));
    }
}
