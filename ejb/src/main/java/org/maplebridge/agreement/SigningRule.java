package org.maplebridge.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.UuidConverter;

/**
 * How agreements about one type of dispute may be signed, in one organisation or in all. Paper is always allowed; the pad only where the
 * administrator has switched it on, and never where the law excludes it. Made by a migration or the administrator; changed by the
 * administrator; the most particular rule wins.
 */
@Entity
@Table(name = "signing_rule")
@NamedQuery(
        name = "SigningRule.for",
        query =
                "SELECT r FROM SigningRule r WHERE r.disputeType IN :types AND (r.organisation = :organisation OR r.organisation IS NULL)")
@NamedQuery(name = "SigningRule.all", query = "SELECT r FROM SigningRule r ORDER BY r.disputeType, r.id")
public class SigningRule extends Aggregate implements ScopedRule {

    /** Stands for every type of dispute that has no rule of its own. */
    public static final String ANY_TYPE = ScopedRule.ANY_TYPE;

    /** Marriage, adoption, inheritance: no electronic signature (电子签名法 3). */
    private static final Set<String> NEVER_ELECTRONIC = Set.of("MARRIAGE_FAMILY", "ADOPTION", "INHERITANCE");

    @Column(name = "dispute_type")
    private String disputeType;

    @Convert(converter = UuidConverter.class)
    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "pad")
    private boolean pad;

    @Column(name = "pad_needs_consent")
    private boolean padNeedsConsent;

    protected SigningRule() {}

    /**
     * A rule that allows paper only.
     *
     * @param organisation null for all
     */
    public SigningRule(String disputeType, UUID organisation) {
        this.disputeType = disputeType;
        this.organisation = organisation;
        this.padNeedsConsent = true;
    }

    /**
     * Switches the pad on or off.
     *
     * @param types the rule's type with all types above it
     * @throws Conflict if the law excludes it for this type
     */
    public void allowPad(boolean allowed, Collection<String> types) {
        if (allowed && electronicExcluded(types)) {
            throw new Conflict("fault.agreement.padForbidden");
        }
        pad = allowed;
    }

    /** What may be done in one case, and whether the pad needs every party's consent. */
    public record Choice(Set<SigningMethod> methods, boolean padNeedsConsent, boolean padExcludedByLaw) {

        public Choice {
            methods = Set.copyOf(methods);
        }

        public boolean pad() {
            return methods.contains(SigningMethod.PAD);
        }
    }

    /** Whether the law excludes electronic signatures for a type; whatever a rule says. */
    static boolean electronicExcluded(Collection<String> types) {
        return types.stream().anyMatch(NEVER_ELECTRONIC::contains);
    }

    /**
     * Chooses among rules: the type's own before that of the type above, before the rule for any type; for one type that of the
     * organisation before that for all. Without a rule: paper.
     *
     * @param types the case's type first, then the types above it
     */
    static Choice choose(Collection<SigningRule> rules, List<String> types, UUID organisation) {
        boolean excluded = electronicExcluded(types);
        SigningRule chosen = ScopedRule.deciding(rules, types, organisation);
        Set<SigningMethod> methods = EnumSet.of(SigningMethod.PRINT_SIGN_SCAN);
        if (chosen != null && chosen.pad && !excluded) {
            methods.add(SigningMethod.PAD);
        }
        return new Choice(methods, chosen == null || chosen.padNeedsConsent, excluded);
    }

    @Override
    public String disputeType() {
        return disputeType;
    }

    @Override
    public UUID organisation() {
        return organisation;
    }

    /** Whether the administrator has switched the pad on. */
    public boolean pad() {
        return pad;
    }
}
