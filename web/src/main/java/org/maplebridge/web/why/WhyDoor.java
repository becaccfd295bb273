package org.maplebridge.web.why;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.NotFound;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.TurnedAway;
import org.maplebridge.web.text.Reader;
import org.maplebridge.web.text.Words;

/**
 * Where a date that is shown anywhere is asked why it is this one, {@code /why/case/<id>?due=<day>} and {@code /why/referral/<id>?due=<day>}: the
 * answer are the limits that end on the day with every counted step, in the reader's language. It needs a log-in but no view. A case or referral
 * that the reader may not see is not found.
 */
@WebServlet("/why/*")
public class WhyDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile(
            "/(case|referral)/([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})");

    @Inject
    private transient Reasons reasons;

    @Inject
    private transient CurrentUser currentUser;

    @Inject
    private transient Reader reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            LocalDate due;
            try {
                due = request.getParameter("due") == null ? null : LocalDate.parse(request.getParameter("due"));
            } catch (DateTimeException unreadable) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            say(response, answer(found(request.getPathInfo(), due)));
        } catch (MediationFault fault) {
            TurnedAway.fromMatter(request, response, fault, reader.words());
        }
    }

    private List<Reason> found(String path, LocalDate due) {
        Matcher asked = PATH.matcher(path == null ? "" : path);
        if (!asked.matches()) {
            throw new NotFound("fault.case.notFound");
        }
        Actor actor = currentUser.actor();
        UUID id = UUID.fromString(asked.group(2));
        return asked.group(1).equals("case") ? reasons.ofCase(actor, id, due) : reasons.ofReferral(actor, id, due);
    }

    private JsonObject answer(List<Reason> found) {
        Words words = reader.words();
        JsonArrayBuilder limits = Json.createArrayBuilder();
        for (Reason reason : found) {
            JsonObjectBuilder limit = Json.createObjectBuilder()
                    .add("limit", reason.limit())
                    .add("steps", Json.createArrayBuilder(reason.steps()))
                    .add("source", reason.source());
            if (reason.dueOn() != null) {
                limit.add("due", words.dayAndWeekday(reason.dueOn()));
            }
            if (reason.standing() != null) {
                limit.add("standing", reason.standing());
            }
            if (reason.provisional()) {
                limit.add("provisional", words.say("common.provisional"));
            }
            limits.add(limit);
        }
        return Json.createObjectBuilder().add("limits", limits).build();
    }

    private static void say(HttpServletResponse response, JsonObject json) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.toString());
    }
}
