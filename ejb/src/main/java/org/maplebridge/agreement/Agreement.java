package org.maplebridge.agreement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Canonical;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.Sha256;
import org.maplebridge.basics.UuidConverter;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.identity.SensitiveText;

/**
 * The mediation agreement of a case (调解协议书). Born as a draft on the mediator's desk; proposed when nothing is missing, which fixes its
 * text and hash; signed by every party and the mediator; effective when the seal is on (劳动争议调解仲裁法 14; 人民调解法 29, 31). A change of
 * the text before that makes a new revision and voids every signature; nothing changes it afterwards. If a party refuses to sign, it lapses.
 */
@Entity
@Table(name = "agreement")
@NamedQuery(name = "Agreement.ofCase", query = "SELECT a FROM Agreement a WHERE a.caseId = :caseId")
@NamedQuery(name = "Agreement.byCode", query = "SELECT a FROM Agreement a WHERE a.code = :code")
public class Agreement extends Aggregate {

    /** Names the shape of the canonical text; a new shape gets a new name, so that old hashes keep their meaning. */
    private static final String FORM = "maplebridge-agreement-3";

    @Convert(converter = UuidConverter.class)
    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "code")
    private String code;

    @Column(name = "number")
    private String number;

    @Column(name = "revision")
    private int revision;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private AgreementState state;

    @Column(name = "facts")
    private String facts;

    @Column(name = "dispute")
    private String dispute;

    @Column(name = "responsibilities")
    private String responsibilities;

    @Column(name = "manner")
    private String manner;

    @Column(name = "canonical_hash")
    private String hash;

    @Convert(converter = InstantConverter.class)
    @Column(name = "changed_at")
    private Instant changedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Convert(converter = UuidConverter.class)
    @Column(name = "paper_id")
    private UUID paper;

    @Column(name = "paper_sha256")
    private String paperSha256;

    @OneToMany(mappedBy = "agreement", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<AgreementParty> parties = new ArrayList<>();

    @OneToMany(mappedBy = "agreement", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<Determination> determinations = new ArrayList<>();

    @OneToMany(mappedBy = "agreement", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<Term> terms = new ArrayList<>();

    @OneToMany(mappedBy = "agreement", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("at")
    private List<WarningAnswer> answers = new ArrayList<>();

    @Column(name = "oral")
    private boolean oral;

    @OneToMany(mappedBy = "agreement", cascade = CascadeType.ALL)
    @OrderBy("at")
    private List<Signature> signatures = new ArrayList<>();

    @OneToMany(mappedBy = "agreement", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("recordedAt")
    private List<SignedScan> scans = new ArrayList<>();

    protected Agreement() {}

    /** Opens a draft for a case in mediation, with the parties and facts of its file. An agreement bears the number of its case. */
    public Agreement(MediationCase of, AgreementCode code, Instant at) {
        this.caseId = of.id();
        this.code = code.value();
        this.number = of.caseNumber();
        this.revision = 1;
        this.state = AgreementState.DRAFT;
        this.facts = of.facts();
        this.changedAt = at;
        of.parties().forEach(party -> parties.add(new AgreementParty(this, parties.size() + 1, party)));
    }

    // ---- the text

    /**
     * Takes a new text. If the agreement had been proposed, it goes back to the mediator's desk as the next revision.
     *
     * @return how many signatures this has voided
     * @throws InvalidInput if the text cannot be stored or names somebody who is no party
     * @throws Conflict     if the agreement is effective or has lapsed
     */
    public int rewrite(AgreementText text, Instant at) {
        requireOpen();
        text.requireFitting();
        requireKnown(text);
        int voided = reopen(at);
        facts = AgreementText.said(text.facts());
        dispute = AgreementText.said(text.dispute());
        responsibilities = AgreementText.said(text.responsibilities());
        manner = AgreementText.said(text.manner());
        text.parties().forEach(line -> party(line.partyId()).restate(line));
        Map<SensitiveText, SensitiveText> salts = accountSalts();
        determinations.clear();
        text.determinations()
                .forEach(line -> determinations.add(new Determination(this, determinations.size() + 1, line)));
        terms.clear();
        text.terms().forEach(line -> terms.add(new Term(this, terms.size() + 1, line, salts)));
        changedAt = at;
        return voided;
    }

    /** An account that stays keeps its salt, so that a text that has not changed keeps its hash. */
    private Map<SensitiveText, SensitiveText> accountSalts() {
        Map<SensitiveText, SensitiveText> salts = new HashMap<>();
        terms.forEach(term -> term.keepSalt(salts));
        return salts;
    }

    private void requireKnown(AgreementText text) {
        InvalidInput.Check check = new InvalidInput.Check();
        text.partiesNamed()
                .forEach(named -> check.that(find(named).isPresent(), "terms", "fault.agreement.noSuchParty"));
        text.parties()
                .forEach(
                        line -> check.that(find(line.partyId()).isPresent(), "parties", "fault.agreement.noSuchParty"));
        check.orThrow();
    }

    /**
     * Takes the text back from the parties, to be changed: a draft again, as the next revision.
     *
     * @return how many signatures this has voided; 0 for what is a draft already
     * @throws Conflict if the agreement is effective or has lapsed
     */
    public int reopen(Instant at) {
        requireOpen();
        if (state == AgreementState.DRAFT) {
            return 0;
        }
        List<Signature> counted = validSignatures();
        counted.forEach(signature -> signature.voided(at));
        scans.removeIf(scan -> scan.confirmedAt() == null);
        revision++;
        hash = null;
        proposedAt = null;
        move(AgreementState.DRAFT, at);
        return counted.size();
    }

    /**
     * What is missing before it can be proposed, each with its place and reason (人民调解法 29; 特邀调解规定 24): the parties'
     * particulars, facts and disputed matters, terms, manner and date of performance; each condition complete.
     *
     * @param beside what the text is laid beside
     */
    public List<InvalidInput.Finding> findings(Circumstances beside) {
        try {
            check(beside).orThrow();
            return List.of();
        } catch (InvalidInput incomplete) {
            return incomplete.findings();
        }
    }

    private InvalidInput.Check check(Circumstances beside) {
        LocalDate today = beside.today();
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(parties.size() >= 2, "parties", "agreement.check.parties");
        parties.forEach(party -> party.check(check));
        check.that(facts != null, "facts", "agreement.check.facts")
                .that(dispute != null, "dispute", "agreement.check.dispute")
                .that(!terms.isEmpty(), "terms", "agreement.check.terms")
                .that(manner != null, "manner", "agreement.check.manner");
        determinations.forEach(each -> each.check(check, today));
        terms.forEach(term -> term.check(check, today, manner != null));
        new BranchCheck(determinations, terms).into(check);
        new Lint(text(), parties, beside).into(check);
        return check;
    }

    /** What may stand in the text only if somebody says why. */
    public List<Warning> warnings(Circumstances beside) {
        return new Lint(text(), parties, beside).warnings();
    }

    /** Why a warning does not keep the text from being signed; empty if nobody has said it. */
    public Optional<WarningAnswer> answer(Warning warning) {
        return answers.stream().filter(each -> each.answers(warning)).findFirst();
    }

    /**
     * Somebody says why the text may be signed in spite of a warning; a later reason takes the place of an earlier one.
     *
     * @throws NotFound if the text gives no such warning any more
     */
    public void answer(String warningId, String reason, Actor by, Circumstances beside, Instant at) {
        requireOpen();
        Warning warning = warnings(beside).stream()
                .filter(each -> each.id().equals(warningId))
                .findFirst()
                .orElseThrow(() -> new NotFound("fault.agreement.noSuchWarning"));
        answers.removeIf(each -> each.answers(warning));
        answers.add(new WarningAnswer(this, warning.id(), reason, by.id(), by.name(), at));
    }

    /**
     * Lays the text before the parties (送双方签署): it is fixed now, and its hash is what they sign.
     *
     * @throws InvalidInput with everything that is missing
     */
    public void propose(Circumstances beside, Instant at) {
        fix(beside);
        proposedAt = at;
        move(AgreementState.PROPOSED, at);
    }

    private void fix(Circumstances beside) {
        requireOpen();
        if (state != AgreementState.DRAFT) {
            throw new Conflict("fault.agreement.alreadyProposed", revision);
        }
        InvalidInput.Check check = check(beside);
        long unanswered = warnings(beside).stream()
                .filter(warning -> answer(warning).isEmpty())
                .count();
        check.that(unanswered == 0, "warnings", "agreement.check.unanswered", unanswered);
        check.orThrow();
        hash = Sha256.hex(Canonical.bytes(canonical()));
    }

    /**
     * Records that it was reached by word of mouth (口头协议): in effect from that day, without signature or seal (人民调解法 28, 30). What it says must be as complete as what
     * is signed.
     *
     * @throws InvalidInput with everything that is missing
     * @throws Conflict     if it lies before the parties to be signed, is in effect or has lapsed
     */
    public void reachOrally(Circumstances beside, LocalDate on, Instant at) {
        fix(beside);
        oral = true;
        effectiveOn = on;
        move(AgreementState.EFFECTIVE, at);
    }

    /** The text as structured data, whose canonical bytes are hashed and signed. */
    Map<String, Object> canonical() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("form", FORM);
        parts.put("code", code);
        parts.put("number", number);
        parts.put("revision", revision);
        parts.put("parties", parties.stream().map(AgreementParty::canonical).toList());
        parts.put("facts", facts);
        parts.put("dispute", dispute);
        parts.put("responsibilities", responsibilities);
        parts.put("manner", manner);
        parts.put(
                "determinations",
                determinations.stream().map(Determination::canonical).toList());
        parts.put("terms", terms.stream().map(Term::canonical).toList());
        return parts;
    }

    /** The hash of the text as it stands now; equal to {@link #hash()} as long as nobody has touched what was proposed. */
    public String presentHash() {
        return Sha256.hex(Canonical.bytes(canonical()));
    }

    // ---- signatures

    /** Notes that a party agrees to signing on the pad; the text stays. */
    public void consentToPad(UUID partyId, LocalDate on) {
        requireOpen();
        party(partyId).consentToPad(on);
    }

    /** The parties that have not agreed to signing on the pad, by name. */
    public List<String> withoutPadConsent() {
        return parties.stream()
                .filter(party -> party.padConsentedOn() == null)
                .map(AgreementParty::name)
                .toList();
    }

    /**
     * Takes in the scan of the signed paper, if it is this text. It need not be whole: several scans may bring its sheets together.
     *
     * @throws Conflict in words: another agreement, an older revision, another text, sheets of two different prints
     */
    public SignedScan takeScan(ScanReader.Reading reading, Signature.Evidence file, Instant at) {
        requireText(revision);
        if (scans.stream().anyMatch(scan -> scan.sha256().equals(file.sha256()))) {
            throw new Conflict("fault.agreement.scanTwice");
        }
        reading.labels().forEach(this::requireMine);
        if (reading.labels().stream().map(ScanReader.Label::sheets).distinct().count() > 1) {
            throw new Conflict("fault.agreement.scanMixed");
        }
        SignedScan scan = new SignedScan(this, file, revision, reading, at);
        scans.add(scan);
        return scan;
    }

    private void requireMine(ScanReader.Label label) {
        if (!label.code().equals(code)) {
            throw new Conflict("fault.agreement.scanOther", label.code(), code);
        }
        if (label.revision() != revision) {
            throw new Conflict("fault.agreement.scanRevision", label.revision(), revision);
        }
        if (!hash.startsWith(label.shownHash())) {
            throw new Conflict("fault.agreement.scanText");
        }
    }

    /**
     * The sheets of the paper on this scan that neither it nor another scan of the same print has brought. Prints of one text are the same
     * when they have as many sheets: which of them somebody signed, no sheet says.
     */
    public List<Integer> missingSheets(SignedScan of) {
        Set<Integer> there = new HashSet<>();
        scans.stream()
                .filter(scan -> scan.revision() == of.revision() && scan.sheetsInAll() == of.sheetsInAll())
                .forEach(scan -> there.addAll(scan.sheets()));
        return IntStream.rangeClosed(1, of.sheetsInAll())
                .boxed()
                .filter(sheet -> !there.contains(sheet))
                .toList();
    }

    /**
     * A person has looked at a scan and says whose signatures stand on it.
     *
     * @param seen the signers; at least one
     * @return whether now everybody has signed, for the first time
     * @throws Conflict naming the sheets of the signed paper that are missing, or if this scan lacks the one that is signed
     */
    public boolean confirmScan(UUID scanId, Collection<Signature.Signer> seen, UUID by, Instant at) {
        SignedScan scan = scans.stream()
                .filter(each -> each.id().equals(scanId))
                .findFirst()
                .orElseThrow(() -> new NotFound("fault.agreement.noSuchScan"));
        if (scan.confirmedAt() != null) {
            throw new Conflict("fault.agreement.scanConfirmed");
        }
        requireText(scan.revision());
        if (seen.isEmpty()) {
            throw new InvalidInput("signers", "fault.agreement.nobodySeen");
        }
        requireWhole(scan);
        scan.confirmed(by, at);
        boolean complete = false;
        for (Signature.Signer signer : seen) {
            complete = sign(signer, signer.onPaper(), scan.file(), scan.revision(), at);
        }
        return complete;
    }

    /** Whoever signs the last sheet signs all of them: none may be missing, and a signature is seen on the last one. */
    private void requireWhole(SignedScan scan) {
        List<Integer> missing = missingSheets(scan);
        if (!missing.isEmpty()) {
            throw new Conflict("fault.agreement.scanIncomplete", missing, scan.sheetsInAll());
        }
        if (!scan.bearsSignatures()) {
            throw new Conflict("fault.agreement.scanUnsigned", scan.sheetsInAll());
        }
    }

    /**
     * Records a signature under the text.
     *
     * @param onRevision the revision that the signer had before the eyes
     * @return whether now everybody has signed; true for exactly one signature of a revision
     * @throws Conflict if the text is another by now, is not proposed, or this signer has signed it already
     */
    public boolean sign(
            Signature.Signer signer, SigningMethod method, Signature.Evidence evidence, int onRevision, Instant at) {
        requireText(onRevision);
        if (signer.role() == Signature.Role.PARTY) {
            party(signer.id());
        }
        boolean already = signer.role() == Signature.Role.PARTY
                ? signature(signer.role(), signer.id()).isPresent()
                : validSignatures().stream().anyMatch(each -> each.role() == signer.role());
        if (already) {
            throw new Conflict("fault.agreement.alreadySigned", signer.name());
        }
        signatures.add(new Signature(this, signer, method, evidence, at, revision, hash));
        if (state == AgreementState.PROPOSED) {
            move(AgreementState.SIGNING, at);
        }
        changedAt = at;
        return signed() == needed();
    }

    private void requireText(int onRevision) {
        requireOpen();
        if (!state.takesSignatures()) {
            throw new Conflict("fault.agreement.notProposed");
        }
        if (onRevision != revision || !presentHash().equals(hash)) {
            throw new Conflict("fault.agreement.textChanged", onRevision, revision);
        }
    }

    /** How many signatures it needs before the seal: every party's and the mediator's. */
    public int needed() {
        return parties.size() + 1;
    }

    /** How many of those are there. */
    public int signed() {
        long ofParties = parties.stream()
                .filter(party ->
                        signature(Signature.Role.PARTY, party.partyId()).isPresent())
                .count();
        return (int) ofParties + (mediatorSigned() ? 1 : 0);
    }

    /** Whether the mediator has signed. */
    public boolean mediatorSigned() {
        return validSignatures().stream().anyMatch(each -> each.role() == Signature.Role.MEDIATOR);
    }

    /** The parties whose signature is missing, by name. */
    public List<String> unsigned() {
        List<String> missing = new ArrayList<>();
        parties.stream()
                .filter(party ->
                        signature(Signature.Role.PARTY, party.partyId()).isEmpty())
                .forEach(party -> missing.add(party.name()));
        return missing;
    }

    /** Whether all have signed, so that the seal can be put on. */
    public boolean complete() {
        return state == AgreementState.SIGNING && signed() == needed();
    }

    /** The signature that counts of this signer, if there is one. */
    public Optional<Signature> signature(Signature.Role role, UUID id) {
        return validSignatures().stream().filter(each -> each.isOf(role, id)).findFirst();
    }

    private List<Signature> validSignatures() {
        return signatures.stream().filter(Signature::valid).toList();
    }

    // ---- effect

    /**
     * Puts the seal on (加盖印章): the agreement is effective from this day.
     *
     * @throws Conflict if a signature is missing, or the text is not the one that was signed
     */
    public void seal(Signature.Signer organisation, LocalDate today, Instant at) {
        if (state == AgreementState.EFFECTIVE) {
            throw new Conflict("fault.agreement.effective", effectiveOn);
        }
        requireText(revision);
        if (!complete()) {
            throw new Conflict("fault.agreement.notAllSigned", signed(), needed());
        }
        signatures.add(new Signature(this, organisation, SigningMethod.SEAL, null, at, revision, hash));
        effectiveOn = today;
        move(AgreementState.EFFECTIVE, at);
    }

    /** The sealed paper, or the register form of an oral agreement, has been printed, once and for all. */
    public void printed(UUID documentId, String sha256) {
        if (paper != null || state != AgreementState.EFFECTIVE) {
            throw new IllegalStateException("the sealed paper of an effective agreement is printed once");
        }
        paper = documentId;
        paperSha256 = sha256;
    }

    /** A party refuses to sign and the mediation ends without the agreement. */
    public void lapse(Instant at) {
        requireOpen();
        validSignatures().forEach(signature -> signature.voided(at));
        move(AgreementState.LAPSED, at);
    }

    private void move(AgreementState to, Instant at) {
        if (!state.next().contains(to)) {
            throw new IllegalStateException(state + " is not followed by " + to);
        }
        state = to;
        changedAt = at;
    }

    private void requireOpen() {
        if (state == AgreementState.EFFECTIVE) {
            throw new Conflict("fault.agreement.effective", effectiveOn);
        }
        if (state == AgreementState.LAPSED) {
            throw new Conflict("fault.agreement.lapsed");
        }
    }

    private Optional<AgreementParty> find(UUID partyId) {
        return parties.stream().filter(party -> party.partyId().equals(partyId)).findFirst();
    }

    // ---- what it says

    /** What all its terms come to in yuan. */
    public Sums sums() {
        return text().sums();
    }

    /** What it says now. */
    public AgreementText text() {
        return new AgreementText(
                facts,
                dispute,
                responsibilities,
                manner,
                parties.stream().map(AgreementParty::line).toList(),
                determinations.stream().map(Determination::line).toList(),
                terms.stream().map(Term::line).toList());
    }

    /**
     * A party as the agreement states it.
     *
     * @throws NotFound if the id is of no party here
     */
    public AgreementParty party(UUID partyId) {
        return find(partyId).orElseThrow(() -> new NotFound("fault.agreement.noSuchParty"));
    }

    public UUID caseId() {
        return caseId;
    }

    /** The public code. */
    public AgreementCode code() {
        return new AgreementCode(code);
    }

    /** The number on the paper: that of the case. */
    public String number() {
        return number;
    }

    /** Which revision of the text this is: 1, and one more each time a proposed text was taken back. */
    public int revision() {
        return revision;
    }

    public AgreementState state() {
        return state;
    }

    public String facts() {
        return facts;
    }

    public String dispute() {
        return dispute;
    }

    public String responsibilities() {
        return responsibilities;
    }

    /** The manner of performance of every term that names none of its own. */
    public String manner() {
        return manner;
    }

    /** The canonical hash that is signed; null while it is a draft. */
    public String hash() {
        return hash;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** The legal day of effect; null until then. */
    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** Whether it was reached by word of mouth. */
    public boolean oral() {
        return oral;
    }

    /** The sealed PDF; null until it is effective. */
    public UUID paper() {
        return paper;
    }

    public String paperSha256() {
        return paperSha256;
    }

    public List<AgreementParty> parties() {
        return Collections.unmodifiableList(parties);
    }

    /** What others have yet to decide, in order. */
    public List<Determination> determinations() {
        return Collections.unmodifiableList(determinations);
    }

    public List<Term> terms() {
        return Collections.unmodifiableList(terms);
    }

    /** All signatures ever, the voided ones too. */
    public List<Signature> signatures() {
        return Collections.unmodifiableList(signatures);
    }

    public List<SignedScan> scans() {
        return Collections.unmodifiableList(scans);
    }
}
