package org.maplebridge.agreement.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.maplebridge.basics.InvalidInput;

/** What must hold for every condition, after whatever has been decided. */
class ConditionPropertiesTest {

    @Provide
    Arbitrary<ConditionExpression> conditions() {
        return Conditions.any();
    }

    @Provide
    Arbitrary<Map<String, String>> decided() {
        return Conditions.decided();
    }

    @Provide
    Arbitrary<Map<String, String>> cases() {
        return Conditions.cases();
    }

    /** Letters of every script, and now and then half a character or one that no printer prints. */
    @Provide
    Arbitrary<String> scripts() {
        return Arbitraries.integers()
                .between(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(characters -> characters.stream().map(Character::toString).collect(Collectors.joining()));
    }

    @Property
    void what_is_written_is_read_as_it_was_meant(@ForAll("conditions") ConditionExpression condition) {
        ConditionExpression read = ConditionExpression.parse(condition.text());
        assertThat(read).isEqualTo(condition).hasSameHashCodeAs(condition);
        assertThat(read.statement()).isEqualTo(condition.statement());
    }

    @Property
    void an_outcome_in_any_script_survives_the_text(@ForAll("scripts") String outcome) {
        try {
            ConditionExpression condition = ConditionExpression.is("D1", outcome);
            assertThat(ConditionExpression.parse(condition.text()).holds(Map.of("D1", outcome)))
                    .isEqualTo(Truth.YES);
        } catch (InvalidInput refused) {
            assertThat(WellWritten.outcome(outcome)).isFalse();
        }
    }

    @Property(tries = 5000)
    void a_text_is_read_or_refused_in_words_whatever_it_is(
            @ForAll
                    @Chars({
                        'D', '1', ' ', '"', '\\', '(', ')', 'i', 's', 'o', 'n', 'e', 'f', 't', 'a', 'd', ',', '\n',
                        '\uD842'
                    })
                    @StringLength(max = 40)
                    String text) {
        try {
            ConditionExpression read = ConditionExpression.parse(text);
            assertThat(ConditionExpression.parse(read.text())).isEqualTo(read);
        } catch (InvalidInput refused) {
            InvalidInput.Finding finding = refused.findings().get(0);
            assertThat(finding.field()).isEqualTo("when");
            assertThat(finding.key()).isEqualTo("agreement.condition.syntax");
            assertThat((Integer) finding.arguments().get(0)).isBetween(1, text.codePointCount(0, text.length()) + 1);
        }
    }

    @Property
    void it_survives_the_session_of_a_page(@ForAll("conditions") ConditionExpression condition)
            throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(condition);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(condition);
        }
    }

    @Property
    void deciding_more_never_takes_back_what_holds(
            @ForAll("conditions") ConditionExpression condition,
            @ForAll("decided") Map<String, String> before,
            @ForAll("cases") Map<String, String> then) {
        Map<String, String> after = new HashMap<>(then);
        after.putAll(before);
        Truth truth = condition.holds(before);
        if (truth != Truth.OPEN) {
            assertThat(condition.holds(after)).isEqualTo(truth);
        }
    }

    @Property
    void when_everything_is_decided_nothing_is_open(
            @ForAll("conditions") ConditionExpression condition, @ForAll("cases") Map<String, String> decided) {
        assertThat(condition.holds(decided)).isNotEqualTo(Truth.OPEN);
    }

    @Property
    void not_both_is_the_one_not_or_the_other_not(
            @ForAll("conditions") ConditionExpression one,
            @ForAll("conditions") ConditionExpression other,
            @ForAll("decided") Map<String, String> decided) {
        assertThat(one.and(other).negated().holds(decided))
                .isEqualTo(one.negated().or(other.negated()).holds(decided));
        assertThat(one.or(other).negated().holds(decided))
                .isEqualTo(one.negated().and(other.negated()).holds(decided));
    }

    @Property
    void not_not_is_the_same(
            @ForAll("conditions") ConditionExpression condition, @ForAll("decided") Map<String, String> decided) {
        assertThat(condition.negated().negated()).isEqualTo(condition);
        assertThat(condition.negated().holds(decided))
                .isEqualTo(condition.holds(decided).negated());
    }

    @Property
    void and_and_or_hold_as_their_parts_do_in_any_order(
            @ForAll("conditions") ConditionExpression one,
            @ForAll("conditions") ConditionExpression other,
            @ForAll("decided") Map<String, String> decided) {
        assertThat(one.and(other).holds(decided))
                .isEqualTo(other.and(one).holds(decided))
                .isEqualTo(one.holds(decided).and(other.holds(decided)));
        assertThat(one.or(other).holds(decided))
                .isEqualTo(other.or(one).holds(decided))
                .isEqualTo(one.holds(decided).or(other.holds(decided)));
    }

    @Property
    void only_the_determinations_that_it_names_matter(
            @ForAll("conditions") ConditionExpression condition,
            @ForAll("cases") Map<String, String> one,
            @ForAll("cases") Map<String, String> other) {
        Map<String, String> mixed = new HashMap<>(other);
        condition.names().forEach(name -> mixed.put(name, one.get(name)));
        assertThat(condition.holds(mixed)).isEqualTo(condition.holds(one));
    }

    @Property
    void what_the_pickers_show_says_the_same(@ForAll("conditions") ConditionExpression condition) {
        condition
                .asPickers()
                .map(ConditionExpression::allOf)
                .ifPresent(same -> assertThat(same).isEqualTo(condition));
    }

    @Property
    void what_is_made_of_the_vocabulary_fits_it(@ForAll("conditions") ConditionExpression condition) {
        assertThat(condition.faults(Conditions.VOCABULARY)).isEmpty();
        assertThat(condition.names())
                .isSubsetOf(Conditions.VOCABULARY.determinations().keySet());
    }

    /** Two conditions that differ for some case must not read alike, or a judge could not tell which was signed. */
    @Property
    void what_reads_alike_holds_alike(
            @ForAll("conditions") ConditionExpression one, @ForAll("conditions") ConditionExpression other) {
        if (one.inChinese(Conditions::nameOf).equals(other.inChinese(Conditions::nameOf))
                || one.inEnglish(Conditions::nameOf).equals(other.inEnglish(Conditions::nameOf))) {
            assertThat(List.of(one, other))
                    .allMatch(each ->
                            Conditions.allCases().stream().allMatch(whole -> each.holds(whole) == one.holds(whole)));
        }
    }
}
