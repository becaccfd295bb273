package org.maplebridge.document;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A photograph or scan as people hand it in, read from its bytes without unpacking a point of it: how large it would be on a screen, and the same
 * picture without what the camera wrote beside it (place, time, owner, device, a small preview). The points stay as they are, byte for byte; so does
 * the way the picture is to be turned.
 */
final class Picture {

    private static final int MARKER = 0xff;
    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int COMMENT = 0xfe;
    private static final int APP0 = 0xe0;
    private static final int EXIF = 0xe1;
    private static final int COLOUR_PROFILE = 0xe2;
    private static final int ADOBE = 0xee;
    private static final int APP15 = 0xef;
    private static final Set<Integer> NO_FRAME = Set.of(0xc4, 0xc8, 0xcc);

    private static final byte[] EXIF_NAME = {'E', 'x', 'i', 'f', 0, 0};
    private static final byte[] PROFILE_NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;

    private static final int PNG_START = 8;
    private static final int CHUNK_FRAME = 12;
    private static final Set<String> PNG_WORDS = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");

    private Picture() {}

    /**
     * How many points it has; empty if it does not say.
     *
     * @param content from its beginning; not closed
     */
    static Optional<Long> points(FileKind kind, InputStream content) throws IOException {
        try {
            DataInputStream data = new DataInputStream(content);
            return kind == FileKind.PNG ? pointsOfPng(data) : pointsOfJpeg(data);
        } catch (EOFException brokenOff) {
            return Optional.empty();
        }
    }

    private static Optional<Long> pointsOfPng(DataInputStream data) throws IOException {
        data.readNBytes(PNG_START + Integer.BYTES);
        String first = new String(data.readNBytes(Integer.BYTES), StandardCharsets.ISO_8859_1);
        return first.equals("IHDR") ? sized(data.readInt(), data.readInt()) : Optional.empty();
    }

