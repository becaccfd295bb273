package org.maplebridge.agreement.condition;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.deadline.Words;

/**
 * Whether the branches of a term share all cases out: none falls to two of them, none to nobody. Every case is looked at, none is guessed;
 * only determinations that a branch names are told apart. Made for one look at a draft and then dropped.
 */
public final class Partition implements Serializable {

    /** The most overlaps and the most gaps that are shown; whoever mends these sees the next. */
    public static final int SHOWN = 100;

    /** Outcomes laid upon each other after which the comparison is given up: about a second; what people can read needs a hundredth of it. */
    static final int MOST_STEPS = 2_000_000;

    private final List<Overlap> overlaps;
    private final List<Map<String, String>> gaps;
    private final List<ConditionExpression> missing;
    private final List<Integer> impossible;

    /**
     * Two branches that hold in the same case.
     *
     * @param first   the earlier branch's place in the list, from 0
     * @param second  the later branch's place
     * @param example a case in which both hold; determinations that make no difference in it are left out
     */
    public record Overlap(int first, int second, Map<String, String> example) implements Serializable {}

    private Partition(List<ConditionExpression> branches, Vocabulary vocabulary, CaseTree tree) {
        List<Integer> sets = branches.stream().map(tree::of).toList();
        List<Overlap> twice = new ArrayList<>();
        List<Integer> never = new ArrayList<>();
        int sharedOut = CaseTree.NONE;
        for (int i = 0; i < sets.size(); i++) {
            int set = sets.get(i);
            if (set == CaseTree.NONE) {
                never.add(i);
            } else if (twice.size() < SHOWN && tree.both(sharedOut, set) != CaseTree.NONE) {
                compare(i, sets, tree, twice);
            }
            sharedOut = tree.either(sharedOut, set);
        }
        int left = tree.others(sharedOut);
        overlaps = List.copyOf(twice);
        impossible = List.copyOf(never);
        missing = List.copyOf(tree.parts(left, vocabulary, SHOWN));
        gaps = left == CaseTree.EVERY
                ? List.of(Map.of())
                : missing.stream()
                        .map(part -> Collections.unmodifiableMap(tree.example(tree.of(part))))
                        .toList();
    }

    private static void compare(int second, List<Integer> sets, CaseTree tree, List<Overlap> twice) {
        for (int first = 0; first < second && twice.size() < SHOWN; first++) {
            int shared = tree.both(sets.get(first), sets.get(second));
            if (shared != CaseTree.NONE) {
                twice.add(new Overlap(first, second, Collections.unmodifiableMap(tree.example(shared))));
            }
        }
    }

    /**
     * Compares the branches.
     *
     * @throws InvalidInput if a branch does not fit the vocabulary (field {@code branches[0].when}), or if so many cases have to be told
     *                      apart that nobody could read the agreement (field {@code branches}, {@code agreement.condition.tooManyCases})
     */
    public static Partition of(List<ConditionExpression> branches, Vocabulary vocabulary) {
        return of(branches, vocabulary, MOST_STEPS);
    }

    static Partition of(List<ConditionExpression> branches, Vocabulary vocabulary, int mostSteps) {
        List<InvalidInput.Finding> faults = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < branches.size(); i++) {
            String at = field(i);
            branches.get(i)
                    .faults(vocabulary)
                    .forEach(fault -> faults.add(new InvalidInput.Finding(at, fault.key(), fault.arguments())));
            named.addAll(branches.get(i).names());
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        List<String> inOrder = vocabulary.determinations().keySet().stream()
                .filter(named::contains)
                .toList();
        return new Partition(branches, vocabulary, new CaseTree(vocabulary, inOrder, mostSteps));
    }

    /** Whether every case falls to exactly one branch, and every branch has one. */
    public boolean complete() {
        return overlaps.isEmpty() && gaps.isEmpty() && impossible.isEmpty();
    }

    /** Branches that hold in the same case, by the later one; the first {@value #SHOWN}. */
    public List<Overlap> overlaps() {
        return overlaps;
    }

    /**
     * Cases in which no branch holds, one for each of {@link #missing()}; determinations that make no difference are left out. An empty
     * case means that no branch holds in any.
     */
    public List<Map<String, String>> gaps() {
        return gaps;
    }

    /** What no branch says: each could be a branch of its own. The first {@value #SHOWN}; empty also if no branch holds in any case. */
    public List<ConditionExpression> missing() {
        return missing;
    }

    /** The places of branches that hold in no case, from 0. */
    public List<Integer> impossible() {
        return impossible;
    }

    /**
     * What is wrong, in sentences that number the branches from 1 and name an example each: at {@code branches[1].when} what is said
     * twice or can never be, at {@code branches} what is missing.
     *
     * @param nameOf what people call a determination of this short name, in both languages
     */
    public List<InvalidInput.Finding> faults(Vocabulary vocabulary, Function<String, Words> nameOf) {
        List<InvalidInput.Finding> faults = new ArrayList<>();
        impossible.forEach(place -> faults.add(
                new InvalidInput.Finding(field(place), "agreement.condition.impossible", List.of(place + 1))));
        overlaps.forEach(overlap -> faults.add(new InvalidInput.Finding(
                field(overlap.second()),
                "agreement.condition.overlap",
                List.of(overlap.first() + 1, overlap.second() + 1, said(overlap.example(), vocabulary, nameOf)))));
        if (missing.isEmpty() && !gaps.isEmpty()) {
            faults.add(new InvalidInput.Finding("branches", "agreement.condition.noCase", List.of()));
        }
        missing.forEach(part -> faults.add(
                new InvalidInput.Finding("branches", "agreement.condition.gap", List.of(said(part, nameOf)))));
        return List.copyOf(faults);
    }

    private static Words said(Map<String, String> example, Vocabulary vocabulary, Function<String, Words> nameOf) {
        return new Words(
                vocabulary.inChinese(example, name -> nameOf.apply(name).zh()),
                vocabulary.inEnglish(example, name -> nameOf.apply(name).en()));
    }

    private static Words said(ConditionExpression part, Function<String, Words> nameOf) {
        return new Words(
                part.inChinese(name -> nameOf.apply(name).zh()),
                part.inEnglish(name -> nameOf.apply(name).en()));
    }

    private static String field(int branch) {
        return "branches[" + branch + "].when";
    }
}
