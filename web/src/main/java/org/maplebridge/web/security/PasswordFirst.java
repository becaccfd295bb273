package org.maplebridge.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Whoever has a password given by the administrator chooses an own one before any other page. */
public class PasswordFirst extends HttpFilter {

    /** The page on which the password is changed. */
    public static final String PAGE = "/password.xhtml";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        LogIn logIn = LogIn.of(request);
        if (logIn != null && logIn.person().mustChangePassword() && !isOpen(request.getServletPath())) {
            response.sendRedirect(PAGE);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isOpen(String path) {
        return path.equals(PAGE)
                || path.equals("/password")
                || path.startsWith("/errors/")
                || path.startsWith("/jakarta.faces.resource/");
    }
}
