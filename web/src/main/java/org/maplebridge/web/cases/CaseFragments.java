package org.maplebridge.web.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;

/** Which tabs other rooms have brought to the case page: a fragment that is not in the house makes no tab. */
@Named
@ApplicationScoped
public class CaseFragments {

    @Inject
    private ServletContext servlet;

    /** Whether there is a tab of sessions. */
    public boolean isSessions() {
        return holds("case-sessions");
    }

    /** Whether there is a tab of the agreement. */
    public boolean isAgreement() {
        return holds("case-agreement");
    }

    private boolean holds(String fragment) {
        try {
            return servlet.getResource("/WEB-INF/fragments/" + fragment + ".xhtml") != null;
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
