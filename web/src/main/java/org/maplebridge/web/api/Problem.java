package org.maplebridge.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.Refused;
import org.maplebridge.basics.StaleEdit;
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

    /**
     * A business error.
     *
     * @param aboutCase whether the call is about one case: then a case that the client may not see reads like one that is not there
     */
    static Problem of(MediationFault fault, boolean aboutCase, Words words) {
        if (fault instanceof InvalidInput invalid) {
            List<FieldError> errors = invalid.findings().stream()
                    .map(finding -> new FieldError(finding.field(), words.sentence(finding)))
                    .toList();
            return new Problem("invalid", 400, words.sentence(fault), errors);
        }
        if (fault instanceof Refused && !aboutCase) {
            return new Problem("refused", 403, words.say("api.problem.refused.detail"), List.of());
        }
        if (fault instanceof Refused || fault instanceof NotFound) {
            String detail = aboutCase && !fault.key().equals("fault.referral.noPackage")
                    ? words.say("api.problem.not-found.case")
                    : words.sentence(fault);
            return new Problem("not-found", 404, detail, List.of());
        }
        if (fault instanceof StaleEdit stale) {
            return of("stale", 412, words, stale.sent(), stale.stored());
        }
        int status = fault instanceof Conflict ? 409 : 400;
        return new Problem(status == 409 ? "conflict" : "invalid", status, words.sentence(fault), List.of());
    }

    Response response(Words words) {
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
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Content-Language", words.locale().getLanguage())
                .header("Cache-Control", "no-store")
                .entity(body.build().toString())
                .build();
    }
}
