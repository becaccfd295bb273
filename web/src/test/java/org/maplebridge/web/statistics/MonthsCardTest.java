package org.maplebridge.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maplebridge.statistics.Proportion;

class MonthsCardTest {

    @Test
    void the_points_are_the_difference_of_the_rates_as_they_are_shown() {
        assertThat(MonthsCard.points(new Proportion(2, 3), new Proportion(1, 2)))
                .hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo("16.7"));
        assertThat(MonthsCard.points(new Proportion(1, 2), new Proportion(2, 3)))
                .hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo("-16.7"));
    }

    @Test
    void a_rate_that_is_none_or_hidden_has_not_moved() {
        assertThat(MonthsCard.points(new Proportion(0, 0), new Proportion(1, 2)))
                .isEmpty();
        assertThat(MonthsCard.points(new Proportion(1, 2), new Proportion(0, 0)))
                .isEmpty();
        assertThat(MonthsCard.points(null, new Proportion(1, 2))).isEmpty();
    }
}
