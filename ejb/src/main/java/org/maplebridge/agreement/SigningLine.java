package org.maplebridge.agreement;

import java.util.UUID;
import org.maplebridge.casefile.Code;

/**
 * How agreements about one type of dispute are signed in one organisation or in all, and why: a line of the administrator's table. Made for one
 * reading.
 *
 * @param type         the code's entry; null for the rule that stands for any type
 * @param pad          whether the pad is open beside paper
 * @param reason       what decides it
 * @param decidedBy    the type whose rule decides, {@link SigningRule#ANY_TYPE} for that of any type; null if no rule does
 * @param decidedIn    the organisation whose rule decides; null if it is that of all
 * @param padExcluded  whether the law excludes the pad, so that nobody can open it
 */
public record SigningLine(
        Code type, boolean pad, Reason reason, String decidedBy, UUID decidedIn, boolean padExcluded) {

    /** What decides how is signed, the strongest first. */
    public enum Reason {
        /** 电子签名法 3: marriage, adoption, inheritance. */
        LAW,
        /** A rule for just this type in just this scope. */
        OWN_RULE,
        /** The rule of this type for all organisations. */
        ALL_ORGANISATIONS,
        /** The rule of a type above, or of any type. */
        TYPE_ABOVE,
        /** No rule: paper. */
        NO_RULE
    }

    /** The code under which a rule for this line is kept. */
    public String disputeType() {
        return type == null ? SigningRule.ANY_TYPE : type.code();
    }

    /** Whether it stands below another type. */
    public boolean child() {
        return type != null && type.parent() != null;
    }

    static SigningLine of(
            Code type, String disputeType, SigningRule.Choice choice, SigningRule decides, UUID organisation) {
        Reason reason;
        if (choice.padExcludedByLaw()) {
            reason = Reason.LAW;
        } else if (decides == null) {
            reason = Reason.NO_RULE;
        } else if (!decides.disputeType().equals(disputeType)) {
            reason = Reason.TYPE_ABOVE;
        } else {
            reason =
                    decides.organisation() == null && organisation != null ? Reason.ALL_ORGANISATIONS : Reason.OWN_RULE;
        }
        return new SigningLine(
                type,
                choice.pad(),
                reason,
                decides == null ? null : decides.disputeType(),
                decides == null ? null : decides.organisation(),
                choice.padExcludedByLaw());
    }
}
