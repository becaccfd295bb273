package org.maplebridge.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.Sha256;
import org.w3c.dom.Document;

/**
 * The office's printing room: turns a {@link Paper} into a PDF that stands by itself, A4, with every font embedded, no part fetched
 * from anywhere, and page x of y. A paper with a character that no font holds is refused in words rather than printed with a box.
 */
@ApplicationScoped
public class Papers {

    private static final String FAMILY = "Paper";
    private static final String FALLBACK_FAMILY = "Rare";
    private static final int REGULAR_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;
    private static final int SHOWN_AROUND = 10;
    private static final int LARGEST_PICTURE = 512 * 1024;
    private static final float POINTS_PER_MM = 72 / 25.4f;
    /** Where a sheet's code stands: within the lower margin, its right edge at that of the text. */
    private static final float MARK_SIDE = 24 * POINTS_PER_MM;

    private static final float MARK_FROM_RIGHT = 26 * POINTS_PER_MM;
    private static final float MARK_FROM_FOOT = 3 * POINTS_PER_MM;
    private static final byte[] PNG_START = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final Pattern XMP_DATE = Pattern.compile("<xmp:CreateDate>[^<]*</xmp:CreateDate>");

    static {
        // Each paper would leave six lines of trivia in the server's log.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final Map<String, PaperTemplate> templates = new ConcurrentHashMap<>();
    private volatile PaperFonts fonts;

    /** Prints with the fonts that the environment configures; they are read when they are first asked for, see {@link #troubles()}. */
    public Papers() {}

    Papers(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * A printed paper.
     *
     * @param pdf             the file
     * @param sha256          its fingerprint
     * @param template        the template it was printed from
     * @param templateVersion that template's version
     * @param sealedWith      the fingerprint of the certificate that has signed the file; null if none has
     */
    public record Printed(byte[] pdf, String sha256, String template, int templateVersion, String sealedWith) {

        /** The same paper with an electronic seal on it. */
        Printed sealed(byte[] signed, String certificate) {
            return new Printed(signed, Sha256.hex(signed), template, templateVersion, certificate);
        }
    }

    /** A line for the operator about each configured font that cannot be used. Reads the fonts, so that the first paper does not wait for them. */
    List<String> troubles() {
        return fonts().troubles();
    }

    /**
     * Prints a paper.
     *
     * @param at the instant written into the file as its time of origin
     * @throws InvalidInput {@code fault.paper.missing} for each mandatory part that is missing, {@code fault.paper.unprintable} for each
     *     character that no font holds, {@code fault.paper.picture} for a signature that is no PNG of at most 512 KB
     */
    public Printed print(Paper paper, Instant at) {
        Map<String, Object> model = paper.model();
        model.putIfAbsent("heading", paper.heading());
        boolean rare = check(model);
        PaperTemplate template = templates.computeIfAbsent(paper.template(), PaperTemplate::named);
        byte[] pdf = render(template.fill(model), paper, at, rare);
        return new Printed(pdf, Sha256.hex(pdf), paper.template(), template.version(), null);
    }

    private byte[] render(Document filled, Paper paper, Instant at, boolean rare) {
        try (PaperFonts.Loan loan = fonts().lend(rare);
                PDDocument pdf = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(pdf);
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U);
            builder.useColorProfile(SRGB);
            builder.withProducer("Maple Bridge");
            builder.useFastMode();
            builder.useUriResolver((base, address) -> address.startsWith("data:") ? address : null);
            builder.useFont(
                    new PDFontSupplier(PDType0Font.load(pdf, loan.regular(), true)),
                    FAMILY,
                    REGULAR_WEIGHT,
                    FontStyle.NORMAL,
                    true);
            builder.useFont(
                    new PDFontSupplier(PDType0Font.load(pdf, loan.bold(), true)),
                    FAMILY,
                    BOLD_WEIGHT,
                    FontStyle.NORMAL,
                    true);
            for (int i = 0; i < loan.fallbacks().size(); i++) {
                builder.useFont(
                        new PDFontSupplier(
                                PDType0Font.load(pdf, loan.fallbacks().get(i), true)),
                        FALLBACK_FAMILY + i,
                        REGULAR_WEIGHT,
                        FontStyle.NORMAL,
                        true);
            }
            builder.withW3cDocument(filled, null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFKeepOpen();
                mark(pdf, paper);
                date(pdf, paper.heading(), at);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                pdf.save(out);
                return out.toByteArray();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Stamps each sheet's code into the room that the template leaves for it: how many sheets there are is known only now. */
    private static void mark(PDDocument pdf, Paper paper) throws IOException {
        int sheets = pdf.getNumberOfPages();
        for (int sheet = 1; sheet <= sheets; sheet++) {
            String says = paper.markOf(sheet, sheets);
            if (says == null) {
                return;
            }
            PDPage page = pdf.getPage(sheet - 1);
            PDImageXObject code = PDImageXObject.createFromByteArray(pdf, QrCode.png(says), "qr");
            try (PDPageContentStream stamp = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
                float left = page.getMediaBox().getWidth() - MARK_FROM_RIGHT - MARK_SIDE;
                stamp.drawImage(code, left, MARK_FROM_FOOT, MARK_SIDE, MARK_SIDE);
            }
        }
    }

    /** The renderer dates the file by the machine's clock and numbers it at random; the office's clock counts, in both places. */
    private static void date(PDDocument pdf, String title, Instant at) throws IOException {
        ZonedDateTime origin = at.truncatedTo(ChronoUnit.SECONDS).atZone(OfficeClock.ZONE);
        pdf.getDocumentInformation().setTitle(title);
        pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(origin));
        pdf.setDocumentId(at.toEpochMilli());
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String dated = XMP_DATE.matcher(xmp)
                .replaceFirst("<xmp:CreateDate>" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(origin)
                        + "</xmp:CreateDate>");
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }

    /** Refuses what cannot be printed; answers whether a fall-back font is needed. */
    private boolean check(Map<String, Object> model) {
        List<String> texts = new ArrayList<>();
        InvalidInput.Check check = new InvalidInput.Check();
        collect(model, texts, check);
        Map<Integer, String> unprintable = new LinkedHashMap<>();
        boolean rare = false;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                int codePoint = text.codePointAt(i);
                boolean lineEnd = codePoint == '\n' || codePoint == '\r';
                if (!lineEnd && !fonts().prints(codePoint)) {
                    unprintable.putIfAbsent(codePoint, around(text, i));
                }
                rare |= !lineEnd && !fonts().inMain(codePoint);
            }
        }
        unprintable.forEach((codePoint, where) -> check.that(
                false,
                "paper",
                "fault.paper.unprintable",
                shown(codePoint),
                String.format("U+%04X", codePoint),
                where));
        check.orThrow();
        return rare;
    }

    private static void collect(Object value, List<String> texts, InvalidInput.Check check) {
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(part -> collect(part, texts, check));
        } else if (value instanceof List<?> list) {
            list.forEach(part -> collect(part, texts, check));
        } else if (value instanceof byte[] picture && picture.length > 0) {
            boolean png = picture.length > PNG_START.length
                    && Arrays.equals(picture, 0, PNG_START.length, PNG_START, 0, PNG_START.length);
            check.that(png && picture.length <= LARGEST_PICTURE, "picture", "fault.paper.picture");
        }
    }

