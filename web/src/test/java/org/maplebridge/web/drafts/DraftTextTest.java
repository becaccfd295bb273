package org.maplebridge.web.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTextTest {

    @Test
    void a_draft_comes_back_as_it_was_sent_with_the_time_of_its_saving() {
        String sent = "{\"fields\":{\"register:parties:0:name\":[\"𠮷某\"],\"register:facts\":[\"\"]}}";
        String stored = DraftText.write(DraftText.read(sent));
        assertThat(DraftText.answer(stored, Instant.parse("2023-11-24T01:00:00Z")))
                .isEqualTo("{\"fields\":{\"register:parties:0:name\":[\"𠮷某\"],\"register:facts\":[\"\"]},"
                        + "\"savedAt\":\"2023-11-24T01:00:00Z\"}");
    }

    @Test
    void what_is_not_the_form_s_is_not_stored() {
        assertThat(DraftText.write(DraftText.read("{\"fields\":{\"a\":[\"1\"]},\"more\":{\"x\":1}}")))
                .isEqualTo("{\"fields\":{\"a\":[\"1\"]}}");
        assertThat(DraftText.read("{\"fields\":{\"a\":[\"1\",\"2\"]}}")).containsEntry("a", List.of("1", "2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "[]",
                "{}",
                "{\"fields\":[]}",
                "{\"fields\":{\"a\":\"1\"}}",
                "{\"fields\":{\"a\":[1]}}"
            })
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> DraftText.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
