package org.maplebridge.inbox;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.UseCases;

/** A person keeps, replaces and drops their own views of the inbox. They are the person's alone; no right is asked and none is given. */
@UseCases
public class SavedFilters {

    /** So many a person: more are no short cut any more, and each is counted on the page. */
    public static final int MOST = 8;

    private static final int LONGEST_NAME = 20;

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    /** The person's views, in their order. */
    public List<SavedFilter> of(Actor actor) {
        return em.createNamedQuery("SavedFilter.ofPerson", SavedFilter.class)
                .setParameter("person", actor.id())
                .getResultList();
    }

    /**
     * Keeps a list under a name; one that is kept under this name already is replaced.
     *
     * @throws InvalidInput if the name is empty or longer than 20 characters
     * @throws Conflict     if the person keeps {@link #MOST} already
     * @throws NotFound     if another system asks: it has no inbox
     */
    public void save(Actor actor, String name, InboxFilter filter) {
        if (actor.kind() != Actor.Kind.PERSON) {
            throw new NotFound("fault.identity.person.unknown");
        }
        String called = name == null ? "" : name.strip();
        new InvalidInput.Check()
                .that(
                        !called.isEmpty() && called.codePointCount(0, called.length()) <= LONGEST_NAME,
                        "name",
                        "fault.inbox.filter.name",
                        LONGEST_NAME)
                .orThrow();
        List<SavedFilter> kept = of(actor);
        Optional<SavedFilter> same =
                kept.stream().filter(each -> each.name().equals(called)).findFirst();
        if (same.isPresent()) {
            same.get().become(filter.at(1));
        } else if (kept.size() >= MOST) {
            throw new Conflict("fault.inbox.filter.most", MOST);
        } else {
            em.persist(new SavedFilter(actor.id(), called, filter.at(1), kept.size()));
        }
    }

    /**
     * Drops a view.
     *
     * @throws NotFound if the person has none with this id
     */
    public void drop(Actor actor, UUID filterId) {
        SavedFilter filter = em.find(SavedFilter.class, filterId);
        if (filter == null || !filter.person().equals(actor.id())) {
            throw new NotFound("fault.inbox.filter.notFound");
        }
        em.remove(filter);
    }
}
