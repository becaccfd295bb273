package org.maplebridge.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ThemeDyeTest {

    private static final String THEME = "META-INF/resources/primefaces-saga-blue/theme.css";

    @Test
    void every_colour_of_the_base_theme_has_a_token() throws IOException {
        assertThat(ThemeDye.undyed(theme())).isEmpty();
    }

    @Test
    void every_token_that_is_used_is_given_a_value() throws IOException {
        String ours = Files.readString(Path.of("src/main/webapp/resources/css/maplebridge.css"));
        String all = ours + ThemeDye.apply(theme());
        Set<String> missing = new TreeSet<>();
        Pattern.compile("var\\((--[a-z0-9-]+)").matcher(all).results().forEach(use -> {
            if (!all.contains(use.group(1) + ":")) {
                missing.add(use.group(1));
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void light_and_dark_give_values_to_the_same_tokens() throws IOException {
        String css = Files.readString(Path.of("src/main/webapp/resources/css/maplebridge.css"));
        String chosenDark = css.substring(css.indexOf(":root[data-theme=dark]{"));
        String deviceDark = css.substring(css.indexOf(":root[data-theme=auto]{"));
        Set<String> light = tokens(css.substring(css.indexOf(":root{"), css.indexOf("--r:")));
        assertThat(tokens(chosenDark.substring(0, chosenDark.indexOf('}')))).isEqualTo(light);
        assertThat(tokens(deviceDark.substring(0, deviceDark.indexOf('}')))).isEqualTo(light);
    }

    private static Set<String> tokens(String css) {
        Set<String> tokens = new TreeSet<>();
        Pattern.compile("(--[a-z0-9-]+):").matcher(css).results().forEach(token -> tokens.add(token.group(1)));
        return tokens;
    }

    private static String theme() throws IOException {
        try (InputStream css = ThemeDyeTest.class.getClassLoader().getResourceAsStream(THEME)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
