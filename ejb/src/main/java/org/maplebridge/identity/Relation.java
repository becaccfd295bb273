package org.maplebridge.identity;

import java.util.Arrays;

/** How somebody stands to a case. A right is given to a role for some of these; one that holds is enough. */
public enum Relation {
    /** The case is in the room of the appointment. */
    OWN_ROOM("room"),
    /** As before, and somebody else registered it: who takes in does not decide (受审分离). */
    OWN_ROOM_NOT_REGISTRAR("room*"),
    /** The case is in the room of the appointment and has no mediator yet. */
    OWN_ROOM_UNASSIGNED("open"),
    /** The case is in the room of the appointment, and somebody else mediated it or nobody: who mediates does not look the file through. */
    OWN_ROOM_NOT_MEDIATOR("room-"),
    /** The organisation of the appointment sent the case. */
    SENDER("sent"),
    /** Is the case's mediator, in the room of the appointment. */
    CASE_MEDIATOR("mine"),
    /** Registered the case. */
    REGISTRAR("entered"),
    /** The region of the appointment contains the room's. */
    REGION("region"),
    /** A process at the case that it runs for. */
    OWN_PROCESS("self"),
    /** Whatever case it is. */
    ANYWHERE("all"),
    /** No case is asked for: an act of the office. */
    OFFICE("office");

    private final String word;

    Relation(String word) {
        this.word = word;
    }

    /** The word that stands for it in the table of rights. */
    String word() {
        return word;
    }

    static Relation ofWord(String word) {
        return Arrays.stream(values())
                .filter(relation -> relation.word.equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("the table of rights says \"" + word + "\", which is no relation"));
    }
}
