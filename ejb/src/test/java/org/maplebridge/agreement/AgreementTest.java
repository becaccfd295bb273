package org.maplebridge.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.deadline.DayUnit;

class AgreementTest {

    private static final Due IN_TEN_DAYS = Due.after(10, DayUnit.NATURAL_DAY, DueEvent.EFFECT);

    @Test
    void what_depends_on_a_determination_is_never_added_up() {
        Agreement agreement = Drafts.complete();

        assertThat(agreement.sums()).isEqualTo(new Sums(Money.of("400000"), Money.of("650000")));
        assertThat(agreement.sums().open()).isTrue();
    }

    @Test
    void what_is_owed_in_any_case_is_added_to_both_sums() {
        Agreement agreement = Drafts.complete();
        agreement.rewrite(
                Drafts.text(
                        agreement, List.of(Drafts.death(agreement), Drafts.money(agreement, "30000.50", IN_TEN_DAYS))),
                Drafts.AT);

        assertThat(agreement.sums()).isEqualTo(new Sums(Money.of("430000.50"), Money.of("680000.50")));
    }

    @Test
    void a_complete_text_can_be_proposed() {
        Agreement agreement = Drafts.complete();

        assertThat(agreement.findings(Drafts.BESIDE)).isEmpty();
        agreement.propose(Drafts.BESIDE, Drafts.AT);

        assertThat(agreement.state()).isEqualTo(AgreementState.PROPOSED);
        assertThat(agreement.hash()).hasSize(64).isEqualTo(agreement.presentHash());
    }

    @Test
    void an_empty_draft_says_everything_that_it_lacks() {
        Agreement agreement = Drafts.empty(Drafts.mediationCase());

        assertThat(keys(agreement))
                .containsExactly("agreement.check.dispute", "agreement.check.terms", "agreement.check.manner");
        assertThatThrownBy(() -> agreement.propose(Drafts.BESIDE, Drafts.AT)).isInstanceOf(InvalidInput.class);
        assertThat(agreement.state()).isEqualTo(AgreementState.DRAFT);
    }

    @Test
    void nobody_may_sign_while_it_is_open_who_applies_and_what_holds_without_a_decision() {
        Agreement agreement = Drafts.complete();
        agreement.rewrite(
                Drafts.text(
                        agreement,
                        new AgreementText.DeterminationLine(
                                DeterminationKind.WORK_INJURY,
                                "是否属于工亡",
                                "人社局",
                                null,
                                null,
                                null,
                                List.of(Drafts.RECOGNISED, Drafts.NOT_RECOGNISED),
                                null,
                                null),
                        List.of(Drafts.death(agreement))),
                Drafts.AT);

        assertThat(keys(agreement))
                .containsExactly(
                        "agreement.check.applicant",
                        "agreement.check.applyBy",
                        "agreement.check.longStop",
                        "agreement.check.reversal",
                        "agreement.check.otherwise");
    }

    @Test
    void branches_must_be_two_and_each_say_its_amount() {
        assertThat(keysOf(Drafts.branch(Drafts.RECOGNISED, "650000")))
                .containsExactly("agreement.check.branches", "agreement.check.gap");
        assertThat(keysOf(Drafts.branch(Drafts.RECOGNISED, "650000"), Drafts.branch(Drafts.NOT_RECOGNISED, null)))
                .containsExactly("agreement.check.branchAmount");
        assertThat(keysOf(Drafts.branch(null, "650000"), Drafts.branch(Drafts.NOT_RECOGNISED, "400000")))
                .as("only the last one may hold in every other case")
                .contains("agreement.check.when");
    }

    @Test
    void branches_share_all_cases_out_without_overlap_or_gap() {
        assertThat(keysOf(Drafts.branch(Drafts.RECOGNISED, "650000"), Drafts.branch(Drafts.RECOGNISED, "400000")))
                .containsExactly("agreement.check.overlap", "agreement.check.gap");
        assertThat(keysOf(Drafts.branch(Drafts.RECOGNISED, "650000"), Drafts.branch(null, "400000")))
                .as("the last one catches what is left")
                .isEmpty();
        assertThat(keysOf(
                        Drafts.branch(Drafts.RECOGNISED, "650000"),
                        Drafts.branch(Drafts.NOT_RECOGNISED, "400000"),
                        Drafts.branch(null, "1")))
                .containsExactly("agreement.check.otherwiseNever");
        assertThat(keysOf(Drafts.branch("认定为视同工亡", "650000"), Drafts.branch(null, "400000")))
                .as("an outcome that the determination does not have")
                .containsExactly("agreement.check.whenUnknown");
    }

