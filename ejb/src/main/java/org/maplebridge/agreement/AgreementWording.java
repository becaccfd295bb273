package org.maplebridge.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.document.ActingFor;
import org.maplebridge.document.AgreementPaper;
import org.maplebridge.document.PaperWords;
import org.maplebridge.document.PartyParticulars;
import org.maplebridge.document.SignatureSpace;
import org.maplebridge.identity.BodyKind;
import org.maplebridge.identity.IdentityNumber;

/**
 * Puts an agreement into the words of its paper: who is 甲方 and who 乙方, each term as a sentence, each condition with its branches and what
 * happens if nothing is decided. The data come first, the Chinese text follows from them, never the other way round.
 */
final class AgreementWording {

    private static final String LABOUR = "LABOUR";
    private static final String APPLICANT = "甲方";
    private static final String RESPONDENT = "乙方";

    private final Agreement agreement;
    private final MediationCase of;
    private final Office office;
    private final Map<UUID, String> aliases = new HashMap<>();

    /**
     * Who issues the paper.
     *
     * @param name     the organisation in Chinese
     * @param kind     decides which routes the parties are told of
     * @param mediator the name of who mediated
     * @param baseUrl  where the office is reached from outside, without a slash at the end
     */
    record Office(String name, BodyKind kind, String mediator, String baseUrl) {}

    AgreementWording(Agreement agreement, MediationCase of, Office office) {
        this.agreement = agreement;
        this.of = of;
        this.office = office;
        name(Party.Side.APPLICANT, APPLICANT);
        name(Party.Side.RESPONDENT, RESPONDENT);
    }

    /** One of a side is 甲方; several are 甲方1, 甲方2. */
    private void name(Party.Side side, String word) {
        List<AgreementParty> those = agreement.parties().stream()
                .filter(party -> party.side() == side)
                .toList();
        for (int i = 0; i < those.size(); i++) {
            aliases.put(those.get(i).partyId(), those.size() == 1 ? word : word + (i + 1));
        }
    }

    /**
     * The paper of the text as it stands.
     *
     * @param pictures the signatures from the pad, by the signature's id; those on paper leave room to be written
     */
    AgreementPaper paper(Map<UUID, byte[]> pictures) {
        boolean labour = isLabour(of.disputeType());
        boolean peoples = office.kind() == BodyKind.PEOPLES_COMMITTEE;
        return new AgreementPaper(
                labour ? "劳动争议调解协议书" : peoples ? "人民调解协议书" : "调解协议书",
                office.name(),
                agreement.number(),
                labour ? "《中华人民共和国劳动争议调解仲裁法》" : "《中华人民共和国人民调解法》",
                new AgreementPaper.Proof(
                        office.baseUrl(),
                        agreement.code().value(),
                        agreement.revision(),
                        agreement.hash() == null ? agreement.presentHash() : agreement.hash()),
                agreement.parties().stream().map(this::particulars).toList(),
                agreement.facts(),
                agreement.dispute(),
                agreement.responsibilities(),
                agreement.terms().stream().map(this::clause).toList(),
                new AgreementPaper.Totals(
                        agreement.sums().certain(), agreement.sums().ceiling()),
                notices(of, peoples),
                agreement.parties().size() + 2,
                agreement.parties().stream()
                        .map(party -> space(party, pictures))
                        .toList(),
                List.of(mediatorSpace(pictures)),
                null,
                agreement.effectiveOn());
    }

    /** What the register form of an oral agreement is filled with (口头协议登记表). Accounts stand in the text of the agreement only. */
    Map<String, String> register(String recorder) {
        Map<String, String> said = new HashMap<>();
        said.put("facts", agreement.facts() + "\n争议事项：" + agreement.dispute());
        said.put("responsibility", agreement.responsibilities());
        said.put("terms", termsInWords());
        said.put("performance", agreement.manner());
        said.put("day", agreement.effectiveOn().toString());
        said.put("recorder", recorder);
        return said;
    }

