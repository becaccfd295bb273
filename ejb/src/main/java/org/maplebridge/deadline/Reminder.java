package org.maplebridge.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.UuidConverter;

/**
 * The record that people were reminded of a due day. Born when the reminder is given, once for each due day and level of a clock, whoever gives it;
 * never changed. Where the office was closed over several mornings it stands for all of them and names those that it was too late for.
 */
@Entity
@Table(name = "reminder")
public class Reminder extends Aggregate {

    @Convert(converter = UuidConverter.class)
    @Column(name = "clock_id", updatable = false)
    private UUID clockId;

    @Convert(converter = UuidConverter.class)
    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Column(name = "days_before", updatable = false)
    private int daysBefore;

    @Convert(converter = InstantConverter.class)
    @Column(name = "planned_for", updatable = false)
    private Instant plannedFor;

    @Convert(converter = InstantConverter.class)
    @Column(name = "given_at", updatable = false)
    private Instant givenAt;

    @Column(name = "missed", updatable = false)
    private String missed;

    protected Reminder() {}

    /** @param missed the mornings before it on which nobody was there to remind */
    Reminder(CaseClock clock, ReminderPlan.Planned planned, List<ReminderPlan.Planned> missed, Instant at) {
        clockId = clock.id();
        caseId = clock.caseId();
        dueOn = clock.dueOn();
        daysBefore = planned.daysBefore();
        plannedFor = planned.at();
        givenAt = at;
        this.missed =
                missed.stream().map(each -> String.valueOf(each.daysBefore())).collect(Collectors.joining(","));
    }

    public UUID clockId() {
        return clockId;
    }

    /** The case, or the referral, on which the clock runs. */
    public UUID caseId() {
        return caseId;
    }

    /** The due day of which it reminds. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** Its level: how many days before the due day it is meant for; negative: after it. */
    public int daysBefore() {
        return daysBefore;
    }

    /** When it should have been given. */
    public Instant plannedFor() {
        return plannedFor;
    }

    /** When it was given. */
    public Instant givenAt() {
        return givenAt;
    }

    /** The levels before it that it was too late for, such as {@code 7,3}; empty as a rule. */
    public String missed() {
        return missed;
    }
}
