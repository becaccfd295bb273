package org.maplebridge.document;

import java.io.Serializable;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.Sha256;

/**
 * The certificate behind an organisation's electronic seal, as people read it. Issued by a certification authority, kept by the operator beside
 * the office, good from one instant to another.
 *
 * @param subject who it is issued to, as an X.500 name
 * @param issuer  who vouches for that
 * @param from    the first instant in which it is good
 * @param until   the last one
 * @param sha256  the fingerprint of the certificate's bytes, by which a seal is known again
 */
public record SealCertificate(String subject, String issuer, Instant from, Instant until, String sha256)
        implements Serializable {

    static SealCertificate of(X509Certificate certificate) {
        return new SealCertificate(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                fingerprint(certificate));
    }

    /** The day on which it becomes good. */
    public LocalDate firstDay() {
        return OfficeClock.dayOf(from);
    }

    /** The day on which it runs out. */
    public LocalDate lastDay() {
        return OfficeClock.dayOf(until);
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return Sha256.hex(certificate.getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("A certificate that was read can be written", impossible);
        }
    }
}
