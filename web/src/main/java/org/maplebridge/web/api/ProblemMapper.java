package org.maplebridge.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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

    @Override
    public Response toResponse(Throwable thrown) {
        Words words = Spoken.in(request);
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MediationFault fault) {
                return Problem.of(fault, words).response(words);
            }
            if (cause instanceof BadCall bad) {
                return bad.response(words);
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
        Response problem = Problem.ofStatus(answer.getStatus(), words).response(words);
        Object allow = answer.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }
}
