package org.maplebridge.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.NotFound;
import org.maplebridge.deadline.DayUnit;
import org.maplebridge.deadline.Evidence;
import org.maplebridge.deadline.Facts;

class LintTest {

    private static final Due IN_TEN_DAYS = Due.after(10, DayUnit.NATURAL_DAY, DueEvent.EFFECT);
    private static final Actor ZHOUMIN = Actor.person(Ids.next(), "周敏", "127.0.0.1");
    private static final ForbiddenWaiver REMEDIES = new ForbiddenWaiver(
            "REMEDIES", new ForbiddenWaiver.Entry("申请仲裁的权利", "申请仲裁,提起诉讼", "人民调解法第三条", Evidence.PRIMARY_TEXT));
    private static final ForbiddenWaiver INSURANCE = new ForbiddenWaiver(
            "INSURANCE", new ForbiddenWaiver.Entry("参加社会保险的权利", "社会保险,社保", "劳动法第七十二条", Evidence.TO_BE_CONFIRMED));

    private static Circumstances beside(LocalDate limitationEnds, ForbiddenWaiver... waivers) {
        return new Circumstances(Drafts.TODAY, Facts.CALENDAR, Map.of(), limitationEnds, List.of(waivers));
    }

    private static Agreement saying(String text) {
        Agreement agreement = Drafts.complete();
        AgreementText.TermLine plain = Drafts.money(agreement, "10000", IN_TEN_DAYS);
        agreement.rewrite(
                Drafts.text(
                        agreement,
                        List.of(new AgreementText.TermLine(
                                plain.kind(),
                                plain.obligor(),
                                plain.obligee(),
                                text,
                                null,
                                plain.amount(),
                                plain.due(),
                                null))),
                Drafts.AT);
        return agreement;
    }

