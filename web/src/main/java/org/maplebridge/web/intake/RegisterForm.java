package org.maplebridge.web.intake;

import static org.maplebridge.web.dispute.TypedDispute.constant;
import static org.maplebridge.web.dispute.TypedDispute.orNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Registration;
import org.maplebridge.casefile.RiskGrade;
import org.maplebridge.document.HandedIn;
import org.maplebridge.intake.AtTheWindow;
import org.maplebridge.intake.Duplicates;
import org.maplebridge.intake.GradeSuggestion;
import org.maplebridge.intake.OralApplication;
import org.maplebridge.web.dispute.DisputeForm;
import org.maplebridge.web.dispute.TypedDispute;

/** What is typed on the window's form: the dispute, how it reached the window, and the record of a spoken application. */
public class RegisterForm extends DisputeForm {

    private static final String ORAL = "ORAL";
    private static final String LABOUR = "LABOUR";

    private static final long serialVersionUID = 1L;

    private String room;
    private String manner = "WRITTEN";
    private String channel = "WINDOW";
    private String disputeClass;
    private String receivedOn;
    private String grade;
    private String oralApplicant;
    private String oralMatters;
    private String oralReasons;
    private String oralRecordedAt;
    private String oralConfirmed;

    /** An empty form as it is opened: one row for each side, one claim. */
    public static RegisterForm opened(LocalDate today) {
        RegisterForm form = new RegisterForm();
        form.receivedOn = today.toString();
        form.addApplicant();
        form.addRespondent();
        form.addClaim();
        return form;
    }

    public boolean isOral() {
        return ORAL.equals(manner);
    }

    public boolean isLabour() {
        return LABOUR.equals(getDisputeType());
    }

    /** The grade that the form as it stands speaks for. */
    public GradeSuggestion suggestion() {
        List<Registration.ClaimLine> sums = getClaims().stream()
                .map(claim -> new Registration.ClaimLine(claim.getItem(), readable(claim.getAmount()), null, null))
                .toList();
        List<Registration.PartyLine> sides = getParties().stream()
                .filter(row -> !row.empty())
                .map(row -> new Registration.PartyLine(
                        null,
                        constant(row.getSide(), Party.Side::valueOf),
                        null,
                        row.getName(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .toList();
        return GradeSuggestion.of(new Registration(null, null, null, false, getFacts(), null, null, sides, sums));
    }

    /**
     * What the form says, as the office understands it.
     *
     * @param typed takes what cannot be read at all
     */
    AtTheWindow read(TypedDispute typed, List<HandedIn> files, Map<UUID, Duplicates.Choice> choices) {
        Registration registration = new Registration(
                constant(channel, Channel::valueOf),
                getDisputeType(),
                isLabour() ? getEmploymentForm() : null,
                isOral(),
                getFacts(),
                typed.day("receivedOn", receivedOn),
                grade == null ? suggestion().grade() : constant(grade, RiskGrade::valueOf),
                typed.parties(this),
                typed.claims(this));
        return new AtTheWindow(registration, disputeClass, isOral() ? spoken(typed) : null, files, choices);
    }

    private OralApplication spoken(TypedDispute typed) {
        LocalDateTime at = typed.time("oral.recordedAt", oralRecordedAt);
        return new OralApplication(
                orNull(oralApplicant),
                orNull(oralMatters),
                orNull(oralReasons),
                at == null ? null : at.atZone(OfficeClock.ZONE).toInstant(),
                "true".equals(oralConfirmed));
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public String getManner() {
        return manner;
    }

    public void setManner(String manner) {
        this.manner = manner;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getDisputeClass() {
        return disputeClass;
    }

    public void setDisputeClass(String disputeClass) {
        this.disputeClass = disputeClass;
    }

    public String getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(String receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getGrade() {
        return grade;
    }

    public void setGrade(String grade) {
        this.grade = grade;
    }

    public String getOralApplicant() {
        return oralApplicant;
    }

    public void setOralApplicant(String oralApplicant) {
        this.oralApplicant = oralApplicant;
    }

    public String getOralMatters() {
        return oralMatters;
    }

    public void setOralMatters(String oralMatters) {
        this.oralMatters = oralMatters;
    }

    public String getOralReasons() {
        return oralReasons;
    }

    public void setOralReasons(String oralReasons) {
        this.oralReasons = oralReasons;
    }

    public String getOralRecordedAt() {
        return oralRecordedAt;
    }

    public void setOralRecordedAt(String oralRecordedAt) {
        this.oralRecordedAt = oralRecordedAt;
    }

    public String getOralConfirmed() {
        return oralConfirmed;
    }

    /** {@code true} if it was read back and confirmed. */
    public void setOralConfirmed(String oralConfirmed) {
        this.oralConfirmed = oralConfirmed;
    }
}
