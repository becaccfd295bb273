package org.maplebridge.supervision;

import org.maplebridge.deadline.DeadlineRule;

/** What binds the house to a limit of its own work. Of the other limits none is the house's to keep: those are the parties' or a commission's. */
public enum Bond {
    /** 法定: the limit of mediation that a law, or who sent the case, sets. */
    LEGAL {
        @Override
        boolean ties(DeadlineRule rule) {
            return rule.code().ofMediation() && !rule.promised();
        }
    },
    /** 承诺: what the house has promised by itself, shorter than any law asks. */
    PROMISED {
        @Override
        boolean ties(DeadlineRule rule) {
            return rule.promised();
        }
    };

    /** Whether a limit of this rule is of this kind. */
    abstract boolean ties(DeadlineRule rule);
}
