package org.maplebridge.web.cases;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.NotFound;
import org.maplebridge.session.PlanningDays;
import org.maplebridge.session.PlanningDays.Hint;
import org.maplebridge.session.PlanningDays.Kind;
import org.maplebridge.session.PlanningDays.Purpose;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.TurnedAway;
import org.maplebridge.web.text.Reader;
import org.maplebridge.web.text.Words;

/**
 * Where a date picker asks what there is to know of the days of a month, {@code /days/2023-11?case=<case>&for=session|term}: for each such day a mark
 * for its cell and sentences in the reader's words. It needs a log-in but no view. A case that the reader may not see is not found.
 */
@WebServlet("/days/*")
public class DaysDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The mark of a cell is that of the weightiest hint. */
    private static final List<Kind> BY_WEIGHT =
            List.of(Kind.BEHIND, Kind.AWAY, Kind.MAKE_UP, Kind.REST, Kind.ENGAGED, Kind.ROOM, Kind.PROVISIONAL);

    @Inject
    private transient PlanningDays days;

    @Inject
    private transient CurrentUser currentUser;

    @Inject
    private transient Reader reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        YearMonth month;
        Purpose purpose;
        try {
            month = YearMonth.parse(String.valueOf(request.getPathInfo()).substring(1));
            purpose =
                    Purpose.valueOf(String.valueOf(request.getParameter("for")).toUpperCase(Locale.ROOT));
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            SortedMap<LocalDate, List<Hint>> hints =
                    days.month(currentUser.actor(), caseId(request.getParameter("case")), month, purpose);
            JsonObjectBuilder answer = Json.createObjectBuilder();
            for (Map.Entry<LocalDate, List<Hint>> day : hints.entrySet()) {
                answer.add(day.getKey().toString(), told(day.getValue(), reader.words()));
            }
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(answer.build().toString());
        } catch (MediationFault fault) {
            TurnedAway.fromMatter(request, response, fault, reader.words());
        }
    }

    private static UUID caseId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException | NullPointerException noId) {
            throw new NotFound("fault.case.notFound");
        }
    }

    private static JsonObjectBuilder told(List<Hint> hints, Words words) {
        JsonArrayBuilder sentences = Json.createArrayBuilder();
        hints.forEach(hint -> sentences.add(sentence(hint, words)));
        Hint first = BY_WEIGHT.stream()
                .flatMap(kind -> hints.stream().filter(hint -> hint.kind() == kind))
                .findFirst()
                .orElseThrow();
        return Json.createObjectBuilder()
                .add("look", first.kind().name().toLowerCase(Locale.ROOT))
                .add(
                        "mark",
                        words.say(
                                "session.day.mark." + first.kind(),
                                first.values().toArray()))
                .add("words", sentences);
    }

    private static String sentence(Hint hint, Words words) {
        if (hint.kind() == Kind.ENGAGED) {
            return words.say(
                    "session.day.ENGAGED",
                    words.time(hint.values().get(0)),
                    words.time(hint.values().get(1)));
        }
        return words.say("session.day." + hint.kind(), hint.values().toArray());
    }
}
