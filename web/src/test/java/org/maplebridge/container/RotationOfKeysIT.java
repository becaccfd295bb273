package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maplebridge.launcher.DataFolder;
import org.maplebridge.launcher.EmbeddedMariaDb;
import org.maplebridge.launcher.LocalDatabase;

/** The key is changed as docs/operations.md tells the operator: new before old, restart, seal anew, old away, restart. */
class RotationOfKeysIT {

    private static final String KEY = "MAPLEBRIDGE_KEY";

    @Test
    void what_was_sealed_is_read_and_found_before_within_and_after_a_rotation() throws Exception {
        DataFolder folder =
                DataFolder.open(Path.of("target", "container", getClass().getSimpleName()));
        folder.reset();
        String old = folder.encryptionKey();
        String fresh = Base64.getEncoder().encodeToString("another 32 bytes, made for tests".getBytes("US-ASCII"));
        try (folder;
                LocalDatabase database = EmbeddedMariaDb.start(folder)) {
            List<String> columns;
            try (RunningOffice office = RunningOffice.open(folder, database)) {
                office.play("sealSomething");
                assertEverythingIsRead(office);
                columns = sealedColumns(office);
                assertThat(keysIn(office, columns)).containsOnly("k1");
            }
            try (RunningOffice office =
                    RunningOffice.open(folder, database, Map.of(KEY, "k2=" + fresh + ",k1=" + old))) {
                assertEverythingIsRead(office);
                JsonObject seen = office.play("rotate");
                assertThat(seen.getJsonObject("before").keySet()).containsExactlyInAnyOrderElementsOf(columns);
                assertThat(seen.getInt("sealed")).isGreaterThanOrEqualTo(columns.size());
                assertThat(seen.getJsonObject("after").values())
                        .allSatisfy(waiting -> assertThat(waiting.toString()).isEqualTo("0"));
                assertThat(keysIn(office, columns)).containsOnly("k2");
                assertEverythingIsRead(office);
            }
            try (RunningOffice office = RunningOffice.open(folder, database, Map.of(KEY, "k2=" + fresh))) {
                assertEverythingIsRead(office);
            }
        }
    }

    private static void assertEverythingIsRead(RunningOffice office) throws Exception {
        JsonObject seen = office.play("readWhatIsSealed");
        assertThat(seen.getString("number")).isEqualTo("42100319790305174X");
        assertThat(seen.getString("account")).isEqualTo("6222021234567890128");
        assertThat(seen.getBoolean("signable"))
                .as("the text under the signatures is the same under any key")
                .isTrue();
        assertThat(seen.getString("caucus")).isEqualTo("最低可以接受一万五千元。");
        assertThat(seen.getString("draft")).contains("尚未提交");
        assertThat(seen.getJsonArray("alike")).hasSize(1);
    }

    /** Whatever the schema calls sealed, so that a new column that the rotation forgets is found here. */
    private static List<String> sealedColumns(RunningOffice office) throws SQLException {
        return office
                .rows("SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND column_name LIKE '%\\_sealed'")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static List<String> keysIn(RunningOffice office, List<String> columns) throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String column : columns) {
            String[] parts = column.split("\\.");
            all.append(all.isEmpty() ? "" : " UNION ALL ")
                    .append("SELECT SUBSTRING_INDEX(" + parts[1] + ", ':', 1) FROM " + parts[0] + " WHERE " + parts[1]
                            + " IS NOT NULL");
        }
        return office.rows(all.toString()).stream().map(row -> row.get(0)).toList();
    }
}
