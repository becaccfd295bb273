package org.maplebridge.web.cases;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.casefile.EndGround;
import org.maplebridge.casefile.Party;
import org.maplebridge.intake.Drafts;
import org.maplebridge.session.Caucus;
import org.maplebridge.session.Conclusion;
import org.maplebridge.session.ConfirmationMethod;
import org.maplebridge.session.Presence;
import org.maplebridge.session.RecordText;
import org.maplebridge.session.SessionLists;
import org.maplebridge.session.SessionPlan;
import org.maplebridge.session.SessionRecords;
import org.maplebridge.session.SessionResult;
import org.maplebridge.session.SessionSheet;
import org.maplebridge.session.SessionState;
import org.maplebridge.session.Sessions;
import org.maplebridge.session.UndisputedFacts;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.maplebridge.web.text.Words;
import org.omnifaces.cdi.ViewScoped;

/**
 * The page at the table: plan, attendance, record with confirmations, undisputed facts, caucus notes, conclusion. Each part is a form of its
 * own, so that nothing typed in one is lost by an act in another; the text of a caucus note comes only when it is opened.
 */
@Named
@ViewScoped
public class SessionPage implements Serializable {

    @Inject
    private SessionLists lists;

    @Inject
    private Sessions sessions;

    @Inject
    private SessionRecords records;

    @Inject
    private Caucus caucus;

    @Inject
    private UndisputedFacts undisputedFacts;

    @Inject
    private ProposalsPanel proposals;

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

    private String id;
    private SessionSheet sheet;

    private PlanForm planForm;
    private SessionPlan planBefore;
    private long planVersion;
    private String reason;
    private LocalDateTime heldFrom;
    private List<AttendanceForm> attendances;
    private List<AttendanceForm> attendancesBefore;
    private long attendanceVersion;

    private RecordText recordBefore;
    private long recordVersion;
    private String invited;
    private String matter;
    private String course;
    private String outcome;
    private ConfirmationMethod method = ConfirmationMethod.SIGNED_ON_PAPER;

    private String factText;
    private LocalDate factDay;

    private List<Caucus.Note> caucusNotes = List.of();
    private final Map<UUID, String> opened = new HashMap<>();
    private Party.Side caucusSide;
    private String caucusText;

    private SessionResult result;
    private EndGround ground;
    private String conclusionReason;
    private LocalDateTime heldTo;

    /**
     * Opens the page.
     *
     * @throws NotFound if the address names no session
     */
    public void open() {
        refresh();
        watch.look(sheet.caseId());
        planForm = PlanForm.of(sheet.plan());
        takePlan();
        takeAttendances();
        heldFrom = PlanForm.onTheWall(clock.now());
        factDay = clock.today();
        takeRecord();
    }

