package org.maplebridge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.InvalidInput;

class DraftTest {

    private static final Instant NINE = Instant.parse("2023-11-24T01:00:00Z");
    private static final UUID CLERK = new UUID(0, 7);

    @Test
    void the_latest_saving_counts() {
        Draft draft = new Draft(CLERK, "register", "new", "first", NINE);
        draft.write("second", NINE.plusSeconds(10));
        assertThat(draft.content()).isEqualTo("second");
        assertThat(draft.savedAt()).isEqualTo(NINE.plusSeconds(10));
    }

    @Test
    void a_draft_takes_256_kB_and_not_a_byte_more() {
        Draft draft = new Draft(CLERK, "register", "new", "x".repeat(Draft.LARGEST), NINE);
        assertThat(draft.content()).hasSize(Draft.LARGEST);
        assertThatThrownBy(() -> draft.write("x".repeat(Draft.LARGEST + 1), NINE))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void the_limit_counts_bytes_and_not_characters() {
        String chinese = "枫".repeat(Draft.LARGEST / 3 + 1);
        assertThatThrownBy(() -> new Draft(CLERK, "register", "new", chinese, NINE))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void form_and_subject_are_keys_and_nothing_else() {
        assertThatThrownBy(() -> new Draft(CLERK, "../register", "new", "x", NINE))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Draft(CLERK, "register", "a b", "x", NINE)).isInstanceOf(InvalidInput.class);
        assertThat(new Draft(CLERK, "register", UUID.randomUUID().toString(), "x", NINE).form())
                .isEqualTo("register");
    }
}
