package org.maplebridge.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.identity.BodyKind;

class FormVersionTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 24);

    private final FormVersion first = new FormVersion("FOLLOW_UP", 1, LocalDate.of(2011, 1, 1));
    private final FormVersion second = new FormVersion("FOLLOW_UP", 2, null);

    @Test
    void a_version_without_a_day_is_not_used() {
        assertThat(FormVersion.inForce(List.of(first, second), TODAY)).containsSame(first);
    }

    @Test
    void a_version_is_used_from_its_day_and_not_before() {
        second.putInForce(TODAY.plusDays(1), TODAY);
        assertThat(FormVersion.inForce(List.of(first, second), TODAY)).containsSame(first);
        assertThat(FormVersion.inForce(List.of(first, second), TODAY.plusDays(1)))
                .containsSame(second);
    }

    @Test
    void a_day_that_has_begun_is_refused_because_papers_of_it_exist() {
        assertThatThrownBy(() -> second.putInForce(TODAY, TODAY)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> second.putInForce(null, TODAY)).isInstanceOf(InvalidInput.class);
        assertThat(second.validFrom()).isNull();
    }

    @Test
    void a_day_may_be_moved_until_it_has_come() {
        second.putInForce(TODAY.plusDays(1), TODAY);
        second.putInForce(TODAY.plusDays(9), TODAY);
        assertThat(second.validFrom()).isEqualTo(TODAY.plusDays(9));
        assertThatThrownBy(() -> second.putInForce(TODAY.plusDays(20), TODAY.plusDays(9)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void forms_of_peoples_mediation_are_for_its_bodies_and_never_for_labour_disputes() {
        Form oral = FormsInTables.forms().stream()
                .filter(form -> form.code().equals("ORAL_AGREEMENT"))
                .findFirst()
                .orElseThrow();
        assertThat(oral.fits(false, BodyKind.PEOPLES_COMMITTEE)).isTrue();
        assertThat(oral.fits(true, BodyKind.PEOPLES_COMMITTEE)).isFalse();
        assertThat(oral.fits(false, BodyKind.JOINT_ROOM)).isFalse();
    }
}
