package org.maplebridge.deadline;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.basics.UseCases;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/**
 * The use cases around the catalogue of limits: a new version of a rule, or a new rule, is written, looked at with what it would mean, and put in
 * force; the catalogue leaves and enters as one file. All take the right to administer; what changes is an event in the book of rules. No version is
 * ever rewritten, because clocks run by it.
 */
@UseCases
public class RuleBook {

    private static final List<ClockState> LIVE = List.of(ClockState.RUNNING, ClockState.PAUSED);

    /** Further than any clock has started. */
    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Rights rights;

    @Inject
    private Chronicle chronicle;

    @Inject
    private CalendarBook calendarBook;

    @Inject
    private ClockedCases cases;

    @Inject
    private Event<RulesChanged> changed;

    /**
     * What the new version would mean for running cases. Stores nothing.
     *
     * @throws InvalidInput if the version could not be put in force: a part is wrong, or it overlaps an earlier one
     */
    public RuleEffect effect(Actor actor, RuleDraft draft) {
        rights.require(actor, Right.ADMINISTER);
        Catalogue catalogue = stored();
        DeadlineRule rule = draft.rule(nextVersion(catalogue, draft));
        catalogue.with(rule);
        LocalDate last = rule.validTo() == null ? NO_END : rule.validTo();
        List<CaseClock> clocks = em.createQuery(
                        "select c from CaseClock c where c.code = :code and c.state in :live and c.startedOn between :first and :last"
                                + " order by c.startedOn, c.id",
                        CaseClock.class)
                .setParameter("code", rule.code())
                .setParameter("live", LIVE)
                .setParameter("first", rule.validFrom())
                .setParameter("last", last)
                .setHint("eclipselink.batch", "c.turns")
                .setHint("eclipselink.batch.type", "IN")
                .setMaxResults(RuleEffect.SHOWN)
                .getResultList();
        Map<UUID, String> numbers =
                cases.numbers(clocks.stream().map(CaseClock::caseId).toList());
        return new RuleEffect(
                running(rule.code()),
                running(rule.code(), rule.validFrom(), last),
                clocks.stream()
                        .map(clock -> new RuleEffect.Touched(
                                numbers.get(clock.caseId()),
                                clock.startedOn(),
                                clock.ruleVersion(),
                                clock.dueOn(),
                                dueBy(rule, clock)))
                        .toList());
    }

    private long running(DeadlineCode code) {
        return em.createQuery("select count(c) from CaseClock c where c.code = :code and c.state in :live", Long.class)
                .setParameter("code", code)
                .setParameter("live", LIVE)
                .getSingleResult();
    }

    private long running(DeadlineCode code, LocalDate first, LocalDate last) {
        return em.createQuery(
                        "select count(c) from CaseClock c where c.code = :code and c.state in :live and c.startedOn between :first and :last",
                        Long.class)
                .setParameter("code", code)
                .setParameter("live", LIVE)
                .setParameter("first", first)
                .setParameter("last", last)
                .getSingleResult();
    }

    private LocalDate dueBy(DeadlineRule rule, CaseClock clock) {
        try {
            return calendarBook.reckoning().reckon(rule, clock.course()).dueOn();
        } catch (MediationFault impossible) {
            return null;
        }
    }

    /**
     * Puts a new version in force, or a new rule. The version before it holds to the day before; clocks that run keep theirs.
     *
     * @param latest the newest version that the form was opened on; 0 for a new rule
     * @return the version's number
     * @throws StaleEdit    if another version has been put in force since
     * @throws InvalidInput if a part is wrong, or it overlaps an earlier version
     * @throws Conflict     if a new rule has the code of one that is there
     */
    public int putInForce(Actor actor, RuleDraft draft, int latest) {
        rights.require(actor, Right.ADMINISTER);
        chronicle.lock(Subject.RULES);
        Catalogue catalogue = stored();
        int next = nextVersion(catalogue, draft);
        if (latest == 0 && next > 1) {
            throw new Conflict("fault.deadline.rule.taken", draft.code().strip());
        }
        StaleEdit.check(latest, next - 1L);
        take(actor, catalogue, List.of(draft.rule(next)), "deadline.rulePutInForce");
        return next;
    }

    /**
     * What a file would bring: the versions that are not here yet. Stores nothing.
     *
     * @throws InvalidInput if the file cannot be read, contradicts a version that is here, or its versions overlap or leave one out
     */
    public List<DeadlineRule> whatIsNew(Actor actor, String file) {
        rights.require(actor, Right.ADMINISTER);
        return stored().missing(RuleFile.read(file));
    }

    /**
     * Takes from a file what is not here yet; all of it or nothing.
     *
     * @param expected how many versions the administrator was shown as new
     * @throws InvalidInput as {@link #whatIsNew}
     * @throws StaleEdit    if the catalogue has changed since the file was looked at
     */
    public int take(Actor actor, String file, int expected) {
        rights.require(actor, Right.ADMINISTER);
        chronicle.lock(Subject.RULES);
        Catalogue catalogue = stored();
        List<DeadlineRule> missing = catalogue.missing(RuleFile.read(file));
        StaleEdit.check(expected, missing.size());
        take(actor, catalogue, missing, "deadline.ruleImported");
        return missing.size();
    }

    /** The whole catalogue as one file, which {@link #take} reads here or in another office. */
    public String export(Actor actor) {
        rights.require(actor, Right.ADMINISTER);
        return RuleFile.write(stored().rules());
    }

    private void take(Actor actor, Catalogue catalogue, List<DeadlineRule> news, String event) {
        Catalogue grown = catalogue;
        for (DeadlineRule rule : news) {
            grown.newest(rule.code())
                    .filter(last -> last.validTo() == null)
                    .ifPresent(last -> em.createQuery(
                                    "select r from RuleVersion r where r.code = :code and r.ruleVersion = :version",
                                    RuleVersion.class)
                            .setParameter("code", last.code())
                            .setParameter("version", last.version())
                            .getSingleResult()
                            .endOn(rule.validFrom().minusDays(1)));
            grown = grown.with(rule);
            em.persist(new RuleVersion(rule));
            em.flush();
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("rule", rule.code().value());
            details.put("ruleVersion", rule.version());
            details.put("length", rule.length());
            details.put("unit", rule.unit().name());
            details.put("from", rule.validFrom());
            details.put("source", rule.law() + rule.article());
            chronicle.append(Subject.RULES, actor, event, details);
        }
        changed.fire(new RulesChanged(news.size()));
    }

    private int nextVersion(Catalogue catalogue, RuleDraft draft) {
        return catalogue
                .newest(DeadlineCode.of(draft.code()))
                .map(rule -> rule.version() + 1)
                .orElse(1);
    }

    /** As it stands in this transaction, whatever a node has kept. */
    private Catalogue stored() {
        return new Catalogue(em.createQuery("select r from RuleVersion r", RuleVersion.class)
                .getResultStream()
                .map(RuleVersion::rule)
                .toList());
    }
}
