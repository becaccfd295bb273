package org.maplebridge.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path here;

    @Test
    void a_second_launcher_is_kept_out_in_one_line_until_the_first_has_closed() throws CannotStart {
        Path data = here.resolve("data");
        try (DataFolder first = DataFolder.open(data)) {
            assertThatThrownBy(() -> DataFolder.open(data))
                    .hasMessage("Another Maple Bridge uses the data folder " + first.root()
                            + "; stop it, or choose another folder with --data.");
        }
        DataFolder.open(data).close();
    }

    @Test
    void key_and_password_are_made_once_and_stay() throws CannotStart {
        String key;
        String password;
        try (DataFolder folder = DataFolder.open(here)) {
            key = folder.encryptionKey();
            password = folder.databasePassword();
        }
        try (DataFolder again = DataFolder.open(here)) {
            assertThat(again.encryptionKey()).isEqualTo(key);
            assertThat(again.databasePassword()).isEqualTo(password).isNotEqualTo(key);
        }
        assertThat(Base64.getDecoder().decode(key)).hasSize(256 / 8);
    }

    @Test
    void folder_and_secrets_are_for_their_owner_only() throws Exception {
        Path data = here.resolve("data");
        try (DataFolder folder = DataFolder.open(data)) {
            folder.encryptionKey();
            assertThat(rights(data)).isEqualTo("rwx------");
            assertThat(rights(data.resolve("secrets"))).isEqualTo("rwx------");
            assertThat(rights(data.resolve("secrets/encryption-key"))).isEqualTo("rw-------");
        }
    }

    @Test
    void reset_throws_the_office_away_and_nothing_else() throws Exception {
        Files.writeString(here.resolve("letter.txt"), "not ours");
        try (DataFolder folder = DataFolder.open(here)) {
            String key = folder.encryptionKey();
            Path paper = Files.writeString(folder.folder("documents").resolve("paper"), "ours");
            folder.reset();
            assertThat(paper).doesNotExist();
            assertThat(folder.encryptionKey()).isNotEqualTo(key);
        }
        assertThat(here.resolve("letter.txt")).exists();
    }

    @Test
    void a_server_left_behind_by_a_killed_launcher_is_ended_by_the_next() throws Exception {
        Process leftBehind;
        try (DataFolder folder = DataFolder.open(here)) {
            leftBehind = new ProcessBuilder("sleep", "600").start();
            Files.writeString(
                    folder.note("mariadb"),
                    leftBehind.pid() + " "
                            + leftBehind.info().startInstant().orElseThrow().toEpochMilli());
        }
        try (DataFolder next = DataFolder.open(here)) {
            // this JVM is told of a child's end a moment after the system
            assertThat(leftBehind.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(next.note("mariadb")).doesNotExist();
        }
    }

    @Test
    void a_process_that_only_has_the_number_of_an_earlier_server_is_left_alone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            try (DataFolder folder = DataFolder.open(here)) {
                Files.writeString(folder.note("mariadb"), stranger.pid() + " 1000000000000");
            }
            DataFolder.open(here).close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_server_is_stopped_and_its_watcher_with_it() throws Exception {
        try (DataFolder folder = DataFolder.open(here)) {
            ServerProcess server = ServerProcess.start(
                    List.of("sleep", "600"), here, Map.of(), folder.log("sleeper"), folder.note("sleeper"));
            List<ProcessHandle> watcher = List.of();
            for (int looked = 0; looked < 100 && watcher.isEmpty(); looked++) {
                Thread.sleep(50); // it comes a moment after its server
                watcher =
                        ProcessHandle.of(server.pid()).orElseThrow().children().toList();
            }
            assertThat(watcher).hasSize(1);
            server.stop(java.time.Duration.ofSeconds(5));
            assertThat(server.isAlive()).isFalse();
            watcher.get(0).onExit().get(5, java.util.concurrent.TimeUnit.SECONDS);
            assertThat(folder.note("sleeper")).doesNotExist();
        }
    }

    private static String rights(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
