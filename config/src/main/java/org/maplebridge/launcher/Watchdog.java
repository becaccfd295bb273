package org.maplebridge.launcher;

import java.util.ArrayList;
import java.util.List;

/**
 * Sees to it that no server outlives the launcher, however the launcher ends.
 *
 * <p>A watched command is started by a shell that first leaves a small watcher behind and then becomes the command itself, so that
 * the process known to the launcher is the server. The watcher reads the pipe that the launcher holds; when the pipe breaks,
 * because the launcher closed it or was killed, the watcher asks the server to stop, and after {@value #GRACE_SECONDS} seconds makes it.
 * The watcher is a child of the server: when that is no longer so, the server is gone and there is nothing left to stop. So a
 * process that later gets the same number is never touched.
 */
final class Watchdog {

    /** How long a server may take to stop by itself once the launcher is gone; with it, nothing is left after 10 seconds. */
    static final int GRACE_SECONDS = 7;

    // Keyboard and hang-up signals reach the whole terminal group; servers ignore them, for the launcher stops them in
    // order.
    private static final String SCRIPT = """
            trap '' INT HUP
            exec 3<&0 </dev/null
            (
                trap '' TERM
                while read -r line <&3; do :; done
                server_lives() { read -r pid name state parent rest </proc/self/stat && [ "$parent" = "$$" ]; }
                server_lives && kill -TERM $$
                tenths=0
                while server_lives && [ $tenths -lt %d ]; do sleep 0.1; tenths=$((tenths + 1)); done
                server_lives && kill -KILL $$
            ) >/dev/null 2>&1 &
            exec "$@" 3<&-
            """.formatted(GRACE_SECONDS * 10);

    private Watchdog() {}

    /** The command under watch; its standard input must be a pipe that the launcher holds open. */
    static List<String> watching(List<String> command) {
        List<String> watched = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "maplebridge-watchdog"));
        watched.addAll(command);
        return watched;
    }
}
