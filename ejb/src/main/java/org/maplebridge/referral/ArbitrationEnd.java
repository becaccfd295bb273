package org.maplebridge.referral;

/**
 * How the arbitration of a case ended that was accepted before it went to mediation. Until one of these the 45 days of the award run on
 * (调解仲裁法 43): an agreement of the parties alone ends no arbitration.
 */
public enum ArbitrationEnd {
    /** 仲裁调解书: the tribunal has put the agreement into its own mediation award (调解仲裁法 42). */
    MEDIATION_AWARD("deadline.stopped.mediationAward"),
    /** 撤回申请: the parties have settled and the applicant withdraws (调解仲裁法 41). */
    WITHDRAWAL("deadline.stopped.withdrawal"),
    /** 仲裁裁决书: there was no agreement, or a party went back on it before service (调解仲裁法 42). */
    AWARD("deadline.stopped.award");

    private final String reasonKey;

    ArbitrationEnd(String reasonKey) {
        this.reasonKey = reasonKey;
    }

    /** The key of the text that says why the clock of the award has stopped. */
    String reasonKey() {
        return reasonKey;
    }
}
