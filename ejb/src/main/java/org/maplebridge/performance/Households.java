package org.maplebridge.performance;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.Outcome;
import org.maplebridge.casefile.Stage;
import org.maplebridge.identity.Right;

/** The households of a group dispute, each with how far its agreement has been performed. The group lies in one room, so whoever may read its file reads all. */
@UseCases
public class Households {

    private static final String FROM_ITEMS =
            " FROM household h JOIN mediation_case c ON c.id = h.case_id LEFT JOIN performance p ON p.case_id = c.id"
                    + " LEFT JOIN due_item i ON i.performance_id = p.id WHERE h.leading_id = ?1";

    private static final String LEFT = "i.amount - i.credited - i.forgiven - i.confirmed";

    private static final String SUMS = " SUM(CASE WHEN i.duty_of = 'REFUND' THEN -i.confirmed ELSE i.confirmed END),"
            + " SUM(CASE WHEN i.standing = 'OPEN' AND i.amount IS NOT NULL THEN " + LEFT + " ELSE 0 END),"
            + " SUM(CASE WHEN i.standing = 'OPEN' AND i.amount IS NOT NULL AND i.due_on < ?2 THEN " + LEFT
            + " ELSE 0 END), MIN(CASE WHEN i.standing = 'OPEN' THEN i.due_on END),"
            + " SUM(CASE WHEN i.standing IN ('OPEN', 'WAITING') THEN 1 ELSE 0 END)";

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseDesk desk;

    @Inject
    private OfficeClock clock;

    /**
     * One household, or all of them together.
     *
     * @param caseId     null for all together
     * @param agreed     whether an agreement is in effect
     * @param finishedOn when nothing was owed any more; null as long as something is
     * @param nextOn     the nearest last day; null if nothing has one
     * @param left       how many things are still owed or awaited
     */
    public record Line(
            UUID caseId,
            String number,
            String applicants,
            Stage stage,
            Outcome outcome,
            boolean agreed,
            LocalDate finishedOn,
            Money paid,
            Money open,
            Money overdue,
            LocalDate nextOn,
            long left)
            implements Serializable {}

    /** A page of the households, in the order of their numbers; one statement beside the right. */
    public List<Line> page(Actor actor, UUID caseId, int from, int size) {
        desk.show(actor, Right.READ_DOCUMENT, caseId);
        List<?> rows = em.createNativeQuery(
                        "SELECT c.id, c.case_number, c.applicants, c.stage, c.outcome, p.id IS NOT NULL,"
                                + " p.finished_on," + SUMS + FROM_ITEMS
                                + " GROUP BY c.id, c.case_number, c.applicants, c.stage, c.outcome, p.id, p.finished_on"
                                + " ORDER BY c.case_number")
                .setParameter(1, Ids.bytes(caseId))
                .setParameter(2, clock.today())
                .setFirstResult(from)
                .setMaxResults(size)
                .getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    /** How many households there are. */
    public long count(Actor actor, UUID caseId) {
        desk.show(actor, Right.READ_DOCUMENT, caseId);
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM household h WHERE h.leading_id = ?1")
                        .setParameter(1, Ids.bytes(caseId))
                        .getSingleResult())
                .longValue();
    }

    /** All households together; one statement. */
    public Line together(Actor actor, UUID caseId) {
        desk.show(actor, Right.READ_DOCUMENT, caseId);
        Object[] sums = (Object[]) em.createNativeQuery("SELECT" + SUMS + FROM_ITEMS)
                .setParameter(1, Ids.bytes(caseId))
                .setParameter(2, clock.today())
                .getSingleResult();
        return new Line(
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                money(sums[0]),
                money(sums[1]),
                money(sums[2]),
                day(sums[3]),
                sums[4] == null ? 0 : ((Number) sums[4]).longValue());
    }

    private static Line line(Object[] row) {
        return new Line(
                Ids.of((byte[]) row[0]),
                (String) row[1],
                (String) row[2],
                Stage.valueOf((String) row[3]),
                row[4] == null ? null : Outcome.valueOf((String) row[4]),
                row[5] instanceof Boolean there ? there : ((Number) row[5]).intValue() == 1,
                day(row[6]),
                money(row[7]),
                money(row[8]),
                money(row[9]),
                day(row[10]),
                row[11] == null ? 0 : ((Number) row[11]).longValue());
    }

    private static Money money(Object sum) {
        return sum == null ? Money.ZERO : new Money(((BigDecimal) sum).max(BigDecimal.ZERO));
    }

    private static LocalDate day(Object day) {
        return day == null ? null : day instanceof Date date ? date.toLocalDate() : (LocalDate) day;
    }
}
