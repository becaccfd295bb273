package org.maplebridge.web.cases;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.maplebridge.assignment.Assignment;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.casefile.CaseBook;
import org.maplebridge.casefile.CaseEnd;
import org.maplebridge.casefile.CaseLimits;
import org.maplebridge.casefile.CasePapers;
import org.maplebridge.casefile.CaseSheet;
import org.maplebridge.casefile.EndGround;
import org.maplebridge.casefile.GroupCases;
import org.maplebridge.casefile.PartyNumbers;
import org.maplebridge.casefile.Stage;
import org.maplebridge.deadline.PauseEvent;
import org.maplebridge.document.DocumentCategory;
import org.maplebridge.document.FileKind;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.document.UploadCheck;
import org.maplebridge.form.FormSheet;
import org.maplebridge.form.Forms;
import org.maplebridge.history.Chronicle;
import org.maplebridge.identity.Absence;
import org.maplebridge.identity.Absences;
import org.maplebridge.identity.Person;
import org.maplebridge.identity.Right;
import org.maplebridge.inbox.CaseSteps;
import org.maplebridge.intake.Intake;
import org.maplebridge.performance.Performances;
import org.maplebridge.referral.Referrals;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.maplebridge.web.text.Words;
import org.omnifaces.cdi.ViewScoped;
import org.primefaces.model.file.UploadedFile;

/**
 * One case, one page. It shows the case as it stood when the page was opened, with the version of that moment, and one form at a time for
 * the act that the reader has chosen. An act that succeeds opens the page anew; one that somebody else has overtaken keeps what was
 * typed, shows the case as it stands now, and says who was quicker.
 */
@Named
@ViewScoped
public class CasePage implements Serializable {

    /** Whoever is away later than this can begin now. */
    private static final int SOON_AWAY_DAYS = 14;

    private static final long serialVersionUID = 1L;
    private static final String DISPUTE = "dispute";
    private static final String DOSSIER = "dossier";
    private static final String ACT_FORM = "actForm";
    private static final int LATEST = 5;
    private static final int PAGE = 30;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    @Inject
    private CaseBook book;

    @Inject
    private CaseSteps steps;

    @Inject
    private ClockFaces clockFaces;

    @Inject
    private EventWords eventWords;

    @Inject
    private Chronicle chronicle;

    @Inject
    private CaseFragments fragments;

    @Inject
    private OfficeClock clock;

    @Inject
    private CaseWatch watch;

    @Inject
    private Intake intake;

    @Inject
    private Assignment assignment;

    @Inject
    private Absences absences;

    @Inject
    private Referrals referrals;

    @Inject
    private CaseEnd caseEnd;

    @Inject
    private Performances performances;

    @Inject
    private GroupCases groups;

    @Inject
    private CaseLimits limits;

    @Inject
    private CasePapers papers;

    @Inject
    private Forms forms;

    @Inject
    private PartyNumbers numbers;

    private String id;
    private UUID caseId;
    private long version;
    private String tab;
    private String asked;
    private CaseAct act;
    private ActForm form = new ActForm();
    private CaseSheet begunOn;
    private DocumentCategory category;
    private String title;
    private transient UploadedFile file;
    private transient GroupCases.Place groupPlace;
    private int shownEvents = PAGE;

    private transient CaseSheet sheet;
    private transient ClockFaces.Board clocks;
    private transient CaseChoices choices;
    private transient Optional<Assignment.Chosen> chosen;
    private transient List<StoredDocument> documents;
    private transient List<FormSheet.Fitting> fittingForms;
    private transient List<Absence> away;
    private transient Map<UUID, String> revealed;

