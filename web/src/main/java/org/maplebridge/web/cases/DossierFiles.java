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
import org.maplebridge.archive.Dossiers;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.NotFound;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.Download;
import org.maplebridge.web.shell.TurnedAway;
import org.maplebridge.web.text.Words;

/** Hands out whole dossiers, always to be saved: {@code /files/dossier/<case>.pdf} bound, {@code /files/dossier/<case>.zip} as a package. */
@WebServlet("/files/dossier/*")
public class DossierFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9a-fA-F-]{36})\\.(pdf|zip)");

    @Inject
    private Dossiers dossiers;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Dossiers.OpenDossier dossier = asked(request.getPathInfo());
            try (InputStream content = dossier.content()) {
                Download.announce(response, dossier.name(), dossier.mediaType(), dossier.size());
                content.transferTo(response.getOutputStream());
            }
        } catch (MediationFault fault) {
            TurnedAway.fromMatter(request, response, fault, words);
        }
    }

    private Dossiers.OpenDossier asked(String path) {
        Matcher asked = PATH.matcher(path == null ? "" : path);
        if (!asked.matches()) {
            throw new NotFound("fault.case.notFound");
        }
        try {
            UUID caseId = UUID.fromString(asked.group(1));
            return asked.group(2).equals("pdf")
                    ? dossiers.pdf(currentUser.actor(), caseId)
                    : dossiers.zip(currentUser.actor(), caseId);
        } catch (IllegalArgumentException noId) {
            throw new NotFound("fault.case.notFound");
        }
    }
}
