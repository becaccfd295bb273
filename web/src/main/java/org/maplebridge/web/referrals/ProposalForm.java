package org.maplebridge.web.referrals;

import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Registration;
import org.maplebridge.referral.Proposal;
import org.maplebridge.web.dispute.DisputeForm;
import org.maplebridge.web.dispute.TypedDispute;

/** What a clerk of a commission types to propose mediation: the dispute, its number there, and how it is referred. */
public class ProposalForm extends DisputeForm {

    private static final long serialVersionUID = 1L;

    private String commission;
    private String number;
    private String mode = ReferralMode.AFTER_ACCEPTANCE.name();
    private String applicationReceivedOn;
    private String acceptedOn;
    private String room;

    /** An empty form as it is opened: a worker's claim against an employer, received today. */
    static ProposalForm opened(LocalDate today) {
        ProposalForm form = new ProposalForm();
        form.applicationReceivedOn = today.toString();
        form.setDisputeType("LABOUR");
        form.addApplicant();
        form.addRespondent();
        form.getParties().get(1).setKind(Party.Kind.ORGANISATION.name());
        form.addClaim();
        form.getClaims().get(0).setBy("1");
        form.getClaims().get(0).setAgainst("2");
        return form;
    }

    /**
     * What the form says, as the office understands it.
     *
     * @param typed takes what cannot be read at all
     */
    Proposal read(TypedDispute typed) {
        LocalDate received = typed.day("applicationReceivedOn", applicationReceivedOn);
        return new Proposal(
                number,
                TypedDispute.constant(mode, ReferralMode::valueOf),
                received,
                typed.day("acceptedOn", acceptedOn),
                TypedDispute.constant(room, UUID::fromString),
                new Registration(
                        Channel.ARBITRATION,
                        getDisputeType(),
                        getEmploymentForm(),
                        false,
                        getFacts(),
                        received,
                        null,
                        typed.parties(this),
                        typed.claims(this)));
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

    public String getMode() {
        return mode;
    }

    public void setMode(String mode) {
        this.mode = mode;
    }

    public String getApplicationReceivedOn() {
        return applicationReceivedOn;
    }

    public void setApplicationReceivedOn(String applicationReceivedOn) {
        this.applicationReceivedOn = applicationReceivedOn;
    }

    public String getAcceptedOn() {
        return acceptedOn;
    }

    public void setAcceptedOn(String acceptedOn) {
        this.acceptedOn = acceptedOn;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }
}