    private UUID sessionId() {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException | NullPointerException noId) {
            throw new NotFound("fault.session.notFound");
        }
    }

    private void refresh() {
        sheet = lists.sheet(currentUser.actor(), sessionId());
        proposals.show(sheet.caseId());
        if (sheet.mayHold()) {
            caucusNotes = caucus.of(currentUser.actor(), sheet.id());
        }
    }

    /** From this plan the next sending of the form counts; what is typed stays. */
    private void takePlan() {
        planBefore = sheet.plan();
        planVersion = sheet.version();
    }

    private void takeAttendances() {
        attendances = attendances();
        attendancesBefore = attendances();
        attendanceVersion = sheet.version();
    }

    private List<AttendanceForm> attendances() {
        return sheet.attendees().stream().map(AttendanceForm::new).collect(Collectors.toList());
    }

    private void takeRecord() {
        RecordText text = record();
        recordBefore = text;
        recordVersion = sheet.recordVersion();
        invited = text.invited();
        matter = text.matter();
        course = text.course();
        outcome = text.result();
    }

    private RecordText record() {
        return sheet.record() == null ? new RecordText(null, null, null, null) : sheet.record();
    }

    private Words words() {
        return reader.words();
    }

    // ---- plan

    public String move() {
        return planned(() -> sessions.move(currentUser.actor(), sheet.id(), planVersion, planForm.plan(), reason));
    }

    public String cancel() {
        return planned(() -> sessions.cancel(currentUser.actor(), sheet.id(), planVersion, reason));
    }

    private String planned(Runnable act) {
        try {
            act.run();
            return again();
        } catch (StaleEdit stale) {
            SessionPlan before = planBefore;
            refresh();
            takePlan();
            watch.overtaken("change", inWords(before), inWords(sheet.plan()), inWords(planForm.plan()));
            return null;
        }
    }

    private Map<String, String> inWords(SessionPlan plan) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("session.way", words().of(plan.way()));
        values.put("session.place", plan.place());
        values.put("session.startsAt", words().instant(plan.startsAt()));
        values.put("session.minutes", String.valueOf(plan.minutes()));
        values.put("session.persons", String.valueOf(plan.persons()));
        values.put("session.recorder", plan.recorder());
        return values;
    }

    /** Opens the session: who came can be noted now. */
    public String begin() {
        try {
            sessions.open(currentUser.actor(), sheet.id(), planVersion, PlanForm.instant(heldFrom));
            return again();
        } catch (StaleEdit stale) {
            refresh();
            takePlan();
            watch.overtaken("begin");
            return null;
        }
    }

    private String again() {
        return "/cases/session.xhtml?faces-redirect=true&id=" + sheet.id();
    }

    // ---- attendance

    /** Notes who came; if somebody else was quicker, shows what differs and keeps mine in the form. */
    public void attend() {
        try {
            sessions.attend(
                    currentUser.actor(),
                    sheet.id(),
                    attendanceVersion,
                    attendances.stream().map(AttendanceForm::line).toList());
        } catch (StaleEdit stale) {
            List<AttendanceForm> before = attendancesBefore;
            refresh();
            attendancesBefore = attendances();
            attendanceVersion = sheet.version();
            watch.overtaken("attendance", inWords(before), inWords(attendancesBefore), inWords(attendances));
            return;
        }
        refresh();
        giveUpAttendances();
        say("session.attendance.saved");
    }

    /** What is stored shall stand. */
    public void giveUpAttendances() {
        takeAttendances();
        watch.settled();
    }

    private Map<String, String> inWords(List<AttendanceForm> rows) {
        Map<String, String> values = new LinkedHashMap<>();
        for (AttendanceForm row : rows) {
            String parts = Stream.of(words().of(row.getPresence()), row.getWho(), row.getCapacity(), row.getNote())
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(" · "));
            values.put(row.getName() + " (" + words().of(row.getSide()) + ")", parts);
        }
        return values;
    }

    // ---- record

    /** Writes the record; if somebody else was quicker, shows their text and the one this form began with, and keeps mine in the form. */
    public void writeRecord() {
        int voided;
        try {
            voided = records.write(currentUser.actor(), sheet.id(), recordVersion, mine());
            drafts.discard(currentUser.actor(), "session-record", sheet.id().toString());
        } catch (StaleEdit stale) {
            RecordText before = recordBefore;
            refresh();
            recordBefore = record();
            recordVersion = sheet.recordVersion();
            watch.overtaken("record", inWords(before), inWords(recordBefore), inWords(mine()));
            return;
        }
        refresh();
        giveUpRecord();
        say("session.record.saved");
        if (voided > 0) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            null,
                            new FacesMessage(
                                    FacesMessage.SEVERITY_WARN,
                                    reader.words().say("session.record.voided", voided),
                                    null));
        }
    }

    private RecordText mine() {
        return new RecordText(invited, matter, course, outcome);
    }

    private static Map<String, String> inWords(RecordText text) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("session.invited", text.invited());
        values.put("session.matter", text.matter());
        values.put("session.course", text.course());
        values.put("session.outcome", text.result());
        return values;
    }

    /** What is stored shall stand. */
    public void giveUpRecord() {
        takeRecord();
        watch.settled();
    }

    public void confirm(SessionSheet.Attendee attendee) {
        boolean formIsOfThisVersion = recordVersion == sheet.recordVersion();
        try {
            records.confirm(currentUser.actor(), sheet.id(), sheet.recordVersion(), attendee.partyId(), method);
        } catch (StaleEdit stale) {
            refresh();
            watch.overtaken("confirm");
            return;
        }
        refresh();
        watch.settled();
        if (formIsOfThisVersion) {
            recordVersion = sheet.recordVersion();
        }
    }

    // ---- undisputed facts

    public void stateFact() {
        undisputedFacts.state(currentUser.actor(), sheet.caseId(), factText);
        factText = null;
        refresh();
    }

    public void confirmFact(SessionSheet.Fact fact, Party.Side side) {
        atFact(() ->
                undisputedFacts.confirm(currentUser.actor(), sheet.caseId(), fact.id(), fact.version(), side, factDay));
    }

    public void withdrawFact(SessionSheet.Fact fact) {
        atFact(() -> undisputedFacts.withdraw(currentUser.actor(), sheet.caseId(), fact.id(), fact.version()));
    }

    private void atFact(Runnable act) {
        try {
            act.run();
        } catch (StaleEdit stale) {
            refresh();
            watch.overtaken("facts");
            return;
        }
        refresh();
        watch.settled();
    }

    // ---- caucus

    public void noteCaucus() {
        caucus.note(currentUser.actor(), sheet.id(), caucusSide, caucusText);
        caucusText = null;
        refresh();
    }

    public void openNote(Caucus.Note note) {
        opened.put(note.id(), caucus.read(currentUser.actor(), sheet.id(), note.id()));
    }

    public void coverNote(Caucus.Note note) {
        opened.remove(note.id());
    }

    // ---- conclusion

    public String conclude() {
        Conclusion conclusion = new Conclusion(
                result, result == SessionResult.FAILED ? ground : null, conclusionReason, PlanForm.instant(heldTo));
        try {
            sessions.conclude(currentUser.actor(), sheet.caseId(), sheet.caseVersion(), sheet.id(), conclusion);
            return again();
        } catch (StaleEdit stale) {
            refresh();
            watch.overtaken("conclude");
            return null;
        }
    }

    /** Why the session cannot be concluded now; the key of a text, or null if it can. */
    public String getNotYet() {
        if (sheet.attendees().stream().anyMatch(each -> each.presence() == Presence.EXPECTED)) {
            return "fault.session.attendanceOpen";
        }
        boolean somebodyCame =
                sheet.attendees().stream().anyMatch(each -> each.presence().came());
        return somebodyCame && sheet.record() == null ? "fault.session.noRecord" : null;
    }

    /** The grounds on which the case may end here; "unreachable" is offered after two absences. */
    public Collection<EndGround> getGrounds() {
        EnumSet<EndGround> grounds = EnumSet.copyOf(Conclusion.GROUNDS);
        if (sheet.unreachable().isEmpty()) {
            grounds.remove(EndGround.UNREACHABLE);
        }
        return grounds;
    }

    private void say(String key) {
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(
                                FacesMessage.SEVERITY_INFO, reader.words().say(key), null));
    }

    // ---- what the page shows

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public SessionSheet getSheet() {
        return sheet;
    }

    public boolean isPlanned() {
        return sheet.state() == SessionState.PLANNED;
    }

    public boolean isHeld() {
        return sheet.state() == SessionState.HELD;
    }

    public boolean isCancelled() {
        return sheet.state() == SessionState.CANCELLED;
    }

    /** The speakers whom {@code @} offers in the record: mediator and parties, with who came for them. */
    public String getSpeakers() {
        return sheet.mediatorName() + "|"
                + sheet.attendees().stream()
                        .map(each ->
                                reader.words().of(each.side()) + " " + (each.who() == null ? each.name() : each.who()))
                        .collect(Collectors.joining("|"));
    }

    public PlanForm getPlanForm() {
        return planForm;
    }

    public List<AttendanceForm> getAttendances() {
        return attendances;
    }

    public Presence[] getPresences() {
        return Presence.values();
    }

    public ConfirmationMethod[] getMethods() {
        return ConfirmationMethod.values();
    }

    public SessionResult[] getResults() {
        return SessionResult.values();
    }

    public Party.Side[] getSides() {
        return Party.Side.values();
    }

    public List<Caucus.Note> getCaucusNotes() {
        return caucusNotes;
    }

    /** What an opened note says; null while it is covered. */
    public String said(Caucus.Note note) {
        return opened.get(note.id());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDateTime getHeldFrom() {
        return heldFrom;
    }

    public void setHeldFrom(LocalDateTime heldFrom) {
        this.heldFrom = heldFrom;
    }

    public String getInvited() {
        return invited;
    }

    public void setInvited(String invited) {
        this.invited = invited;
    }

    public String getMatter() {
        return matter;
    }

    public void setMatter(String matter) {
        this.matter = matter;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public ConfirmationMethod getMethod() {
        return method;
    }

    public void setMethod(ConfirmationMethod method) {
        this.method = method;
    }

    public String getFactText() {
        return factText;
    }

    public void setFactText(String factText) {
        this.factText = factText;
    }

    public LocalDate getFactDay() {
        return factDay;
    }

    public void setFactDay(LocalDate factDay) {
        this.factDay = factDay;
    }

    public Party.Side getCaucusSide() {
        return caucusSide;
    }

    public void setCaucusSide(Party.Side caucusSide) {
        this.caucusSide = caucusSide;
    }

    public String getCaucusText() {
        return caucusText;
    }

    public void setCaucusText(String caucusText) {
        this.caucusText = caucusText;
    }

    public SessionResult getResult() {
        return result;
    }

    public void setResult(SessionResult result) {
        this.result = result;
    }

    public EndGround getGround() {
        return ground;
    }

    public void setGround(EndGround ground) {
        this.ground = ground;
    }

    public String getConclusionReason() {
        return conclusionReason;
    }

    public void setConclusionReason(String conclusionReason) {
        this.conclusionReason = conclusionReason;
    }

    public LocalDateTime getHeldTo() {
        return heldTo;
    }

    public void setHeldTo(LocalDateTime heldTo) {
        this.heldTo = heldTo;
    }
}
