package org.maplebridge.agreement;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.baseline.BaselineHeads;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.Refused;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.Acceptance;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.CaseProcess;
import org.maplebridge.casefile.CaseProcess.Answer;
import org.maplebridge.casefile.Claim;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.casefile.EndGround;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Stage;
import org.maplebridge.casefile.Step;
import org.maplebridge.deadline.CalendarBook;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.ClockState;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.document.DocumentCategory;
import org.maplebridge.document.Documents;
import org.maplebridge.document.ElectronicSeals;
import org.maplebridge.document.Papers;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.form.FormDesk;
import org.maplebridge.identity.BodyKind;
import org.maplebridge.identity.CaseRelation;
import org.maplebridge.identity.CaseRelations;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/**
 * The use cases around an agreement: write it, lay it before the parties, record who signed, seal it; or take it back, or end without it.
 * What changes the text brings the agreement's version; what signs it brings the revision that the signer saw, so that two people who
 * sign in the same instant do not turn each other away.
 */
@UseCases
public class Agreements {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseDesk desk;

    @Inject
    private CaseProcess process;

    @Inject
    private Acceptance acceptance;

    @Inject
    private Clocks clocks;

    @Inject
    private Documents documents;

    @Inject
    private Papers papers;

    @Inject
    private ElectronicSeals seals;

    @Inject
    private SigningRules signingRules;

    @Inject
    private ContentRules contents;

    @Inject
    private CodeBook codes;

    @Inject
    private CalendarBook calendars;

    @Inject
    private Directory directory;

    @Inject
    private Rights rights;

    @Inject
    private CaseRelations relations;

    @Inject
    private OfficeClock clock;

    @Inject
    private BaselineHeads baselines;

    @Inject
    private FormDesk formDesk;

    @Inject
    private Event<AgreementInEffect> inEffect;

    // ---- reading

    /**
     * The agreement of a case as a page shows it; one without id if nobody has begun a draft. It lies in the room's own file: the commission that
     * sent the case sees it among the referral's papers once it binds, and nothing of what is still being written.
     *
     * @throws Refused if the actor may not read the room's file
     */
    public AgreementView show(Actor actor, UUID caseId) {
        MediationCase of = desk.show(actor, Right.READ_DOCUMENT, caseId);
        CaseRelation relation = relations.of(caseId).orElseThrow();
        AgreementView.Allowed allowed = new AgreementView.Allowed(
                rights.allows(actor, Right.DRAFT_AGREEMENT, relation),
                rights.allows(actor, Right.SIGN_AGREEMENT, relation),
                rights.allows(actor, Right.SEAL_AGREEMENT, relation),
                rights.allows(actor, Right.REVEAL_SENSITIVE, relation),
                rights.allows(actor, Right.TERMINATE_CASE, relation));
        boolean draftable = of.stage() == Stage.MEDIATING && of.outcome() == null;
        SigningRule.Choice signing = signingRules.choice(of.disputeType(), of.room());
        String mediator =
                of.mediator() == null ? null : directory.person(of.mediator()).name();
        return find(caseId)
                .map(agreement -> view(agreement, of, mediator, signing, draftable, allowed))
                .orElseGet(() -> nothingYet(of, mediator, signing, draftable, allowed));
    }

    private AgreementView view(
            Agreement agreement,
            MediationCase of,
            String mediator,
            SigningRule.Choice signing,
            boolean draftable,
            AgreementView.Allowed allowed) {
        Circumstances beside = agreement.state() == AgreementState.DRAFT ? circumstances(of) : null;
        boolean signable = draftable && agreement.state().takesSignatures();
        return new AgreementView(
                agreement.id(),
                of.id(),
                of.caseNumber(),
                agreement.version(),
                agreement.code().value(),
                agreement.revision(),
                agreement.state(),
                agreement.text(),
                agreement.parties().stream()
                        .map(party -> partyEntry(agreement, party))
                        .toList(),
                of.claims().stream()
                        .map(claim -> new AgreementView.ClaimEntry(
                                claim.id(), codes.name(CodeBook.CLAIM_ITEMS, claim.item()), claim.amount()))
                        .toList(),
                agreement.sums(),
                agreement.hash(),
                beside == null ? List.of() : agreement.findings(beside),
                beside == null
                        ? List.of()
                        : agreement.warnings(beside).stream()
                                .map(warning -> entry(warning, agreement.answer(warning)))
                                .toList(),
                agreement.signatures().stream().map(Agreements::signatureEntry).toList(),
                agreement.scans().stream()
                        .map(scan -> scanEntry(agreement, scan))
                        .toList(),
                agreement.signed(),
                agreement.needed(),
                agreement.unsigned(),
                agreement.mediatorSigned(),
                signable ? agents(of.id()) : List.of(),
                signable ? authorisations(of.id()) : List.of(),
                of.mediator(),
                mediator,
                signing,
                agreement.effectiveOn(),
                agreement.paper(),
                agreement.paperSha256(),
                agreement.paper() != null
                        && documents.of(of.id(), agreement.paper()).sealCertificate() != null,
                agreement.complete()
                        ? seals.standing(directory.organisation(of.room()).code(), clock.now())
                        : null,
                draftable && waitsForSignatures(of.id()),
                draftable,
                allowed);
    }

