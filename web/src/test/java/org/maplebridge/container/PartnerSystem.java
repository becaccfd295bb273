package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Another system that calls the office by REST, with a token or without. Whatever it is answered, it looks at twice: an error must be a problem in
 * the language that was asked for, and nothing of the program may show in it.
 */
final class PartnerSystem {

    static final String PROBLEM = "application/problem+json";

    private static final String BASE = "api/v1/";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> INSIDES =
            List.of("org.maplebridge", "java.lang", "jakarta.", "Exception", "\tat ", "SQL", "glassfish", "<html");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI office;
    private final String token;

    PartnerSystem(URI office, String token) {
        this.office = office;
        this.token = token;
    }

    /** What came back. */
    record Answer(int status, HttpResponse<byte[]> response) {

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        byte[] bytes() {
            return response.body();
        }

        JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(text()))) {
                return reader.readObject();
            }
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** The last part of a problem's type. */
        String problem() {
            return json().getString("type").replace("urn:maplebridge:problem:", "");
        }

        /** The fields that a problem names. */
        List<String> fields() {
            return json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                    .map(error -> error.getString("field"))
                    .toList();
        }
    }

    /** A case's number as a part of an address. */
    static String encoded(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Answer get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    /** Posts JSON under a key of its own. */
    Answer post(String path, String json, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Posts what the caller makes of it. */
    Answer postAs(String path, byte[] body, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Asks for something beside the interface. */
    Answer beside(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(office.resolve(path)).GET());
    }

    Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
        Answer answer = new Answer(response.statusCode(), response);
        if (answer.status() >= 400) {
            assertProblem(answer);
        }
        return answer;
    }

    private static void assertProblem(Answer answer) {
        assertThat(answer.header("Content-Type")).as(answer.text()).startsWith(PROBLEM);
        assertThat(answer.text()).doesNotContain(INSIDES);
        JsonObject problem = answer.json();
        assertThat(problem.getString("type")).startsWith("urn:maplebridge:problem:");
        assertThat(problem.getInt("status")).isEqualTo(answer.status());
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank().doesNotContain("{0}", "api.problem", "fault.");
        boolean english = "en".equals(answer.header("Content-Language"));
        assertThat(problem.getString("title").codePoints().anyMatch(Character::isIdeographic))
                .as(answer.text())
                .isNotEqualTo(english);
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(office.resolve(BASE + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** Begins a request on the bare line and sends no body; gives the answer up to the end of the problem. */
    String announce(String path, String... headers) throws IOException {
        try (Socket line = new Socket(office.getHost(), office.getPort())) {
            line.setSoTimeout((int) PATIENCE.toMillis());
            String head = "POST /" + BASE + path + " HTTP/1.1\r\nHost: " + office.getAuthority()
                    + "\r\nAuthorization: Bearer " + token + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
            line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder();
            for (int read = line.getInputStream().read();
                    read >= 0 && read != '}';
                    read = line.getInputStream().read()) {
                answer.append((char) read);
            }
            return answer.toString();
        }
    }
}