    private String termsInWords() {
        List<String> lines = new ArrayList<>();
        lines.add(agreement.parties().stream()
                .map(party -> aliases.get(party.partyId()) + "：" + party.name())
                .collect(Collectors.joining("；", "", "。")));
        List<AgreementPaper.Clause> clauses =
                agreement.terms().stream().map(this::clause).toList();
        for (int i = 0; i < clauses.size(); i++) {
            AgreementPaper.Clause clause = clauses.get(i);
            lines.add(
                    PaperWords.ordinal(i + 1) + "、" + (clause.duty() == null ? clause.text() : inWords(clause.duty())));
            clause.branches().forEach(branch -> lines.add(branch.condition() + "：" + inWords(branch.duty())));
            lines.addAll(clause.provisions());
        }
        return String.join("\n", lines);
    }

    private static String inWords(AgreementPaper.Duty duty) {
        List<String> parts = new ArrayList<>();
        parts.add(duty.text());
        if (duty.amount() != null) {
            parts.add(PaperWords.amount(duty.amount()));
        }
        if (duty.due() != null && !duty.due().isBlank()) {
            parts.add("履行时间：" + duty.due());
        }
        if (duty.method() != null && !duty.method().isBlank()) {
            parts.add("履行方式：" + duty.method());
        }
        return String.join("，", parts) + "。";
    }

    /** Whether disputes of this type are labour disputes; the type may be of the first or the second level. */
    static boolean isLabour(String disputeType) {
        return disputeType.startsWith(LABOUR);
    }

    /** Whether the parties may ask the commission to review the agreement: not if it has the case before it already. */
    static boolean reviewable(MediationCase of) {
        return isLabour(of.disputeType()) && of.mode() != ReferralMode.AFTER_ACCEPTANCE;
    }

    private static List<String> notices(MediationCase of, boolean peoples) {
        boolean labour = isLabour(of.disputeType());
        List<String> notices = new ArrayList<>();
        if (of.mode() == ReferralMode.AFTER_ACCEPTANCE) {
            notices.add("本案已由劳动人事争议仲裁委员会受理。双方可以请求仲裁庭根据本协议制作调解书，申请人也可以撤回仲裁申请（《中华人民共和国劳动争议调解仲裁法》第四十一条、第四十二条）。");
        } else if (reviewable(of)) {
            notices.add("双方可以自本协议生效之日起十五日内，共同向有管辖权的劳动人事争议仲裁委员会申请审查。");
        }
        if (peoples) {
            notices.add("双方可以自本协议生效之日起三十日内，共同向有管辖权的人民法院申请司法确认" + (labour ? "，劳动争议以具有给付内容的为限。" : "。"));
        }
        return notices;
    }

    private PartyParticulars particulars(AgreementParty party) {
        Party onFile = of.party(party.partyId());
        String number = onFile.idNumber() == null ? null : onFile.idNumber().plain();
        boolean person = party.kind() == Party.Kind.PERSON;
        Optional<ActingFor> acting = ActingFor.read(party.representative());
        String head =
                acting.filter(each -> heads(party, each)).map(ActingFor::name).orElse(null);
        List<PartyParticulars.Agent> agents = acting.filter(each -> !heads(party, each))
                .map(each -> List.of(each.line("代理人")))
                .orElse(List.of());
        return new PartyParticulars(
                aliases.get(party.partyId()),
                party.side() == Party.Side.APPLICANT ? "申请人" : "被申请人",
                party.name(),
                party.capacity(),
                person ? person(number) : null,
                person ? null : new PartyParticulars.Organisation(number, head, null),
                party.address(),
                onFile.phone(),
                agents);
    }

    /** Whoever acts for an organisation is its head unless the text calls them an agent: so the field says in which it was written. */
    private static boolean heads(AgreementParty party, ActingFor acting) {
        return party.kind() == Party.Kind.ORGANISATION && (acting.capacity() == null || acting.representative());
    }

    /** Sex and birth stand in an identity number; a number of another kind, such as a passport's, does not tell them. */
    private PartyParticulars.Person person(String number) {
        LocalDate day = OfficeClock.dayOf(agreement.changedAt());
        if (number == null || IdentityNumber.fault(number, day).isPresent()) {
            return new PartyParticulars.Person(null, null, null, number, null);
        }
        IdentityNumber read = IdentityNumber.of(number, day);
        return new PartyParticulars.Person(read.female() ? "女" : "男", null, read.born(), number, null);
    }

