package org.maplebridge.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.basics.Sha256;

class BinderTest {

    private static final Instant AT = Instant.parse("2023-11-24T01:00:00Z");
    private static final Papers PAPERS = new Papers(new PaperFonts(List.of()));

    private final Binder binder = new Binder(PAPERS);
    private final List<Binder.Leaf> leaves = new ArrayList<>();

    @Test
    void papers_pictures_and_texts_become_pages_that_are_numbered_through_behind_cover_and_index() throws IOException {
        leaf("调解协议书", "协议.pdf", "application/pdf", pdf(PaperSamples.longAgreement(20)));
        leaf("现场照片", "照片.png", "image/png", picture(400, 300));
        leaf("申请书", "申请书.txt", "text/plain", "申请人：吴某\n请求支付工资。".getBytes(StandardCharsets.UTF_8));

        try (Binder.Bound bound = bind();
                PDDocument pdf = Loader.loadPDF(Files.readAllBytes(bound.file()))) {
            int agreement = bound.places().get(0).pages();
            assertThat(agreement).isGreaterThan(4);
            assertThat(bound.places())
                    .containsExactly(
                            new Binder.Place(1, agreement),
                            new Binder.Place(agreement + 1, 1),
                            new Binder.Place(agreement + 2, 1));
            assertThat(bound.pages()).isEqualTo(agreement + 2);
            assertThat(pdf.getNumberOfPages()).isEqualTo(2 + bound.pages());
            for (int page = 1; page <= bound.pages(); page++) {
                assertThat(text(pdf, 2 + page).lines().map(String::strip))
                        .as("page %d", page)
                        .contains(String.valueOf(page));
            }
            assertThat(text(pdf, 1)).contains("调解卷宗", "某卷", "长期（十年）", "孙丽");
            assertThat(text(pdf, 2)).contains("卷内目录", "调解协议书", "1—" + agreement, "现场照片");
            assertThat(text(pdf, 2 + bound.pages())).contains("吴某");
            assertThat(pdf.getPage(2 + agreement).getMediaBox().getWidth()).isGreaterThan(800);
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("调解协议书");
        }
    }

    @Test
    void what_has_no_pages_or_cannot_be_opened_stands_as_a_sheet_with_its_fingerprint() throws IOException {
        byte[] recording = {1, 2, 3};
        leaf("录音", "录音😀.mp3", "audio/mpeg", recording);
        leaf("坏文件", "坏.pdf", "application/pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII));

        try (Binder.Bound bound = bind();
                PDDocument pdf = Loader.loadPDF(Files.readAllBytes(bound.file()))) {
            assertThat(bound.pages()).isEqualTo(2);
            assertThat(text(pdf, 3).replace("\n", ""))
                    .contains("电子文件说明", "录音□.mp3")
                    .contains(Sha256.hex(recording).substring(0, 32));
            assertThat(text(pdf, 4)).contains("坏.pdf");
        }
    }

    @Test
    void a_sealed_paper_becomes_pages_without_the_seal_that_held_for_the_file(@TempDir Path folder) throws IOException {
        ElectronicSeals seals =
                new ElectronicSeals(new TestAuthority().issue("ROOM", "EC").into(folder), TestAuthority.PASSWORD);
        Papers.Printed sealed = seals.seal(
                new Papers(new PaperFonts(List.of())).print(PaperSamples.agreement(), PaperSamples.AT),
                "ROOM",
                PaperSamples.ROOM,
                PaperSamples.AT);
        leaf("调解协议书", "调解协议书.pdf", "application/pdf", sealed.pdf());

        try (Binder.Bound bound = bind();
                PDDocument pdf = Loader.loadPDF(Files.readAllBytes(bound.file()))) {
            assertThat(text(pdf, 3)).contains("调解协议书");
            assertThat(pdf.getPage(2).getAnnotations()).isEmpty();
            assertThat(new String(Files.readAllBytes(bound.file()), StandardCharsets.ISO_8859_1))
                    .doesNotContain("ByteRange");
        }
    }

    @Test
    void the_temporary_file_goes_with_the_bound_dossier() throws IOException {
        leaf("申请书", "申请书.txt", "text/plain", "请求支付工资。".getBytes(StandardCharsets.UTF_8));
        Binder.Bound bound = bind();
        assertThat(bound.file()).exists();
        bound.close();
        assertThat(bound.file()).doesNotExist();
    }

    private Binder.Bound bind() {
        return binder.bind(
                "调解卷宗",
                PaperSamples.ROOM,
                leaves,
                places -> {
                    List<DossierCover.Line> lines = new ArrayList<>();
                    for (int i = 0; i < leaves.size(); i++) {
                        lines.add(new DossierCover.Line(
                                i + 1,
                                "材料",
                                leaves.get(i).title(),
                                places.get(i).first(),
                                places.get(i).last()));
                    }
                    return PaperSamples.cover(lines);
                },
                AT);
    }

    private void leaf(String title, String fileName, String mediaType, byte[] content) {
        leaves.add(new Binder.Leaf(
                title,
                fileName,
                mediaType,
                content.length,
                Sha256.hex(content),
                () -> new ByteArrayInputStream(content)));
    }

    private static byte[] pdf(Paper paper) {
        return PAPERS.print(paper, AT).pdf();
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}
