package org.maplebridge.workflows.engine;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Migration V005: the engine's own tables, from the scripts in its jar. As they come they cut times to seconds and cannot
 * hold a name like 𠮷; here they are given the house's character set and milliseconds. The scripts never change, because
 * the migration is bound to the ones it was proved with.
 */
@Dependent
public class EngineSchema implements JavaMigration {

    /** CRC-32 of the rewritten scripts of engine 7.24.0. */
    static final int PROVED_WITH = 554939698;

    private static final String FOLDER = "org/camunda/bpm/engine/db/create/activiti.mysql.create.";
    private static final List<String> SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("005");
    }

    @Override
    public String getDescription() {
        return "engine";
    }

    @Override
    public Integer getChecksum() {
        return PROVED_WITH;
    }

    /** MySQL commits at every statement that changes the schema, so a transaction would promise too much. */
    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws Exception {
        List<String> statements = statements();
        if (checksum(statements) != PROVED_WITH) {
            throw new FlywayException(
                    "V005 makes the tables of engine 7.24.0, but the engine on board brings other scripts."
                            + " A new engine needs a migration of its own, and this one a copy of the old scripts.");
        }
        try (Statement statement = context.getConnection().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The statements of all scripts, rewritten, in the order in which they run. */
    static List<String> statements() {
        return SCRIPTS.stream()
                .map(EngineSchema::read)
                .map(EngineSchema::withoutComments)
                .map(EngineSchema::rewrite)
                .flatMap(script -> Arrays.stream(script.split(";")))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** Gives a script four-byte characters and milliseconds; its five timestamps become datetimes, which know no year 2038. */
    static String rewrite(String script) {
        return script.replace("DEFAULT CHARSET=utf8 COLLATE utf8_bin", "DEFAULT CHARSET=utf8mb4 COLLATE utf8mb4_bin")
                .replaceAll("(?m)^(\\s*\\w+_) (?:datetime|timestamp)\\b", "$1 datetime(3)");
    }

    static int checksum(List<String> statements) {
        CRC32 crc = new CRC32();
        statements.forEach(statement -> crc.update(statement.getBytes(StandardCharsets.UTF_8)));
        return (int) crc.getValue();
    }

    private static String withoutComments(String script) {
        return script.lines().filter(line -> !line.strip().startsWith("--")).collect(Collectors.joining("\n"));
    }

    private static String read(String name) {
        String path = FOLDER + name + ".sql";
        try (InputStream script = EngineSchema.class.getClassLoader().getResourceAsStream(path)) {
            if (script == null) {
                throw new FlywayException("The engine's jar has no " + path);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
