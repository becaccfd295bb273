package org.maplebridge.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishesTest {

    @Test
    void without_a_wish_the_demo_answers_on_8080_and_keeps_its_data_in_the_project() throws CannotStart {
        Wishes wishes = Wishes.of(new String[0], null);
        assertThat(wishes.port()).isEqualTo(8080);
        assertThat(wishes.data()).isEqualTo(Installation.projectRoot().resolve("data"));
        assertThat(wishes.reset()).isFalse();
    }

    @Test
    void port_folder_and_reset_can_be_wished_for() throws CannotStart {
        assertThat(Wishes.of(new String[] {"--reset", "--data", "elsewhere"}, "8081"))
                .isEqualTo(new Wishes(8081, Path.of("elsewhere"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "-1", "65536", "80 80"})
    void an_impossible_port_is_refused_by_name(String port) {
        assertThatThrownBy(() -> Wishes.of(new String[0], port))
                .isInstanceOf(CannotStart.class)
                .hasMessage("PORT must be a number from 1 to 65534, not " + port);
    }

    @Test
    void an_unknown_option_is_refused_with_the_way_to_the_help() {
        assertThatThrownBy(() -> Wishes.of(new String[] {"--rest"}, null))
                .hasMessage("Unknown option --rest; see config/demo --help");
    }

    @Test
    void a_data_option_without_a_folder_is_refused() {
        assertThatThrownBy(() -> Wishes.of(new String[] {"--data"}, null))
                .hasMessageContaining("config/demo --data DIR");
    }
}
