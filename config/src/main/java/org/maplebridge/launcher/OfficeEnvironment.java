package org.maplebridge.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The variables by which an operator tells the application where its things are (docs/operations.md lists them), here for an
 * office on a data folder of this machine.
 */
public final class OfficeEnvironment {

    /** Debian's fonts-hanazono: the rare characters of people's names. */
    private static final Path RARE_CHARACTERS = Path.of("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf");

    private OfficeEnvironment() {}

    /** The variables of an office as production has it. */
    public static Map<String, String> of(DataFolder folder, LocalDatabase database) {
        Map<String, String> variables = new HashMap<>();
        variables.put("MAPLEBRIDGE_DB_URL", database.jdbcUrl());
        variables.put("MAPLEBRIDGE_DB_USER", LocalDatabase.APPLICATION);
        variables.put("MAPLEBRIDGE_DB_PASSWORD", database.password());
        variables.put("MAPLEBRIDGE_DB_OWNER", database.user());
        variables.put("MAPLEBRIDGE_DB_OWNER_PASSWORD", database.password());
        variables.put("MAPLEBRIDGE_DOCUMENTS", folder.folder("documents").toString());
        variables.put("MAPLEBRIDGE_ROOTS", folder.folder("roots").toString());
        variables.put("MAPLEBRIDGE_KEY", folder.encryptionKey());
        if (Files.isRegularFile(RARE_CHARACTERS)) {
            variables.put("MAPLEBRIDGE_FALLBACK_FONT", RARE_CHARACTERS.toString());
        }
        return variables;
    }

    /** The variables of the demo office: as {@link #of}, and demo time and the demo loader may run; plain http on loopback; seals that say they are tests. */
    public static Map<String, String> ofDemo(DataFolder folder, LocalDatabase database) throws CannotStart {
        Map<String, String> variables = of(folder, database);
        variables.putAll(TestSeals.ofDemo(folder));
        variables.put("MAPLEBRIDGE_DEMO", "true");
        variables.put("MAPLEBRIDGE_COOKIE_SECURE", "false");
        variables.put("MAPLEBRIDGE_FIRST_ADMIN", "admin");
        variables.put(
                "MAPLEBRIDGE_FIRST_ADMIN_PASSWORD_FILE", folder.firstPassword().toString());
        return variables;
    }
}
