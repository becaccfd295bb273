package org.maplebridge.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.Refused;
import org.maplebridge.web.text.Words;

/**
 * How a file leaves the office: always to be saved, never shown by the browser within the office's own address, because people hand in what
 * they like; and in words when it cannot.
 */
public final class Download {

    private Download() {}

    /**
     * Announces the file.
     *
     * @param name its name for people, in any script
     * @param size in bytes
     */
    public static void announce(HttpServletResponse response, String name, String mediaType, long size) {
        response.setContentType(mediaType);
        response.setContentLengthLong(size);
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
    }

    /** Answers with the error page and the fault's sentence on it, with all findings if it has some. */
    public static void refuse(
            HttpServletRequest request, HttpServletResponse response, MediationFault fault, Words words)
            throws IOException {
        String sentence =
                fault instanceof InvalidInput ? String.join(" ", words.findings(fault)) : words.sentence(fault);
        request.setAttribute(FaultsInWords.SENTENCE, sentence);
        response.sendError(status(fault));
    }

    private static int status(MediationFault fault) {
        if (fault instanceof Refused) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        return fault instanceof NotFound ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_CONFLICT;
    }
}