    // ---- terms

    private AgreementPaper.Clause clause(Term term) {
        List<String> further = new ArrayList<>();
        if (!term.conditional()) {
            further.addAll(parts(term.instalments(), null));
            further.addAll(remedy(term));
            return AgreementPaper.Clause.duty(
                    new AgreementPaper.Duty(
                            sentence(term, term.text()) + formula(term),
                            term.amount(),
                            due(term.due(), term.instalments(), null),
                            method(term),
                            term.account() == null ? null : term.account().onPaper()),
                    further);
        }
        List<Determination> named = named(term);
        if (term.account() != null) {
            further.add("收款账户：" + term.account().onPaper() + "。");
        }
        if (term.advance() != null) {
            further.add("在作出决定之前，" + aliases.getOrDefault(term.obligor(), "") + "先行支付"
                    + PaperWords.amount(term.advance().amount()) + "，于"
                    + said(term.advance().due().onPaper(null)) + "付清；先行支付的金额计入最终成就的情形，不另行增加。");
        }
        for (Branch branch : term.branches()) {
            parts(branch.instalments(), decision(branch, term))
                    .forEach(part -> further.add("情形" + branch.place() + part));
        }
        further.addAll(remedy(term));
        named.forEach(determination -> further.addAll(provisions(term, determination)));
        return AgreementPaper.Clause.conditional(
                opening(named),
                term.branches().stream().map(branch -> branch(term, branch)).toList(),
                further);
    }

    private static String opening(List<Determination> named) {
        return "本条的履行取决于"
                + named.stream()
                        .map(each -> said(each.decidingBody()) + "就“" + said(each.subject()) + "”所作的" + called(each))
                        .collect(Collectors.joining("，以及"))
                + "：";
    }

    /** The determinations on which a term depends, in their order. */
    private List<Determination> named(Term term) {
        Set<String> names = term.branches().stream()
                .flatMap(branch -> branch.when().stream())
                .flatMap(when -> when.names().stream())
                .collect(Collectors.toSet());
        return agreement.determinations().stream()
                .filter(each -> names.contains(each.name()))
                .toList();
    }

    private AgreementPaper.Branch branch(Term term, Branch branch) {
        String outcome =
                branch.when().map(when -> when.inChinese(this::calledByName)).orElse("前述以外的其他情形");
        boolean owesNothing = term.kind() == TermKind.MONEY && Money.ZERO.equals(branch.amount());
        return new AgreementPaper.Branch(
                outcome,
                new AgreementPaper.Duty(
                        owesNothing ? "无须给付" : sentence(term, branch.text() == null ? term.text() : branch.text()),
                        term.kind() == TermKind.MONEY ? branch.amount() : null,
                        owesNothing ? "无" : due(branch.due(), branch.instalments(), decision(branch, term)),
                        owesNothing ? "无" : method(term)));
    }

    private static String due(Due due, List<Instalment> parts, String decision) {
        return parts.isEmpty() ? due.onPaper(decision) : "分" + parts.size() + "期，见下列各期";
    }

    private static List<String> parts(List<Instalment> parts, String decision) {
        return parts.stream()
                .map(part -> "第" + PaperWords.ordinal(part.place()) + "期："
                        + (part.amount() == null ? "" : PaperWords.amount(part.amount())) + "，于"
                        + said(part.due().onPaper(decision)) + "付清。")
                .toList();
    }

    private static List<String> remedy(Term term) {
        return term.remedy() == null ? List.of() : List.of(term.remedy().onPaper());
    }

    private static String formula(Term term) {
        return term.formula() == null || !term.formula().complete()
                ? ""
                : "（" + term.formula().onPaper() + "）";
    }

    /** What is called a decision where a branch counts days from its service: of several determinations, the last. */
    private String decision(Branch branch, Term term) {
        List<Determination> of = branch.when()
                .map(when -> agreement.determinations().stream()
                        .filter(each -> when.names().contains(each.name()))
                        .toList())
                .orElseGet(() -> named(term));
        return of.size() == 1 ? called(of.get(0)) : "前述各项中最后一项";
    }

