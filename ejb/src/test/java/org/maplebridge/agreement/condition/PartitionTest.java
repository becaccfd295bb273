package org.maplebridge.agreement.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.deadline.Words;

class PartitionTest {

    private static final Vocabulary VOCABULARY = Conditions.VOCABULARY;

    private static Partition of(String... branches) {
        return Partition.of(parsed(branches), VOCABULARY);
    }

    private static List<ConditionExpression> parsed(String... branches) {
        return List.of(branches).stream().map(ConditionExpression::parse).toList();
    }

    @Test
    void the_newspapers_case_is_shared_out() {
        Partition partition = of("D1 is \"认定为工亡\"", "D1 is one of \"不予认定\", \"不予受理\"");
        assertThat(partition.complete()).isTrue();
        assertThat(partition.faults(VOCABULARY, PartitionTest::nameOf)).isEmpty();
    }

    @Test
    void what_nobody_says_is_told_as_a_branch_could_say_it() {
        Partition partition = of("D1 is \"认定为工亡\" and D2 is 1 to 4", "D1 is \"认定为工亡\" and D2 is 7 to 9");
        assertThat(partition.missing())
                .containsExactlyElementsOf(
                        parsed("D1 is \"认定为工亡\" and (D2 is 5 to 6 or D2 is 10)", "D1 is one of \"不予认定\", \"不予受理\""));
        assertThat(partition.gaps()).containsExactly(orderedCase("D1", "认定为工亡", "D2", "5"), Map.of("D1", "不予认定"));
        assertThat(partition.overlaps()).isEmpty();
        assertThat(partition.complete()).isFalse();
    }

    @Test
    void what_falls_to_two_branches_is_told_with_an_example() {
        Partition partition = of("D2 is 1 to 6", "D2 is 6 to 10", "D1 is \"不予受理\" and D2 is 10");
        assertThat(partition.overlaps())
                .containsExactly(
                        new Partition.Overlap(0, 1, Map.of("D2", "6")),
                        new Partition.Overlap(1, 2, orderedCase("D1", "不予受理", "D2", "10")));
        assertThat(partition.gaps()).isEmpty();
    }

    @Test
    void branches_that_can_never_hold_and_those_that_always_do_are_told() {
        Partition partition = of("D1 is \"认定为工亡\" and D1 is \"不予认定\"", "not (D2 is 5 and D2 is 6)", "D2 is 1 to 10");
        assertThat(partition.impossible()).containsExactly(0);
        assertThat(partition.overlaps()).containsExactly(new Partition.Overlap(1, 2, Map.of()));
        assertThat(partition.faults(VOCABULARY, PartitionTest::nameOf))
                .extracting(InvalidInput.Finding::field, InvalidInput.Finding::key, InvalidInput.Finding::arguments)
                .containsExactly(
                        Tuple.tuple("branches[0].when", "agreement.condition.impossible", List.of(1)),
                        Tuple.tuple(
                                "branches[2].when",
                                "agreement.condition.overlap",
                                List.of(2, 3, new Words("任何情形", "any case"))));
    }

    @Test
    void without_branches_nothing_is_said() {
        for (Partition partition : List.of(of(), of("D2 is 5 and D2 is 6"))) {
            assertThat(partition.gaps()).containsExactly(Map.of());
            assertThat(partition.missing()).isEmpty();
            assertThat(partition.faults(VOCABULARY, PartitionTest::nameOf))
                    .extracting(InvalidInput.Finding::key)
                    .endsWith("agreement.condition.noCase");
        }
    }

    @Test
    void faults_speak_both_languages_and_name_the_branch() {
        assertThat(of("D2 is 1 to 6", "D2 is 6 to 9").faults(VOCABULARY, PartitionTest::nameOf))
                .extracting(InvalidInput.Finding::field, InvalidInput.Finding::key, InvalidInput.Finding::arguments)
                .containsExactly(
                        Tuple.tuple(
                                "branches[1].when",
                                "agreement.condition.overlap",
                                List.of(1, 2, new Words("伤残等级为六级", "disability grade is 6"))),
                        Tuple.tuple(
                                "branches",
                                "agreement.condition.gap",
                                List.of(new Words("伤残等级为十级", "disability grade is 10"))));
    }