    /**
     * Opens the case of the address.
     *
     * @throws NotFound if the address names none
     */
    public void open() {
        try {
            caseId = UUID.fromString(id == null ? "" : id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound("fault.case.notFound");
        }
        watch.look(caseId);
        version = getSheet().version();
        if (getTabs().stream().noneMatch(known -> known.name().equals(tab))) {
            tab = DISPUTE;
        }
        Stream.concat(Stream.ofNullable(getNext()), getOthers().stream())
                .filter(choice -> choice.possible() && choice.act().name().equals(asked))
                .filter(choice -> choice.act().tab() == null)
                .findFirst()
                .ifPresent(choice -> begin(choice.act()));
    }

    // ---- what is shown

    /** The tabs that exist for this reader, with the number that stands beside the name; the sessions tab counts for itself. */
    public List<Tab> getTabs() {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(DISPUTE, 0));
        if (fragments.isSessions()) {
            tabs.add(new Tab("sessions", 0));
        }
        if (fragments.isAgreement() && isFileReadable()) {
            tabs.add(new Tab("agreement", 0));
        }
        if (isFileReadable()) {
            tabs.add(new Tab("papers", getDocuments().size()));
        }
        if (isFileReadable() && getSheet().outcome() != null) {
            tabs.add(new Tab(DOSSIER, 0));
        }
        if (getSheet().allows(Right.READ_HISTORY)) {
            tabs.add(new Tab("history", getEventCount()));
        }
        return tabs;
    }

    /** Whether the dossier is what this page shows. */
    public boolean isDossierShown() {
        return DOSSIER.equals(tab);
    }

    /** Whether the reader may open the room's own file: papers, records of sessions, the agreement. A commission that sent the case may not. */
    public boolean isFileReadable() {
        return getSheet().allows(Right.READ_DOCUMENT);
    }

    /** Where the case stands in a group dispute; asked for once a page. */
    public GroupCases.Place getGroupPlace() {
        if (groupPlace == null) {
            groupPlace = groups.place(actor(), caseId);
        }
        return groupPlace;
    }

    /** A tab: its name in the address, and a number; 0 shows none. */
    public record Tab(String name, long count) {}

    /** The case as this reader may see it. */
    public CaseSheet getSheet() {
        if (sheet == null) {
            sheet = book.open(actor(), caseId);
        }
        return sheet;
    }

    public List<Stage> getStages() {
        return CaseChoices.stages();
    }

    /** The limits of the case. */
    public ClockFaces.Board getClocks() {
        if (clocks == null) {
            clocks = clockFaces.of(caseId);
        }
        return clocks;
    }

    /** The limit that ends the mediation; null if none runs. */
    public ClockFaces.Face getGoverning() {
        return getClocks().live().stream()
                .filter(ClockFaces.Face::governs)
                .findFirst()
                .orElse(null);
    }

    /** Whether mediation ends today unless somebody acts. */
    public boolean isLastDay() {
        return getGoverning() != null && "TODAY".equals(getGoverning().level());
    }

    private CaseChoices choices() {
        if (choices == null) {
            choices = new CaseChoices(getSheet(), steps.at(caseId), getClocks(), getChosen() != null, words());
        }
        return choices;
    }

    /** The one primary act; null when the case waits for nothing that is done here. */
    public CaseChoices.Choice getNext() {
        return choices().next().orElse(null);
    }

    /** The acts behind "more". */
    public List<CaseChoices.Choice> getOthers() {
        return choices().others();
    }

    public String getWaitsFor() {
        return choices().waitsFor();
    }

    public String getWaitsBy() {
        return choices().waitsBy();
    }

    /** Whether a new session may be planned as far as the case's stage goes. */
    public boolean isPlannable() {
        return getSheet().outcome() == null
                && (getSheet().stage() == Stage.PREPARING || getSheet().stage() == Stage.MEDIATING);
    }

    /** The latest events, for the corner of the first tab. */
    public List<EventWords.Line> getLatestEvents() {
        return events(LATEST);
    }

    /** The timeline as far as it has been asked for. */
    public List<EventWords.Line> getEvents() {
        return events(shownEvents);
    }

    private List<EventWords.Line> events(int size) {
        return getSheet().allows(Right.READ_HISTORY)
                ? chronicle.latest(caseId, 0, size).stream().map(eventWords::of).toList()
                : List.of();
    }

    public long getEventCount() {
        return chronicle.count(caseId);
    }

    public boolean isMoreEvents() {
        return getEventCount() > shownEvents;
    }

    /** Shows older events too. */
    public void showMoreEvents() {
        shownEvents += PAGE;
    }

    // ---- papers

    /** The papers of the case; none for a reader who may not see them. */
    public List<StoredDocument> getDocuments() {
        if (documents == null) {
            documents = isFileReadable() ? papers.of(actor(), caseId) : List.of();
        }
        return documents;
    }

