package org.maplebridge.web.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.identity.ApiClients;
import org.maplebridge.web.security.ClientAddress;
import org.maplebridge.web.text.Words;

/** Lets a system in by its token, at each call anew; a person's session counts for nothing here and none is made. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class BearerFilter implements ContainerRequestFilter {

    private static final String SCHEME = "bearer ";
    private static final String REALM = "Bearer realm=\"maplebridge\"";
    private static final int LONGEST = 500;

    @Inject
    private ApiClients clients;

    @Inject
    private ClientAddress address;

    @Inject
    private Caller caller;

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext call) {
        if (resource.getResourceClass().isAnnotationPresent(OpenToAnyone.class)) {
            return;
        }
        Optional<Actor> client = client(call.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (client.isPresent()) {
            caller.is(client.get());
            return;
        }
        Words words = Spoken.in(request);
        Response refusal = Problem.of("token", 401, words).response(words);
        call.abortWith(Response.fromResponse(refusal)
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        call.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                                ? REALM
                                : REALM + ", error=\"invalid_token\"")
                .build());
    }

    private Optional<Actor> client(String authorization) {
        if (authorization == null
                || authorization.length() > LONGEST
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String token = authorization.substring(SCHEME.length()).strip();
        try {
            return token.isEmpty() ? Optional.empty() : clients.authenticate(token, address.of(request));
        } catch (InvalidInput noToken) {
            return Optional.empty();
        }
    }
}
