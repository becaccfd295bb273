package org.maplebridge.web.referrals;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.Code;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Registration;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.intake.Drafts;
import org.maplebridge.referral.Proposal;
import org.maplebridge.referral.ReferralDesk;
import org.maplebridge.referral.Referrals;
import org.maplebridge.referral.RoomRule;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.omnifaces.cdi.ViewScoped;

/** The form with which a clerk of a commission proposes mediation. Nothing is stored until it is sent; the draft keeper keeps what is typed. */
@Named
@ViewScoped
public class ProposePage implements Serializable {

    private static final int MOST_LINES = 20;

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
    private OfficeClock clock;

    @Inject
    private Drafts drafts;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    private final List<PartyForm> parties = new ArrayList<>();
    private final List<ClaimForm> claims = new ArrayList<>();
    private int applicants;
    private int respondents;
    private String commission;
    private String number;
    private ReferralMode mode = ReferralMode.AFTER_ACCEPTANCE;
    private LocalDate applicationReceivedOn;
    private LocalDate acceptedOn;
    private String room;
    private String disputeType = "LABOUR";
    private String employmentForm;
    private String facts;

    /** Opens an empty form: one party on each side, one claim, the room that the rule proposes. */
    public void open() {
        applicationReceivedOn = clock.today();
        List<Organisation> mine = desk.commissions(currentUser.actor());
        if (!mine.isEmpty()) {
            commission = mine.get(0).id().toString();
            room = roomRule.propose(mine.get(0))
                    .map(proposed -> proposed.id().toString())
                    .orElse(null);
        }
        addParty(Party.Side.APPLICANT);
        addParty(Party.Side.RESPONDENT);
        addClaim();
    }

    public boolean isAllowed() {
        return !getCommissions().isEmpty();
    }

    public void addApplicant() {
        addParty(Party.Side.APPLICANT);
    }

    /** One more party, on the respondent's side to begin with. */
    public void addRespondent() {
        addParty(Party.Side.RESPONDENT);
    }

    private void addParty(Party.Side side) {
        if (parties.size() >= MOST_LINES) {
            throw new InvalidInput("parties", "fault.tooMany", MOST_LINES);
        }
        boolean applicant = side == Party.Side.APPLICANT;
        String ref = applicant ? "A" + ++applicants : "R" + ++respondents;
        parties.add(new PartyForm(ref, side, applicant ? Party.Kind.PERSON : Party.Kind.ORGANISATION));
    }

    public void removeParty(PartyForm party) {
        parties.remove(party);
    }

    public void addClaim() {
        if (claims.size() >= MOST_LINES) {
            throw new InvalidInput("claims", "fault.tooMany", MOST_LINES);
        }
        claims.add(new ClaimForm("A1", "R1"));
    }

    public void removeClaim(ClaimForm claim) {
        claims.remove(claim);
    }

    /** Issues the proposal and goes to the referral. */
    public String submit() {
        List<InvalidInput.Finding> findings = new ArrayList<>();
        List<Registration.ClaimLine> lines = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            try {
                lines.add(claims.get(i).line(i));
            } catch (InvalidInput wrong) {
                findings.addAll(wrong.findings());
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidInput(findings);
        }
        Registration dispute = new Registration(
                Channel.ARBITRATION,
                disputeType,
                employmentForm,
                false,
                facts,
                applicationReceivedOn,
                null,
                parties.stream().map(PartyForm::line).toList(),
                lines);
        Proposal proposal = new Proposal(
                number, mode, applicationReceivedOn, acceptedOn, room == null ? null : UUID.fromString(room), dispute);
        UUID made = referrals.propose(currentUser.actor(), UUID.fromString(commission), proposal);
        drafts.discard(currentUser.actor(), "referral", "new");
        return "/referrals/referral.xhtml?faces-redirect=true&id=" + made;
    }

    // ---- what is chosen from

    public List<Organisation> getCommissions() {
        return desk.commissions(currentUser.actor());
    }

    public List<Organisation> getRooms() {
        return directory.rooms();
    }

    public String officeName(Organisation office) {
        return ReferralRow.name(office, reader.isEnglish());
    }

    public List<Code> getDisputeTypes() {
        return codes.current(CodeBook.DISPUTE_TYPES).stream()
                .filter(code -> code.code().startsWith("LABOUR"))
                .toList();
    }

    public List<Code> getEmploymentForms() {
        return codes.current(CodeBook.EMPLOYMENT_FORMS);
    }

    public List<Code> getItems() {
        return codes.current(CodeBook.CLAIM_ITEMS);
    }

    public String codeName(Code code) {
        return reader.isEnglish() ? code.nameEn() : code.nameZh();
    }

    public ReferralMode[] getModes() {
        return ReferralMode.values();
    }

    public Party.Side[] getSides() {
        return Party.Side.values();
    }

    public Party.Kind[] getKinds() {
        return Party.Kind.values();
    }

    public LocalDate getToday() {
        return clock.today();
    }

    // ---- what is typed

    public List<PartyForm> getParties() {
        return parties;
    }

    public List<ClaimForm> getClaims() {
        return claims;
    }

    public String getCommission() {
        return commission;
    }

    public void setCommission(String commission) {
        this.commission = commission;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public ReferralMode getMode() {
        return mode;
    }

    public void setMode(ReferralMode mode) {
        this.mode = mode;
    }

    public LocalDate getApplicationReceivedOn() {
        return applicationReceivedOn;
    }

    public void setApplicationReceivedOn(LocalDate on) {
        this.applicationReceivedOn = on;
    }

    public LocalDate getAcceptedOn() {
        return acceptedOn;
    }

    public void setAcceptedOn(LocalDate on) {
        this.acceptedOn = on;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public String getDisputeType() {
        return disputeType;
    }

    public void setDisputeType(String disputeType) {
        this.disputeType = disputeType;
    }

    public String getEmploymentForm() {
        return employmentForm;
    }

    public void setEmploymentForm(String employmentForm) {
        this.employmentForm = employmentForm;
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(String facts) {
        this.facts = facts;
    }
}
