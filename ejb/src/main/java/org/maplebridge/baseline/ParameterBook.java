package org.maplebridge.baseline;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.basics.UseCases;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/**
 * The use cases around the figures of the law: the administrator reads them and enters a value with its source. No value is ever rewritten, because
 * baselines have been reckoned with it; what is entered is an event in the book of rules.
 */
@UseCases
public class ParameterBook {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Rights rights;

    @Inject
    private Chronicle chronicle;

    @Inject
    private OfficeClock clock;

    /** All values that were ever entered, those that others have followed among them. */
    public List<Parameter> all(Actor actor) {
        rights.require(actor, Right.ADMINISTER);
        return stored(em).all();
    }

    /**
     * Enters a value: a new one, or the next edition of one that is there. Baselines that were reckoned before keep the value they were reckoned with.
     *
     * @param latest the edition that the form was opened on; 0 if it knew none
     * @return the edition
     * @throws InvalidInput if a part is wrong
     * @throws StaleEdit    if another edition of the same figure, grade, region and day has been entered since
     */
    public int enter(Actor actor, ParameterDraft draft, int latest) {
        rights.require(actor, Right.ADMINISTER);
        chronicle.lock(Subject.RULES);
        int known = draft.latest(stored(em));
        StaleEdit.check(latest, known);
        Parameter entered = draft.parameter(known + 1);
        em.persist(new ParameterValue(entered, clock.now()));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("parameter", entered.code());
        details.put("grade", entered.grade());
        details.put("region", entered.region());
        details.put("from", entered.validFrom());
        details.put("edition", entered.edition());
        details.put("value", entered.value());
        details.put("unit", entered.unit());
        details.put("source", entered.source());
        chronicle.append(Subject.RULES, actor, "baseline.parameterEntered", details);
        return entered.edition();
    }

    /** As it stands in this transaction. */
    static Parameters stored(EntityManager em) {
        return new Parameters(em.createQuery(
                        "SELECT p FROM ParameterValue p ORDER BY p.code, p.grade, p.region, p.validFrom, p.edition",
                        ParameterValue.class)
                .getResultStream()
                .map(ParameterValue::parameter)
                .toList());
    }
}
