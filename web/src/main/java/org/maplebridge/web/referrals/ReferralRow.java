package org.maplebridge.web.referrals;

import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.casefile.Outcome;
import org.maplebridge.identity.Organisation;
import org.maplebridge.referral.Referral;
import org.maplebridge.referral.ReferralLine;
import org.maplebridge.referral.ReferralState;

/** A line of the desk's list. Lives as long as the page that shows it. */
public class ReferralRow {

    private final ReferralLine line;
    private final ClockFace commissionClock;
    private final ClockFace roomClock;
    private final boolean english;

    /** The clocks are those that are due next on either side; null for none. */
    ReferralRow(ReferralLine line, ClockFace commissionClock, ClockFace roomClock, boolean english) {
        this.line = line;
        this.commissionClock = commissionClock;
        this.roomClock = roomClock;
        this.english = english;
    }

    public Referral of() {
        return line.of();
    }

    public UUID getId() {
        return of().id();
    }

    public String getNumber() {
        return of().commissionCaseNumber();
    }

    public String getParties() {
        return of().title();
    }

    public Object getMode() {
        return of().mode();
    }

    public ReferralState getState() {
        return of().state();
    }

    /** The colour of the state's tag. */
    public String getStateKind() {
        return switch (getState()) {
            case AGREED -> "ok";
            case RETURNED -> "soon";
            case HANDED_OVER, RECEIVED -> "teal";
            default -> "plain";
        };
    }

    public String getRoom() {
        return name(line.room(), english);
    }

    public String getCommission() {
        return name(line.commission(), english);
    }

    static String name(Organisation office, boolean english) {
        if (office == null) {
            return null;
        }
        return english ? office.nameEn() : office.nameZh();
    }

    public String getCaseNumber() {
        return line.as() == null ? null : line.as().caseNumber();
    }

    /** How the room's case ended; null while it has not. */
    public Outcome getOutcome() {
        return line.as() == null ? null : line.as().outcome();
    }

    public UUID getCaseId() {
        return of().caseId();
    }

    public ClockFace getCommissionClock() {
        return commissionClock;
    }

    public ClockFace getRoomClock() {
        return roomClock;
    }

    /** AGREEMENT or PACKAGE; null while nothing has come back. */
    public String getBack() {
        if (of().resultOn() == null) {
            return null;
        }
        boolean agreed = getState() == ReferralState.AGREED
                || line.as() != null && line.as().outcome() == Outcome.WRITTEN_AGREEMENT;
        return agreed ? "AGREEMENT" : "PACKAGE";
    }

    public LocalDate getBackOn() {
        return of().resultOn();
    }
}
