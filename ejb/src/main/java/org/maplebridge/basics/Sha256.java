package org.maplebridge.basics;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The fingerprint by which the office tells two files, two texts or two histories apart: SHA-256, written as 64 lower-case hex
 * digits. The same bytes always have the same fingerprint; nobody can make other bytes to a given one.
 */
public final class Sha256 {

    /** How many characters a fingerprint has in writing. */
    public static final int HEX_LENGTH = 64;

    private Sha256() {}

    /** The fingerprint of the bytes in hand. */
    public static String hex(byte[] bytes) {
        MessageDigest digest = digest();
        digest.update(bytes);
        return finish(digest);
    }

    /**
     * The fingerprint of everything that is left in the stream, read in pieces; the stream stays open.
     *
     * @throws IOException if the stream breaks off
     */
    public static String hex(InputStream stream) throws IOException {
        MessageDigest digest = digest();
        byte[] piece = new byte[64 * 1024];
        for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
            digest.update(piece, 0, read);
        }
        return finish(digest);
    }

    /** Whether the text is written as a fingerprint: 64 lower-case hex digits. */
    public static boolean isHex(String text) {
        return text != null
                && text.length() == HEX_LENGTH
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    /** A fresh digest for whoever copies and counts at the same time; {@link #finish} writes it down. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** The fingerprint of what the digest has seen; the digest starts anew. */
    public static String finish(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