    /** The character itself where it can be seen, else its name. */
    private static String shown(int codePoint) {
        boolean visible = Character.isDefined(codePoint)
                && !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.FORMAT
                && Character.getType(codePoint) != Character.SURROGATE;
        String name = Character.getName(codePoint);
        return visible ? Character.toString(codePoint) : name == null ? "?" : name;
    }

    /** Some characters either side, so that a person finds the place; what cannot be seen is left out. */
    private static String around(String text, int at) {
        int from = at;
        for (int n = 0; n < SHOWN_AROUND && from > 0; n++) {
            from = text.offsetByCodePoints(from, -1);
        }
        int to = at;
        for (int n = 0; n <= SHOWN_AROUND && to < text.length(); n++) {
            to = text.offsetByCodePoints(to, 1);
        }
        StringBuilder seen = new StringBuilder();
        text.substring(from, to)
                .codePoints()
                .filter(c -> shown(c).equals(Character.toString(c)))
                .forEach(seen::appendCodePoint);
        return seen.toString();
    }

    /** The fonts of the printing room, also for what is stamped on finished sheets. */
    PaperFonts fonts() {
        PaperFonts ready = fonts;
        if (ready == null) {
            synchronized (this) {
                ready = fonts;
                if (ready == null) {
                    ready = PaperFonts.configured();
                    fonts = ready;
                }
            }
        }
        return ready;
    }
}
