package org.maplebridge.web.cases;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.agreement.AgreementState;
import org.maplebridge.agreement.AgreementText;
import org.maplebridge.agreement.AgreementView;
import org.maplebridge.agreement.Agreements;
import org.maplebridge.agreement.Clause;
import org.maplebridge.agreement.ClauseLibrary;
import org.maplebridge.agreement.DeterminationKind;
import org.maplebridge.agreement.Due;
import org.maplebridge.agreement.PayeeAccount;
import org.maplebridge.agreement.PowersOfAttorney;
import org.maplebridge.agreement.Reversal;
import org.maplebridge.agreement.RouteStanding;
import org.maplebridge.agreement.Simulation;
import org.maplebridge.agreement.Sums;
import org.maplebridge.agreement.TermKind;
import org.maplebridge.agreement.Warning;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.document.ChineseCapitals;
import org.maplebridge.document.SealStanding;
import org.maplebridge.intake.Drafts;
import org.maplebridge.session.Proposal;
import org.maplebridge.session.Proposals;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.maplebridge.web.text.Words;
import org.omnifaces.cdi.ViewScoped;
import org.primefaces.model.file.UploadedFile;

/**
 * The page of a case's agreement: its text while it is written, its signatures while it is signed, its paper once it is sealed. Whatever
 * is not possible now says why.
 */
@Named
@ViewScoped
public class AgreementPage implements Serializable {

    private static final String PNG_DATA = "data:image/png;base64,";
    private static final String DRAFT_NAME = "agreement";
    private static final String DRAFT = "draft";
    private static final String ELSEWHERE = "agreement";

    @Inject
    private Agreements agreements;

    @Inject
    private ClauseLibrary library;

    @Inject
    private Proposals proposals;

    @Inject
    private PowersOfAttorney powers;

    @Inject
    private ServingPanel serving;

    @Inject
    private KinPanel kin;

    @Inject
    private OralPanel oral;

    private final List<Assumption> assumptions = new ArrayList<>();

    @Inject
    private Drafts drafts;

    @Inject
    private CaseWatch watch;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    @Inject
    private OfficeClock clock;

    private String caseParam;
    private AgreementView view;
    private AgreementForm form;

    private transient UploadedFile scan;
    private final Map<UUID, Object> seen = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private String clause;
    private transient List<Clause> clauses;
    private transient List<Proposal> accepted;
    private transient Simulation played;
    private transient List<RouteStanding> routes;
    private String padSigner;
    private String padStrokes;
    private String padPicture;
    private String agentFor;
    private String agentPaper;
    private String agentName;
    private boolean agentSpecial;
    private String refusing;
    private String reason;
    private transient Map<Integer, String> revealed;

    /**
     * Opens the page.
     *
     * @throws NotFound if the address names no case
     */
    public void open() {
        refresh();
    }

    private UUID caseId() {
        try {
            return UUID.fromString(caseParam);
        } catch (IllegalArgumentException | NullPointerException noId) {
            throw new NotFound("fault.case.notFound");
        }
    }

    private void refresh() {
        watch.look(caseId());
        view = agreements.show(currentUser.actor(), caseId());
        form = view.text() == null ? null : AgreementForm.of(view);
        played = null;
        routes = null;
        seen.clear();
        padSigner = null;
        padStrokes = null;
        padPicture = null;
        agentFor = null;
        agentPaper = null;
        agentName = null;
        agentSpecial = false;
        reason = null;
        serving.show(caseId(), isEffective());
        kin.show(caseId(), isEditable());
        oral.show(caseId());
    }

    /** Asked for anew each time: words belong to one request, the page lives longer. */
    private Words words() {
        return reader.words();
    }

    private void say(String key, Object... arguments) {
        String sentence = words().say(key, arguments);
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
    }

    // ---- the text

    /** Begins the draft. */
    public void begin() {
        agreements.draft(currentUser.actor(), caseId());
        refresh();
    }

    public void addTerm() {
        form.addTerm();
        keepShape();
    }

