package org.maplebridge.web.referrals;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.NotFound;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.referral.ReferralDesk;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.Download;
import org.maplebridge.web.shell.TurnedAway;
import org.maplebridge.web.text.Reader;

/** Hands out the papers of a referral, to be saved: {@code /files/referral/<referral>/<document>}. */
@WebServlet("/files/referral/*")
public class ReferralFiles extends HttpServlet {

    @Inject
    private ReferralDesk desk;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String[] path = request.getPathInfo() == null
                    ? new String[0]
                    : request.getPathInfo().split("/");
            if (path.length != 3) {
                throw new NotFound("fault.document.unknown");
            }
            StoredDocument paper = desk.paper(currentUser.actor(), id(path[1]), id(path[2]));
            try (InputStream content = desk.open(paper)) {
                Download.announce(response, paper.fileName(), paper.mediaType(), paper.size());
                content.transferTo(response.getOutputStream());
            }
        } catch (MediationFault fault) {
            TurnedAway.fromMatter(request, response, fault, reader.words());
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound("fault.document.unknown");
        }
    }
}
