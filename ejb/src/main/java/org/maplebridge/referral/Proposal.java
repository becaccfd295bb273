package org.maplebridge.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
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

    /** Class of the labour disputes about whether there is an employment at all; a commission cannot refer one. */
    public static final String EXISTENCE_OF_EMPLOYMENT = "LABOUR_STATUS";

    /**
     * Checks the referral and the dispute in it; what is wrong with the day of receipt is said once.
     *
     * @param awardDue the last of the 45 days for the award by the day of acceptance (劳动争议调解仲裁法 43)
     * @throws InvalidInput with all findings
     */
    void check(LocalDate today, CodeBook codes, UnaryOperator<LocalDate> awardDue) {
        try {
            new InvalidInput.Check()
                    .also(() -> checkReferral(today, codes, awardDue))
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

    private void checkReferral(LocalDate today, CodeBook codes, UnaryOperator<LocalDate> awardDue) {
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
                            "fault.referral.acceptedBeforeReceived")
                    .also(() -> checkTimeForAward(today, awardDue));
        } else if (mode == ReferralMode.BEFORE_ACCEPTANCE) {
            check.that(acceptedOn == null, "acceptedOn", "fault.referral.notAccepted");
        }
        checkReferable(check, codes);
        for (int i = 0; i < dispute.parties().size(); i++) {
            Registration.PartyLine party = dispute.parties().get(i);
            check.that(
                            !consentedTooEarly(party.consentedOn()),
                            "parties[" + i + "].consentedOn",
                            "fault.referral.consentTooEarly")
                    .that(
                            !consentedTooEarly(party.dataConsentOn()),
                            "parties[" + i + "].dataConsentOn",
                            "fault.referral.consentTooEarly");
        }
        check.orThrow();
    }

    /**
     * A labour commission has labour disputes to refer, and of these not whether there is an employment: an agreement on it could not be
     * reviewed afterwards (办案规则 75).
     */
    private void checkReferable(InvalidInput.Check check, CodeBook codes) {
        if (codes.knows(CodeBook.DISPUTE_TYPES, dispute.disputeType())) {
            check.that(dispute.labour(), "disputeType", "fault.referral.notLabour")
                    .that(
                            !dispute.disputeType().equals(EXISTENCE_OF_EMPLOYMENT),
                            "disputeType",
                            "fault.referral.existenceOfEmployment");
        }
    }

    /** A case whose 45 days are over is past what a room could do for it; of days that are wrong by themselves nothing more is said. */
    private void checkTimeForAward(LocalDate today, UnaryOperator<LocalDate> awardDue) {
        if (acceptedOn == null
                || applicationReceivedOn == null
                || acceptedOn.isAfter(today)
                || acceptedOn.isBefore(applicationReceivedOn)
                || applicationReceivedOn.isBefore(today.minusYears(3))) {
            return;
        }
        LocalDate due = awardDue.apply(acceptedOn);
        if (due.isBefore(today)) {
            throw new InvalidInput("acceptedOn", "fault.referral.awardOver", due);
        }
    }

    private boolean consentedTooEarly(LocalDate on) {
        return on != null && applicationReceivedOn != null && on.isBefore(applicationReceivedOn);
    }
}
