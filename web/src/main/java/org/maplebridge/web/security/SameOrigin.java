package org.maplebridge.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Refuses writing requests that another site made the browser send (403), and posts outside Faces without the session's token. Other
 * systems come with a bearer token and not with a cookie, so {@code /api} is left alone.
 */
public class SameOrigin extends HttpFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private CsrfToken csrf;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        boolean writing = !READING.contains(request.getMethod()) && !path.startsWith("/api");
        if (writing && (isForeign(request) || lacksToken(request, path))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean lacksToken(HttpServletRequest request, String path) {
        if (path.startsWith("/drafts")) {
            return !csrf.matches(request.getHeader("X-CSRF-Token"));
        }
        return path.equals(SignOut.PATH) && !csrf.matches(request.getParameter("csrf"));
    }

    /** Browsers say where a request comes from; a client that says nothing is no browser and carries nobody's cookie. */
    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        try {
            return !request.getHeader("Host").equalsIgnoreCase(new URI(origin).getAuthority());
        } catch (URISyntaxException unreadable) {
            return true;
        }
    }
}
