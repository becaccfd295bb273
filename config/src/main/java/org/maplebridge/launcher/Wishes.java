package org.maplebridge.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * What the person at the terminal asks of the demo.
 *
 * @param port where people's browsers find it
 * @param data the data folder
 * @param reset whether to throw its content away first
 */
record Wishes(int port, Path data, boolean reset) {

    private static final int USUAL_PORT = 8080;

    /**
     * @param port the variable {@code PORT}, null when it is not set
     * @throws CannotStart for an option or a port that does not exist
     */
    static Wishes of(String[] arguments, String port) throws CannotStart {
        Path data = Installation.projectRoot().resolve("data");
        boolean reset = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--reset" -> reset = true;
                case "--data" -> {
                    if (++i == arguments.length || arguments[i].isBlank()) {
                        throw new CannotStart("--data needs a folder: config/demo --data DIR");
                    }
                    data = path(arguments[i]);
                }
                default -> throw new CannotStart("Unknown option " + arguments[i] + "; see config/demo --help");
            }
        }
        return new Wishes(port(port), data, reset);
    }

    private static Path path(String text) throws CannotStart {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new CannotStart("Not a folder: " + text, e);
        }
    }

    private static int port(String text) throws CannotStart {
        if (text == null || text.isBlank()) {
            return USUAL_PORT;
        }
        try {
            int port = Integer.parseInt(text.trim());
            if (port >= 1 && port <= 65_534) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new CannotStart("PORT must be a number from 1 to 65534, not " + text);
    }
}
