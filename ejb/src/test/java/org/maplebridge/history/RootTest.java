package org.maplebridge.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.basics.Sha256;

class RootTest {

    private static final UUID CASE = UUID.fromString("018c0f5a-6b7c-7d8e-9fa0-b1c2d3e4f506");
    private static final String HASH = Sha256.hex("event 12".getBytes(StandardCharsets.UTF_8));
    private static final LocalDate DAY = LocalDate.of(2023, 11, 23);
    private static final Root ROOT =
            new Root(DAY, 42, Root.NONE, List.of(new Root.Head(CASE, Subject.Kind.CASE, 12, HASH)));

    @Test
    void its_file_is_a_line_for_the_day_a_line_a_head_and_the_fingerprint_of_both() {
        String above = "maple-bridge-root 1 2023-11-23 chains 42 previous " + "0".repeat(64) + "\n"
                + "018c0f5a6b7c7d8e9fa0b1c2d3e4f506 CASE 12 " + HASH + "\n";
        assertThat(new String(ROOT.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(above + "sha256 " + Sha256.hex(above.getBytes(StandardCharsets.UTF_8)) + "\n");
    }

    @Test
    void what_was_written_is_read_back() {
        assertThat(Root.read(ROOT.bytes())).isEqualTo(ROOT);
        Root quietDay = new Root(DAY, 0, HASH, List.of());
        assertThat(Root.read(quietDay.bytes())).isEqualTo(quietDay);
    }

    @Test
    void any_changed_or_missing_byte_is_refused() {
        byte[] written = ROOT.bytes();
        for (int i = 0; i < written.length; i++) {
            byte[] altered = written.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> Root.read(altered)).as("byte " + i).isInstanceOf(IllegalArgumentException.class);
            byte[] cut = java.util.Arrays.copyOf(written, i);
            assertThatThrownBy(() -> Root.read(cut)).as("cut at " + i).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_head_without_a_fingerprint_is_no_head() {
        assertThatThrownBy(() -> new Root.Head(CASE, Subject.Kind.CASE, 12, "a b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_first_node_to_write_wins_and_the_file_stays_as_it_is(@TempDir Path here) throws IOException {
        RootFolder folder = new RootFolder(here);
        assertThat(folder.keep(ROOT)).isTrue();
        assertThat(folder.keep(new Root(DAY, 43, Root.NONE, List.of()))).isFalse();
        assertThat(Files.readAllBytes(here.resolve("2023-11-23.root"))).isEqualTo(ROOT.bytes());
        assertThat(here).isDirectoryNotContaining("glob:**.draft");
    }

    @Test
    void files_come_in_the_order_of_their_days_and_others_are_left_out(@TempDir Path here) throws IOException {
        RootFolder folder = new RootFolder(here);
        folder.keep(new Root(DAY.plusDays(1), 1, Root.NONE, List.of()));
        folder.keep(ROOT);
        Files.writeString(here.resolve("notes.root"), "?");
        Files.writeString(here.resolve("README"), "?");
        assertThat(folder.files()).extracting(RootFolder.RootFile::day).containsExactly(DAY, DAY.plusDays(1));
    }
}
