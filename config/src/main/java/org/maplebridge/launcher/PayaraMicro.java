package org.maplebridge.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The application server, on loopback, with one application at its root. Started as a process of its own, since Payara Micro does
 * not bear being embedded; {@link #awaitReady} says when the application answers or why it does not. Nothing is kept in it:
 * each start begins with an empty work folder. It ends with {@link #close} or with the launcher.
 */
public final class PayaraMicro implements AutoCloseable {

    // the summary that Payara writes when its start is over, with no application in it
    private static final Pattern NOTHING_DEPLOYED = Pattern.compile("\"Deployed\": \\[\\s*]");

    // requests under way may end, and the engine's jobs
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final ServerProcess process;
    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private PayaraMicro(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** What is to be started: a WAR or an exploded WAR on a data folder, with what the application is told. */
    public static final class Plan {
        private final Path application;
        private final DataFolder folder;
        private final Map<String, String> environment = new HashMap<>();
        private final List<String> jvmOptions = new ArrayList<>(List.of("-Xmx1g"));
        private int port = Ports.anyFree();

        private Plan(Path application, DataFolder folder) {
            this.application = application;
            this.folder = folder;
        }

        /** The HTTP port; without it any free one. */
        public Plan port(int wanted) {
            port = wanted;
            return this;
        }

        /** Variables added to those of this process. */
        public Plan environment(Map<String, String> variables) {
            environment.putAll(variables);
            return this;
        }

        /** A further option of the server's JVM, for example {@code -Dname=value}; of two alike the later counts. */
        public Plan jvmOption(String option) {
            jvmOptions.add(option);
            return this;
        }

        /** Starts the server and returns at once; see {@link PayaraMicro#awaitReady}. */
        public PayaraMicro start() throws CannotStart {
            try {
                Path work = Folders.anew(folder.folder("payara"));
                Path temporary = Files.createDirectories(work.resolve("tmp"));
                List<String> command = new ArrayList<>();
                command.add(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
                command.addAll(jvmOptions);
                command.add("-Dfile.encoding=UTF-8");
                command.add("-Djava.awt.headless=true");
                command.add("-Djava.io.tmpdir=" + temporary);
                command.add("-XX:+ExitOnOutOfMemoryError");
                command.addAll(List.of("-jar", Installation.payaraMicro().toString()));
                // --nocluster would still open the data grid's port on every address; a single node needs no grid at
                // all
                command.addAll(List.of("--nohazelcast", "--disablephonehome"));
                command.addAll(List.of("--port", Integer.toString(port)));
                command.addAll(List.of(
                        "--prebootcommandfile", Installation.prebootCommands().toString()));
                command.addAll(List.of(
                        "--logproperties", Installation.loggingProperties().toString()));
                command.addAll(List.of("--rootdir", work.resolve("domain").toString()));
                command.addAll(List.of("--contextroot", "/", "--deploy", application.toString()));
                Map<String, String> variables = new HashMap<>(environment);
                // file names are UTF-8 also where the system's language is not set
                variables.put("LC_ALL", "C.UTF-8");
                return new PayaraMicro(
                        ServerProcess.start(command, work, variables, folder.log("server"), folder.note("server")),
                        port);
            } catch (IOException e) {
                throw new CannotStart("The server cannot start: " + e.getMessage(), e);
            }
        }
    }

    /** Plans a server for the WAR or exploded WAR, whose work folder and log lie in the data folder. */
    public static Plan serving(Path application, DataFolder folder) {
        return new Plan(application.toAbsolutePath(), folder);
    }

    /**
     * Waits until the application says that it is ready and answers on its first page.
     *
     * @param progress told about every half second how long it has taken so far
     * @throws CannotStart when the server ends, the application cannot be deployed, or the patience is over; with the root cause of
     *     the first fault in the log
     */
    public void awaitReady(Duration patience, Consumer<Duration> progress) throws CannotStart {
        long start = System.nanoTime();
        while (true) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            progress.accept(elapsed);
            if (answers("health/ready", 299) && answers("", 499)) {
                return;
            }
            if (!process.isAlive()) {
                throw new CannotStart("The server has ended while it started: " + fault());
            }
            if (deploymentFailed()) {
                throw new CannotStart("The application cannot be deployed: " + fault());
            }
            if (elapsed.compareTo(patience) > 0) {
                throw new CannotStart(
                        "The application does not answer after " + patience.toSeconds() + " s: " + fault());
            }
            Pause.of(Duration.ofMillis(500));
        }
    }

    private boolean answers(String path, int highestStatus) {
        HttpRequest request = HttpRequest.newBuilder(baseUri().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() <= highestStatus;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the server", e);
        }
    }

    private boolean deploymentFailed() {
        return LogFile.has(log(), NOTHING_DEPLOYED);
    }

    /** The first fault in its log and where the log is. */
    public String fault() {
        return LogFile.firstFault(log()).orElse("it said nothing") + " (log: " + log() + ")";
    }

    /** {@code http://127.0.0.1:port/}. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    public Path log() {
        return process.log();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Stops the server in order; no process is left. */
    @Override
    public void close() {
        process.stop(STOP_PATIENCE);
    }
}
