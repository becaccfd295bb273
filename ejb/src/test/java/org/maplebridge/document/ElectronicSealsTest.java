package org.maplebridge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.Sha256;

class ElectronicSealsTest {

    private static final Papers PAPERS = new Papers(new PaperFonts(List.of()));

    @TempDir
    private static Path folder;

    private static ElectronicSeals seals;
    private static Papers.Printed printed;

    @BeforeAll
    static void cut_two_seals() throws IOException {
        Path file =
                new TestAuthority().issue("JZQ-RST", "RSA").issue("NHZ", "EC").into(folder);
        seals = new ElectronicSeals(file, TestAuthority.PASSWORD);
        printed = PAPERS.print(PaperSamples.longAgreement(20), PaperSamples.AT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JZQ-RST", "NHZ"})
    void a_sealed_paper_bears_one_signature_over_all_of_it_as_the_baseline_wants_it(String code) throws Exception {
        Papers.Printed sealed = seal(code);
        try (PDDocument pdf = Loader.loadPDF(sealed.pdf())) {
            assertThat(pdf.getSignatureDictionaries()).hasSize(1);
            PDSignature signature = pdf.getSignatureDictionaries().get(0);
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(signature.getSignDate().toInstant()).isEqualTo(PaperSamples.AT);
            assertThat(signature.getName()).isEqualTo(PaperSamples.ROOM);
            // read to its own end: zeros fill the place that was kept free for it
            CMSSignedData cms = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(sealed.pdf())),
                    new ByteArrayInputStream(signature.getContents()));
            SignerInformation signer =
                    cms.getSignerInfos().getSigners().iterator().next();
            @SuppressWarnings("unchecked")
            X509CertificateHolder certificate = (X509CertificateHolder)
                    cms.getCertificates().getMatches(signer.getSID()).iterator().next();
            assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate)))
                    .isTrue();
            assertThat(Sha256.hex(certificate.getEncoded())).isEqualTo(sealed.sealedWith());
            assertThat(cms.getCertificates().getMatches(null))
                    .as("its own and that of the authority")
                    .hasSize(2);
            assertThat(signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                    .isNotNull();
            assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime))
                    .as("the claimed time stands in the PDF")
                    .isNull();
        }
    }

    @Test
    void sealing_writes_behind_the_paper_and_leaves_it_in_the_form_that_archives_take() throws IOException {
        Papers.Printed sealed = seal("JZQ-RST");
        assertThat(Arrays.copyOf(sealed.pdf(), printed.pdf().length)).isEqualTo(printed.pdf());
        assertThat(sealed.sha256()).isEqualTo(Sha256.hex(sealed.pdf())).isNotEqualTo(printed.sha256());
        assertThat(ArchivalForm.faults(sealed.pdf())).isEmpty();
    }

    @Test
    void a_sealed_file_is_known_again_by_whoever_has_nothing_but_the_file() throws IOException {
        Papers.Printed sealed = seal("JZQ-RST");
        assertThat(compare(sealed.pdf(), sealed)).isEqualTo(new Comparison(Verification.MATCHES, SealState.VALID));
        assertThat(compare(printed.pdf(), sealed)).isEqualTo(new Comparison(Verification.ALTERED, SealState.NONE));
        assertThat(compare(seal("NHZ").pdf(), sealed))
                .isEqualTo(new Comparison(Verification.ALTERED, SealState.FOREIGN));
        assertThat(compare(new byte[0], sealed)).isEqualTo(new Comparison(Verification.ALTERED, SealState.NONE));
    }

    @Test
    void a_changed_byte_anywhere_breaks_the_seal_and_is_told_as_altered() throws IOException {
        Papers.Printed sealed = seal("JZQ-RST");
        int length = sealed.pdf().length;
        int signature = new String(sealed.pdf(), StandardCharsets.ISO_8859_1).indexOf("/Contents <") + 600;
        for (int at : new int[] {9, length / 3, printed.pdf().length + 20, signature, length - 8}) {
            byte[] changed = sealed.pdf().clone();
            changed[at] ^= 1;
            assertThat(compare(changed, sealed))
                    .as("byte %d", at)
                    .isEqualTo(new Comparison(Verification.ALTERED, SealState.BROKEN));
        }
    }

    @Test
    void what_is_written_behind_the_seal_breaks_it_though_the_signed_part_is_untouched() throws IOException {
        Papers.Printed sealed = seal("JZQ-RST");
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(sealed.pdf())) {
            pdf.addPage(new PDPage());
            pdf.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            pdf.getPages().getCOSObject().setNeedToBeUpdated(true);
            pdf.saveIncremental(longer);
        }
        assertThat(Arrays.copyOf(longer.toByteArray(), sealed.pdf().length)).isEqualTo(sealed.pdf());
        assertThat(compare(longer.toByteArray(), sealed))
                .isEqualTo(new Comparison(Verification.ALTERED, SealState.BROKEN));
        byte[] twice = new SealedTwice(longer.toByteArray()).bytes();
        assertThat(compare(twice, sealed)).isEqualTo(new Comparison(Verification.ALTERED, SealState.FOREIGN));
    }

    /** A file with a page more, sealed once more by somebody else. */
    private record SealedTwice(byte[] from) {

        byte[] bytes() {
            return seals.seal(new Papers.Printed(from, Sha256.hex(from), "", 1, null), "NHZ", "别的组织", PaperSamples.AT)
                    .pdf();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ByteRange [0 10 20 5]",
                "/ByteRange [0 9999999999 9999999999 9999999999]",
                "%PDF /ByteRange [0 22 23 5] x",
                "/ByteRange [0 30 34 4]        <30>    ",
                "/ByteRange [0 30 34 4]        <zz>    "
            })
    void a_file_that_only_claims_a_seal_is_told_as_broken(String claims) throws IOException {
        assertThat(compare(claims.getBytes(StandardCharsets.ISO_8859_1), seal("JZQ-RST")))
                .isEqualTo(new Comparison(Verification.ALTERED, SealState.BROKEN));
    }

    @Test
    void a_place_that_lies_across_two_pieces_of_reading_is_found() throws IOException {
        for (int before = 65_500; before < 65_540; before++) {
            String claims = " ".repeat(before) + "/ByteRange [0 10 20 5]";
            assertThat(compare(claims.getBytes(StandardCharsets.ISO_8859_1), seal("JZQ-RST"))
                            .seal())
                    .isEqualTo(SealState.BROKEN);
        }
    }

    @Test
    void an_organisation_without_a_certificate_keeps_its_paper_as_it_was_printed() {
        assertThat(seals.standing("OTHER", PaperSamples.AT).state()).isEqualTo(SealStanding.Readiness.NONE);
        assertThat(seals.seal(printed, "OTHER", "别的组织", PaperSamples.AT)).isSameAs(printed);
        assertThat(new ElectronicSeals(null, null).seal(printed, "JZQ-RST", PaperSamples.ROOM, PaperSamples.AT))
                .isSameAs(printed);
    }

    @Test
    void nothing_is_sealed_before_the_certificate_is_good_or_after_it_has_run_out() {
        refuses(TestAuthority.UNTIL.plusSeconds(1), "fault.seal.expired", SealStanding.Readiness.EXPIRED);
        refuses(TestAuthority.FROM.minusSeconds(1), "fault.seal.notYet", SealStanding.Readiness.NOT_YET);
        assertThat(seals.standing("jzq-rst", TestAuthority.UNTIL).state()).isEqualTo(SealStanding.Readiness.READY);
    }

    private static void refuses(Instant at, String key, SealStanding.Readiness state) {
        assertThat(seals.standing("JZQ-RST", at).state()).isEqualTo(state);
        assertThatThrownBy(() -> seals.seal(printed, "JZQ-RST", PaperSamples.ROOM, at))
                .isInstanceOfSatisfying(
                        Conflict.class, fault -> assertThat(fault.key()).isEqualTo(key));
    }

    @Test
    void a_file_of_seals_that_cannot_be_read_is_told_and_stops_the_sealing(@TempDir Path other) throws IOException {
        Path file = new TestAuthority().issue("JZQ-RST", "EC").into(other);
        ElectronicSeals locked = new ElectronicSeals(file, "wrong");
        assertThat(locked.trouble())
                .hasValueSatisfying(line -> assertThat(line)
                        .contains("MAPLEBRIDGE_SEAL_KEYSTORE", file.toString())
                        .doesNotContain("wrong"));
        assertThatThrownBy(() -> locked.seal(printed, "JZQ-RST", PaperSamples.ROOM, PaperSamples.AT))
                .isInstanceOfSatisfying(
                        Conflict.class, fault -> assertThat(fault.key()).isEqualTo("fault.seal.unreadable"));
        assertThat(new ElectronicSeals(other.resolve("nowhere.p12"), "").trouble())
                .isPresent();
        assertThat(seals.trouble()).isEmpty();
    }

    @Test
    void a_renewed_certificate_is_taken_up_without_a_restart(@TempDir Path other) throws IOException {
        Path file = new TestAuthority().issue("JZQ-RST", "EC").into(other);
        ElectronicSeals cupboard = new ElectronicSeals(file, TestAuthority.PASSWORD);
        String before = fingerprint(cupboard);
        new TestAuthority().issue("JZQ-RST", "EC").into(other);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2023-06-01T00:00:00Z")));
        assertThat(fingerprint(cupboard)).isNotEqualTo(before);
    }

    private static String fingerprint(ElectronicSeals cupboard) {
        return cupboard.standing("JZQ-RST", PaperSamples.AT).certificate().sha256();
    }

    private static Papers.Printed seal(String code) {
        return seals.seal(printed, code, PaperSamples.ROOM, PaperSamples.AT);
    }

    private static Comparison compare(byte[] file, Papers.Printed sealed) throws IOException {
        return Comparison.of(new ByteArrayInputStream(file), sealed.sha256(), sealed.sealedWith());
    }
}
