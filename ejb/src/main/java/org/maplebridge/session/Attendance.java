package org.maplebridge.session;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.UuidConverter;
import org.maplebridge.casefile.Party;

/**
 * A party's coming to a session. Born with the session as expected; the mediator notes who came and in which capacity, who stayed away
 * and why. Fixed when the session is over.
 */
@Entity
@Table(name = "attendance")
public class Attendance extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "session_id", nullable = false)
    private MediationSession session;

    @Column(name = "place")
    private int place;

    @Convert(converter = UuidConverter.class)
    @Column(name = "party_id")
    private UUID partyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "side")
    private Party.Side side;

    @Enumerated(EnumType.STRING)
    @Column(name = "presence")
    private Presence presence = Presence.EXPECTED;

    @Column(name = "who")
    private String who;

    @Column(name = "capacity")
    private String capacity;

    @Column(name = "note")
    private String note;

    protected Attendance() {}

    Attendance(MediationSession session, int place, Party party) {
        this.session = session;
        this.place = place;
        this.partyId = party.id();
        this.side = party.side();
    }

    /** Takes what the form says; whether anything is different from before. */
    boolean take(AttendanceLine line) {
        boolean changed = presence != line.presence()
                || !Objects.equals(who, line.who())
                || !Objects.equals(capacity, line.capacity())
                || !Objects.equals(note, line.note());
        presence = line.presence();
        who = line.who();
        capacity = line.capacity();
        note = line.note();
        return changed;
    }

    public UUID partyId() {
        return partyId;
    }

    public Party.Side side() {
        return side;
    }

    public Presence presence() {
        return presence;
    }

    /** Who came for the party; null if the party itself, or nobody. */
    public String who() {
        return who;
    }

    /** In which capacity that person came; null if none was noted. */
    public String capacity() {
        return capacity;
    }

    /** Why absent or gone early; null if nothing was noted. */
    public String note() {
        return note;
    }
}
