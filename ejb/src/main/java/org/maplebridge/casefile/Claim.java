package org.maplebridge.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.UuidConverter;

/** Something that one party asks of another: an item of the code list and an amount. Born with the case. */
@Entity
@Table(name = "claim")
public class Claim extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id", nullable = false)
    private MediationCase mediationCase;

    @Column(name = "place")
    private int place;

    @Column(name = "item")
    private String item;

    @Column(name = "amount")
    private BigDecimal amount;

    @Convert(converter = UuidConverter.class)
    @Column(name = "by_party")
    private UUID by;

    @Convert(converter = UuidConverter.class)
    @Column(name = "against_party")
    private UUID against;

    protected Claim() {}

    Claim(MediationCase mediationCase, int place, String item, Money amount, UUID by, UUID against) {
        this.mediationCase = mediationCase;
        this.place = place;
        this.item = item;
        this.amount = amount == null ? null : amount.yuan();
        this.by = by;
        this.against = against;
    }

    /** 1, 2, 3… in the order of the form. */
    public int place() {
        return place;
    }

    /** Code of the claim item, such as {@code WORK_INJURY_BENEFIT}. */
    public String item() {
        return item;
    }

    /** In yuan; null for a claim that is not money. */
    public Money amount() {
        return Money.ofNullable(amount);
    }

    /** The party that claims; null if not said. */
    public UUID by() {
        return by;
    }

    /** The party that it is claimed from; null if not said. */
    public UUID against() {
        return against;
    }
}
