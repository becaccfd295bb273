package org.maplebridge.agreement;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.maplebridge.basics.InvalidInput;

/** Looks at what was written on the pad before it counts as a signature: a PNG of a size that can be printed, with strokes on it. */
final class PadPicture {

    /** The largest picture that the paper takes, in bytes. */
    static final int LARGEST = 512 * 1024;

    private static final String FIELD = "pad";
    private static final int LONGEST_SIDE = 4000;
    private static final int FEWEST_DOTS = 40;
    private static final int DARK = 128;

    private PadPicture() {}

    /**
     * Guards a signature.
     *
     * @throws InvalidInput {@code fault.agreement.padBlank} if nothing was written, {@code fault.agreement.padPicture} if it is no such
     *     picture
     */
    static void require(byte[] png) {
        if (png == null || png.length == 0) {
            throw new InvalidInput(FIELD, "fault.agreement.padBlank");
        }
        if (png.length > LARGEST || png[0] != (byte) 0x89 || png.length < 8 || png[1] != 'P') {
            throw new InvalidInput(FIELD, "fault.agreement.padPicture");
        }
        BufferedImage picture;
        try {
            picture = ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException broken) {
            throw new InvalidInput(FIELD, "fault.agreement.padPicture");
        }
        if (picture == null || picture.getWidth() > LONGEST_SIDE || picture.getHeight() > LONGEST_SIDE) {
            throw new InvalidInput(FIELD, "fault.agreement.padPicture");
        }
        if (dots(picture) < FEWEST_DOTS) {
            throw new InvalidInput(FIELD, "fault.agreement.padBlank");
        }
    }

    private static int dots(BufferedImage picture) {
        int dots = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getRGB(x, y);
                int light = ((colour >> 16 & 0xff) + (colour >> 8 & 0xff) + (colour & 0xff)) / 3;
                boolean opaque = (colour >>> 24) > DARK;
                dots += opaque && light < DARK ? 1 : 0;
            }
        }
        return dots;
    }
}
