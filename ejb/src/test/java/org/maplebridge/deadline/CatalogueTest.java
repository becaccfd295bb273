package org.maplebridge.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maplebridge.deadline.Facts.CATALOGUE;
import static org.maplebridge.deadline.Facts.RULES;
import static org.maplebridge.deadline.Facts.day;
import static org.maplebridge.deadline.Facts.rule;

import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.basics.InvalidInput;

/** The catalogue of limits as the product ships it. */
class CatalogueTest {

    private static final String TABLE = """
            ARB-ACCEPT,          5,  WORKING_DAY, TO_BE_CONFIRMED
            ARB-AWARD,           45, NATURAL_DAY, PRIMARY_TEXT
            MED-LAB,             15, NATURAL_DAY, PRIMARY_TEXT
            MED-LAB-ENT,         15, NATURAL_DAY, TO_BE_CONFIRMED
            MED-NEW,             15, NATURAL_DAY, EXCERPT
            MED-ARB-B,           10, WORKING_DAY, TO_BE_CONFIRMED
            MED-CT-PRE,          30, NATURAL_DAY, PRIMARY_TEXT
            MED-CT-ORD,          15, NATURAL_DAY, PRIMARY_TEXT
            MED-CT-SUM,          7,  NATURAL_DAY, PRIMARY_TEXT
            MED-PMC,             30, NATURAL_DAY, EXCERPT
            ENT-ACCEPT,          3,  WORKING_DAY, TO_BE_CONFIRMED
            CT-CONFIRM-MEDIATOR, 3,  WORKING_DAY, PRIMARY_TEXT
            CONTACT-RESP,        3,  WORKING_DAY, PRIMARY_TEXT
            REV-ARB,             15, NATURAL_DAY, EXCERPT
            REV-COURT,           30, NATURAL_DAY, PRIMARY_TEXT
            REV-ARB-DECIDE,      5,  WORKING_DAY, TO_BE_CONFIRMED
            REV-COURT-DECIDE,    30, NATURAL_DAY, PRIMARY_TEXT
            PAY-ORDER-OBJ,       15, NATURAL_DAY, PRIMARY_TEXT
            LIM-ARB,             1,  YEAR,        PRIMARY_TEXT
            WI-EMPLOYER,         30, NATURAL_DAY, PRIMARY_TEXT
            WI-KIN,              1,  YEAR,        PRIMARY_TEXT
            WI-DECIDE,           60, NATURAL_DAY, PRIMARY_TEXT
            WI-DECIDE-CLEAR,     15, NATURAL_DAY, PRIMARY_TEXT
            REVOKE-KNOWN,        1,  YEAR,        PRIMARY_TEXT
            REVOKE-MISTAKE,      90, NATURAL_DAY, PRIMARY_TEXT
            REVOKE-DURESS,       1,  YEAR,        PRIMARY_TEXT
            REVOKE-ABSOLUTE,     5,  YEAR,        PRIMARY_TEXT
            ENFORCE,             2,  YEAR,        PRIMARY_TEXT
            PETITION,            60, NATURAL_DAY, PRIMARY_TEXT
            CHOOSE-MEDIATOR,     2,  WORKING_DAY, TO_BE_CONFIRMED
            RED-RESPONSE,        4,  OFFICE_HOUR, TO_BE_CONFIRMED
            APPOINT-MEDIATOR,    3,  WORKING_DAY, TO_BE_CONFIRMED
            FIRST-CONTACT,       1,  WORKING_DAY, TO_BE_CONFIRMED
            FOLLOW-UP-FIRST,     7,  NATURAL_DAY, TO_BE_CONFIRMED
            FOLLOW-UP-SECOND,    30, NATURAL_DAY, TO_BE_CONFIRMED
            HAZARD-SLA-URGENT,   1,  HOUR,        TO_BE_CONFIRMED
            HAZARD-SLA,          3,  WORKING_DAY, TO_BE_CONFIRMED
            RECTIFY,             5,  WORKING_DAY, TO_BE_CONFIRMED
            ARCHIVE,             30, NATURAL_DAY, TO_BE_CONFIRMED
            """;

    @ParameterizedTest
    @CsvSource(textBlock = TABLE)
    void a_limit_is_as_long_as_the_catalogue_says_and_says_how_well_it_is_founded(
            String code, int length, DayUnit unit, Evidence evidence) {
        DeadlineRule rule = rule(code);
        assertThat(rule.length()).isEqualTo(length);
        assertThat(rule.unit()).isEqualTo(unit);
        assertThat(rule.evidence()).isEqualTo(evidence);
        assertThat(rule.rolls()).isEqualTo(!unit.isHours());
    }

    @Test
    void the_catalogue_holds_these_limits_and_no_other() {
        assertThat(TABLE.lines().map(row -> row.substring(0, row.indexOf(','))))
                .containsExactlyInAnyOrderElementsOf(RULES.keySet());
    }

