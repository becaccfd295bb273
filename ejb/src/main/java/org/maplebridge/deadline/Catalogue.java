package org.maplebridge.deadline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.maplebridge.basics.InvalidInput;

/**
 * All versions of all rules side by side, and what may follow them. A version is never rewritten, because clocks run by it: a new one follows it, and
 * the one before holds to the day before. Never two versions hold on one day.
 */
final class Catalogue {

    private final List<DeadlineRule> rules;

    Catalogue(Collection<DeadlineRule> rules) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(DeadlineRule::code).thenComparing(DeadlineRule::version))
                .toList();
    }

    List<DeadlineRule> rules() {
        return rules;
    }

    /** The newest version of the rule; empty if there is no such rule. */
    Optional<DeadlineRule> newest(DeadlineCode code) {
        return rules.stream().filter(rule -> rule.code().equals(code)).reduce((older, newer) -> newer);
    }

    private Optional<DeadlineRule> version(DeadlineRule like) {
        return rules.stream()
                .filter(rule -> rule.code().equals(like.code()) && rule.version() == like.version())
                .findFirst();
    }

    /**
     * The catalogue with one more version; the version before it now holds to the day before, unless it ended earlier.
     *
     * @throws InvalidInput if its number does not follow, or it would hold on days that an earlier version holds on and cannot give up
     */
    Catalogue with(DeadlineRule next) {
        Optional<DeadlineRule> before = newest(next.code());
        int expected = before.map(rule -> rule.version() + 1).orElse(1);
        if (next.version() != expected) {
            throw new InvalidInput(
                    "version", "fault.deadline.rule.order", next.code().value(), expected);
        }
        List<DeadlineRule> longer = new ArrayList<>(rules);
        before.ifPresent(last -> {
            if (!next.validFrom().isAfter(last.validFrom())
                    || last.validTo() != null && !next.validFrom().isAfter(last.validTo())) {
                throw new InvalidInput(
                        "validFrom",
                        "fault.deadline.rule.overlap",
                        last.version(),
                        last.validFrom(),
                        last.validTo() == null ? "—" : last.validTo());
            }
            if (last.validTo() == null) {
                longer.set(longer.indexOf(last), last.endingOn(next.validFrom().minusDays(1)));
            }
        });
        longer.add(next);
        return new Catalogue(longer);
    }

    /**
     * The versions of a file that are not here yet, in the order in which they can be put in force.
     *
     * @throws InvalidInput if a version of the file says something else than the same version here, a number is left out or comes twice, or versions
     *     overlap
     */
    List<DeadlineRule> missing(List<DeadlineRule> file) {
        InvalidInput.Check check = new InvalidInput.Check();
        List<DeadlineRule> missing = new ArrayList<>();
        Catalogue grown = this;
        for (DeadlineRule rule : new Catalogue(file).rules()) {
            Optional<DeadlineRule> here = version(rule);
            if (here.isPresent()) {
                check.that(
                        here.get().endingOn(null).equals(rule.endingOn(null)),
                        "rules",
                        "fault.deadline.file.differs",
                        rule.code().value(),
                        rule.version());
                continue;
            }
            try {
                grown = grown.with(rule);
                missing.add(rule);
            } catch (InvalidInput impossible) {
                check.also(() -> {
                    throw impossible;
                });
            }
        }
        check.orThrow();
        return missing;
    }
}
