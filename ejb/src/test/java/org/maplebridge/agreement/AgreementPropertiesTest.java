package org.maplebridge.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.Money;
import org.maplebridge.deadline.DayUnit;

class AgreementPropertiesTest {

    /** What may be done to an agreement at any moment by anybody. */
    enum Act {
        EDIT,
        PROPOSE,
        TAKE_BACK,
        KIN_SIGNS,
        COMPANY_SIGNS,
        MEDIATOR_SIGNS,
        STALE_SIGNATURE,
        SEAL
    }

    @Property(tries = 2000)
    void no_sequence_of_acts_makes_it_effective_without_every_signature_under_the_same_text(
            @ForAll @Size(max = 40) List<Act> acts) {
        Agreement agreement = Drafts.complete();
        Set<UUID> signedThisText = new HashSet<>();
        int effects = 0;
        for (Act act : acts) {
            boolean before = agreement.state() == AgreementState.EFFECTIVE;
            try {
                perform(act, agreement, signedThisText);
            } catch (MediationFault refused) {
                assertThat(refused).isInstanceOf(Conflict.class);
            }
            boolean after = agreement.state() == AgreementState.EFFECTIVE;
            if (after && !before) {
                effects++;
                assertThat(signedThisText)
                        .containsExactlyInAnyOrder(
                                Drafts.kin(agreement), Drafts.company(agreement), Drafts.MEDIATOR.id());
            }
            assertThat(before && !after).as("effect is never lost").isFalse();
            assertThat(agreement.signatures().stream().filter(Signature::valid))
                    .allMatch(signature -> signature.hashSigned().equals(agreement.hash()));
        }
        assertThat(effects).isLessThanOrEqualTo(1);
    }

    private static void perform(Act act, Agreement agreement, Set<UUID> signedThisText) {
        switch (act) {
            case EDIT -> {
                agreement.rewrite(agreement.text(), Drafts.AT);
                signedThisText.clear();
            }
            case TAKE_BACK -> {
                agreement.reopen(Drafts.AT);
                signedThisText.clear();
            }
            case PROPOSE -> agreement.propose(Drafts.BESIDE, Drafts.AT);
            case KIN_SIGNS -> sign(agreement, Drafts.signer(agreement, Drafts.kin(agreement)), signedThisText);
            case COMPANY_SIGNS -> sign(agreement, Drafts.signer(agreement, Drafts.company(agreement)), signedThisText);
            case MEDIATOR_SIGNS -> sign(agreement, Drafts.MEDIATOR, signedThisText);
            case STALE_SIGNATURE ->
                agreement.sign(
                        Drafts.MEDIATOR, SigningMethod.PAD, Drafts.evidence(), agreement.revision() - 1, Drafts.AT);
            case SEAL -> agreement.seal(Drafts.ROOM, Drafts.TODAY, Drafts.AT);
        }
    }

    private static void sign(Agreement agreement, Signature.Signer signer, Set<UUID> signedThisText) {
        agreement.sign(signer, SigningMethod.PRINT_SIGN_SCAN, Drafts.evidence(), agreement.revision(), Drafts.AT);
        signedThisText.add(signer.id());
    }

    @Property(tries = 500)
    void the_certain_sum_is_the_least_and_the_ceiling_the_most_that_any_choice_of_branches_gives(
            @ForAll @Size(min = 1, max = 4)
                    List<@Size(min = 2, max = 4) List<@net.jqwik.api.constraints.IntRange(max = 1_000_000) Integer>>
                            amounts) {
        Agreement agreement = Drafts.complete();
        AgreementText plain = Drafts.text(
                agreement,
                IntStream.range(0, amounts.size())
                        .mapToObj(i -> term(agreement, i + 1, amounts.get(i)))
                        .toList());
        agreement.rewrite(
                new AgreementText(
                        plain.facts(),
                        plain.dispute(),
                        null,
                        plain.manner(),
                        plain.parties(),
                        amounts.stream()
                                .map(each -> Drafts.recognition(
                                        Drafts.kin(agreement),
                                        Drafts.APPLY_BY,
                                        Drafts.LONG_STOP,
                                        IntStream.range(0, each.size())
                                                .mapToObj(i -> "情形" + i)
                                                .toArray(String[]::new)))
                                .toList(),
                        plain.terms()),
                Drafts.AT);

        long least = amounts.stream()
                .mapToLong(
                        each -> each.stream().mapToInt(Integer::intValue).min().orElseThrow())
                .sum();
        long most = amounts.stream()
                .mapToLong(
                        each -> each.stream().mapToInt(Integer::intValue).max().orElseThrow())
                .sum();
        assertThat(agreement.sums())
                .isEqualTo(new Sums(Money.of(String.valueOf(least)), Money.of(String.valueOf(most))));
    }

    private static AgreementText.TermLine term(Agreement agreement, int determination, List<Integer> amounts) {
        return Drafts.conditional(
                agreement,
                new AgreementText.ConditionLine(IntStream.range(0, amounts.size())
                        .mapToObj(i -> new AgreementText.BranchLine(
                                "D" + determination + " is \"情形" + i + "\"",
                                null,
                                Money.of(String.valueOf(amounts.get(i))),
                                Due.after(30, DayUnit.NATURAL_DAY, DueEvent.DECISION_SERVED)))
                        .toList()));
    }
}
