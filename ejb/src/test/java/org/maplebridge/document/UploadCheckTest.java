package org.maplebridge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Sha256;

class UploadCheckTest {

    private static final byte[] PDF = ascii("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
    private static final byte[] HTML = ascii("<!DOCTYPE html><html><script>alert(1)</script></html>");
    private static final byte[] EXE = bytes("4d5a90000300000004000000ffff0000b800000000000000");
    private static final byte[] MP4 = bytes("00000018667479706d703432000000006d70343269736f6d000000086d646174");
    private static final byte[] M4A = bytes("0000001c667479704d344120000000004d3441206d70343269736f6d000000086d646174");
    private static final byte[] MOV = bytes("0000001466747970717420200000020071742020000000086d646174");
    private static final byte[] MP3 = bytes("49443303000000000000fffb90640000000000000000000000000000");
    private static final byte[] WEBM =
            bytes("1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878102428581021853806701ffffffffffffff");
    private static final byte[] MATROSKA =
            bytes("1a45dfa3a34286810142f7810142f2810442f381084282886d6174726f736b61428781044285810218538067");
    private static final byte[] OLE = bytes("d0cf11e0a1b11ae1" + "00".repeat(504));

    @Test
    void every_kind_that_is_taken_is_known_by_its_content() throws IOException {
        assertThat(kind("申请书.pdf", PDF)).isEqualTo(FileKind.PDF);
        assertThat(kind("a.png", picture("png"))).isEqualTo(FileKind.PNG);
        assertThat(kind("a.JPG", picture("jpg"))).isEqualTo(FileKind.JPEG);
        assertThat(kind("a.jpeg", picture("jpg"))).isEqualTo(FileKind.JPEG);
        assertThat(kind("a.docx", office("word/document.xml"))).isEqualTo(FileKind.DOCX);
        assertThat(kind("a.xlsx", office("xl/workbook.xml"))).isEqualTo(FileKind.XLSX);
        assertThat(kind("a.txt", "陈某，𠮷某\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileKind.TXT);
        assertThat(kind("a.txt", "旧电脑写的笔录\r\n".getBytes(Charset.forName("GB18030"))))
                .isEqualTo(FileKind.TXT);
        assertThat(kind("a.mp3", MP3)).isEqualTo(FileKind.MP3);
        assertThat(kind("a.m4a", M4A)).isEqualTo(FileKind.M4A);
        assertThat(kind("a.m4a", MP4)).isEqualTo(FileKind.M4A);
        assertThat(kind("a.mp4", MP4)).isEqualTo(FileKind.MP4);
        assertThat(kind("a.webm", WEBM)).isEqualTo(FileKind.WEBM);
    }

    @Test
    void a_good_file_comes_back_whole_with_its_clean_name_and_fingerprint(@TempDir Path folder) throws IOException {
        try (CheckedUpload upload = receive("C:\\扫描\\𠮷某的申请书.pdf", "application/pdf", PDF)) {
            assertThat(upload.fileName()).isEqualTo("𠮷某的申请书.pdf");
            assertThat(upload.size()).isEqualTo(PDF.length);
            assertThat(upload.sha256()).isEqualTo(Sha256.hex(PDF));
            try (InputStream content = upload.open()) {
                assertThat(new FolderStore(folder).put(content).sha256()).isEqualTo(upload.sha256());
            }
        }
    }

    @Test
    void a_name_without_an_ending_gets_the_true_one_and_no_name_a_plain_one() throws IOException {
        try (CheckedUpload named = receive("申请书", null, PDF);
                CheckedUpload nameless = receive("../", "application/octet-stream", PDF)) {
            assertThat(named.fileName()).isEqualTo("申请书.pdf");
            assertThat(nameless.fileName()).isEqualTo("文件.pdf");
        }
    }

    @Test
    void a_small_file_that_unpacks_to_a_giant_picture_is_refused_before_anybody_unpacks_it() throws IOException {
        byte[] bomb = picture("png");
        // width and height stand behind the first chunk's name
        System.arraycopy(bytes("0000753000007530"), 0, bomb, 16, 8);
        assertThatThrownBy(() -> receive("照片.png", null, bomb)).isInstanceOfSatisfying(InvalidInput.class, fault -> {
            assertThat(fault.findings().get(0).key()).isEqualTo("fault.upload.points");
            assertThat(fault.findings().get(0).arguments()).containsExactly(80L, 900L);
        });
    }

    @Test
    void a_picture_that_does_not_say_its_size_is_refused() throws IOException {
        byte[] broken = Arrays.copyOf(picture("png"), 20);
        refused("fault.upload.picture", "照片.png", null, broken);
    }

    @Test
    void a_lying_name_is_refused_with_what_was_found_and_what_was_claimed() throws IOException {
        byte[] picture = picture("png");
        assertThatThrownBy(() -> receive("申请书.pdf", null, picture))
                .isInstanceOfSatisfying(InvalidInput.class, fault -> {
                    assertThat(fault.findings().get(0).key()).isEqualTo("fault.upload.type");
                    assertThat(fault.findings().get(0).arguments()).containsExactly("image/png", ".pdf");
                });
        refused("fault.upload.type", "a.pdf.exe", null, PDF);
        refused("fault.upload.type", "a.docx", null, office("xl/workbook.xml"));
        refused("fault.upload.type", "a.txt", null, PDF);
    }

    @Test
    void a_lying_media_type_is_refused_and_an_unknown_one_claims_nothing() throws IOException {
        refused("fault.upload.type", "a.pdf", "image/png", PDF);
        receive("a.pdf", "application/x-unheard-of", PDF).close();
        receive("a.jpg", "image/pjpeg; charset=binary", picture("jpg")).close();
    }

    @Test
    void what_can_be_run_or_hides_something_is_not_taken_whatever_its_name() throws IOException {
        refused("fault.upload.kind", "a.pdf", null, HTML);
        refused("fault.upload.kind", "a.txt", null, HTML);
        refused("fault.upload.kind", "a.png", null, ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        refused("fault.upload.kind", "a.docx", null, EXE);
        refused("fault.upload.kind", "a.doc", null, OLE);
        refused("fault.upload.kind", "a.docx", null, zip("a.txt"));
        refused("fault.upload.kind", "a.docx", null, office("word/document.xml", "word/vbaProject.bin"));
        refused("fault.upload.kind", "a.docx", null, office("word/document.xml", "xl/workbook.xml"));
        refused("fault.upload.kind", "a.zip", null, zip("a.txt"));
        refused("fault.upload.kind", "a.docx", null, ascii("PK\u0003\u0004 broken"));
        refused("fault.upload.kind", "a.mov", null, MOV);
        refused("fault.upload.kind", "a.webm", null, MATROSKA);
        refused("fault.upload.kind", "a.txt", null, new byte[] {'a', 0, 'b'});
        refused("fault.upload.kind", "a.txt", null, bytes("80ff80ff80ff"));
    }

    @Test
    void a_file_that_is_two_kinds_at_once_is_refused() throws IOException {
        refused("fault.upload.mixed", "a.pdf", null, join(PDF, zip("evil.class")));
        refused("fault.upload.mixed", "a.png", null, join(picture("png"), zip("evil.class")));
        refused("fault.upload.mixed", "a.jpg", null, join(picture("jpg"), zip("evil.class")));
    }

    @Test
    void an_empty_file_is_refused() {
        refused("fault.upload.empty", "a.pdf", null, new byte[0]);
    }

    @Test
    void twenty_megabytes_are_taken_and_one_byte_more_is_not() throws IOException {
        byte[] largest = new byte[(int) UploadCheck.LARGEST_FILE];
        System.arraycopy(PDF, 0, largest, 0, PDF.length);
        receive("a.pdf", null, largest).close();
        refused("fault.upload.size", "a.pdf", null, join(largest, new byte[1]));
    }

    @Test
    void an_endless_stream_is_left_at_the_limit() {
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                assertThat(given++).isLessThan(UploadCheck.LARGEST_FILE + 128 * 1024);
                return 'a';
            }
        };
        assertThatThrownBy(() -> UploadCheck.receive("a.txt", null, endless, 0))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        fault -> assertThat(fault.findings().get(0).key()).isEqualTo("fault.upload.size"));
    }

    @Test
    void a_case_takes_a_hundred_megabytes_and_no_byte_more() throws IOException {
        UploadCheck.receive("a.pdf", null, new ByteArrayInputStream(PDF), UploadCheck.LARGEST_CASE - PDF.length)
                .close();
        assertThatThrownBy(() -> UploadCheck.receive(
                        "a.pdf", null, new ByteArrayInputStream(PDF), UploadCheck.LARGEST_CASE - PDF.length + 1))
                .isInstanceOfSatisfying(InvalidInput.class, fault -> {
                    assertThat(fault.findings().get(0).key()).isEqualTo("fault.upload.quota");
                    assertThat(fault.findings().get(0).arguments()).containsExactly(100L, 99L);
                });
    }

    private static FileKind kind(String name, byte[] content) throws IOException {
        try (CheckedUpload upload = receive(name, null, content)) {
            return upload.kind();
        }
    }

    private static CheckedUpload receive(String name, String claimed, byte[] content) throws IOException {
        return UploadCheck.receive(name, claimed, new ByteArrayInputStream(content), 0);
    }

    private static void refused(String key, String name, String claimed, byte[] content) {
        assertThatThrownBy(() -> receive(name, claimed, content))
                .as(name)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        fault -> assertThat(fault.findings().get(0).key())
                                .as(name + " " + fault.findings())
                                .isEqualTo(key));
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] office(String... parts) throws IOException {
        String[] names = new String[parts.length + 1];
        names[0] = "[Content_Types].xml";
        System.arraycopy(parts, 0, names, 1, parts.length);
        return zip(names);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(ascii("<x/>"));
            }
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
