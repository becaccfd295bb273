package org.maplebridge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPolicyTest {

    private static final AccountName ACCOUNT = new AccountName("zhoumin-jz");

    @ParameterizedTest
    @CsvSource({
        "short1234, fault.identity.password.short",
        "Woaini1314, fault.identity.password.common",
        "PASSWORD123, fault.identity.password.common",
        "aaaaaaaaaaaa, fault.identity.password.common",
        "zhoumin-jz, fault.identity.password.account",
        "zj-nimuohz, fault.identity.password.account",
        "ZhouMin-JZ2023, fault.identity.password.account"
    })
    void what_a_stranger_would_try_first_is_refused(String password, String key) {
        assertThat(PasswordPolicy.fault(password, ACCOUNT)).contains(key);
    }

    @Test
    void ten_characters_are_enough_and_a_sentence_is_welcome() {
        assertThat(PasswordPolicy.fault("xk3!Pq9wzR", ACCOUNT)).isEmpty();
        assertThat(PasswordPolicy.fault("江汉平原的秋天有很多藕和鱼", ACCOUNT)).isEmpty();
        assertThat(PasswordPolicy.fault("correct horse battery staple", ACCOUNT))
                .isEmpty();
    }

    @Test
    void a_rare_character_counts_as_one() {
        assertThat(PasswordPolicy.fault("𠮷𠮷abcde", ACCOUNT)).contains("fault.identity.password.short");
    }

    @Test
    void a_book_is_refused_and_so_is_nothing() {
        assertThat(PasswordPolicy.fault("abcdefgh".repeat(17), ACCOUNT)).contains("fault.identity.password.long");
        assertThat(PasswordPolicy.fault(null, ACCOUNT)).contains("fault.identity.password.short");
    }

    @Test
    void an_account_of_digits_around_few_letters_does_not_refuse_every_password() {
        assertThat(PasswordPolicy.fault("1357902468x", new AccountName("y12"))).isEmpty();
    }

    @Test
    void one_time_passwords_satisfy_the_policy_and_hold_no_sign_that_is_misread() {
        assertThat(Stream.generate(OneTimePassword::random).limit(200)).allSatisfy(password -> {
            assertThat(PasswordPolicy.fault(password.text(), ACCOUNT)).isEmpty();
            assertThat(password.text()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}").doesNotContainPattern("[ilouv01]");
            assertThat(password.toString()).doesNotContain(password.text());
        });
    }
}
