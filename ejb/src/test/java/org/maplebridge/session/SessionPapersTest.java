package org.maplebridge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maplebridge.session.SessionFacts.at;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.casefile.Party;

class SessionPapersTest {

    private static final RecordText TEXT = new RecordText(null, "工亡待遇", "申请人陈述请求，单位答辩。", null);
    private static final RecordText EDITED = new RecordText(null, "工亡待遇", "申请人陈述请求，单位答辩。双方休会。", "择日再调");

    private final UUID widow = Ids.next();
    private final UUID company = Ids.next();

    private SessionRecord written() {
        return new SessionRecord(Ids.next(), TEXT, at(9, 30));
    }

    @Test
    void a_record_needs_matter_and_course() {
        assertThatThrownBy(() -> new SessionRecord(Ids.next(), new RecordText("", " ", null, ""), at(9, 30)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        found -> assertThat(found.findings())
                                .extracting(InvalidInput.Finding::field)
                                .containsExactly("matter", "course"));
    }

    @Test
    void an_edit_after_a_confirmation_makes_all_confirmations_void() {
        SessionRecord record = written();
        record.confirm(widow, ConfirmationMethod.SIGNED_ON_PAPER, at(10, 0));
        record.confirm(company, ConfirmationMethod.READ_BACK_AND_AGREED, at(10, 1));

        assertThat(record.write(EDITED, at(10, 5)))
                .extracting(Confirmation::partyId)
                .containsExactly(widow, company);
        assertThat(record.confirmationOf(widow)).isEmpty();
        assertThat(record.confirmations()).hasSize(2).allMatch(each -> !each.stands());
    }

    @Test
    void a_confirmation_made_void_is_not_made_void_again() {
        SessionRecord record = written();
        record.confirm(widow, ConfirmationMethod.SIGNED_ON_PAPER, at(10, 0));
        record.write(EDITED, at(10, 5));
        assertThat(record.write(TEXT, at(10, 6))).isEmpty();
        assertThat(record.confirmations().get(0).voidedAt()).isEqualTo(at(10, 5));
    }

    @Test
    void the_same_text_again_leaves_the_confirmations_standing() {
        SessionRecord record = written();
        record.confirm(widow, ConfirmationMethod.SIGNED_ON_PAPER, at(10, 0));
        assertThat(record.write(new RecordText(" ", " 工亡待遇 ", TEXT.course(), ""), at(10, 5)))
                .isEmpty();
        assertThat(record.confirmationOf(widow)).isPresent();
    }

    @Test
    void a_confirmation_binds_the_very_text() {
        SessionRecord record = written();
        record.confirm(widow, ConfirmationMethod.SIGNED_ON_PAPER, at(10, 0));
        record.write(EDITED, at(10, 5));
        record.confirm(widow, ConfirmationMethod.SIGNED_ON_PAPER, at(10, 10));
        assertThat(record.confirmations())
                .extracting(Confirmation::textSha256)
                .containsExactly(TEXT.sha256(), EDITED.sha256());
    }

    @Test
    void a_party_confirms_a_text_once() {
        SessionRecord record = written();
        record.confirm(widow, ConfirmationMethod.SIGNED_ON_PAPER, at(10, 0));
        assertThatThrownBy(() -> record.confirm(widow, ConfirmationMethod.READ_BACK_AND_AGREED, at(10, 1)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("fault.session.confirmedAlready");
    }

    @Test
    void a_caucus_note_shows_nothing_when_printed() {
        CaucusNote note = new CaucusNote(Ids.next(), Party.Side.APPLICANT, "底线四十五万", Ids.next(), at(9, 50));
        assertThat(note.text().toString()).doesNotContain("四十五万");
        assertThat(note.text().plain()).isEqualTo("底线四十五万");
    }

    @Test
    void a_caucus_note_needs_a_side_and_words() {
        assertThatThrownBy(() -> new CaucusNote(Ids.next(), null, " ", Ids.next(), at(9, 50)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        found -> assertThat(found.findings())
                                .extracting(InvalidInput.Finding::field)
                                .containsExactly("side", "caucusText"));
    }

    @Test
    void an_undisputed_fact_leaves_the_file_only_with_both_confirmations() {
        UndisputedFact fact = new UndisputedFact(Ids.next(), 1, "2023年8月入职任保安", at(9, 50));
        assertThat(fact.mayLeave()).isFalse();
        fact.confirm(Party.Side.APPLICANT, SessionFacts.DAY, SessionFacts.DAY);
        assertThat(fact.mayLeave()).isFalse();
        fact.confirm(Party.Side.RESPONDENT, SessionFacts.DAY, SessionFacts.DAY);
        assertThat(fact.mayLeave()).isTrue();
        fact.withdraw(at(10, 0));
        assertThat(fact.mayLeave()).isFalse();
    }

    @Test
    void a_side_confirms_a_fact_once_and_not_in_the_future() {
        UndisputedFact fact = new UndisputedFact(Ids.next(), 1, "2023年8月入职任保安", at(9, 50));
        assertThatThrownBy(() -> fact.confirm(Party.Side.APPLICANT, SessionFacts.DAY.plusDays(1), SessionFacts.DAY))
                .isInstanceOf(InvalidInput.class);
        fact.confirm(Party.Side.APPLICANT, SessionFacts.DAY, SessionFacts.DAY);
        assertThatThrownBy(() -> fact.confirm(Party.Side.APPLICANT, SessionFacts.DAY, SessionFacts.DAY))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_withdrawn_fact_can_no_longer_be_confirmed() {
        UndisputedFact fact = new UndisputedFact(Ids.next(), 1, "2023年8月入职任保安", at(9, 50));
        fact.withdraw(at(10, 0));
        assertThatThrownBy(() -> fact.confirm(Party.Side.APPLICANT, SessionFacts.DAY, SessionFacts.DAY))
                .isInstanceOf(Conflict.class);
    }

    private static Proposal proposal(Money amount, Integer days) {
        return new Proposal(
                Ids.next(),
                1,
                new Proposal.Content(Proposal.Proposer.MEDIATOR, Party.Side.RESPONDENT, "一次性支付工亡赔偿金", amount, days),
                at(9, 50));
    }

    @Test
    void a_proposal_is_accepted_when_both_sides_say_so_and_a_later_answer_counts() {
        Proposal proposal = proposal(Money.of("400000"), 30);
        proposal.answer(Party.Side.APPLICANT, Proposal.Answer.ACCEPTED, SessionFacts.DAY, SessionFacts.DAY);
        assertThat(proposal.accepted()).isFalse();
        proposal.answer(Party.Side.RESPONDENT, Proposal.Answer.REFUSED, SessionFacts.DAY, SessionFacts.DAY);
        assertThat(proposal.accepted()).isFalse();
        proposal.answer(Party.Side.RESPONDENT, Proposal.Answer.ACCEPTED, SessionFacts.DAY, SessionFacts.DAY);
        assertThat(proposal.accepted()).isTrue();
        proposal.withdraw(at(10, 0));
        assertThat(proposal.accepted()).isFalse();
        assertThatThrownBy(() -> proposal.answer(
                        Party.Side.APPLICANT, Proposal.Answer.REFUSED, SessionFacts.DAY, SessionFacts.DAY))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_proposal_that_cannot_be_is_refused_at_each_field() {
        assertThatThrownBy(() -> new Proposal(
                        Ids.next(), 1, new Proposal.Content(null, null, "长".repeat(1001), Money.ZERO, 3651), at(9, 50)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        found -> assertThat(found.findings())
                                .extracting(InvalidInput.Finding::field)
                                .containsExactly(
                                        "proposer", "owedBy", "proposalText", "proposalAmount", "proposalDays"));
        Proposal proposal = proposal(null, null);
        assertThatThrownBy(() -> proposal.answer(
                        Party.Side.APPLICANT, Proposal.Answer.ACCEPTED, SessionFacts.DAY.plusDays(1), SessionFacts.DAY))
                .isInstanceOf(InvalidInput.class);
    }
}
