package org.maplebridge.web.cases;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.agreement.AgreementView;
import org.maplebridge.agreement.Sums;
import org.maplebridge.baseline.BaselineView;
import org.maplebridge.baseline.Baselines;
import org.maplebridge.baseline.Offer;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.omnifaces.cdi.ViewScoped;

/**
 * The statutory baseline on the page of the agreement, beside the sums as they are being written, and the act that writes down who has seen it. It is
 * read anew whenever the page has read the agreement anew.
 */
@Named
@ViewScoped
public class BaselineCard implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Baselines baselines;

    @Inject
    private AgreementPage page;

    @Inject
    private CaseWatch watch;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    @Inject
    private OfficeClock clock;

    private BaselineView view;
    private AgreementView beside;
    private String seenBy;
    private LocalDate seenOn;

    /** The baseline of the page's case. */
    public BaselineView getView() {
        if (view == null || beside != page.getView()) {
            look();
        }
        return view;
    }

    private void look() {
        beside = page.getView();
        view = baselines.show(currentUser.actor(), beside.caseId());
        if (seenOn == null) {
            seenOn = clock.today();
        }
    }

    /** Writes down that the chosen party has seen what stands here. What is typed elsewhere on the page stays as it is. */
    public void recordSeen() {
        if (seenBy == null || seenBy.isBlank()) {
            throw new InvalidInput("seenBy", "fault.required");
        }
        UUID party = UUID.fromString(seenBy);
        BaselineView shown = getView();
        try {
            baselines.recordSeen(currentUser.actor(), shown.caseId(), shown.edition(), party, seenOn, shown.offer());
        } finally {
            look();
        }
        watch.look(shown.caseId());
        String name = shown.parties().stream()
                .filter(each -> each.id().equals(party))
                .map(BaselineView.PartyEntry::name)
                .findFirst()
                .orElse("");
        seenBy = null;
        String sentence = reader.words().say("baseline.seen.recorded", name);
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
    }

    /** Why it cannot be noted now who has seen it; null if it can. */
    public String getWhyNot() {
        BaselineView now = getView();
        if (!now.open()) {
            return say("baseline.why.ended");
        }
        if (!now.writes()) {
            return say("baseline.why.notYours");
        }
        if (now.offer() == null || !isOffered()) {
            return say("baseline.seen.noOffer");
        }
        return now.offer().equals(offered()) ? null : say("baseline.seen.saveFirst");
    }

    /** The sums as they are being written. */
    private Offer offered() {
        Sums sums = page.getSums();
        return new Offer(sums.certain(), sums.ceiling());
    }

    /** Whether there are sums to lay beside it. */
    public boolean isOffered() {
        return page.isBegun() && page.getSums().ceiling().yuan().signum() > 0;
    }

    private String say(String key) {
        return reader.words().say(key);
    }

    public boolean isWritten() {
        return getView().edition() > 0;
    }

    public String getSeenBy() {
        return seenBy;
    }

    public void setSeenBy(String seenBy) {
        this.seenBy = seenBy;
    }

    public LocalDate getSeenOn() {
        return seenOn;
    }

    public void setSeenOn(LocalDate seenOn) {
        this.seenOn = seenOn;
    }
}
