package org.maplebridge.web.drafts;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.intake.Draft;
import org.maplebridge.intake.Drafts;
import org.maplebridge.web.security.CsrfToken;
import org.maplebridge.web.security.CurrentUser;

/**
 * Where forms save what is typed, at {@code /drafts/{form}/{subject}}: POST saves, GET gives it back (204 if there is none), DELETE throws
 * it away; {@code /drafts/} itself says who has logged in. It needs a log-in and the session's token but no view, so that an expired page still saves; it is no act of the person
 * and does not prolong the log-in. Each person reaches their own drafts only.
 */
@WebServlet("/drafts/*")
public class DraftDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Drafts drafts;

    @Inject
    private transient CurrentUser currentUser;

    @Inject
    private transient CsrfToken csrf;

    /** Which draft an address means. */
    private record Place(String form, String subject) {

        static Optional<Place> of(HttpServletRequest request) {
            String path = request.getPathInfo();
            String[] parts = path == null ? new String[0] : path.split("/", -1);
            return parts.length == 3 && !parts[1].isEmpty() && !parts[2].isEmpty()
                    ? Optional.of(new Place(parts[1], parts[2]))
                    : Optional.empty();
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("/".equals(request.getPathInfo())) {
            tellWho(response);
            return;
        }
        Optional<Place> place = Place.of(request);
        if (place.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<Draft> draft =
                drafts.find(currentUser.actor(), place.get().form(), place.get().subject());
        if (draft.isEmpty()) {
            unstored(response);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        say(response, DraftText.answer(draft.get().content(), draft.get().savedAt()));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Place> place = Place.of(request);
        if (place.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (request.getContentType() == null || !request.getContentType().startsWith("application/json")) {
            response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(Draft.LARGEST + 1);
        if (body.length > Draft.LARGEST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            String content = DraftText.write(DraftText.read(new String(body, StandardCharsets.UTF_8)));
            Instant savedAt = drafts.save(
                    currentUser.actor(), place.get().form(), place.get().subject(), content);
            say(
                    response,
                    Json.createObjectBuilder()
                            .add("savedAt", savedAt.toString())
                            .build()
                            .toString());
        } catch (IllegalArgumentException | InvalidInput unreadable) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        Optional<Place> place = Place.of(request);
        if (place.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        drafts.discard(currentUser.actor(), place.get().form(), place.get().subject());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Who has logged in here, and with what token to write: for a page whose log-in ended before what is typed on it was saved. */
    private void tellWho(HttpServletResponse response) {
        unstored(response);
        response.setHeader("X-Person", currentUser.getId().toString());
        response.setHeader("X-CSRF-Token", csrf.getToken());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static void say(HttpServletResponse response, String json) throws IOException {
        unstored(response);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json);
    }

    /** What a draft holds is nobody's to keep, least of all a browser's cache. */
    private static void unstored(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }
}
