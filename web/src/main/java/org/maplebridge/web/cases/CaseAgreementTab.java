package org.maplebridge.web.cases;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.maplebridge.agreement.AgreementView;
import org.maplebridge.agreement.Agreements;
import org.maplebridge.basics.Money;
import org.maplebridge.document.ChineseCapitals;
import org.maplebridge.performance.DueState;
import org.maplebridge.performance.PerformanceView;
import org.maplebridge.performance.Performances;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.omnifaces.cdi.ViewScoped;

/** The agreement on the case page, in short, with the way to its own page. The case page tells it the case once, in its own opening. */
@Named
@ViewScoped
public class CaseAgreementTab implements Serializable {

    @Inject
    private Agreements agreements;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Performances performances;

    @Inject
    private Reader reader;

    private AgreementView view;
    private PerformanceView kept;

    /**
     * Shows the agreement of a case.
     *
     * @param readable whether the reader may see it; if not, there is nothing to show and nothing is asked
     */
    public void show(UUID caseId, boolean readable) {
        view = readable ? agreements.show(currentUser.actor(), caseId) : null;
        kept = view != null && view.effectiveOn() != null
                ? performances.show(currentUser.actor(), caseId).orElse(null)
                : null;
    }

    /** An amount in capitals. */
    public String capitals(Money amount) {
        return ChineseCapitals.withCurrency(amount);
    }

    /** What has been done of it; null as long as it is not in effect. */
    public PerformanceView getKept() {
        return kept;
    }

    /** Whether something is late. */
    public boolean isLate() {
        return kept.lines().stream().anyMatch(line -> line.daysLate() > 0);
    }

    /** How far it has been performed, in a few words. */
    public String getKeptInWords() {
        if (kept.finishedOn() != null) {
            return reader.words().say("performance.finishedOn", kept.finishedOn());
        }
        long done = kept.lines().stream()
                .filter(line -> line.state().over() && line.state() != DueState.CANCELLED)
                .count();
        long all = kept.lines().stream()
                .filter(line -> line.state() != DueState.CANCELLED)
                .count();
        return reader.words().say("performance.doneOf", done, all);
    }

    public boolean isBegun() {
        return view != null && view.id() != null;
    }

    public AgreementView getView() {
        return view;
    }
}
