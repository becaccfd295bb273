package org.maplebridge.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.Pinyin;
import org.maplebridge.deadline.Words;
import org.maplebridge.history.Chronicle;
import org.maplebridge.identity.CaseRelation;
import org.maplebridge.identity.CaseRelations;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;
import org.maplebridge.identity.Scope;

/**
 * The book in which cases are read: one case on a sheet, many as a list. It changes nothing. A sheet costs the same few statements
 * whatever the case holds, a page of the list three, whatever its length.
 */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class CaseBook {

    private static final Scope.Columns COLUMNS =
            new Scope.Columns("c.room", "c.sender", "c.regionCode", "c.mediator", "c.registrar");

    private static final Map<String, Stage> STAGE_BEGUN_BY = Map.of(
            "case.screened", Stage.CONSENT,
            "case.assigned", Stage.ASSIGNED,
            "case.takenOn", Stage.PREPARING,
            "case.prepared", Stage.MEDIATING);

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseRelations relations;

    @Inject
    private Rights rights;

    @Inject
    private Directory directory;

    @Inject
    private CodeBook codes;

    @Inject
    private Chronicle chronicle;

    @Inject
    private OfficeClock clock;

    // ---- one case

    /**
     * Opens a case for reading.
     *
     * @throws NotFound                         if there is no such case
     * @throws org.maplebridge.basics.Refused   if the actor may not read it; the refusal becomes an event of the case
     */
    public CaseSheet open(Actor actor, UUID caseId) {
        CaseRelation relation = relations.of(caseId).orElseThrow(() -> new NotFound("fault.case.notFound"));
        rights.require(actor, Right.READ_CASE, relation);
        Set<Right> allowed = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (rights.allows(actor, right, relation)) {
                allowed.add(right);
            }
        }
        return sheet(em.find(MediationCase.class, caseId), allowed, actor.is(relation.registrar()));
    }

    private CaseSheet sheet(MediationCase of, Set<Right> allowed, boolean ofOwn) {
        Map<UUID, String> people = directory.names(Stream.of(of.mediator(), of.registrar())
                .filter(Objects::nonNull)
                .toList());
        Map<UUID, String> parties = of.parties().stream().collect(Collectors.toMap(Party::id, Party::name));
        return new CaseSheet(
                of.id(),
                of.version(),
                of.caseNumber(),
                of.stage(),
                passed(of),
                of.outcome(),
                of.endGround(),
                of.endReason(),
                of.grade(),
                of.channel(),
                of.mode(),
                of.sender() == null ? null : name(directory.organisation(of.sender())),
                of.senderCaseNumber(),
                of.room(),
                name(directory.organisation(of.room())),
                codes.name(CodeBook.DISPUTE_TYPES, of.disputeType()),
                codes.name(CodeBook.EMPLOYMENT_FORMS, of.employmentForm()),
                of.oral(),
                of.facts(),
                of.applicants(),
                of.respondents(),
                of.mediator(),
                people.get(of.mediator()),
                people.get(of.registrar()),
                new CaseSheet.Days(
                        of.receivedOn(),
                        of.registeredAt(),
                        of.acceptedOn(),
                        of.agreedOn(),
                        of.endedOn(),
                        of.closedOn()),
                of.parties().stream().map(CaseBook::line).toList(),
                of.claims().stream()
                        .map(claim -> new CaseSheet.ClaimLine(
                                codes.name(CodeBook.CLAIM_ITEMS, claim.item()),
                                claim.amount(),
                                parties.get(claim.by()),
                                parties.get(claim.against())))
                        .toList(),
                allowed,
                ofOwn);
    }

    /** A case keeps the days of its legal steps; of the others its history tells that they were taken. */
    private Set<Stage> passed(MediationCase of) {
        Set<Stage> passed = EnumSet.of(Stage.REGISTERED, of.stage());
        chronicle.typesOf(of.id(), STAGE_BEGUN_BY.keySet()).forEach(type -> passed.add(STAGE_BEGUN_BY.get(type)));
        if (!of.referred()) {
            passed.add(Stage.SCREENING);
        }
        if (of.acceptedOn() != null) {
            passed.add(Stage.ACCEPTED);
        }
        if (of.agreedOn() != null) {
            passed.add(Stage.AGREED);
        }
        if (of.closedOn() != null) {
            passed.add(Stage.CLOSED);
        }
        return passed;
    }

    private static CaseSheet.PartyLine line(Party of) {
        return new CaseSheet.PartyLine(
                of.id(),
                of.side(),
                of.kind(),
                of.name(),
                of.maskedIdNumber(),
                of.idNumber() != null && of.kind() == Party.Kind.PERSON,
                of.phone(),
                of.address(),
                of.capacity(),
                of.representative(),
                of.consentedOn(),
                of.refusedOn(),
                of.dataConsentOn());
    }

    // ---- many cases

    /**
     * A page of the cases that the actor may read and that fit the filter.
     *
     * @param from how many to skip
     * @param size how many at the most
     */
    public List<CaseLine> page(Actor actor, CaseFilter filter, int from, int size) {
        Condition condition = condition(actor, filter);
        TypedQuery<Object[]> query = em.createQuery(
                "SELECT c.id, c.caseNumber, c.applicants, c.respondents, c.disputeType, c.stage, c.outcome, c.grade,"
                        + " c.mediator, c.limitOn, c.changedAt FROM MediationCase c WHERE " + condition.text()
                        + order(filter.order()),
                Object[].class);
        List<Object[]> rows =
                condition.bind(query).setFirstResult(from).setMaxResults(size).getResultList();
        Map<UUID, String> mediators = directory.names(
                rows.stream().map(row -> (UUID) row[8]).filter(Objects::nonNull).toList());
        return rows.stream().map(row -> line(row, mediators)).toList();
    }

    private static String order(CaseFilter.Order order) {
        return switch (order) {
            case CHANGED -> " ORDER BY c.changedAt DESC, c.id";
            case DUE -> " ORDER BY CASE WHEN c.limitOn IS NULL THEN 1 ELSE 0 END, c.limitOn, c.id";
            case UNMOVED -> " ORDER BY c.changedAt, c.id";
        };
    }

    /** How many cases {@link #page} would give in all. */
    public long count(Actor actor, CaseFilter filter) {
        Condition condition = condition(actor, filter);
        return condition
                .bind(em.createQuery("SELECT COUNT(c) FROM MediationCase c WHERE " + condition.text(), Long.class))
                .getSingleResult();
    }

    /** Whether there may be a case that the actor can read: whether the list is a door for that person at all. */
    public boolean readsCases(Actor actor) {
        return !rights.scope(actor, Right.READ_CASE).empty();
    }

    private CaseLine line(Object[] row, Map<UUID, String> mediators) {
        return new CaseLine(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                codes.name(CodeBook.DISPUTE_TYPES, (String) row[4]),
                (Stage) row[5],
                (Outcome) row[6],
                (RiskGrade) row[7],
                mediators.get((UUID) row[8]),
                (LocalDate) row[9],
                (Instant) row[10]);
    }

    private Condition condition(Actor actor, CaseFilter filter) {
        Scope.Jpql scope = rights.scope(actor, Right.READ_CASE).jpql(COLUMNS);
        List<String> all = new ArrayList<>(List.of(scope.text()));
        Map<String, Object> values = new LinkedHashMap<>(scope.parameters());
        if (filter.text() != null && !filter.text().isBlank()) {
            String typed = filter.text().strip();
            Optional<String> heard = Pinyin.typed(typed);
            all.add("(c.caseNumber LIKE :text OR EXISTS (SELECT p.id FROM Party p WHERE p.mediationCase = c"
                    + " AND (p.name LIKE :text OR p.phone LIKE :text"
                    + (heard.isPresent() ? " OR p.spelled LIKE :heard OR p.initials LIKE :heard" : "")
                    + ")))");
            values.put("text", beginning(typed));
            heard.ifPresent(sound -> values.put("heard", beginning(sound)));
        }
        if (filter.stage() != null) {
            all.add("c.stage = :stage");
            values.put("stage", filter.stage());
        }
        if (filter.room() != null) {
            all.add("c.room = :room");
            values.put("room", filter.room());
        }
        if (filter.disputeType() != null && !filter.disputeType().isBlank()) {
            all.add("c.disputeType IN :types");
            values.put("types", withThoseBelow(filter.disputeType()));
        }
        if (filter.openOnly()) {
            all.add("c.closedOn IS NULL");
        }
        if (filter.unmovedDays() != null) {
            all.add("c.changedAt < :stillSince AND c.stage <> :performing");
            values.put("performing", Stage.AGREED);
            values.put("stillSince", OfficeClock.startOf(clock.today().minusDays(filter.unmovedDays() - 1L)));
        }
        return new Condition(String.join(" AND ", all), values);
    }

    private List<String> withThoseBelow(String type) {
        return codes.list(CodeBook.DISPUTE_TYPES).stream()
                .filter(code -> code.code().equals(type) || type.equals(code.parent()))
                .map(Code::code)
                .toList();
    }

    /** What is typed is meant as it stands. */
    private static String beginning(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private record Condition(String text, Map<String, Object> values) {

        <Q extends Query> Q bind(Q query) {
            values.forEach(query::setParameter);
            return query;
        }
    }

    private static Words name(Organisation of) {
        return new Words(of.nameZh(), of.nameEn() == null ? of.nameZh() : of.nameEn());
    }
}