    /** Who applies for it, by when, and what if nobody does: said once, by the first term that depends on it. */
    private List<String> provisions(Term term, Determination of) {
        Optional<Term> first = agreement.terms().stream()
                .filter(each -> named(each).contains(of))
                .findFirst();
        if (first.isPresent() && first.get() != term) {
            return List.of("所称" + called(of) + "的申请、期限与改变，依照第" + first.get().place() + "条。");
        }
        if (of.applicant() == null || of.applyBy() == null || of.longStop() == null || of.otherwise() == null) {
            return List.of();
        }
        List<String> said = new ArrayList<>();
        said.add(called(of) + "由" + aliases.get(of.applicant()) + "申请，最迟于" + Due.dayOnPaper(of.applyBy())
                + "前提出。其他各方应当配合并提供所需材料；不正当地阻止条件成就的，视为条件已经成就。");
        said.add("逾期未申请、申请未被受理，或者至" + Due.dayOnPaper(of.longStop()) + "仍无决定的，视为“" + outcome(of, of.otherwise())
                + "”；履行期限以决定送达为起点的，改自" + Due.dayOnPaper(of.longStop().plusDays(1)) + "起计算。");
        if (of.reversal() != null) {
            said.add(called(of) + "此后经复议、诉讼等被改变的，" + of.reversal().onPaper() + "。");
        }
        return said;
    }

    private static String outcome(Determination of, String outcome) {
        return of.kind() == DeterminationKind.DISABILITY_GRADE
                ? PaperWords.ordinal(Integer.parseInt(outcome)) + "级"
                : outcome;
    }

    private String calledByName(String name) {
        return agreement.determinations().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(AgreementWording::called)
                .orElse(name);
    }

    /** Two of a kind are told apart by what they are about. */
    private static String called(Determination of) {
        return of.kind() == null ? of.name() : of.kind().onPaper();
    }

    private String sentence(Term term, String text) {
        String obligor = aliases.getOrDefault(term.obligor(), "");
        String obligee = aliases.getOrDefault(term.obligee(), "");
        return term.kind().opening(obligor, obligee) + said(text);
    }

    private String method(Term term) {
        return term.method() == null ? agreement.manner() : term.method();
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }

    // ---- signatures

    private SignatureSpace space(AgreementParty party, Map<UUID, byte[]> pictures) {
        String hand = ActingFor.read(party.representative())
                .filter(acting -> !heads(party, acting))
                .map(ActingFor::capacity)
                .orElse("代表人");
        String label = aliases.get(party.partyId())
                + (party.kind() == Party.Kind.PERSON ? "（签名、盖章或捺指印）：" : "（盖章）及" + hand + "（签名）：");
        return agreement
                .signature(Signature.Role.PARTY, party.partyId())
                .map(signature -> signed(label, signature, pictures))
                .orElseGet(() -> SignatureSpace.blank(label, party.name()));
    }

    private SignatureSpace mediatorSpace(Map<UUID, byte[]> pictures) {
        String label = "调解员（签名）：";
        return agreement.signatures().stream()
                .filter(each -> each.valid() && each.role() == Signature.Role.MEDIATOR)
                .findFirst()
                .map(signature -> signed(label, signature, pictures))
                .orElseGet(() -> SignatureSpace.blank(label, office.mediator()));
    }

    /** A signature by hand is on the scanned sheet, whose number the space names; one from the pad is printed. Whose hand it was stands beside it. */
    private static SignatureSpace signed(String label, Signature signature, Map<UUID, byte[]> pictures) {
        byte[] picture = pictures.get(signature.id());
        List<String> beside = new ArrayList<>();
        if (signature.agent() != null) {
            beside.add("委托代理人" + signature.agent() + "代签");
        }
        if (signature.witness() != null) {
            beside.add("捺指印，" + signature.witness() + "在场");
        }
        if (picture == null) {
            beside.add("已签署，扫描件指纹 " + signature.evidenceSha256().substring(0, AgreementPaper.SHOWN_DIGITS));
        }
        String name = signature.signerName() + (beside.isEmpty() ? "" : "（" + String.join("；", beside) + "）");
        return new SignatureSpace(label, name, picture, OfficeClock.dayOf(signature.at()));
    }
}