    /** The forms that can be issued for this case; read only where the page shows them. */
    public List<FormSheet.Fitting> getFittingForms() {
        if (fittingForms == null) {
            fittingForms = forms.fitting(actor(), caseId);
        }
        return fittingForms;
    }

    public List<DocumentCategory> getCategories() {
        return Arrays.asList(DocumentCategory.values());
    }

    public long getLargestFile() {
        return UploadCheck.LARGEST_FILE;
    }

    /** The endings taken, as the sentence beside the field says them. */
    public String getEndings() {
        return String.join(", ", FileKind.allExtensions());
    }

    /** Takes the chosen file into the case. */
    public String upload() {
        if (file == null || file.getFileName() == null) {
            throw new InvalidInput("file", "case.paper.choose");
        }
        UploadedFile chosen = file;
        papers.upload(actor(), caseId, category, title, chosen.getFileName(), chosen.getContentType(), () -> {
            try {
                return chosen.getInputStream();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        return afresh("papers", words().say("case.paper.added", chosen.getFileName()));
    }

    // ---- identity numbers

    /** Shows a party's number in full until the page is left; the history says that this reader has seen it. */
    public void reveal(UUID party) {
        String number = numbers.reveal(actor(), caseId, party);
        if (number != null) {
            revealed().put(party, number);
        }
    }

    /** The number as it is shown now: in full if it was asked for. */
    public String shownNumber(CaseSheet.PartyLine party) {
        return revealed().getOrDefault(party.id(), party.maskedIdNumber());
    }

    /** Whether there is more of the number to show, and this reader may see it. */
    public boolean revealable(CaseSheet.PartyLine party) {
        return party.hidden()
                && !revealed().containsKey(party.id())
                && getSheet().allows(Right.REVEAL_SENSITIVE);
    }

    private Map<UUID, String> revealed() {
        if (revealed == null) {
            revealed = new HashMap<>();
        }
        return revealed;
    }

    // ---- the act that was chosen

    /** Opens the form of an act. */
    public void begin(CaseAct chosen) {
        act = chosen;
        begunOn = getSheet();
        watch.settled();
        form = new ActForm();
        form.setOn(clock.today());
        if (chosen == CaseAct.CONSENT && !getSheet().unasked().isEmpty()) {
            form.setParty(getSheet().unasked().get(0).id().toString());
        }
        if (chosen == CaseAct.ACCIDENT || chosen == CaseAct.LIMITATION) {
            form.setOn(null); // never today's
        }
        if (chosen == CaseAct.LIMITATION) {
            form.setYes(!getClocks().limitationRuns());
        }
        if (chosen.joint()) {
            form.askAll(getSheet().parties());
        }
        if (chosen == CaseAct.ASSIGN && isChosenHere()) {
            form.setMediator(getChosen().id().toString());
        }
        Set<PauseEvent> events = getPauseEvents();
        if (!events.isEmpty()) {
            form.setEvent(events.iterator().next());
        }
    }

    /** Opens the form in which what one party says is noted. */
    public void beginConsent(UUID party) {
        begin(CaseAct.CONSENT);
        form.setParty(party.toString());
    }

    /** Closes the form without doing anything. */
    public void leave() {
        act = null;
        watch.settled();
    }

    /**
     * Does what the form says.
     *
     * @return the page itself, opened anew; null when somebody else was quicker, so that the form stays
     */
    public String perform() {
        try {
            perform(act);
        } catch (StaleEdit overtaken) {
            return overtaken();
        }
        String done = words().say("case.act.done", words().say("case.act." + act));
        return afresh(tab, done);
    }

    private void perform(CaseAct chosen) {
        Actor actor = actor();
        switch (chosen) {
            case RECEIVE -> referrals.receive(actor, caseId, version);
            case SCREEN -> intake.screen(actor, caseId, version, form.isYes(), form.getReason());
            case CONSENT -> intake.recordConsent(actor, caseId, version, form.partyId(), form.isYes(), form.getOn());
            case DATA_CONSENT -> intake.recordDataConsent(actor, caseId, version, form.partyId(), form.getOn());
            case ACCEPT -> intake.accept(actor, caseId, version);
            case ASK_CHOICE -> assignment.askForChoice(actor, caseId, version);
            case CHOOSE ->
                assignment.choose(actor, caseId, version, form.mediatorId(), form.consentDays(), form.provingPaper());
            case ASSIGN -> assignment.assign(actor, caseId, version, form.mediatorId());
            case TAKE_ON -> assignment.takeOn(actor, caseId, version, form.getReason());
            case PREPARED -> assignment.prepared(actor, caseId, version);
            case EXTEND ->
                limits.extend(actor, caseId, version, form.getUnits(), form.consentDays(), form.provingPaper());
            case SUSPEND ->
                limits.suspend(
                        actor, caseId, version, form.getEvent(), form.getOn(), form.getReason(), form.provingPaper());
            case RESUME -> limits.resume(actor, caseId, version, form.getEvent(), form.getOn(), form.provingPaper());
            case ACCIDENT -> limits.accidentHappened(actor, caseId, version, form.getOn(), form.provingPaper());
            case LIMITATION -> limitation(actor);
            case TERMINATE -> caseEnd.terminate(actor, caseId, version, form.getGround(), form.getReason());
            case INFORM_ROUTES -> caseEnd.informedOfRoutes(actor, caseId, version);
            case GIVE_BACK -> referrals.giveBack(actor, caseId, version);
            case PERFORMED -> performances.finish(actor, caseId, version);
            case CLOSE -> caseEnd.close(actor, caseId, version);
            case SESSION, AGREEMENT, SEAL, ARCHIVE, COMPLETE ->
                throw new IllegalStateException(chosen + " is done in its own tab");
        }
    }

    private void limitation(Actor actor) {
        if (form.isYes()) {
            limits.limitationBegan(actor, caseId, version, form.getOn(), form.provingPaper());
        } else {
            limits.limitationInterrupted(actor, caseId, version, form.getOn(), form.getReason(), form.provingPaper());
        }
    }

    /** The typed text stays; the page shows the case as it is now, and what is sent next counts from there. */
    private String overtaken() {
        forget();
        version = getSheet().version();
        watch.overtaken(ACT_FORM, decided(begunOn), decided(getSheet()), typed());
        if (act == CaseAct.CONSENT
                && getSheet().unasked().stream()
                        .noneMatch(each -> each.id().toString().equals(form.getParty()))) {
            // the list would show another party in its place
            form.setParty(null);
        }
        return null;
    }

    /** What the case knows of that which the form decides; what one form alone can bring, another's consent for instance, is not compared. */
    private Map<String, String> decided(CaseSheet of) {
        Map<String, String> values = new LinkedHashMap<>();
        switch (act) {
            case ASSIGN -> values.put("case.mediatorLabel", of.mediatorName());
            case TERMINATE -> {
                values.put("case.ground", words().of(of.endGround()));
                values.put("case.reason", of.endReason());
            }
            case SCREEN -> values.put("case.scopeReason", of.endReason());
            case CONSENT -> values.put("case.consents", said(of));
            default -> {
                // nothing that another could have decided in other words
            }
        }
        return values;
    }

    private Map<String, String> typed() {
        Map<String, String> values = new LinkedHashMap<>();
        switch (act) {
            case ASSIGN ->
                values.put(
                        "case.mediatorLabel",
                        getMediators().stream()
                                .filter(person -> person.id().toString().equals(form.getMediator()))
                                .map(Person::name)
                                .findFirst()
                                .orElse(getSheet().mediatorName()));
            case TERMINATE -> {
                values.put("case.ground", words().of(form.getGround()));
                values.put("case.reason", form.getReason());
            }
            case SCREEN -> values.put("case.scopeReason", form.getReason());
            case CONSENT ->
                values.put(
                        "case.consents",
                        words().say(form.isYes() ? "case.consentedOn" : "case.refusedOn", form.getOn()));
            default -> {
                // as above
            }
        }
        return values;
    }

    /** What the party of the form has said to mediation. */
    private String said(CaseSheet of) {
        CaseSheet.PartyLine party = of.parties().stream()
                .filter(each -> each.id().toString().equals(form.getParty()))
                .findFirst()
                .orElse(null);
        if (party == null || party.consentedOn() == null && party.refusedOn() == null) {
            return null;
        }
        return party.consentedOn() == null
                ? words().say("case.refusedOn", party.refusedOn())
                : words().say("case.consentedOn", party.consentedOn());
    }

    private void forget() {
        sheet = null;
        clocks = null;
        choices = null;
        chosen = null;
        documents = null;
    }

    private String afresh(String nextTab, String message) {
        say(FacesMessage.SEVERITY_INFO, message);
        Flash flash = FacesContext.getCurrentInstance().getExternalContext().getFlash();
        flash.setKeepMessages(true);
        return "/cases/case.xhtml?faces-redirect=true&id=" + caseId + (nextTab == null ? "" : "&tab=" + nextTab);
    }

    private static void say(FacesMessage.Severity severity, String sentence) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, sentence, sentence));
    }

