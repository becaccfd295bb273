package org.maplebridge.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.basics.InvalidInput;

class FilingTest {

    @ParameterizedTest
    @ValueSource(strings = {"荆区人社调字〔2023〕第0036号", "(2023)人调字第12号", "A-2023/0036", "2023·36"})
    void a_volume_number_is_written_as_archives_write_it(String volume) {
        filing(volume, "LONG_10", null).check().orThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"第 36 号", "36;DROP", "<36>", "36\n37", "卷＃36"})
    void a_volume_number_of_anything_else_is_refused(String volume) {
        assertThat(findings(filing(volume, "LONG_10", null))).containsExactly("volume fault.archive.volumeForm");
    }

    @Test
    void number_and_period_are_needed_and_nothing_is_too_long() {
        assertThat(findings(new Filing(" ", "", "备".repeat(501), "由".repeat(1001)).stripped()))
                .containsExactly(
                        "volume fault.required",
                        "retention fault.required",
                        "remarks fault.tooLong",
                        "statement fault.tooLong");
    }

    @Test
    void blanks_around_what_was_typed_are_cut_off_and_blank_is_nothing() {
        assertThat(new Filing(" 36 ", "LONG_10", "  ", null).stripped())
                .isEqualTo(new Filing("36", "LONG_10", null, null));
    }

    private static Filing filing(String volume, String retention, String statement) {
        return new Filing(volume, retention, null, statement);
    }

    private static List<String> findings(Filing filing) {
        List<String>[] found = new List[1];
        assertThatThrownBy(() -> filing.check().orThrow())
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        fault -> found[0] = fault.findings().stream()
                                .map(each -> each.field() + " " + each.key())
                                .toList());
        return found[0];
    }
}