    private static Optional<Long> pointsOfJpeg(DataInputStream data) throws IOException {
        data.readUnsignedShort();
        while (true) {
            int marker = marker(data);
            if (marker == START_OF_SCAN || marker == END) {
                return Optional.empty();
            }
            int length = data.readUnsignedShort() - Short.BYTES;
            if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.contains(marker)) {
                data.readUnsignedByte();
                int height = data.readUnsignedShort();
                return sized(data.readUnsignedShort(), height);
            }
            data.skipNBytes(Math.max(0, length));
        }
    }

    private static int marker(DataInputStream data) throws IOException {
        if (data.readUnsignedByte() != MARKER) {
            throw new EOFException();
        }
        int marker = data.readUnsignedByte();
        while (marker == MARKER) {
            marker = data.readUnsignedByte();
        }
        return marker;
    }

    private static Optional<Long> sized(int width, int height) {
        return width > 0 && height > 0 ? Optional.of((long) width * height) : Optional.empty();
    }

    /** How a photograph is to be turned to stand upright: 0, 90, 180 or 270 degrees clockwise. A mirrored one is only turned. */
    static int turn(FileKind kind, byte[] file) {
        if (kind != FileKind.JPEG) {
            return 0;
        }
        try {
            return switch (orientationOfJpeg(file)) {
                case 3, 4 -> 180;
                case 5, 6 -> 90;
                case 7, 8 -> 270;
                default -> 0;
            };
        } catch (IndexOutOfBoundsException brokenOff) {
            return 0;
        }
    }

    private static int orientationOfJpeg(byte[] file) {
        int at = Short.BYTES;
        while ((file[at] & 0xff) == MARKER) {
            int marker = file[at + 1] & 0xff;
            if (marker == MARKER) {
                at++;
                continue;
            }
            if (marker == START_OF_SCAN || marker == END) {
                return UPRIGHT;
            }
            int whole = Short.BYTES + number(file, at + Short.BYTES, Short.BYTES, false);
            if (marker == EXIF) {
                return orientation(file, at + 4, whole - 4);
            }
            at += whole;
        }
        return UPRIGHT;
    }

    /** The picture without what was written beside it; the same bytes if there is nothing, or if its parts do not fit together. */
    static byte[] bare(FileKind kind, byte[] file) {
        try {
            return kind == FileKind.PNG ? bareOfPng(file) : bareOfJpeg(file);
        } catch (IndexOutOfBoundsException brokenOff) {
            return file;
        }
    }

    private static byte[] bareOfPng(byte[] file) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, PNG_START);
        int at = PNG_START;
        while (at < file.length) {
            int length = number(file, at, Integer.BYTES, false);
            if (length < 0) {
                throw new IndexOutOfBoundsException(at);
            }
            int whole = CHUNK_FRAME + length;
            String name = new String(file, at + Integer.BYTES, Integer.BYTES, StandardCharsets.ISO_8859_1);
            if (!PNG_WORDS.contains(name)) {
                write(kept, file, at, whole);
            }
            at += whole;
            if (name.equals("IEND")) {
                // whatever follows the end is no part of the picture
                return kept.toByteArray();
            }
        }
        return kept.toByteArray();
    }

    private static byte[] bareOfJpeg(byte[] file) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        write(kept, file, 0, Short.BYTES);
        int at = Short.BYTES;
        while (true) {
            if ((file[at] & 0xff) != MARKER) {
                throw new IndexOutOfBoundsException(at);
            }
            int marker = file[at + 1] & 0xff;
            if (marker == MARKER) {
                at++;
                continue;
            }
            if (marker == START_OF_SCAN || marker == END) {
                write(kept, file, at, file.length - at);
                return kept.toByteArray();
            }
            int whole = Short.BYTES + number(file, at + Short.BYTES, Short.BYTES, false);
            if (marker == EXIF) {
                int turn = orientation(file, at + 4, whole - 4);
                if (turn != UPRIGHT) {
                    kept.writeBytes(onlyOrientation(turn));
                }
            } else if (belongs(marker, file, at)) {
                write(kept, file, at, whole);
            }
            at += whole;
        }
    }

    /** Whether a part is needed to show the picture: everything but comments and what applications add, save the colours. */
    private static boolean belongs(int marker, byte[] file, int at) {
        if (marker == COLOUR_PROFILE) {
            return Arrays.equals(file, at + 4, at + 4 + PROFILE_NAME.length, PROFILE_NAME, 0, PROFILE_NAME.length);
        }
        boolean ofApplications = marker > APP0 && marker <= APP15 && marker != ADOBE;
        return !ofApplications && marker != COMMENT;
    }

    /** How the picture is to be turned, 1 to 8; upright if that part says nothing of it. */
    private static int orientation(byte[] file, int at, int length) {
        int tiff = at + EXIF_NAME.length;
        if (length < EXIF_NAME.length + 8
                || !Arrays.equals(file, at, at + EXIF_NAME.length, EXIF_NAME, 0, EXIF_NAME.length)) {
            return UPRIGHT;
        }
        boolean little = file[tiff] == 'I';
        int directory = tiff + number(file, tiff + 4, Integer.BYTES, little);
        int end = at + length;
        if (directory < tiff || directory + 2 > end) {
            return UPRIGHT;
        }
        int entries = number(file, directory, Short.BYTES, little);
        for (int entry = 0; entry < entries; entry++) {
            int place = directory + 2 + entry * 12;
            if (place + 12 > end) {
                return UPRIGHT;
            }
            if (number(file, place, Short.BYTES, little) == ORIENTATION) {
                int turn = number(file, place + 8, Short.BYTES, little);
                return turn >= 1 && turn <= 8 ? turn : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static byte[] onlyOrientation(int turn) {
        return new byte[] {
            (byte) MARKER,
            (byte) EXIF,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) turn,
            0,
            0,
            0,
            0,
            0,
            0
        };
    }

    private static int number(byte[] file, int at, int bytes, boolean little) {
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | file[little ? at + bytes - 1 - i : at + i] & 0xff;
        }
        return number;
    }

    private static void write(ByteArrayOutputStream kept, byte[] file, int at, int length) {
        if (length < 0 || at + length > file.length) {
            throw new IndexOutOfBoundsException(at);
        }
        kept.write(file, at, length);
    }
}
