package org.maplebridge.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static final Path FILES = Path.of("src/main/resources/org/maplebridge/web/text");
    private static final Pattern KEY_IN_PAGE = Pattern.compile("t\\['([^']+)'\\]|words\\.say\\('([^']+)'");

    static Stream<String> areas() {
        return Texts.AREAS.stream();
    }

    @ParameterizedTest
    @MethodSource("areas")
    void an_area_says_the_same_things_in_both_languages(String area) {
        assertThat(keys(Texts.of(area, "en"))).isEqualTo(keys(Texts.of(area, "zh")));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void a_text_has_the_same_places_in_both_languages(String area) {
        Properties english = Texts.of(area, "en");
        Texts.of(area, "zh")
                .forEach((key, chinese) -> assertThat(places((String) chinese))
                        .as("%s", key)
                        .isEqualTo(places(english.getProperty((String) key))));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void no_text_is_empty(String area) {
        Texts.of(area, "zh")
                .forEach((key, text) -> assertThat((String) text).as("%s", key).isNotBlank());
        Texts.of(area, "en")
                .forEach((key, text) -> assertThat((String) text).as("%s", key).isNotBlank());
    }

    /** An apostrophe opens a quotation in a pattern and swallows the places behind it; English texts write ’. */
    @ParameterizedTest
    @MethodSource("areas")
    void an_apostrophe_is_doubled_or_quotes_a_brace(String area) {
        Pattern quotation = Pattern.compile("''|'[^']*[{}][^']*'");
        for (String language : Set.of("zh", "en")) {
            Texts.of(area, language)
                    .forEach((key, text) -> assertThat(
                                    quotation.matcher((String) text).replaceAll(""))
                            .as("%s", key)
                            .doesNotContain("'"));
        }
    }

    @Test
    void every_file_of_texts_belongs_to_an_area() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            Set<String> areas = files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("_(zh|en)\\.properties$", ""))
                    .collect(Collectors.toSet());
            assertThat(Texts.AREAS).containsAll(areas);
        }
    }

    @Test
    void both_languages_can_be_read_as_one_bundle() {
        assertThatCode(() -> Texts.in(Locale.ENGLISH)).doesNotThrowAnyException();
        assertThat(Texts.in(Locale.FRANCE).getString("common.product")).isEqualTo("枫桥调解");
        assertThat(Texts.in(Locale.US).getString("common.product")).isEqualTo("Maple Bridge");
    }

    @Test
    void every_key_that_a_page_names_has_a_text() throws IOException {
        Texts texts = Texts.in(Locale.CHINA);
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                KEY_IN_PAGE.matcher(Files.readString(page)).results().forEach(found -> {
                    String key = found.group(1) != null ? found.group(1) : found.group(2);
                    if (!key.endsWith(".") && !texts.containsKey(key)) {
                        missing.add(page.getFileName() + ": " + key);
                    }
                });
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<Object> keys(Properties texts) {
        return new TreeSet<>(texts.keySet());
    }

    /** The numbers of the places; a choice may name a place again inside its own text. */
    private static Set<Integer> places(String text) {
        Set<Integer> places = new TreeSet<>();
        new MessageFormat(text);
        Pattern.compile("\\{(\\d+)")
                .matcher(text)
                .results()
                .forEach(found -> places.add(Integer.valueOf(found.group(1))));
        return places;
    }
}
