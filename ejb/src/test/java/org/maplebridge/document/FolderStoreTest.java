package org.maplebridge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.basics.Sha256;

class FolderStoreTest {

    @TempDir
    Path folder;

    private FolderStore store;

    @BeforeEach
    void open() {
        store = new FolderStore(folder);
    }

    @Test
    void what_is_put_comes_back_under_its_fingerprint() throws IOException {
        byte[] content = new byte[200_000];
        new Random(3).nextBytes(content);
        DocumentStore.Stored stored = store.put(new ByteArrayInputStream(content));
        assertThat(stored).isEqualTo(new DocumentStore.Stored(Sha256.hex(content), content.length));
        assertThat(store.holds(stored.sha256())).isTrue();
        try (InputStream back = store.open(stored.sha256())) {
            assertThat(back.readAllBytes()).isEqualTo(content);
        }
        assertThat(folder.resolve(stored.sha256().substring(0, 2))
                        .resolve(stored.sha256().substring(2, 4))
                        .resolve(stored.sha256()))
                .exists();
    }

    @Test
    void the_same_content_lies_there_once() throws IOException {
        store.put(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        store.put(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_stream_that_breaks_off_leaves_nothing_behind() throws IOException {
        InputStream breaking = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("connection lost");
                }
                left--;
                return 7;
            }
        };
        assertThatThrownBy(() -> store.put(breaking)).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void what_is_not_there_is_said_and_a_path_is_no_fingerprint() {
        String unknown = Sha256.hex(new byte[0]);
        assertThat(store.holds(unknown)).isFalse();
        assertThatThrownBy(() -> store.open(unknown)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> store.open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_missing_folder_is_named_with_its_setting() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> new FolderStore(missing).put(InputStream.nullInputStream()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MAPLEBRIDGE_DOCUMENTS")
                .hasMessageContaining(missing.toString());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
