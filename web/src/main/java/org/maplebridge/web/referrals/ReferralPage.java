package org.maplebridge.web.referrals;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Registration;
import org.maplebridge.casefile.Step;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.ClockState;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.history.Event;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Role;
import org.maplebridge.referral.ArbitrationEnd;
import org.maplebridge.referral.EnclosedFile;
import org.maplebridge.referral.LastDay;
import org.maplebridge.referral.Referral;
import org.maplebridge.referral.ReferralDesk;
import org.maplebridge.referral.ReferralFile;
import org.maplebridge.referral.ReferralState;
import org.maplebridge.referral.Referrals;
import org.maplebridge.referral.RoomRule;
import org.maplebridge.web.cases.CaseNewsWords;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.Clash;
import org.maplebridge.web.text.Reader;
import org.omnifaces.cdi.ViewScoped;
import org.primefaces.model.file.UploadedFile;

/**
 * One referral, seen from either side: where it stands, who has consented, the papers, the clocks of both, and the one act that comes next. The
 * versions are those of the moment at which the page was opened, so that an act on an older picture is noticed.
 */
@Named
@ViewScoped
public class ReferralPage implements Serializable {

    @Inject
    private ReferralDesk desk;

    @Inject
    private Referrals referrals;

    @Inject
    private RoomRule roomRule;

    @Inject
    private Directory directory;

    @Inject
    private CodeBook codes;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private ClockFace.Maker faces;

    @Inject
    private OfficeClock clock;

    @Inject
    private Reader reader;

    @Inject
    private CaseNewsWords newsWords;

    private String id;
    private long version;
    private long seen;
    private Clash clash;
    private long caseVersion;
    private String room;
    private LocalDate answeredOn;
    private ArbitrationEnd arbitrationEnd;
    private LocalDate arbitrationEndedOn;
    private Integer awardUnits;
    private LocalDate approvedOn;
    private transient UploadedFile approval;
    private transient UploadedFile upload;
    private transient ReferralFile file;

    /** What can be done next. */
    public enum Act {
        HAND_OVER,
        RECEIVE,
        GIVE_BACK,
        SIGN_RETURN,
        TAKE_AGREEMENT
    }

    /** Opens the page. */
    public void open() {
        read();
        answeredOn = clock.today();
        arbitrationEndedOn = clock.today();
        Organisation proposed = file.line().room() == null
                ? roomRule.propose(file.line().commission()).orElse(null)
                : file.line().room();
        room = proposed == null ? null : proposed.id().toString();
    }

    private void read() {
        file = desk.file(currentUser.actor(), uuid());
        seen = file.events().isEmpty() ? 0 : file.events().get(0).seq();
        version = of().version();
        caseVersion = file.line().as() == null ? 0 : file.line().as().version();
    }

