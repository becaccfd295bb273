package org.maplebridge.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.Code;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.casefile.EndGround;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Registration;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.document.ActingFor;
import org.maplebridge.document.ChineseCapitals;
import org.maplebridge.document.DocumentCategory;
import org.maplebridge.document.DocumentSource;
import org.maplebridge.document.Documents;
import org.maplebridge.document.Enclosure;
import org.maplebridge.document.HandedIn;
import org.maplebridge.document.PartyParticulars;
import org.maplebridge.document.ProposalPaper;
import org.maplebridge.document.ReferralLetterPaper;
import org.maplebridge.document.ReturnLetterPaper;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.session.UndisputedFacts;

/**
 * The writing desk of the referral: prints the proposal (调解建议书), the letter out (委托调解函, before acceptance 委派调解函) and the letter back
 * (复函), and keeps what goes along. What the commission sends lies in its own folder, under the referral's id, and a copy of each paper in the
 * room's dossier; so what goes back is what came, and nothing that was said or shown in mediation can slip in (特邀调解规定 22).
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ReferralPapers {

    private static final String NOT_GIVEN = "（移交时未提供）";
    private static final int MOST_NAMES = 5;

    /** Of these kinds the room prints nothing into a dossier but the letters and, at its sealing, the agreement. */
    private static final Set<DocumentCategory> SHARED =
            EnumSet.of(DocumentCategory.REFERRAL, DocumentCategory.AGREEMENT);

    @Inject
    private Documents documents;

    @Inject
    private Directory directory;

    @Inject
    private RoomRule roomRule;

    @Inject
    private CodeBook codes;

    @Inject
    private Clocks clocks;

    @Inject
    private UndisputedFacts undisputedFacts;

    @Inject
    private OfficeClock clock;

    /**
     * Prints the proposal once for each side.
     *
     * @return what the event keeps: each paper's title with its SHA-256
     */
    Map<String, String> propose(Actor actor, Referral referral) {
        Registration dispute = referral.dispute();
        Organisation commission = directory.organisation(referral.commission());
        boolean before = referral.mode() == ReferralMode.BEFORE_ACCEPTANCE;
        LocalDate replyBy =
                clocks.preview(DeadlineCode.ARB_ACCEPT, clock.today()).dueOn();
        Map<String, String> issued = new TreeMap<>();
        for (Party.Side side : Party.Side.values()) {
            String title = "调解建议书（" + standing(side) + "）";
            ProposalPaper paper = new ProposalPaper(
                    "调解建议书",
                    commission.nameZh(),
                    referral.commissionCaseNumber() + "—调建",
                    names(dispute, side),
                    referral.commissionCaseNumber(),
                    names(dispute, Party.Side.APPLICANT) + "与" + names(dispute, Party.Side.RESPONDENT),
                    referral.applicationReceivedOn(),
                    cause(dispute),
                    claims(dispute),
                    before
                            ? "本案适宜调解。达成的协议可以申请仲裁审查或者司法确认；调解不成的，不影响依法仲裁。"
                            : "本案适宜调解。达成协议的，可以请求仲裁庭根据协议制作调解书，申请人也可以撤回仲裁申请；调解期间，仲裁审理期限不停止计算。",
                    room(referral, commission),
                    before ? "《劳动人事争议仲裁办案规则》第六十九条" : "《劳动人事争议仲裁办案规则》第七十条",
                    replyBy,
                    contact(actor, commission),
                    clock.today());
            StoredDocument kept = documents.issue(actor, referral.id(), DocumentCategory.REFERRAL, title, paper);
            issued.put(title, kept.sha256());
        }
        return issued;
    }

    private String room(Referral referral, Organisation commission) {
        if (referral.room() != null) {
            return directory.organisation(referral.room()).nameZh();
        }
        return roomRule.propose(commission).map(Organisation::nameZh).orElse("双方选定的调解组织");
    }

    /**
     * Takes papers into the commission's folder, all or none.
     *
     * @return the papers in their order
     * @throws InvalidInput at {@code attachments[n]} with what the check of uploads says
     */
    List<StoredDocument> enclose(Actor actor, Referral referral, List<EnclosedFile> files) {
        List<HandedIn> handedIn = files.stream()
                .map(file -> new HandedIn(
                        DocumentCategory.EVIDENCE,
                        file.name(),
                        file.mediaType(),
                        () -> new ByteArrayInputStream(file.content())))
                .toList();
        try {
            return documents.uploadAll(actor, referral.id(), handedIn);
        } catch (InvalidInput wrong) {
            throw new InvalidInput(wrong.findings().stream()
                    .map(each -> new InvalidInput.Finding(
                            each.field().replace("files[", "attachments["), each.key(), each.arguments()))
                    .toList());
        }
    }

    /**
     * Takes in the director's approval of more days for an award: the commission's own paper, which lies in no folder of the referral or its case.
     *
     * @throws InvalidInput at {@code approval} if there is none, or with what the check of uploads says
     */
    StoredDocument keepApproval(Actor actor, AwardExtension extension, EnclosedFile file) {
        if (file == null) {
            throw new InvalidInput("approval", "fault.referral.approvalMissing");
        }
        try {
            return documents.upload(
                    actor,
                    extension.id(),
                    DocumentCategory.REFERRAL,
                    null,
                    file.name(),
                    file.mediaType(),
                    new ByteArrayInputStream(file.content()));
        } catch (InvalidInput wrong) {
            throw new InvalidInput(wrong.findings().stream()
                    .map(each -> new InvalidInput.Finding("approval", each.key(), each.arguments()))
                    .toList());
        }
    }

    /** Copies the papers of the commission's folder into the room's dossier and prints the letter that goes with them. */
    StoredDocument handOver(Actor actor, Referral referral, MediationCase as) {
        List<StoredDocument> sent = sent(referral.id());
        sent.forEach(paper -> copy(actor, paper, as.id()));
        Organisation commission = directory.organisation(referral.commission());
        ReferralLetterPaper letter = new ReferralLetterPaper(
                letterName(referral.mode()),
                commission.nameZh(),
                letterNumber(referral),
                directory.organisation(as.room()).nameZh(),
                referral.commissionCaseNumber(),
                particulars(referral.dispute()),
                referral.applicationReceivedOn(),
                referral.acceptedOn(),
                cause(referral.dispute()),
                referral.dispute().facts(),
                claims(referral.dispute()),
                referral.dispute().parties().stream()
                        .map(party -> new ReferralLetterPaper.Consent(party.name(), party.consentedOn()))
                        .toList(),
                limit(referral.mode(), as.id()),
                enclosures(sent, "双方同意调解的记录"),
                contact(actor, commission),
                clock.today());
        return documents.issue(actor, as.id(), DocumentCategory.REFERRAL, letterName(referral.mode()), letter);
    }

    private void copy(Actor actor, StoredDocument paper, UUID caseId) {
        try (InputStream content = documents.open(paper)) {
            documents.upload(
                    actor, caseId, paper.category(), paper.title(), paper.fileName(), paper.mediaType(), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String limit(ReferralMode mode, UUID caseId) {
        if (mode == ReferralMode.BEFORE_ACCEPTANCE) {
            return "自贵室签收本函之日起十五日内（《劳动争议调解仲裁法》第十四条）";
        }
        LocalDate due = clocks.governing(caseId).map(CaseClock::dueOn).orElseThrow();
        return "自双方均同意调解之日起十个工作日，至" + day(due) + "届满（《劳动人事争议仲裁办案规则》第七十条）";
    }

    /**
     * Prints the letter back for a mediation that has ended without agreement. Of what was said in mediation it passes on the facts that both
     * sides have confirmed, nothing else.
     *
     * @throws Conflict if the mediation has not ended
     */
    StoredDocument giveBack(Actor actor, Referral referral, MediationCase of) {
        if (of.endGround() == null) {
            throw new Conflict("fault.referral.notEnded");
        }
        ReturnLetterPaper letter = letterBack(actor, referral, of, of.endGround(), of.endedOn());
        return documents.issue(actor, of.id(), DocumentCategory.REFERRAL, returnName(referral.mode()), letter);
    }

    /** The letter back as it would be if the mediation had ended so; nothing is issued. */
    ReturnLetterPaper letterBack(
            Actor actor, Referral referral, MediationCase of, EndGround ground, LocalDate endedOn) {
        Organisation room = directory.organisation(of.room());
        // nobody may have signed before the limit ran out; then the papers came with the hand-over
        LocalDate received = referral.receivedOn() == null ? referral.handedOverOn() : referral.receivedOn();
        List<String> facts = undisputedFacts.thatMayLeave(of.id());
        return new ReturnLetterPaper(
                returnName(referral.mode()),
                room.nameZh(),
                of.caseNumber() + "—调复",
                directory.organisation(referral.commission()).nameZh(),
                letterNumber(referral),
                referral.handedOverOn(),
                referral.commissionCaseNumber(),
                names(referral.dispute(), Party.Side.APPLICANT) + "与"
                        + names(referral.dispute(), Party.Side.RESPONDENT),
                received,
                endedOn,
                result(ground),
                referral.mode() == ReferralMode.BEFORE_ACCEPTANCE
                        ? "调解未达成协议，请贵委依法决定是否受理。当事人在调解中的陈述、让步和方案不随卷退回，也不得作为对其不利的根据。"
                        : "调解未达成协议，请贵委依法继续审理。当事人在调解中的陈述、让步和方案不随卷退回，也不得作为对其不利的根据。",
                facts,
                !facts.isEmpty(),
                enclosures(sent(referral.id()), letterName(referral.mode())),
                contact(actor, room),
                endedOn);
    }

    /** What the commission handed in with the case, oldest first. */
    List<StoredDocument> sent(UUID referralId) {
        return documents.ofCase(referralId).stream()
                .filter(paper -> paper.source() != DocumentSource.ISSUED)
                .toList();
    }

    /**
     * What both sides of the referral may see of the room's dossier: the two letters, and the agreement once it binds. Everything else that
     * they may see lies in the commission's folder.
     */
    List<StoredDocument> shared(UUID caseId) {
        return documents.ofCase(caseId).stream()
                .filter(paper -> paper.source() == DocumentSource.ISSUED)
                .filter(paper -> SHARED.contains(paper.category()))
                .toList();
    }

    /**
     * What comes back to the commission, first what tells the result: the sealed agreement, or the letter back; then its own letter and what it
     * had handed in. Empty while nothing has come back.
     */
    List<StoredDocument> back(Referral referral) {
        if (referral.resultOn() == null) {
            return List.of();
        }
        String own = letterName(referral.mode());
        Stream<StoredDocument> shared = shared(referral.caseId()).stream()
                .sorted(Comparator.comparing(paper -> paper.title().equals(own)));
        return Stream.concat(shared, sent(referral.id()).stream()).toList();
    }

    private static List<Enclosure> enclosures(List<StoredDocument> sent, String always) {
        return Stream.concat(Stream.of(always), sent.stream().map(StoredDocument::title))
                .map(name -> new Enclosure(name, 1, 0))
                .toList();
    }

    private static String result(EndGround ground) {
        return switch (ground) {
            case AGREEMENT -> "达成调解协议";
            case SETTLED_OR_WITHDRAWN -> "当事人自行和解或者撤回申请";
            case UNREACHABLE -> "期限内无法联系当事人";
            case PARTY_REFUSES -> "一方当事人明确拒绝继续调解";
            case TOO_FAR_APART, REFUSES_TO_SIGN -> "双方未能达成调解协议";
            case LIMIT_EXPIRED -> "调解期限届满，未达成调解协议";
            case OTHER -> "依法终结调解";
        };
    }

    static String letterName(ReferralMode mode) {
        return mode == ReferralMode.BEFORE_ACCEPTANCE ? "委派调解函" : "委托调解函";
    }

    static String returnName(ReferralMode mode) {
        return mode == ReferralMode.BEFORE_ACCEPTANCE ? "委派调解复函" : "委托调解复函";
    }

    private static String letterNumber(Referral referral) {
        return referral.commissionCaseNumber() + "—委调";
    }

    private static String contact(Actor actor, Organisation office) {
        return actor.name() + "（" + office.nameZh() + "）";
    }

    private String cause(Registration dispute) {
        return name(CodeBook.DISPUTE_TYPES, dispute.disputeType());
    }

    private String name(String list, String code) {
        Code known = codes.find(list, code);
        return known == null ? code : known.nameZh();
    }

    private List<String> claims(Registration dispute) {
        List<String> claims = new ArrayList<>();
        for (Registration.ClaimLine claim : dispute.claims()) {
            String amount = claim.amount() == null
                    ? ""
                    : String.format(
                            "%,.2f元（大写：%s）", claim.amount().yuan(), ChineseCapitals.withCurrency(claim.amount()));
            claims.add((claims.size() + 1) + ". " + name(CodeBook.CLAIM_ITEMS, claim.item()) + amount);
        }
        return claims.isEmpty() ? List.of("详见申请书") : claims;
    }

    private static List<PartyParticulars> particulars(Registration dispute) {
        return dispute.parties().stream()
                .map(party -> particulars(dispute, party))
                .toList();
    }

    /** Identity numbers stay out of the letter: the room has them, sealed, in its own file. */
    private static PartyParticulars particulars(Registration dispute, Registration.PartyLine party) {
        boolean person = party.kind() == Party.Kind.PERSON;
        Optional<ActingFor> acting = ActingFor.read(party.representative());
        boolean head = !person && acting.map(ActingFor::representative).orElse(true);
        List<PartyParticulars.Agent> agents = head
                ? List.of()
                : acting.map(each -> List.of(each.line(person ? "代理人" : ActingFor.EITHER)))
                        .orElse(List.of());
        return new PartyParticulars(
                alias(dispute, party),
                standing(party.side()),
                party.name(),
                party.capacity(),
                person ? new PartyParticulars.Person(null, null, null, null, null) : null,
                person
                        ? null
                        : new PartyParticulars.Organisation(
                                party.idNumber(),
                                head ? acting.map(ActingFor::name).orElse(NOT_GIVEN) : null,
                                null),
                given(party.address()) ? party.address() : NOT_GIVEN,
                party.phone(),
                agents);
    }

    /** 甲方 and 乙方; of several on a side 甲方1, 甲方2… */
    private static String alias(Registration dispute, Registration.PartyLine party) {
        List<Registration.PartyLine> side = dispute.parties().stream()
                .filter(other -> other.side() == party.side())
                .toList();
        String alias = party.side() == Party.Side.APPLICANT ? "甲方" : "乙方";
        return side.size() == 1 ? alias : alias + (side.indexOf(party) + 1);
    }

    private static String names(Registration dispute, Party.Side side) {
        List<String> names = dispute.parties().stream()
                .filter(party -> party.side() == side)
                .map(Registration.PartyLine::name)
                .toList();
        return names.size() <= MOST_NAMES
                ? String.join("、", names)
                : String.join("、", names.subList(0, MOST_NAMES)) + "等" + names.size() + "人";
    }

    private static String standing(Party.Side side) {
        return side == Party.Side.APPLICANT ? "申请人" : "被申请人";
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
