package org.maplebridge.agreement.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/agreements.md} shows of the language is what the language does. */
class ConditionsDocumentTest {

    private static final Path PAGE = Path.of("../docs/agreements.md");
    private static final Pattern SAID = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|`]+) \\| ([^|`]+) \\|$");
    private static final Pattern SHARED = Pattern.compile("(?m)^\\| (`D1[^|]+`) \\| ([^|]+) \\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void every_text_of_the_page_is_canonical_and_reads_as_the_page_says() throws IOException {
        List<MatchResult> rows = SAID.matcher(Files.readString(PAGE)).results().toList();
        assertThat(rows).hasSize(8);
        for (MatchResult row : rows) {
            ConditionExpression condition = ConditionExpression.parse(row.group(1));
            assertThat(condition.text()).isEqualTo(row.group(1));
            assertThat(condition.inChinese(Conditions::nameOf)).isEqualTo(row.group(2));
            assertThat(condition.inEnglish(Map.of("D1", "work-injury recognition", "D2", "disability grade")::get))
                    .isEqualTo(row.group(3));
        }
    }

    @Test
    void what_the_page_says_of_the_newspapers_case_is_what_is_found() throws IOException {
        Vocabulary vocabulary = new Vocabulary(Map.of("D1", Outcomes.words(List.of("认定为工亡", "不予认定", "不予受理"))));
        Map<String, Partition> found = new LinkedHashMap<>();
        Matcher rows = SHARED.matcher(Files.readString(PAGE));
        while (rows.find()) {
            List<ConditionExpression> branches = CODE.matcher(rows.group(1))
                    .results()
                    .map(code -> ConditionExpression.parse(code.group(1)))
                    .toList();
            found.put(rows.group(2), Partition.of(branches, vocabulary));
        }
        assertThat(found).hasSize(4);
        assertThat(found.get("complete").complete()).isTrue();
        assertThat(found.get("missing: `D1 is \"不予受理\"`").missing())
                .containsExactly(ConditionExpression.parse("D1 is \"不予受理\""));
        assertThat(found.get("1 and 2 both hold, for example: `D1 is \"认定为工亡\"`")
                        .overlaps())
                .containsExactly(new Partition.Overlap(0, 1, Map.of("D1", "认定为工亡")));
        assertThat(found.get("3 can never come about").impossible()).containsExactly(2);
    }
}
