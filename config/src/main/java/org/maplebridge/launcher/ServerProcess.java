package org.maplebridge.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A server that the launcher runs: the database or Payara. Born under the {@link Watchdog}, it writes to its own log and leaves a
 * note with its process number in the data folder; {@link #stop} ends it in order and takes the note away. A note found by the next
 * launcher means that the machine or the watcher was stopped hard; {@link #endLeftover} clears that up.
 */
final class ServerProcess {

    private static final Duration CLOCK_JITTER = Duration.ofSeconds(3);

    // all that run under this launcher, the youngest first; guarded by the class
    private static final Deque<ServerProcess> RUNNING = new ArrayDeque<>();
    private static boolean closing;

    private final Process process;
    private final Path log;
    private final Path note;

    private ServerProcess(Process process, Path log, Path note) {
        this.process = process;
        this.log = log;
        this.note = note;
    }

    /**
     * Starts the command in the folder with the variables added to the launcher's own environment.
     *
     * @param log takes everything the server prints; the log of the run before is kept beside it as {@code <log>.1}
     * @param note where its process number is noted
     */
    static synchronized ServerProcess start(
            List<String> command, Path folder, Map<String, String> variables, Path log, Path note) throws CannotStart {
        if (closing) {
            throw new CannotStart("Maple Bridge is closing.");
        }
        try {
            LogFile.turnOver(log);
            ProcessBuilder builder = new ProcessBuilder(Watchdog.watching(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(variables);
            Process process = builder.start();
            ServerProcess server = new ServerProcess(process, log, note);
            RUNNING.addFirst(server);
            Files.writeString(
                    note, process.pid() + " " + startOf(process.toHandle()).toEpochMilli());
            return server;
        } catch (IOException e) {
            throw new CannotStart("Cannot start " + command.get(0) + ": " + e.getMessage(), e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    Path log() {
        return log;
    }

    /** Ends everything this launcher has started, the youngest first, and lets nothing new start. */
    static void stopAll(Duration patience) {
        List<ServerProcess> youngestFirst;
        synchronized (ServerProcess.class) {
            closing = true;
            youngestFirst = List.copyOf(RUNNING);
        }
        youngestFirst.forEach(server -> server.stop(patience));
    }

    private static synchronized void forget(ServerProcess server) {
        RUNNING.remove(server);
    }

    /** Waits until the server ends by itself and returns its exit code. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks the server to stop, makes it stop if it has not within the patience, and returns when it is gone. */
    void stop(Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            process.getOutputStream().close();
            Files.deleteIfExists(note);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException watcherAlreadyGone) {
            // its end of the pipe is closed, which is what closing ours is for
        } finally {
            forget(this);
        }
    }

    /**
     * Ends the server that an earlier launcher noted here, if it still runs: first left alone to finish stopping, then made to.
     *
     * @return whether there was one
     */
    static boolean endLeftover(Path note, Duration patience) throws CannotStart {
        try {
            Optional<ProcessHandle> leftover = noted(note);
            if (leftover.isPresent()) {
                ProcessHandle handle = leftover.get();
                handle.destroy();
                if (!endsWithin(handle, patience)) {
                    handle.destroyForcibly();
                    if (!endsWithin(handle, patience)) {
                        throw new CannotStart("A server of an earlier run will not end (process " + handle.pid()
                                + "); stop it first.");
                    }
                }
            }
            Files.deleteIfExists(note);
            return leftover.isPresent();
        } catch (IOException e) {
            throw new CannotStart("Cannot read " + note + ": " + e.getMessage(), e);
        }
    }

    /** The process of the note, unless it is gone and its number has passed to another. */
    private static Optional<ProcessHandle> noted(Path note) throws IOException {
        try {
            String[] words = Files.readString(note).trim().split(" ");
            long pid = Long.parseLong(words[0]);
            Instant start = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(pid)
                    .filter(ServerProcess::runs)
                    .filter(handle ->
                            Duration.between(startOf(handle), start).abs().compareTo(CLOCK_JITTER) < 0);
        } catch (NoSuchFileException | NumberFormatException | ArrayIndexOutOfBoundsException nothingNoted) {
            return Optional.empty();
        }
    }

    private static boolean endsWithin(ProcessHandle handle, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (runs(handle) && System.nanoTime() < deadline) {
            Pause.of(Duration.ofMillis(50));
        }
        return !runs(handle);
    }

    /** Alive, and not just a dead process that nobody has buried, as happens in containers without an init. */
    private static boolean runs(ProcessHandle handle) {
        if (!handle.isAlive()) {
            return false;
        }
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(handle.pid()), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException gone) {
            return false;
        }
    }

    private static Instant startOf(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }
}
