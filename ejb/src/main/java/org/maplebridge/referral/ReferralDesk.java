package org.maplebridge.referral;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
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
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Step;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.document.Documents;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;
import org.maplebridge.identity.BodyKind;
import org.maplebridge.identity.CaseRelation;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;
import org.maplebridge.identity.Scope;
import org.maplebridge.inbox.WorkItem;

/**
 * What the referral desk reads, on either side: the list, one referral, its papers, the case behind a number. The commission sees its own
 * referrals from the proposal on, a room those that were handed over to it.
 */
@UseCases
@Transactional(TxType.SUPPORTS)
public class ReferralDesk {

    private static final int SHOWN_EVENTS = 100;
    private static final Set<Right> SHOWN_RIGHTS = EnumSet.of(
            Right.REFER_CASE,
            Right.RECEIVE_REFERRAL,
            Right.RETURN_CASE,
            Right.SIGN_RETURN_RECEIPT,
            Right.EXTEND_AWARD,
            Right.READ_CASE);

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Rights rights;

    @Inject
    private CaseDesk desk;

    @Inject
    private Directory directory;

    @Inject
    private Documents documents;

    @Inject
    private ReferralPapers papers;

    @Inject
    private Chronicle chronicle;

    /**
     * A page of the referrals within the actor's reach, latest first; five statements, whatever its length.
     *
     * @param from how many to skip
     * @param size how many at the most
     */
    public List<ReferralLine> list(Actor actor, ReferralFilter filter, int from, int size) {
        Condition condition = new Condition(actor, filter);
        Query query = em.createNativeQuery(
                "SELECT r.* FROM referral r WHERE " + condition.text() + " ORDER BY r.proposed_at DESC, r.id LIMIT "
                        + size + " OFFSET " + from,
                Referral.class);
        @SuppressWarnings("unchecked")
        List<Referral> page = condition.bind(query).getResultList();
        return lines(page);
    }

    /** How many referrals {@link #list} would give in all. */
    public long count(Actor actor, ReferralFilter filter) {
        Condition condition = new Condition(actor, filter);
        Query query = em.createNativeQuery("SELECT COUNT(*) FROM referral r WHERE " + condition.text());
        return ((Number) condition.bind(query).getSingleResult()).longValue();
    }

    /**
     * One referral with everything that its page shows.
     *
     * @throws NotFound                       if there is none with this id
     * @throws org.maplebridge.basics.Refused if it is of no concern to the actor; that becomes an event
     */
    @Transactional(TxType.REQUIRED)
    public ReferralFile file(Actor actor, UUID referralId) {
        Referral of = readable(actor, referralId);
        Set<Right> held = SHOWN_RIGHTS.stream()
                .filter(right -> rights.allows(actor, right, Referrals.relation(of))
                        || of.caseId() != null && allowedAtCase(actor, right, of))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
        return new ReferralFile(
                lines(List.of(of)).get(0),
                papers(actor, of),
                chronicle.latest(of.id(), 0, SHOWN_EVENTS),
                waits(of),
                held);
    }

    private boolean allowedAtCase(Actor actor, Right right, Referral of) {
        MediationCase as = em.find(MediationCase.class, of.caseId());
        return rights.allows(
                actor,
                right,
                new CaseRelation(as.id(), as.room(), as.sender(), as.regionCode(), as.mediator(), as.registrar()));
    }

    /** What both sides see, and for the commission alone its director's approvals. */
    private List<StoredDocument> papers(Actor actor, Referral of) {
        Stream<StoredDocument> shared = of.caseId() == null ? Stream.empty() : papers.shared(of.caseId()).stream();
        Stream<StoredDocument> own = rights.allows(actor, Right.EXTEND_AWARD, Referrals.relation(of))
                ? approvals(of).flatMap(each -> documents.ofCase(each.id()).stream())
                : Stream.empty();
        return Stream.of(documents.ofCase(of.id()).stream(), shared, own)
                .flatMap(each -> each)
                .sorted(Comparator.comparing(StoredDocument::uploadedAt))
                .toList();
    }

    private Stream<AwardExtension> approvals(Referral of) {
        return of.acceptedOn() == null
                ? Stream.empty()
                : em.createNamedQuery("AwardExtension.ofReferral", AwardExtension.class)
                        .setParameter("referral", of.id())
                        .getResultStream();
    }