    @Test
    void a_branch_may_owe_nothing_but_not_all_of_them() {
        Agreement agreement = Drafts.complete();
        agreement.rewrite(
                Drafts.text(
                        agreement,
                        List.of(condition(
                                agreement,
                                List.of(
                                        Drafts.branch(Drafts.RECOGNISED, "650000"),
                                        Drafts.branch(Drafts.NOT_RECOGNISED, "0"))))),
                Drafts.AT);
        assertThat(keys(agreement)).isEmpty();
        assertThat(agreement.sums()).isEqualTo(new Sums(Money.ZERO, Money.of("650000")));

        assertThat(keysOf(Drafts.branch(Drafts.RECOGNISED, "0"), Drafts.branch(Drafts.NOT_RECOGNISED, "0")))
                .containsExactly("agreement.check.nothingOwed");
    }

    @Test
    void two_terms_that_hang_on_one_determination_are_never_added_up() {
        Agreement agreement = Drafts.complete();
        agreement.rewrite(
                Drafts.text(
                        agreement,
                        List.of(
                                condition(
                                        agreement,
                                        List.of(Drafts.branch(Drafts.RECOGNISED, "650000"), Drafts.branch(null, "0"))),
                                condition(
                                        agreement,
                                        List.of(
                                                Drafts.branch(Drafts.NOT_RECOGNISED, "400000"),
                                                Drafts.branch(null, "0"))))),
                Drafts.AT);

        assertThat(keys(agreement)).isEmpty();
        assertThat(agreement.sums()).isEqualTo(new Sums(Money.of("400000"), Money.of("650000")));
    }

    @Test
    void parts_must_add_up_to_the_sum_and_each_have_its_day() {
        AgreementText.InstalmentLine half =
                new AgreementText.InstalmentLine(Money.of("15000"), Due.by(Drafts.TODAY.plusDays(30)));
        AgreementText.InstalmentLine undated = new AgreementText.InstalmentLine(Money.of("15000"), Due.open());
        assertThat(keysOfParts(half, half)).isEmpty();
        assertThat(keysOfParts(half)).containsExactly("agreement.check.instalmentSum");
        assertThat(keysOfParts(half, undated)).containsExactly("agreement.check.dueMissingOfInstalment");
    }

    private static List<String> keysOfParts(AgreementText.InstalmentLine... parts) {
        Agreement agreement = Drafts.complete();
        agreement.rewrite(
                Drafts.text(
                        agreement,
                        List.of(Drafts.money(agreement, "30000", null).inInstalments(List.of(parts)))),
                Drafts.AT);
        return keys(agreement);
    }

    @Test
    void an_advance_is_no_more_than_the_smallest_branch() {
        for (String yuan : List.of("400000", "400000.01", "0")) {
            Agreement agreement = Drafts.complete();
            agreement.rewrite(
                    Drafts.text(
                            agreement,
                            List.of(Drafts.conditional(
                                    agreement,
                                    new AgreementText.ConditionLine(
                                            Drafts.death(agreement).condition().branches(),
                                            new AgreementText.InstalmentLine(Money.of(yuan), IN_TEN_DAYS))))),
                    Drafts.AT);
            assertThat(keys(agreement))
                    .as(yuan)
                    .isEqualTo(
                            switch (yuan) {
                                case "400000" -> List.of();
                                case "0" -> List.of("agreement.check.advance");
                                default -> List.of("agreement.check.advanceTooLarge");
                            });
            assertThat(agreement.sums())
                    .as("it counts towards the branches")
                    .isEqualTo(new Sums(Money.of("400000"), Money.of("650000")));
        }
    }

    @Test
    void a_formula_is_definite_or_it_is_not_signed() {
        Agreement agreement = Drafts.complete();
        AgreementText.TermLine plain = Drafts.money(agreement, null, IN_TEN_DAYS);
        agreement.rewrite(
                Drafts.text(
                        agreement, List.of(plain.by(new Formula(Money.of("1200"), new BigDecimal("86.505"), "平方米")))),
                Drafts.AT);
        assertThat(keys(agreement)).isEmpty();
        assertThat(agreement.sums().certain()).isEqualTo(Money.of("103806.00"));

        agreement.rewrite(
                Drafts.text(agreement, List.of(plain.by(new Formula(Money.of("3000"), null, "月")))), Drafts.AT);
        assertThat(keys(agreement)).containsExactly("agreement.check.formula", "agreement.check.amount");
    }

