package org.maplebridge.web.cases;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.maplebridge.archive.DossierRules;
import org.maplebridge.archive.DossierView;
import org.maplebridge.archive.Dossiers;
import org.maplebridge.archive.Filing;
import org.maplebridge.archive.RetentionPeriod;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.omnifaces.cdi.ViewScoped;

/**
 * The dossier on the case page: its index, and what archivist and mediator do with it. The case page tells it the case once, in its own opening. An act that somebody else
 * has overtaken keeps what was typed; what is sent next counts from the case as it stands now.
 */
@Named
@ViewScoped
public class CaseDossierTab implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Dossiers dossiers;

    @Inject
    private DossierRules rules;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    private DossierView view;
    private String volume;
    private String retention;
    private String remarks;
    private String statement;
    private String missing;

    /**
     * Shows the dossier of a case to somebody who may read the room's own file.
     *
     * @param shown whether the page shows this tab; if not, nothing is asked
     */
    public void show(UUID caseId, boolean shown) {
        if (shown) {
            view = dossiers.show(currentUser.actor(), caseId);
            volume = view.suggested();
        }
    }

    /** The periods from which the archivist chooses. */
    public List<RetentionPeriod> getRetentionPeriods() {
        return rules.retentionPeriods();
    }

    /** Lays the dossier into the archive. */
    public String archive() {
        return perform(
                () -> dossiers.archive(
                        currentUser.actor(),
                        view.caseId(),
                        view.version(),
                        new Filing(volume, retention, remarks, statement)),
                "archive.done",
                volume);
    }

    /** Sends the dossier back to be completed. */
    public String sendBack() {
        return perform(
                () -> dossiers.sendBack(currentUser.actor(), view.caseId(), view.version(), missing),
                "archive.back.done");
    }

    /** What was missing is there. */
    public String completed() {
        return perform(
                () -> dossiers.completed(currentUser.actor(), view.caseId(), view.version()), "archive.complete.done");
    }

    private String perform(Runnable act, String done, Object... arguments) {
        try {
            act.run();
        } catch (StaleEdit overtaken) {
            view = dossiers.show(currentUser.actor(), view.caseId());
            throw overtaken;
        }
        FacesContext context = FacesContext.getCurrentInstance();
        String sentence = reader.words().say(done, arguments);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
        context.getExternalContext().getFlash().setKeepMessages(true);
        return "/cases/case.xhtml?faces-redirect=true&id=" + view.caseId() + "&tab=dossier";
    }

    public DossierView getView() {
        return view;
    }

    public String getVolume() {
        return volume;
    }

    public void setVolume(String volume) {
        this.volume = volume;
    }

    public String getRetention() {
        return retention;
    }

    public void setRetention(String retention) {
        this.retention = retention;
    }

    public String getRemarks() {
        return remarks;
    }

    public void setRemarks(String remarks) {
        this.remarks = remarks;
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }

    public String getMissing() {
        return missing;
    }

    public void setMissing(String missing) {
        this.missing = missing;
    }
}
