package org.maplebridge.document;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Arrays;
import org.maplebridge.basics.Sha256;

/**
 * Reads the electronic seal of a file that anybody may have sent. It looks for the signature's place in the bytes and never opens the file as a
 * PDF: a file made to harm its reader has nothing to work on, and what a signature leaves out shows at once, because it must cover the file from
 * the first byte to the last.
 */
final class SealReader {

    private static final Pattern PLACE = Pattern.compile(
            "/ByteRange\\s{0,8}\\[\\s{0,8}(\\d{1,10})\\s{1,8}(\\d{1,10})\\s{1,8}(\\d{1,10})\\s{1,8}(\\d{1,10})\\s{0,8}\\]");
    private static final int PIECE = 64 * 1024;
    /** More than the longest that the pattern can match, so that none is missed between two pieces. */
    private static final int OVERLAP = 160;

    private static final long LARGEST_SIGNATURE = 256 * 1024;

    private SealReader() {}

    /**
     * What the file says of the seal.
     *
     * @param certificate the SHA-256 of the certificate with which the office sealed; null if it sealed on paper only
     */
    static SealState read(Path file, String certificate) throws IOException {
        Found found = find(file);
        if (!found.any()) {
            return SealState.NONE;
        }
        if (found.whole() == null) {
            return SealState.BROKEN;
        }
        try {
            return check(file, found.whole(), certificate);
        } catch (CMSException
                | OperatorCreationException
                | CertificateException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | EOFException noSignature) {
            return SealState.BROKEN;
        }
    }

    /** Where a signature stands: the file without it is {@code [0, before)} and {@code [after, size)}. */
    private record Range(long before, long after, long size) {}

    /** @param whole the signature that covers the whole file; null if none does */
    private record Found(boolean any, Range whole) {}

    private static Found find(Path file) throws IOException {
        long size = Files.size(file);
        boolean any = false;
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] window = new byte[OVERLAP + PIECE];
            int kept = 0;
            int read = bytes.readNBytes(window, 0, PIECE);
            while (read > 0) {
                int length = kept + read;
                Matcher place = PLACE.matcher(new String(window, 0, length, StandardCharsets.ISO_8859_1));
                while (place.find()) {
                    any = true;
                    long before = Long.parseLong(place.group(2));
                    long after = Long.parseLong(place.group(3));
                    boolean whole = Long.parseLong(place.group(1)) == 0
                            && before < after
                            && after - before <= LARGEST_SIGNATURE
                            && after + Long.parseLong(place.group(4)) == size;
                    if (whole) {
                        return new Found(true, new Range(before, after, size));
                    }
                }
                kept = Math.min(OVERLAP, length);
                System.arraycopy(window, length - kept, window, 0, kept);
                read = bytes.readNBytes(window, kept, PIECE);
            }
        }
        return new Found(any, null);
    }

    private static SealState check(Path file, Range range, String certificate)
            throws IOException, CMSException, OperatorCreationException, CertificateException {
        CMSSignedData signed = new CMSSignedData(new Signed(file, range), contents(file, range));
        Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            return SealState.BROKEN;
        }
        SignerInformation signer = signers.iterator().next();
        @SuppressWarnings("unchecked")
        Collection<X509CertificateHolder> holders = signed.getCertificates().getMatches(signer.getSID());
        for (X509CertificateHolder holder : holders) {
            if (isOf(signer, holder) && signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder))) {
                return Sha256.hex(holder.getEncoded()).equals(certificate) ? SealState.VALID : SealState.FOREIGN;
            }
        }
        return SealState.BROKEN;
    }

    /** Whether the certificate is the one that the signature names among what it signs. */
    private static boolean isOf(SignerInformation signer, X509CertificateHolder holder) throws IOException {
        if (signer.getSignedAttributes() == null) {
            return false;
        }
        Attribute named = signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (named == null) {
            return false;
        }
        byte[] digest = SigningCertificateV2.getInstance(named.getAttrValues().getObjectAt(0))
                .getCerts()[0]
                .getCertHash();
        return Arrays.constantTimeAreEqual(digest, Sha256.digest().digest(holder.getEncoded()));
    }

    /** The signature itself: hex digits in angle brackets, filled up with zeros. */
    private static ContentInfo contents(Path file, Range range) throws IOException {
        byte[] written;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate((int) (range.after() - range.before()));
            channel.position(range.before());
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // until all of it is there
            }
            written = buffer.array();
        }
        String hex = new String(written, StandardCharsets.ISO_8859_1);
        if (!hex.startsWith("<") || !hex.endsWith(">")) {
            throw new IllegalArgumentException("no signature between the parts that it signs");
        }
        byte[] binary = HexFormat.of().parseHex(hex.substring(1, hex.length() - 1));
        try (ASN1InputStream parts = new ASN1InputStream(binary)) {
            return ContentInfo.getInstance(parts.readObject());
        }
    }

    /** The file without its signature. */
    private record Signed(Path file, Range range) implements CMSProcessable {

        @Override
        public void write(OutputStream out) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                copy(channel, 0, range.before(), out);
                copy(channel, range.after(), range.size(), out);
            }
        }

        private static void copy(FileChannel channel, long from, long to, OutputStream out) throws IOException {
            channel.position(from);
            InputStream bytes = new BufferedInputStream(Channels.newInputStream(channel), PIECE);
            byte[] piece = new byte[PIECE];
            for (long left = to - from; left > 0; ) {
                int read = bytes.read(piece, 0, (int) Math.min(piece.length, left));
                if (read < 0) {
                    throw new EOFException("the file ends before its signature says");
                }
                out.write(piece, 0, read);
                left -= read;
            }
        }

        @Override
        public Object getContent() {
            return file;
        }
    }
}
