package org.maplebridge.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.maplebridge.basics.InvalidInput;

/**
 * The catalogue of limits: which rule holds for which day, and what the versions of old clocks said. Some dozens of versions, kept until
 * they are changed; {@link FreshBooks} reads them again now and then, because they may be changed on another node.
 */
@ApplicationScoped
public class DeadlineRules {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    private volatile List<DeadlineRule> current;

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
        return all().stream()
                .filter(rule -> rule.code().equals(code) && rule.holdsOn(day))
                .findFirst();
    }

    /**
     * That very version of the rule.
     *
     * @throws InvalidInput if it does not exist
     */
    public DeadlineRule version(DeadlineCode code, int version) {
        return all().stream()
                .filter(rule -> rule.code().equals(code) && rule.version() == version)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("rule", "fault.deadline.noVersion", code.value(), version));
    }

    /** Every version of every rule, by code, newest first. */
    public List<DeadlineRule> all() {
        List<DeadlineRule> rules = current;
        return rules == null ? read() : rules;
    }

    /** It has been changed: the next who asks reads it again. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) RulesChanged news) {
        current = null;
    }

    /** Reads the catalogue again, whoever has changed it. */
    public List<DeadlineRule> read() {
        List<DeadlineRule> rules = em.createQuery(
                        "select r from RuleVersion r order by r.code, r.ruleVersion desc", RuleVersion.class)
                .getResultStream()
                .map(RuleVersion::rule)
                .toList();
        current = rules;
        return rules;
    }
}
