package org.maplebridge.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certification authority of the tests: issues what an operator would buy, into a file of seals. */
final class TestAuthority {

    static final Instant FROM = Instant.parse("2023-01-01T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2024-01-01T00:00:00Z");
    static final String PASSWORD = "seals of the tests";

    private static final X500Name OWN = new X500Name("CN=Test authority");

    private final KeyPair own;
    private final X509Certificate root;
    private final KeyStore seals;
    private int issued = 1;

    TestAuthority() {
        try {
            own = pair("RSA");
            root = certificate(OWN, own);
            seals = KeyStore.getInstance("PKCS12");
            seals.load(null, null);
        } catch (GeneralSecurityException | IOException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Issues a certificate for an organisation's code, with a key of the named kind. */
    TestAuthority issue(String code, String algorithm) {
        try {
            KeyPair pair = pair(algorithm);
            X509Certificate certificate = certificate(new X500Name("CN=" + code), pair);
            seals.setKeyEntry(code, pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate, root});
            return this;
        } catch (GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Writes the file of seals. */
    Path into(Path folder) throws IOException {
        Path file = folder.resolve("seals.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            seals.store(out, PASSWORD.toCharArray());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file;
    }

    private static KeyPair pair(String algorithm) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(algorithm.equals("EC") ? 256 : 2048);
        return generator.generateKeyPair();
    }

    private X509Certificate certificate(X500Name subject, KeyPair of)
            throws GeneralSecurityException, OperatorCreationException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                OWN, BigInteger.valueOf(issued++), Date.from(FROM), Date.from(UNTIL), subject, of.getPublic());
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(own.getPrivate())));
    }
}
