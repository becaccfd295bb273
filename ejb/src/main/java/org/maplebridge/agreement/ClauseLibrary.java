package org.maplebridge.agreement;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/** The clause library: what a mediator finds for a case, and how the administrator keeps it. */
@UseCases
public class ClauseLibrary {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseDesk desk;

    @Inject
    private CodeBook codes;

    @Inject
    private Rights rights;

    @Inject
    private Chronicle chronicle;

    /** The clauses for a dispute like this one, those of its own type first. */
    public List<Clause> offered(Actor actor, UUID caseId) {
        List<String> types =
                codes.typeAndAbove(desk.show(actor, Right.READ_DOCUMENT, caseId).disputeType());
        return all().stream()
                .filter(Clause::inForce)
                .filter(clause ->
                        clause.disputeType().equals(ScopedRule.ANY_TYPE) || types.contains(clause.disputeType()))
                .toList();
    }

    /** All clauses, also those that are not offered. */
    public List<Clause> all(Actor actor) {
        rights.require(actor, Right.ADMINISTER);
        return all();
    }

    private List<Clause> all() {
        return em.createNamedQuery("Clause.all", Clause.class).getResultList();
    }

    /**
     * Writes a clause, or writes it anew; a change is an event. Terms that were taken from it before stay as they are.
     *
     * @param code of the clause that is written anew; null for a new one
     * @throws NotFound                               if there is no such clause
     * @throws org.maplebridge.basics.InvalidInput    with everything that is missing or too long
     */
    public void enterClause(Actor actor, String code, Clause.Content content) {
        rights.require(actor, Right.ADMINISTER);
        content.check(ScopedRule.ANY_TYPE.equals(content.disputeType())
                || codes.knows(CodeBook.DISPUTE_TYPES, content.disputeType()));
        chronicle.lock(Subject.RULES);
        Clause clause;
        if (code == null) {
            clause = new Clause("C-" + Ids.next().toString().substring(24), content);
            em.persist(clause);
        } else {
            clause = clause(code);
            clause.rewrite(content);
        }
        append(actor, clause);
    }

    /**
     * Offers a clause, or offers it no more; a change is an event.
     *
     * @throws NotFound if there is no such clause
     */
    public void putClauseInForce(Actor actor, String code, boolean inForce) {
        rights.require(actor, Right.ADMINISTER);
        chronicle.lock(Subject.RULES);
        Clause clause = clause(code);
        clause.putInForce(inForce);
        append(actor, clause);
    }

    private Clause clause(String code) {
        return all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("fault.agreement.noSuchClause"));
    }

    private void append(Actor actor, Clause clause) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("code", clause.code());
        details.put("title", clause.content().titleZh());
        details.put("text", clause.content().text());
        details.put("inForce", clause.inForce());
        chronicle.append(Subject.RULES, actor, "agreement.clauseEntered", details);
    }
}
