package org.maplebridge.referral;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, InvalidInput.Finding> byField = new LinkedHashMap<>();
        findings(() -> checkReferral(today)).forEach(each -> byField.put(each.field(), each));
        findings(() -> dispute.check(today, codes)).forEach(each -> {
            String field = each.field().equals("receivedOn") ? "applicationReceivedOn" : each.field();
            byField.putIfAbsent(
                    field.equals("parties") ? field + each.arguments() : field,
                    new InvalidInput.Finding(field, each.key(), each.arguments()));
        });
        if (!byField.isEmpty()) {
            throw new InvalidInput(List.copyOf(byField.values()));
        }
    }

    private static List<InvalidInput.Finding> findings(Runnable check) {
        try {
            check.run();
            return List.of();
        } catch (InvalidInput invalid) {
            return invalid.findings();
        }
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
        } else {
            check.that(acceptedOn == null, "acceptedOn", "fault.referral.notAccepted");
        }
        check.orThrow();
    }
}
