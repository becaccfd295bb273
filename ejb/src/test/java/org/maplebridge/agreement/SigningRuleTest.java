package org.maplebridge.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.Ids;

class SigningRuleTest {

    private static final UUID ROOM = Ids.next();
    private static final UUID OTHER_ROOM = Ids.next();
    private static final List<String> WAGES = List.of("LABOUR_PAY", "LABOUR");

    @Test
    void labour_agreements_are_signed_on_paper_unless_the_administrator_says_otherwise() {
        SigningRule.Choice choice = SigningRule.choose(List.of(rule("LABOUR", null, false)), WAGES, ROOM);

        assertThat(choice.methods()).containsExactly(SigningMethod.PRINT_SIGN_SCAN);
        assertThat(choice.padNeedsConsent()).isTrue();
    }

    @Test
    void without_any_rule_paper_is_signed() {
        assertThat(SigningRule.choose(List.of(), WAGES, ROOM).methods()).containsExactly(SigningMethod.PRINT_SIGN_SCAN);
    }

    @Test
    void the_pad_is_open_where_the_administrator_has_switched_it_on() {
        SigningRule.Choice choice = SigningRule.choose(List.of(rule("LABOUR", ROOM, true)), WAGES, ROOM);

        assertThat(choice.methods()).containsExactlyInAnyOrder(SigningMethod.PRINT_SIGN_SCAN, SigningMethod.PAD);
        assertThat(SigningRule.choose(List.of(rule("LABOUR", ROOM, true)), WAGES, OTHER_ROOM)
                        .pad())
                .isFalse();
    }

    @Test
    void the_most_particular_rule_wins() {
        List<SigningRule> rules = List.of(
                rule(SigningRule.ANY_TYPE, ROOM, true),
                rule("LABOUR", null, true),
                rule("LABOUR_PAY", null, true),
                rule("LABOUR_PAY", ROOM, false));

        assertThat(SigningRule.choose(rules, WAGES, ROOM).pad()).isFalse();
        assertThat(SigningRule.choose(rules, WAGES, OTHER_ROOM).pad()).isTrue();
        assertThat(SigningRule.choose(rules, List.of("NEIGHBOUR"), ROOM).pad()).isTrue();
        assertThat(SigningRule.choose(rules, List.of("NEIGHBOUR"), OTHER_ROOM).pad())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MARRIAGE_FAMILY", "DIVORCE", "CHILD_SUPPORT", "INHERITANCE", "ADOPTION", "BRIDE_PRICE"})
    void marriage_adoption_and_inheritance_are_never_signed_on_the_pad(String type) {
        List<String> types = type.equals("MARRIAGE_FAMILY") ? List.of(type) : List.of(type, "MARRIAGE_FAMILY");

        SigningRule.Choice choice = SigningRule.choose(List.of(rule(SigningRule.ANY_TYPE, null, true)), types, ROOM);

        assertThat(choice.methods()).containsExactly(SigningMethod.PRINT_SIGN_SCAN);
        assertThat(choice.padExcludedByLaw()).isTrue();
        assertThatThrownBy(() -> new SigningRule(type, null).allowPad(true, types))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("fault.agreement.padForbidden");
    }

    @Test
    void the_table_says_why_a_type_is_signed_as_it_is() {
        List<SigningRule> rules = List.of(rule("LABOUR", null, false), rule("LABOUR_PAY", ROOM, true));

        assertThat(reason(rules, WAGES, ROOM)).isEqualTo(SigningLine.Reason.OWN_RULE);
        assertThat(reason(rules, WAGES, OTHER_ROOM)).isEqualTo(SigningLine.Reason.TYPE_ABOVE);
        assertThat(reason(rules, List.of("LABOUR"), ROOM)).isEqualTo(SigningLine.Reason.ALL_ORGANISATIONS);
        assertThat(reason(rules, List.of("LABOUR"), null)).isEqualTo(SigningLine.Reason.OWN_RULE);
        assertThat(reason(rules, List.of("NEIGHBOUR"), ROOM)).isEqualTo(SigningLine.Reason.NO_RULE);
    }

    @Test
    void the_table_names_the_law_whatever_a_rule_says() {
        List<SigningRule> rules = List.of(rule(SigningRule.ANY_TYPE, null, true));
        SigningLine line = line(rules, List.of("DIVORCE", "MARRIAGE_FAMILY"), ROOM);

        assertThat(line.reason()).isEqualTo(SigningLine.Reason.LAW);
        assertThat(line.pad()).isFalse();
        assertThat(line.padExcluded()).isTrue();
    }

    private static SigningLine.Reason reason(List<SigningRule> rules, List<String> types, UUID organisation) {
        return line(rules, types, organisation).reason();
    }

    private static SigningLine line(List<SigningRule> rules, List<String> types, UUID organisation) {
        return SigningLine.of(
                null,
                types.get(0),
                SigningRule.choose(rules, types, organisation),
                ScopedRule.deciding(rules, types, organisation),
                organisation);
    }

    private static SigningRule rule(String type, UUID organisation, boolean pad) {
        SigningRule rule = new SigningRule(type, organisation);
        rule.allowPad(pad, List.of(type));
        return rule;
    }
}