    @Test
    void a_day_may_be_counted_from_a_term_before_it_only() {
        Agreement agreement = Drafts.complete();
        AgreementText.TermLine papers = new AgreementText.TermLine(
                TermKind.DOCUMENT,
                Drafts.kin(agreement),
                Drafts.company(agreement),
                "提供户口注销证明",
                null,
                null,
                IN_TEN_DAYS,
                null);
        AgreementText.TermLine onReceipt = Drafts.money(agreement, "30000", Due.afterTerm(3, DayUnit.WORKING_DAY, 1));
        agreement.rewrite(Drafts.text(agreement, List.of(papers, onReceipt)), Drafts.AT);
        assertThat(keys(agreement)).isEmpty();

        agreement.rewrite(Drafts.text(agreement, List.of(onReceipt, papers)), Drafts.AT);
        assertThat(keys(agreement)).containsExactly("agreement.check.dueAfterTerm");
    }

    private static List<String> keysOf(AgreementText.BranchLine... branches) {
        Agreement agreement = Drafts.complete();
        agreement.rewrite(Drafts.text(agreement, List.of(condition(agreement, List.of(branches)))), Drafts.AT);
        return keys(agreement);
    }

    @Test
    void money_needs_an_amount_and_a_day_that_can_be_computed_and_has_not_passed() {
        Agreement agreement = Drafts.complete();
        agreement.rewrite(
                Drafts.text(
                        agreement,
                        List.of(
                                Drafts.money(agreement, "0", IN_TEN_DAYS),
                                Drafts.money(agreement, "100", Due.open()),
                                Drafts.money(agreement, "100", Due.by(LocalDate.of(2023, 11, 26))),
                                Drafts.money(agreement, "100", Due.by(Drafts.TODAY)),
                                Drafts.money(agreement, "100", Due.after(5, null, DueEvent.EFFECT)),
                                Drafts.money(
                                        agreement,
                                        "100",
                                        Due.after(5, DayUnit.WORKING_DAY, DueEvent.DECISION_SERVED)))),
                Drafts.AT);

        assertThat(keys(agreement))
                .containsExactly(
                        "agreement.check.amount",
                        "agreement.check.dueMissing",
                        "agreement.check.duePast",
                        "agreement.check.dueMissing",
                        "agreement.check.dueNoDecision");
    }

    @Test
    void a_term_may_name_parties_of_the_case_only() {
        Agreement agreement = Drafts.complete();
        AgreementText.TermLine stranger = new AgreementText.TermLine(
                TermKind.APOLOGY, Ids.next(), Drafts.kin(agreement), "当面道歉", null, null, IN_TEN_DAYS, null);

        assertThatThrownBy(() -> agreement.rewrite(Drafts.text(agreement, List.of(stranger)), Drafts.AT))
                .isInstanceOf(InvalidInput.class);
        assertThat(agreement.terms()).hasSize(1);
    }

    @Test
    void it_takes_effect_when_all_have_signed_and_the_seal_is_on() {
        Agreement agreement = Drafts.signedByAll();
        assertThat(agreement.complete()).isTrue();
        assertThat(agreement.state()).isEqualTo(AgreementState.SIGNING);
        assertThat(agreement.effectiveOn()).isNull();

        agreement.seal(Drafts.ROOM, Drafts.TODAY, Drafts.AT);

        assertThat(agreement.state()).isEqualTo(AgreementState.EFFECTIVE);
        assertThat(agreement.effectiveOn()).isEqualTo(Drafts.TODAY);
    }

    @Test
    void the_seal_does_not_go_on_while_a_signature_is_missing() {
        Agreement agreement = Drafts.complete();
        agreement.propose(Drafts.BESIDE, Drafts.AT);
        agreement.sign(
                Drafts.signer(agreement, Drafts.kin(agreement)),
                SigningMethod.PRINT_SIGN_SCAN,
                Drafts.evidence(),
                1,
                Drafts.AT);

        assertThatThrownBy(() -> agreement.seal(Drafts.ROOM, Drafts.TODAY, Drafts.AT))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("fault.agreement.notAllSigned");
    }