    /** Whom the parties have chosen while the case waits for its mediator; null if nobody. */
    public Assignment.Chosen getChosen() {
        if (chosen == null) {
            chosen = getSheet().stage() == Stage.ACCEPTED ? assignment.choiceOf(actor(), caseId) : Optional.empty();
        }
        return chosen.orElse(null);
    }

    /** Whether that one mediates in the room today. */
    public boolean isChosenHere() {
        return getChosen() != null
                && getMediators().stream()
                        .anyMatch(person -> person.id().equals(getChosen().id()));
    }

    /** The people who mediate in the case's room, without the one who has it. */
    public List<Person> getMediators() {
        return assignment.mediatorsOf(getSheet().room()).stream()
                .filter(person -> !person.id().equals(getSheet().mediator()))
                .toList();
    }

    /** A mediator to choose, with when they are away if that is within the next fortnight. */
    public String mediatorLabel(Person mediator) {
        if (away == null) {
            LocalDate today = clock.today();
            away = absences.during(
                    getMediators().stream().map(Person::id).toList(), today, today.plusDays(SOON_AWAY_DAYS));
        }
        return away.stream()
                .filter(absence -> absence.personId().equals(mediator.id()))
                .findFirst()
                .map(absence -> reader.words()
                        .say("absence.next", mediator.name(), absence.ground(), absence.firstDay(), absence.lastDay()))
                .orElse(mediator.name());
    }

