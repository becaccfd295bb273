package org.maplebridge.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.identity.BodyKind;

class OralAgreementTest {

    private static final LocalDate ACCEPTED = LocalDate.of(2023, 11, 20);
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 24);

    @Test
    void only_a_peoples_mediation_committee_takes_one_and_never_in_a_labour_dispute() {
        assertThat(OralAgreement.excluded(false, BodyKind.PEOPLES_COMMITTEE)).isEmpty();
        assertThat(OralAgreement.excluded(true, BodyKind.PEOPLES_COMMITTEE)).contains("fault.agreement.oral.labour");
        for (BodyKind kind : BodyKind.values()) {
            if (kind != BodyKind.PEOPLES_COMMITTEE) {
                assertThat(OralAgreement.excluded(false, kind)).contains("fault.agreement.oral.body");
            }
        }
    }

    @Test
    void it_was_reached_between_the_acceptance_and_today() {
        assertThatCode(() -> OralAgreement.requireDay(ACCEPTED, ACCEPTED, TODAY))
                .doesNotThrowAnyException();
        assertThatCode(() -> OralAgreement.requireDay(TODAY, ACCEPTED, TODAY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> OralAgreement.requireDay(ACCEPTED.minusDays(1), ACCEPTED, TODAY))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> OralAgreement.requireDay(TODAY.plusDays(1), ACCEPTED, TODAY))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> OralAgreement.requireDay(null, ACCEPTED, TODAY))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void the_court_confirms_nothing_that_was_only_said() {
        RouteStanding open = RouteStanding.of(Route.JUDICIAL_CONFIRMATION, RouteStanding.Openness.OPEN, "window");
        assertThat(open.withoutPaper().openness()).isEqualTo(RouteStanding.Openness.CLOSED);
        RouteStanding suit = RouteStanding.of(Route.SUIT, RouteStanding.Openness.OPEN, "window");
        assertThat(suit.withoutPaper()).isSameAs(suit);
    }
}
