package org.maplebridge.launcher;

import java.io.PrintStream;
import java.time.Duration;

/** One line that shows a person that something long is still going on: counting on a terminal, now and then a line in a file. */
final class Progress {

    private static final long SECONDS_BETWEEN_LINES = 15;

    private final PrintStream out;
    private final String what;
    private final boolean terminal = System.console() != null;
    private long saidAt;

    Progress(PrintStream out, String what) {
        this.out = out;
        this.what = what;
        out.print(what + (terminal ? "" : System.lineSeparator()));
    }

    void at(Duration elapsed) {
        long seconds = elapsed.toSeconds();
        if (terminal && seconds > saidAt) {
            out.print("\r" + what + " " + seconds + " s");
            saidAt = seconds;
        } else if (!terminal && seconds >= saidAt + SECONDS_BETWEEN_LINES) {
            out.println("... " + seconds + " s");
            saidAt = seconds;
        }
    }

    void done() {
        if (terminal) {
            out.println();
        }
    }
}
