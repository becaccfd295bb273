package org.maplebridge.agreement;

import java.util.EnumSet;
import java.util.Set;

/** Where an agreement stands between the mediator's desk and its effect. */
public enum AgreementState {
    /** 起草: the text may change. */
    DRAFT,
    /** 待签署: the text is fixed and lies before the parties; nobody has signed. */
    PROPOSED,
    /** 签署中: some or all have signed; the seal is not on. */
    SIGNING,
    /** 已生效: all have signed and the seal is on, or an agreement by word of mouth was recorded. Nothing changes it any more. */
    EFFECTIVE,
    /** 未达成: a party refused to sign and the mediation ended without it. */
    LAPSED;

    /** The states that may follow this one. */
    public Set<AgreementState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PROPOSED, EFFECTIVE, LAPSED);
            case PROPOSED -> EnumSet.of(DRAFT, SIGNING, LAPSED);
            case SIGNING -> EnumSet.of(DRAFT, EFFECTIVE, LAPSED);
            case EFFECTIVE, LAPSED -> EnumSet.noneOf(AgreementState.class);
        };
    }

    /** Whether the text is fixed and waits for signatures. */
    public boolean takesSignatures() {
        return this == PROPOSED || this == SIGNING;
    }

    /** Whether nothing more can happen to it. */
    public boolean isFinal() {
        return next().isEmpty();
    }
}