    private UUID uuid() {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException | NullPointerException noId) {
            throw new NotFound("fault.referral.notFound");
        }
    }

    private ReferralFile file() {
        if (file == null) {
            file = desk.file(currentUser.actor(), uuid());
        }
        return file;
    }

    // ---- acts

    /** Notes what a party has answered. */
    public void answer(String ref, boolean consents) {
        act(
                "consented",
                () -> referrals.recordConsent(currentUser.actor(), uuid(), version, ref, consents, answeredOn));
    }

    /** Lays a paper into the folder. */
    public void enclose() {
        if (upload == null
                || upload.getFileName() == null
                || upload.getFileName().isBlank()) {
            throw new InvalidInput("attachments[0]", "fault.upload.empty");
        }
        EnclosedFile paper = new EnclosedFile(upload.getFileName(), upload.getContentType(), upload.getContent());
        act("enclosed", () -> referrals.enclose(currentUser.actor(), uuid(), version, paper));
    }

    public void handOver() {
        act(
                "handedOver",
                () -> referrals.handOver(
                        currentUser.actor(), uuid(), version, room == null ? null : UUID.fromString(room)));
    }

    public void receive() {
        act("received", () -> referrals.receive(currentUser.actor(), of().caseId(), caseVersion));
    }

    public void giveBack() {
        act("returned", () -> referrals.giveBack(currentUser.actor(), of().caseId(), caseVersion));
    }

    public void signReturn() {
        act("signed", () -> referrals.signReturnReceipt(currentUser.actor(), uuid(), version));
    }

    public void takeAgreement() {
        act(
                "taken",
                () -> referrals.takeAgreementBack(
                        currentUser.actor(),
                        uuid(),
                        version,
                        arbitrationEnd,
                        arbitrationEnd == null ? null : arbitrationEndedOn));
    }

    /** Notes how the arbitration ended, once it has. */
    public void recordArbitrationEnd() {
        act(
                "arbitrationEnded",
                () -> referrals.recordArbitrationEnd(
                        currentUser.actor(), uuid(), version, arbitrationEnd, arbitrationEndedOn));
    }

    /** Notes that the director has approved more days for the award. */
    public void extendAward() {
        boolean brought = approval != null
                && approval.getFileName() != null
                && !approval.getFileName().isBlank();
        EnclosedFile paper = brought
                ? new EnclosedFile(approval.getFileName(), approval.getContentType(), approval.getContent())
                : null;
        act("awardExtended", () -> {
            referrals.extendAward(
                    currentUser.actor(), uuid(), version, awardUnits == null ? 0 : awardUnits, approvedOn, paper);
            awardUnits = null;
            approvedOn = null;
        });
    }

    /** What was chosen and typed stays when somebody else was quicker; the page shows the referral as it stands now. */
    private void act(String done, Runnable doing) {
        clash = null;
        try {
            doing.run();
        } catch (StaleEdit stale) {
            long before = seen;
            read();
            clash = Clash.of(Map.of(), theirs(done), mine(done)).told(null, lastSince(before));
            FacesContext.getCurrentInstance().validationFailed();
            return;
        }
        read();
        String sentence = reader.words().say("referral.done." + done);
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
    }

    /** Who did what while the page stood open; nothing if that is not in the referral's own history. */
    private String lastSince(long before) {
        return file().events().stream()
                .filter(event -> event.seq() > before)
                .findFirst()
                .map(newsWords::sentence)
                .orElse(null);
    }

    /** What others have decided, of that which the form of the act decides: nothing had been when it was opened. */
    private Map<String, String> theirs(String done) {
        if (done.equals("handedOver") && of().state() != ReferralState.CONSENTED) {
            Organisation theirs = file().line().room();
            return theirs == null ? Map.of() : Map.of("referral.room", officeName(theirs));
        }
        return isOfArbitration(done) ? arbitration(of().arbitrationEnd(), of().arbitrationEndedOn()) : Map.of();
    }

    private Map<String, String> mine(String done) {
        if (done.equals("handedOver") && room != null) {
            return getRooms().stream()
                    .filter(each -> each.id().toString().equals(room))
                    .findFirst()
                    .map(each -> Map.of("referral.room", officeName(each)))
                    .orElse(Map.of());
        }
        return isOfArbitration(done) ? arbitration(arbitrationEnd, arbitrationEndedOn) : Map.of();
    }

    private static boolean isOfArbitration(String done) {
        return done.equals("taken") || done.equals("arbitrationEnded");
    }

    private Map<String, String> arbitration(ArbitrationEnd end, LocalDate on) {
        return end == null
                ? Map.of()
                : Map.of(
                        "referral.arbitrationEnd",
                        reader.words().of(end),
                        "referral.arbitrationEndedOn",
                        reader.words().day(on));
    }

    /** What an act met; null if nothing. */
    public Clash getClash() {
        return clash;
    }

    // ---- what comes next

    /** The act that comes next, whoever does it; null once the referral is over. */
    public Act getNext() {
        return switch (of().state()) {
            case PROPOSED, CONSENTED -> Act.HAND_OVER;
            case HANDED_OVER -> file().waits().contains(Step.RETURN_CASE) ? Act.GIVE_BACK : Act.RECEIVE;
            case RECEIVED -> Act.GIVE_BACK;
            case AGREED -> Act.TAKE_AGREEMENT;
            case RETURNED -> Act.SIGN_RETURN;
            case CONSENT_REFUSED, ENDED -> null;
        };
    }

    /** Why the next act is not possible here and now; null if it is. */
    public String getWhyNot() {
        Act next = getNext();
        if (next == null) {
            return null;
        }
        if (of().state() == ReferralState.PROPOSED) {
            return "referral.why.consent";
        }
        if (next == Act.GIVE_BACK && !file().waits().contains(Step.RETURN_CASE)) {
            return "referral.why.waitResult";
        }
        if (file().rights().contains(right(next))) {
            return null;
        }
        return switch (next) {
            case RECEIVE -> "referral.why.waitRoom";
            case SIGN_RETURN, TAKE_AGREEMENT -> "referral.why.waitCommission";
            default -> "notYours";
        };
    }

    /** The same in reader.words(). */
    public String getWhyNotInWords() {
        String why = getWhyNot();
        if (why == null) {
            return null;
        }
        Role role = getNext() == Act.HAND_OVER ? Role.ARBITRATION_CLERK : Role.MEDIATOR;
        return why.equals("notYours")
                ? reader.words().say("referral.why.notYours", role)
                : reader.words().say(why);
    }

    private static Right right(Act act) {
        return switch (act) {
            case HAND_OVER -> Right.REFER_CASE;
            case RECEIVE -> Right.RECEIVE_REFERRAL;
            case GIVE_BACK -> Right.RETURN_CASE;
            case SIGN_RETURN, TAKE_AGREEMENT -> Right.SIGN_RETURN_RECEIPT;
        };
    }

    /** Why or how the act is done, in a sentence. */
    public String getHint() {
        Act next = getNext();
        if (next == null) {
            return null;
        }
        return reader.words()
                .say(
                        switch (next) {
                            case HAND_OVER -> "referral.hint.handOver";
                            case RECEIVE ->
                                of().mode() == ReferralMode.BEFORE_ACCEPTANCE
                                        ? "referral.hint.receive.before"
                                        : "referral.hint.receive.after";
                            case GIVE_BACK -> "referral.hint.giveBack";
                            case SIGN_RETURN -> "referral.hint.signReturn";
                            case TAKE_AGREEMENT ->
                                isPending() ? "referral.hint.takeAgreement.after" : "referral.hint.takeAgreement";
                        });
    }

    /** Whether the reader may note answers now. */
    public boolean isAsking() {
        return of().state() == ReferralState.PROPOSED && file().rights().contains(Right.REFER_CASE);
    }

    /** Whether the commission had accepted the case, so that its arbitration goes on beside the mediation. */
    public boolean isPending() {
        return of().mode() == ReferralMode.AFTER_ACCEPTANCE;
    }

    /** Whether the reader may note now how the arbitration ended. */
    public boolean isAskingArbitrationEnd() {
        return of().arbitrationRuns() && file().rights().contains(Right.SIGN_RETURN_RECEIPT);
    }

    /** Whether the reader may note now that the days for the award are lengthened. */
    public boolean isAskingAward() {
        return file().rights().contains(Right.EXTEND_AWARD)
                && file().line().commissionClocks().stream()
                        .anyMatch(each ->
                                each.code().equals(DeadlineCode.ARB_AWARD) && each.state() == ClockState.RUNNING);
    }

    public ArbitrationEnd[] getArbitrationEnds() {
        return ArbitrationEnd.values();
    }

    /** Whether the reader may lay papers into the folder now. */
    public boolean isEnclosing() {
        return (of().state() == ReferralState.PROPOSED || of().state() == ReferralState.CONSENTED)
                && file().rights().contains(Right.REFER_CASE);
    }

    // ---- what is shown

    public Referral of() {
        return file().of();
    }

    public ReferralRow getRow() {
        return new ReferralRow(file().line(), null, null, reader.isEnglish());
    }

    public ReferralMilestone[] getMilestones() {
        return ReferralMilestone.values();
    }

    public ReferralMilestone getMilestone() {
        return ReferralMilestone.of(of().state());
    }

    public boolean isRefused() {
        return of().state() == ReferralState.CONSENT_REFUSED;
    }

    public Referral getReferral() {
        return of();
    }

    public Registration getDispute() {
        return of().dispute();
    }

    /** The name of a code in the reader's language; the code itself if it is unknown. */
    public String code(String list, String code) {
        org.maplebridge.casefile.Code known = codes.find(list, code);
        if (known == null) {
            return code;
        }
        return reader.isEnglish() ? known.nameEn() : known.nameZh();
    }

    /** The name of the party behind a reference. */
    public String party(String ref) {
        return getDispute().parties().stream()
                .filter(party -> party.ref().equals(ref))
                .map(Registration.PartyLine::name)
                .findFirst()
                .orElse("");
    }

    public List<ClockFace> getCommissionClocks() {
        return all(file().line().commissionClocks());
    }

    public List<ClockFace> getRoomClocks() {
        return all(file().line().roomClocks());
    }

    /** Whether the case comes back tomorrow unless the room or the parties act today. */
    public boolean isLastDay() {
        return file().line().roomClocks().stream().anyMatch(each -> LastDay.isToday(each, clock.today()));
    }

    private List<ClockFace> all(List<CaseClock> clocks) {
        return clocks.stream().map(each -> faces.of(each, true)).toList();
    }

    public List<StoredDocument> getPapers() {
        return file().papers();
    }

    public List<Event> getEvents() {
        return file().events();
    }

    /** The title of an event in the reader's language. */
    public String title(Event event) {
        return reader.words().say("event." + event.type());
    }

    /** Who did it: a person's or a system's name, of the process its cause. */
    public String by(Event event) {
        return reader.words().by(event);
    }

    /** Whether the reader may open the room's case. */
    public boolean isCaseReadable() {
        return of().caseId() != null && file().rights().contains(Right.READ_CASE);
    }

    /** The rooms from which the clerk chooses. */
    public List<Organisation> getRooms() {
        return directory.rooms();
    }

    public String officeName(Organisation office) {
        return ReferralRow.name(office, reader.isEnglish());
    }

    public LocalDate getToday() {
        return clock.today();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public LocalDate getAnsweredOn() {
        return answeredOn;
    }

    public void setAnsweredOn(LocalDate answeredOn) {
        this.answeredOn = answeredOn;
    }

    public ArbitrationEnd getArbitrationEnd() {
        return arbitrationEnd;
    }

    public void setArbitrationEnd(ArbitrationEnd arbitrationEnd) {
        this.arbitrationEnd = arbitrationEnd;
    }

    public LocalDate getArbitrationEndedOn() {
        return arbitrationEndedOn;
    }

    public void setArbitrationEndedOn(LocalDate arbitrationEndedOn) {
        this.arbitrationEndedOn = arbitrationEndedOn;
    }

    public Integer getAwardUnits() {
        return awardUnits;
    }

    public void setAwardUnits(Integer awardUnits) {
        this.awardUnits = awardUnits;
    }

    public LocalDate getApprovedOn() {
        return approvedOn;
    }

    public void setApprovedOn(LocalDate approvedOn) {
        this.approvedOn = approvedOn;
    }

    public UploadedFile getApproval() {
        return approval;
    }

    public void setApproval(UploadedFile approval) {
        this.approval = approval;
    }

    public UploadedFile getUpload() {
        return upload;
    }

    public void setUpload(UploadedFile upload) {
        this.upload = upload;
    }
}
