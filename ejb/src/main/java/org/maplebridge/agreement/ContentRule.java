package org.maplebridge.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.UuidConverter;

/**
 * That agreements about one type of dispute say something, in one organisation or in all, and on whose word. Made and changed by the administrator; the most
 * particular rule of a content decides. Without a rule nothing is demanded.
 */
@Entity
@Table(name = "content_rule")
@NamedQuery(name = "ContentRule.all", query = "SELECT r FROM ContentRule r ORDER BY r.disputeType, r.id")
public class ContentRule extends Aggregate implements ScopedRule {

    /** The longest source. */
    static final int SOURCE = 200;

    /** How strongly a content is demanded. */
    public enum Demand {
        /** Not at all. */
        NOTHING,
        /** What lacks it is signed only if somebody says why. */
        REASON,
        /** What lacks it is not signed. */
        BLOCKS
    }

    @Column(name = "dispute_type")
    private String disputeType;

    @Convert(converter = UuidConverter.class)
    @Column(name = "organisation_id")
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    @Column(name = "content")
    private RequiredContent content;

    @Enumerated(EnumType.STRING)
    @Column(name = "demand")
    private Demand demand;

    @Column(name = "source")
    private String source;

    protected ContentRule() {}

    ContentRule(String disputeType, UUID organisation, RequiredContent content) {
        this.disputeType = disputeType;
        this.organisation = organisation;
        this.content = content;
        this.demand = Demand.NOTHING;
    }

    void decide(Demand decided, String itsSource) {
        demand = decided;
        source = itsSource;
    }

    @Override
    public String disputeType() {
        return disputeType;
    }

    @Override
    public UUID organisation() {
        return organisation;
    }

    public RequiredContent content() {
        return content;
    }

    public Demand demand() {
        return demand;
    }

    /** Whose word it is: a law, or the organisation's own form; null where nothing is demanded. */
    public String source() {
        return source;
    }
}
