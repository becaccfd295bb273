package org.maplebridge.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClashTest {

    @Test
    void it_shows_only_the_fields_that_differ_in_their_three_states() {
        Clash clash = Clash.of(
                Map.of("name", "周敏", "phone", "1"),
                Map.of("name", "周敏", "phone", "2"),
                Map.of("name", "周敏", "phone", "3"));
        assertThat(clash.lines()).containsExactly(new Clash.Line("phone", "1", "2", "3"));
        assertThat(clash.lines().get(0).both()).isTrue();
    }

    @Test
    void nothing_and_blank_are_the_same() {
        Map<String, String> mine = new HashMap<>();
        mine.put("pinyin", null);
        assertThat(Clash.of(Map.of("pinyin", ""), Map.of(), mine).lines()).isEmpty();
    }

    @Test
    void what_the_other_has_added_or_taken_away_is_shown_too() {
        Clash clash = Clash.of(Map.of("term 1", "a"), Map.of("term 1", "a", "term 2", "b"), Map.of("term 1", "a"));
        assertThat(clash.lines()).containsExactly(new Clash.Line("term 2", "", "b", ""));
        assertThat(clash.contested()).isTrue();
    }

    @Test
    void there_is_nothing_to_compare_when_the_other_has_changed_none_of_the_fields() {
        assertThat(Clash.of(Map.of("phone", "1"), Map.of("phone", "1"), Map.of("phone", "3"))
                        .contested())
                .isFalse();
        assertThat(Clash.of(Map.of(), Map.of(), Map.of()).contested()).isFalse();
    }
}
