package org.maplebridge.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maplebridge.basics.Conflict;

/**
 * The cupboard in which the organisations' electronic seals lie: a PKCS#12 file that the operator lays beside the office and names in its
 * environment, with one key and its certificates for each organisation, under the organisation's code. Read when it is first asked for and again
 * when the file has changed, so that a renewed certificate needs no restart. An organisation without a key seals on paper, as before.
 */
@ApplicationScoped
public class ElectronicSeals {

    /** Names the PKCS#12 file. */
    static final String FILE_SETTING = "MAPLEBRIDGE_SEAL_KEYSTORE";

    /** The password of the file and of the keys in it. */
    static final String PASSWORD_SETTING = "MAPLEBRIDGE_SEAL_PASSWORD";

    private static final Logger LOG = Logger.getLogger(ElectronicSeals.class.getName());

    private final Path file;
    private final char[] password;
    private Opened opened;

    /** The seals that the environment names; none if it names no file. */
    public ElectronicSeals() {
        this(setting(FILE_SETTING) == null ? null : Path.of(setting(FILE_SETTING)), setting(PASSWORD_SETTING));
    }

    ElectronicSeals(Path file, String password) {
        this.file = file;
        this.password = password == null ? new char[0] : password.toCharArray();
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private record Opened(KeyStore seals, FileTime changed) {}

    /**
     * How it stands with an organisation's seal.
     *
     * @param organisationCode its code, under which the key lies in the file, in capitals or not
     */
    public SealStanding standing(String organisationCode, Instant at) {
        try {
            Optional<X509Certificate> found = certificate(organisationCode);
            if (found.isEmpty()) {
                return new SealStanding(SealStanding.Readiness.NONE, null);
            }
            SealCertificate certificate = SealCertificate.of(found.get());
            SealStanding.Readiness state = SealStanding.Readiness.READY;
            if (at.isBefore(certificate.from())) {
                state = SealStanding.Readiness.NOT_YET;
            } else if (at.isAfter(certificate.until())) {
                state = SealStanding.Readiness.EXPIRED;
            }
            return new SealStanding(state, certificate);
        } catch (IOException | GeneralSecurityException unreadable) {
            LOG.log(Level.WARNING, trouble(unreadable));
            return new SealStanding(SealStanding.Readiness.UNREADABLE, null);
        }
    }

    /**
     * Refuses to go on where a seal could not be put on: looked at before the act begins.
     *
     * @throws Conflict {@code fault.seal.expired} or {@code fault.seal.notYet} with the days of the certificate, {@code fault.seal.unreadable}
     */
    public void requireSealable(String organisationCode, Instant at) {
        SealStanding standing = standing(organisationCode, at);
        switch (standing.state()) {
            case EXPIRED ->
                throw new Conflict("fault.seal.expired", standing.certificate().until());
            case NOT_YET ->
                throw new Conflict("fault.seal.notYet", standing.certificate().from());
            case UNREADABLE -> throw new Conflict("fault.seal.unreadable");
            case READY, NONE -> {}
        }
    }

    /**
     * Signs a printed paper with the organisation's certificate.
     *
     * @param organisation its name, as it stands in the signature
     * @return the paper sealed; as it came if the organisation has no certificate
     * @throws Conflict see {@link #requireSealable}
     */
    Papers.Printed seal(Papers.Printed paper, String organisationCode, String organisation, Instant at) {
        requireSealable(organisationCode, at);
        try {
            Optional<X509Certificate> certificate = certificate(organisationCode);
            if (certificate.isEmpty()) {
                return paper;
            }
            KeyStore seals = seals();
            PrivateKey key = (PrivateKey) seals.getKey(organisationCode, password);
            List<X509Certificate> chain = Arrays.stream(seals.getCertificateChain(organisationCode))
                    .map(X509Certificate.class::cast)
                    .toList();
            byte[] sealed = new SealingPress(key, chain).press(paper.pdf(), organisation, at);
            return paper.sealed(sealed, SealCertificate.of(certificate.get()).sha256());
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException(trouble(unreadable), unreadable);
        }
    }

    private Optional<X509Certificate> certificate(String organisationCode)
            throws IOException, GeneralSecurityException {
        if (file == null) {
            return Optional.empty();
        }
        KeyStore seals = seals();
        return seals.isKeyEntry(organisationCode)
                ? Optional.of((X509Certificate) seals.getCertificate(organisationCode))
                : Optional.empty();
    }

    private synchronized KeyStore seals() throws IOException, GeneralSecurityException {
        FileTime changed = Files.getLastModifiedTime(file);
        if (opened == null || !opened.changed().equals(changed)) {
            KeyStore seals = KeyStore.getInstance("PKCS12");
            try (InputStream content = Files.newInputStream(file)) {
                seals.load(content, password);
            }
            opened = new Opened(seals, changed);
        }
        return opened.seals();
    }

    /** A line for the operator if a file is named and cannot be read. */
    Optional<String> trouble() {
        try {
            if (file != null) {
                seals();
            }
            return Optional.empty();
        } catch (IOException | GeneralSecurityException unreadable) {
            return Optional.of(trouble(unreadable));
        }
    }

    private String trouble(Exception unreadable) {
        return FILE_SETTING + " names " + file + ", which cannot be read with " + PASSWORD_SETTING + " ("
                + unreadable.getClass().getSimpleName() + "): nothing is sealed until it can";
    }
}
