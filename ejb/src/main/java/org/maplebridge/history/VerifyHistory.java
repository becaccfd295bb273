package org.maplebridge.history;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The command {@code verify-history}: tells on the console whether the history in a database is whole, measured against the roots outside it.
 * Ends with 0 when it is, with 1 when something was found, with 2 when it could not be told.
 */
public final class VerifyHistory {

    static final String PASSWORD = "MAPLEBRIDGE_DB_PASSWORD";

    private static final int WHOLE = 0;
    private static final int FOUND = 1;
    private static final int CANNOT_TELL = 2;
    private static final int SHOWN = 100;
    private static final List<String> OPTIONS = List.of("--url", "--user", "--roots");

    private VerifyHistory() {}

    public static void main(String[] arguments) {
        int end = run(
                arguments,
                System.getenv(),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(end);
    }

    /** The command with everything it takes from outside; answers its exit code. */
    static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            Map<String, String> options = options(arguments);
            String password = environment.get(PASSWORD);
            if (password == null) {
                throw new IllegalArgumentException(PASSWORD + " is not set in the environment");
            }
            Path roots = Path.of(options.get("--roots"));
            if (!Files.isDirectory(roots)) {
                throw new IllegalArgumentException("--roots names " + roots + ", which is no folder");
            }
            try (Connection connection =
                    DriverManager.getConnection(options.get("--url"), options.get("--user"), password)) {
                return tell(ChainVerifier.verify(connection, new RootFolder(roots)), out);
            }
        } catch (IllegalArgumentException | IOException | SQLException e) {
            err.println("Cannot tell whether the history is whole: " + e.getMessage());
            return CANNOT_TELL;
        }
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("not understood: " + arguments[i]);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        for (String option : OPTIONS) {
            if (!options.containsKey(option)) {
                throw new IllegalArgumentException(option + " is missing");
            }
        }
        return options;
    }

    private static int tell(ChainVerifier.Report report, PrintStream out) {
        double seconds = Math.max(0.001, report.took().toMillis() / 1000.0);
        String read = String.format(
                Locale.ROOT,
                "%d events, %d chains, %d roots in %.1f s (%.0f events/s)",
                report.events(),
                report.chains(),
                report.roots(),
                seconds,
                report.events() / seconds);
        List<Finding> findings = report.findings();
        if (findings.isEmpty()) {
            out.println("OK: the history is whole: " + read);
            if (report.roots() == 0) {
                out.println("There is no root yet: the chains have been compared with themselves only.");
            }
            return WHOLE;
        }
        findings.stream().limit(SHOWN).forEach(out::println);
        if (findings.size() > SHOWN) {
            out.println("... and " + (findings.size() - SHOWN) + " more");
        }
        out.println("NOT WHOLE: " + findings.size() + " found in " + read);
        return FOUND;
    }
}
