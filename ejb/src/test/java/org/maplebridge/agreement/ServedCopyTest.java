package org.maplebridge.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.InvalidInput;

class ServedCopyTest {

    private static final LocalDate EFFECT = Drafts.TODAY.minusDays(3);
    private static final Actor MEDIATOR = Actor.person(Ids.next(), "周敏", "127.0.0.1");

    private final ServedCopy copy = new ServedCopy(Ids.next(), Ids.next());

    @Test
    void a_copy_is_served_on_a_day_since_the_effect_and_until_today() {
        write(ServingManner.IN_PERSON, null, EFFECT);
        write(ServingManner.IN_PERSON, null, Drafts.TODAY);
        assertThat(copy.on()).isEqualTo(Drafts.TODAY);
        assertThat(copy.recordedByName()).isEqualTo("周敏");

        refuses(ServingManner.IN_PERSON, null, EFFECT.minusDays(1), "fault.serving.beforeEffect");
        refuses(ServingManner.IN_PERSON, null, Drafts.TODAY.plusDays(1), "fault.day.future");
        refuses(ServingManner.IN_PERSON, null, null, "fault.required");
        refuses(null, null, Drafts.TODAY, "fault.required");
        assertThat(copy.on()).as("what was refused has changed nothing").isEqualTo(Drafts.TODAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "12345", "1234 5678", "EMS一二三四五六"})
    void what_goes_by_post_has_the_number_of_its_item(String number) {
        refuses(ServingManner.POST, number, Drafts.TODAY, "fault.serving.postNumber");
        write(ServingManner.POST, " EMS-4210039902 ", Drafts.TODAY);
        assertThat(copy.postNumber()).isEqualTo("EMS-4210039902");
    }

    @Test
    void a_number_is_kept_of_the_post_only() {
        write(ServingManner.ELECTRONIC, "EMS-4210039902", Drafts.TODAY);
        assertThat(copy.postNumber()).isNull();
    }

    private void write(ServingManner manner, String number, LocalDate on) {
        copy.write(new ServedCopy.Line(manner, number, on), EFFECT, Drafts.TODAY, MEDIATOR, Drafts.AT);
    }

    private void refuses(ServingManner manner, String number, LocalDate on, String key) {
        assertThatThrownBy(() -> write(manner, number, on))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        fault -> assertThat(fault.findings())
                                .extracting(InvalidInput.Finding::key)
                                .containsExactly(key));
    }
}
