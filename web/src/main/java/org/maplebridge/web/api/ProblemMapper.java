package org.maplebridge.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.web.shell.RequestReference;
import org.maplebridge.web.text.Words;

/** Tells every error to the calling system as {@link Problem}; what nobody foresaw is logged under the request's reference. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Context
    private HttpServletRequest request;

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable thrown) {
        Words words = Spoken.in(request);
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MediationFault fault) {
                return Problem.of(fault, uri.getPath().startsWith("cases/"), words)
                        .response(words);
            }
            if (cause instanceof BadCall bad) {
                return bad.problem(words).response(words);
            }
        }
        if (thrown instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < 500) {
            return ofServer(refused.getResponse(), words);
        }
        RequestReference.log(request, thrown);
        return Problem.of("unexpected", 500, words, RequestReference.of(request))
                .response(words);
    }

    private static Response ofServer(Response answer, Words words) {
        String slug = switch (answer.getStatus()) {
            case 404 -> "no-such-address";
            case 405 -> "no-such-method";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "media-type";
            default -> "malformed";
        };
        Response problem = Problem.of(slug, answer.getStatus(), words).response(words);
        Object allow = answer.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }
}