    @Test
    void only_the_last_signature_says_that_all_have_signed() {
        Agreement agreement = Drafts.complete();
        agreement.propose(Drafts.BESIDE, Drafts.AT);

        assertThat(sign(agreement, Drafts.signer(agreement, Drafts.company(agreement))))
                .isFalse();
        assertThat(sign(agreement, Drafts.MEDIATOR)).isFalse();
        assertThat(sign(agreement, Drafts.signer(agreement, Drafts.kin(agreement))))
                .isTrue();
        assertThatThrownBy(() -> sign(agreement, Drafts.signer(agreement, Drafts.kin(agreement))))
                .hasMessageContaining("fault.agreement.alreadySigned");
        assertThatThrownBy(() -> sign(agreement, new Signature.Signer(Signature.Role.MEDIATOR, Ids.next(), "别人")))
                .hasMessageContaining("fault.agreement.alreadySigned");
    }

    @Test
    void each_may_sign_in_another_way_and_an_agent_counts_as_the_party() {
        Agreement agreement = Drafts.complete();
        agreement.propose(Drafts.BESIDE, Drafts.AT);
        Signature.Agent agent = new Signature.Agent("宇文某", Ids.next(), "a".repeat(64));
        Signature.Signer company =
                new Signature.Signer(Signature.Role.PARTY, Drafts.company(agreement), "荆州某安保服务有限公司", agent, null);
        Signature.Signer finger = new Signature.Signer(Signature.Role.PARTY, Drafts.kin(agreement), "王某", null, "周敏");

        assertThat(agreement.sign(company, SigningMethod.PAD, Drafts.evidence(), 1, Drafts.AT))
                .isFalse();
        assertThat(agreement.sign(finger, finger.onPaper(), Drafts.evidence(), 1, Drafts.AT))
                .isFalse();
        assertThatThrownBy(() -> sign(agreement, Drafts.signer(agreement, Drafts.company(agreement))))
                .as("the company itself, after its agent")
                .hasMessageContaining("fault.agreement.alreadySigned");
        assertThat(sign(agreement, Drafts.MEDIATOR)).isTrue();

        assertThat(agreement.signatures())
                .extracting(Signature::method, Signature::agent, Signature::witness)
                .containsExactly(
                        tuple(SigningMethod.PAD, "宇文某", null),
                        tuple(SigningMethod.FINGERPRINT_SCAN, null, "周敏"),
                        tuple(SigningMethod.PRINT_SIGN_SCAN, null, null));
        assertThat(agreement.signatures().get(0).authorisationSha256()).isEqualTo(agent.sha256());
        assertThat(agreement.rewrite(agreement.text(), Drafts.AT))
                .as("a change voids them, whatever their way")
                .isEqualTo(3);
    }

    @Test
    void a_change_after_the_first_signature_voids_all_of_them() {
        Agreement agreement = Drafts.signedByAll();
        String signedHash = agreement.hash();

        int voided = agreement.rewrite(agreement.text(), Drafts.AT);

        assertThat(voided).isEqualTo(3);
        assertThat(agreement.signed()).isZero();
        assertThat(agreement.signatures()).hasSize(3).noneMatch(Signature::valid);
        assertThat(agreement.state()).isEqualTo(AgreementState.DRAFT);
        assertThat(agreement.revision()).isEqualTo(2);
        agreement.propose(Drafts.BESIDE, Drafts.AT);
        assertThat(agreement.hash()).isNotEqualTo(signedHash);
    }

    @Test
    void a_signature_under_an_older_text_is_refused() {
        Agreement agreement = Drafts.complete();
        agreement.propose(Drafts.BESIDE, Drafts.AT);
        agreement.reopen(Drafts.AT);
        agreement.propose(Drafts.BESIDE, Drafts.AT);

        assertThatThrownBy(() ->
                        agreement.sign(Drafts.MEDIATOR, SigningMethod.PRINT_SIGN_SCAN, Drafts.evidence(), 1, Drafts.AT))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("fault.agreement.textChanged");
    }

    @Test
    void nothing_changes_an_effective_agreement() {
        Agreement agreement = Drafts.signedByAll();
        agreement.seal(Drafts.ROOM, Drafts.TODAY, Drafts.AT);

        assertThatThrownBy(() -> agreement.rewrite(agreement.text(), Drafts.AT)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> agreement.reopen(Drafts.AT)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> agreement.lapse(Drafts.AT)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> agreement.seal(Drafts.ROOM, Drafts.TODAY, Drafts.AT))
                .hasMessageContaining("fault.agreement.effective");
    }

