package org.maplebridge.agreement;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.Code;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/** Which ways of signing are open in a case, and how the administrator changes that. */
@UseCases
public class SigningRules {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CodeBook codes;

    @Inject
    private Rights rights;

    @Inject
    private Chronicle chronicle;

    /** What may be done for a dispute of this type in this organisation. */
    public SigningRule.Choice choice(String disputeType, UUID organisation) {
        List<String> types = codes.typeAndAbove(disputeType);
        List<String> asked = new ArrayList<>(types);
        asked.add(SigningRule.ANY_TYPE);
        List<SigningRule> rules = em.createNamedQuery("SigningRule.for", SigningRule.class)
                .setParameter("types", asked)
                .setParameter("organisation", organisation)
                .getResultList();
        return SigningRule.choose(rules, types, organisation);
    }

    /**
     * How each type of dispute that may be chosen today is signed in an organisation, and why: the rule for any type first, then the types, each
     * followed by those below it.
     *
     * @param organisation null for the rules of all organisations
     */
    public List<SigningLine> table(Actor actor, UUID organisation) {
        rights.require(actor, Right.ADMINISTER);
        List<SigningRule> rules =
                em.createNamedQuery("SigningRule.all", SigningRule.class).getResultList();
        List<SigningLine> lines = new ArrayList<>();
        lines.add(line(null, rules, organisation));
        List<Code> current = codes.current(CodeBook.DISPUTE_TYPES);
        current.stream().filter(type -> type.parent() == null).forEach(top -> {
            lines.add(line(top, rules, organisation));
            current.stream()
                    .filter(type -> top.code().equals(type.parent()))
                    .forEach(below -> lines.add(line(below, rules, organisation)));
        });
        return lines;
    }

    private SigningLine line(Code type, List<SigningRule> rules, UUID organisation) {
        String disputeType = type == null ? SigningRule.ANY_TYPE : type.code();
        List<String> types = type == null ? List.of() : codes.typeAndAbove(disputeType);
        return SigningLine.of(
                type,
                disputeType,
                SigningRule.choose(rules, types, organisation),
                ScopedRule.deciding(rules, types, organisation),
                organisation);
    }

    /**
     * Switches the pad on or off for a type of dispute; a change is an event. Signatures that were given stay what they are.
     *
     * @param organisation null for all
     * @throws org.maplebridge.basics.Conflict if the law excludes it for this type (电子签名法 3)
     */
    public void allowPad(Actor actor, String disputeType, UUID organisation, boolean allowed) {
        rights.require(actor, Right.ADMINISTER);
        if (!SigningRule.ANY_TYPE.equals(disputeType) && !codes.knows(CodeBook.DISPUTE_TYPES, disputeType)) {
            throw new InvalidInput("disputeType", "fault.agreement.unknownType");
        }
        chronicle.lock(Subject.RULES);
        SigningRule rule = em
                .createNamedQuery("SigningRule.for", SigningRule.class)
                .setParameter("types", List.of(disputeType))
                .setParameter("organisation", organisation)
                .getResultList()
                .stream()
                .filter(each -> Objects.equals(each.organisation(), organisation))
                .findFirst()
                .orElseGet(() -> {
                    SigningRule made = new SigningRule(disputeType, organisation);
                    em.persist(made);
                    return made;
                });
        boolean before = rule.pad();
        rule.allowPad(allowed, codes.typeAndAbove(disputeType));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("disputeType", disputeType);
        details.put("organisation", organisation);
        details.put("before", before);
        details.put("allowed", allowed);
        chronicle.append(Subject.RULES, actor, "agreement.padAllowed", details);
    }
}
