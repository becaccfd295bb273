package org.maplebridge.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.deadline.ClockState;
import org.maplebridge.deadline.CountedStep;
import org.maplebridge.deadline.Course;
import org.maplebridge.deadline.Course.Turn;
import org.maplebridge.deadline.DayUnit;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.deadline.DeadlineLevel;
import org.maplebridge.deadline.DeadlineRule;
import org.maplebridge.deadline.Evidence;
import org.maplebridge.deadline.Extension;
import org.maplebridge.deadline.PauseEvent;
import org.maplebridge.deadline.Reckoning;
import org.maplebridge.deadline.Worded;
import org.maplebridge.deadline.Words;
import org.maplebridge.deadline.WorkingCalendar;

/** The answer to "why this date" can be read in each language to its last word. */
class DeadlineTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_value_that_a_deadline_shows_has_a_word(String language) throws IOException {
        Properties texts = texts(language);
        assertThat(Stream.<Worded[]>of(
                                DayUnit.values(),
                                DeadlineLevel.values(),
                                ClockState.values(),
                                Evidence.values(),
                                PauseEvent.values(),
                                Extension.By.values(),
                                Extension.From.values(),
                                WorkingCalendar.Kind.values())
                        .flatMap(Stream::of)
                        .map(Worded::textKey))
                .allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_step_of_a_bent_course_reads_as_a_whole_sentence(String language) throws IOException {
        Properties texts = texts(language);
        Course course = new Course(LocalDate.of(2026, 12, 1), "收件回执", List.of())
                .then(Turn.paused(LocalDate.of(2026, 12, 4), PauseEvent.MEDIATION_SUSPENDED, "中止决定"))
                .then(Turn.resumed(LocalDate.of(2026, 12, 7), PauseEvent.MEDIATION_SUSPENDED, null))
                .then(Turn.extended(LocalDate.of(2026, 12, 10), 15, "延期同意书"));
        WorkingCalendar calendar = WorkingCalendar.of(List.of(new WorkingCalendar.Notice(2026, 1, List.of())));
        List<CountedStep> steps = new Reckoning(calendar).reckon(rule(), course).steps();
        assertThat(steps).hasSizeGreaterThan(10).allSatisfy(step -> {
            String sentence = sentence(texts, step, Locale.forLanguageTag(language));
            assertThat(sentence).doesNotContain("{").doesNotContain("null").matches(".*[.。]");
        });
    }

    private static String sentence(Properties texts, CountedStep step, Locale locale) {
        String pattern = texts.getProperty(step.key());
        assertThat(pattern).as(step.key()).isNotNull();
        Object[] arguments = step.arguments().stream()
                .map(argument -> {
                    if (argument instanceof Words words) {
                        return words.in(locale);
                    }
                    return argument instanceof Worded worded ? texts.getProperty(worded.textKey()) : argument;
                })
                .toArray();
        return new MessageFormat(pattern, locale).format(arguments);
    }

    private static DeadlineRule rule() {
        Words words = new Words("劳动争议调解期限", "Labour mediation");
        return new DeadlineRule(
                DeadlineCode.MED_LAB,
                1,
                words,
                words,
                15,
                DayUnit.NATURAL_DAY,
                true,
                new Extension(Extension.By.BOTH_PARTIES, null, Extension.From.ROLLED_END),
                Set.of(PauseEvent.MEDIATION_SUSPENDED),
                words,
                "《中华人民共和国劳动争议调解仲裁法》",
                "第十四条",
                LocalDate.of(2008, 5, 1),
                null,
                Evidence.PRIMARY_TEXT,
                words);
    }

    private static Properties texts(String language) throws IOException {
        String file = "deadline_" + language + ".properties";
        try (Reader in = new InputStreamReader(
                DeadlineTextTest.class.getResourceAsStream("/org/maplebridge/web/text/" + file),
                StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(in);
            return texts;
        }
    }
}