    @Test
    void a_party_that_refuses_to_sign_ends_the_agreement() {
        Agreement agreement = Drafts.signedByAll();

        agreement.lapse(Drafts.AT);

        assertThat(agreement.state()).isEqualTo(AgreementState.LAPSED);
        assertThat(agreement.signatures()).noneMatch(Signature::valid);
    }

    @Test
    void the_same_text_has_the_same_hash_whatever_the_blanks_at_its_ends() {
        Agreement agreement = Drafts.complete();
        String hash = agreement.presentHash();
        AgreementText text = agreement.text();

        agreement.rewrite(
                new AgreementText(
                        "  " + text.facts() + "\n",
                        text.dispute(),
                        " ",
                        text.manner(),
                        text.parties(),
                        text.determinations(),
                        text.terms()),
                Drafts.AT);
        assertThat(agreement.presentHash()).isEqualTo(hash);

        agreement.rewrite(
                new AgreementText(
                        text.facts() + "！",
                        text.dispute(),
                        null,
                        text.manner(),
                        text.parties(),
                        text.determinations(),
                        text.terms()),
                Drafts.AT);
        assertThat(agreement.presentHash()).isNotEqualTo(hash);
    }

    @Test
    void every_part_of_a_term_enters_the_hash() {
        Agreement agreement = Drafts.complete();
        String hash = agreement.presentHash();
        AgreementText.TermLine death = Drafts.death(agreement);
        AgreementText.DeterminationLine d = Drafts.recognition(agreement);
        List<AgreementText.BranchLine> branches = death.condition().branches();

        List<AgreementText> others = List.of(
                Drafts.text(
                        agreement,
                        new AgreementText.DeterminationLine(
                                DeterminationKind.COURT_DECISION,
                                d.subject(),
                                d.decidingBody(),
                                d.applicant(),
                                d.applyBy(),
                                d.longStop(),
                                d.outcomes(),
                                d.otherwise(),
                                d.reversal()),
                        List.of(death)),
                Drafts.text(
                        agreement,
                        Drafts.recognition(
                                Drafts.company(agreement),
                                Drafts.APPLY_BY,
                                Drafts.LONG_STOP,
                                Drafts.RECOGNISED,
                                Drafts.NOT_RECOGNISED),
                        List.of(death)),
                Drafts.text(
                        agreement,
                        Drafts.recognition(
                                Drafts.kin(agreement),
                                Drafts.APPLY_BY,
                                Drafts.LONG_STOP.plusDays(1),
                                Drafts.RECOGNISED,
                                Drafts.NOT_RECOGNISED),
                        List.of(death)),
                Drafts.text(agreement, List.of(condition(agreement, List.of(branches.get(1), branches.get(0))))),
                Drafts.text(
                        agreement,
                        List.of(Drafts.conditional(
                                agreement,
                                new AgreementText.ConditionLine(
                                        branches, new AgreementText.InstalmentLine(Money.of("1"), IN_TEN_DAYS))))),
                Drafts.text(agreement, List.of(death.with(new Remedy(new BigDecimal("6"), null)))),
                Drafts.text(agreement, List.of(death.with(new Remedy(null, 0)))),
                Drafts.text(agreement, List.of(death.settling(Set.of(Ids.next())))));
        for (AgreementText other : others) {
            agreement.rewrite(other, Drafts.AT);
            assertThat(agreement.presentHash()).as("%s", other).isNotEqualTo(hash);
        }
        agreement.rewrite(Drafts.text(agreement, List.of(death)), Drafts.AT);
        assertThat(agreement.presentHash()).isEqualTo(hash);
    }

    private static AgreementText.TermLine condition(Agreement agreement, List<AgreementText.BranchLine> branches) {
        return Drafts.conditional(agreement, new AgreementText.ConditionLine(branches));
    }

    private static boolean sign(Agreement agreement, Signature.Signer signer) {
        return agreement.sign(
                signer, SigningMethod.PRINT_SIGN_SCAN, Drafts.evidence(), agreement.revision(), Drafts.AT);
    }

    private static List<String> keys(Agreement agreement) {
        return agreement.findings(Drafts.BESIDE).stream()
                .map(InvalidInput.Finding::key)
                .toList();
    }
}
