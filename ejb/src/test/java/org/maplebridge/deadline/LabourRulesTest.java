package org.maplebridge.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maplebridge.deadline.Facts.RULES;
import static org.maplebridge.deadline.Facts.day;
import static org.maplebridge.deadline.Facts.rule;

import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.basics.InvalidInput;

/** The labour and arbitration limits as the product ships them. */
class LabourRulesTest {

    @ParameterizedTest
    @CsvSource({
        "ARB-ACCEPT,    5,  WORKING_DAY, TO_BE_CONFIRMED",
        "ARB-AWARD,     45, NATURAL_DAY, PRIMARY_TEXT",
        "MED-LAB,       15, NATURAL_DAY, PRIMARY_TEXT",
        "MED-LAB-ENT,   15, NATURAL_DAY, TO_BE_CONFIRMED",
        "MED-NEW,       15, NATURAL_DAY, EXCERPT",
        "MED-ARB-B,     10, WORKING_DAY, TO_BE_CONFIRMED",
        "MED-PMC,       30, NATURAL_DAY, EXCERPT",
        "ENT-ACCEPT,    3,  WORKING_DAY, TO_BE_CONFIRMED",
        "REV-ARB,       15, NATURAL_DAY, EXCERPT",
        "REV-COURT,     30, NATURAL_DAY, PRIMARY_TEXT",
        "LIM-ARB,       1,  YEAR,        PRIMARY_TEXT",
        "WI-EMPLOYER,   30, NATURAL_DAY, PRIMARY_TEXT",
        "WI-KIN,        1,  YEAR,        PRIMARY_TEXT",
        "FIRST-CONTACT, 1,  WORKING_DAY, TO_BE_CONFIRMED"
    })
    void a_limit_is_as_long_as_the_catalogue_says_and_says_how_well_it_is_founded(
            String code, int length, DayUnit unit, Evidence evidence) {
        DeadlineRule rule = rule(code);
        assertThat(rule.length()).isEqualTo(length);
        assertThat(rule.unit()).isEqualTo(unit);
        assertThat(rule.evidence()).isEqualTo(evidence);
        assertThat(rule.rolls()).isTrue();
    }

    @Test
    void every_code_that_the_offices_acts_name_has_a_rule() {
        Stream<String> named = Stream.of(DeadlineCode.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == DeadlineCode.class)
                .map(field -> {
                    try {
                        return ((DeadlineCode) field.get(null)).value();
                    } catch (IllegalAccessException unreachable) {
                        throw new IllegalStateException(unreachable);
                    }
                });
        assertThat(named).containsExactlyInAnyOrderElementsOf(RULES.keySet());
    }

    @Test
    void every_rule_speaks_both_languages_and_names_its_source() {
        assertThat(RULES.values()).allSatisfy(rule -> {
            assertThat(Stream.of(rule.name(), rule.startEvent(), rule.consequence()))
                    .allSatisfy(words -> {
                        assertThat(words.zh()).isNotBlank();
                        assertThat(words.en()).isNotBlank();
                    });
            assertThat(rule.law()).isNotBlank();
            assertThat(rule.article()).isNotBlank();
        });
    }

    @Test
    void a_rule_that_is_not_confirmed_says_what_to_check() {
        assertThat(RULES.values())
                .filteredOn(rule -> rule.evidence() == Evidence.TO_BE_CONFIRMED)
                .allSatisfy(rule -> assertThat(rule.remark().zh()).isNotBlank());
    }

    @Test
    void an_award_is_extended_by_the_commissions_director_by_fifteen_days_at_most() {
        assertThat(rule("ARB-AWARD").extensible())
                .contains(new Extension(Extension.By.COMMISSION_DIRECTOR, 15, Extension.From.ROLLED_END));
    }

    @Test
    void a_labour_mediation_is_extended_by_both_parties_without_a_bound() {
        assertThat(rule("MED-LAB").extensible())
                .contains(new Extension(Extension.By.BOTH_PARTIES, null, Extension.From.ROLLED_END));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARB-ACCEPT", "MED-ARB-B", "ENT-ACCEPT", "REV-ARB", "REV-COURT", "LIM-ARB", "WI-KIN"})
    void these_limits_cannot_be_extended(String code) {
        assertThat(rule(code).extensible()).isEmpty();
    }

    @Test
    void the_acceptance_waits_while_it_is_on_hold_but_the_award_does_not_wait_for_a_mediation() {
        assertThat(rule("ARB-ACCEPT").pauseEvents()).isEqualTo(Set.of(PauseEvent.ACCEPTANCE_ON_HOLD));
        assertThat(rule("ARB-AWARD").bowsTo(PauseEvent.MEDIATION_SUSPENDED)).isFalse();
    }

    @Test
    void a_rule_holds_from_the_day_its_law_came_into_force() {
        assertThat(rule("MED-LAB").holdsOn(day("2008-04-30"))).isFalse();
        assertThat(rule("MED-LAB").holdsOn(day("2008-05-01"))).isTrue();
    }

    @Test
    void a_rule_without_a_source_or_of_no_length_is_refused() {
        DeadlineRule good = rule("MED-LAB");
        assertThatThrownBy(() -> copy(good, 0, good.law())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> copy(good, 15, " ")).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "med-lab", "MED_LAB", "MED-", "A", "MED LAB", "MED-LAB-AND-A-TAIL-LONGER-THAN-30"})
    void a_text_that_is_no_code_is_refused(String text) {
        assertThatThrownBy(() -> DeadlineCode.of(text)).isInstanceOf(InvalidInput.class);
    }

    private static DeadlineRule copy(DeadlineRule rule, int length, String law) {
        return new DeadlineRule(
                rule.code(),
                rule.version(),
                rule.name(),
                rule.startEvent(),
                length,
                rule.unit(),
                rule.rolls(),
                rule.extension(),
                rule.pauseEvents(),
                rule.consequence(),
                law,
                rule.article(),
                rule.validFrom(),
                rule.validTo(),
                rule.evidence(),
                rule.remark());
    }
}
