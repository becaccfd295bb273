package org.maplebridge.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.Canonical;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.document.Papers;
import org.maplebridge.identity.BodyKind;
import org.maplebridge.identity.SensitiveText;

/** The account into which money is paid: in full on the paper, in the hash of the text, and nowhere to be read. */
class PayeeAccountTest {

    private static final String NUMBER = "6222021234567890128";

    private final MediationCase of = Drafts.mediationCase();
    private final Agreement agreement = Drafts.empty(of);

    @BeforeAll
    static void key() {
        Drafts.withKey();
    }

    @Test
    void the_number_is_kept_without_the_blanks_between_its_groups_and_shown_masked() {
        write(account("6222 0212 3456 7890 128"));

        PayeeAccount kept = agreement.terms().get(0).account();
        assertThat(kept.number().plain()).isEqualTo(NUMBER);
        assertThat(kept.masked()).isEqualTo("***************0128");
        assertThat(kept.toString()).doesNotContain("6222");
    }

    @Test
    void what_is_no_account_number_is_refused_at_its_field() {
        assertThatThrownBy(() -> write(account("1234"))).isInstanceOfSatisfying(InvalidInput.class, fault -> {
            assertThat(fault.findings().get(0).field()).isEqualTo("terms[0].account");
            assertThat(fault.findings().get(0).key()).isEqualTo("fault.identity.bankAccount");
        });
    }

    @Test
    void an_account_without_bank_or_holder_keeps_the_text_from_being_signed() {
        write(new PayeeAccount(null, "王某", new SensitiveText(NUMBER)));
        assertThat(agreement.findings(Drafts.BESIDE))
                .extracting(InvalidInput.Finding::key)
                .containsExactly("agreement.check.account");
        write(account(NUMBER));
        assertThat(agreement.findings(Drafts.BESIDE)).isEmpty();
    }

    @Test
    void the_text_s_hash_changes_with_every_part_of_the_account_and_only_then() {
        write(account(NUMBER));
        String hash = agreement.presentHash();
        write(account(NUMBER));
        assertThat(agreement.presentHash()).isEqualTo(hash);

        for (PayeeAccount other : List.of(
                account("6222021234567890129"),
                new PayeeAccount("荆州银行", "王某", new SensitiveText(NUMBER)),
                new PayeeAccount("中国农业银行荆州城区支行", "王某某", new SensitiveText(NUMBER)))) {
            write(other);
            assertThat(agreement.presentHash()).as("%s", other).isNotEqualTo(hash);
        }
    }

    @Test
    void what_is_hashed_does_not_hold_the_number_and_cannot_be_tried_out_without_the_sealed_salt() {
        write(account(NUMBER));
        String hash = agreement.presentHash();
        assertThat(new String(Canonical.bytes(agreement.canonical()), java.nio.charset.StandardCharsets.UTF_8))
                .contains("中国农业银行荆州城区支行")
                .doesNotContain(NUMBER);

        agreement.rewrite(Drafts.text(agreement, List.of()), Drafts.AT);
        write(account(NUMBER));
        assertThat(agreement.presentHash()).as("another salt").isNotEqualTo(hash);
    }

    @Test
    void only_money_is_paid_into_an_account() {
        AgreementText.TermLine money = Drafts.paidInto(agreement, account(NUMBER));
        agreement.rewrite(
                Drafts.text(
                        agreement,
                        List.of(new AgreementText.TermLine(
                                TermKind.APOLOGY,
                                money.obligor(),
                                money.obligee(),
                                "赔礼道歉",
                                null,
                                null,
                                money.due(),
                                null,
                                money.account()))),
                Drafts.AT);
        assertThat(agreement.terms().get(0).account()).isNull();
    }

    @Test
    void the_paper_that_is_signed_bears_the_account_in_full() throws IOException {
        write(account(NUMBER));
        byte[] pdf = new Papers()
                .print(
                        new AgreementWording(
                                        agreement,
                                        of,
                                        new AgreementWording.Office(
                                                "调解室", BodyKind.PEOPLES_COMMITTEE, "周敏", "https://x.example"))
                                .paper(Map.of()),
                        Drafts.AT)
                .pdf();
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s", ""))
                    .contains("收款账户：户名：王某，开户行：中国农业银行荆州城区支行，账号：" + NUMBER);
        }
    }

    private static PayeeAccount account(String number) {
        return new PayeeAccount("中国农业银行荆州城区支行", "王某", new SensitiveText(number));
    }

    private void write(PayeeAccount account) {
        agreement.rewrite(Drafts.text(agreement, List.of(Drafts.paidInto(agreement, account))), Drafts.AT);
    }
}
