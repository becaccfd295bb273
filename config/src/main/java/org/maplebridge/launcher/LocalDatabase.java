package org.maplebridge.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A database server of the office's own on this machine, on loopback and a free port. Born on an empty folder, where it lays its
 * system tables and an account for the application; from then on it is started on what is there, and recovers by itself from a
 * hard end. It ends with {@link #close} or with the launcher.
 *
 * <p>Both products are set alike, as the application demands of production: utf8mb4, READ COMMITTED, row binary log, a commit is on disk when it
 * is answered. The administrator account is given a random password that nobody keeps. The owner of the tables and the application's account are
 * parted as config/mysql/accounts.sql parts them, and see only databases whose names begin with {@value #DATABASE}.
 */
public abstract sealed class LocalDatabase implements AutoCloseable permits EmbeddedMariaDb, RealMySql {

    /** The application's database, and the account that owns its tables. */
    public static final String DATABASE = "maplebridge";

    /** The account with which the application works: it can neither change an event nor a table. */
    public static final String APPLICATION = "maplebridge_app";

    /** What the application relies on in the driver; the same in production. */
    public static final String JDBC_OPTIONS = "nullDatabaseMeansCurrent=true&rewriteBatchedStatements=true"
            + "&cachePrepStmts=true&prepStmtCacheSize=500&prepStmtCacheSqlLimit=8192&useServerPrepStmts=false"
            + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&characterEncoding=UTF-8"
            + "&sslMode=DISABLED&allowPublicKeyRetrieval=true";

    // the recovery after a hard end reads the whole redo log
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final String product;
    private final String name;
    private final DataFolder folder;
    private final int port = Ports.anyFree();
    private ServerProcess server;

    /**
     * @param product its name for people
     * @param name of its folder, log and note
     */
    LocalDatabase(String product, String name, DataFolder folder) {
        this.product = product;
        this.name = name;
        this.folder = folder;
    }

    /** Checks and prepares what the server needs of this machine. */
    abstract void prepare() throws CannotStart, IOException;

    /** The command that lays the system tables into an empty folder. */
    abstract List<String> layCommand(Path data);

    /** The command that serves the folder, with the settings peculiar to the product. */
    abstract List<String> serveCommand(Path data);

    /** Lays the database if the folder has none, starts it and returns when the application's account can log in. */
    final void start() throws CannotStart {
        try {
            prepare();
            Path data = lay();
            Path firstWords = DataFolder.ownerOnlyFile(
                    folder.folder("run").resolve(name + ".sql"), firstWords(folder.databasePassword()));
            List<String> command = new ArrayList<>(serveCommand(data));
            command.addAll(settings());
            command.add("--port=" + port);
            command.add("--init-file=" + firstWords);
            command.addAll(account());
            server = ServerProcess.start(command, data, ownTemporaries(), folder.log(name), folder.note(name));
            awaitLogin();
            Files.deleteIfExists(firstWords);
        } catch (IOException e) {
            throw new CannotStart("The database cannot start: " + e.getMessage(), e);
        }
    }

    /** A server sweeps its temporary folder at its start, and so would sweep away those of another one on this machine. */
    private Map<String, String> ownTemporaries() throws IOException {
        Path temporaries = folder.folder("run").resolve(name + "-tmp");
        Files.createDirectories(temporaries);
        return Map.of("TMPDIR", temporaries.toString());
    }

    private Path lay() throws CannotStart, IOException {
        Path data = folder.root().resolve(name);
        if (Files.exists(data)) {
            return data;
        }
        // laid beside and moved when whole, so that a stop half-way leaves no half database
        Path draft = Folders.anew(folder.root().resolve(name + ".new"));
        List<String> command = new ArrayList<>(layCommand(draft));
        command.addAll(account());
        ServerProcess laying = ServerProcess.start(
                command, draft, ownTemporaries(), folder.log(name + "-lay"), folder.note(name + "-lay"));
        try {
            if (laying.awaitEnd() != 0) {
                throw failed(laying);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while the database was laid.", e);
        } finally {
            laying.stop(STOP_PATIENCE);
        }
        return Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> settings() {
        return List.of(
                "--bind-address=127.0.0.1",
                // relative to the data folder: a full path may be longer than the system allows for a socket
                "--socket=server.sock",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--transaction-isolation=READ-COMMITTED",
                "--binlog-format=ROW",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=256M",
                "--max-allowed-packet=64M");
    }

    /** Database servers refuse to run as root unless told that this is meant. */
    private static List<String> account() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    /** Said to the server at each start, one statement a line, before it lets anybody in. */
    private static String firstWords(String password) {
        return """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
                CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON `%1$s%%`.* TO '%1$s'@'127.0.0.1' WITH GRANT OPTION;
                CREATE USER IF NOT EXISTS '%4$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                ALTER USER '%4$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT SELECT ON `%1$s%%`.* TO '%4$s'@'127.0.0.1';
                ALTER USER 'root'@'localhost' IDENTIFIED BY '%3$s';
                """.formatted(DATABASE, password, UUID.randomUUID(), APPLICATION);
    }

    private void awaitLogin() throws CannotStart {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (true) {
            try (Connection connection = connect(DATABASE)) {
                connection.isValid(1);
                return;
            } catch (SQLException notYet) {
                if (!server.isAlive()) {
                    throw failed(server);
                }
                if (System.nanoTime() > deadline) {
                    throw new CannotStart(
                            "The database does not answer after " + START_PATIENCE.toSeconds() + " s. Its log: "
                                    + server.log(),
                            notYet);
                }
                Pause.of(Duration.ofMillis(100));
            }
        }
    }

    private CannotStart failed(ServerProcess ended) {
        String fault = LogFile.firstFault(ended.log()).orElse("it said nothing");
        return new CannotStart("The database (" + product + ") cannot start: " + fault + " (log: " + ended.log() + ")");
    }

    /** Its name for people, such as "MariaDB 11.4". */
    public String product() {
        return product;
    }

    public int port() {
        return port;
    }

    /** The URL of a database on this server. */
    public String jdbcUrl(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database + "?" + JDBC_OPTIONS;
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    /** The owner of the tables. */
    public String user() {
        return DATABASE;
    }

    /** The password of both accounts: whoever can read it in the data folder has the database's files too. */
    public String password() {
        return folder.databasePassword();
    }

    /** A connection of the owner to one of its databases. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), user(), password());
    }

    /**
     * Makes a database of that name, empty even if there was one, so that a test begins on clean ground without a new server.
     *
     * @param database must begin with {@value #DATABASE}; letters, digits and underscores
     * @return its URL
     */
    public String emptyDatabase(String database) throws SQLException {
        if (!database.matches(DATABASE + "\\w*")) {
            throw new IllegalArgumentException("Not a database of the application: " + database);
        }
        try (Connection connection = connect(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database);
            statement.execute("CREATE DATABASE " + database + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        }
        return jdbcUrl(database);
    }

    public boolean isAlive() {
        return server.isAlive();
    }

    public long pid() {
        return server.pid();
    }

    /** Stops the server in order: what was answered is on disk, and no process is left. */
    @Override
    public void close() {
        if (server != null) {
            server.stop(STOP_PATIENCE);
        }
    }
}
