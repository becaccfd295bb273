package org.maplebridge.web.cases;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.NotFound;
import org.maplebridge.casefile.CasePapers;
import org.maplebridge.referral.LastDay;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.Download;
import org.maplebridge.web.shell.TurnedAway;
import org.maplebridge.web.text.Reader;

/**
 * Hands out the papers of a case, {@code /files/case/<case>/<document>}: always to be saved, never shown by the browser within the office's
 * own address, because people hand in what they like; and {@code /files/case/<case>/last-day}, what lies ready on the last day of a mediation.
 */
@WebServlet("/files/case/*")
public class CaseFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ORIGINAL = "original";
    private static final String ID = "([0-9a-fA-F-]{36})";
    private static final Pattern LAST_DAY = Pattern.compile("/" + ID + "/last-day");
    private static final Pattern PATH = Pattern.compile("/" + ID + "/" + ID);

    @Inject
    private CasePapers papers;

    @Inject
    private LastDay lastDays;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Matcher lastDay = LAST_DAY.matcher(String.valueOf(request.getPathInfo()));
            if (lastDay.matches()) {
                sendDraft(response, lastDay.group(1));
                return;
            }
            CasePapers.OpenPaper paper = asked(request.getPathInfo(), request.getParameter(ORIGINAL) != null);
            try (InputStream content = paper.content()) {
                Download.announce(response, paper.name(), paper.mediaType(), paper.size());
                content.transferTo(response.getOutputStream());
            }
        } catch (MediationFault fault) {
            TurnedAway.fromMatter(request, response, fault, reader.words());
        }
    }

    private void sendDraft(HttpServletResponse response, String id) throws IOException {
        LastDay.Draft draft;
        try {
            draft = lastDays.draft(currentUser.actor(), UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw new NotFound("fault.document.unknown");
        }
        Download.announce(response, draft.fileName(), "application/pdf", draft.pdf().length);
        response.getOutputStream().write(draft.pdf());
    }

    private CasePapers.OpenPaper asked(String path, boolean original) {
        Matcher ids = PATH.matcher(path == null ? "" : path);
        if (!ids.matches()) {
            throw new NotFound("fault.document.unknown");
        }
        try {
            UUID of = UUID.fromString(ids.group(1));
            UUID document = UUID.fromString(ids.group(2));
            return original
                    ? papers.original(currentUser.actor(), of, document)
                    : papers.open(currentUser.actor(), of, document);
        } catch (IllegalArgumentException noId) {
            throw new NotFound("fault.document.unknown");
        }
    }
}
