package org.maplebridge.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The demo's database: MariaDB 11.4 as it comes from Maven, unpacked by the build, without any package of the system. It starts on
 * its folder in a few seconds.
 */
public final class EmbeddedMariaDb extends LocalDatabase {

    private final Path home = Installation.mariaDb();

    private EmbeddedMariaDb(DataFolder folder) {
        super("MariaDB 11.4", "mariadb", folder);
    }

    /**
     * Starts MariaDB on the data folder.
     *
     * @throws CannotStart with the first fault of its log when it does not come up
     */
    public static EmbeddedMariaDb start(DataFolder folder) throws CannotStart {
        EmbeddedMariaDb database = new EmbeddedMariaDb(folder);
        database.start();
        return database;
    }

    @Override
    void prepare() throws CannotStart, IOException {
        if (!Files.isRegularFile(home.resolve("bin/mariadbd"))) {
            throw new CannotStart("MariaDB is missing in " + home + "; a Maven build of config/ lays it there.");
        }
        // archives from Maven do not keep permissions on every system
        for (String tool : List.of("bin/mariadbd", "bin/my_print_defaults", "bin/resolveip")) {
            if (!home.resolve(tool).toFile().setExecutable(true)) {
                throw new CannotStart("Cannot make " + home.resolve(tool) + " executable.");
            }
        }
    }

    @Override
    List<String> layCommand(Path data) {
        return List.of(
                "/bin/sh",
                home.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                // the other way lays administrators without a password, open to every program on this machine
                "--auth-root-authentication-method=socket",
                "--skip-name-resolve",
                "--skip-test-db",
                "--force");
    }

    @Override
    List<String> serveCommand(Path data) {
        return List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                // making a certificate at each start costs up to half a minute, and loopback needs none
                "--skip-ssl");
    }
}
