package org.maplebridge.web.cases;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.casefile.CaseNews;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Event;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.Clash;
import org.omnifaces.cdi.ViewScoped;

/**
 * Keeps two people on one case from working past each other; one for every open page of a case. It remembers how far the case had come when
 * the page was made, from where {@code mb:caseWatch} asks for news, and the form that was turned away because somebody else was quicker,
 * until it is sent again.
 */
@Named
@ViewScoped
public class CaseWatch implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Chronicle chronicle;

    @Inject
    private CaseNews news;

    @Inject
    private CaseNewsWords newsWords;

    @Inject
    private CurrentUser currentUser;

    private UUID caseId;
    private long seen;
    private Clash clash;

    /** The page is about to be made, or made anew: what happens to the case from now on is news. */
    void look(UUID atCase) {
        caseId = atCase;
        seen = chronicle.count(atCase);
        clash = null;
    }

    /** A form was turned away that is about no text which another could have changed: an act, or something new. */
    void overtaken(String form) {
        overtaken(form, Map.of(), Map.of(), Map.of());
    }

    /**
     * A form was turned away; the parts of the page that are not drawn anew with it still wait for news. The message says who did what; what was typed stays where it is.
     *
     * @param form     the form's id
     * @param original what stood in its fields when it was opened, by the name of the field or the key of its label
     * @param theirs   what is stored now
     * @param mine     what was typed
     */
    void overtaken(String form, Map<String, String> original, Map<String, String> theirs, Map<String, String> mine) {
        Event last = news.since(currentUser.actor(), caseId, seen)
                .orElseGet(() -> chronicle.latest(caseId, 0, 1).get(0));
        clash = Clash.of(original, theirs, mine).told(form, newsWords.sentence(last));
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** A form was taken, or its text given up. */
    void settled() {
        clash = null;
    }

    /** What a form met; null if nothing. */
    public Clash at(String form) {
        return clash != null && clash.form().equals(form) ? clash : null;
    }

    public UUID getCaseId() {
        return caseId;
    }

    /** How many events the case had when the page was made. */
    public long getSeen() {
        return seen;
    }
}
