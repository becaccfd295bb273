package org.maplebridge.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.casefile.Party;
import org.maplebridge.intake.AtTheWindow;
import org.maplebridge.web.dispute.TypedDispute;
import org.maplebridge.web.drafts.ResumedDraft;

class RegisterFormTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 24);

    private final TypedDispute typed = new TypedDispute(TODAY);

    @Test
    void a_draft_brings_back_rows_that_an_empty_form_has_not() {
        Map<String, List<String>> draft = new LinkedHashMap<>();
        draft.put("register:channel_input", List.of("GRID"));
        draft.put("register:channel_focus", List.of(""));
        draft.put("register:parties:2:name", List.of("𠮷某"));
        draft.put("register:parties:2:kind_input", List.of("PERSON"));
        draft.put("register:claims:0:by_input", List.of("3"));
        RegisterForm form = new RegisterForm();
        assertThat(ResumedDraft.pour(draft, form, form::row)).isTrue();
        assertThat(form.getChannel()).isEqualTo("GRID");
        assertThat(form.getParties()).hasSize(3);
        assertThat(form.getParties().get(2).getName()).isEqualTo("𠮷某");
        assertThat(form.getClaims().get(0).getBy()).isEqualTo("3");
    }

    @Test
    void a_draft_fills_nothing_but_texts_of_the_form() {
        RegisterForm form = new RegisterForm();
        assertThat(ResumedDraft.pour(
                        Map.of(
                                "register:class", List.of("x"),
                                "register:parties:900:name", List.of("x"),
                                "register:oral", List.of("true")),
                        form,
                        form::row))
                .isFalse();
        assertThat(form.getParties()).isEmpty();
    }

    @Test
    void rows_left_empty_are_no_parties_and_findings_stay_at_the_row_that_was_typed_in() {
        RegisterForm form = RegisterForm.opened(TODAY);
        form.addParty(Party.Side.APPLICANT);
        form.getParties().get(2).setName("李某");
        AtTheWindow read = form.read(typed, List.of(), Map.of());
        assertThat(read.registration().parties()).hasSize(1);
        assertThat(form.atTheirRows(
                        List.of(new InvalidInput.Finding("parties[0].phone", "fault.phone.form", List.of())),
                        typed.unreadable()))
                .extracting(InvalidInput.Finding::field)
                .containsExactly("parties[2].phone");
    }

    @Test
    void claims_follow_the_parties_when_one_is_taken_out() {
        RegisterForm form = RegisterForm.opened(TODAY);
        form.addParty(Party.Side.APPLICANT);
        form.getClaims().get(0).setBy("3");
        form.getClaims().get(0).setAgainst("2");
        form.removeParty(1);
        assertThat(form.getClaims().get(0).getBy()).isEqualTo("2");
        assertThat(form.getClaims().get(0).getAgainst()).isNull();
    }

    @Test
    void amounts_are_read_as_people_paste_them_and_summed() {
        RegisterForm form = RegisterForm.opened(TODAY);
        form.getClaims().get(0).setAmount("650，000.00元");
        form.addClaim();
        form.getClaims().get(1).setAmount("no sum");
        assertThat(form.total()).isEqualTo(Money.of("650000"));
        form.read(typed, List.of(), Map.of());
        assertThat(typed.unreadable()).extracting(InvalidInput.Finding::field).containsExactly("claims[1].amount");
    }

    @Test
    void what_cannot_be_read_is_said_once() {
        RegisterForm form = RegisterForm.opened(TODAY);
        form.setReceivedOn("yesterday");
        form.read(typed, List.of(), Map.of());
        assertThat(form.atTheirRows(
                        List.of(new InvalidInput.Finding("receivedOn", "fault.required", List.of())),
                        typed.unreadable()))
                .extracting(InvalidInput.Finding::key)
                .containsExactly("fault.dispute.day");
    }

    @Test
    void a_right_identity_number_is_stored_in_its_one_written_form() {
        RegisterForm form = RegisterForm.opened(TODAY);
        form.getParties().get(0).setName("李某");
        form.getParties().get(0).setIdNumber("11010519491231002x");
        assertThat(form.read(typed, List.of(), Map.of())
                        .registration()
                        .parties()
                        .get(0)
                        .idNumber())
                .isEqualTo("11010519491231002X");
    }
}
