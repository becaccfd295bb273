package org.maplebridge.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.maplebridge.container.RunningOffice;
import org.maplebridge.launcher.CannotStart;
import org.maplebridge.launcher.DataFolder;
import org.maplebridge.launcher.EmbeddedMariaDb;

/** An office to measure: the packaged WAR on an empty MariaDB, set as in production, with the door of the bench and a count of statements. */
final class BenchOffice implements AutoCloseable {

    private static final String CLASSES = "org/maplebridge/bench/inside";

    private final DataFolder folder;
    private final EmbeddedMariaDb database;
    private final RunningOffice office;
    private final Map<String, String> machine;

    private BenchOffice(
            DataFolder folder, EmbeddedMariaDb database, RunningOffice office, Map<String, String> machine) {
        this.folder = folder;
        this.database = database;
        this.office = office;
        this.machine = machine;
    }

    /**
     * Opens the office on an empty database.
     *
     * @param name of the data folder below {@code target/bench}, or below the folder that {@code bench.data} names
     */
    static BenchOffice open(String name) throws Exception {
        DataFolder folder = DataFolder.open(Path.of(System.getProperty("bench.data", "target/bench"), name));
        EmbeddedMariaDb database = null;
        try {
            folder.reset();
            Map<String, String> machine = new LinkedHashMap<>(Machine.described(folder.root()));
            database = EmbeddedMariaDb.start(folder);
            RunningOffice office = RunningOffice.open(folder, database, annex(database));
            return new BenchOffice(folder, database, office, machine);
        } catch (CannotStart | IOException | RuntimeException failure) {
            if (database != null) {
                database.close();
            }
            folder.close();
            throw failure;
        }
    }

    private static RunningOffice.Annex annex(EmbeddedMariaDb database) {
        return new RunningOffice.Annex(
                CLASSES,
                "public/bench/",
                Map.of(
                        "MAPLEBRIDGE_DB_URL",
                        database.jdbcUrl() + System.getProperty("bench.jdbcOptions", "")
                                + "&queryInterceptors=org.maplebridge.bench.inside.SentStatements"));
    }

    RunningOffice office() {
        return office;
    }

    EmbeddedMariaDb database() {
        return database;
    }

    /** The machine, the server and the database, as they say of themselves. */
    Map<String, String> machine() throws Exception {
        var inside = office.play("machine");
        machine.put("server's JVM", inside.getString("jvm") + ", heap " + inside.getString("heap"));
        machine.put("engine's history", inside.getString("history"));
        try (var connection = database.connect(EmbeddedMariaDb.DATABASE);
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT VERSION(), @@innodb_buffer_pool_size DIV 1048576,"
                        + " @@innodb_flush_log_at_trx_commit, @@log_bin")) {
            answer.next();
            machine.put(
                    "database",
                    answer.getString(1) + ", buffer pool " + answer.getString(2)
                            + " MB, innodb_flush_log_at_trx_commit=" + answer.getString(3) + ", log_bin="
                            + answer.getString(4));
        }
        return machine;
    }

    @Override
    public void close() {
        office.close();
        database.close();
        folder.close();
    }
}
