package org.maplebridge.web.cases;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.maplebridge.agreement.AgreementView;
import org.maplebridge.agreement.Agreements;
import org.maplebridge.basics.Money;
import org.maplebridge.document.ChineseCapitals;
import org.maplebridge.web.security.CurrentUser;
import org.omnifaces.cdi.ViewScoped;

/** The agreement on the case page, in short, with the way to its own page. The case page tells it the case once, in its own opening. */
@Named
@ViewScoped
public class CaseAgreementTab implements Serializable {

    @Inject
    private Agreements agreements;

    @Inject
    private CurrentUser currentUser;

    private AgreementView view;

    /**
     * Shows the agreement of a case.
     *
     * @param readable whether the reader may see it; if not, there is nothing to show and nothing is asked
     */
    public void show(UUID caseId, boolean readable) {
        view = readable ? agreements.show(currentUser.actor(), caseId) : null;
    }

    /** An amount in capitals. */
    public String capitals(Money amount) {
        return ChineseCapitals.withCurrency(amount);
    }

    public boolean isBegun() {
        return view != null && view.id() != null;
    }

    public AgreementView getView() {
        return view;
    }
}
