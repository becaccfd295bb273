package org.maplebridge.performance;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InstantConverter;

/** What was done because a due item was not performed in time (违约处理). Born when it is written down; never changed. */
@Entity
@Table(name = "performance_breach_step")
public class BreachStep extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "item_id", nullable = false, updatable = false)
    private DueItem item;

    @Enumerated(EnumType.STRING)
    @Column(name = "way", updatable = false)
    private BreachWay way;

    @Column(name = "taken_on", updatable = false)
    private LocalDate on;

    @Column(name = "words", updatable = false)
    private String words;

    @Column(name = "recorded_by_name", updatable = false)
    private String recordedByName;

    @Convert(converter = InstantConverter.class)
    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    protected BreachStep() {}

    BreachStep(DueItem item, BreachWay way, LocalDate on, String words, Actor by, Instant at) {
        this.item = item;
        this.way = way;
        this.on = on;
        this.words = words;
        this.recordedByName = by.name();
        this.recordedAt = at;
    }

    public BreachWay way() {
        return way;
    }

    public LocalDate on() {
        return on;
    }

    public String words() {
        return words;
    }

    public String recordedByName() {
        return recordedByName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
