package org.maplebridge.agreement;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.maplebridge.agreement.ContentRule.Demand;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/** What texts are held against beyond the law's own demands, and how the administrator changes it: the contents that a form demands, and the closed list of what nobody can give up. */
@UseCases
public class ContentRules {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CodeBook codes;

    @Inject
    private Rights rights;

    @Inject
    private Chronicle chronicle;

    /** The rules that bind a text about a dispute of this type in this organisation: one a content at the most, and none that demands nothing. */
    public List<ContentRule> binding(String disputeType, UUID organisation) {
        return table(disputeType, organisation).stream()
                .map(Line::rule)
                .filter(rule -> rule != null && rule.demand() != Demand.NOTHING)
                .toList();
    }

    /**
     * A content, and the rule that decides about it.
     *
     * @param rule null if there is none
     */
    public record Line(RequiredContent content, ContentRule rule) {

        public Demand demand() {
            return rule == null ? Demand.NOTHING : rule.demand();
        }
    }

    /**
     * What is demanded of every content, and by which rule.
     *
     * @param disputeType  a code of the dispute types, or {@link SigningRule#ANY_TYPE}
     * @param organisation null for the rules of all organisations
     */
    public List<Line> table(Actor actor, String disputeType, UUID organisation) {
        rights.require(actor, Right.ADMINISTER);
        return table(disputeType, organisation);
    }

    private List<Line> table(String disputeType, UUID organisation) {
        List<ContentRule> all =
                em.createNamedQuery("ContentRule.all", ContentRule.class).getResultList();
        List<String> types = ScopedRule.ANY_TYPE.equals(disputeType) ? List.of() : codes.typeAndAbove(disputeType);
        return Arrays.stream(RequiredContent.values())
                .map(content -> new Line(
                        content,
                        ScopedRule.deciding(
                                all.stream()
                                        .filter(rule -> rule.content() == content)
                                        .toList(),
                                types,
                                organisation)))
                .toList();
    }

    /**
     * Demands a content, or demands it no more; a change is an event. Texts that are signed stay what they are.
     *
     * @param source       whose word it is; needed wherever something is demanded
     * @param organisation null for all
     * @throws InvalidInput without type, content, demand or source
     */
    public void demand(
            Actor actor, String disputeType, UUID organisation, RequiredContent content, Demand demand, String source) {
        rights.require(actor, Right.ADMINISTER);
        String said = AgreementText.said(source);
        new InvalidInput.Check()
                .that(
                        ScopedRule.ANY_TYPE.equals(disputeType) || codes.knows(CodeBook.DISPUTE_TYPES, disputeType),
                        "disputeType",
                        "fault.agreement.unknownType")
                .that(content != null, "content", "fault.required")
                .that(demand != null, "demand", "fault.required")
                .that(said != null || demand == null || demand == Demand.NOTHING, "source", "fault.required")
                .that(
                        said == null || said.codePointCount(0, said.length()) <= ContentRule.SOURCE,
                        "source",
                        "fault.tooLong",
                        ContentRule.SOURCE)
                .orThrow();
        chronicle.lock(Subject.RULES);
        ContentRule rule = em.createNamedQuery("ContentRule.all", ContentRule.class)
                .getResultStream()
                .filter(each -> each.content() == content
                        && each.disputeType().equals(disputeType)
                        && Objects.equals(each.organisation(), organisation))
                .findFirst()
                .orElseGet(() -> {
                    ContentRule made = new ContentRule(disputeType, organisation, content);
                    em.persist(made);
                    return made;
                });
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("disputeType", disputeType);
        details.put("organisation", organisation);
        details.put("content", content);
        details.put("before", rule.demand());
        details.put("demand", demand);
        details.put("source", said);
        rule.decide(demand, said);
        chronicle.append(Subject.RULES, actor, "agreement.contentDemanded", details);
    }

    /** The closed list of what nobody can give up, also what is out of force. */
    public List<ForbiddenWaiver> waivers(Actor actor) {
        rights.require(actor, Right.ADMINISTER);
        return em.createNamedQuery("ForbiddenWaiver.all", ForbiddenWaiver.class).getResultList();
    }

    /** What nobody can give up today. */
    public List<ForbiddenWaiver> waiversInForce() {
        return em.createNamedQuery("ForbiddenWaiver.all", ForbiddenWaiver.class)
                .getResultStream()
                .filter(ForbiddenWaiver::inForce)
                .toList();
    }

    /**
     * Writes an entry of the closed list, or writes it anew; a change is an event. Reasons that were given for the old words must be given again.
     *
     * @param code  of the entry that is written anew; null for a new one
     * @param entry what it says
     * @throws NotFound     if there is no such entry
     * @throws InvalidInput with everything that is missing or too long
     */
    public void enterWaiver(Actor actor, String code, ForbiddenWaiver.Entry entry) {
        rights.require(actor, Right.ADMINISTER);
        entry.check();
        chronicle.lock(Subject.RULES);
        ForbiddenWaiver waiver;
        if (code == null) {
            waiver = new ForbiddenWaiver("W-" + Ids.next().toString().substring(24), entry);
            em.persist(waiver);
        } else {
            waiver = waiver(code);
            waiver.rewrite(entry);
        }
        append(actor, waiver);
    }

    /**
     * Puts an entry in force, or out of force; a change is an event.
     *
     * @throws NotFound if there is no such entry
     */
    public void putWaiverInForce(Actor actor, String code, boolean inForce) {
        rights.require(actor, Right.ADMINISTER);
        chronicle.lock(Subject.RULES);
        ForbiddenWaiver waiver = waiver(code);
        waiver.putInForce(inForce);
        append(actor, waiver);
    }

    private ForbiddenWaiver waiver(String code) {
        return em.createNamedQuery("ForbiddenWaiver.all", ForbiddenWaiver.class)
                .getResultStream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("fault.agreement.noSuchWaiver"));
    }

    private void append(Actor actor, ForbiddenWaiver waiver) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("code", waiver.code());
        details.put("given", waiver.right());
        details.put("words", waiver.words());
        details.put("source", waiver.source());
        details.put("evidence", waiver.evidence());
        details.put("inForce", waiver.inForce());
        chronicle.append(Subject.RULES, actor, "agreement.waiverEntered", details);
    }
}
