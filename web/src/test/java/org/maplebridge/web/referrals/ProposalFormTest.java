package org.maplebridge.web.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.casefile.Registration;
import org.maplebridge.referral.Proposal;
import org.maplebridge.web.dispute.TypedDispute;
import org.maplebridge.web.drafts.ResumedDraft;

class ProposalFormTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 24);

    private final TypedDispute typed = new TypedDispute(TODAY);

    @Test
    void the_claim_of_an_open_form_is_the_applicants_against_the_respondent() {
        ProposalForm form = ProposalForm.opened(TODAY);
        form.getParties().get(0).setName("熊某");
        form.getParties().get(1).setName("荆州某公司");
        form.getClaims().get(0).setItem("DEATH_BENEFIT");
        Registration dispute = form.read(typed).dispute();
        assertThat(dispute.claims()).containsExactly(new Registration.ClaimLine("DEATH_BENEFIT", null, "1", "2"));
        assertThat(typed.unreadable()).isEmpty();
    }

    @Test
    void a_day_that_is_none_is_said_at_its_field_and_stays_as_it_was_typed() {
        ProposalForm form = ProposalForm.opened(TODAY);
        form.setAcceptedOn("2023-02-30");
        Proposal read = form.read(typed);
        assertThat(read.acceptedOn()).isNull();
        assertThat(form.getAcceptedOn()).isEqualTo("2023-02-30");
        assertThat(typed.unreadable()).extracting(InvalidInput.Finding::field).containsExactly("acceptedOn");
    }

    @Test
    void a_draft_brings_back_every_party() {
        ProposalForm form = new ProposalForm();
        assertThat(ResumedDraft.pour(
                        Map.of(
                                "propose:number", List.of("荆劳人仲〔2023〕0412号"),
                                "propose:parties:2:name", List.of("𠮷某"),
                                "propose:parties:2:side_input", List.of("APPLICANT")),
                        form,
                        form::row))
                .isTrue();
        assertThat(form.getParties()).hasSize(3);
        assertThat(form.getNumber()).isEqualTo("荆劳人仲〔2023〕0412号");
    }
}
