package org.maplebridge.web.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * How a file leaves the office: always to be saved, never shown by the browser within the office's own address, because people hand in what
 * they like.
 */
public final class Download {

    private Download() {}

    /**
     * Announces the file.
     *
     * @param name its name for people, in any script
     * @param size in bytes
     */
    public static void announce(HttpServletResponse response, String name, String mediaType, long size) {
        response.setContentType(mediaType);
        response.setContentLengthLong(size);
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
    }
}
