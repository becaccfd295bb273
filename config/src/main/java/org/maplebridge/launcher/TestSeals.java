package org.maplebridge.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The electronic seals of an office on this machine: a certification authority of its own, which names itself a test, and a certificate for each
 * room. Made once, with the data folder; the authority's key is thrown away at once, so that nothing else can ever be issued in its name. What a
 * production office buys from a licensed authority.
 */
public final class TestSeals {

    private static final String DEMO_ROOMS = "org/maplebridge/demo/seals.properties";
    private static final String FILE = "seals.p12";
    private static final String AUTHORITY = "seals-test-authority.pem";
    /** Wide enough for demo time, which began in 2023, and for tests that turn the clock. */
    private static final Date FROM = Date.from(Instant.parse("2020-01-01T00:00:00Z"));

    private static final Date UNTIL = Date.from(Instant.parse("2040-01-01T00:00:00Z"));
    private static final String SIGNING = "SHA256withECDSA";

    private final KeyPair own = pair();
    private final X500Name name = name("Maple Bridge", "Test certification authority (测试)");
    private final SecureRandom random = new SecureRandom();

    private TestSeals() {}

    /** The variables of the demo office: a seal for each room that its jar names. */
    static Map<String, String> ofDemo(DataFolder folder) throws CannotStart {
        Properties rooms = new Properties();
        try {
            rooms.load(new StringReader(Installation.demoFile(DEMO_ROOMS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return environment(
                folder,
                rooms.stringPropertyNames().stream().collect(Collectors.toMap(code -> code, rooms::getProperty)));
    }

    /**
     * The variables by which an office finds its seals; they are cut at the first call.
     *
     * @param rooms the names of the rooms by their codes
     */
    public static Map<String, String> environment(DataFolder folder, Map<String, String> rooms) {
        Path file = folder.folder("secrets").resolve(FILE);
        String password = folder.sealPassword();
        try {
            if (!Files.exists(file)) {
                new TestSeals().cut(file, password.toCharArray(), rooms);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("This Java cannot make certificates", e);
        }
        return Map.of("MAPLEBRIDGE_SEAL_KEYSTORE", file.toString(), "MAPLEBRIDGE_SEAL_PASSWORD", password);
    }

    private void cut(Path file, char[] password, Map<String, String> rooms)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        X509Certificate authority = certificate(name, own, true);
        KeyStore seals = KeyStore.getInstance("PKCS12");
        seals.load(null, null);
        for (Map.Entry<String, String> room : rooms.entrySet()) {
            KeyPair pair = pair();
            X509Certificate certificate = certificate(name(room.getValue(), room.getKey() + " (测试)"), pair, false);
            seals.setKeyEntry(room.getKey(), pair.getPrivate(), password, new Certificate[] {certificate, authority});
        }
        DataFolder.ownerOnlyFile(
                file.resolveSibling(AUTHORITY),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(authority.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        Path draft = DataFolder.ownerOnlyFile(file.resolveSibling(FILE + ".new"), "");
        try (OutputStream out = Files.newOutputStream(draft)) {
            seals.store(out, password);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static X500Name name(String organisation, String common) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, common)
                .build();
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has elliptic curves", impossible);
        }
    }

    private X509Certificate certificate(X500Name subject, KeyPair of, boolean authority)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name, new BigInteger(127, random), FROM, UNTIL, subject, of.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(authority ? KeyUsage.keyCertSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNING).build(own.getPrivate())));
    }
}
