package org.maplebridge.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    private static final String PLACE = "GPS 30.35N 112.19E";

    @Test
    void the_points_are_read_without_unpacking() throws IOException {
        assertThat(points(FileKind.PNG, drawn("png"))).contains(40L * 30);
        assertThat(points(FileKind.JPEG, photograph(6))).contains(40L * 30);
        assertThat(points(FileKind.PNG, Arrays.copyOf(drawn("png"), 20))).isEmpty();
        assertThat(points(FileKind.JPEG, Arrays.copyOf(photograph(1), 60))).isEmpty();
    }

    @Test
    void a_photograph_loses_where_it_was_taken_and_keeps_every_point() throws IOException {
        byte[] photograph = photograph(1);
        byte[] bare = Picture.bare(FileKind.JPEG, photograph);

        assertThat(says(photograph, PLACE)).isTrue();
        assertThat(says(bare, PLACE)).isFalse();
        assertThat(says(bare, "by somebody")).isFalse();
        assertThat(says(bare, "Exif")).isFalse();
        samePoints(photograph, bare);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 8})
    void a_photograph_keeps_how_it_is_to_be_turned(int turn) throws IOException {
        byte[] bare = Picture.bare(FileKind.JPEG, photograph(turn));

        assertThat(says(bare, PLACE)).isFalse();
        assertThat(says(bare, "Exif")).isTrue();
        assertThat(orientationOf(bare)).isEqualTo(turn);
        assertThat(Picture.bare(FileKind.JPEG, bare)).isEqualTo(bare);
        samePoints(photograph(turn), bare);
    }

    @Test
    void a_picture_loses_its_words_and_what_follows_its_end() throws IOException {
        byte[] drawn = drawn("png");
        byte[] worded = worded(drawn);
        byte[] bare = Picture.bare(FileKind.PNG, worded);

        assertThat(says(worded, PLACE)).isTrue();
        assertThat(bare).isEqualTo(drawn);
        samePoints(worded, bare);
    }

    @Test
    void a_picture_without_words_stays_as_it_is() throws IOException {
        assertThat(Picture.bare(FileKind.PNG, drawn("png"))).isEqualTo(drawn("png"));
        byte[] bare = Picture.bare(FileKind.JPEG, drawn("jpg"));
        assertThat(bare).isEqualTo(drawn("jpg"));
    }

    @Test
    void a_picture_that_is_broken_off_is_given_as_it_is() throws IOException {
        byte[] whole = photograph(6);
        for (int length = 2; length < whole.length; length += 7) {
            byte[] broken = Arrays.copyOf(whole, length);
            assertThat(Picture.bare(FileKind.JPEG, broken)).isNotEmpty();
        }
        byte[] worded = worded(drawn("png"));
        for (int length = 8; length < worded.length; length += 7) {
            assertThat(Picture.bare(FileKind.PNG, Arrays.copyOf(worded, length)))
                    .isNotEmpty();
        }
    }

    private static java.util.Optional<Long> points(FileKind kind, byte[] file) throws IOException {
        return Picture.points(kind, new ByteArrayInputStream(file));
    }

    private static byte[] drawn(String format) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(5, 5, 20, 10);
        image.setRGB(3, 4, Color.RED.getRGB());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** As a telephone writes it: Exif with the way to turn it and the place, then a comment. */
    private static byte[] photograph(int turn) throws IOException {
        byte[] plain = drawn("jpg");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(plain, 0, 2);
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        out.writeShort(0xffe1);
        out.writeShort(2 + 6 + 8 + 2 + 12 + 4 + place.length);
        out.writeBytes("Exif\0\0II");
        out.write(new byte[] {42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte) turn, 0, 0, 0, 0, 0, 0, 0});
        out.write(place);
        out.writeShort(0xfffe);
        out.writeShort(2 + 11);
        out.writeBytes("by somebody");
        out.write(plain, 2, plain.length - 2);
        return bytes.toByteArray();
    }

    private static byte[] worded(byte[] png) throws IOException {
        int afterHeader = 8 + 12 + 13;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(png, 0, afterHeader);
        byte[] words = ("tEXtComment\0" + PLACE).getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(words);
        out.writeInt(words.length - 4);
        out.write(words);
        out.writeInt((int) check.getValue());
        out.write(png, afterHeader, png.length - afterHeader);
        out.writeBytes("something after the end");
        return bytes.toByteArray();
    }

    private static int orientationOf(byte[] jpeg) {
        String text = new String(jpeg, StandardCharsets.ISO_8859_1);
        return jpeg[text.indexOf("Exif") + 6 + 8 + 2 + 9];
    }

    private static boolean says(byte[] file, String words) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(words);
    }

    private static void samePoints(byte[] one, byte[] other) throws IOException {
        BufferedImage first = ImageIO.read(new ByteArrayInputStream(one));
        BufferedImage second = ImageIO.read(new ByteArrayInputStream(other));
        assertThat(second.getRGB(0, 0, 40, 30, null, 0, 40)).isEqualTo(first.getRGB(0, 0, 40, 30, null, 0, 40));
    }
}