    /** The grounds that this reader may enter: those that come by themselves are not among them. */
    public List<EndGround> getGrounds() {
        return Stream.of(EndGround.values())
                .filter(ground -> ground != EndGround.AGREEMENT && ground != EndGround.LIMIT_EXPIRED)
                .filter(ground -> getSheet()
                        .allows(ground == EndGround.SETTLED_OR_WITHDRAWN ? Right.WITHDRAW_CASE : Right.TERMINATE_CASE))
                .toList();
    }

    /** The parties whose agreement to the processing of sensitive data is not noted yet. */
    public List<CaseSheet.PartyLine> getWithoutDataConsent() {
        return getSheet().parties().stream()
                .filter(party -> party.dataConsentOn() == null)
                .toList();
    }

    /** Because of what limits can stand still, or go on, by the act that was chosen. */
    public Set<PauseEvent> getPauseEvents() {
        if (act == CaseAct.SUSPEND) {
            return getClocks().pausable();
        }
        return act == CaseAct.RESUME ? getClocks().resumable() : Set.of();
    }

    /** Today: nothing is noted for a day that is still to come. */
    public LocalDate getToday() {
        return clock.today();
    }

    /** Whether a consent can be noted now; for the buttons beside the parties. */
    public boolean isConsentOpen() {
        return Stream.concat(Stream.ofNullable(getNext()), getOthers().stream())
                .anyMatch(choice -> choice.act() == CaseAct.CONSENT && choice.possible());
    }

    private Actor actor() {
        return currentUser.actor();
    }

    private Words words() {
        return reader.words();
    }

    // ---- properties

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public long getVersion() {
        return version;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }

    /** The act whose form stands open, as the address names it; null if none does. */
    public String getAsked() {
        return act == null ? null : act.name();
    }

    /** Whose form is to stand open when the page is opened; one that is not possible is not. */
    public void setAsked(String asked) {
        this.asked = asked;
    }

    public CaseAct getAct() {
        return act;
    }

    public ActForm getForm() {
        return form;
    }

    public DocumentCategory getCategory() {
        return category;
    }

    public void setCategory(DocumentCategory category) {
        this.category = category;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}
