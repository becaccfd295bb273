package org.maplebridge.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.stream.JsonParsingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
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
     * @throws BadCall 413 if it is too large
     */
    byte[] read(InputStream body) {
        if (request.getContentLengthLong() > LARGEST_BODY) {
            throw new BadCall("too-large", 413, LARGEST_BODY / 1024 / 1024);
        }
        try {
            byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
            if (bytes.length > LARGEST_BODY) {
                throw new BadCall("too-large", 413, LARGEST_BODY / 1024 / 1024);
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The body as an object.
     *
     * @throws BadCall 400 with line and column, if it is none
     */
    static JsonObject object(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
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
        } catch (JsonException wrong) {
            throw new BadCall("malformed", 400, "1", "1");
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
