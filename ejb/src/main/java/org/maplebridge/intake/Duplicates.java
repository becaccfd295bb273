package org.maplebridge.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Outcome;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Registration;
import org.maplebridge.casefile.Stage;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;
import org.maplebridge.identity.Scope;
import org.maplebridge.identity.SensitiveText;

/**
 * Looks in the register whether a dispute that is about to be entered is there already. Compares with the cases of the last 180 days.
 * Whoever asks learns names and numbers only of cases that they may read; of the others no more than how many there are.
 */
@ApplicationScoped
public class Duplicates {

    private static final int DAYS = 180;

    /** More than these nobody reads through; who has so many has a group dispute. */
    private static final int MOST = 50;

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Rights rights;

    @Inject
    private OfficeClock clock;

    /** What the clerk says about a candidate, having looked at it. */
    public enum Choice {
        /** 同一纠纷 */
        SAME,
        /** 关联纠纷 */
        RELATED,
        /** 不同纠纷 */
        DIFFERENT
    }

    /** An earlier case that the actor may read. */
    public record Candidate(
            UUID caseId,
            String caseNumber,
            String applicants,
            String respondents,
            Stage stage,
            Outcome outcome,
            Instant registeredAt,
            Set<Likeness> why) {}

    /**
     * What the register gave.
     *
     * @param visible latest first; at the most 50 by number and 50 by name
     * @param hidden  how many more there are that the actor may not read
     */
    public record Found(List<Candidate> visible, int hidden) {}

    /** Looks for the dispute; four statements and one for the rights at the most, however many parties there are. */
    @Transactional
    public Found find(Actor actor, Registration registration) {
        List<Registration.PartyLine> ours = registration.parties();
        Instant since = clock.now().minus(DAYS, ChronoUnit.DAYS);
        Set<UUID> ids = new LinkedHashSet<>();
        ids.addAll(withNumbers(ours, since));
        ids.addAll(withNames(ours, since));
        if (ids.isEmpty()) {
            return new Found(List.of(), 0);
        }
        Set<UUID> readable = readable(actor, ids);
        List<Candidate> visible = new ArrayList<>();
        int hidden = 0;
        for (MediationCase earlier : cases(ids)) {
            Set<Likeness> why = Likeness.between(
                    ours, earlier.parties().stream().map(Likeness.Known::of).toList());
            if (why.isEmpty()) {
                continue;
            }
            if (readable.contains(earlier.id())) {
                visible.add(candidate(earlier, why));
            } else {
                hidden++;
            }
        }
        return new Found(List.copyOf(visible), hidden);
    }

    private static Candidate candidate(MediationCase earlier, Set<Likeness> why) {
        return new Candidate(
                earlier.id(),
                earlier.caseNumber(),
                earlier.applicants(),
                earlier.respondents(),
                earlier.stage(),
                earlier.outcome(),
                earlier.registeredAt(),
                why);
    }

    private List<UUID> withNumbers(List<Registration.PartyLine> ours, Instant since) {
        Set<String> lookups = new HashSet<>();
        ours.stream()
                .filter(party -> party.kind() == Party.Kind.PERSON)
                .map(party -> SensitiveText.ofNullable(party.idNumber()))
                .forEach(number -> {
                    if (number != null) {
                        lookups.addAll(number.lookups());
                    }
                });
        return lookups.isEmpty()
                ? List.of()
                : latest(em.createQuery(
                                "SELECT c.id FROM Party p JOIN p.mediationCase c WHERE p.idNumberLookup IN :lookups"
                                        + " AND c.registeredAt >= :since"
                                        + " ORDER BY c.registeredAt DESC",
                                UUID.class)
                        .setParameter("lookups", lookups)
                        .setParameter("since", since));
    }

    /** Somebody of the same name and phone, or somebody of each side by name. */
    private List<UUID> withNames(List<Registration.PartyLine> ours, Instant since) {
        Set<String> applicants = names(ours, Party.Side.APPLICANT);
        Set<String> respondents = names(ours, Party.Side.RESPONDENT);
        Set<String> known = new HashSet<>();
        Set<String> phones = new HashSet<>();
        for (Registration.PartyLine party : ours) {
            if (party.kind() == Party.Kind.PERSON && party.name() != null && party.phone() != null) {
                known.add(party.name());
                phones.add(party.phone());
            }
        }
        Set<String> all = new HashSet<>(known);
        all.addAll(applicants);
        return all.isEmpty()
                ? List.of()
                : latest(em.createQuery(
                                "SELECT c.id FROM Party p JOIN p.mediationCase c"
                                        + " WHERE p.name IN :all AND c.registeredAt >= :since"
                                        + " AND (p.phone IN :phones AND p.name IN :known"
                                        + " OR p.name IN :applicants AND EXISTS (SELECT r.id FROM Party r"
                                        + " WHERE r.mediationCase = c AND r.side <> p.side AND r.name IN :respondents))"
                                        + " ORDER BY c.registeredAt DESC",
                                UUID.class)
                        .setParameter("all", all)
                        .setParameter("known", orNobody(known))
                        .setParameter("phones", orNobody(phones))
                        .setParameter("applicants", orNobody(applicants))
                        .setParameter("respondents", orNobody(respondents))
                        .setParameter("since", since));
    }

    /** No list of a statement may be empty. */
    private static Set<String> orNobody(Set<String> some) {
        return some.isEmpty() ? Set.of("") : some;
    }

    private static List<UUID> latest(TypedQuery<UUID> query) {
        return query.setMaxResults(MOST).getResultList();
    }

    private static Set<String> names(List<Registration.PartyLine> ours, Party.Side side) {
        Set<String> names = new HashSet<>();
        ours.stream()
                .filter(party -> party.side() == side && party.name() != null)
                .forEach(party -> names.add(party.name()));
        return names;
    }

    private Set<UUID> readable(Actor actor, Collection<UUID> ids) {
        Scope scope = rights.scope(actor, Right.READ_CASE);
        Scope.Jpql condition =
                scope.jpql(new Scope.Columns("c.room", "c.sender", "c.regionCode", "c.mediator", "c.registrar"));
        return new HashSet<>(condition
                .bind(em.createQuery(
                        "SELECT c.id FROM MediationCase c WHERE c.id IN :ids AND " + condition.text(), UUID.class))
                .setParameter("ids", ids)
                .getResultList());
    }

    private List<MediationCase> cases(Collection<UUID> ids) {
        return em.createQuery(
                        "SELECT DISTINCT c FROM MediationCase c LEFT JOIN FETCH c.parties WHERE c.id IN :ids"
                                + " ORDER BY c.registeredAt DESC",
                        MediationCase.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
