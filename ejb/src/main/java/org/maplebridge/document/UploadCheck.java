package org.maplebridge.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Sha256;

/**
 * Looks at a file before the office takes it: its size, what it is by its content, and whether its name and its claimed media type
 * tell the truth. Nothing in the file is run or unpacked.
 */
public final class UploadCheck {

    /** The largest file, in bytes: 20 MB. */
    public static final long LARGEST_FILE = 20L * 1024 * 1024;

    /** The most that may be handed in to one case, in bytes: 100 MB. */
    public static final long LARGEST_CASE = 100L * 1024 * 1024;

    /** The most points of a picture: an A3 sheet at 600 dots an inch, and some more. Unpacked, each takes four bytes of memory. */
    public static final long MOST_POINTS = 80_000_000L;

    private static final int MEGABYTE = 1024 * 1024;
    private static final int MILLION = 1_000_000;
    private static final int MOST_ZIP_ENTRIES = 10_000;
    private static final int ZIP_TAIL = 22 + 65_535;
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};
    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String FIELD = "file";

    private UploadCheck() {}

    /**
     * Takes in a file and checks it.
     *
     * @param fileName     the name that was sent; may hold a path
     * @param claimedType  the media type that was sent; null, blank or {@code application/octet-stream} claims nothing
     * @param content      the bytes; not read further than the limit
     * @param alreadyTaken how many bytes the case holds already
     * @return the checked file, to be closed by the caller
     * @throws InvalidInput {@code fault.upload.empty}, {@code fault.upload.size}, {@code fault.upload.quota}, {@code fault.upload.kind} for a
     *     kind that is not taken, {@code fault.upload.type} if name or claim and content differ, {@code fault.upload.mixed} for a file that
     *     is two kinds at once, {@code fault.upload.points} for a picture of more than {@value #MOST_POINTS} points, {@code fault.upload.picture} for
     *     one that does not say how many it has
     * @throws IOException if the bytes break off
     */
    public static CheckedUpload receive(String fileName, String claimedType, InputStream content, long alreadyTaken)
            throws IOException {
        Path file = Files.createTempFile("upload", null);
        boolean good = false;
        try {
            MessageDigest digest = Sha256.digest();
            long size = spool(content, file, digest, alreadyTaken);
            FileKind kind = kindOf(file, fileName);
            String name = truthfulName(fileName, claimedType, kind);
            good = true;
            return new CheckedUpload(file, name, kind, size, Sha256.finish(digest));
        } finally {
            if (!good) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static long spool(InputStream content, Path file, MessageDigest digest, long alreadyTaken)
            throws IOException {
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] piece = new byte[64 * 1024];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                size += read;
                if (size > LARGEST_FILE) {
                    throw new InvalidInput(FIELD, "fault.upload.size", LARGEST_FILE / MEGABYTE);
                }
                digest.update(piece, 0, read);
                out.write(piece, 0, read);
            }
        }
        if (size == 0) {
            throw new InvalidInput(FIELD, "fault.upload.empty");
        }
        if (alreadyTaken + size > LARGEST_CASE) {
            throw new InvalidInput(FIELD, "fault.upload.quota", LARGEST_CASE / MEGABYTE, alreadyTaken / MEGABYTE);
        }
        return size;
    }

    private static FileKind kindOf(Path file, String fileName) throws IOException {
        String found = mediaTypeOf(file);
        FileKind kind = FileKind.named(found)
                .orElseThrow(() -> new InvalidInput(
                        FIELD, "fault.upload.kind", found, String.join(", ", FileKind.allExtensions())));
        // Recorders write sound alone into the same container as pictures; only the name tells the two apart.
        if (kind == FileKind.MP4 && FileKind.M4A.hasExtension(FileNames.extension(fileName))) {
            kind = FileKind.M4A;
        }
        boolean mixed = switch (kind) {
            case PDF -> !startsWith(file, PDF_START) || endsAsZip(file);
            case PNG, JPEG -> endsAsZip(file);
            default -> false;
        };
        if (mixed) {
            throw new InvalidInput(FIELD, "fault.upload.mixed");
        }
        if (kind.picture()) {
            checkPoints(file, kind);
        }
        return kind;
    }

    /** A small file may unpack to a picture that fills the memory of whoever opens it. */
    private static void checkPoints(Path file, FileKind kind) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            long points =
                    Picture.points(kind, stream).orElseThrow(() -> new InvalidInput(FIELD, "fault.upload.picture"));
            if (points > MOST_POINTS) {
                throw new InvalidInput(
                        FIELD, "fault.upload.points", MOST_POINTS / MILLION, (points + MILLION - 1) / MILLION);
            }
        }
    }

    private static String mediaTypeOf(Path file) throws IOException {
        String byMagic;
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            byMagic = MimeTypes.getDefaultMimeTypes()
                    .detect(stream, new Metadata())
                    .getBaseType()
                    .toString();
        }
        return switch (byMagic) {
            case "application/zip", "application/x-tika-ooxml" -> officeTypeOf(file);
            case "application/x-matroska", "video/x-matroska" ->
                declaresWebm(file) ? FileKind.WEBM.mediaType() : byMagic;
            case "text/plain", "application/octet-stream" ->
                isText(file) ? FileKind.TXT.mediaType() : "application/octet-stream";
            default -> byMagic;
        };
    }

    /** Word and Excel files are zips; what they are is read from the names inside, without unpacking. */
    private static String officeTypeOf(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ZIP_ENTRIES || zip.getEntry("[Content_Types].xml") == null) {
                return "application/zip";
            }
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            if (names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
                return "application/vnd.ms-office.vbaProject";
            }
            boolean word = names.contains("word/document.xml");
            boolean excel = names.contains("xl/workbook.xml");
            if (word == excel) {
                return "application/zip";
            }
            return (word ? FileKind.DOCX : FileKind.XLSX).mediaType();
        } catch (ZipException broken) {
            return "application/zip";
        }
    }

    private static boolean declaresWebm(Path file) throws IOException {
        byte[] head = head(file, 64);
        return new String(head, StandardCharsets.ISO_8859_1).contains("webm");
    }

    /** Whether the whole file is text in UTF-8 or GB 18030, without control characters except line ends and tabs. */
    private static boolean isText(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return decodes(bytes, StandardCharsets.UTF_8) || decodes(bytes, GB18030);
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }

    private static boolean startsWith(Path file, byte[] start) throws IOException {
        return Arrays.equals(head(file, start.length), start);
    }

    private static byte[] head(Path file, int length) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(length);
        }
    }

    /** Whether a zip reader would find an archive at the file's end, whatever its beginning says. */
    private static boolean endsAsZip(Path file) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(access.length(), ZIP_TAIL);
            byte[] tail = new byte[length];
            access.seek(access.length() - length);
            access.readFully(tail);
            for (int at = 0; at + ZIP_END.length <= tail.length; at++) {
                if (Arrays.equals(tail, at, at + ZIP_END.length, ZIP_END, 0, ZIP_END.length)
                        && commentReachesEnd(tail, at)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** An archive's end states the length of the comment that fills the rest of the file; chance bytes in a picture do not. */
    private static boolean commentReachesEnd(byte[] tail, int at) {
        int lengthAt = at + 20;
        if (lengthAt + 2 > tail.length) {
            return false;
        }
        int comment = (tail[lengthAt] & 0xff) | (tail[lengthAt + 1] & 0xff) << 8;
        return lengthAt + 2 + comment <= tail.length;
    }

    private static String truthfulName(String fileName, String claimedType, FileKind kind) {
        String name = FileNames.clean(fileName == null ? "" : fileName);
        String extension = FileNames.extension(name);
        if (!extension.isEmpty() && !kind.hasExtension(extension)) {
            throw new InvalidInput(FIELD, "fault.upload.type", kind.mediaType(), "." + extension);
        }
        if (claimedType != null) {
            Optional<FileKind> claimed = FileKind.named(claimedType);
            if (claimed.isPresent() && claimed.get() != kind) {
                throw new InvalidInput(FIELD, "fault.upload.type", kind.mediaType(), claimedType.strip());
            }
        }
        if (extension.isEmpty()) {
            return (name.isEmpty() ? "文件" : name) + "." + kind.extension();
        }
        return name;
    }
}
