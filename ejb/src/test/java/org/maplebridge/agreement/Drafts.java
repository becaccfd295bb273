package org.maplebridge.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Registration;
import org.maplebridge.deadline.DayUnit;
import org.maplebridge.deadline.Facts;

/** The newspaper's case on the mediator's desk: 650,000 yuan if the death is recognised as work-related, else 400,000. */
final class Drafts {

    static final Instant AT = Instant.parse("2023-11-27T02:00:00Z");
    static final LocalDate TODAY = OfficeClock.dayOf(AT);
    static final Circumstances BESIDE = new Circumstances(TODAY, Facts.CALENDAR, Map.of(), null, List.of());
    static final LocalDate APPLY_BY = LocalDate.of(2024, 10, 9);
    static final LocalDate LONG_STOP = LocalDate.of(2025, 3, 31);
    static final String RECOGNISED = "认定为工亡";
    static final String NOT_RECOGNISED = "未认定为工亡";
    static final Signature.Signer MEDIATOR = new Signature.Signer(Signature.Role.MEDIATOR, Ids.next(), "周敏");
    static final Signature.Signer ROOM = new Signature.Signer(Signature.Role.ORGANISATION, Ids.next(), "荆州区调解室");

    private Drafts() {}

    static MediationCase mediationCase() {
        MediationCase of = new MediationCase(
                new Registration(
                        Channel.ARBITRATION,
                        "LABOUR",
                        "STANDARD",
                        false,
                        "2023年10月9日，陈某上班途中发生交通事故死亡，家属与公司就赔偿未能达成一致。",
                        LocalDate.of(2023, 11, 13),
                        null,
                        List.of(
                                new Registration.PartyLine(
                                        "a",
                                        Party.Side.APPLICANT,
                                        Party.Kind.PERSON,
                                        "王某",
                                        null,
                                        "13800000912",
                                        "荆州区西城街道拥军社区3组12号",
                                        "陈某之妻",
                                        null,
                                        TODAY,
                                        TODAY),
                                new Registration.PartyLine(
                                        "b",
                                        Party.Side.RESPONDENT,
                                        Party.Kind.ORGANISATION,
                                        "荆州某安保服务有限公司",
                                        null,
                                        "0716-8000055",
                                        "荆州区荆中路88号",
                                        null,
                                        "赵某",
                                        TODAY,
                                        TODAY)),
                        List.of()),
                new MediationCase.RoomRef(Ids.next(), "421003"),
                Ids.next(),
                AT);
        of.number("荆区人社调字〔2023〕第0036号");
        return of;
    }

    static Agreement empty(MediationCase of) {
        return new Agreement(of, AgreementCode.draw(), AT);
    }

    static Agreement complete() {
        return complete(mediationCase());
    }

    static Agreement complete(MediationCase of) {
        Agreement agreement = empty(of);
        agreement.rewrite(text(agreement, List.of(death(agreement))), AT);
        return agreement;
    }

    static AgreementText text(Agreement agreement, List<AgreementText.TermLine> terms) {
        return text(agreement, recognition(agreement), terms);
    }

    /** A text whose determination is used by no term if none depends on it; then it is left out. */
    static AgreementText text(
            Agreement agreement, AgreementText.DeterminationLine determination, List<AgreementText.TermLine> terms) {
        boolean depends = terms.stream().anyMatch(term -> term.condition() != null);
        return new AgreementText(
                agreement.facts(),
                "陈某的死亡是否属于工亡，以及应当支付的金额。",
                null,
                "银行转账至甲方指定的账户",
                agreement.text().parties(),
                depends ? List.of(determination) : List.of(),
                terms);
    }

    /** Whether the death is recognised as work-related; the widow applies. */
    static AgreementText.DeterminationLine recognition(Agreement agreement) {
        return recognition(kin(agreement), APPLY_BY, LONG_STOP, RECOGNISED, NOT_RECOGNISED);
    }

    static AgreementText.DeterminationLine recognition(
            UUID applicant, LocalDate applyBy, LocalDate longStop, String... outcomes) {
        return new AgreementText.DeterminationLine(
                DeterminationKind.WORK_INJURY,
                "陈某2023年10月9日死亡是否属于工亡",
                "荆州区人力资源和社会保障局",
                applicant,
                applyBy,
                longStop,
                List.of(outcomes),
                outcomes.length == 0 ? null : outcomes[outcomes.length - 1],
                Reversal.ADJUST);
    }

    static UUID kin(Agreement agreement) {
        return agreement.parties().get(0).partyId();
    }

    static UUID company(Agreement agreement) {
        return agreement.parties().get(1).partyId();
    }

    static AgreementText.TermLine death(Agreement agreement) {
        return conditional(
                agreement,
                new AgreementText.ConditionLine(
                        List.of(branch(RECOGNISED, "650000"), branch(NOT_RECOGNISED, "400000"))));
    }

    static AgreementText.TermLine conditional(Agreement agreement, AgreementText.ConditionLine condition) {
        return new AgreementText.TermLine(
                TermKind.MONEY, company(agreement), kin(agreement), "一次性支付赔偿金", null, null, null, condition);
    }

    static AgreementText.BranchLine branch(String outcome, String yuan) {
        return new AgreementText.BranchLine(
                outcome == null ? null : "D1 is \"" + outcome + "\"",
                null,
                yuan == null ? null : Money.of(yuan),
                Due.after(30, DayUnit.NATURAL_DAY, DueEvent.DECISION_SERVED));
    }

    static AgreementText.TermLine money(Agreement agreement, String yuan, Due due) {
        return new AgreementText.TermLine(
                TermKind.MONEY,
                company(agreement),
                kin(agreement),
                "支付丧葬补助金",
                null,
                yuan == null ? null : Money.of(yuan),
                due,
                null);
    }

    /** As {@link #money}, paid into an account; needs the key of {@link #withKey()}. */
    static AgreementText.TermLine paidInto(Agreement agreement, PayeeAccount account) {
        AgreementText.TermLine plain = money(agreement, "30000", Due.by(TODAY.plusDays(30)));
        return new AgreementText.TermLine(
                plain.kind(),
                plain.obligor(),
                plain.obligee(),
                plain.text(),
                plain.method(),
                plain.amount(),
                plain.due(),
                null,
                account);
    }

    /** The key under which an office keeps what is sealed. */
    static void withKey() {
        System.setProperty("maplebridge.key", Base64.getEncoder().encodeToString(new byte[32]));
    }

    static Signature.Signer signer(Agreement agreement, UUID party) {
        return new Signature.Signer(
                Signature.Role.PARTY, party, agreement.party(party).name());
    }

    static Signature.Evidence evidence() {
        return new Signature.Evidence(Ids.next(), "0".repeat(64));
    }

    /** Proposed and signed by both parties and the mediator. */
    static Agreement signedByAll() {
        Agreement agreement = complete();
        agreement.propose(BESIDE, AT);
        signAll(agreement);
        return agreement;
    }

    static void signAll(Agreement agreement) {
        agreement
                .parties()
                .forEach(party -> agreement.sign(
                        signer(agreement, party.partyId()),
                        SigningMethod.PRINT_SIGN_SCAN,
                        evidence(),
                        agreement.revision(),
                        AT));
        agreement.sign(MEDIATOR, SigningMethod.PRINT_SIGN_SCAN, evidence(), agreement.revision(), AT);
    }
}
