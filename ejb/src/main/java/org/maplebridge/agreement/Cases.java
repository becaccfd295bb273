package org.maplebridge.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.maplebridge.agreement.condition.ConditionExpression;
import org.maplebridge.agreement.condition.Truth;
import org.maplebridge.basics.Money;

/**
 * Everything that can be decided about an agreement, and which branch of each term comes about then. Determinations that no term ties together
 * are looked at apart, because what is decided about one changes nothing about the other.
 */
public final class Cases {

    /** More ways than this, in which the determinations of one knot can end, nobody goes through; see {@link Knot#tooMany()}. */
    static final int MOST = 20_000;

    private final List<AgreementText.TermLine> terms;
    private final Map<String, List<String>> possible = new TreeMap<>();
    private final List<List<Rule>> rules;
    private final List<Knot> knots;

    /** A branch as it is asked: an empty one holds in every case that no other names. */
    private record Rule(AgreementText.BranchLine branch, ConditionExpression when) {}

    private Cases(AgreementText text) {
        terms = text.terms();
        for (int i = 0; i < text.determinations().size(); i++) {
            possible.put(
                    AgreementText.nameOfDetermination(i + 1),
                    Determination.possible(text.determinations().get(i)));
        }
        rules = terms.stream().map(Cases::rules).toList();
        knots = tie();
    }

    /** All cases of a text; a draft's may be incomplete: what cannot be read holds in no case. */
    public static Cases of(AgreementText text) {
        return new Cases(text);
    }

    private static List<Rule> rules(AgreementText.TermLine term) {
        return term.condition() == null
                ? List.of()
                : term.condition().branches().stream()
                        .map(branch -> new Rule(
                                branch, branch.when() == null ? null : ConditionExpression.parse(branch.when())))
                        .toList();
    }

    /** Determinations that depend on each other through terms, with the places of these terms (from 0). */
    final class Knot {

        private final Set<String> names;
        private final List<Integer> places;

        private Knot(Set<String> names, List<Integer> places) {
            this.names = names;
            this.places = places;
        }

        Set<String> names() {
            return names;
        }

        /** The terms that these determinations decide, from 0. */
        List<Integer> places() {
            return places;
        }

        /** In how many ways they can end. */
        long size() {
            return names.stream()
                    .mapToLong(name -> possible.get(name).size())
                    .reduce(1, (a, b) -> Math.min(Integer.MAX_VALUE, a * b));
        }

        boolean tooMany() {
            return size() > MOST;
        }

        /** Every way in which they can end, in the order of the outcomes. */
        List<Map<String, String>> all() {
            List<Map<String, String>> all = List.of(Map.of());
            for (String name : names) {
                List<Map<String, String>> further = new ArrayList<>();
                for (Map<String, String> before : all) {
                    for (String outcome : possible.get(name)) {
                        Map<String, String> one = new LinkedHashMap<>(before);
                        one.put(name, outcome);
                        further.add(one);
                    }
                }
                all = further;
            }
            return all;
        }

        private Sums sums() {
            if (tooMany()) {
                return places.stream().map(Cases.this::bounds).reduce(Sums.NOTHING, Sums::plus);
            }
            Money least = null;
            Money most = Money.ZERO;
            for (Map<String, String> decided : all()) {
                Money owed = places.stream().map(place -> owed(place, decided)).reduce(Money.ZERO, Money::plus);
                least = least == null || owed.compareTo(least) < 0 ? owed : least;
                most = owed.compareTo(most) > 0 ? owed : most;
            }
            return new Sums(least == null ? Money.ZERO : least, most);
        }
    }

