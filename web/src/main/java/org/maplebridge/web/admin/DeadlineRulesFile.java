package org.maplebridge.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.deadline.RuleBook;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.Download;
import org.maplebridge.web.shell.TurnedAway;
import org.maplebridge.web.text.Words;

/** Gives out the catalogue of limits as one file, {@code /files/deadline-rules}. */
@WebServlet("/files/deadline-rules")
public class DeadlineRulesFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private RuleBook book;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            byte[] file = book.export(currentUser.actor()).getBytes(StandardCharsets.UTF_8);
            Download.announce(response, "deadline-rules.json", "application/json", file.length);
            response.getOutputStream().write(file);
        } catch (MediationFault fault) {
            TurnedAway.fromMatter(request, response, fault, words);
        }
    }
}
