package org.maplebridge.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.maplebridge.web.shell.RequestReference;
import org.maplebridge.web.text.Words;

/**
 * Stands before everything below {@code /api}: what goes wrong outside the resources, such as an address that none of them has or a header that
 * the server cannot read, is told as a {@link Problem} too, never as one of the pages for people.
 */
public class Threshold extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Words words = Spoken.in(request);
        try {
            chain.doFilter(request, new HttpServletResponseWrapper(response) {
                @Override
                public void sendError(int status) throws IOException {
                    told(status).write(response, words);
                }

                @Override
                public void sendError(int status, String message) throws IOException {
                    sendError(status);
                }

                private Problem told(int status) {
                    return status < 500
                            ? Problem.ofStatus(status, words)
                            : Problem.of("unexpected", status, words, RequestReference.of(request));
                }
            });
        } catch (ServletException | RuntimeException fault) {
            if (response.isCommitted()) {
                throw fault;
            }
            RequestReference.log(request, fault);
            Problem.of("unexpected", 500, words, RequestReference.of(request)).write(response, words);
        }
    }
}
