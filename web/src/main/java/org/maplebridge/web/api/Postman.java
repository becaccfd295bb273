package org.maplebridge.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.stream.JsonParsingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.basics.Sha256;
import org.maplebridge.identity.AnsweredCalls;
import org.maplebridge.identity.AnsweredCalls.Answer;
import org.maplebridge.identity.AnsweredCalls.Call;

/** What all writing calls have in common: the body, the key by which a call may be repeated, the version that the caller has seen. */
@RequestScoped
public class Postman {

    /** The largest body in bytes: three files of 20 MB as base64 and what stands around them would be 80 MB. */
    static final int LARGEST_BODY = 80 * 1024 * 1024;

    private static final JsonReaderFactory JSON =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"|([0-9]{1,18})");

    @Inject
    private Caller caller;

    @Inject
    private AnsweredCalls calls;

    @Inject
    private HttpServletRequest request;

    /**
     * The body as it came.
     *
     * @throws BadCall 413 if it is too large, 415 if it is something and not JSON
     */
    byte[] read(InputStream body) {
        requireAtMost(LARGEST_BODY, request.getContentLengthLong());
        try {
            byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
            requireAtMost(LARGEST_BODY, bytes.length);
            if (bytes.length > 0 && !isJson(request.getContentType())) {
                throw new BadCall("media-type", 415);
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean isJson(String contentType) {
        return contentType != null && contentType.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_JSON);
    }

    /**
     * A body that is not held in memory.
     *
     * @param most bytes that are read of it
     * @return the body; reading it throws {@link BadCall} 413 if it is longer
     * @throws BadCall 413 if the call says so itself
     */
    InputStream atMost(long most, InputStream body) {
        requireAtMost(most, request.getContentLengthLong());
        return new FilterInputStream(body) {

            private long length;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int from, int room) throws IOException {
                int read = in.read(into, from, room);
                length += Math.max(read, 0);
                requireAtMost(most, length);
                return read;
            }
        };
    }

    private static void requireAtMost(long most, long length) {
        if (length > most) {
            throw new BadCall("too-large", 413, most / 1024 / 1024);
        }
    }

    /**
     * The body as an object.
     *
     * @throws BadCall 400 with line and column, if it is none; a member that stands twice says nothing, so the object is none
     */
    static JsonObject object(byte[] body) {
        try (JsonReader reader = JSON.createReader(new StringReader(text(body)))) {
            JsonStructure read = reader.read();
            if (read instanceof JsonObject object) {
                return object;
            }
            throw new BadCall("malformed", 400, "1", "1");
        } catch (JsonParsingException wrong) {
            throw new BadCall(
                    "malformed",
                    400,
                    String.valueOf(wrong.getLocation().getLineNumber()),
                    String.valueOf(wrong.getLocation().getColumnNumber()));
        } catch (BadCall bad) {
            throw bad;
        } catch (RuntimeException beyondMeasure) {
            // nested a thousand times, or a number of a thousand digits: the reader gives up in ways of its own
            throw new BadCall("malformed", 400, "1", "1");
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new BadCall("charset", 400);
        }
    }

    /**
     * Does a writing act once and gives its answer as often as the call is repeated with the same key and body.
     *
     * @throws BadCall 400 without a key
     */
    Response once(byte[] body, Supplier<Answer> act) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null || !KEY.matcher(key.strip()).matches()) {
            throw new BadCall("key-missing", 400);
        }
        String path = request.getMethod() + " " + request.getRequestURI();
        Answer answer = calls.once(caller.actor(), new Call(key.strip(), path, Sha256.hex(body)), act);
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(answer.body());
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        if (answer.entityTag() != null) {
            response.tag(answer.entityTag());
        }
        return response.build();
    }

    /**
     * The version of the case that the caller has seen.
     *
     * @throws BadCall 428 if the call does not say
     */
    long version() {
        String tag = request.getHeader(HttpHeaders.IF_MATCH);
        if (tag == null || tag.isBlank()) {
            throw new BadCall("version-missing", 428);
        }
        Matcher read = TAG.matcher(tag.strip());
        if (!read.matches()) {
            throw new BadCall("version-unreadable", 412);
        }
        return Long.parseLong(read.group(1) == null ? read.group(2) : read.group(1));
    }
}
