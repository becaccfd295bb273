package org.maplebridge.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.Refused;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.identity.Right;
import org.maplebridge.web.text.Words;

/**
 * An error as other systems read it (RFC 9457).
 *
 * @param slug   what kind of error, the end of its {@code type}
 * @param status of HTTP
 * @param detail what happened and what to do, in the reader's language
 * @param errors what is wrong with which field; may be empty
 */
record Problem(String slug, int status, String detail, List<FieldError> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one field of the body. */
    record FieldError(String field, String message) {}

    static Problem of(String slug, int status, Words words, Object... arguments) {
        return new Problem(slug, status, words.say("api.problem." + slug + ".detail", arguments), List.of());
    }

    /** What the server itself refuses, before any use case is asked. */
    static Problem ofStatus(int status, Words words) {
        String slug = switch (status) {
            case 404 -> "no-such-address";
            case 405 -> "no-such-method";
            case 406 -> "not-acceptable";
            case 415 -> "media-type";
            default -> "unreadable";
        };
        return of(slug, status, words);
    }

    /** A business error. A case that the client may not see reads like one that is not there. */
    static Problem of(MediationFault fault, Words words) {
        if (fault instanceof InvalidInput invalid) {
            List<FieldError> errors = invalid.findings().stream()
                    .map(finding ->
                            new FieldError(finding.field(), sentence(finding.key(), finding.arguments(), words)))
                    .toList();
            return new Problem("invalid", 400, sentence(fault, words), errors);
        }
        if (fault.key().equals("fault.case.notFound") || fault instanceof Refused refused && hides(refused)) {
            return new Problem("not-found", 404, words.say("api.problem.not-found.case"), List.of());
        }
        if (fault instanceof Refused) {
            return of("refused", 403, words);
        }
        if (fault instanceof NotFound) {
            return new Problem("not-found", 404, sentence(fault, words), List.of());
        }
        if (fault instanceof StaleEdit stale) {
            return of("stale", 412, words, stale.sent(), stale.stored());
        }
        int status = fault instanceof Conflict ? 409 : 400;
        return new Problem(status == 409 ? "conflict" : "invalid", status, sentence(fault, words), List.of());
    }

    /** What people read on a page, unless it speaks of the page: then the same as a system needs it, under {@code api.<key>}. */
    private static String sentence(String key, List<Object> arguments, Words words) {
        String own = "api." + key;
        return words.say(words.knows(own) ? own : key, arguments.toArray());
    }

    private static String sentence(MediationFault fault, Words words) {
        return sentence(fault.key(), fault.arguments(), words);
    }

    /** Whether the refusal itself would tell that there is such a case. */
    private static boolean hides(Refused refused) {
        return refused.arguments().contains(Right.READ_CASE)
                || refused.arguments().contains(Right.READ_REFERRAL);
    }

    Response response(Words words) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Content-Language", words.locale().getLanguage())
                .header("Cache-Control", "no-store")
                .entity(json(words))
                .build();
    }

    /** The same for an answer that is given before or behind the resources. */
    void write(HttpServletResponse response, Words words) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Language", words.locale().getLanguage());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(json(words));
        response.flushBuffer();
    }

    private String json(Words words) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("type", "urn:maplebridge:problem:" + slug)
                .add("title", words.say("api.problem." + slug + ".title"))
                .add("status", status)
                .add("detail", detail);
        if (!errors.isEmpty()) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            errors.forEach(error -> list.add(
                    Json.createObjectBuilder().add("field", error.field()).add("message", error.message())));
            body.add("errors", list);
        }
        return body.build().toString();
    }
}
