package org.maplebridge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Sha256;

class PapersTest {

    private static final Papers PAPERS = new Papers(new PaperFonts(List.of()));

    static Stream<Paper> papers() {
        return Stream.of(
                PaperSamples.agreement(),
                PaperSamples.proposal(),
                PaperSamples.referral(),
                PaperSamples.returned(),
                PaperSamples.routesNotice(),
                PaperSamples.simulation(),
                PaperSamples.record(),
                PaperSamples.cover(),
                PaperSamples.sheet());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void each_paper_says_what_its_golden_text_says(Paper paper) throws IOException {
        String text = text(print(paper));
        if (System.getProperty("golden.write") != null) {
            writeGolden(paper.template(), text);
            return;
        }
        assertThat(text).isEqualToNormalizingNewlines(golden(paper.template()));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void each_paper_stands_by_itself_with_subsets_of_its_fonts_on_pages_that_are_not_empty(Paper paper)
            throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print(paper))) {
            assertThat(pdf.getNumberOfPages()).isBetween(1, 3);
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
                assertThat(page.getMediaBox().getHeight()).isBetween(841f, 842f);
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font).isInstanceOf(PDType0Font.class);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+(NotoSerifSC-Regular|NotoSansSC-Bold)");
                }
            }
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                assertThat(inkShare(new PDFRenderer(pdf).renderImageWithDPI(page, 50)))
                        .as("page %d", page + 1)
                        .isBetween(0.002, 0.3);
            }
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(paper.heading());
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void each_paper_is_in_the_form_that_archives_take(Paper paper) {
        assertThat(ArchivalForm.faults(print(paper))).isEmpty();
    }

    @Test
    void the_validator_finds_a_file_that_archives_would_not_take() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(plain);
        }
        assertThat(ArchivalForm.faults(plain.toByteArray())).isNotEmpty();
    }

    @Test
    void every_page_says_its_number_and_how_many_there_are() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print(PaperSamples.longAgreement(20)))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThanOrEqualTo(5);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).contains("第 " + page + " 页 共 " + pages + " 页");
            }
        }
    }

    @Test
    void the_agreement_states_certain_and_highest_amounts_and_never_their_sum() throws IOException {
        String text = text(print(PaperSamples.agreement()));
        assertThat(text)
                .contains("人民币400,000.00元（大写：人民币肆拾万元整）", "人民币650,000.00元（大写：人民币陆拾伍万元整）")
                .doesNotContain("1,050,000", "壹佰零伍万");
    }

    @Test
    void a_paper_that_is_to_be_sealed_by_hand_leaves_the_place_and_a_sealed_one_says_so() throws IOException {
        AgreementPaper blank = PaperSamples.agreement();
        assertThat(text(print(blank))).contains("调解组织盖章处").doesNotContain("已加盖印章");
        assertThat(text(print(PaperSamples.sealed(LocalDate.of(2023, 11, 28)))))
                .contains("已加盖印章", "2023年11月28日", PaperSamples.ROOM)
                .doesNotContain("盖章处");
    }

    @Test
    void the_relation_to_the_dispute_stands_in_a_cell_of_its_own() throws IOException {
        assertThat(text(print(PaperSamples.agreement("王某", PaperSamples.clauses())))
                        .replaceAll("\\s", ""))
                .contains("与案件的关系近亲属（陈某之妻）")
                .doesNotContain("王某（近亲属");
    }

    @Test
    void the_code_on_every_sheet_can_be_read_from_a_print_of_200_dots_an_inch() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(print(PaperSamples.agreement()))) {
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(page, 200);
                int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
                BinaryBitmap bitmap = new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
                assertThat(new QRCodeReader().decode(bitmap).getText())
                        .isEqualTo(PaperSamples.PROOF.address(page + 1, pdf.getNumberOfPages()));
            }
        }
    }

    @Test
    void a_rare_name_is_refused_in_words_when_no_font_holds_it() {
        assertThatThrownBy(() -> print(PaperSamples.agreement("𠮷某", PaperSamples.clauses())))
                .isInstanceOfSatisfying(InvalidInput.class, fault -> {
                    assertThat(fault.findings()).hasSize(1);
                    assertThat(fault.findings().get(0).key()).isEqualTo("fault.paper.unprintable");
                    assertThat(fault.findings().get(0).arguments()).containsExactly("𠮷", "U+20BB7", "𠮷某");
                });
    }

    @Test
    void a_rare_name_is_printed_from_the_fall_back_font() throws IOException {
        Papers withFallback = new Papers(new PaperFonts(List.of(RareFont.file())));
        byte[] pdf = withFallback
                .print(PaperSamples.agreement("𠮷某", PaperSamples.clauses()), PaperSamples.AT)
                .pdf();
        assertThat(text(pdf)).contains("𠮷某");
        assertThat(ArchivalForm.faults(pdf)).isEmpty();
        try (PDDocument loaded = Loader.loadPDF(pdf)) {
            List<String> names = new ArrayList<>();
            for (COSName name : loaded.getPage(0).getResources().getFontNames()) {
                PDFont font = loaded.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                names.add(font.getName());
            }
            assertThat(names).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u202e", "\u00ad", "\u0007", "\ue000", "😀", "\ud842", "葛\udb40\udd00"})
    void a_character_that_would_vanish_or_show_as_a_box_is_refused(String character) {
        assertThatThrownBy(() -> print(PaperSamples.agreement("王" + character + "某", PaperSamples.clauses())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        fault -> assertThat(fault.findings())
                                .extracting(InvalidInput.Finding::key)
                                .containsOnly("fault.paper.unprintable"));
    }

    @Test
    void a_fall_back_font_that_is_none_is_named_with_its_setting_and_the_others_print(@TempDir Path folder)
            throws IOException {
        Path noFont = Files.writeString(folder.resolve("font.ttf"), "no font");
        Path nowhere = folder.resolve("nowhere.ttf");
        Papers papers = new Papers(new PaperFonts(List.of(noFont, nowhere, RareFont.file())));

        assertThat(papers.troubles())
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line).contains("MAPLEBRIDGE_FALLBACK_FONT").doesNotContain("\n"));
        assertThat(papers.troubles().get(0)).contains(noFont.toString());
        assertThat(papers.troubles().get(1)).contains(nowhere.toString());
        assertThat(papers.print(PaperSamples.agreement("𠮷某", PaperSamples.clauses()), PaperSamples.AT)
                        .pdf())
                .isNotEmpty();
    }

    @Test
    void the_same_paper_of_the_same_instant_is_the_same_file_and_says_when_it_was_made() throws IOException {
        Papers.Printed first = PAPERS.print(PaperSamples.agreement(), PaperSamples.AT);
        Papers.Printed second = PAPERS.print(PaperSamples.agreement(), PaperSamples.AT);
        assertThat(second.sha256()).isEqualTo(first.sha256()).isEqualTo(Sha256.hex(first.pdf()));
        assertThat(first.template()).isEqualTo("mediation-agreement");
        assertThat(first.templateVersion()).isEqualTo(3);
        try (PDDocument pdf = Loader.loadPDF(first.pdf())) {
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(PaperSamples.AT);
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<xmp:CreateDate>2023-11-28T10:00:00+08:00</xmp:CreateDate>");
        }
    }

    @Test
    void text_that_looks_like_markup_is_printed_as_it_was_typed() throws IOException {
        byte[] pdf = print(PaperSamples.agreement("<img src=x>&amp;${1}", PaperSamples.clauses()));
        assertThat(text(pdf)).contains("<img src=x>&amp;${1}");
    }

    @Test
    void a_signature_from_the_pad_is_printed_and_one_that_is_no_png_refused() throws IOException {
        BufferedImage stroke = new BufferedImage(200, 80, BufferedImage.TYPE_INT_ARGB);
        stroke.createGraphics().drawLine(10, 70, 190, 10);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(stroke, "png", png);
        byte[] signed = print(signedBy(png.toByteArray()));
        assertThat(text(signed)).contains("2023年11月28日");
        assertThat(ArchivalForm.faults(signed)).isEmpty();
        assertThat(signed.length).isNotEqualTo(print(PaperSamples.record()).length);
        assertThatThrownBy(() -> print(signedBy("<svg/>".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        fault -> assertThat(fault.findings())
                                .extracting(InvalidInput.Finding::key)
                                .containsExactly("fault.paper.picture"));
    }

    private static Paper signedBy(byte[] picture) {
        SessionRecordPaper record = PaperSamples.record();
        return new SessionRecordPaper(
                record.heading(),
                record.office(),
                record.number(),
                record.ordinal(),
                record.from(),
                record.until(),
                record.place(),
                record.form(),
                record.cause(),
                record.mediators(),
                record.recorder(),
                record.attendance(),
                record.invited(),
                record.rightsExplained(),
                record.statements(),
                record.undisputed(),
                record.result(),
                List.of(new SignatureSpace("申请人（签名）：", "王某", picture, LocalDate.of(2023, 11, 28))));
    }

    @Test
    void undisputed_facts_leave_the_office_only_with_both_consents() {
        ReturnLetterPaper letter = PaperSamples.returned();
        ReturnLetterPaper without = new ReturnLetterPaper(
                letter.heading(),
                letter.issuer(),
                letter.number(),
                letter.commission(),
                letter.referralNumber(),
                letter.referredOn(),
                letter.caseNumber(),
                letter.parties(),
                letter.receivedOn(),
                letter.endedOn(),
                letter.result(),
                letter.explanation(),
                letter.undisputedFacts(),
                false,
                letter.enclosures(),
                letter.contact(),
                letter.issuedOn());
        assertThatThrownBy(() -> print(without))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        fault -> assertThat(fault.findings())
                                .extracting(InvalidInput.Finding::key)
                                .containsExactly("fault.paper.undisputed"));
    }

    @Test
    void several_papers_are_printed_at_once_without_disturbing_each_other() throws Exception {
        String alone = PAPERS.print(PaperSamples.agreement(), PaperSamples.AT).sha256();
        ExecutorService printers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> jobs = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                jobs.add(() ->
                        PAPERS.print(PaperSamples.agreement(), PaperSamples.AT).sha256());
            }
            for (Future<String> job : printers.invokeAll(jobs)) {
                assertThat(job.get()).isEqualTo(alone);
            }
        } finally {
            printers.shutdown();
        }
    }

    private static byte[] print(Paper paper) {
        return PAPERS.print(paper, PaperSamples.AT).pdf();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument loaded = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(loaded);
        }
    }

    private static double inkShare(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return (double) Arrays.stream(pixels).filter(p -> (p & 0xff) < 160).count() / pixels.length;
    }

    /** After a template was changed on purpose: {@code mvn test -pl ejb -Dtest=PapersTest -Dgolden.write}, and look at what differs. */
    private static void writeGolden(String template, String text) throws IOException {
        Files.writeString(
                Path.of("src/test/resources/org/maplebridge/document/papers", template + ".txt"),
                text,
                StandardCharsets.UTF_8);
    }

    private static String golden(String template) {
        try (InputStream stream = PapersTest.class.getResourceAsStream("papers/" + template + ".txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
