package org.maplebridge.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.EndGround;
import org.maplebridge.casefile.Outcome;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.RiskGrade;
import org.maplebridge.casefile.Stage;
import org.maplebridge.casefile.Step;
import org.maplebridge.referral.ReferralState;
import org.maplebridge.web.cases.CaseAct;

/** The code names texts by key; every one of them must exist, or a person reads a key instead of a sentence. */
class KeysInCodeTest {

    private static final Pattern FAULT = Pattern.compile("\"(fault\\.[A-Za-z0-9.]+)\"");
    private static final Pattern EVENT = Pattern.compile("\"((?:case|referral|work)\\.[a-z][A-Za-z]*)\"");
    private static final Pattern CAUSE = Pattern.compile("\"((?:deadline\\.stopped|process)\\.[A-Za-z]+)\"");

    private static final Pattern CONDITION = Pattern.compile("\"(agreement\\.condition\\.[A-Za-z]+)\"");

    private static final Pattern SEALED = Pattern.compile("new Column\\(\\s*\"(\\w+)\",\\s*\"(\\w+)\"");

    static Stream<Locale> languages() {
        return Stream.of(Locale.CHINA, Locale.ENGLISH);
    }

    static Stream<Class<? extends Enum<?>>> shown() {
        return Stream.of(
                Stage.class,
                Step.class,
                Outcome.class,
                EndGround.class,
                RiskGrade.class,
                Channel.class,
                ReferralMode.class,
                ReferralState.class,
                Party.Side.class,
                Party.Kind.class);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_fault_that_the_house_can_raise_has_a_text(Locale language) throws IOException {
        Set<String> missing = keysIn(FAULT, "../ejb/src/main/java", "../workflows/src/main/java", "src/main/java");
        missing.removeIf(Texts.in(language)::containsKey);
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_event_of_a_case_has_a_text(Locale language) throws IOException {
        Set<String> missing = keysIn(EVENT, "../ejb/src/main/java");
        missing.removeIf(type -> Texts.in(language).containsKey("event." + type));
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_cause_for_which_a_clock_stops_or_a_process_acts_has_a_text(Locale language) throws IOException {
        Set<String> missing = keysIn(CAUSE, "../ejb/src/main/java");
        missing.removeIf(Texts.in(language)::containsKey);
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_fault_of_a_condition_has_a_text(Locale language) throws IOException {
        Set<String> missing = keysIn(CONDITION, "../ejb/src/main/java");
        assertThat(missing).contains("agreement.condition.syntax");
        missing.removeIf(Texts.in(language)::containsKey);
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everything_that_is_sealed_has_a_name_for_the_administrator(Locale language) throws IOException {
        Set<String> missing = keysIn(SEALED, "../ejb/src/main/java");
        assertThat(missing).isNotEmpty();
        missing.removeIf(column -> Texts.in(language).containsKey("admin.keys.of." + column));
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shown")
    void every_constant_that_a_page_shows_has_a_name_in_both_languages(Class<? extends Enum<?>> type) {
        for (Enum<?> constant : type.getEnumConstants()) {
            String key = "enum." + type.getSimpleName() + "." + constant.name();
            languages()
                    .forEach(language -> assertThat(Texts.in(language).containsKey(key))
                            .as("%s %s", language, key)
                            .isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".means", ".do", ".when"})
    void every_act_of_the_case_page_says_what_it_is_what_it_means_and_when_it_is_done(String part) {
        for (CaseAct act : CaseAct.values()) {
            assertThat(Texts.in(Locale.CHINA).containsKey("case.act." + act + part))
                    .as("%s%s", act, part)
                    .isTrue();
        }
    }

    @Test
    void the_sources_are_where_this_test_looks() throws IOException {
        assertThat(keysIn(FAULT, "../ejb/src/main/java")).contains("fault.case.notFound");
    }

    private static Set<String> keysIn(Pattern pattern, String... folders) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    pattern.matcher(Files.readString(file)).results().forEach(found -> keys.add(joined(found)));
                }
            }
        }
        return keys;
    }

    private static String joined(MatchResult found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .collect(Collectors.joining("."));
    }
}
