package org.maplebridge.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.OfficeClock;

/** Reads from the database which roles an actor holds now, once in a request, so that a right withdrawn ends with the next click. */
@ApplicationScoped
class Standings {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private OfficeClock clock;

    @Inject
    private OfThisRequest known;

    /** The roles that a person or client holds now; none for a process, which goes by its own column of the table. */
    @Transactional(Transactional.TxType.SUPPORTS)
    List<Standing> of(Actor actor) {
        return switch (actor.kind()) {
            case PROCESS -> List.of();
            case PERSON -> onceInARequest(actor.id(), this::ofPerson);
            case CLIENT -> onceInARequest(actor.id(), this::ofClient);
        };
    }

    /** Reads afresh at the next question, because the person's or client's roles have just changed. */
    void forget(UUID id) {
        try {
            known.standings().remove(id);
        } catch (ContextNotActiveException outsideARequest) {
            // nothing is kept there
        }
    }

    private List<Standing> onceInARequest(UUID id, Function<UUID, List<Standing>> read) {
        Map<UUID, List<Standing>> kept;
        try {
            kept = known.standings();
        } catch (ContextNotActiveException outsideARequest) {
            return read.apply(id);
        }
        List<Standing> standings = kept.get(id);
        if (standings == null) {
            standings = read.apply(id);
            kept.put(id, standings);
        }
        return standings;
    }

    private List<Standing> ofPerson(UUID person) {
        return em
                .createNamedQuery("Appointment.standings", Object[].class)
                .setParameter("person", person)
                .setParameter("today", clock.today())
                .getResultList()
                .stream()
                .map(row -> standing(row[0], row[1], row[2] != null ? row[2] : row[3]))
                .toList();
    }

    private List<Standing> ofClient(UUID client) {
        return em
                .createNamedQuery("ApiClient.standings", Object[].class)
                .setParameter("client", client)
                .getResultList()
                .stream()
                .map(row -> standing(row[0], row[1], row[2]))
                .toList();
    }

    private static Standing standing(Object role, Object organisation, Object region) {
        return new Standing((Role) role, (UUID) organisation, RegionCode.ofNullable((String) region));
    }

    /** What was read in this request. */
    @RequestScoped
    static class OfThisRequest {

        private final Map<UUID, List<Standing>> standings = new HashMap<>();

        Map<UUID, List<Standing>> standings() {
            return standings;
        }
    }
}
