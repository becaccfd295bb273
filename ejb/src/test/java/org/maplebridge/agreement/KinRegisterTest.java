package org.maplebridge.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;

class KinRegisterTest {

    private static final UUID WIDOW = new UUID(5, 1);
    private static final Actor MEDIATOR = Actor.person(new UUID(5, 2), "周敏", null);

    private static KinRegister.Text text(boolean complete, KinRegister.Line... kin) {
        return new KinRegister.Text("陈某", Drafts.TODAY.minusDays(30), List.of(kin), complete);
    }

    private static KinRegister.Line line(Kinship kinship, String name, UUID party) {
        return new KinRegister.Line(kinship, name, party, null);
    }

    private static void written(KinRegister.Text text) {
        new KinRegister(new UUID(5, 3)).write(text, Drafts.TODAY, MEDIATOR, Drafts.AT);
    }

    @Test
    void who_neither_is_a_party_nor_has_authorised_one_is_left_out() {
        KinRegister register = new KinRegister(new UUID(5, 3));
        KinRegister.Line authorised = new KinRegister.Line(Kinship.PARENT, "陈父", null, new UUID(5, 4));

        register.write(
                text(true, line(Kinship.SPOUSE, "吴某", WIDOW), authorised, line(Kinship.PARENT, "陈母", null)),
                Drafts.TODAY,
                MEDIATOR,
                Drafts.AT);

        assertThat(register.leftOut()).extracting(KinRegister.Line::name).containsExactly("陈母");
    }

    @Test
    void everything_that_cannot_be_is_told_at_once() {
        assertThatThrownBy(() -> written(new KinRegister.Text(
                        " ",
                        Drafts.TODAY.plusDays(1),
                        List.of(
                                line(Kinship.SPOUSE, "吴某", WIDOW),
                                line(Kinship.SPOUSE, "", WIDOW),
                                line(null, "陈小某", null)),
                        false)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.findings())
                                .extracting(InvalidInput.Finding::field, InvalidInput.Finding::key)
                                .containsExactly(
                                        tuple("deceased", "fault.required"),
                                        tuple("diedOn", "fault.day.future"),
                                        tuple("complete", "fault.kin.incomplete"),
                                        tuple("kin[1].name", "fault.required"),
                                        tuple("kin[1].kinship", "fault.kin.twoSpouses"),
                                        tuple("kin[1].party", "fault.kin.partyTwice"),
                                        tuple("kin[2].kinship", "fault.required")));
    }

    @Test
    void who_has_left_nobody_behind_is_written_down_too() {
        KinRegister register = new KinRegister(new UUID(5, 3));

        register.write(text(true), Drafts.TODAY, MEDIATOR, Drafts.AT);

        assertThat(register.lines()).isEmpty();
        assertThat(register.deceased()).isEqualTo("陈某");
    }
}