    private static AgreementView.WarningEntry entry(Warning warning, Optional<WarningAnswer> answer) {
        return new AgreementView.WarningEntry(
                warning,
                answer.map(WarningAnswer::reason).orElse(null),
                answer.map(WarningAnswer::byName).orElse(null),
                answer.map(WarningAnswer::at).orElse(null));
    }

    /** What a text of this case is laid beside when it is checked. */
    private Circumstances circumstances(MediationCase of) {
        Map<UUID, LocalDate> births = new HashMap<>();
        of.parties().stream()
                .filter(party -> party.born() != null)
                .forEach(party -> births.put(party.id(), party.born()));
        LocalDate limitation = clocks.of(of.id()).stream()
                .filter(each ->
                        each.state() == ClockState.RUNNING && each.code().equals(DeadlineCode.LIM_ARB))
                .map(CaseClock::dueOn)
                .findFirst()
                .orElse(null);
        return new Circumstances(
                clock.today(),
                calendars.calendar(),
                births,
                limitation,
                contents.waiversInForce(),
                survivors(of.id()),
                onlyGeneral(of),
                contents.binding(of.disputeType(), of.room()));
    }

    /** Somebody has died if the file says who is left, or if the statutory baseline is that of a death. */
    private Circumstances.Survivors survivors(UUID caseId) {
        return em.createNamedQuery("KinRegister.ofCase", KinRegister.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .findFirst()
                .map(register -> new Circumstances.Survivors(false, register.leftOut()))
                .orElseGet(() -> new Circumstances.Survivors(baselines.ofDeath(caseId), List.of()));
    }

    /** The parties for whom agents are on file, none of whom may settle. */
    private List<String> onlyGeneral(MediationCase of) {
        Map<UUID, Boolean> special = new LinkedHashMap<>();
        powers(of.id()).forEach(power -> special.merge(power.party(), power.special(), Boolean::logicalOr));
        return special.entrySet().stream()
                .filter(each -> !each.getValue())
                .map(each -> of.party(each.getKey()).name())
                .toList();
    }

    private List<AgreementView.AgentEntry> agents(UUID caseId) {
        return powers(caseId).stream()
                .map(power -> new AgreementView.AgentEntry(
                        power.id(),
                        power.party(),
                        power.agent(),
                        power.special(),
                        power.recordedByName(),
                        power.recordedAt()))
                .toList();
    }

    private List<AgreementView.PaperEntry> authorisations(UUID caseId) {
        return documents.ofCase(caseId).stream()
                .filter(document -> document.category() == DocumentCategory.AUTHORISATION)
                .map(document -> new AgreementView.PaperEntry(document.id(), document.title()))
                .toList();
    }

    private static AgreementView nothingYet(
            MediationCase of,
            String mediator,
            SigningRule.Choice signing,
            boolean draftable,
            AgreementView.Allowed allowed) {
        return new AgreementView(
                null,
                of.id(),
                of.caseNumber(),
                0,
                null,
                0,
                null,
                null,
                List.of(),
                List.of(),
                Sums.NOTHING,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                of.parties().size() + 1,
                List.of(),
                false,
                List.of(),
                List.of(),
                of.mediator(),
                mediator,
                signing,
                null,
                null,
                null,
                false,
                null,
                false,
                draftable,
                allowed);
    }

    private static AgreementView.PartyEntry partyEntry(Agreement agreement, AgreementParty party) {
        Optional<Signature> signature = agreement.signature(Signature.Role.PARTY, party.partyId());
        return new AgreementView.PartyEntry(
                party.partyId(),
                party.side(),
                party.kind(),
                party.name(),
                signature.isPresent(),
                signature.map(Signature::method).orElse(null),
                signature.map(Signature::agent).orElse(null),
                signature.map(Signature::at).orElse(null),
                party.padConsentedOn());
    }

    private static AgreementView.SignatureEntry signatureEntry(Signature signature) {
        return new AgreementView.SignatureEntry(
                signature.role(),
                signature.signerName(),
                signature.method(),
                signature.agent(),
                signature.witness(),
                signature.at(),
                signature.revision(),
                signature.evidenceSha256(),
                signature.voidedAt());
    }

    private static AgreementView.ScanEntry scanEntry(Agreement agreement, SignedScan scan) {
        return new AgreementView.ScanEntry(
                scan.id(),
                scan.documentId(),
                scan.sha256(),
                scan.revision(),
                scan.pages(),
                scan.pagesMatched(),
                scan.sheets(),
                scan.sheetsInAll(),
                agreement.missingSheets(scan),
                scan.bearsSignatures(),
                scan.recordedAt(),
                scan.confirmedAt() != null);
    }

    /**
     * What anybody may know of an effective agreement who holds its code. Asks no right, names nobody.
     *
     * @throws NotFound if no effective agreement has this code
     */
    public PublicRecord verification(String code) {
        Agreement agreement = effective(code);
        return new PublicRecord(
                agreement.number(),
                agreement.effectiveOn(),
                agreement.revision(),
                agreement.hash(),
                agreement.paperSha256(),
                documents.of(agreement.caseId(), agreement.paper()).sealCertificate(),
                performed(agreement.caseId()) ? PerformanceState.PERFORMED : PerformanceState.IN_PERFORMANCE);
    }

    private Agreement effective(String code) {
        return em.createNamedQuery("Agreement.byCode", Agreement.class)
                .setParameter("code", AgreementCode.of(code).value())
                .getResultStream()
                .filter(agreement -> agreement.state() == AgreementState.EFFECTIVE && !agreement.oral())
                .findFirst()
                .orElseThrow(() -> new NotFound("fault.agreement.codeUnknown"));
    }

    /** The history knows it; nothing else of the case does once it is closed. */
    private boolean performed(UUID caseId) {
        return em.createQuery("SELECT COUNT(e) FROM Event e WHERE e.subject = :caseId AND e.type = :type", Long.class)
                        .setParameter("caseId", caseId)
                        .setParameter("type", "case.performed")
                        .getSingleResult()
                > 0;
    }

    // ---- the text

    /** Begins a draft with the parties and facts of the file. */
    public void draft(Actor actor, UUID caseId) {
        MediationCase of = desk.take(actor, Right.DRAFT_AGREEMENT, caseId);
        of.requireStage(Stage.MEDIATING);
        if (find(caseId).isPresent()) {
            throw new Conflict("fault.agreement.begun");
        }
        Agreement agreement = new Agreement(of, AgreementCode.draw(), clock.now());
        em.persist(agreement);
        desk.note(
                of, actor, "agreement.drafted", Map.of("code", agreement.code().value()));
    }

    /**
     * Takes a new text. If the parties had it before them, it goes back to the desk as the next revision and every signature is void.
     *
     * @param version of the agreement, as it came with the form
     * @return how many signatures this has voided
     */
    public int edit(Actor actor, UUID caseId, long version, AgreementText text) {
        MediationCase of = desk.take(actor, Right.DRAFT_AGREEMENT, caseId);
        requireClaimsOf(of, text);
        Agreement agreement = inHand(of, version);
        int before = agreement.revision();
        backFromSeal(agreement);
        int voided = agreement.rewrite(text, clock.now());
        desk.note(
                of,
                actor,
                "agreement.edited",
                Map.of("revision", agreement.revision(), "text", agreement.presentHash()));
        noteVoided(of, actor, before, voided);
        return voided;
    }

    /**
     * Says why the text may be signed in spite of a warning.
     *
     * @param version of the agreement
     * @param warning the warning's id
     * @param reason  in a named person's words
     * @throws NotFound if the text gives no such warning any more
     */
    public void answerWarning(Actor actor, UUID caseId, long version, String warning, String reason) {
        MediationCase of = desk.take(actor, Right.DRAFT_AGREEMENT, caseId);
        requireReason(reason);
        Agreement agreement = inHand(of, version);
        agreement.answer(warning, reason.strip(), actor, circumstances(of), clock.now());
        desk.note(of, actor, "agreement.warningAnswered", Map.of("warning", warning, "reason", reason.strip()));
    }

    /**
     * What happens if: everything that the text comes to, in every case, with days and sums.
     *
     * @param served when decisions are assumed to be served, by the determination's name; the long-stop day for the others
     * @throws NotFound if nobody has begun a draft
     */
    public Simulation simulate(Actor actor, UUID caseId, Map<String, LocalDate> served) {
        desk.show(actor, Right.READ_DOCUMENT, caseId);
        Agreement agreement = found(caseId);
        LocalDate effect = agreement.effectiveOn() == null ? clock.today() : agreement.effectiveOn();
        return Simulation.of(agreement.text(), effect, served, calendars.calendar());
    }

    /**
     * Prints what the text comes to in every case, as an annex for both sides. Names nothing that the agreement's page does not show.
     *
     * @param served as above
     */
    public Papers.Printed printSimulation(Actor actor, UUID caseId, Map<String, LocalDate> served) {
        Simulation played = simulate(actor, caseId, served);
        MediationCase of = desk.show(actor, Right.READ_DOCUMENT, caseId);
        Agreement agreement = found(caseId);
        return papers.print(
                new SimulationInWords(
                                agreement, directory.organisation(of.room()).nameZh(), served)
                        .paper(played, clock.today()),
                clock.now());
    }

    /**
     * Which ways are open today, each with its reason and law.
     *
     * @throws Conflict if the agreement is not in effect yet
     */
    public List<RouteStanding> routes(Actor actor, UUID caseId) {
        MediationCase of = desk.show(actor, Right.READ_DOCUMENT, caseId);
        Agreement agreement = found(caseId);
        if (agreement.effectiveOn() == null) {
            throw new Conflict("fault.agreement.notEffective");
        }
        Map<DeadlineCode, LocalDate> ends = new HashMap<>();
        clocks.of(caseId).forEach(each -> ends.putIfAbsent(each.code(), each.dueOn()));
        AgreementText text = agreement.text();
        RoutePlanner.File file = new RoutePlanner.File(
                AgreementWording.isLabour(of.disputeType()),
                of.mode(),
                directory.organisation(of.room()).kind(),
                clock.today(),
                ends.get(DeadlineCode.REV_ARB),
                ends.get(DeadlineCode.REV_COURT),
                ends.get(DeadlineCode.ARB_AWARD),
                performed(caseId),
                of.claims().stream().collect(Collectors.toMap(Claim::id, Claim::item)));
        Simulation played = Simulation.of(text, agreement.effectiveOn(), Map.of(), calendars.calendar());
        List<RouteStanding> standings = new RoutePlanner(file, text, played).standings();
        return agreement.oral()
                ? standings.stream().map(RouteStanding::withoutPaper).toList()
                : standings;
    }

    private static void requireClaimsOf(MediationCase of, AgreementText text) {
        Set<UUID> claims = of.claims().stream().map(Claim::id).collect(Collectors.toSet());
        InvalidInput.Check check = new InvalidInput.Check();
        for (int i = 0; i < text.terms().size(); i++) {
            check.that(
                    claims.containsAll(text.terms().get(i).settles()),
                    "terms[" + i + "].settles",
                    "fault.agreement.noSuchClaim");
        }
        check.orThrow();
    }

    /**
     * Lays the text before the parties: it is fixed, and its hash is what they sign.
     *
     * @throws InvalidInput with everything that is missing (人民调解法 29; 特邀调解规定 24)
     * @throws Conflict     if no session has ended in agreement yet
     */
    public void propose(Actor actor, UUID caseId, long version) {
        MediationCase of = desk.take(actor, Right.DRAFT_AGREEMENT, caseId);
        Agreement agreement = inHand(of, version);
        if (!waitsForSignatures(caseId)) {
            throw new Conflict("fault.agreement.sessionFirst");
        }
        agreement.propose(circumstances(of), clock.now());
        desk.note(
                of,
                actor,
                "agreement.proposed",
                Map.of("revision", agreement.revision(), "hash", agreement.hash(), "sums", sums(agreement)));
    }

    private static Map<String, Object> sums(Agreement agreement) {
        return Map.of(
                "certain",
                agreement.sums().certain(),
                "ceiling",
                agreement.sums().ceiling());
    }

    /**
     * Prints the text as it stands, with its QR code, for reading or for signing by hand. What is printed shows identity numbers and accounts in
     * full, so the printing is an event.
     *
     * @throws InvalidInput naming what the paper cannot be without
     */
    public Papers.Printed print(Actor actor, UUID caseId) {
        MediationCase of = desk.take(actor, Right.DRAFT_AGREEMENT, caseId);
        Agreement agreement = found(caseId);
        Papers.Printed printed =
                papers.print(new AgreementWording(agreement, of, office(of)).paper(pictures(agreement)), clock.now());
        desk.note(of, actor, "agreement.printed", Map.of("revision", agreement.revision(), "sha256", printed.sha256()));
        return printed;
    }

    /**
     * Shows the number of the account into which a term is paid, in full; the history says who has seen it.
     *
     * @param place the term's number: 1, 2, 3…
     * @return the number; null if the term names none, which leaves no event
     * @throws NotFound if there is no such term
     */
    public String revealAccount(Actor actor, UUID caseId, int place) {
        MediationCase of = desk.take(actor, Right.REVEAL_SENSITIVE, caseId);
        PayeeAccount account = found(caseId).terms().stream()
                .filter(term -> term.place() == place)
                .findFirst()
                .orElseThrow(() -> new NotFound("fault.agreement.noSuchTerm"))
                .account();
        if (account == null || account.number() == null) {
            return null;
        }
        desk.note(of, actor, "agreement.accountRevealed", Map.of("term", place, "what", "account"));
        return account.number().plain();
    }

    /**
     * Opens a file of the agreement for people of the room: the sealed PDF, or what shows a signature. The caller closes it.
     *
     * @throws NotFound if the file is none of this agreement's
     */
    public OpenFile open(Actor actor, UUID caseId, UUID documentId) {
        desk.show(actor, Right.READ_DOCUMENT, caseId);
        Agreement agreement = found(caseId);
        boolean itsOwn = documentId.equals(agreement.paper())
                || agreement.scans().stream().anyMatch(scan -> scan.documentId().equals(documentId))
                || agreement.signatures().stream().anyMatch(each -> documentId.equals(each.evidence()));
        if (!itsOwn) {
            throw new NotFound("fault.document.unknown");
        }
        StoredDocument document = documents.of(caseId, documentId);
        return new OpenFile(document.fileName(), document.mediaType(), document.size(), documents.open(document));
    }

    /**
     * A file being read.
     *
     * @param size in bytes
     */
    public record OpenFile(String name, String mediaType, long size, InputStream content) {}

    // ---- signatures

    /**
     * Takes in the scan of the signed paper, or of some of its sheets. It is matched by the QR codes on it and then waits for the sheets that
     * are missing, and for a person's word.
     *
     * @param revision the revision that is being signed
     * @param content  the whole file, so that a collision can be tried again
     * @return the id of the scan
     * @throws Conflict     if it is another agreement's, an older revision's or another text's
     * @throws InvalidInput if no label can be read on it, or the file cannot be taken
     */
    public UUID recordScan(
            Actor actor, UUID caseId, int revision, String fileName, String claimedType, byte[] content) {
        rights.require(actor, Right.SIGN_AGREEMENT, caseId);
        // What the file is comes before what stands on it. Reading takes a second or two: before the lock, not under
        // it.
        documents.checkScan(fileName, claimedType, new ByteArrayInputStream(content));
        ScanReader.Reading reading = ScanReader.read(content);
        MediationCase of = desk.take(actor, Right.SIGN_AGREEMENT, caseId);
        Agreement agreement = inMediation(of);
        requireRevision(agreement, revision);
        StoredDocument stored = documents.scan(
                actor,
                caseId,
                DocumentCategory.AGREEMENT,
                "调解协议书签署件（第" + revision + "版）",
                fileName,
                claimedType,
                new ByteArrayInputStream(content));
        SignedScan scan =
                agreement.takeScan(reading, new Signature.Evidence(stored.id(), stored.sha256()), clock.now());
        desk.note(
                of,
                actor,
                "agreement.scanRecorded",
                Map.of(
                        "revision",
                        revision,
                        "sha256",
                        stored.sha256(),
                        "pages",
                        reading.pages(),
                        "sheets",
                        scan.sheets(),
                        "sheetsInAll",
                        scan.sheetsInAll()));
        return scan.id();
    }

    /**
     * A person has looked at the scan: these hands are on it. Of a fingerprint they have also seen how it was put on.
     *
     * @param hands the signatures and fingerprints, each party's and the mediator's at most once
     * @throws Conflict     if sheets of the paper are missing, or the signed one is on another scan; if an agent's paper gives no special powers
     * @throws InvalidInput if a fingerprint is said to be an organisation's or the mediator's
     * @throws NotFound     if there is no such party, or no power of attorney of that party
     */
    public void confirmScan(Actor actor, UUID caseId, UUID scanId, List<SeenHand> hands) {
        MediationCase of = desk.take(actor, Right.SIGN_AGREEMENT, caseId);
        Agreement agreement = inMediation(of);
        List<Signature.Signer> signers =
                hands.stream().map(hand -> signer(of, agreement, hand, actor)).toList();
        boolean complete = agreement.confirmScan(scanId, signers, actor.id(), clock.now());
        signers.forEach(signer -> noteSigned(of, actor, agreement, signer));
        noteComplete(of, actor, agreement, complete);
    }

    private Signature.Signer signer(MediationCase of, Agreement agreement, SeenHand hand, Actor seenBy) {
        if (hand.partyId() == null) {
            if (hand.fingerprint()) {
                throw new InvalidInput("signers", "fault.agreement.fingerprintOfPerson");
            }
            return mediatorOf(of);
        }
        AgreementParty party = agreement.party(hand.partyId());
        Signature.Agent agent = hand.authorisationId() == null ? null : agent(of.id(), hand);
        if (hand.fingerprint() && agent == null && party.kind() != Party.Kind.PERSON) {
            throw new InvalidInput("signers", "fault.agreement.fingerprintOfPerson");
        }
        return new Signature.Signer(
                Signature.Role.PARTY, party.partyId(), party.name(), agent, hand.fingerprint() ? seenBy.name() : null);
    }

    private Signature.Agent agent(UUID caseId, SeenHand hand) {
        return powers(caseId).stream()
                .filter(power -> power.id().equals(hand.authorisationId())
                        && power.party().equals(hand.partyId()))
                .findFirst()
                .orElseThrow(() -> new NotFound("fault.agent.noPaper"))
                .toSign();
    }

    private List<PowerOfAttorney> powers(UUID caseId) {
        return em.createNamedQuery("PowerOfAttorney.ofCase", PowerOfAttorney.class)
                .setParameter("caseId", caseId)
                .getResultList();
    }

    /** Notes that a party agrees to signing on the pad (电子签名法 3: 当事人约定使用). */
    public void recordPadConsent(Actor actor, UUID caseId, UUID partyId, LocalDate on) {
        MediationCase of = desk.take(actor, Right.SIGN_AGREEMENT, caseId);
        Agreement agreement = inMediation(of);
        if (on == null || on.isAfter(clock.today())) {
            throw new InvalidInput("on", on == null ? "fault.required" : "fault.day.future");
        }
        requirePad(of);
        agreement.consentToPad(partyId, on);
        desk.note(
                of,
                actor,
                "agreement.padConsented",
                Map.of("party", agreement.party(partyId).name(), "on", on));
    }

    /**
     * Records what a party, its agent or the mediator has written on the pad under the text before them.
     *
     * @param revision the revision that was shown beside the pad
     * @param hand     whose; the mediator writes at the own log-in only
     * @param png      the strokes as a picture
     * @throws Conflict if the pad may not be used here, a party has not agreed to it, or an agent's paper gives no special powers
     * @throws NotFound if there is no such party, or no power of attorney of that party
     */
    public void recordPadSignature(Actor actor, UUID caseId, int revision, SeenHand hand, byte[] png) {
        rights.require(actor, Right.SIGN_AGREEMENT, caseId);
        PadPicture.require(png);
        MediationCase of = desk.take(actor, Right.SIGN_AGREEMENT, caseId);
        Agreement agreement = inMediation(of);
        SigningRule.Choice choice = requirePad(of);
        List<String> without = agreement.withoutPadConsent();
        if (choice.padNeedsConsent() && !without.isEmpty()) {
            throw new Conflict("fault.agreement.padConsent", without);
        }
        if (hand.partyId() == null && !actor.is(of.mediator())) {
            throw new Refused("fault.agreement.padOwnHand");
        }
        if (hand.fingerprint()) {
            throw new InvalidInput("padSigner", "fault.agreement.fingerprintOnPaper");
        }
        Signature.Signer signer = signer(of, agreement, hand, actor);
        StoredDocument stored = documents.scan(
                actor,
                caseId,
                DocumentCategory.AGREEMENT,
                "手写签名（第" + revision + "版）",
                "signature.png",
                "image/png",
                new ByteArrayInputStream(png));
        boolean complete = agreement.sign(
                signer, SigningMethod.PAD, new Signature.Evidence(stored.id(), stored.sha256()), revision, clock.now());
        noteSigned(of, actor, agreement, signer);
        noteComplete(of, actor, agreement, complete);
    }

    private SigningRule.Choice requirePad(MediationCase of) {
        SigningRule.Choice choice = signingRules.choice(of.disputeType(), of.room());
        if (choice.padExcludedByLaw()) {
            throw new Conflict("fault.agreement.padForbidden");
        }
        if (!choice.pad()) {
            throw new Conflict("fault.agreement.padOff");
        }
        return choice;
    }

    private Signature.Signer mediatorOf(MediationCase of) {
        return new Signature.Signer(
                Signature.Role.MEDIATOR,
                of.mediator(),
                directory.person(of.mediator()).name());
    }

    private void noteSigned(MediationCase of, Actor actor, Agreement agreement, Signature.Signer signer) {
        Signature signature = agreement.signature(signer.role(), signer.id()).orElseThrow();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("signer", signer.name());
        details.put("role", signer.role());
        details.put("method", signature.method());
        details.put("revision", signature.revision());
        details.put("hash", signature.hashSigned());
        details.put("evidence", signature.evidenceSha256());
        if (signature.agent() != null) {
            details.put("agent", signature.agent());
            details.put("authorisation", signature.authorisationSha256());
        }
        if (signature.witness() != null) {
            details.put("witness", signature.witness());
        }
        desk.note(of, actor, "agreement.signed", details);
    }

    private void noteComplete(MediationCase of, Actor actor, Agreement agreement, boolean complete) {
        if (complete) {
            desk.note(of, actor, "agreement.allSigned", Map.of("revision", agreement.revision()));
            process.done(of.id(), Step.SIGN_AGREEMENT);
        }
    }

    private void noteVoided(MediationCase of, Actor actor, int revision, int voided) {
        if (voided > 0) {
            desk.note(of, actor, "agreement.signaturesVoided", Map.of("count", voided, "revision", revision));
        }
    }

    // ---- effect, or none

    /**
     * Puts the seal on. From now the agreement binds (劳动争议调解仲裁法 14; 人民调解法 31): the case has its outcome, the mediation's
     * limit stops, the windows for review and confirmation open, and the paper is printed once and for all and signed with the room's certificate, if
     * it has one.
     *
     * @param version of the agreement
     * @throws Conflict if a signature is missing, or the room's certificate is not good today
     */
    public void seal(Actor actor, UUID caseId, long version) {
        MediationCase of = desk.take(actor, Right.SEAL_AGREEMENT, caseId);
        Agreement agreement = found(caseId);
        if (agreement.state() != AgreementState.EFFECTIVE) {
            StaleEdit.check(version, agreement.version());
            of.requireStage(Stage.MEDIATING);
        }
        Organisation room = directory.organisation(of.room());
        LocalDate today = clock.today();
        Instant now = clock.now();
        seals.requireSealable(room.code(), now);
        agreement.seal(new Signature.Signer(Signature.Role.ORGANISATION, room.id(), room.nameZh()), today, now);
        StoredDocument paper = documents.issueSealed(
                actor,
                caseId,
                DocumentCategory.AGREEMENT,
                "调解协议书（第" + agreement.revision() + "版）",
                new AgreementWording(agreement, of, office(of)).paper(pictures(agreement)),
                room.code(),
                room.nameZh());
        agreement.printed(paper.id(), paper.sha256());
        of.agree(today, now);
        acceptance.mediationOver(of);
        openRoutes(of, room.kind(), today);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("number", agreement.number());
        details.put("revision", agreement.revision());
        details.put("hash", agreement.hash());
        details.put("paper", paper.sha256());
        details.put("electronicSeal", paper.sealCertificate());
        details.put("on", today);
        details.put("sums", sums(agreement));
        desk.note(of, actor, "agreement.sealed", details);
        process.done(caseId, Step.SEAL_AGREEMENT);
        inEffect.fire(new AgreementInEffect(caseId, agreement.id()));
    }

    /**
     * 仲裁审查 within 15 days for labour disputes (办案规则 74), 司法确认 within 30 for people's mediation (人民调解法 33). A case that the commission
     * had accepted before (委托调解) has no window for review: review turns the agreement of a case that is not pending into a 调解书, while here
     * the tribunal that has the case makes its own at once (调解仲裁法 42), or the applicant withdraws (41).
     */
    private void openRoutes(MediationCase of, BodyKind kind, LocalDate effectiveOn) {
        if (AgreementWording.reviewable(of)) {
            clocks.start(of.id(), DeadlineCode.REV_ARB, effectiveOn, false, null);
        }
        if (kind == BodyKind.PEOPLES_COMMITTEE) {
            clocks.start(of.id(), DeadlineCode.REV_COURT, effectiveOn, false, null);
        }
    }

    /**
     * How it stands with an agreement by word of mouth in this case.
     *
     * @throws Refused if the actor may not read the room's file
     */
    public OralAgreement oral(Actor actor, UUID caseId) {
        MediationCase of = desk.show(actor, Right.READ_DOCUMENT, caseId);
        Optional<Agreement> agreement = find(caseId);
        return new OralAgreement(
                agreement.map(Agreement::oral).orElse(false),
                whyNotOrally(actor, of, agreement.orElse(null)),
                agreement.map(Agreement::version).orElse(0L),
                of.acceptedOn());
    }

    private String whyNotOrally(Actor actor, MediationCase of, Agreement agreement) {
        Optional<String> excluded = OralAgreement.excluded(
                of.labour(), directory.organisation(of.room()).kind());
        if (excluded.isPresent()) {
            return excluded.get();
        }
        if (agreement == null || agreement.state() != AgreementState.DRAFT) {
            return "fault.agreement.oral.notDraft";
        }
        if (!waitsForSignatures(of.id())) {
            return "fault.agreement.sessionFirst";
        }
        return rights.allows(actor, Right.SIGN_AGREEMENT, relations.of(of.id()).orElseThrow()) ? null : "fault.refused";
    }

    /**
     * Records that the parties have agreed by word of mouth (口头协议). It binds from the day on which it was reached (人民调解法 30): the case has its outcome, the mediation's limit
     * stops, the register form is printed and kept. No window for judicial confirmation opens, for the court confirms what is written.
     *
     * @param version   of the agreement
     * @param reachedOn not before the acceptance, not after today
     * @throws InvalidInput with everything that is missing in the text, or the day
     * @throws Conflict     in a labour dispute, which is settled in writing (劳动争议调解仲裁法 14), in a body that is no people's mediation committee (人民调解法 28), or if no
     *                      session has ended in agreement yet
     */
    public void agreeOrally(Actor actor, UUID caseId, long version, LocalDate reachedOn) {
        MediationCase of = desk.take(actor, Right.SIGN_AGREEMENT, caseId);
        Organisation room = directory.organisation(of.room());
        OralAgreement.excluded(of.labour(), room.kind()).ifPresent(reason -> {
            throw new Conflict(reason);
        });
        Agreement agreement = inHand(of, version);
        if (!waitsForSignatures(caseId)) {
            throw new Conflict("fault.agreement.sessionFirst");
        }
        OralAgreement.requireDay(reachedOn, of.acceptedOn(), clock.today());
        Instant now = clock.now();
        agreement.reachOrally(circumstances(of), reachedOn, now);
        StoredDocument paper = formDesk.issue(
                actor, of, "ORAL_AGREEMENT", new AgreementWording(agreement, of, office(of)).register(actor.name()));
        agreement.printed(paper.id(), paper.sha256());
        of.agreeOrally(reachedOn, now);
        acceptance.mediationOver(of);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("number", agreement.number());
        details.put("revision", agreement.revision());
        details.put("hash", agreement.hash());
        details.put("paper", paper.sha256());
        details.put("on", reachedOn);
        details.put("sums", sums(agreement));
        desk.note(of, actor, "agreement.reachedOrally", details);
        process.done(caseId, Step.SIGN_AGREEMENT);
        process.done(caseId, Step.SEAL_AGREEMENT);
        inEffect.fire(new AgreementInEffect(caseId, agreement.id()));
    }

    /**
     * A party refuses to sign (在线调解规则 25): the mediation has failed.
     *
     * @param version of the agreement
     * @param reason  in a named person's words
     */
    public void refuseToSign(Actor actor, UUID caseId, long version, UUID partyId, String reason) {
        MediationCase of = desk.take(actor, Right.TERMINATE_CASE, caseId);
        requireReason(reason);
        Agreement agreement = inHand(of, version);
        String party = agreement.party(partyId).name();
        int signed = agreement.signed();
        backFromSeal(agreement);
        agreement.lapse(clock.now());
        of.end(EndGround.REFUSES_TO_SIGN, reason.strip(), clock.today(), clock.now());
        acceptance.mediationOver(of);
        noteVoided(of, actor, agreement.revision(), signed);
        desk.note(of, actor, "agreement.refused", Map.of("party", party, "reason", reason.strip()));
        desk.note(
                of,
                actor,
                "case.ended",
                Map.of("ground", EndGround.REFUSES_TO_SIGN, "outcome", of.outcome(), "reason", reason.strip()));
        process.done(caseId, Step.SIGN_AGREEMENT, Answer.FAILED);
    }

    /**
     * Back to the table: another session is held before anybody signs. The text stays as a draft; every signature is void.
     *
     * @param version of the agreement
     * @return how many signatures this has voided
     */
    public int backToSession(Actor actor, UUID caseId, long version, String reason) {
        MediationCase of = desk.take(actor, Right.DRAFT_AGREEMENT, caseId);
        requireReason(reason);
        Agreement agreement = inHand(of, version);
        int before = agreement.revision();
        backFromSeal(agreement);
        int voided = agreement.reopen(clock.now());
        of.touch(clock.now());
        noteVoided(of, actor, before, voided);
        desk.note(of, actor, "agreement.backToSession", Map.of("reason", reason.strip()));
        process.done(caseId, Step.SIGN_AGREEMENT, Answer.AGAIN);
        return voided;
    }

    /** What all have signed and the head was to seal is on the mediator's desk again. */
    private void backFromSeal(Agreement agreement) {
        if (agreement.complete()) {
            process.done(agreement.caseId(), Step.SEAL_AGREEMENT, Answer.AGAIN);
        }
    }

    private static void requireReason(String reason) {
        new InvalidInput.Check()
                .that(reason != null && !reason.isBlank(), "reason", "fault.required")
                .that(reason == null || reason.length() <= 1000, "reason", "fault.tooLong", 1000)
                .orThrow();
    }

    // ---- common

    private Optional<Agreement> find(UUID caseId) {
        return em.createNamedQuery("Agreement.ofCase", Agreement.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .findFirst();
    }

    private Agreement found(UUID caseId) {
        return find(caseId).orElseThrow(() -> new NotFound("fault.agreement.none"));
    }

    private Agreement inMediation(MediationCase of) {
        of.requireStage(Stage.MEDIATING);
        return found(of.id());
    }

    private Agreement inHand(MediationCase of, long version) {
        Agreement agreement = inMediation(of);
        StaleEdit.check(version, agreement.version());
        return agreement;
    }

    private static void requireRevision(Agreement agreement, int revision) {
        if (agreement.revision() != revision) {
            throw new Conflict("fault.agreement.textChanged", revision, agreement.revision());
        }
    }

    private boolean waitsForSignatures(UUID caseId) {
        return em.createQuery(
                                "SELECT COUNT(w) FROM WorkItem w WHERE w.caseId = :caseId AND w.step = :step AND"
                                        + " w.open = TRUE",
                                Long.class)
                        .setParameter("caseId", caseId)
                        .setParameter("step", Step.SIGN_AGREEMENT)
                        .getSingleResult()
                > 0;
    }

    private AgreementWording.Office office(MediationCase of) {
        Organisation room = directory.organisation(of.room());
        String mediator = directory.person(of.mediator()).name();
        return new AgreementWording.Office(room.nameZh(), room.kind(), mediator, PublicAddress.configured());
    }

    /** What was written on the pad, by the signature's id. */
    private Map<UUID, byte[]> pictures(Agreement agreement) {
        Map<UUID, byte[]> pictures = new HashMap<>();
        agreement.signatures().stream()
                .filter(signature -> signature.valid() && signature.method() == SigningMethod.PAD)
                .forEach(signature ->
                        pictures.put(signature.id(), bytes(documents.of(agreement.caseId(), signature.evidence()))));
        return pictures;
    }

    private byte[] bytes(StoredDocument document) {
        try (InputStream stream = documents.open(document)) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
