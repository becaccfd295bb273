package org.maplebridge.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * One session of the demo office, from {@code config/demo} to Ctrl-C: opens the data folder, the database, then the server with the
 * application and the demo office laid over it, says where to go and who may log in, and keeps all of it running. When it ends,
 * however it ends, so do its servers; the data stays for the next session.
 */
public final class Demo {

    private static final Duration READY_PATIENCE = Duration.ofMinutes(10);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final Duration HEARTBEAT = Duration.ofMillis(500);
    private static final String ACCOUNTS = "org/maplebridge/demo/accounts.txt";

    private final Wishes wishes;
    private final PrintStream out;
    private volatile boolean leaving;

    private Demo(Wishes wishes, PrintStream out) {
        this.wishes = wishes;
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = inUtf8(FileDescriptor.out);
        PrintStream err = inUtf8(FileDescriptor.err);
        try {
            new Demo(Wishes.of(arguments, System.getenv("PORT")), out).run();
        } catch (CannotStart e) {
            err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Accounts have Chinese names, also where the terminal's language is not set. */
    private static PrintStream inUtf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private void run() throws CannotStart {
        Runtime.getRuntime().addShutdownHook(new Thread(this::leave, "leave"));
        try (DataFolder folder = openFolder()) {
            if (wishes.reset()) {
                folder.reset();
            }
            try (LocalDatabase database = openDatabase(folder);
                    PayaraMicro server = openServer(folder, database)) {
                out.println("Maple Bridge is ready: http://localhost:" + wishes.port() + "/");
                out.print(Installation.demoFile(ACCOUNTS));
                out.println("Stop with Ctrl-C. The data stays in " + folder.root() + "; log: " + server.log());
                keepOpen(database, server);
            }
        } catch (CannotStart | RuntimeException e) {
            if (leaving) {
                return; // the servers were stopped under us on purpose
            }
            throw e;
        }
    }

    private DataFolder openFolder() throws CannotStart {
        DataFolder folder;
        try {
            folder = DataFolder.open(wishes.data());
        } catch (CannotStart e) {
            // with both in the way, the port is what the person can see in the browser
            refuseTakenPort();
            throw e;
        }
        try {
            refuseTakenPort();
        } catch (CannotStart e) {
            folder.close();
            throw e;
        }
        return folder;
    }

    private void refuseTakenPort() throws CannotStart {
        if (!Ports.isFree(wishes.port())) {
            throw new CannotStart("Port %d is taken; stop what uses it or choose another: PORT=%d config/demo"
                    .formatted(wishes.port(), wishes.port() + 1));
        }
    }

    private EmbeddedMariaDb openDatabase(DataFolder folder) throws CannotStart {
        out.println("Starting the database...");
        return EmbeddedMariaDb.start(folder);
    }

    private PayaraMicro openServer(DataFolder folder, LocalDatabase database) throws CannotStart {
        Progress progress = new Progress(out, "Starting the server and the demo office...");
        PayaraMicro server = PayaraMicro.serving(DemoApplication.layInto(folder), folder)
                .port(wishes.port())
                .environment(OfficeEnvironment.ofDemo(folder, database))
                .environment(Map.of("MAPLEBRIDGE_PUBLIC_URL", "http://localhost:" + wishes.port()))
                .start();
        try {
            server.awaitReady(READY_PATIENCE, progress::at);
        } catch (CannotStart e) {
            server.close();
            throw e;
        } finally {
            progress.done();
        }
        return server;
    }

    private static void keepOpen(LocalDatabase database, PayaraMicro server) throws CannotStart {
        while (server.isAlive() && database.isAlive()) {
            Pause.of(HEARTBEAT);
        }
        throw new CannotStart(
                server.isAlive()
                        ? "The database has ended by itself."
                        : "The server has ended by itself: " + server.fault());
    }

    /** Runs when the session ends by a signal or by itself; the youngest server first, so that the server can still use the database. */
    private void leave() {
        leaving = true;
        ServerProcess.stopAll(STOP_PATIENCE);
    }
}
