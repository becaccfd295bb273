package org.maplebridge.web.cases;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.casefile.CaseSheet;
import org.maplebridge.casefile.EndGround;
import org.maplebridge.casefile.ProvingPaper;
import org.maplebridge.deadline.PauseEvent;
import org.maplebridge.document.DocumentCategory;
import org.primefaces.model.file.UploadedFile;

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
    private transient UploadedFile file;
    private PauseEvent event;
    private final List<Consent> consents = new ArrayList<>();

    /** The chosen party. */
    UUID partyId() {
        return chosen("party", party);
    }

    /** The chosen mediator. */
    UUID mediatorId() {
        return chosen("mediator", mediator);
    }

    /** The paper that was chosen, or else the file that was brought. */
    ProvingPaper provingPaper() {
        if (file != null && file.getFileName() != null && !file.getFileName().isBlank()) {
            UploadedFile brought = file;
            return ProvingPaper.handedIn(
                    DocumentCategory.EVIDENCE, brought.getFileName(), brought.getContentType(), () -> {
                        try {
                            return brought.getInputStream();
                        } catch (IOException gone) {
                            throw new UncheckedIOException(gone);
                        }
                    });
        }
        return paper == null || paper.isBlank() ? null : ProvingPaper.onFile(UUID.fromString(paper));
    }

    /** The days on which the parties agreed; who has not agreed is not among them. */
    Map<UUID, LocalDate> consentDays() {
        Map<UUID, LocalDate> days = new HashMap<>();
        consents.stream().filter(each -> each.on != null).forEach(each -> days.put(each.party, each.on));
        return days;
    }

    /** Asks each party of the case for the day of its consent. */
    void askAll(List<CaseSheet.PartyLine> parties) {
        parties.forEach(party -> consents.add(new Consent(party.id(), party.name())));
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

    /** The id of the paper on the case's file that shows it. */
    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }

    /** A file that shows it and lies not on the case's file yet. */
    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }

    /** Because of what limits stand still. */
    public PauseEvent getEvent() {
        return event;
    }

    public void setEvent(PauseEvent event) {
        this.event = event;
    }

    public List<Consent> getConsents() {
        return consents;
    }

    /** The day on which one party has agreed; none while it has not. */
    public static class Consent implements Serializable {

        private static final long serialVersionUID = 1L;

        private final UUID party;
        private final String name;
        private LocalDate on;

        Consent(UUID party, String name) {
            this.party = party;
            this.name = name;
        }

        public String getName() {
            return name;
        }

        public LocalDate getOn() {
            return on;
        }

        public void setOn(LocalDate on) {
            this.on = on;
        }
    }
}
