package org.maplebridge.web.referrals;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.intake.Drafts;
import org.maplebridge.referral.Proposal;
import org.maplebridge.referral.ReferralDesk;
import org.maplebridge.referral.Referrals;
import org.maplebridge.referral.RoomRule;
import org.maplebridge.web.dispute.TypedDispute;
import org.maplebridge.web.drafts.DraftText;
import org.maplebridge.web.drafts.ResumedDraft;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.omnifaces.cdi.ViewScoped;

/** The form with which a clerk of a commission proposes mediation. Nothing is entered until it is sent; what is typed is kept as a draft. */
@Named
@ViewScoped
public class ProposePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String FORM = "referral";
    private static final String NEW = "new";

    @Inject
    private transient ReferralDesk desk;

    @Inject
    private transient Referrals referrals;

    @Inject
    private transient RoomRule roomRule;

    @Inject
    private transient Directory directory;

    @Inject
    private transient Drafts drafts;

    @Inject
    private transient OfficeClock clock;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    private ProposalForm form;

    /** Opens an empty form with the clerk's first commission and the room that the rule proposes. */
    public void open() {
        form = ProposalForm.opened(clock.today());
        desk.commissions(currentUser.actor()).stream().findFirst().ifPresent(mine -> {
            form.setCommission(mine.id().toString());
            roomRule.propose(mine).ifPresent(room -> form.setRoom(room.id().toString()));
        });
    }

    /** Draws the form again as the draft has it, with all its rows. */
    public void resume() {
        drafts.find(currentUser.actor(), FORM, NEW).ifPresent(draft -> {
            ProposalForm resumed = new ProposalForm();
            ResumedDraft.pour(DraftText.read(draft.content()), resumed, resumed::row);
            form = resumed;
        });
    }

    /**
     * Issues the proposal and goes to the referral.
     *
     * @throws InvalidInput with all findings, each at its field
     */
    public String submit() {
        TypedDispute typed = new TypedDispute(clock.today());
        if (form.getCommission() == null) {
            typed.wrong("commission", "fault.required");
        }
        Proposal proposal = form.read(typed);
        List<InvalidInput.Finding> findings = List.of();
        try {
            referrals.check(currentUser.actor(), proposal);
        } catch (InvalidInput found) {
            findings = found.findings();
        }
        List<InvalidInput.Finding> all = form.atTheirRows(findings, typed.unreadable());
        if (!all.isEmpty()) {
            throw new InvalidInput(all);
        }
        UUID made = referrals.propose(currentUser.actor(), UUID.fromString(form.getCommission()), proposal);
        drafts.discard(currentUser.actor(), FORM, NEW);
        return "/referrals/referral.xhtml?faces-redirect=true&id=" + made;
    }

    // ---- what the page shows

    public ProposalForm getForm() {
        return form;
    }

    public boolean isAllowed() {
        return !getCommissions().isEmpty();
    }

    public List<Organisation> getCommissions() {
        return desk.commissions(currentUser.actor());
    }

    public List<Organisation> getRooms() {
        return directory.rooms();
    }

    public String officeName(Organisation office) {
        return ReferralRow.name(office, reader.isEnglish());
    }

    public ReferralMode[] getModes() {
        return ReferralMode.values();
    }
}
