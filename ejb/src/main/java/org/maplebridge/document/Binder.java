package org.maplebridge.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;

/**
 * Binds the papers of a dossier into one PDF: PDFs sheet by sheet as they are, pictures on sheets of their own and turned upright, texts printed, and a
 * sheet that says where the file lies for what has no pages (recordings, spreadsheets) or cannot be opened. Pages are numbered through at the
 * upper outer corner; cover and index stand before page 1. What an uploaded PDF might do when it is opened is left behind.
 */
@ApplicationScoped
public class Binder {

    private static final Logger LOG = Logger.getLogger(Binder.class.getName());
    private static final float MARGIN = 40;
    private static final float NUMBER_SIZE = 10;
    private static final int LARGEST_TEXT = 200_000;
    private static final int MOST_PARAGRAPHS = 3_000;

    @Inject
    private Papers papers;

    /** For the container. */
    public Binder() {}

    Binder(Papers papers) {
        this.papers = papers;
    }

    /**
     * A paper to be bound.
     *
     * @param title     what index and bookmark call it
     * @param fileName  its file
     * @param mediaType as it was found in its content
     * @param size      bytes
     * @param sha256    its fingerprint
     * @param content   its bytes, anew each time
     */
    public record Leaf(String title, String fileName, String mediaType, long size, String sha256, Content content) {}

    /** Where bytes come from, each time from their beginning. */
    @FunctionalInterface
    public interface Content {

        InputStream open() throws IOException;
    }

    /** On which pages of the bound dossier a paper stands. */
    public record Place(int first, int pages) {

        public int last() {
            return first + pages - 1;
        }
    }