    @Test
    void the_versions_of_a_rule_follow_each_other_without_gap_or_overlap() {
        RULES.keySet().forEach(code -> {
            List<DeadlineRule> versions = CATALOGUE.stream()
                    .filter(rule -> rule.code().value().equals(code))
                    .sorted(Comparator.comparing(DeadlineRule::version))
                    .toList();
            for (int i = 1; i < versions.size(); i++) {
                assertThat(versions.get(i).validFrom())
                        .as(code)
                        .isEqualTo(versions.get(i - 1).validTo().plusDays(1));
            }
            assertThat(versions.get(versions.size() - 1).validTo()).as(code).isNull();
        });
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
        assertThat(RULES.keySet()).containsAll(named.toList());
    }

    @Test
    void only_the_parties_own_windows_outlive_the_close_of_a_case() {
        assertThat(RULES.values().stream().map(DeadlineRule::code).filter(DeadlineCode::outlivesCase))
                .extracting(DeadlineCode::value)
                .containsExactlyInAnyOrder(
                        "REV-ARB",
                        "REV-ARB-DECIDE",
                        "REV-COURT",
                        "REV-COURT-DECIDE",
                        "LIM-ARB",
                        "WI-EMPLOYER",
                        "WI-KIN",
                        "WI-DECIDE",
                        "WI-DECIDE-CLEAR");
    }

    @Test
    void every_rule_speaks_both_languages_and_names_its_source() {
        assertThat(CATALOGUE).allSatisfy(rule -> {
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
        assertThat(CATALOGUE)
                .filteredOn(rule -> rule.evidence() == Evidence.TO_BE_CONFIRMED)
                .allSatisfy(rule -> {
                    assertThat(rule.remark().zh()).isNotBlank();
                    assertThat(rule.remark().en()).isNotBlank();
                });
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
    @ValueSource(strings = {"MED-CT-PRE", "MED-CT-ORD", "MED-CT-SUM"})
    void a_mediation_for_a_court_is_extended_by_both_parties_without_a_bound(String code) {
        assertThat(rule(code).extensible())
                .contains(new Extension(Extension.By.BOTH_PARTIES, null, Extension.From.ROLLED_END));
    }

    @Test
    void a_review_a_confirmation_and_a_petition_are_extended_by_whoever_decides_them() {
        assertThat(rule("REV-ARB-DECIDE").extensible())
                .contains(new Extension(Extension.By.COMMISSION_DIRECTOR, 5, Extension.From.ROLLED_END));
        assertThat(rule("REV-COURT-DECIDE").extensible())
                .contains(new Extension(Extension.By.COURT_PRESIDENT, null, Extension.From.ROLLED_END));
        assertThat(rule("PETITION").extensible())
                .contains(new Extension(Extension.By.HEAD_OF_BODY, 30, Extension.From.ROLLED_END));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ARB-ACCEPT",
                "MED-ARB-B",
                "ENT-ACCEPT",
                "REV-ARB",
                "REV-COURT",
                "LIM-ARB",
                "WI-KIN",
                "WI-DECIDE",
                "PAY-ORDER-OBJ",
                "REVOKE-KNOWN",
                "REVOKE-MISTAKE",
                "REVOKE-ABSOLUTE"
            })
    void these_limits_cannot_be_extended(String code) {
        assertThat(rule(code).extensible()).isEmpty();
    }

    @Test
    void the_acceptance_waits_while_it_is_on_hold_but_the_award_does_not_wait_for_a_mediation() {
        assertThat(rule("ARB-ACCEPT").pauseEvents()).isEqualTo(Set.of(PauseEvent.ACCEPTANCE_ON_HOLD));
        assertThat(rule("ARB-AWARD").bowsTo(PauseEvent.MEDIATION_SUSPENDED)).isFalse();
    }

    @Test
    void a_recognition_waits_for_another_body_and_a_right_to_revoke_for_nobody() {
        assertThat(rule("WI-DECIDE").bowsTo(PauseEvent.AWAITING_CONCLUSION)).isTrue();
        assertThat(rule("WI-DECIDE-CLEAR").bowsTo(PauseEvent.AWAITING_CONCLUSION))
                .isTrue();
        assertThat(CATALOGUE)
                .filteredOn(rule -> rule.code().value().startsWith("REVOKE-"))
                .allSatisfy(rule -> assertThat(rule.pauseEvents()).isEmpty());
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

    @Test
    void the_house_has_promised_by_itself_what_no_law_asks_and_nothing_else() {
        assertThat(CATALOGUE)
                .filteredOn(DeadlineRule::promised)
                .extracting(rule -> rule.code().value())
                .containsExactlyInAnyOrder(
                        "APPOINT-MEDIATOR",
                        "FIRST-CONTACT",
                        "FOLLOW-UP-FIRST",
                        "FOLLOW-UP-SECOND",
                        "HAZARD-SLA",
                        "HAZARD-SLA-URGENT",
                        "RED-RESPONSE",
                        "RECTIFY");
    }
}
