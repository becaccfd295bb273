package org.maplebridge.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Order, ranks and hidden counts of the tables. */
class TablesTest {

    @Test
    void a_room_with_fewer_than_thirty_cases_is_not_ranked_however_good_its_rate() {
        List<Figures.Line<String>> lines = Tables.ranked(Tables.lines(
                List.of("small", "large", "larger"),
                Map.of("small", 29L, "large", 30L, "larger", 412L),
                Map.of("small", 29L, "large", 27L, "larger", 389L),
                true));
        assertThat(lines).extracting(Figures.Line::key).containsExactly("larger", "large", "small");
        assertThat(lines).extracting(Figures.Line::rank).containsExactly(1, 2, null);
    }

    @Test
    void equal_rates_share_a_rank_and_the_next_one_counts_on() {
        List<Figures.Line<String>> lines = Tables.ranked(Tables.lines(
                List.of("a", "b", "c"),
                Map.of("a", 40L, "b", 80L, "c", 50L),
                Map.of("a", 36L, "b", 72L, "c", 40L),
                true));
        assertThat(lines).extracting(Figures.Line::key).containsExactly("b", "a", "c");
        assertThat(lines).extracting(Figures.Line::rank).containsExactly(1, 1, 3);
    }

    @Test
    void a_room_without_cases_stands_in_the_table_without_a_rate() {
        Figures.Line<String> line =
                Tables.lines(List.of("quiet"), Map.of(), Map.of(), true).get(0);
        assertThat(line.accepted()).isZero();
        assertThat(line.rate().percent(1)).isEmpty();
    }

    @Test
    void whoever_may_open_the_lists_sees_small_counts() {
        assertThat(Tables.lines(List.of("a"), Map.of("a", 2L), Map.of("a", 1L), true)
                        .get(0)
                        .rate())
                .isEqualTo(new Proportion(1, 2));
    }

    @Test
    void small_counts_are_hidden_and_their_rate_with_them() {
        List<Figures.Line<String>> lines =
                Tables.lines(List.of("a", "b", "c"), Map.of("a", 3L, "b", 4L, "c", 50L), Map.of("c", 40L), false);
        assertThat(lines).extracting(Figures.Line::accepted).containsExactly(null, null, 50L);
        assertThat(lines.get(0).rate()).isNull();
        assertThat(lines.get(2).rate()).isEqualTo(new Proportion(40, 50));
    }

    @Test
    void a_lone_hidden_count_takes_the_next_smallest_with_it() {
        assertThat(SmallCells.hide(List.of(50L, 3L, 12L, 0L))).isEqualTo(Arrays.asList(50L, null, null, 0L));
    }

    @Test
    void zero_and_five_are_shown() {
        assertThat(SmallCells.hide(List.of(0L, 5L))).containsExactly(0L, 5L);
    }
}
