package org.maplebridge.document;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that was handed in and waits to be looked at: with an application until there is a case, with a referral until all came.
 *
 * @param fileName    the name that was sent
 * @param claimedType the media type that was sent, or null
 * @param content     opens the bytes anew each time, because a registration that collided is tried again
 */
public record HandedIn(DocumentCategory category, String fileName, String claimedType, Content content) {

    /** Where the bytes are. */
    @FunctionalInterface
    public interface Content {

        /** The bytes from their beginning; the caller closes the stream. */
        InputStream open() throws IOException;
    }
}