    /** Conditional terms that name no known determination form knots without names: their last branch holds. */
    private List<Knot> tie() {
        Map<Integer, Set<String>> named = new LinkedHashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).condition() != null) {
                named.put(i, namedBy(rules.get(i)));
            }
        }
        List<Knot> tied = new ArrayList<>();
        Map<Integer, Set<String>> loose = new LinkedHashMap<>(named);
        while (!loose.isEmpty()) {
            Map.Entry<Integer, Set<String>> first = loose.entrySet().iterator().next();
            Set<String> names = new LinkedHashSet<>(first.getValue());
            Set<Integer> places = new LinkedHashSet<>(Set.of(first.getKey()));
            boolean grown = true;
            while (grown) {
                grown = false;
                for (Map.Entry<Integer, Set<String>> each : loose.entrySet()) {
                    boolean touches = each.getValue().stream().anyMatch(names::contains);
                    if (touches && places.add(each.getKey())) {
                        names.addAll(each.getValue());
                        grown = true;
                    }
                }
            }
            loose.keySet().removeAll(places);
            tied.add(new Knot(
                    names.stream().sorted().collect(Collectors.toCollection(LinkedHashSet::new)),
                    places.stream().sorted().toList()));
        }
        return tied;
    }

    private Set<String> namedBy(List<Rule> of) {
        return of.stream()
                .filter(rule -> rule.when() != null)
                .flatMap(rule -> rule.when().names().stream())
                .filter(possible::containsKey)
                .filter(name -> !possible.get(name).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<Knot> knots() {
        return knots;
    }

    /**
     * Which branch of a term comes about.
     *
     * @param place   the term's, from 0
     * @param decided what has been decided, by the determination's name
     * @return the branch's place from 0; -1 if none does
     */
    int branch(int place, Map<String, String> decided) {
        int otherwise = -1;
        List<Rule> of = rules.get(place);
        for (int i = 0; i < of.size(); i++) {
            ConditionExpression when = of.get(i).when();
            if (when == null) {
                otherwise = i;
            } else if (when.holds(decided) == Truth.YES) {
                return i;
            }
        }
        return otherwise;
    }

    /**
     * Which branch of a term has come about, as far as has been decided.
     *
     * @param place   the term's, from 0
     * @param decided what has been decided, by the determination's name; what is not named is awaited
     * @return the branch's place from 0; -1 as long as it is open
     */
    public int settledBranch(int place, Map<String, String> decided) {
        int otherwise = -1;
        boolean open = false;
        List<Rule> of = rules.get(place);
        for (int i = 0; i < of.size(); i++) {
            ConditionExpression when = of.get(i).when();
            if (when == null) {
                otherwise = i;
                continue;
            }
            Truth truth = when.holds(decided);
            if (truth == Truth.YES) {
                return i;
            }
            open |= truth == Truth.OPEN;
        }
        return open ? -1 : otherwise;
    }

    /** The determinations on which a term depends; none if it is owed in any case. */
    public Set<String> names(int place) {
        return namedBy(rules.get(place));
    }

    private Money owed(int place, Map<String, String> decided) {
        int branch = branch(place, decided);
        Money owed = branch < 0
                ? null
                : terms.get(place).owed(rules.get(place).get(branch).branch());
        return owed == null ? Money.ZERO : owed;
    }

    /** What one term comes to when nobody goes through all cases. */
    private Sums bounds(int place) {
        List<Money> amounts = rules.get(place).stream()
                .map(rule -> terms.get(place).owed(rule.branch()))
                .map(owed -> owed == null ? Money.ZERO : owed)
                .sorted()
                .toList();
        return amounts.isEmpty() ? Sums.NOTHING : new Sums(amounts.get(0), amounts.get(amounts.size() - 1));
    }

    /**
     * What all terms come to. What depends on the same determination is looked at together: of two terms of which one falls due where the other
     * does not, the two are never added.
     */
    Sums sums() {
        Money owedAnyway = terms.stream()
                .filter(term -> term.condition() == null)
                .map(term -> term.owed(null))
                .filter(owed -> owed != null)
                .reduce(Money.ZERO, Money::plus);
        return knots.stream().map(Knot::sums).reduce(new Sums(owedAnyway, owedAnyway), Sums::plus);
    }
}
