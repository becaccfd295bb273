package org.maplebridge.web.cases;

import java.io.Serializable;
import java.util.UUID;
import org.maplebridge.casefile.Party;
import org.maplebridge.session.AttendanceLine;
import org.maplebridge.session.Presence;
import org.maplebridge.session.SessionSheet;

/** One row of the attendance as it is typed. */
public class AttendanceForm implements Serializable {

    private final UUID partyId;
    private final String name;
    private final Party.Side side;
    private Presence presence;
    private String who;
    private String capacity;
    private String note;

    AttendanceForm(SessionSheet.Attendee attendee) {
        partyId = attendee.partyId();
        name = attendee.name();
        side = attendee.side();
        presence = attendee.presence();
        who = attendee.who();
        capacity = attendee.capacity();
        note = attendee.note();
    }

    AttendanceLine line() {
        return new AttendanceLine(partyId, presence, who, capacity, note);
    }

    public String getName() {
        return name;
    }

    public Party.Side getSide() {
        return side;
    }

    public Presence getPresence() {
        return presence;
    }

    public void setPresence(Presence presence) {
        this.presence = presence;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getCapacity() {
        return capacity;
    }

    public void setCapacity(String capacity) {
        this.capacity = capacity;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
