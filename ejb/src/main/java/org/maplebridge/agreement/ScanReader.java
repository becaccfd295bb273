package org.maplebridge.agreement;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.document.UploadCheck;

/**
 * Reads the QR codes on the scan of a signed paper (PDF, PNG or JPEG): which agreement, which revision, which text, which sheets of it. It
 * runs nothing in the file and is bounded in pages and in points of a picture.
 */
public final class ScanReader {

    /** The most pages that are looked at; no agreement is longer. */
    static final int MOST_PAGES = 40;

    private static final String FIELD = "file";
    private static final float DPI = 200;
    private static final float POINTS_PER_INCH = 72;
    /** The longest side of a page in points of the picture: an A3 sheet at 200 dpi and some more. */
    private static final float LONGEST_SIDE = 4000;

    private static final int SEARCHED_SIDE = 2400;
    private static final Pattern ADDRESS = Pattern.compile(
            "/verify/([0-9A-Za-z-]{1,40})\\?v=([1-9][0-9]{0,5})&h=([0-9a-f]{16})&p=([1-9][0-9]?)-([1-9][0-9]?)$");
    private static final byte[] PDF_START = {'%', 'P', 'D', 'F', '-'};
    private static final Map<DecodeHintType, Object> HINTS = Map.of(
            DecodeHintType.TRY_HARDER, Boolean.TRUE, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));

    private ScanReader() {}

    /**
     * What a sheet says of itself.
     *
     * @param shownHash the first sixteen hex digits of the text's hash
     * @param sheet     which sheet of the printed paper it is: 1, 2, 3…
     * @param sheets    how many sheets that paper has
     */
    public record Label(String code, int revision, String shownHash, int sheet, int sheets) {}

    /**
     * What was read.
     *
     * @param pages     how many pages the scan has
     * @param pagesRead on how many of them a label was found
     * @param labels    the different labels found; at least one
     */
    public record Reading(int pages, int pagesRead, List<Label> labels) {

        public Reading {
            labels = List.copyOf(labels);
        }
    }

    /**
     * Reads a scan.
     *
     * @throws InvalidInput {@code fault.agreement.scanUnreadable} if no page carries a readable label, {@code fault.agreement.scanForeign} if
     *     there are QR codes but none of this office, {@code fault.agreement.scanEncrypted}, {@code fault.agreement.scanPages} or
     *     {@code fault.agreement.scanTooFine} for a file that is locked, too long, or too finely scanned, {@code fault.agreement.scanBroken}
     */
    public static Reading read(byte[] file) {
        try {
            return startsAsPdf(file) ? readPdf(file) : readPages(List.of(picture(file)));
        } catch (InvalidPasswordException locked) {
            throw new InvalidInput(FIELD, "fault.agreement.scanEncrypted");
        } catch (IOException | IllegalArgumentException broken) {
            throw new InvalidInput(FIELD, "fault.agreement.scanBroken");
        }
    }

    private static boolean startsAsPdf(byte[] file) {
        for (int i = 0; i < PDF_START.length; i++) {
            if (file.length <= i || file[i] != PDF_START[i]) {
                return false;
            }
        }
        return true;
    }

    private static Reading readPdf(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            int pages = pdf.getNumberOfPages();
            if (pages > MOST_PAGES) {
                throw new InvalidInput(FIELD, "fault.agreement.scanPages", MOST_PAGES);
            }
            PDFRenderer renderer = new PDFRenderer(pdf);
            Collector collector = new Collector();
            for (int page = 0; page < pages; page++) {
                PDRectangle box = pdf.getPage(page).getCropBox();
                float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
                float scale = Math.min(DPI / POINTS_PER_INCH, LONGEST_SIDE / longest);
                collector.page(renderer.renderImage(page, scale, ImageType.GRAY));
            }
            return collector.done();
        }
    }

    private static Reading readPages(List<BufferedImage> pictures) {
        Collector collector = new Collector();
        pictures.forEach(collector::page);
        return collector.done();
    }

    private static BufferedImage picture(byte[] file) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new InvalidInput(FIELD, "fault.agreement.scanBroken");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > UploadCheck.MOST_POINTS) {
                    throw new InvalidInput(FIELD, "fault.agreement.scanTooFine", UploadCheck.MOST_POINTS / 1_000_000);
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Gathers what the pages say. */
    private static final class Collector {

        private final List<Label> labels = new ArrayList<>();
        private int pages;
        private int read;
        private boolean foreign;

        void page(BufferedImage picture) {
            pages++;
            boolean here = false;
            for (String text : codes(picture)) {
                Matcher address = ADDRESS.matcher(text);
                if (address.find()) {
                    Label label = new Label(
                            AgreementCode.of(address.group(1)).value(),
                            Integer.parseInt(address.group(2)),
                            address.group(3),
                            Integer.parseInt(address.group(4)),
                            Integer.parseInt(address.group(5)));
                    here = true;
                    if (!labels.contains(label)) {
                        labels.add(label);
                    }
                } else {
                    foreign = true;
                }
            }
            read += here ? 1 : 0;
        }

        Reading done() {
            if (labels.isEmpty()) {
                throw new InvalidInput(
                        FIELD, foreign ? "fault.agreement.scanForeign" : "fault.agreement.scanUnreadable");
            }
            return new Reading(pages, read, labels);
        }
    }

    /** All QR codes of a page: as it is, and, for fine scans, reduced, because noise hides a code at full size. */
    private static List<String> codes(BufferedImage picture) {
        List<String> found = decode(picture);
        if (found.isEmpty() && Math.max(picture.getWidth(), picture.getHeight()) > SEARCHED_SIDE / 2) {
            found = decode(reduced(picture));
        }
        return found;
    }

    private static List<String> decode(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        LuminanceSource light =
                new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        List<String> found = decode(new BinaryBitmap(new HybridBinarizer(light)));
        return found.isEmpty() ? decode(new BinaryBitmap(new GlobalHistogramBinarizer(light))) : found;
    }

    private static List<String> decode(BinaryBitmap page) {
        try {
            return Stream.of(new QRCodeMultiReader().decodeMultiple(page, HINTS))
                    .map(result -> result.getText())
                    .toList();
        } catch (NotFoundException none) {
            return List.of();
        }
    }

    private static BufferedImage reduced(BufferedImage picture) {
        double scale = Math.min(0.5, (double) SEARCHED_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        int height = Math.max(1, (int) (picture.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }
}
