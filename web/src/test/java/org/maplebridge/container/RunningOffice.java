package org.maplebridge.container;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maplebridge.launcher.CannotStart;
import org.maplebridge.launcher.DataFolder;
import org.maplebridge.launcher.LocalDatabase;
import org.maplebridge.launcher.OfficeEnvironment;
import org.maplebridge.launcher.PayaraMicro;
import org.maplebridge.launcher.TestSeals;

/**
 * The packaged WAR on a server and a database of its own, set as in production, with nothing added but the door through which the scenes in
 * {@code inside}, or another annex, are played. Lives as long as one test class.
 */
public final class RunningOffice implements AutoCloseable {

    /** The WAR as the build has packaged it. */
    static final Path WAR = Path.of("target", "maplebridge.war");

    /** The code of a room that has a certificate. */
    static final String SEALS_ELECTRONICALLY = "SIGN";

    private static final Annex SCENES = new Annex("org/maplebridge/container/inside", "public/scenes/", Map.of());
    private static final Duration START_PATIENCE = Duration.ofMinutes(6);
    private static final Duration SCENE_PATIENCE = Duration.ofMinutes(5);

    private final LocalDatabase database;
    private final PayaraMicro server;
    private final String door;

    /** Not HTTP/2, whose connections the server closes after half a minute without a word: some scenes play longer. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RunningOffice(LocalDatabase database, PayaraMicro server, String door) {
        this.database = database;
        this.server = server;
        this.door = door;
    }

    /**
     * What is laid into the WAR beside the office.
     *
     * @param classes     the folder of the classes, all of it
     * @param door        the path below which they answer
     * @param environment variables in place of the office's own
     */
    public record Annex(String classes, String door, Map<String, String> environment) {}

    /** Starts the server on an empty database and waits until the application is ready. */
    static RunningOffice open(DataFolder folder, LocalDatabase database) throws CannotStart, IOException {
        return open(folder, database, SCENES);
    }

    /** Starts the server with some settings that differ. */
    static RunningOffice open(DataFolder folder, LocalDatabase database, Map<String, String> settings)
            throws CannotStart, IOException {
        return open(folder, database, new Annex(SCENES.classes(), SCENES.door(), settings));
    }

    /** As {@link #open(DataFolder, LocalDatabase)} with another annex than the scenes. */
    public static RunningOffice open(DataFolder folder, LocalDatabase database, Annex annex)
            throws CannotStart, IOException {
        Map<String, String> environment = new HashMap<>(OfficeEnvironment.of(folder, database));
        // two rooms of the scenes seal electronically, the others in ink
        environment.putAll(TestSeals.environment(folder, Map.of("SSS-ROOM", "石首市裁调对接工作室", SEALS_ELECTRONICALLY, "机构")));
        environment.put("MAPLEBRIDGE_FIRST_ADMIN", "admin");
        environment.put(
                "MAPLEBRIDGE_FIRST_ADMIN_PASSWORD_FILE", folder.firstPassword().toString());
        // so that a test can come from any address: the answers to anybody are rationed by it
        environment.put("MAPLEBRIDGE_TRUSTED_PROXIES", "127.0.0.1");
        environment.putAll(annex.environment());
        PayaraMicro server = PayaraMicro.serving(warWith(annex.classes(), folder), folder)
                .environment(environment)
                .start();
        try {
            server.awaitReady(START_PATIENCE, elapsed -> {});
        } catch (CannotStart failure) {
            server.close();
            throw failure;
        }
        return new RunningOffice(database, server, annex.door());
    }

    private static Path warWith(String annex, DataFolder folder) throws IOException {
        Path war = folder.folder("app").resolve("maplebridge.war");
        Files.copy(WAR, war, StandardCopyOption.REPLACE_EXISTING);
        Path compiled = Path.of("target", "test-classes").resolve(annex);
        try (FileSystem inside = FileSystems.newFileSystem(war);
                Stream<Path> classes = Files.list(compiled)) {
            Path target = Files.createDirectories(inside.getPath("WEB-INF/classes", annex));
            for (Path each : classes.toList()) {
                Files.copy(each, target.resolve(each.getFileName().toString()));
            }
        }
        return war;
    }

    /**
     * Plays a scene inside the server.
     *
     * @param values names and values in turn
     * @return what the scene saw
     * @throws AssertionError with the stack of what failed inside
     */
    public JsonObject play(String scene, Object... values) throws IOException, InterruptedException {
        String form = IntStream.range(0, values.length / 2)
                .mapToObj(i -> values[2 * i] + "="
                        + URLEncoder.encode(String.valueOf(values[2 * i + 1]), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI scenes = server.baseUri().resolve(door + scene);
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(scenes)
                        .timeout(SCENE_PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new AssertionError(
                    scene + " answered " + answer.statusCode() + " (log: " + server.log() + "): " + answer.body());
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** Another system at the office's door. */
    PartnerSystem partner(String token) {
        return new PartnerSystem(server.baseUri(), token);
    }

    /**
     * A browser before the office.
     *
     * @param from the network address that it comes from, as the office's proxy says
     */
    PlainBrowser browser(String from) {
        return new PlainBrowser(server.baseUri(), from);
    }

    /** The rows that a query finds, each as its columns in text; asked past the application. */
    List<List<String>> rows(String sql, Object... values) throws SQLException {
        try (Connection connection = database.connect(LocalDatabase.DATABASE);
                PreparedStatement question = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                question.setObject(i + 1, values[i]);
            }
            try (ResultSet answer = question.executeQuery()) {
                int columns = answer.getMetaData().getColumnCount();
                List<List<String>> rows = new ArrayList<>();
                while (answer.next()) {
                    String[] row = new String[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = answer.getString(i + 1);
                    }
                    rows.add(Arrays.asList(row));
                }
                return rows;
            }
        }
    }

    /** The one value that a query finds; null if it finds no row. */
    String value(String sql, Object... values) throws SQLException {
        List<List<String>> rows = rows(sql, values);
        return rows.isEmpty() ? null : rows.get(0).get(0);
    }

    @Override
    public void close() {
        server.close();
    }
}
