package org.maplebridge.container;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without scripts that shows what a real one hides: it follows no redirect, and its cookies can be looked at and taken elsewhere. It sends
 * Secure cookies too, standing where the proxy stands that ends https.
 */
final class PlainBrowser {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*?value=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("PrimeFaces\\.csp\\.init\\('([^']+)'\\)");
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\"[^>]*?value=\"([^\"]*)\"");

    private final URI office;
    private final String from;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> lines = new LinkedHashMap<>();

    PlainBrowser(URI office, String from) {
        this.office = office;
        this.from = from;
    }

    /** A page, a file, whatever an address gives. */
    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** A form sent the plain way. */
    Answer post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    /** Any request to an address of the office, with headers in pairs of name and value. */
    Answer send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Fills in a form of a page and presses its button. */
    Answer submit(Answer page, String form, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(form, form);
        fields.forEach((field, value) -> all.put(form + ":" + field, value));
        String button = page.button(form);
        all.put(button, button);
        all.put("jakarta.faces.ViewState", page.viewState());
        all.put("primefaces.nonce", page.nonce());
        return post(page.path(), all);
    }

    /** Logs in; the answer is where that leads. */
    Answer logIn(String account, String password) throws IOException, InterruptedException {
        return submit(get("login.xhtml"), "login", Map.of("account", account, "password", password));
    }

    /** Whether a page behind the door opens. */
    boolean isIn() throws IOException, InterruptedException {
        return get("account.xhtml").status() == 200;
    }

    /** The value of a cookie; null if there is none. */
    String cookie(String name) {
        return cookies.get(name);
    }

    /** The line by which a cookie was set last. */
    String cookieLine(String name) {
        return lines.get(name);
    }

    /** Has a cookie that it was not given. */
    void take(String cookie, String value) {
        cookies.put(cookie, value);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(office.resolve(path)).header("X-Forwarded-For", from);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest sent = request.build();
        HttpResponse<String> answer = client.send(sent, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        for (String line : answer.headers().allValues("Set-Cookie")) {
            String[] pair = line.split(";", 2)[0].split("=", 2);
            lines.put(pair[0], line);
            if (line.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        URI at = sent.uri();
        return new Answer(
                at.getRawQuery() == null ? at.getRawPath() : at.getRawPath() + "?" + at.getRawQuery(),
                answer.statusCode(),
                answer.headers().firstValue("Location"),
                answer.body());
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What came back. */
    record Answer(String path, int status, Optional<String> location, String body) {

        String viewState() {
            return found(VIEW_STATE);
        }

        /** What the page's script lays into every form, so that scripts of the answer may run. */
        String nonce() {
            return found(NONCE);
        }

        /** The token of this log-in that posts outside Faces show. */
        String csrf() {
            return found(CSRF);
        }

        /** The name of the button that sends a form. */
        String button(String form) {
            Matcher button = Pattern.compile("<button[^>]*?name=\"(" + Pattern.quote(form) + ":[^\"]+)\"")
                    .matcher(body);
            if (!button.find()) {
                throw new AssertionError("no button of the form " + form + " at " + path + ": " + body);
            }
            return button.group(1);
        }

        private String found(Pattern pattern) {
            Matcher matcher = pattern.matcher(body);
            if (!matcher.find()) {
                throw new AssertionError("no " + pattern + " at " + path + " (" + status + "): " + body);
            }
            return matcher.group(1);
        }
    }
}
