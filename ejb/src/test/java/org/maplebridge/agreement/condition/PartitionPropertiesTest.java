package org.maplebridge.agreement.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The comparison of branches against looking at every case one by one. */
class PartitionPropertiesTest {

    private static final List<Map<String, String>> CASES = Conditions.allCases();

    @Provide
    Arbitrary<List<ConditionExpression>> branches() {
        return Conditions.any().list().ofMaxSize(6).withoutEdgeCases();
    }

    @Property(tries = 500)
    void it_finds_what_looking_at_every_case_finds(@ForAll("branches") List<ConditionExpression> branches) {
        Partition partition = Partition.of(branches, Conditions.VOCABULARY);

        Set<List<Integer>> overlaps = new HashSet<>();
        Set<Integer> possible = new HashSet<>();
        List<Map<String, String>> gaps = new ArrayList<>();
        for (Map<String, String> whole : CASES) {
            List<Integer> holding = holding(branches, whole);
            possible.addAll(holding);
            for (int i = 0; i < holding.size(); i++) {
                for (int j = i + 1; j < holding.size(); j++) {
                    overlaps.add(List.of(holding.get(i), holding.get(j)));
                }
            }
            if (holding.isEmpty()) {
                gaps.add(whole);
            }
        }

        assertThat(partition.overlaps())
                .extracting(overlap -> List.of(overlap.first(), overlap.second()))
                .containsExactlyInAnyOrderElementsOf(overlaps);
        assertThat(partition.impossible())
                .containsExactlyElementsOf(IntStream.range(0, branches.size())
                        .filter(place -> !possible.contains(place))
                        .boxed()
                        .toList());
        assertThat(partition.gaps().isEmpty()).isEqualTo(gaps.isEmpty());
        assertThat(partition.complete())
                .isEqualTo(overlaps.isEmpty() && gaps.isEmpty() && possible.size() == branches.size());
        if (!possible.isEmpty() && partition.missing().size() < Partition.SHOWN) {
            assertThat(CASES)
                    .allSatisfy(whole -> assertThat(holding(partition.missing(), whole))
                            .as("%s", whole)
                            .hasSize(gaps.contains(whole) ? 1 : 0));
        }
    }

    @Property(tries = 500)
    void an_example_shows_what_it_is_for_however_the_rest_is_decided(
            @ForAll("branches") List<ConditionExpression> branches) {
        Partition partition = Partition.of(branches, Conditions.VOCABULARY);
        partition
                .overlaps()
                .forEach(overlap -> assertThat(completed(overlap.example()))
                        .isNotEmpty()
                        .allMatch(whole ->
                                holding(branches, whole).containsAll(List.of(overlap.first(), overlap.second()))));
        partition
                .gaps()
                .forEach(gap -> assertThat(completed(gap))
                        .isNotEmpty()
                        .allMatch(whole -> holding(branches, whole).isEmpty()));
    }

    private static List<Map<String, String>> completed(Map<String, String> example) {
        return CASES.stream()
                .filter(whole -> whole.entrySet().containsAll(example.entrySet()))
                .toList();
    }

    private static List<Integer> holding(List<ConditionExpression> branches, Map<String, String> whole) {
        List<Integer> holding = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            if (branches.get(i).holds(whole) == Truth.YES) {
                holding.add(i);
            }
        }
        return holding;
    }

    @Property(tries = 200)
    void a_condition_and_its_opposite_share_all_cases_out(@ForAll("branches") List<ConditionExpression> branches) {
        branches.forEach(branch -> {
            Partition partition = Partition.of(List.of(branch, branch.negated()), Conditions.VOCABULARY);
            assertThat(partition.overlaps()).isEmpty();
            assertThat(partition.gaps()).isEmpty();
        });
    }

    @Property(tries = 200)
    void what_is_missing_completes_the_branches(@ForAll("branches") List<ConditionExpression> branches) {
        Partition before = Partition.of(branches, Conditions.VOCABULARY);
        if (before.missing().size() < Partition.SHOWN && !before.missing().isEmpty()) {
            List<ConditionExpression> more = new ArrayList<>(branches);
            more.addAll(before.missing());
            Partition after = Partition.of(more, Conditions.VOCABULARY);
            assertThat(after.gaps()).isEmpty();
            assertThat(after.overlaps()).isEqualTo(before.overlaps());
        }
    }
}
