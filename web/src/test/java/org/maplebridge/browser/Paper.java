package org.maplebridge.browser;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF that the office has printed, in somebody's hands: it can be read, and signed by hand and laid on a scanner. */
record Paper(byte[] pdf) {

    private static final float SCANNER_DPI = 200;
    private static final float POINTS_PER_INCH = 72;
    private static final double CROOKED_RADIANS = Math.toRadians(0.4);
    private static final Pattern QR_ADDRESS =
            Pattern.compile("/verify/([^?]+)\\?v=(\\d+)&h=([0-9a-f]{16})(&p=\\d+-\\d+)$");

    /**
     * What the QR code says of the paper, without which page of it this is.
     *
     * @param shownHash the first sixteen hex digits of the text's hash
     */
    record Label(String address, String code, int revision, String shownHash) {}

    boolean isPdf() {
        return new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII).equals("%PDF-");
    }

    /** The text page by page, without white space. */
    List<String> pages() {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("\\s", ""));
            }
            return pages;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How many pictures lie on it, such as what was written on the pad; codes are drawn, not pictured. */
    int images() {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int images = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    images += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            return images;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the QR code of each page says. */
    List<Label> labels() {
        return pictures().stream().map(Paper::label).toList();
    }

    /** The pages signed by hand and scanned a little askew, as the PDF that a scanner makes; no two signatures are alike. */
    byte[] signedAndScanned(String signer) {
        return signedAndScanned(signer, pictures());
    }

    /** The first page alone, signed and scanned like {@link #signedAndScanned}: somebody has forgotten the others. */
    byte[] firstPageSignedAndScanned(String signer) {
        return signedAndScanned(signer, pictures().subList(0, 1));
    }

    private static byte[] signedAndScanned(String signer, List<BufferedImage> sheets) {
        try (PDDocument scan = new PDDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            for (BufferedImage sheet : sheets) {
                PDPage page = new PDPage(PDRectangle.A4);
                scan.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(scan, scanned(sheet, signer), 0.8f),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            scan.save(file);
            return file.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static BufferedImage scanned(BufferedImage sheet, String signer) {
        BufferedImage scan = new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = scan.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, scan.getWidth(), scan.getHeight());
        pen.rotate(CROOKED_RADIANS, scan.getWidth() / 2.0, scan.getHeight() / 2.0);
        pen.drawImage(sheet, 0, 0, null);
        pen.setColor(Color.DARK_GRAY);
        pen.setStroke(new BasicStroke(5));
        Random hand = new Random(signer.hashCode());
        int x = scan.getWidth() / 3 + hand.nextInt(scan.getWidth() / 3);
        int y = scan.getHeight() * 3 / 4;
        for (int stroke = 0; stroke < 6; stroke++) {
            pen.draw(new QuadCurve2D.Float(
                    x + hand.nextInt(160), y - hand.nextInt(60), x, y, x + hand.nextInt(160), y + hand.nextInt(60)));
        }
        pen.dispose();
        return scan;
    }

    private List<BufferedImage> pictures() {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pictures = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pictures.add(renderer.renderImage(page, SCANNER_DPI / POINTS_PER_INCH, ImageType.GRAY));
            }
            return pictures;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The code stands at the foot of a page; what else is on it could be taken for parts of one. */
    private static Label label(BufferedImage page) {
        int width = page.getWidth();
        int height = page.getHeight() / 4;
        int top = page.getHeight() - height;
        RGBLuminanceSource light =
                new RGBLuminanceSource(width, height, page.getRGB(0, top, width, height, null, 0, width));
        try {
            String address = new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(light)),
                            Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                    .getText();
            Matcher parts = QR_ADDRESS.matcher(address);
            if (!parts.find()) {
                throw new AssertionError("The QR code says " + address);
            }
            return new Label(
                    address.substring(0, parts.start(4)),
                    parts.group(1),
                    Integer.parseInt(parts.group(2)),
                    parts.group(3));
        } catch (ReaderException unreadable) {
            throw new AssertionError("The page bears no readable QR code", unreadable);
        }
    }
}
