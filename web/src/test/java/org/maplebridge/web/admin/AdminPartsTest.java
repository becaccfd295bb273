package org.maplebridge.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.NotFound;
import org.maplebridge.identity.Appointment;
import org.maplebridge.identity.Role;

/** What the administrator's pages reckon by themselves. */
class AdminPartsTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 24);

    @Test
    void a_clash_shows_only_the_fields_that_differ_in_their_three_states() {
        Clash clash = Clash.of(
                Map.of("name", "周敏", "phone", "1"),
                Map.of("name", "周敏", "phone", "2"),
                Map.of("name", "周敏", "phone", "3"));
        assertThat(clash.lines()).containsExactly(new Clash.Line("phone", "1", "2", "3"));
    }

    @Test
    void in_a_clash_nothing_and_blank_are_the_same() {
        Map<String, String> mine = new HashMap<>();
        mine.put("pinyin", null);
        assertThat(Clash.of(Map.of("pinyin", ""), Map.of(), mine).lines()).isEmpty();
    }

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
