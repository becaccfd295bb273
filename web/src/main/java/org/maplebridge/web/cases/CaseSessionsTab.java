package org.maplebridge.web.cases;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.session.SessionLine;
import org.maplebridge.session.SessionLists;
import org.maplebridge.session.SessionState;
import org.maplebridge.session.Sessions;
import org.maplebridge.web.security.CurrentUser;
import org.omnifaces.cdi.ViewScoped;

/**
 * The sessions on the case page: those that were and are planned, and the form for a new one. The case page tells it the case and its version
 * once, in its own opening.
 */
@Named
@ViewScoped
public class CaseSessionsTab implements Serializable {

    private static final String PLAN_FORM = "planSession";

    @Inject
    private SessionLists lists;

    @Inject
    private Sessions sessions;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseWatch watch;

    private UUID caseId;
    private long caseVersion;
    private List<SessionLine> lines = List.of();
    private boolean mayPlan;
    private PlanForm planForm = new PlanForm();

    /**
     * Shows the sessions of a case.
     *
     * @param version   the case's, for the form that plans a new session
     * @param plannable whether the case stands where sessions are planned: being prepared or mediated, and open
     */
    public void show(UUID shownCase, long version, boolean plannable) {
        caseId = shownCase;
        caseVersion = version;
        lines = lists.ofCase(currentUser.actor(), shownCase);
        mayPlan = plannable && lists.mayHold(currentUser.actor(), shownCase);
    }

    /**
     * Plans a new session and leads to its page.
     *
     * @return null when somebody else was quicker at the case, so that the form stays
     */
    public String plan() {
        try {
            UUID planned = sessions.plan(currentUser.actor(), caseId, caseVersion, planForm.plan());
            return "/cases/session.xhtml?faces-redirect=true&id=" + planned;
        } catch (StaleEdit stale) {
            caseVersion = stale.stored();
            lines = lists.ofCase(currentUser.actor(), caseId);
            watch.overtaken(PLAN_FORM);
            return null;
        }
    }

    /** How many sessions were not cancelled: the number on the tab. */
    public long getCount() {
        return lines.stream()
                .filter(line -> line.state() != SessionState.CANCELLED)
                .count();
    }

    public List<SessionLine> getLines() {
        return lines;
    }

    public boolean isMayPlan() {
        return mayPlan;
    }

    public PlanForm getPlanForm() {
        return planForm;
    }
}
