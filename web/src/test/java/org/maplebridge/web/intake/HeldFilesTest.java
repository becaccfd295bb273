package org.maplebridge.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.document.FileScan;
import org.maplebridge.document.MalwareCheck;

/** What is looked at when a file is chosen on a form, before anybody sends it. */
class HeldFilesTest {

    private final HeldFiles files = new HeldFiles();

    @AfterEach
    void letGo() throws IOException {
        files.clear();
    }

    @Test
    void a_file_with_malware_is_refused_when_it_is_chosen_and_the_others_stay() throws IOException {
        take("工资条.txt", "九月", content -> Optional.empty());

        assertThatThrownBy(() -> take("考勤表.txt", "十月", content -> Optional.of("Eicar-Signature")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.findings().get(0))
                                .extracting(InvalidInput.Finding::key)
                                .isEqualTo("fault.upload.infected"));
        assertThat(files.list()).extracting(HeldFiles.Held::getName).containsExactly("工资条.txt");
    }

    @Test
    void while_the_scanner_does_not_answer_no_file_is_held() {
        assertThatThrownBy(() -> take("考勤表.txt", "十月", content -> {
                    throw new IOException("nobody there");
                }))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.findings().get(0).key()).isEqualTo("fault.upload.unscanned"));
        assertThat(files.list()).isEmpty();
    }

    private void take(String name, String text, Verdict verdict) throws IOException {
        InputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        files.take(name, "text/plain", content, new MalwareCheck(new FileScan() {
            @Override
            public Optional<String> threatIn(InputStream bytes) throws IOException {
                return verdict.on(bytes);
            }

            @Override
            public Optional<String> trouble() {
                return Optional.empty();
            }
        }));
    }

    private interface Verdict {
        Optional<String> on(InputStream content) throws IOException;
    }
}
