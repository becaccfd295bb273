package org.maplebridge.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.InvalidInput;

class ConsentDayTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 24);

    @Test
    void an_answer_that_is_noted_later_follows_the_rule_of_the_form() {
        assertThat(fault(null, null, null)).isEqualTo("fault.required");
        assertThat(fault(TODAY.plusDays(1), null, null)).isEqualTo("fault.day.future");
        assertThat(fault(TODAY.minusYears(4), null, null)).isEqualTo("fault.day.tooOld");
        assertThat(fault(TODAY.minusDays(9), TODAY.minusDays(8), null)).isEqualTo("fault.day.beforeBirth");
    }

    @Test
    void in_a_referral_nobody_was_asked_before_the_application() {
        assertThat(fault(TODAY.minusDays(3), null, TODAY.minusDays(2))).isEqualTo("fault.referral.consentTooEarly");
        assertThatCode(() -> ConsentDay.require(TODAY.minusDays(2), TODAY, null, TODAY.minusDays(2)))
                .doesNotThrowAnyException();
    }

    private static String fault(LocalDate on, LocalDate born, LocalDate applied) {
        InvalidInput wrong =
                catchThrowableOfType(InvalidInput.class, () -> ConsentDay.require(on, TODAY, born, applied));
        assertThat(wrong.findings()).extracting(InvalidInput.Finding::field).containsExactly("on");
        return wrong.findings().get(0).key();
    }
}
