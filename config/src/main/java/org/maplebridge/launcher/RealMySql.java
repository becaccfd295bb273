package org.maplebridge.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * MySQL 8.0 itself, on which the tests prove what the demo shows on MariaDB. Its 550 MB come from Maven only when integration
 * tests run; it needs two libraries of the system, libaio and libnuma, which {@code config/check} installs.
 */
public final class RealMySql extends LocalDatabase {

    private static final List<Path> SYSTEM_LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu"),
            Path.of("/lib/x86_64-linux-gnu"),
            Path.of("/usr/lib64"),
            Path.of("/lib64"));

    private final Path home = Installation.mySql();

    private RealMySql(DataFolder folder) {
        super("MySQL 8.0", "mysql", folder);
    }

    /**
     * Starts MySQL on the data folder.
     *
     * @throws CannotStart naming what to install when a library is missing, or with the first fault of its log
     */
    public static RealMySql start(DataFolder folder) throws CannotStart {
        RealMySql database = new RealMySql(folder);
        database.start();
        return database;
    }

    @Override
    void prepare() throws CannotStart, IOException {
        if (!Files.isRegularFile(home.resolve("bin/mysqld"))) {
            throw new CannotStart("MySQL is missing in " + home + "; `mvn verify` or config/check lays it there.");
        }
        if (!home.resolve("bin/mysqld").toFile().setExecutable(true)) {
            throw new CannotStart("Cannot make " + home.resolve("bin/mysqld") + " executable.");
        }
        if (!hasLibrary("libnuma.so.1") || !hasLibaio()) {
            throw new CannotStart(
                    "MySQL needs libaio and libnuma of the system: apt-get install libaio1 libnuma1 (libaio1t64 on newer systems), or run config/check as root.");
        }
    }

    /** Newer systems carry libaio under a name of its own (64-bit time); MySQL is then shown the way by a link among its libraries. */
    private boolean hasLibaio() throws IOException {
        if (hasLibrary("libaio.so.1")) {
            return true;
        }
        for (Path folder : SYSTEM_LIBRARIES) {
            Path renamed = folder.resolve("libaio.so.1t64");
            if (Files.exists(renamed)) {
                Path link = home.resolve("lib/private/libaio.so.1");
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, renamed);
                return true;
            }
        }
        return false;
    }

    private boolean hasLibrary(String name) {
        return Stream.concat(SYSTEM_LIBRARIES.stream(), Stream.of(home.resolve("lib/private")))
                .anyMatch(folder -> Files.exists(folder.resolve(name)));
    }

    @Override
    List<String> layCommand(Path data) {
        return List.of(
                home.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--initialize-insecure",
                "--basedir=" + home,
                "--datadir=" + data);
    }

    @Override
    List<String> serveCommand(Path data) {
        return List.of(
                home.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--auto-generate-certs=OFF",
                "--mysqlx=OFF");
    }
}
