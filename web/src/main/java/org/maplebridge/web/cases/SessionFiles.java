package org.maplebridge.web.cases;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.NotFound;
import org.maplebridge.session.SessionRecords;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.Download;
import org.maplebridge.web.shell.TurnedAway;
import org.maplebridge.web.text.Reader;

/** Prints the record of a session, {@code /files/session/<session>}, to be read and signed by those who were there. */
@WebServlet("/files/session/*")
public class SessionFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private SessionRecords records;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            SessionRecords.PrintedRecord printed = records.print(currentUser.actor(), id(request.getPathInfo()));
            Download.announce(response, printed.fileName(), "application/pdf", printed.pdf().length);
            response.getOutputStream().write(printed.pdf());
        } catch (MediationFault fault) {
            TurnedAway.fromMatter(request, response, fault, reader.words());
        }
    }

    private static UUID id(String path) {
        try {
            return UUID.fromString(path == null ? "" : path.substring(1));
        } catch (IllegalArgumentException noId) {
            throw new NotFound("fault.session.notFound");
        }
    }
}
