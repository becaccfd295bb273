package org.maplebridge.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.InvalidInput;

class RegistrationTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 24);

    /** Of somebody born on 5 March 1979. */
    private static final String BORN_1979 = "42100319790305174X";

    /** Of somebody born on 1 January 2022. */
    private static final String BORN_2022 = "421003202201010015";

    @Test
    void consents_of_today_and_of_three_years_ago_are_taken() {
        assertThat(findings(BORN_1979, TODAY, TODAY.minusYears(3))).isEmpty();
        assertThat(findings(BORN_1979, TODAY.minusYears(3), TODAY)).isEmpty();
        assertThat(findings(BORN_1979, null, null)).isEmpty();
    }

    @Test
    void both_consents_of_more_than_three_years_ago_are_a_slip_of_the_pen() {
        LocalDate longAgo = TODAY.minusYears(3).minusDays(1);

        assertThat(findings(BORN_1979, longAgo, longAgo))
                .containsExactly(
                        "parties[0].consentedOn fault.day.tooOld", "parties[0].dataConsentOn fault.day.tooOld");
    }

    @Test
    void nobody_consents_tomorrow() {
        assertThat(findings(BORN_1979, TODAY.plusDays(1), TODAY.plusDays(1)))
                .containsExactly(
                        "parties[0].consentedOn fault.day.future", "parties[0].dataConsentOn fault.day.future");
    }

    @Test
    void nobody_consents_before_birth() {
        LocalDate unborn = LocalDate.of(2021, 12, 31);

        assertThat(findings(BORN_2022, unborn, unborn))
                .containsExactly(
                        "parties[0].consentedOn fault.day.beforeBirth",
                        "parties[0].dataConsentOn fault.day.beforeBirth");
    }

    @Test
    void a_number_that_is_wrong_says_nothing_about_birth() {
        assertThat(findings("421003202201010014", LocalDate.of(2021, 12, 31), null))
                .containsExactly("parties[0].idNumber fault.identity.idNumber.check");
    }

    private static List<String> findings(String idNumber, LocalDate consentedOn, LocalDate dataConsentOn) {
        Registration registration = new Registration(
                Channel.WINDOW,
                "LABOUR",
                null,
                false,
                "拖欠工资。",
                TODAY,
                null,
                List.of(
                        new Registration.PartyLine(
                                "A1",
                                Party.Side.APPLICANT,
                                Party.Kind.PERSON,
                                "何某",
                                idNumber,
                                null,
                                null,
                                null,
                                null,
                                consentedOn,
                                dataConsentOn),
                        new Registration.PartyLine(
                                "R1",
                                Party.Side.RESPONDENT,
                                Party.Kind.ORGANISATION,
                                "某物业服务有限公司",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)),
                List.of());
        InvalidInput wrong =
                catchThrowableOfType(InvalidInput.class, () -> registration.check(TODAY, new KnownCodes("LABOUR")));
        return wrong == null
                ? List.of()
                : wrong.findings().stream()
                        .map(each -> each.field() + " " + each.key())
                        .toList();
    }
}
