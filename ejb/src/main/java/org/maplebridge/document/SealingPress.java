package org.maplebridge.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.Sha256;

/**
 * Presses an electronic seal onto a paper: a PAdES baseline signature (ETSI EN 319 142-1, B-B) over the whole file, written behind it, so that the
 * paper itself stays byte for byte and remains PDF/A. The seal has no picture of its own: what is seen of it is printed with the paper.
 */
final class SealingPress {

    /** What the certificates of a chain and the signature need, as binary. */
    private static final int LARGEST_SIGNATURE = 16 * 1024;

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    /** @param chain the organisation's certificate first, then those that vouch for it */
    SealingPress(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /**
     * Presses.
     *
     * @param organisation who seals, as it stands in the signature
     * @param at           the time that the signature claims
     */
    byte[] press(byte[] pdf, String organisation, Instant at) throws IOException, GeneralSecurityException {
        try (PDDocument paper = Loader.loadPDF(pdf);
                SignatureOptions room = new SignatureOptions()) {
            PDSignature seal = new PDSignature();
            seal.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            seal.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
            seal.setName(organisation);
            seal.setSignDate(
                    GregorianCalendar.from(at.truncatedTo(ChronoUnit.SECONDS).atZone(OfficeClock.ZONE)));
            room.setPreferredSignatureSize(LARGEST_SIGNATURE);
            paper.setDocumentId(at.toEpochMilli());
            paper.addSignature(seal, room);
            ByteArrayOutputStream sealed = new ByteArrayOutputStream(pdf.length + 3 * LARGEST_SIGNATURE);
            ExternalSigningSupport signing = paper.saveIncrementalForExternalSigning(sealed);
            signing.setSignature(sign(signing.getContent()));
            return sealed.toByteArray();
        }
    }

    private byte[] sign(InputStream content) throws IOException, GeneralSecurityException {
        try {
            X509Certificate own = chain.get(0);
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(attributes(own))
                            .build(new JcaContentSignerBuilder("SHA256with" + algorithm()).build(key), own));
            generator.addCertificates(new JcaCertStore(chain));
            return generator.generate(new Content(content), false).getEncoded();
        } catch (CMSException | OperatorCreationException failed) {
            throw new GeneralSecurityException("The seal cannot be put on", failed);
        }
    }

    private String algorithm() {
        return key.getAlgorithm().equals("EC") ? "ECDSA" : key.getAlgorithm();
    }

    /** The baseline wants the certificate among what is signed, and the claimed time in the PDF, not here (EN 319 142-1, 6.3). */
    private static CMSAttributeTableGenerator attributes(X509Certificate own) throws GeneralSecurityException {
        MessageDigest digest = Sha256.digest();
        SigningCertificateV2 certificate = new SigningCertificateV2(new ESSCertIDv2(digest.digest(own.getEncoded())));
        DefaultSignedAttributeTableGenerator usual = new DefaultSignedAttributeTableGenerator(new AttributeTable(
                new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(certificate))));
        return parameters -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime);
    }

    /** What is signed: read once, from the file that is being written. */
    private record Content(InputStream bytes) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            bytes.transferTo(out);
        }

        @Override
        public Object getContent() {
            return bytes;
        }
    }
}