    /**
     * Who acts next on a referred case, in the room or in the commission.
     *
     * @param office where it waits
     */
    public record NextActor(Step step, Organisation office) {}

    /** Who acts next on a case, the case's own steps before the referral's; empty once nothing waits. */
    public Optional<NextActor> nextActor(MediationCase of) {
        return em.createQuery(
                        "SELECT w FROM WorkItem w WHERE w.open = TRUE AND (w.caseId = :case OR w.referralId = :referral)"
                                + " ORDER BY w.openedAt",
                        WorkItem.class)
                .setParameter("case", of.id())
                .setParameter("referral", of.referred() ? of.referral() : of.id())
                .getResultStream()
                .min(Comparator.comparing(item -> item.step().ofReferral()))
                .map(item -> new NextActor(item.step(), directory.organisation(item.office())));
    }

    /** The commissions for which the actor may refer cases. */
    public List<Organisation> commissions(Actor actor) {
        return rights.organisations(actor, Right.REFER_CASE).stream()
                .map(directory::organisation)
                .filter(office -> office.kind() == BodyKind.ARBITRATION_COMMISSION)
                .toList();
    }

    private Set<Step> waits(Referral of) {
        return em.createQuery(
                        "SELECT w.step FROM WorkItem w WHERE w.open = TRUE AND (w.referralId = :referral OR w.caseId = :case)",
                        Step.class)
                .setParameter("referral", of.id())
                .setParameter("case", of.caseId() == null ? of.id() : of.caseId())
                .getResultStream()
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
    }

    /**
     * One paper of a referral, for either side.
     *
     * @throws NotFound if the referral has no such paper
     */
    @Transactional(TxType.REQUIRED)
    public StoredDocument paper(Actor actor, UUID referralId, UUID documentId) {
        return papers(actor, readable(actor, referralId)).stream()
                .filter(paper -> paper.id().equals(documentId))
                .findFirst()
                .orElseThrow(() -> new NotFound("fault.document.unknown"));
    }

    /** The bytes of a paper that was read before; the caller closes the stream. */
    public InputStream open(StoredDocument paper) {
        return documents.open(paper);
    }

    /**
     * What goes back to the commission: the sealed agreement, or of a case that ended without one the letter that says so; with it the
     * commission's own letter and what it had handed in.
     *
     * @throws NotFound if nothing has come back yet
     */
    @Transactional(TxType.REQUIRED)
    public List<StoredDocument> returnPackage(Actor actor, UUID referralId) {
        List<StoredDocument> back = papers.back(readable(actor, referralId));
        if (back.isEmpty()) {
            throw new NotFound("fault.referral.noPackage");
        }
        return back;
    }

    /**
     * The case behind a number.
     *
     * @throws NotFound                       if no case has it
     * @throws org.maplebridge.basics.Refused if the actor may not read it; that becomes an event of the case
     */
    @Transactional(TxType.REQUIRED)
    public MediationCase caseNumbered(Actor actor, String number) {
        UUID id = em.createQuery("SELECT c.id FROM MediationCase c WHERE c.caseNumber = :number", UUID.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("fault.case.notFound"));
        return desk.show(actor, Right.READ_CASE, id);
    }

    /** A case by its id, for whoever may read it, with the version that it will have once all changes so far are stored. */
    @Transactional(TxType.REQUIRED)
    public MediationCase caseOf(Actor actor, UUID caseId) {
        em.flush();
        return desk.show(actor, Right.READ_CASE, caseId);
    }

    /** The referral by which a case came, for whoever may read it. */
    @Transactional(TxType.REQUIRED)
    public Referral referralOf(Actor actor, MediationCase of) {
        if (!of.referred()) {
            throw new NotFound("fault.referral.notReferred");
        }
        return readable(actor, of.referral());
    }

    private Referral readable(Actor actor, UUID referralId) {
        Referral of = em.find(Referral.class, referralId);
        if (of == null) {
            throw new NotFound("fault.referral.notFound");
        }
        rights.require(actor, Right.READ_REFERRAL, Referrals.relation(of), Subject.ofReferral(referralId));
        return of;
    }

