package org.maplebridge.web.cases;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.NotFound;
import org.maplebridge.casefile.CaseNews;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.TurnedAway;
import org.maplebridge.web.text.Reader;

/**
 * Where an open page of a case asks for news, {@code /watch/<case>?since=<number of events seen>}: the answer says what somebody else did
 * last and who else has the case open, each in the reader's words or not at all. It needs a log-in but no view, it is no act of the
 * person and does not prolong the log-in. A case that the reader may not see is not found.
 */
@WebServlet("/watch/*")
public class WatchDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/[0-9a-fA-F-]{36}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");

    @Inject
    private transient CaseNews news;

    @Inject
    private transient CaseNewsWords newsWords;

    @Inject
    private transient AtTheCase atTheCase;

    @Inject
    private transient CurrentUser currentUser;

    @Inject
    private transient Reader reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            UUID caseId = caseId(request.getPathInfo());
            String since = request.getParameter("since");
            if (since == null || !COUNT.matcher(since).matches()) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            JsonObjectBuilder answer = Json.createObjectBuilder();
            news.since(currentUser.actor(), caseId, Long.parseLong(since))
                    .ifPresent(event -> answer.add("news", newsWords.sentence(event)));
            List<String> others = atTheCase.come(caseId, currentUser.getId(), currentUser.getName());
            if (!others.isEmpty()) {
                answer.add("here", reader.words().say("case.here", others.size(), others));
            }
            say(response, answer.build().toString());
        } catch (MediationFault fault) {
            TurnedAway.fromMatter(request, response, fault, reader.words());
        }
    }

    private static UUID caseId(String path) {
        if (path == null || !PATH.matcher(path).matches()) {
            throw new NotFound("fault.case.notFound");
        }
        try {
            return UUID.fromString(path.substring(1));
        } catch (IllegalArgumentException noId) {
            throw new NotFound("fault.case.notFound");
        }
    }

    private static void say(HttpServletResponse response, String json) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json);
    }
}