    private static Words nameOf(String name) {
        return new Words(Conditions.nameOf(name), name.equals("D2") ? "disability grade" : name);
    }

    @Test
    void a_branch_that_does_not_fit_the_vocabulary_is_named_first() {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> of("D2 is 5", "D9 is \"A\" or D2 is 11 or D1 is \"工亡\""));
        assertThat(refused.findings())
                .extracting(InvalidInput.Finding::field, InvalidInput.Finding::key)
                .containsExactly(
                        Tuple.tuple("branches[1].when", "agreement.condition.unknownName"),
                        Tuple.tuple("branches[1].when", "agreement.condition.gradeOutside"),
                        Tuple.tuple("branches[1].when", "agreement.condition.unknownOutcome"));
    }

    @Test
    void determinations_that_no_branch_names_cost_nothing() {
        Map<String, Outcomes> many = new LinkedHashMap<>(VOCABULARY.determinations());
        for (int i = 10; i < 500; i++) {
            many.put("D" + i, Outcomes.grades(1, 100));
        }
        assertThat(Partition.of(parsed("D2 is 1 to 6", "D2 is 7 to 10"), new Vocabulary(many))
                        .complete())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void two_hundred_branches_over_six_determinations_are_compared_in_any_order(long seed) {
        Vocabulary vocabulary = Dice.vocabulary(6, 12);
        List<ConditionExpression> branches = new ArrayList<>(new Dice(seed).cut(vocabulary, 200));
        Collections.shuffle(branches, new Random(seed));
        assertThat(Partition.of(branches, vocabulary).complete()).isTrue();

        ConditionExpression lost = branches.remove(77);
        Partition without = Partition.of(branches, vocabulary);
        assertThat(without.overlaps()).isEmpty();
        assertThat(without.gaps()).isNotEmpty().allMatch(gap -> holdsWhateverElse(lost, gap, vocabulary));

        branches.add(5, lost);
        branches.add(150, lost);
        Partition twice = Partition.of(branches, vocabulary);
        assertThat(twice.gaps()).isEmpty();
        assertThat(twice.overlaps()).singleElement().satisfies(overlap -> {
            assertThat(List.of(overlap.first(), overlap.second())).containsExactly(5, 150);
            assertThat(holdsWhateverElse(lost, overlap.example(), vocabulary)).isTrue();
        });
    }

    private static boolean holdsWhateverElse(
            ConditionExpression condition, Map<String, String> example, Vocabulary vocabulary) {
        Partition rest = Partition.of(List.of(condition.negated(), exactly(example, vocabulary)), vocabulary);
        return rest.overlaps().isEmpty();
    }

    private static ConditionExpression exactly(Map<String, String> example, Vocabulary vocabulary) {
        return example.entrySet().stream()
                .map(decided -> vocabulary.determinations().get(decided.getKey()) instanceof Outcomes.Grades
                        ? ConditionExpression.parse(decided.getKey() + " is " + decided.getValue())
                        : ConditionExpression.is(decided.getKey(), decided.getValue()))
                .reduce(ConditionExpression::and)
                .orElseThrow();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void more_cases_than_anybody_can_read_are_refused_instead_of_a_slow_page() {
        Vocabulary vocabulary = Dice.vocabulary(12, 12);
        List<ConditionExpression> branches = new Dice(1).scatter(vocabulary, 200);
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> Partition.of(branches, vocabulary));
        assertThat(refused.findings())
                .extracting(InvalidInput.Finding::field, InvalidInput.Finding::key)
                .containsExactly(Tuple.tuple("branches", "agreement.condition.tooManyCases"));
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void two_hundred_times_the_same_branch_shows_the_first_hundred_overlaps() {
        Partition partition = Partition.of(Collections.nCopies(200, ConditionExpression.parse("D2 is 5")), VOCABULARY);
        assertThat(partition.overlaps()).hasSize(Partition.SHOWN);
        assertThat(partition.missing()).containsExactly(ConditionExpression.parse("D2 is 1 to 4 or D2 is 6 to 10"));
    }

    private static Map<String, String> orderedCase(String... pairs) {
        Map<String, String> whole = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            whole.put(pairs[i], pairs[i + 1]);
        }
        return whole;
    }
}
