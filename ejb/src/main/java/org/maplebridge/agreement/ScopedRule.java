package org.maplebridge.agreement;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A rule of the administrator for one type of dispute or any, in one organisation or in all; the most particular one decides. */
interface ScopedRule {

    /** Stands for every type of dispute that has no rule of its own. */
    String ANY_TYPE = "*";

    /** A code of the dispute types, or {@link #ANY_TYPE}. */
    String disputeType();

    /** Null for all. */
    UUID organisation();

    /**
     * The rule that decides: the type's own before that of the type above, before the rule for any type; for one type that of the organisation
     * before that for all.
     *
     * @param types the case's type first, then the types above it
     * @return null if there is none
     */
    static <R extends ScopedRule> R deciding(Collection<R> rules, List<String> types, UUID organisation) {
        return rules.stream()
                .filter(rule ->
                        rule.organisation() == null || rule.organisation().equals(organisation))
                .filter(rule -> rank(rule, types) < Integer.MAX_VALUE)
                .min(Comparator.comparingInt((R rule) -> rank(rule, types))
                        .thenComparing(rule -> rule.organisation() == null))
                .orElse(null);
    }

    private static int rank(ScopedRule rule, List<String> types) {
        int place = types.indexOf(rule.disputeType());
        if (place >= 0) {
            return place;
        }
        return rule.disputeType().equals(ANY_TYPE) ? types.size() : Integer.MAX_VALUE;
    }
}
