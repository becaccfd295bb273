package org.maplebridge.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives each request a short reference that a person can read out on the telephone. It stands on the error page and in the
 * log line of the error as {@code ref=XXXX-XXXX}, and other systems get it as the header {@code X-Reference}. It lives as long as
 * its request.
 */
public class RequestReference extends HttpFilter {

    /** The request attribute that holds the reference. */
    public static final String ATTRIBUTE = "reference";

    private static final Logger LOG = Logger.getLogger(RequestReference.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without letters that are mistaken for digits. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String reference = next();
        request.setAttribute(ATTRIBUTE, reference);
        response.setHeader("X-Reference", reference);
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException fault) {
            log(request, fault);
            throw fault;
        }
    }

    /** The reference of a request. */
    public static String of(ServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    /** Writes an error into the log under the request's reference, so that the number on the page finds it. */
    public static void log(HttpServletRequest request, Throwable fault) {
        LOG.log(
                Level.SEVERE,
                "ref=" + of(request) + " " + request.getMethod() + " " + request.getRequestURI() + ": " + fault,
                fault);
    }

    private static String next() {
        StringBuilder reference = new StringBuilder(9);
        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                reference.append('-');
            }
            reference.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
