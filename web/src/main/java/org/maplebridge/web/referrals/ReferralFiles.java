package org.maplebridge.web.referrals;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.NotFound;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.referral.ReferralDesk;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.TurnedAway;
import org.maplebridge.web.text.Words;

/** Hands out the papers of a referral, to be saved: {@code /files/referral/<referral>/<document>}. */
@WebServlet("/files/referral/*")
public class ReferralFiles extends HttpServlet {

    @Inject
    private ReferralDesk desk;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Words words;

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
                response.setContentType(paper.mediaType());
                response.setContentLengthLong(paper.size());
                String name = URLEncoder.encode(paper.fileName(), StandardCharsets.UTF_8)
                        .replace("+", "%20");
                response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
                content.transferTo(response.getOutputStream());
            }
        } catch (MediationFault fault) {
            TurnedAway.fromMatter(request, response, fault, words);
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
