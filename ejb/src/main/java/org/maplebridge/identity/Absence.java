package org.maplebridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.UuidConverter;

/**
 * Days on which a person is not at work (请假、外出). Entered by the person or the head of their room, so that others plan around them; struck out
 * when plans change; of the past, nobody asks. It holds no more of the ground than a colleague may know.
 */
@Entity
@Table(name = "absence")
@NamedQuery(
        name = "Absence.during",
        query = "SELECT a FROM Absence a WHERE a.personId IN :people AND a.lastDay >= :first AND a.firstDay <= :last"
                + " ORDER BY a.firstDay, a.id")
@NamedQuery(
        name = "Absence.from",
        query = "SELECT a FROM Absence a WHERE a.personId IN :people AND a.lastDay >= :first ORDER BY a.firstDay, a.id")
public class Absence extends Aggregate {

    @Convert(converter = UuidConverter.class)
    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    @Column(name = "ground")
    private Ground ground;

    protected Absence() {}

    Absence(UUID personId, LocalDate firstDay, LocalDate lastDay, Ground ground) {
        this.personId = personId;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.ground = ground;
    }

    /** Why somebody is away, as far as it concerns those who plan. */
    public enum Ground {
        /** 请假 */
        LEAVE,
        /** 外出办案: at work, but not in the room. */
        ERRAND,
        /** 培训 */
        TRAINING
    }

    public UUID personId() {
        return personId;
    }

    /** The first legal day away. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last legal day away. */
    public LocalDate lastDay() {
        return lastDay;
    }

    public Ground ground() {
        return ground;
    }

    /** Whether the person is away on the day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
