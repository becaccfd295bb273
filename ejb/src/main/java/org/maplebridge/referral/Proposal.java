package org.maplebridge.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Registration;

/**
 * What the commission says when it refers a case.
 *
 * @param applicationReceivedOn the day on which the commission received the application
 * @param acceptedOn            the day of acceptance; only after acceptance
 * @param room                  the room that is meant; null leaves the choice to the hand-over
 */
public record Proposal(
        String commissionCaseNumber,
        ReferralMode mode,
        LocalDate applicationReceivedOn,
        LocalDate acceptedOn,
        UUID room,
        Registration dispute) {

    /**
     * Checks the referral and the dispute in it; what is wrong with the day of receipt is said once.
     *
     * @throws InvalidInput with all findings
     */
    void check(LocalDate today, CodeBook codes) {
        try {
            new InvalidInput.Check()
                    .also(() -> checkReferral(today))
                    .also(() -> dispute.check(today, codes))
                    .orThrow();
        } catch (InvalidInput all) {
            throw new InvalidInput(dayOfReceiptOnce(all.findings()));
        }
    }

    private static List<InvalidInput.Finding> dayOfReceiptOnce(List<InvalidInput.Finding> findings) {
        boolean said = findings.stream().anyMatch(each -> each.field().equals("applicationReceivedOn"));
        return findings.stream()
                .filter(each -> !said || !each.field().equals("receivedOn"))
                .map(each -> each.field().equals("receivedOn")
                        ? new InvalidInput.Finding("applicationReceivedOn", each.key(), each.arguments())
                        : each)
                .toList();
    }

    private void checkReferral(LocalDate today) {
        InvalidInput.Check check = new InvalidInput.Check()
                .that(
                        commissionCaseNumber != null && !commissionCaseNumber.isBlank(),
                        "sender.caseNumber",
                        "fault.required")
                .that(
                        commissionCaseNumber == null || commissionCaseNumber.length() <= 80,
                        "sender.caseNumber",
                        "fault.tooLong",
                        80)
                .that(mode != null, "mode", "fault.required")
                .that(applicationReceivedOn != null, "applicationReceivedOn", "fault.required")
                .that(
                        applicationReceivedOn == null || !applicationReceivedOn.isAfter(today),
                        "applicationReceivedOn",
                        "fault.day.future");
        if (mode == ReferralMode.AFTER_ACCEPTANCE) {
            check.that(acceptedOn != null, "acceptedOn", "fault.required")
                    .that(acceptedOn == null || !acceptedOn.isAfter(today), "acceptedOn", "fault.day.future")
                    .that(
                            acceptedOn == null
                                    || applicationReceivedOn == null
                                    || !acceptedOn.isBefore(applicationReceivedOn),
                            "acceptedOn",
                            "fault.referral.acceptedBeforeReceived");
        } else if (mode == ReferralMode.BEFORE_ACCEPTANCE) {
            check.that(acceptedOn == null, "acceptedOn", "fault.referral.notAccepted");
        }
        for (int i = 0; i < dispute.parties().size(); i++) {
            check.that(
                    !consentedTooEarly(dispute.parties().get(i).consentedOn()),
                    "parties[" + i + "].consentedOn",
                    "fault.referral.consentTooEarly");
        }
        check.orThrow();
    }

    private boolean consentedTooEarly(LocalDate on) {
        return on != null && applicationReceivedOn != null && on.isBefore(applicationReceivedOn);
    }
}
