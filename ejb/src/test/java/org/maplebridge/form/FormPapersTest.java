package org.maplebridge.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.document.FormPaper;
import org.maplebridge.document.PrintingRoom;

/**
 * Each version of each form against what it looked like when somebody last looked: its text, and its pages as pictures. A version that has been in force is never
 * drawn otherwise, or papers of one version would differ: what fails here wants a new version. {@code -Dgolden=write} writes the files of new versions anew; look at them before
 * they are committed.
 */
class FormPapersTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/maplebridge/form");
    private static final Instant AT = Instant.parse("2023-11-24T01:00:00Z");
    private static final int DPI = 40;
    /** How far a point may be from what it was (of 255), and how many of a page's points may be further: fonts are drawn a little differently by other machines. */
    private static final int SAME = 64;

    private static final double STRAY = 0.002;

    private final FormFilling filling = new FormFilling();

    static Stream<FormsInTables.Version> issued() {
        return FormsInTables.versions().stream()
                .filter(version -> version.template().startsWith("forms/"));
    }

    private FormPaper paper(FormsInTables.Version version, Map<String, String> values) {
        Form form = FormsInTables.forms().stream()
                .filter(each -> each.code().equals(version.form()))
                .findFirst()
                .orElseThrow();
        return new FormPaper(
                version.template(),
                form.name().zh(),
                FormExample.OFFICE,
                filling.paper(
                                form,
                                new FormVersion(version.form(), version.number(), LocalDate.EPOCH),
                                FormsInTables.fields(version.id()),
                                FormExample.OFFICE,
                                FormExample.parties(),
                                values)
                        .entries(),
                FormExample.parties());
    }

    private FormPaper filled(FormsInTables.Version version) {
        return paper(version, FormExample.values(FormsInTables.fields(version.id())));
    }

    @ParameterizedTest
    @MethodSource("issued")
    void a_version_reads_as_it_did(FormsInTables.Version version) throws IOException {
        String text = text(PrintingRoom.print(filled(version), AT).pdf());
        Path golden = GOLDEN.resolve(version.id() + ".txt");
        if (writing()) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text);
        }
        assertThat(golden).exists();
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("issued")
    void a_version_looks_as_it_did(FormsInTables.Version version) throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(PrintingRoom.print(filled(version), AT).pdf())) {
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                BufferedImage drawn = new PDFRenderer(pdf).renderImageWithDPI(page, DPI, ImageType.GRAY);
                Path golden = GOLDEN.resolve(version.id() + "-" + (page + 1) + ".png");
                if (writing()) {
                    Files.createDirectories(GOLDEN);
                    ImageIO.write(drawn, "png", golden.toFile());
                }
                assertThat(golden).exists();
                assertThat(strays(drawn, ImageIO.read(golden.toFile()))).isLessThan(STRAY);
            }
            assertThat(GOLDEN.resolve(version.id() + "-" + (pdf.getNumberOfPages() + 1) + ".png"))
                    .doesNotExist();
        }
    }

    @Test
    void another_page_is_told_from_a_page() throws IOException {
        Path one = GOLDEN.resolve("FOLLOW_UP-1-1.png");
        Path other = GOLDEN.resolve("FOLLOW_UP-2-1.png");
        assertThat(strays(ImageIO.read(one.toFile()), ImageIO.read(other.toFile())))
                .isGreaterThan(STRAY);
    }

    @ParameterizedTest
    @MethodSource("issued")
    void every_field_that_may_not_be_empty_is_named_and_nothing_else(FormsInTables.Version version) {
        List<String> musts = FormsInTables.fields(version.id()).stream()
                .filter(field -> field.need() == FormField.Need.MUST)
                .map(FormField::name)
                .toList();
        assertThat(musts).isNotEmpty();
        assertThatThrownBy(() -> paper(version, Map.of()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        missing -> assertThat(missing.findings())
                                .extracting(InvalidInput.Finding::field)
                                .containsExactlyElementsOf(musts));
    }

    @ParameterizedTest
    @MethodSource("issued")
    void what_is_written_into_a_field_stands_on_the_paper(FormsInTables.Version version) throws IOException {
        String text = text(PrintingRoom.print(filled(version), AT).pdf()).replaceAll("\\s", "");
        FormsInTables.fields(version.id())
                .forEach(field -> assertThat(text)
                        .as(field.name())
                        .contains(FormExample.values(List.of(field))
                                .get(field.name())
                                .replace("2023-11-24", "2023年11月24日")
                                .replaceAll("\\s", "")));
    }

    @ParameterizedTest
    @MethodSource("issued")
    void room_for_the_hand_is_left_where_the_form_allows(FormsInTables.Version version) {
        Map<String, String> values = FormExample.values(FormsInTables.fields(version.id()));
        FormsInTables.fields(version.id()).stream()
                .filter(field -> field.need() != FormField.Need.MUST)
                .forEach(field -> values.remove(field.name()));
        assertThat(PrintingRoom.print(paper(version, values), AT).pdf()).isNotEmpty();
    }

    @Test
    void every_form_of_the_house_has_a_version_that_is_in_force_and_tells_its_templates_version() {
        FormsInTables.versions()
                .forEach(version -> assertThat(PrintingRoom.templateVersion(version.template()))
                        .as(version.id())
                        .isEqualTo(version.templateVersion()));
        assertThat(FormsInTables.forms())
                .allSatisfy(form -> assertThat(FormsInTables.versions())
                        .anyMatch(version -> version.form().equals(form.code()) && version.from() != null));
    }

    @Test
    void a_day_that_is_none_and_a_line_that_is_too_long_are_refused() {
        List<FormField> fields = FormsInTables.fields("FOLLOW_UP-1");
        Map<String, String> values = FormExample.values(fields);
        values.put("day", "2023-02-30");
        values.put("visited", "长".repeat(FormFilling.LONGEST_LINE + 1));
        assertThatThrownBy(() -> FormFilling.check(fields, values).orThrow())
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.findings())
                                .extracting(InvalidInput.Finding::key)
                                .containsExactly("fault.tooLong", "fault.form.day"));
    }

    private static boolean writing() {
        return "write".equals(System.getProperty("golden"));
    }

    private static double strays(BufferedImage one, BufferedImage other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        assertThat(one.getHeight()).isEqualTo(other.getHeight());
        long strays = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (Math.abs((one.getRGB(x, y) & 0xff) - (other.getRGB(x, y) & 0xff)) > SAME) {
                    strays++;
                }
            }
        }
        return strays / (double) (one.getWidth() * one.getHeight());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