    private static List<String> keys(Agreement agreement, Circumstances beside) {
        return agreement.findings(beside).stream()
                .map(InvalidInput.Finding::key)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "支付丧葬补助金10000元,",
        "支付丧葬补助金1万元,",
        "支付丧葬补助金10000.00元（大写：壹万元整）,",
        "支付丧葬补助金人民币壹万圆整,",
        "支付【】年【】月的工资, agreement.check.blank",
        "支付丧葬补助金12000元, agreement.check.figures",
        "支付丧葬补助金10000元（大写：壹拾万元整）, agreement.check.capitals",
        "支付丧葬补助金（大写：壹万贰仟元整）, agreement.check.capitals"
    })
    void an_amount_in_the_words_is_the_amount_of_the_term(String text, String expected) {
        assertThat(keys(saying(text), Drafts.BESIDE)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @EnumSource
    void what_the_office_s_form_demands_blocks_or_wants_a_reason(RequiredContent content) {
        Agreement agreement = saying("支付丧葬补助金");
        String key = content == RequiredContent.RESPONSIBILITIES
                ? "agreement.check.content"
                : "agreement.check.contentOfTerm";

        assertThat(keys(agreement, demanding(content, ContentRule.Demand.BLOCKS)))
                .containsExactly(key);
        assertThat(agreement.warnings(demanding(content, ContentRule.Demand.BLOCKS)))
                .isEmpty();
        assertThat(keys(agreement, demanding(content, ContentRule.Demand.REASON)))
                .isEmpty();
        assertThat(agreement.warnings(demanding(content, ContentRule.Demand.REASON)))
                .extracting(Warning::key)
                .containsExactly(key);
    }

    private static Circumstances demanding(RequiredContent content, ContentRule.Demand demand) {
        ContentRule rule = new ContentRule(ScopedRule.ANY_TYPE, null, content);
        rule.decide(demand, "本室协议书格式");
        return new Circumstances(
                Drafts.TODAY,
                Facts.CALENDAR,
                Map.of(),
                null,
                List.of(),
                Circumstances.Survivors.NOBODY_DIED,
                List.of(),
                List.of(rule));
    }

    @Test
    void an_entry_of_the_closed_list_says_what_by_which_words_and_on_whose_word() {
        assertThatThrownBy(() -> new ForbiddenWaiver.Entry("", " ，、 ", null, null).check())
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.findings())
                                .extracting(InvalidInput.Finding::field)
                                .containsExactly("right", "source", "evidence", "words"));
    }

    @Test
    void who_is_under_eighteen_signs_by_a_guardian_only() {
        Agreement agreement = saying("支付丧葬补助金");
        Circumstances child = new Circumstances(
                Drafts.TODAY,
                Facts.CALENDAR,
                Map.of(Drafts.kin(agreement), Drafts.TODAY.minusYears(18).plusDays(1)),
                null,
                List.of());
        Circumstances grownUp = new Circumstances(
                Drafts.TODAY,
                Facts.CALENDAR,
                Map.of(Drafts.kin(agreement), Drafts.TODAY.minusYears(18)),
                null,
                List.of());

        assertThat(keys(agreement, child)).containsExactly("agreement.check.guardian");
        assertThat(keys(agreement, grownUp)).isEmpty();
    }

    @Test
    void what_the_law_lets_nobody_give_up_blocks_and_what_is_not_sure_warns() {
        Agreement remedies = saying("支付丧葬补助金，此后甲方不得就此申请仲裁");
        assertThat(keys(remedies, beside(null, REMEDIES, INSURANCE))).containsExactly("agreement.check.waiver");

        Agreement insurance = saying("支付丧葬补助金，甲方放弃要求补缴社会保险");
        assertThat(keys(insurance, beside(null, REMEDIES, INSURANCE))).isEmpty();
        assertThat(insurance.warnings(beside(null, REMEDIES, INSURANCE)))
                .extracting(Warning::key)
                .containsExactly("agreement.warn.waiver");

        for (String harmless : List.of("协助甲方申请仲裁审查。甲方放弃其余请求", "支付丧葬补助金，乙方不得阻止甲方申请仲裁")) {
            assertThat(keys(saying(harmless), beside(null, REMEDIES)))
                    .as(harmless)
                    .isEmpty();
        }
    }

    @Test
    void a_day_behind_the_limitation_warns() {
        Agreement agreement = saying("支付丧葬补助金");

        assertThat(agreement.warnings(beside(Drafts.TODAY.plusDays(9))))
                .extracting(Warning::key, Warning::term)
                .containsExactly(tuple("agreement.warn.limitation", 1));
        assertThat(agreement.warnings(beside(Drafts.TODAY.plusDays(10)))).isEmpty();
    }

    @Test
    void a_warning_keeps_the_text_until_somebody_says_why_and_again_when_it_changes() {
        Agreement agreement = Drafts.complete();
        AgreementText.TermLine insurance = new AgreementText.TermLine(
                TermKind.INSURANCE,
                Drafts.company(agreement),
                Drafts.kin(agreement),
                "办理失地农民养老保险",
                null,
                null,
                IN_TEN_DAYS,
                null);
        agreement.rewrite(Drafts.text(agreement, List.of(insurance)), Drafts.AT);
        Warning warning = agreement.warnings(Drafts.BESIDE).get(0);
        assertThat(warning.key()).isEqualTo("agreement.warn.proof");

        assertThatThrownBy(() -> agreement.propose(Drafts.BESIDE, Drafts.AT))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.findings())
                                .extracting(InvalidInput.Finding::key)
                                .containsExactly("agreement.check.unanswered"));
        assertThatThrownBy(() -> agreement.answer("no such", "因为", ZHOUMIN, Drafts.BESIDE, Drafts.AT))
                .isInstanceOf(NotFound.class);

        agreement.answer(warning.id(), "由村委会当场代办，回执当日交付", ZHOUMIN, Drafts.BESIDE, Drafts.AT);
        assertThat(agreement.answer(warning))
                .hasValueSatisfying(answer -> assertThat(answer.byName()).isEqualTo("周敏"));
        agreement.rewrite(
                Drafts.text(agreement, List.of(Drafts.money(agreement, "1", IN_TEN_DAYS), insurance)), Drafts.AT);
        assertThatThrownBy(() -> agreement.propose(Drafts.BESIDE, Drafts.AT))
                .as("it is another term now")
                .isInstanceOf(InvalidInput.class);

        agreement.rewrite(Drafts.text(agreement, List.of(insurance.provedBy("投保回执"))), Drafts.AT);
        agreement.propose(Drafts.BESIDE, Drafts.AT);
        assertThat(agreement.state()).isEqualTo(AgreementState.PROPOSED);
    }

    @Test
    void a_payment_needs_no_proof_and_an_omission_has_none() {
        Agreement agreement = Drafts.complete();
        AgreementText.TermLine silence = new AgreementText.TermLine(
                TermKind.FORBEARANCE,
                Drafts.kin(agreement),
                Drafts.company(agreement),
                "不再就同一事实散布不实信息",
                null,
                null,
                IN_TEN_DAYS,
                null);
        agreement.rewrite(
                Drafts.text(agreement, List.of(Drafts.money(agreement, "1", IN_TEN_DAYS), silence)), Drafts.AT);
        assertThat(agreement.warnings(Drafts.BESIDE)).isEmpty();
        assertThat(agreement.sums().certain()).isEqualTo(Money.of("1"));
    }

    private static Circumstances afterADeath(boolean unsaid, KinRegister.Line... leftOut) {
        return new Circumstances(
                Drafts.TODAY,
                Facts.CALENDAR,
                Map.of(),
                null,
                List.of(),
                new Circumstances.Survivors(unsaid, List.of(leftOut)),
                List.of(),
                List.of());
    }

    @Test
    void nothing_is_signed_about_a_death_before_the_near_kin_have_been_written_down() {
        assertThat(Drafts.complete().findings(afterADeath(true)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.key()).isEqualTo("agreement.check.kinUnsaid"));
        assertThat(Drafts.complete().findings(afterADeath(false))).isEmpty();
    }

    @Test
    void near_kin_who_are_no_party_and_have_authorised_nobody_are_named() {
        KinRegister.Line mother = new KinRegister.Line(Kinship.PARENT, "陈母", null, null);

        assertThat(Drafts.complete().findings(afterADeath(false, mother)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.key()).isEqualTo("agreement.check.kinLeftOut");
                    assertThat(finding.arguments()).containsExactly("陈母", Kinship.PARENT);
                });
    }

    @Test
    void an_agent_without_special_powers_is_warned_of_before_anybody_signs() {
        Circumstances general = new Circumstances(
                Drafts.TODAY,
                Facts.CALENDAR,
                Map.of(),
                null,
                List.of(),
                Circumstances.Survivors.NOBODY_DIED,
                List.of("某公司"),
                List.of());

        assertThat(Drafts.complete().warnings(general))
                .extracting(Warning::key)
                .containsExactly("agreement.warn.onlyGeneral");
    }
}
