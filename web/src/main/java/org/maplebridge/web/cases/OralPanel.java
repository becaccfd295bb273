package org.maplebridge.web.cases;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.agreement.Agreements;
import org.maplebridge.agreement.OralAgreement;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.omnifaces.cdi.ViewScoped;

/** Recording that the parties have agreed by word of mouth, on the page of an agreement that is being written. */
@Named
@ViewScoped
public class OralPanel implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "oral";

    @Inject
    private Agreements agreements;

    @Inject
    private CaseWatch watch;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    @Inject
    private OfficeClock clock;

    private UUID caseId;
    private LocalDate reachedOn;
    private OralAgreement view;

    /** Shows how it stands with an oral agreement; the agreement's page tells the case when it reads. */
    void show(UUID of) {
        caseId = of;
        view = agreements.oral(currentUser.actor(), caseId);
        if (reachedOn == null) {
            reachedOn = clock.today();
        }
    }

    /** Records it; if the text has changed meanwhile, nothing is recorded and the page says who did what. */
    public String record() {
        try {
            agreements.agreeOrally(currentUser.actor(), caseId, view.version(), reachedOn);
        } catch (StaleEdit stale) {
            view = agreements.oral(currentUser.actor(), caseId);
            watch.overtaken(FORM);
            return null;
        }
        FacesContext context = FacesContext.getCurrentInstance();
        String sentence = reader.words().say("agreement.oral.done");
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
        context.getExternalContext().getFlash().setKeepMessages(true);
        return "/cases/agreement.xhtml?faces-redirect=true&case=" + caseId;
    }

    /** Why none can be recorded, in words; blank if one can. */
    public String getReason() {
        return view.whyNot() == null ? "" : reader.words().say(view.whyNot());
    }

    public OralAgreement getView() {
        return view;
    }

    public LocalDate getReachedOn() {
        return reachedOn;
    }

    public void setReachedOn(LocalDate reachedOn) {
        this.reachedOn = reachedOn;
    }
}
