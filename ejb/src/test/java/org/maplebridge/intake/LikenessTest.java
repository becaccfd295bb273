package org.maplebridge.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Registration;

class LikenessTest {

    private static final String NUMBER = "42100319900307123X";

    @Test
    void the_same_identity_number_of_two_persons_speaks_for_the_same_dispute() {
        assertThat(Likeness.between(
                        List.of(ours(Party.Side.APPLICANT, Party.Kind.PERSON, "李某", NUMBER, null)),
                        List.of(known(Party.Side.RESPONDENT, Party.Kind.PERSON, "李建国", NUMBER, null))))
                .containsExactly(Likeness.ID_NUMBER);
    }

    @Test
    void an_organisation_in_many_disputes_is_no_reason() {
        assertThat(Likeness.between(
                        List.of(ours(
                                Party.Side.RESPONDENT, Party.Kind.ORGANISATION, "某公司", "91420000MA4KXXXX0A", "0716-1")),
                        List.of(known(
                                Party.Side.RESPONDENT,
                                Party.Kind.ORGANISATION,
                                "某公司",
                                "91420000MA4KXXXX0A",
                                "0716-1"))))
                .isEmpty();
    }

    @Test
    void a_name_alone_is_no_reason_but_name_and_telephone_are() {
        List<Registration.PartyLine> ours =
                List.of(ours(Party.Side.APPLICANT, Party.Kind.PERSON, "𠮷某", null, "13800000000"));
        assertThat(Likeness.between(
                        ours, List.of(known(Party.Side.APPLICANT, Party.Kind.PERSON, "𠮷某", null, "13900000000"))))
                .isEmpty();
        assertThat(Likeness.between(
                        ours, List.of(known(Party.Side.APPLICANT, Party.Kind.PERSON, "𠮷某", null, "13800000000"))))
                .containsExactly(Likeness.NAME_AND_PHONE);
    }

    @Test
    void the_same_two_sides_are_found_whoever_applied() {
        List<Registration.PartyLine> ours = List.of(
                ours(Party.Side.APPLICANT, Party.Kind.PERSON, "李某", null, null),
                ours(Party.Side.RESPONDENT, Party.Kind.ORGANISATION, "某公司", null, null));
        List<Likeness.Known> turned = List.of(
                known(Party.Side.APPLICANT, Party.Kind.ORGANISATION, "某公司", null, null),
                known(Party.Side.RESPONDENT, Party.Kind.PERSON, "李某", null, null));
        assertThat(Likeness.between(ours, turned)).containsExactly(Likeness.SAME_PARTIES);
    }

    @Test
    void two_people_on_one_side_are_not_a_pair() {
        assertThat(Likeness.between(
                        List.of(
                                ours(Party.Side.APPLICANT, Party.Kind.PERSON, "李某", null, null),
                                ours(Party.Side.RESPONDENT, Party.Kind.PERSON, "王某", null, null)),
                        List.of(
                                known(Party.Side.APPLICANT, Party.Kind.PERSON, "李某", null, null),
                                known(Party.Side.APPLICANT, Party.Kind.PERSON, "王某", null, null))))
                .isEmpty();
    }

    private static Registration.PartyLine ours(
            Party.Side side, Party.Kind kind, String name, String idNumber, String phone) {
        return new Registration.PartyLine("1", side, kind, name, idNumber, phone, null, null, null, null, null);
    }

    private static Likeness.Known known(Party.Side side, Party.Kind kind, String name, String idNumber, String phone) {
        return new Likeness.Known(side, kind, name, idNumber, phone);
    }
}
