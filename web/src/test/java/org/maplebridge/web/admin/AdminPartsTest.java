package org.maplebridge.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.NotFound;
import org.maplebridge.identity.Appointment;
import org.maplebridge.identity.Role;

/** What the administrator's pages reckon by themselves. */
class AdminPartsTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 24);

    @Test
    void an_appointment_to_come_can_be_told_from_one_that_holds() {
        assertThat(PersonPage.state(from(TODAY.plusDays(1)), TODAY)).isEqualTo(PersonPage.State.BEGINS);
        assertThat(PersonPage.state(from(TODAY), TODAY)).isEqualTo(PersonPage.State.HOLDS);
    }

    @Test
    void an_address_without_an_id_leads_to_not_found() {
        assertThatThrownBy(() -> AdminArea.id("1 OR 1=1", "fault.identity.person.unknown"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> AdminArea.id(null, "fault.identity.person.unknown"))
                .isInstanceOf(NotFound.class);
    }

    private static Appointment from(LocalDate day) {
        return new Appointment(UUID.randomUUID(), Role.MEDIATOR, UUID.randomUUID(), null, day);
    }
}
