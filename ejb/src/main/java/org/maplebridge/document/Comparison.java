package org.maplebridge.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.maplebridge.basics.Sha256;

/**
 * What comes of laying a file beside a paper that the office has sealed: whether it is that paper, and what the file itself says of the
 * organisation's electronic seal.
 */
public record Comparison(Verification result, SealState seal) implements Serializable {

    private static final int PIECE = 64 * 1024;

    /**
     * Lays a file beside the paper. It lies in a temporary place meanwhile and goes at once; the stream is read to its end and left open.
     *
     * @param sha256      the fingerprint of the paper
     * @param certificate the fingerprint of the certificate that sealed it; null if it was sealed in ink only
     */
    public static Comparison of(InputStream content, String sha256, String certificate) throws IOException {
        Path file = Files.createTempFile("compared", ".pdf");
        try {
            boolean same = copy(content, file).equals(sha256);
            return new Comparison(
                    same ? Verification.MATCHES : Verification.ALTERED, SealReader.read(file, certificate));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String copy(InputStream content, Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] piece = new byte[PIECE];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                digest.update(piece, 0, read);
                out.write(piece, 0, read);
            }
        }
        return Sha256.finish(digest);
    }
}
