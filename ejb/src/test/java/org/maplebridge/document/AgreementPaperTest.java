package org.maplebridge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.document.AgreementPaper.Clause;
import org.maplebridge.document.AgreementPaper.Duty;
import org.maplebridge.document.AgreementPaper.Totals;

class AgreementPaperTest {

    @Test
    void everything_that_is_missing_is_named_at_once() {
        AgreementPaper empty = new AgreementPaper(
                "调解协议书",
                "工作室",
                "",
                "《人民调解法》",
                PaperSamples.PROOF,
                List.of(),
                " ",
                null,
                null,
                List.of(Clause.duty(new Duty("支付", Money.of("1"), "", "转账"), List.of())),
                new Totals(Money.of("1"), Money.of("1")),
                List.of(),
                0,
                List.of(),
                List.of(),
                null,
                null);
        assertThatThrownBy(empty::model).isInstanceOfSatisfying(InvalidInput.class, fault -> {
            assertThat(fault.findings())
                    .extracting(InvalidInput.Finding::field)
                    .containsExactlyInAnyOrder(
                            "number", "parties", "facts", "dispute", "clauses[0].due", "copies", "mediators");
        });
    }

    @Test
    void an_organisation_needs_its_representative_and_everybody_an_address() {
        PartyParticulars firm = new PartyParticulars(
                "乙方",
                "被申请人",
                "某公司",
                null,
                null,
                new PartyParticulars.Organisation(null, " ", null),
                null,
                null,
                List.of());
        assertThatThrownBy(firm::model)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        fault -> assertThat(fault.findings())
                                .extracting(InvalidInput.Finding::field)
                                .containsExactly("address", "representative"));
    }

    @Test
    void an_organisation_for_which_an_agent_acts_needs_no_representative() {
        PartyParticulars firm = new PartyParticulars(
                "乙方",
                "被申请人",
                "某公司",
                null,
                null,
                new PartyParticulars.Organisation(null, null, null),
                "荆州区荆中路88号",
                null,
                ActingFor.read("孙某（委托代理人）")
                        .map(acting -> List.of(acting.line("代理人")))
                        .orElseThrow());
        assertThat(firm.model().get("rows").toString()).contains("委托代理人", "孙某").doesNotContain("法定代表人");
    }

    @Test
    void the_qr_code_says_where_to_check_which_version_of_which_text_and_which_sheet_it_is() {
        assertThat(PaperSamples.agreement().markOf(2, 3)).isEqualTo(PaperSamples.PROOF.address() + "&p=2-3");
        assertThat(PaperSamples.PROOF.address())
                .isEqualTo("https://fengqiao.example.gov.cn/verify/MB7K-2QXW-93TD?v=3&h="
                        + PaperSamples.PROOF.canonicalHash().substring(0, 16));
        assertThatThrownBy(() -> new AgreementPaper.Proof("https://x", "A?v=9", 1, PaperSamples.PROOF.canonicalHash()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
