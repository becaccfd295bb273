package org.maplebridge.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.maplebridge.history.Event;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Words;

/** Says in a sentence what somebody did to a case while the reader had it open. */
@RequestScoped
public class CaseNewsWords {

    @Inject
    private EventWords eventWords;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Words words;

    /** Who did what, and when; the reader's own act is one in another window. */
    public String sentence(Event event) {
        EventWords.Line line = eventWords.of(event);
        boolean own = currentUser.getId().equals(event.actorId());
        return own
                ? words.say("case.news.own", line.title(), line.at())
                : words.say("case.news.other", line.by(), line.title(), line.at());
    }
}
