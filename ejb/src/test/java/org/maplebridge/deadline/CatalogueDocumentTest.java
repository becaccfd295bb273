package org.maplebridge.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maplebridge.deadline.Facts.CATALOGUE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/deadlines.md} is drawn from the catalogue that ships, rule by rule; with {@code -Dwrite.docs} this writes it anew. */
class CatalogueDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "deadlines.md");

    private static final String HEAD = """
            # The catalogue of limits

            Drawn from the migration scripts by `CatalogueDocumentTest`, which fails when this page and the data differ. Do not edit it: change the data and run
            `mvn test -pl ejb -am -Dtest=CatalogueDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dwrite.docs`.

            The day of the start event is not counted (Civil Code, article 201). Months and years end on the same day of a later month, or on the last of a month that lacks it
            (article 202). Where a limit *rolls*, a last day on a rest day moves to the next working day (article 203); make-up working days are working days. The names of
            laws stand in Chinese, which binds.

            How well a limit is founded: **primary text**: the full text of the law was read; **excerpt**: an excerpt was seen; **to be confirmed**: figure, unit or article must
            be checked before it binds anybody.
            """;

    @Test
    void the_document_lists_the_catalogue_as_it_ships() throws IOException {
        String drawn = document();
        if (System.getProperty("write.docs") != null) {
            Files.writeString(DOCUMENT, drawn);
        }
        assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
                .as("docs/deadlines.md is older than the catalogue: write it anew, its first lines say how")
                .isEqualTo(drawn);
    }

    private static String document() {
        List<DeadlineRule> rules = CATALOGUE.stream()
                .sorted(Comparator.comparing(DeadlineRule::code)
                        .thenComparing(DeadlineRule::version, Comparator.reverseOrder()))
                .toList();
        return Stream.of(
                        HEAD,
                        overview(rules),
                        rules.stream().map(CatalogueDocumentTest::entry).collect(joined()))
                .collect(joined());
    }

    /** The versions in force, a line each. */
    private static String overview(List<DeadlineRule> rules) {
        return "| code | limit | length | starts with | founded on |\n|---|---|---|---|---|\n"
                + rules.stream()
                        .filter(rule -> rule.validTo() == null)
                        .map(rule -> "| `%s` | %s %s | %s | %s | %s |\n"
                                .formatted(
                                        rule.code(),
                                        rule.name().zh(),
                                        rule.name().en(),
                                        length(rule.length(), rule.unit()),
                                        rule.startEvent().en(),
                                        inWords(rule.evidence())))
                        .collect(Collectors.joining());
    }

    private static String entry(DeadlineRule rule) {
        StringBuilder text = new StringBuilder();
        text.append("## `%s`, version %d: %s %s\n\n"
                .formatted(
                        rule.code(),
                        rule.version(),
                        rule.name().zh(),
                        rule.name().en()));
        line(
                text,
                "Starts with",
                rule.startEvent().zh() + "; " + rule.startEvent().en());
        line(text, "Length", length(rule.length(), rule.unit()) + (rule.rolls() ? ", rolls" : ", does not roll"));
        line(
                text,
                "Extension",
                rule.extensible().map(terms -> extension(terms, rule.unit())).orElse("none"));
        line(
                text,
                "Stands still for",
                rule.pauseEvents().isEmpty()
                        ? "nothing"
                        : rule.pauseEvents().stream()
                                .sorted()
                                .map(CatalogueDocumentTest::inWords)
                                .collect(Collectors.joining(", ")));
        line(
                text,
                "When it has passed",
                rule.consequence().zh() + "; " + rule.consequence().en());
        line(text, "Source", rule.law() + rule.article());
        line(
                text,
                "Holds for clocks that start",
                "from " + rule.validFrom() + (rule.validTo() == null ? " on" : " to " + rule.validTo()));
        line(text, "Founded on", inWords(rule.evidence()));
        if (!rule.remark().isEmpty()) {
            line(text, "Remark", rule.remark().zh() + "; " + rule.remark().en());
        }
        return text.toString();
    }

    private static String extension(Extension terms, DayUnit unit) {
        return (terms.maximum() == null ? "no bound named" : "in all up to " + length(terms.maximum(), unit))
                + ", by " + inWords(terms.by()) + ", counted from the "
                + (terms.from() == Extension.From.ROLLED_END ? "day to which the end has rolled" : "last counted day");
    }

    private static String length(int count, DayUnit unit) {
        return count + " " + inWords(unit) + (count == 1 ? "" : "s");
    }

    private static String inWords(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("- %s: %s\n".formatted(name, value));
    }

    private static Collector<CharSequence, ?, String> joined() {
        return Collectors.joining("\n");
    }
}
