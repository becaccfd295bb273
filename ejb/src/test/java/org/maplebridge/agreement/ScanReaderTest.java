package org.maplebridge.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.document.Papers;
import org.maplebridge.identity.BodyKind;

/** The paper that the office prints comes back as a scan and is known again. */
class ScanReaderTest {

    private static final Papers PAPERS = new Papers();
    private static final AgreementWording.Office OFFICE = new AgreementWording.Office(
            "荆州区“人社+工会”裁调对接工作室", BodyKind.PEOPLES_COMMITTEE, "周敏", "https://fengqiao.example.gov.cn");
    private static MediationCase of;
    private static Agreement agreement;
    private static byte[] pdf;

    @BeforeAll
    static void printed() {
        of = Drafts.mediationCase();
        agreement = Drafts.complete(of);
        agreement.propose(Drafts.BESIDE, Drafts.AT);
        pdf = print(agreement, of);
    }

    @Test
    void the_printed_pdf_is_known_again() {
        ScanReader.Reading reading = ScanReader.read(pdf);

        String shown = agreement.hash().substring(0, 16);
        assertThat(reading.labels())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, reading.pages())
                        .mapToObj(sheet ->
                                new ScanReader.Label(agreement.code().value(), 1, shown, sheet, reading.pages()))
                        .toList());
        assertThat(reading.pagesRead()).isEqualTo(reading.pages()).isGreaterThan(1);
    }

    @Test
    void a_scan_of_the_first_sheet_alone_is_kept_but_no_signature_is_confirmed_on_it() throws IOException {
        Agreement mine = proposed();
        byte[] print = print(mine, of);
        int sheets = ScanReader.read(print).pages();

        SignedScan first = mine.takeScan(ScanReader.read(scanned(print, 0)), Drafts.evidence(), Drafts.AT);

        assertThat(first.sheets()).containsExactly(1);
        assertThat(first.sheetsInAll()).isEqualTo(sheets);
        List<Integer> missing = IntStream.rangeClosed(2, sheets).boxed().toList();
        assertThat(mine.missingSheets(first)).containsExactlyElementsOf(missing);
        assertThatThrownBy(() -> confirm(mine, first))
                .isInstanceOfSatisfying(
                        Conflict.class, fault -> assertThat(fault.arguments()).containsExactly(missing, sheets))
                .hasMessageContaining("fault.agreement.scanIncomplete");
        assertThat(mine.signed()).isZero();
    }

    @Test
    void several_scans_make_the_whole_and_the_signatures_are_confirmed_on_the_one_that_bears_them() throws IOException {
        Agreement mine = proposed();
        byte[] print = print(mine, of);
        int sheets = ScanReader.read(print).pages();
        SignedScan first = mine.takeScan(ScanReader.read(scanned(print, 0)), evidence('a'), Drafts.AT);
        SignedScan last = first;
        for (int page = 1; page < sheets; page++) {
            last = mine.takeScan(ScanReader.read(scanned(print, page)), evidence((char) ('a' + page)), Drafts.AT);
        }
        SignedScan signed = last;

        assertThat(mine.missingSheets(first)).isEmpty();
        assertThatThrownBy(() -> confirm(mine, first)).hasMessageContaining("fault.agreement.scanUnsigned");
        confirm(mine, signed);
        assertThat(mine.signed()).isEqualTo(2);
    }

    private static Agreement proposed() {
        Agreement mine = Drafts.complete(of);
        mine.propose(Drafts.BESIDE, Drafts.AT);
        return mine;
    }

    private static void confirm(Agreement mine, SignedScan scan) {
        mine.confirmScan(
                scan.id(),
                List.of(Drafts.signer(mine, Drafts.kin(mine)), Drafts.MEDIATOR),
                Drafts.MEDIATOR.id(),
                Drafts.AT);
    }

    private static Signature.Evidence evidence(char digit) {
        return new Signature.Evidence(Ids.next(), String.valueOf(digit).repeat(64));
    }

    @Test
    void a_skewed_grey_picture_of_a_sheet_is_known_again() throws IOException {
        assertThat(ScanReader.read(scanned(pdf, 0)).labels())
                .extracting(ScanReader.Label::code)
                .containsExactly(agreement.code().value());
    }

    @Test
    void the_scan_of_this_text_is_taken_and_waits_for_a_persons_word() {
        Agreement mine = Drafts.complete(of);
        mine.propose(Drafts.BESIDE, Drafts.AT);

        SignedScan scan = mine.takeScan(ScanReader.read(print(mine, of)), Drafts.evidence(), Drafts.AT);

        assertThat(scan.confirmedAt()).isNull();
        assertThat(mine.state()).isEqualTo(AgreementState.PROPOSED);
        mine.confirmScan(
                scan.id(),
                List.of(Drafts.signer(mine, Drafts.kin(mine)), Drafts.MEDIATOR),
                Drafts.MEDIATOR.id(),
                Drafts.AT);
        assertThat(mine.signed()).isEqualTo(2);
        assertThatThrownBy(() -> mine.confirmScan(scan.id(), List.of(Drafts.MEDIATOR), Drafts.MEDIATOR.id(), Drafts.AT))
                .hasMessageContaining("fault.agreement.scanConfirmed");
    }

    @Test
    void the_scan_of_another_agreement_is_refused_in_words() {
        Agreement other = Drafts.complete(of);
        other.propose(Drafts.BESIDE, Drafts.AT);

        assertThatThrownBy(() -> other.takeScan(ScanReader.read(pdf), Drafts.evidence(), Drafts.AT))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("fault.agreement.scanOther");
    }

    @Test
    void the_scan_of_an_older_revision_is_refused_in_words() {
        Agreement changed = Drafts.complete(of);
        changed.propose(Drafts.BESIDE, Drafts.AT);
        byte[] old = print(changed, of);
        changed.reopen(Drafts.AT);
        changed.propose(Drafts.BESIDE, Drafts.AT);

        assertThatThrownBy(() -> changed.takeScan(ScanReader.read(old), Drafts.evidence(), Drafts.AT))
                .hasMessageContaining("fault.agreement.scanRevision");
    }

    @Test
    void a_sheet_printed_from_a_draft_that_changed_before_it_was_proposed_is_refused() {
        Agreement changed = Drafts.complete(of);
        byte[] preview = print(changed, of);
        AgreementText text = changed.text();
        changed.rewrite(
                new AgreementText(
                        text.facts() + "双方无异议。",
                        text.dispute(),
                        null,
                        text.manner(),
                        text.parties(),
                        text.determinations(),
                        text.terms()),
                Drafts.AT);
        changed.propose(Drafts.BESIDE, Drafts.AT);

        assertThatThrownBy(() -> changed.takeScan(ScanReader.read(preview), Drafts.evidence(), Drafts.AT))
                .hasMessageContaining("fault.agreement.scanText");
    }

    @Test
    void files_without_a_label_are_refused_in_words() throws IOException {
        assertThatThrownBy(() -> ScanReader.read("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(InvalidInput.class)
                .satisfies(fault -> says(fault, "fault.agreement.scanBroken"));
        assertThatThrownBy(() -> ScanReader.read(blankPdf(1, false)))
                .satisfies(fault -> says(fault, "fault.agreement.scanUnreadable"));
        assertThatThrownBy(() -> ScanReader.read(blankPdf(ScanReader.MOST_PAGES + 1, false)))
                .satisfies(fault -> says(fault, "fault.agreement.scanPages"));
        assertThatThrownBy(() -> ScanReader.read(blankPdf(1, true)))
                .satisfies(fault -> says(fault, "fault.agreement.scanEncrypted"));
    }

    @Test
    void the_paper_says_who_owes_what_in_each_case_and_what_holds_without_a_decision() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text)
                    .contains("乙方向甲方一次性支付赔偿金")
                    .contains("人民币650,000.00元（大写：人民币陆拾伍万元整）")
                    .contains("工伤认定决定送达义务人之日起30日内")
                    .contains("工伤认定由甲方申请，最迟于2024年10月9日前提出")
                    .contains("至2025年3月31日仍无决定的，视为“未认定为工亡”")
                    .contains("确定给付金额人民币400,000.00元")
                    .doesNotContain("1,050,000");
        }
    }

    @Test
    void a_case_that_the_commission_had_accepted_is_told_of_the_tribunal_s_award_and_not_of_a_review() {
        MediationCase pending = Drafts.mediationCase();
        pending.referredBy(Ids.next(), "荆区劳人仲案字〔2023〕第127号", ReferralMode.AFTER_ACCEPTANCE, Ids.next());
        MediationCase notYet = Drafts.mediationCase();
        notYet.referredBy(Ids.next(), "荆区劳人仲案字〔2023〕第128号", ReferralMode.BEFORE_ACCEPTANCE, Ids.next());

        assertThat(notices(pending))
                .anyMatch(notice -> notice.contains("制作调解书"))
                .noneMatch(notice -> notice.contains("申请审查"));
        assertThat(notices(notYet))
                .anyMatch(notice -> notice.contains("申请审查"))
                .noneMatch(notice -> notice.contains("制作调解书"));
        assertThat(AgreementWording.reviewable(pending)).isFalse();
        assertThat(AgreementWording.reviewable(notYet)).isTrue();
    }

    private static List<String> notices(MediationCase file) {
        return new AgreementWording(Drafts.complete(file), file, OFFICE)
                .paper(Map.of())
                .notices();
    }

    @Test
    void the_paper_and_the_agreement_come_to_the_same_sums() {
        var totals = new AgreementWording(agreement, of, OFFICE).paper(Map.of()).totals();

        assertThat(new Sums(totals.certain(), totals.ceiling())).isEqualTo(agreement.sums());
    }

    private static byte[] print(Agreement of, MediationCase file) {
        return PAPERS.print(new AgreementWording(of, file, OFFICE).paper(Map.of()), Drafts.AT)
                .pdf();
    }

    private static byte[] scanned(byte[] paper, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper)) {
            BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(page, 200);
            BufferedImage scan =
                    new BufferedImage(sheet.getWidth() + 80, sheet.getHeight() + 80, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D pen = scan.createGraphics();
            pen.setColor(Color.LIGHT_GRAY);
            pen.fillRect(0, 0, scan.getWidth(), scan.getHeight());
            pen.drawImage(sheet, AffineTransform.getRotateInstance(0.02, 300, 300), null);
            pen.dispose();
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(scan, "jpg", jpeg);
            return jpeg.toByteArray();
        }
    }

    private static byte[] blankPdf(int pages, boolean locked) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void says(Throwable fault, String key) {
        assertThat(((InvalidInput) fault).findings().get(0).key()).isEqualTo(key);
    }
}
