package org.maplebridge.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses a form whose files are too large for the server with a page that says so (413). Pages tell a person before that, in the browser, and
 * a file a little over the limit is refused by the office itself at its field; what comes here has passed both by.
 */
public class UploadLimit extends HttpFilter {

    /** The largest request that the pages' servlet takes apart, in bytes; as in web.xml. */
    static final long LARGEST_REQUEST = 23_068_672;

    /** A browser shows no answer before it has sent everything; what is larger is cut off. */
    private static final long READ_AT_MOST = 10 * LARGEST_REQUEST;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String type = request.getContentType();
        boolean form = type != null && type.startsWith("multipart/form-data");
        if (form && request.getContentLengthLong() > LARGEST_REQUEST) {
            if (request.getContentLengthLong() < READ_AT_MOST) {
                readAway(request.getInputStream());
            }
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void readAway(InputStream content) throws IOException {
        byte[] some = new byte[65_536];
        while (content.read(some) >= 0) {
            // nobody wants it
        }
    }
}
