package org.maplebridge.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maplebridge.agreement.condition.ConditionExpression;
import org.maplebridge.agreement.condition.Partition;
import org.maplebridge.agreement.condition.Vocabulary;
import org.maplebridge.basics.InvalidInput;

/** Whether the branches of each term share all cases out among them: none twice, none left over. */
final class BranchCheck {

    private final Vocabulary vocabulary;
    private final List<Determination> determinations;
    private final List<Term> terms;

    BranchCheck(List<Determination> determinations, List<Term> terms) {
        this.determinations = determinations;
        this.terms = terms;
        this.vocabulary = new Vocabulary(determinations.stream()
                .filter(each -> each.kind() != null)
                .collect(Collectors.toMap(
                        Determination::name, Determination::vocabulary, (a, b) -> a, LinkedHashMap::new)));
    }

    /** Notes what it finds, each with the term's number and a case that shows it. */
    void into(InvalidInput.Check check) {
        terms.stream().filter(Term::conditional).forEach(term -> term(check, term));
        for (Determination each : determinations) {
            boolean used = terms.stream()
                    .flatMap(term -> term.branches().stream())
                    .flatMap(branch -> branch.when().stream())
                    .anyMatch(when -> when.names().contains(each.name()));
            check.that(
                    used,
                    "determinations[" + (each.place() - 1) + "]",
                    "agreement.check.determinationUnused",
                    each.name());
        }
    }

    private void term(InvalidInput.Check check, Term term) {
        String at = "terms[" + (term.place() - 1) + "]";
        List<ConditionExpression> said = term.branches().stream()
                .flatMap(branch -> branch.when().stream())
                .toList();
        boolean readable = true;
        for (Branch branch : term.branches()) {
            String in = at + ".branches[" + (branch.place() - 1) + "].when";
            if (branch.when().isPresent()
                    && !branch.when().get().faults(vocabulary).isEmpty()) {
                readable = false;
                check.that(false, in, "agreement.check.whenUnknown", term.place(), branch.place());
            }
        }
        if (said.isEmpty() || !readable) {
            return;
        }
        check.also(() -> compare(check, at, term, Partition.of(said, vocabulary)));
    }

    private void compare(InvalidInput.Check check, String at, Term term, Partition partition) {
        partition.overlaps().stream()
                .findFirst()
                .ifPresent(overlap -> check.that(
                        false,
                        at + ".branches",
                        "agreement.check.overlap",
                        term.place(),
                        overlap.first() + 1,
                        overlap.second() + 1,
                        example(overlap.example())));
        boolean othersCaught = term.branches().stream()
                .anyMatch(branch -> branch.when().isEmpty()
                        && branch.place() == term.branches().size());
        List<Map<String, String>> gaps = partition.gaps();
        check.that(
                othersCaught || gaps.isEmpty(),
                at + ".branches",
                "agreement.check.gap",
                term.place(),
                gaps.isEmpty() ? "" : example(gaps.get(0)));
        check.that(!othersCaught || !gaps.isEmpty(), at + ".branches", "agreement.check.otherwiseNever", term.place());
    }

    private String example(Map<String, String> decided) {
        return vocabulary.inChinese(decided, this::calledByName);
    }

    private String calledByName(String name) {
        return determinations.stream()
                .filter(each -> each.name().equals(name) && each.kind() != null)
                .findFirst()
                .map(each -> each.kind().onPaper())
                .orElse(name);
    }
}
