package org.maplebridge.baseline;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.UuidConverter;
import org.maplebridge.identity.SensitiveText;

/**
 * The statutory baseline of a case in one edition: the facts that were told and what came of them with the figures of that day. Born when the mediator
 * saves it; the next saving makes the next edition, and none is ever rewritten, because parties have seen it. Facts and items lie sealed: death,
 * disability and wages are nobody else's business.
 */
@Entity
@Table(name = "baseline")
@NamedQuery(
        name = "Baseline.ofCase",
        query = "SELECT b FROM Baseline b WHERE b.caseId = :caseId ORDER BY b.edition DESC")
@NamedQuery(
        name = "Baseline.inBrief",
        query =
                "SELECT b.edition, b.writtenAt, b.writerName FROM Baseline b WHERE b.caseId = :caseId ORDER BY b.edition DESC")
public class Baseline extends Aggregate {

    @Convert(converter = UuidConverter.class)
    @Column(name = "case_id", nullable = false, updatable = false)
    private UUID caseId;

    @Column(name = "edition", nullable = false, updatable = false)
    private int edition;

    @Column(name = "content_sealed", nullable = false)
    private SensitiveText content;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    @Column(name = "writer_name", nullable = false, updatable = false)
    private String writerName;

    protected Baseline() {}

    Baseline(UUID caseId, int edition, Facts facts, List<BaselineItem> items, String writerName, Instant at) {
        this.caseId = caseId;
        this.edition = edition;
        this.content = new SensitiveText(BaselineText.write(new BaselineText.Content(facts, items)));
        this.writerName = writerName;
        this.writtenAt = at;
    }

    /** What the items that are paid once come to, as far as they could be reckoned. */
    static Money sum(List<BaselineItem> items) {
        return items.stream()
                .filter(item -> item.summed() && item.amount() != null)
                .map(BaselineItem::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    public UUID caseId() {
        return caseId;
    }

    /** 1, 2, 3… within the case. */
    public int edition() {
        return edition;
    }

    /** The facts and the items, unsealed. */
    BaselineText.Content content() {
        return BaselineText.read(content.plain());
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public String writerName() {
        return writerName;
    }
}
