package org.maplebridge.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.Refused;
import org.maplebridge.web.text.Words;

/**
 * How a fault answers whoever opens an address. What an address names by its id is "not found" to those who may not see it, word for word
 * as if it did not exist, so that nobody learns by trying ids what there is; that somebody tried stands in the history.
 */
public final class TurnedAway {

    private TurnedAway() {}

    /** Answers an address that names its matter by an id: a case, a referral, a paper. */
    public static void fromMatter(
            HttpServletRequest request, HttpServletResponse response, MediationFault fault, Words words)
            throws IOException {
        if (fault instanceof Refused || fault instanceof NotFound) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            say(request, response, HttpServletResponse.SC_CONFLICT, fault, words);
        }
    }

    /** Answers an address that is a page of the office: it may be said to exist. */
    public static void fromPage(
            HttpServletRequest request, HttpServletResponse response, MediationFault fault, Words words)
            throws IOException {
        int status = HttpServletResponse.SC_CONFLICT;
        if (fault instanceof Refused) {
            status = HttpServletResponse.SC_FORBIDDEN;
        } else if (fault instanceof NotFound || fault instanceof InvalidInput) {
            status = HttpServletResponse.SC_NOT_FOUND;
        }
        say(request, response, status, fault, words);
    }

    private static void say(
            HttpServletRequest request, HttpServletResponse response, int status, MediationFault fault, Words words)
            throws IOException {
        String sentence =
                fault instanceof InvalidInput ? String.join(" ", words.findings(fault)) : words.sentence(fault);
        request.setAttribute(FaultsInWords.SENTENCE, sentence);
        response.sendError(status);
    }
}
