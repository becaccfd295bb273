package org.maplebridge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.basics.InvalidInput;

class IdentityNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 24);

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "34052419800101001X"})
    void the_examples_of_the_standard_are_taken(String number) {
        assertThat(IdentityNumber.fault(number, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "420111760918182, fault.identity.idNumber.old",
        "1101051949123100, fault.identity.idNumber.form",
        "X1010519491231002X, fault.identity.idNumber.form",
        "16010519491231002X, fault.identity.idNumber.region",
        "110105194913310020, fault.identity.idNumber.birth",
        "110105190002290020, fault.identity.idNumber.birth",
        "110105187912310020, fault.identity.idNumber.birth",
        "110105202311250020, fault.identity.idNumber.future",
        "110105194912310021, fault.identity.idNumber.check",
        "110105194912310029, fault.identity.idNumber.check"
    })
    void an_impossible_number_is_refused_with_the_reason(String number, String key) {
        assertThat(IdentityNumber.fault(number, TODAY)).contains(key);
        assertThatThrownBy(() -> IdentityNumber.of(number, TODAY))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        fault -> assertThat(fault.findings().get(0).key()).isEqualTo(key));
    }

    @Test
    void somebody_born_today_has_a_number() {
        assertThat(IdentityNumber.fault(complete("42100320231124001"), TODAY)).isEmpty();
    }

    @Test
    void nothing_typed_is_no_number() {
        assertThat(IdentityNumber.fault(null, TODAY)).contains("fault.identity.idNumber.form");
        assertThat(IdentityNumber.fault("", TODAY)).contains("fault.identity.idNumber.form");
    }

    @Test
    void blanks_full_width_digits_and_a_small_x_are_mended() {
        assertThat(IdentityNumber.of(" １１０１０５ 19491231 002x", TODAY).text()).isEqualTo("11010519491231002X");
    }

    @Test
    void a_foreigner_s_permanent_residence_number_is_taken() {
        assertThat(IdentityNumber.fault(complete("94212319900115001"), TODAY)).isEmpty();
    }

    @Test
    void the_number_tells_birth_and_sex() {
        IdentityNumber number = IdentityNumber.of("11010519491231002X", TODAY);
        assertThat(number.born()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(number.female()).isTrue();
        assertThat(IdentityNumber.of("440524188001010014", TODAY).female()).isFalse();
    }

    @Test
    void lists_and_logs_see_a_masked_number() {
        IdentityNumber number = IdentityNumber.ofStored("421003197609181826");
        assertThat(number.masked()).isEqualTo("4210**********1826").isEqualTo(number.toString());
    }

    @Property(tries = 300)
    void every_slip_in_one_digit_is_noticed(
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 9) int slip,
            @ForAll @IntRange(max = 999) int order) {
        String right = complete("42100319760918%03d".formatted(order));
        int wrong = (right.charAt(place) - '0' + slip) % 10;
        String slipped = right.substring(0, place) + wrong + right.substring(place + 1);
        assertThat(IdentityNumber.fault(right, TODAY)).isEmpty();
        assertThat(IdentityNumber.fault(slipped, TODAY)).isPresent();
    }

    @Property(tries = 300)
    void every_swap_of_neighbours_is_noticed(
            @ForAll @IntRange(max = 15) int place, @ForAll @IntRange(max = 999) int order) {
        String right = complete("42100319760918%03d".formatted(order));
        String swapped =
                right.substring(0, place) + right.charAt(place + 1) + right.charAt(place) + right.substring(place + 2);
        if (!swapped.equals(right)) {
            assertThat(IdentityNumber.fault(swapped, TODAY)).isPresent();
        }
    }

    private static String complete(String seventeen) {
        return seventeen + IdentityNumber.checkDigit(seventeen);
    }
}