    /**
     * A bound dossier in a temporary file, which goes when it is closed.
     *
     * @param places one for each leaf, in their order
     * @param pages  how many are numbered
     */
    public record Bound(Path file, List<Place> places, int pages) implements Closeable {

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stays) {
                LOG.log(Level.WARNING, "A temporary file could not be removed", stays);
            }
        }
    }

    /**
     * Binds.
     *
     * @param title  of the PDF
     * @param office the mediation organisation, for the sheets that stand for files
     * @param front  cover and index, made when the pages are known
     * @param at     the instant written into the file as its time of origin
     * @throws InvalidInput as {@link Papers#print} for the front
     */
    public Bound bind(String title, String office, List<Leaf> leaves, Function<List<Place>, Paper> front, Instant at) {
        List<PDDocument> open = new ArrayList<>();
        Path file = null;
        try (PaperFonts.Loan loan = papers.fonts().lend(false);
                PDDocument bound = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            List<Place> places = new ArrayList<>();
            int pages = 0;
            for (Leaf leaf : leaves) {
                PDDocument sheets = sheets(leaf, office, at);
                open.add(sheets);
                places.add(new Place(pages + 1, sheets.getNumberOfPages()));
                pages += sheets.getNumberOfPages();
            }
            PDDocument cover =
                    Loader.loadPDF(papers.print(front.apply(places), at).pdf());
            open.add(cover);
            cover.getPages().forEach(page -> take(bound, page));
            int before = cover.getNumberOfPages();
            for (int i = 0; i < leaves.size(); i++) {
                open.get(i).getPages().forEach(page -> take(bound, page));
            }
            PDFont font = PDType0Font.load(bound, loan.regular(), true);
            for (int page = 1; page <= pages; page++) {
                number(bound, bound.getPage(before + page - 1), font, page);
            }
            bookmarks(bound, leaves, places, before);
            bound.getDocumentInformation().setTitle(title);
            bound.getDocumentInformation().setProducer("Maple Bridge");
            bound.getDocumentInformation()
                    .setCreationDate(GregorianCalendar.from(
                            at.truncatedTo(ChronoUnit.SECONDS).atZone(OfficeClock.ZONE)));
            bound.setDocumentId(at.toEpochMilli());
            file = Files.createTempFile("dossier", ".pdf");
            bound.save(file.toFile());
            return new Bound(file, List.copyOf(places), pages);
        } catch (IOException broken) {
            discard(file);
            throw new UncheckedIOException(broken);
        } finally {
            open.forEach(IOUtils::closeQuietly);
        }
    }

    private static void discard(Path file) {
        if (file != null) {
            new Bound(file, List.of(), 0).close();
        }
    }

    private PDDocument sheets(Leaf leaf, String office, Instant at) throws IOException {
        Optional<FileKind> kind = FileKind.named(leaf.mediaType());
        try {
            if (kind.filter(FileKind.PDF::equals).isPresent()) {
                return pdf(leaf);
            }
            if (kind.filter(FileKind::picture).isPresent()) {
                return picture(leaf, kind.get());
            }
            if (kind.filter(FileKind.TXT::equals).isPresent() && leaf.size() <= LARGEST_TEXT) {
                return text(leaf, office, at);
            }
        } catch (IOException | RuntimeException unreadable) {
            LOG.log(Level.INFO, "the file {0} cannot be bound and is kept beside the pages: {1}", new Object[] {
                leaf.sha256(), unreadable.toString()
            });
        }
        return standIn(leaf, office, at);
    }

    private static PDDocument pdf(Leaf leaf) throws IOException {
        try (InputStream content = leaf.content().open()) {
            PDDocument opened = Loader.loadPDF(content.readAllBytes());
            if (opened.getNumberOfPages() == 0) {
                opened.close();
                throw new IOException("no pages");
            }
            return opened;
        }
    }

    private static PDDocument picture(Leaf leaf, FileKind kind) throws IOException {
        byte[] file;
        try (InputStream content = leaf.content().open()) {
            file = Picture.bare(kind, content.readAllBytes());
        }
        PDDocument sheet = new PDDocument();
        try {
            PDImageXObject image = PDImageXObject.createFromByteArray(sheet, file, leaf.fileName());
            int turn = Picture.turn(kind, file);
            PDRectangle a4 = PDRectangle.A4;
            // the page lies as the points lie, and is turned as a whole
            PDRectangle raw =
                    image.getWidth() > image.getHeight() ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
            PDPage page = new PDPage(raw);
            page.setRotation(turn);
            sheet.addPage(page);
            float room = Math.min(
                    (raw.getWidth() - 2 * MARGIN) / image.getWidth(),
                    (raw.getHeight() - 2 * MARGIN) / image.getHeight());
            float width = image.getWidth() * room;
            float height = image.getHeight() * room;
            try (PDPageContentStream drawing = new PDPageContentStream(sheet, page)) {
                drawing.drawImage(image, (raw.getWidth() - width) / 2, (raw.getHeight() - height) / 2, width, height);
            }
            return sheet;
        } catch (IOException | RuntimeException unreadable) {
            sheet.close();
            throw unreadable;
        }
    }

    private PDDocument text(Leaf leaf, String office, Instant at) throws IOException {
        String text;
        try (InputStream content = leaf.content().open()) {
            text = new String(content.readAllBytes(), StandardCharsets.UTF_8).replace("\t", "    ");
        }
        List<String> paragraphs = PaperWords.paragraphs(text);
        if (paragraphs.size() > MOST_PARAGRAPHS) {
            throw new IOException("too long to print");
        }
        return Loader.loadPDF(papers.print(new DossierSheet(leaf.title(), office, List.of(), paragraphs), at)
                .pdf());
    }

    private PDDocument standIn(Leaf leaf, String office, Instant at) throws IOException {
        return Loader.loadPDF(papers.print(
                        new DossierSheet(
                                "电子文件说明",
                                office,
                                List.of(
                                        new DossierSheet.Row("文件名称", printable(leaf.fileName())),
                                        new DossierSheet.Row("文件类型", leaf.mediaType()),
                                        new DossierSheet.Row("字节数", String.valueOf(leaf.size())),
                                        new DossierSheet.Row("SHA-256", halves(leaf.sha256()))),
                                List.of("本件不能装订成页，以电子文件随卷保存，凭以上校验值核对。")),
                        at)
                .pdf());
    }

    private static String halves(String sha256) {
        return sha256.substring(0, sha256.length() / 2) + "\n" + sha256.substring(sha256.length() / 2);
    }

    /** A file may bear a character that no font holds; the sheet for it is printed all the same. */
    private String printable(String name) {
        StringBuilder printable = new StringBuilder();
        name.codePoints().map(each -> papers.fonts().prints(each) ? each : '□').forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static void take(PDDocument bound, PDPage page) {
        try {
            PDPage taken = bound.importPage(page);
            taken.setResources(page.getResources());
            taken.setMediaBox(page.getMediaBox());
            taken.setCropBox(page.getCropBox());
            taken.setRotation(page.getRotation());
            taken.getCOSObject().removeItem(COSName.AA);
            // A seal holds for the file that it is on, not for a sheet among others: its place on the sheet stays
            // behind.
            List<PDAnnotation> annotations = page.getAnnotations().stream()
                    .filter(annotation ->
                            !COSName.SIG.equals(annotation.getCOSObject().getDictionaryObject(COSName.FT)))
                    .toList();
            taken.setAnnotations(new ArrayList<>(annotations));
            for (PDAnnotation annotation : annotations) {
                annotation.getCOSObject().removeItem(COSName.A);
                annotation.getCOSObject().removeItem(COSName.AA);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Writes the page number at the upper right as a reader sees it, however the page is turned. */
    private static void number(PDDocument bound, PDPage page, PDFont font, int number) throws IOException {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        float width = turned ? box.getHeight() : box.getWidth();
        float height = turned ? box.getWidth() : box.getHeight();
        try (PDPageContentStream stamp = new PDPageContentStream(bound, page, AppendMode.APPEND, true, true)) {
            stamp.transform(
                    switch (page.getRotation()) {
                        case 90 -> new Matrix(0, 1, -1, 0, box.getUpperRightX(), box.getLowerLeftY());
                        case 180 -> new Matrix(-1, 0, 0, -1, box.getUpperRightX(), box.getUpperRightY());
                        case 270 -> new Matrix(0, -1, 1, 0, box.getLowerLeftX(), box.getUpperRightY());
                        default -> new Matrix(1, 0, 0, 1, box.getLowerLeftX(), box.getLowerLeftY());
                    });
            String text = String.valueOf(number);
            float length = font.getStringWidth(text) / 1000 * NUMBER_SIZE;
            stamp.beginText();
            stamp.setFont(font, NUMBER_SIZE);
            stamp.newLineAtOffset(width - MARGIN / 2 - length, height - MARGIN / 2 - NUMBER_SIZE);
            stamp.showText(text);
            stamp.endText();
        }
    }

    private static void bookmarks(PDDocument bound, List<Leaf> leaves, List<Place> places, int before) {
        PDDocumentOutline outline = new PDDocumentOutline();
        bound.getDocumentCatalog().setDocumentOutline(outline);
        for (int i = 0; i < leaves.size(); i++) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(leaves.get(i).title());
            item.setDestination(bound.getPage(before + places.get(i).first() - 1));
            outline.addLast(item);
        }
    }

    /** A printed paper as a leaf. */
    public static Leaf printed(String title, String fileName, Papers.Printed paper) {
        return new Leaf(
                title,
                fileName,
                FileKind.PDF.mediaType(),
                paper.pdf().length,
                paper.sha256(),
                () -> new ByteArrayInputStream(paper.pdf()));
    }
}