    /** What both sides have accepted at the table and no term says yet. */
    public List<Proposal> getProposals() {
        if (accepted == null) {
            accepted = proposals.of(currentUser.actor(), caseId()).stream()
                    .filter(Proposal::accepted)
                    .toList();
        }
        return accepted.stream()
                .filter(each -> form.getTerms().stream()
                        .noneMatch(term -> each.content().text().equals(term.getText())))
                .toList();
    }

    /** A new term as both sides have accepted it. */
    public void takeOver(Proposal proposal) {
        form.addTerm(proposal.content());
        keepShape();
        say("agreement.proposals.taken", form.getTerms().size());
    }

    /** A new term as a clause of the library has it. */
    public void addClause() {
        Clause chosen = getClauses().stream()
                .filter(each -> each.code().equals(clause))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("clause", "fault.agreement.noClause"));
        form.addTerm(chosen.content());
        clause = null;
        keepShape();
        say("agreement.clause.added", form.getTerms().size(), title(chosen));
    }

    /** What the library has for this case, read once a request. */
    public List<Clause> getClauses() {
        if (clauses == null) {
            clauses = library.offered(currentUser.actor(), caseId());
        }
        return clauses;
    }

    /** What a clause is called in the reader's language. */
    public String title(Clause each) {
        return reader.isEnglish() ? each.content().titleEn() : each.content().titleZh();
    }

    public String getClause() {
        return clause;
    }

    public void setClause(String clause) {
        this.clause = clause;
    }

    public void addDetermination() {
        form.addDetermination();
        keepShape();
    }

    public void removeDetermination(int index) {
        form.removeDetermination(index);
        keepShape();
    }

    public void removeTerm(int index) {
        form.removeTerm(index);
        keepShape();
    }

    public void moveUp(int index) {
        form.moveUp(index);
        keepShape();
    }

    public void addBranch(AgreementForm.TermForm term) {
        term.addBranch();
        keepShape();
    }

    public void removeBranch(AgreementForm.TermForm term, int index) {
        term.removeBranch(index);
        keepShape();
    }

    public void addPart(AgreementForm.PartsForm parts) {
        parts.add();
        keepShape();
    }

    public void removePart(AgreementForm.PartsForm parts, int index) {
        parts.remove(index);
        keepShape();
    }

    /** Lays a sum out in equal monthly parts. */
    public void spread(AgreementForm.PartsForm parts, BigDecimal sum) {
        parts.spread(sum);
        keepShape();
    }

    /**
     * Stores the draft as soon as it has other fields than before: what is typed into them is kept by the name of the field, and comes back only
     * where the stored draft has that field. The form stays as it is, with what it remembers of a box that was ticked.
     */
    public void keepShape() {
        write(() -> {
            agreements.edit(currentUser.actor(), caseId(), view.version(), form.text());
            view = agreements.show(currentUser.actor(), caseId());
            watch.settled();
        });
    }

    /** Stores what has been written. */
    public void save() {
        write(() -> {
            store();
            say("agreement.saved", view.findings().size());
        });
    }

    private void store() {
        int voided = agreements.edit(currentUser.actor(), caseId(), view.version(), form.text());
        drafts.discard(currentUser.actor(), DRAFT_NAME, caseId().toString());
        refresh();
        tellVoided(voided);
    }

    /** Gives up what was written here and shows what is stored. */
    public void giveUp() {
        drafts.discard(currentUser.actor(), DRAFT_NAME, caseId().toString());
        refresh();
    }

    /**
     * Does an act on the text that is being written. If somebody else was quicker, what was typed stays, what is sent next counts from their
     * text, and the page shows what differs; that text may lie before the parties already, so that there is no form any more.
     */
    private void write(Runnable act) {
        AgreementView before = view;
        try {
            act.run();
        } catch (StaleEdit stale) {
            view = agreements.show(currentUser.actor(), caseId());
            watch.overtaken(
                    isEditable() ? DRAFT : ELSEWHERE,
                    inWords(before.text()),
                    inWords(view.text()),
                    inWords(form.text()));
        }
    }

    /** Does an act on the text as it stands. If somebody else was quicker, the page shows how it stands now, and what they have changed. */
    private void decide(Runnable act) {
        AgreementView before = view;
        try {
            act.run();
        } catch (StaleEdit stale) {
            view = agreements.show(currentUser.actor(), caseId());
            form = AgreementForm.of(view);
            watch.overtaken(ELSEWHERE, inWords(before.text()), inWords(view.text()), Map.of());
        }
    }

    private Map<String, String> inWords(AgreementText text) {
        return inWords().of(text);
    }

    private AgreementInWords inWords() {
        return new AgreementInWords(words(), reader.isEnglish(), this::nameOf, this::due);
    }

    private void tellVoided(int voided) {
        if (voided > 0) {
            say("agreement.voided", voided);
        }
    }

    /** Stores what has been written and lays it before the parties. */
    public void propose() {
        write(() -> {
            store();
            agreements.propose(currentUser.actor(), caseId(), view.version());
            refresh();
            say("agreement.proposed.said", view.revision());
        });
    }

    /** Says why the text may be signed in spite of a warning. */
    public void answer(String warning, int index) {
        String why = reasons.get(warning);
        if (why == null || why.isBlank()) {
            throw new InvalidInput("warning[" + index + "]", "fault.required");
        }
        decide(() -> {
            agreements.answerWarning(currentUser.actor(), caseId(), view.version(), warning, why);
            reasons.remove(warning);
            refresh();
            say("agreement.warnings.answered");
        });
    }

    /** Writes down the near kin; what is typed in the text stays as it is. */
    public void writeKin() {
        kin.save();
        view = agreements.show(currentUser.actor(), caseId());
    }

    /** Takes a proposed text back to the desk, to be changed. */
    public void takeBack() {
        decide(() -> {
            int voided = agreements.edit(currentUser.actor(), caseId(), view.version(), view.text());
            refresh();
            tellVoided(voided);
        });
    }

    // ---- signatures

    /** Takes in the scan that was chosen. */
    public void recordScan() {
        if (scan == null || scan.getFileName() == null || scan.getFileName().isEmpty()) {
            throw new InvalidInput("file", "agreement.scan.none");
        }
        UUID taken = agreements.recordScan(
                currentUser.actor(),
                caseId(),
                view.revision(),
                scan.getFileName(),
                scan.getContentType(),
                content(scan));
        refresh();
        tellTaken(taken);
    }

    private void tellTaken(UUID scanId) {
        view.scans().stream().filter(each -> each.id().equals(scanId)).forEach(each -> {
            if (each.missing().isEmpty()) {
                say("agreement.scan.taken");
            } else {
                say("agreement.scan.takenInPart", sheets(each.missing()), each.sheetsInAll());
            }
        });
    }

    /** Shows the account of a term in full until the page is left; the history says that this reader has seen it. */
    public void reveal(int place) {
        String number = agreements.revealAccount(currentUser.actor(), caseId(), place);
        if (number != null) {
            revealed().put(place, number);
        }
    }

    /** The account's number as it is shown now: in full if it was asked for. */
    public String shownAccount(int place, PayeeAccount account) {
        return revealed().getOrDefault(place, account.masked());
    }

    /** Whether there is a number to show, and this reader may see it. */
    public boolean revealable(int place, PayeeAccount account) {
        return account.number() != null
                && view.allowed().reveal()
                && !revealed().containsKey(place);
    }

    private Map<Integer, String> revealed() {
        if (revealed == null) {
            revealed = new HashMap<>();
        }
        return revealed;
    }

    /** Numbers of sheets, as a sentence lists them. */
    public String sheets(List<Integer> numbers) {
        return words().of(numbers);
    }

    private static byte[] content(UploadedFile file) {
        try (InputStream stream = file.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The person has looked at a scan and says whose signatures stand on it. */
    public void confirmScan(UUID scanId) {
        List<Object> ticked = seen.get(scanId) instanceof Object[] several ? List.of(several) : List.of();
        agreements.confirmScan(
                currentUser.actor(),
                caseId(),
                scanId,
                ticked.stream().map(each -> HandChoices.read(each.toString())).toList());
        refresh();
        say("agreement.scan.confirmed", view.signed(), view.needed());
    }

    /** Notes a party's consent to the pad, given today. */
    public void consentToPad(UUID partyId) {
        agreements.recordPadConsent(currentUser.actor(), caseId(), partyId, clock.today());
        refresh();
    }

    /** Takes what was written on the pad. */
    public void signOnPad() {
        if (padSigner == null || padSigner.isBlank()) {
            throw new InvalidInput("padSigner", "fault.required");
        }
        agreements.recordPadSignature(
                currentUser.actor(), caseId(), view.revision(), HandChoices.read(padSigner), picture());
        refresh();
        say("agreement.scan.confirmed", view.signed(), view.needed());
    }

    private byte[] picture() {
        if (padPicture == null || !padPicture.startsWith(PNG_DATA)) {
            throw new InvalidInput("pad", "fault.agreement.padBlank");
        }
        try {
            return Base64.getDecoder().decode(padPicture.substring(PNG_DATA.length()));
        } catch (IllegalArgumentException garbled) {
            throw new InvalidInput("pad", "fault.agreement.padPicture");
        }
    }

    // ---- agents

    /** Notes that a paper on the file lets somebody sign for a party, or only speak. */
    public void recordAgent() {
        new InvalidInput.Check()
                .that(agentFor != null && !agentFor.isBlank(), "agentFor", "fault.required")
                .that(agentPaper != null && !agentPaper.isBlank(), "document", "fault.required")
                .orThrow();
        powers.record(
                currentUser.actor(),
                caseId(),
                UUID.fromString(agentFor),
                UUID.fromString(agentPaper),
                agentName,
                agentSpecial);
        refresh();
        say("agreement.agents.recorded");
    }

    /** Why no agent can be recorded now; null if one can. */
    public String getAgentReason() {
        if (getSignReason() != null) {
            return getSignReason();
        }
        return view.authorisations().isEmpty() ? words().say("fault.agent.noPaper") : null;
    }

    public String getAgentFor() {
        return agentFor;
    }

    public void setAgentFor(String agentFor) {
        this.agentFor = agentFor;
    }

    public String getAgentPaper() {
        return agentPaper;
    }

    public void setAgentPaper(String agentPaper) {
        this.agentPaper = agentPaper;
    }

    public String getAgentName() {
        return agentName;
    }

    public void setAgentName(String agentName) {
        this.agentName = agentName;
    }

    public boolean isAgentSpecial() {
        return agentSpecial;
    }

    public void setAgentSpecial(boolean agentSpecial) {
        this.agentSpecial = agentSpecial;
    }

    // ---- effect, or none

    /** Puts the seal on. */
    public void seal() {
        decide(() -> {
            agreements.seal(currentUser.actor(), caseId(), view.version());
            refresh();
            say("agreement.sealed.said", view.effectiveOn());
        });
    }

    /** Another session first. */
    public void backToSession() {
        decide(() -> {
            int voided = agreements.backToSession(currentUser.actor(), caseId(), view.version(), reason);
            refresh();
            tellVoided(voided);
            say("agreement.backToSession.said");
        });
    }

    /** A party refuses to sign: mediation ends. */
    public void refuseToSign() {
        if (refusing == null) {
            throw new InvalidInput("refusing", "fault.required");
        }
        decide(() -> {
            agreements.refuseToSign(currentUser.actor(), caseId(), view.version(), UUID.fromString(refusing), reason);
            refresh();
            say("agreement.refused.said");
        });
    }

    // ---- what the page shows

    /** Why the text cannot be written now; null if it can. */
    public String getDraftReason() {
        if (!view.draftable()) {
            return words().say("agreement.why.notMediating");
        }
        return view.allowed().draft() ? null : words().say("agreement.why.notYours");
    }

    /** Why it cannot be laid before the parties now; null if it can. */
    public String getProposeReason() {
        if (getDraftReason() != null) {
            return getDraftReason();
        }
        return view.atSigning() ? null : words().say("agreement.why.sessionFirst");
    }

    /** Why the seal cannot be put on now; null if it can. */
    public String getSealReason() {
        if (!view.complete()) {
            return words().say("agreement.why.notAllSigned", view.signed(), view.needed());
        }
        if (!view.allowed().seal()) {
            return words().say("agreement.why.headSeals");
        }
        SealStanding seal = view.sealing();
        return switch (seal.state()) {
            case EXPIRED -> words().say("fault.seal.expired", seal.certificate().until());
            case NOT_YET -> words().say("fault.seal.notYet", seal.certificate().from());
            case UNREADABLE -> words().say("fault.seal.unreadable");
            case READY, NONE -> null;
        };
    }

    /** What the seal will be, electronic or in ink only; null as long as it cannot be put on. */
    public String getSealNote() {
        if (view.sealing() == null || !view.sealing().sealable()) {
            return null;
        }
        return view.sealing().certificate() == null
                ? words().say("agreement.seal.ink")
                : words().say(
                                "agreement.seal.electronic",
                                view.sealing().certificate().lastDay());
    }

    /** Why no signature can be recorded now; null if it can. */
    public String getSignReason() {
        if (!view.draftable()) {
            return words().say("agreement.why.notMediating");
        }
        return view.allowed().sign() ? null : words().say("agreement.why.notYours");
    }

    /** Why nobody can sign on the pad here; null if they can. */
    public String getPadReason() {
        if (view.signing().padExcludedByLaw()) {
            return words().say("fault.agreement.padForbidden");
        }
        if (!view.signing().pad()) {
            return words().say("fault.agreement.padOff");
        }
        List<String> without = view.parties().stream()
                .filter(party -> party.padConsentedOn() == null)
                .map(AgreementView.PartyEntry::name)
                .toList();
        return view.signing().padNeedsConsent() && !without.isEmpty()
                ? words().say("fault.agreement.padConsent", words().of(without))
                : null;
    }

    /** How many warnings nobody has given a reason for. */
    public long getOpenWarnings() {
        return view.warnings().stream().filter(each -> each.reason() == null).count();
    }

    /** The reasons that are being written, by the warning. */
    public Map<String, String> getReasons() {
        return reasons;
    }

    /** A warning in words. */
    public String say(Warning warning) {
        return words().say(warning.key(), warning.arguments().toArray());
    }

    /** What happens if, of the text as it is stored, with the days that the reader assumes for the service of decisions. */
    public Simulation getPlayed() {
        if (played == null) {
            played = agreements.simulate(currentUser.actor(), caseId(), assumed());
        }
        return played;
    }

    private Map<String, LocalDate> assumed() {
        Map<String, LocalDate> days = new HashMap<>();
        getAssumptions().stream()
                .filter(each -> each.servedOn != null)
                .forEach(each -> days.put(each.name, each.servedOn));
        return days;
    }

    /** Plays it through anew. */
    public void assume() {
        played = null;
    }

    /** A day that may be assumed for each determination of the stored text. */
    public List<Assumption> getAssumptions() {
        int number = view == null || view.text() == null
                ? 0
                : view.text().determinations().size();
        while (assumptions.size() < number) {
            assumptions.add(new Assumption(AgreementText.nameOfDetermination(assumptions.size() + 1)));
        }
        while (assumptions.size() > number) {
            assumptions.remove(assumptions.size() - 1);
        }
        return assumptions;
    }

    /** How a determination is called. */
    public String called(Assumption assumption) {
        return inWords().called(assumption.name, view.text());
    }

    /** Where the annex is printed, with the days that are assumed. */
    public String getAnnex() {
        String query = assumed().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .sorted()
                .collect(Collectors.joining("&"));
        return "/files/agreement/" + view.caseId() + "/simulation" + (query.isEmpty() ? "" : "?" + query);
    }

    /** When a decision is assumed to be served; nothing means on the long-stop day. */
    public static class Assumption implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String name;
        private LocalDate servedOn;

        Assumption(String name) {
            this.name = name;
        }

        public LocalDate getServedOn() {
            return servedOn;
        }

        public void setServedOn(LocalDate servedOn) {
            this.servedOn = servedOn;
        }
    }

    /** Which ways are open today; none before the effect. */
    public List<RouteStanding> getRoutes() {
        if (routes == null) {
            routes = isEffective() ? agreements.routes(currentUser.actor(), caseId()) : List.of();
        }
        return routes;
    }

    /** How it stands with a route, in words. */
    public String say(RouteStanding standing) {
        return words().say(standing.reason(), standing.arguments().toArray());
    }

    /** The colour of a standing's tag. */
    public String kindOf(RouteStanding standing) {
        return switch (standing.openness()) {
            case OPEN -> "ok";
            case LATER -> "teal";
            case UNSURE -> "soon";
            case CLOSED -> "plain";
        };
    }

    /** What a fork hangs on. */
    public String depends(Simulation.Fork fork) {
        AgreementInWords inWords = inWords();
        return words().say(
                        "agreement.play.depends",
                        words().of(fork.determinations().stream()
                                .map(name -> inWords.called(name, view.text()))
                                .toList()));
    }

    /** The cases of an outcome. */
    public String say(Simulation.Outcome outcome) {
        return outcome.when() == null
                ? words().say("agreement.otherwise")
                : inWords().when(outcome.when().text(), view.text());
    }

    /** Who does what, on one line. */
    public String say(Simulation.Line line) {
        String what = words().say("agreement.sentence", nameOf(line.obligor()), nameOf(line.obligee()), line.text());
        if (line.advance()) {
            return words().say("agreement.play.advance", what);
        }
        return line.part() == 0 ? what : words().say("agreement.play.part", what, line.part());
    }

    /** What is written now comes to this. */
    public Sums getSums() {
        return isEditable() ? form.text().sums() : view.sums();
    }

    /** An amount in capitals, the form that the paper shows beside the figures. */
    public String capitals(Money amount) {
        return amount == null ? "" : ChineseCapitals.withCurrency(amount);
    }

    /** By when, in the reader's words. */
    public String due(Due due) {
        if (due.kind() == null) {
            return words().say("agreement.due.open");
        }
        if (due.kind() == Due.Kind.DATE) {
            return due.on() == null ? words().say("agreement.due.open") : words().say("agreement.due.by", due.on());
        }
        if (due.days() == null || due.event() == null || due.unit() == null) {
            return words().say("agreement.due.open");
        }
        String key = "agreement.due." + due.event().name() + "." + due.unit().name();
        return words().say(key, due.days(), due.term() == null ? 0 : due.term());
    }

    /** A party's name. */
    public String nameOf(UUID partyId) {
        return view.parties().stream()
                .filter(party -> party.partyId().equals(partyId))
                .map(AgreementView.PartyEntry::name)
                .findFirst()
                .orElse("—");
    }

    /** Whether the text can be written now. */
    public boolean isEditable() {
        return view.state() == AgreementState.DRAFT && getDraftReason() == null;
    }

    public boolean isBegun() {
        return view.id() != null;
    }

    public boolean isSigning() {
        return view.state() == AgreementState.PROPOSED || view.state() == AgreementState.SIGNING;
    }

    public boolean isEffective() {
        return view.state() == AgreementState.EFFECTIVE;
    }

    /** How full the bar of signatures is, in per cent. */
    public int getPercent() {
        return view.needed() == 0 ? 0 : 100 * view.signed() / view.needed();
    }

    /** Whether the reader is the mediator, whose own hand the pad may take. */
    private boolean isOwnHand() {
        return currentUser.getId().equals(view.mediator());
    }

    public TermKind[] getKinds() {
        return TermKind.values();
    }

    public DeterminationKind[] getDeterminations() {
        return DeterminationKind.values();
    }

    public Reversal[] getReversals() {
        return Reversal.values();
    }

    /** The grades of disability as numbers, the gravest first. */
    public List<Integer> getGradeNumbers() {
        return DeterminationKind.grades().stream().map(Integer::valueOf).toList();
    }

    /** What a delay of a term costs, in words. */
    public String remedy(AgreementText.TermLine term) {
        return inWords().remedy(term.remedy());
    }

    /** The determinations as they stand under the signatures. */
    public List<AgreementText.DeterminationLine> getDecided() {
        return view.text().determinations();
    }

    /** How a determination is called: its kind. */
    public String called(AgreementText.DeterminationLine line) {
        return words().of(line.kind());
    }

    /** An outcome as the reader says it: a grade's number as a grade. */
    public String outcome(DeterminationKind kind, String outcome) {
        return kind == DeterminationKind.DISABILITY_GRADE && outcome != null && !outcome.isBlank()
                ? words().say("agreement.grade", outcome)
                : outcome;
    }

    /** The case of a branch in the reader's words. */
    public String when(AgreementText.BranchLine branch) {
        return inWords().when(branch, view.text());
    }

    /** A condition that the pickers cannot show, in the reader's words. */
    public String condition(String when) {
        return inWords().when(when, form.text());
    }

    /** A claim of the case, in words. */
    public String claim(AgreementView.ClaimEntry claim) {
        String item = words().of(claim.item());
        return claim.amount() == null ? item : words().say("agreement.claim", item, words().money(claim.amount()));
    }

    /** The claims that a term settles, in words. */
    public String settled(AgreementText.TermLine term) {
        return view.claims().stream()
                .filter(claim -> term.settles().contains(claim.id()))
                .map(this::claim)
                .collect(Collectors.joining(words().say("agreement.claims.and")));
    }

    /** The ways to say by when, of a term without condition. */
    public List<AgreementForm.DueChoice> getDueChoices() {
        return Arrays.stream(AgreementForm.DueChoice.values())
                .filter(choice -> !choice.isOfDecision())
                .toList();
    }

    /** The ways to say by when, of a branch. */
    public AgreementForm.DueChoice[] getBranchDueChoices() {
        return AgreementForm.DueChoice.values();
    }

    /** The terms as they stand under the signatures. */
    public List<AgreementText.TermLine> getTerms() {
        return view.text().terms();
    }

    public AgreementView getView() {
        return view;
    }

    public AgreementForm getForm() {
        return form;
    }

    public String getCaseParam() {
        return caseParam;
    }

    public void setCaseParam(String caseParam) {
        this.caseParam = caseParam;
    }

    public UploadedFile getScan() {
        return scan;
    }

    public void setScan(UploadedFile scan) {
        this.scan = scan;
    }

    /** Whose signatures were seen on a scan, by the scan's id. */
    public Map<UUID, Object> getSeen() {
        return seen;
    }

    /** Who may be ticked on a scan: everybody whose signature is missing. */
    public List<SelectItem> getSigners() {
        return new HandChoices(view, words()).onPaper();
    }

    /** Who may write on the pad; the mediator at the own log-in only. */
    public List<SelectItem> getPadSigners() {
        return new HandChoices(view, words()).onPad(isOwnHand());
    }

    public String getPadSigner() {
        return padSigner;
    }

    public void setPadSigner(String padSigner) {
        this.padSigner = padSigner;
    }

    public String getPadStrokes() {
        return padStrokes;
    }

    public void setPadStrokes(String padStrokes) {
        this.padStrokes = padStrokes;
    }

    public String getPadPicture() {
        return padPicture;
    }

    public void setPadPicture(String padPicture) {
        this.padPicture = padPicture;
    }

    public String getRefusing() {
        return refusing;
    }

    public void setRefusing(String refusing) {
        this.refusing = refusing;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
