package org.maplebridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.casefile.Stage;
import org.maplebridge.casefile.Step;
import org.maplebridge.web.text.Words;

class HomePageTest {

    @ParameterizedTest
    @CsvSource({
        "0,evening",
        "4,evening",
        "5,early",
        "8,early",
        "9,morning",
        "11,morning",
        "12,noon",
        "13,noon",
        "14,afternoon",
        "17,afternoon",
        "18,evening",
        "23,evening"
    })
    void the_greeting_goes_with_the_hour(int hour, String greeting) {
        assertThat(HomePage.hour(hour)).isEqualTo(greeting);
        assertThat(new Words(Locale.CHINA).knows("home.greeting." + greeting)).isTrue();
    }

    @Test
    void every_step_and_every_stage_has_a_name() {
        Words words = new Words(Locale.CHINA);
        assertThat(Arrays.stream(Step.values()).map(step -> "inbox.step." + step))
                .allMatch(words::knows);
        assertThat(Arrays.stream(Stage.values()).map(stage -> "home.stage." + stage))
                .allMatch(words::knows);
    }
}
