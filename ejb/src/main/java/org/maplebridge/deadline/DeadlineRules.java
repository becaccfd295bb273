package org.maplebridge.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.maplebridge.basics.InvalidInput;

/** The catalogue of limits: which rule holds for which day, and what the versions of old clocks said. */
@ApplicationScoped
public class DeadlineRules {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    /**
     * The version of the rule that holds for a clock starting on the day; the newest, should several hold.
     *
     * @throws InvalidInput if there is no such rule, or none of its versions held on that day
     */
    public DeadlineRule validOn(DeadlineCode code, LocalDate day) {
        return heldOn(code, day)
                .orElseThrow(() -> new InvalidInput("rule", "fault.deadline.noRule", code.value(), day));
    }

    /** Whether a clock of this rule can start on the day: a version of it holds then. */
    public boolean holdsOn(DeadlineCode code, LocalDate day) {
        return heldOn(code, day).isPresent();
    }

    private Optional<DeadlineRule> heldOn(DeadlineCode code, LocalDate day) {
        return query("select r from RuleVersion r where r.code = :code and r.validFrom <= :day"
                        + " and (r.validTo is null or r.validTo >= :day) order by r.ruleVersion desc")
                .setParameter("code", code)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(RuleVersion::rule);
    }

    /**
     * That very version of the rule.
     *
     * @throws InvalidInput if it does not exist
     */
    public DeadlineRule version(DeadlineCode code, int version) {
        return query("select r from RuleVersion r where r.code = :code and r.ruleVersion = :version")
                .setParameter("code", code)
                .setParameter("version", version)
                .getResultStream()
                .findFirst()
                .map(RuleVersion::rule)
                .orElseThrow(() -> new InvalidInput("rule", "fault.deadline.noVersion", code.value(), version));
    }

    /** Every version of every rule, by code, newest first. */
    public List<DeadlineRule> all() {
        return query("select r from RuleVersion r order by r.code, r.ruleVersion desc")
                .getResultStream()
                .map(RuleVersion::rule)
                .toList();
    }

    private TypedQuery<RuleVersion> query(String jpql) {
        return em.createQuery(jpql, RuleVersion.class);
    }
}
