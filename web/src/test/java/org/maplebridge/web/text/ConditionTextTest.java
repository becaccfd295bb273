package org.maplebridge.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maplebridge.agreement.condition.ConditionExpression;
import org.maplebridge.agreement.condition.Outcomes;
import org.maplebridge.agreement.condition.Partition;
import org.maplebridge.agreement.condition.Vocabulary;
import org.maplebridge.basics.InvalidInput;

/** What is wrong with a condition is a sentence in the reader's language. */
class ConditionTextTest {

    private static final Vocabulary GRADES = new Vocabulary(Map.of("D2", Outcomes.grades(1, 10)));

    private final Words chinese = new Words(Locale.CHINA);
    private final Words english = new Words(Locale.ENGLISH);

    @Test
    void what_cannot_be_read_is_shown_at_its_place() {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> ConditionExpression.parse("D2 is seven"));
        assertThat(chinese.findings(refused)).containsExactly("条件从第 7 个字符起读不懂（▸ 处）：D2 is ▸seven");
        assertThat(english.findings(refused))
                .containsExactly("The condition cannot be read from character 7 on, at ▸: D2 is ▸seven");
    }

    @Test
    void what_is_said_twice_and_what_is_missing_is_told_in_both_languages() {
        List<ConditionExpression> branches = Stream.of("D2 is 1 to 6", "D2 is 6 to 9")
                .map(ConditionExpression::parse)
                .toList();
        InvalidInput found = new InvalidInput(Partition.of(branches, GRADES)
                .faults(GRADES, name -> new org.maplebridge.deadline.Words("伤残等级", "disability grade")));
        assertThat(chinese.findings(found)).containsExactly("情形 1 与情形 2 重复，两者同时符合，例如：伤残等级为六级", "遗漏：伤残等级为十级时，没有任何情形适用");
        assertThat(english.findings(found))
                .containsExactly(
                        "Cases 1 and 2 both hold, for example: disability grade is 6",
                        "Nothing is said for this: disability grade is 10");
    }

    @Test
    void what_the_vocabulary_does_not_know_is_told_with_what_it_knows() {
        InvalidInput refused = new InvalidInput(
                ConditionExpression.parse("D1 is \"A\" or D2 is 7 to 11").faults(GRADES));
        assertThat(chinese.findings(refused)).containsExactly("没有代号为 D1 的认定；已有：D2", "D2 没有 7 至 11 的级别；可选 1 至 10");
        assertThat(english.findings(refused))
                .containsExactly(
                        "There is no determination D1; there are: D2", "D2 has no grades 7 to 11; choose from 1 to 10");
    }
}
