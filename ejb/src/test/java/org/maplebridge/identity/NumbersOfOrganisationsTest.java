package org.maplebridge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.basics.InvalidInput;

/** Credit codes, telephone numbers and bank accounts. */
class NumbersOfOrganisationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91330106673959654P", "9133010609204504X9"})
    void codes_with_a_right_check_character_are_taken(String code) {
        String right = code.substring(0, 17) + UnifiedCreditCode.checkSign(code);
        assertThat(UnifiedCreditCode.fault(right)).isEmpty();
    }

    @Test
    void the_example_of_the_standard_is_taken() {
        assertThat(UnifiedCreditCode.fault("91350100M000100Y43")).isEmpty();
        assertThat(new UnifiedCreditCode(" 9135 0100 m000100y43 ").text()).isEqualTo("91350100M000100Y43");
    }

    @Test
    void a_wrong_check_character_is_noticed() {
        assertThat(UnifiedCreditCode.fault("91350100M000100Y44")).contains("fault.identity.creditCode.check");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91350100M000100Y4", "91350100I000100Y43", "9135010XM000100Y43", "9135010ZM000100Y43"})
    void what_is_no_code_is_refused(String text) {
        assertThat(UnifiedCreditCode.fault(text)).contains("fault.identity.creditCode.form");
        assertThatThrownBy(() -> new UnifiedCreditCode(text)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13871600001",
                "+86 138 7160 0001",
                "0716-8450000",
                "０７１６－８４５００００",
                "0716-8450000-801",
                "12345",
                "400-800-1234"
            })
    void telephone_numbers_as_people_write_them_are_taken(String typed) {
        assertThat(PhoneNumber.fault(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1387160000", "23871600001", "电话", "0716-84500000000"})
    void what_is_no_telephone_number_is_refused(String typed) {
        assertThat(PhoneNumber.fault(typed)).contains("fault.identity.phone");
    }

    @Test
    void a_telephone_number_is_masked_in_lists() {
        assertThat(new PhoneNumber("138 7160 0001").masked()).isEqualTo("138****0001");
    }

    @Test
    void a_card_with_a_slip_is_doubtful_but_taken() {
        assertThat(new BankAccount("6222 0212 3456 7890 128").doubtful())
                .isNotEqualTo(new BankAccount("6222 0212 3456 7890 129").doubtful());
        assertThat(new BankAccount("4111111111111111").doubtful()).isFalse();
        assertThat(new BankAccount("4111111111111112").doubtful()).isTrue();
    }

    @Test
    void a_business_account_has_no_check_digit() {
        assertThat(new BankAccount("17205501040001234").text()).hasSize(17);
        assertThat(new BankAccount("172055010400").doubtful()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "6222x02123456789", "1234567890123456789012345678901"})
    void what_is_no_account_is_refused(String typed) {
        assertThat(BankAccount.fault(typed)).contains("fault.identity.bankAccount");
        assertThatThrownBy(() -> new BankAccount(typed)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void an_account_is_masked_in_lists_and_logs() {
        assertThat(new BankAccount("4111111111111111").toString()).isEqualTo("************1111");
    }
}