    private List<ReferralLine> lines(List<Referral> page) {
        Map<UUID, MediationCase> cases = new HashMap<>();
        Set<UUID> subjects = page.stream().map(Referral::id).collect(Collectors.toSet());
        Set<UUID> caseIds =
                page.stream().map(Referral::caseId).filter(Objects::nonNull).collect(Collectors.toSet());
        if (!caseIds.isEmpty()) {
            em.createQuery("SELECT c FROM MediationCase c WHERE c.id IN :ids", MediationCase.class)
                    .setParameter("ids", caseIds)
                    .getResultList()
                    .forEach(found -> cases.put(found.id(), found));
        }
        subjects.addAll(caseIds);
        Map<UUID, List<CaseClock>> clocks = clocks(subjects);
        Map<UUID, Organisation> offices =
                directory.organisations().stream().collect(Collectors.toMap(Organisation::id, office -> office));
        return page.stream()
                .map(of -> {
                    List<CaseClock> ofCase =
                            of.caseId() == null ? List.of() : clocks.getOrDefault(of.caseId(), List.of());
                    return new ReferralLine(
                            of,
                            cases.get(of.caseId()),
                            offices.get(of.commission()),
                            offices.get(of.room()),
                            commissions(clocks.getOrDefault(of.id(), List.of()), ofCase),
                            ofCase.stream()
                                    .filter(clock -> !clock.code().ofArbitration()
                                            && !clock.code().ofRoomWork())
                                    .toList());
                })
                .toList();
    }

    /** The commission's own clocks, and those that came with its case and are not among them. */
    private static List<CaseClock> commissions(List<CaseClock> own, List<CaseClock> ofCase) {
        Set<DeadlineCode> codes = own.stream().map(CaseClock::code).collect(Collectors.toSet());
        return Stream.concat(
                        own.stream(),
                        ofCase.stream()
                                .filter(clock -> clock.code().ofArbitration())
                                .filter(clock -> !codes.contains(clock.code())))
                .toList();
    }

    private Map<UUID, List<CaseClock>> clocks(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        Comparator<CaseClock> liveFirst =
                Comparator.comparing(clock -> !clock.state().isLive());
        return em.createQuery("SELECT c FROM CaseClock c WHERE c.caseId IN :subjects", CaseClock.class)
                .setParameter("subjects", subjects)
                .getResultStream()
                .sorted(liveFirst
                        .thenComparing(CaseClock::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(CaseClock::id))
                .collect(Collectors.groupingBy(CaseClock::caseId));
    }

    /** The scope of the actor and the wishes of the filter, as one condition on {@code r}. */
    private final class Condition {

        private final List<String> parts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Condition(Actor actor, ReferralFilter filter) {
            Scope scope = rights.scope(actor, Right.READ_REFERRAL);
            String handedOver =
                    scoped(scope, new Scope.Columns("r.room_id", "r.commission_id", "r.region_code", null, null));
            String notYet = scoped(scope, new Scope.Columns(null, "r.commission_id", "r.region_code", null, null));
            parts.add("(r.case_id IS NOT NULL AND " + handedOver + " OR r.case_id IS NULL AND " + notYet + ")");
            if (filter.state() != null) {
                parts.add("r.state = " + bound(filter.state().name()));
            }
            if (filter.mode() != null) {
                parts.add("r.mode = " + bound(filter.mode().name()));
            }
            if (filter.open() != null) {
                parts.add("r.state " + (filter.open() ? "NOT IN" : "IN") + " (" + bound(ReferralState.ENDED.name())
                        + ", " + bound(ReferralState.CONSENT_REFUSED.name()) + ")");
            }
            if (filter.text() != null && !filter.text().isBlank()) {
                String typed = "%" + filter.text().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
                parts.add("(r.title LIKE " + bound(typed) + " OR r.commission_case_number LIKE " + bound(typed)
                        + " OR r.case_id IN (SELECT c.id FROM mediation_case c WHERE c.case_number LIKE " + bound(typed)
                        + "))");
            }
        }

        private String scoped(Scope scope, Scope.Columns columns) {
            Scope.Sql sql = scope.sql(columns, values.size() + 1);
            values.addAll(sql.parameters());
            return sql.text();
        }

        private String bound(Object value) {
            values.add(value);
            return "?" + values.size();
        }

        String text() {
            return String.join(" AND ", parts);
        }

        Query bind(Query query) {
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
            return query;
        }
    }
}
