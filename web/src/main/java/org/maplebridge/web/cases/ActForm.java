package org.maplebridge.web.cases;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.casefile.EndGround;

/** What is typed for the act that was chosen on the case page; each act reads the fields that its form shows. */
public class ActForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean yes = true;
    private String reason;
    private String party;
    private LocalDate on;
    private String mediator;
    private EndGround ground;
    private Integer units;
    private String paper;

    /** The chosen party. */
    UUID partyId() {
        return chosen("party", party);
    }

    /** The chosen mediator. */
    UUID mediatorId() {
        return chosen("mediator", mediator);
    }

    private static UUID chosen(String field, String id) {
        if (id == null) {
            throw new InvalidInput(field, "fault.required");
        }
        return UUID.fromString(id);
    }

    /** In scope, or agrees. */
    public boolean isYes() {
        return yes;
    }

    public void setYes(boolean yes) {
        this.yes = yes;
    }

    /** The reason, or what there is to disclose. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getParty() {
        return party;
    }

    public void setParty(String party) {
        this.party = party;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getMediator() {
        return mediator;
    }

    public void setMediator(String mediator) {
        this.mediator = mediator;
    }

    public EndGround getGround() {
        return ground;
    }

    public void setGround(EndGround ground) {
        this.ground = ground;
    }

    /** How much longer, in the limit's own unit. */
    public Integer getUnits() {
        return units;
    }

    public void setUnits(Integer units) {
        this.units = units;
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }
}
