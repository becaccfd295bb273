package org.maplebridge.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Puts the protective headers on every answer. Pages get their Content-Security-Policy from PrimeFaces, which knows the nonce of
 * the page; everything else gets one that allows nothing. Pages and data are never stored by a browser or a proxy: the next
 * person at the window's computer must not find them by the back button.
 */
public class SecurityHeaders extends HttpFilter {

    private static final String RESOURCES = "/jakarta.faces.resource/";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.getServletContext().getSessionCookieConfig().isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!path.startsWith(RESOURCES)) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (!isPage(path)) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        }
        chain.doFilter(request, response);
    }

    private static boolean isPage(String path) {
        return !(path.startsWith(RESOURCES)
                || path.startsWith("/api/")
                || path.startsWith("/drafts/")
                || path.startsWith("/files/"));
    }
}
