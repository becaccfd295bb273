package org.maplebridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InvalidInput;

/**
 * A body that takes part: a mediation room, an arbitration commission, a centre, a supervision office. Opened by the administrator;
 * its particulars may change, its code stays. Closed, never deleted: its people lose their rights at once, its cases keep
 * their numbers.
 */
@Entity
@Table(name = "organisation")
@NamedQuery(name = "Organisation.all", query = "SELECT o FROM Organisation o ORDER BY o.code")
@NamedQuery(
        name = "Organisation.rooms",
        query = "SELECT o FROM Organisation o WHERE o.room = TRUE AND o.active = TRUE ORDER BY o.code")
@NamedQuery(name = "Organisation.byCode", query = "SELECT o FROM Organisation o WHERE o.code = :code")
@NamedQuery(
        name = "Organisation.numberedBy",
        query = "SELECT o FROM Organisation o WHERE o.caseNumberPattern = :pattern")
public class Organisation extends Aggregate {

    @Column(name = "code")
    private String code;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private BodyKind kind;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "room")
    private boolean room;

    @Column(name = "case_number_pattern")
    private String caseNumberPattern;

    @Column(name = "seats")
    private int seats;

    @Column(name = "active")
    private boolean active = true;

    protected Organisation() {}

    /**
     * @throws InvalidInput if the particulars cannot be taken
     */
    public Organisation(Particulars particulars) {
        new InvalidInput.Check()
                .that(
                        particulars.code() != null && particulars.code().matches("[A-Z0-9][A-Z0-9-]{1,31}"),
                        "code",
                        "fault.identity.organisation.code")
                .orThrow();
        code = particulars.code();
        take(particulars);
    }

    /**
     * Takes new particulars; the code in them is not looked at.
     *
     * @throws InvalidInput if they cannot be taken: a name is missing, a room has no region or no numbers
     */
    public final void take(Particulars particulars) {
        new InvalidInput.Check()
                .that(Names.fits(particulars.nameZh(), 120), "nameZh", "fault.identity.name")
                .that(Names.fits(particulars.nameEn(), 120), "nameEn", "fault.identity.name")
                .that(particulars.kind() != null, "kind", "fault.identity.organisation.kind")
                .that(
                        !particulars.room() || particulars.region() != null,
                        "region",
                        "fault.identity.organisation.roomRegion")
                .that(
                        !particulars.room() || particulars.caseNumberPattern() != null,
                        "caseNumberPattern",
                        "fault.identity.organisation.roomPattern")
                .that(
                        particulars.seats() >= 0 && particulars.seats() <= 500,
                        "seats",
                        "fault.identity.organisation.seats")
                .orThrow();
        nameZh = particulars.nameZh().strip();
        nameEn = particulars.nameEn().strip();
        kind = particulars.kind();
        regionCode = particulars.region() == null ? null : particulars.region().digits();
        room = particulars.room();
        caseNumberPattern = particulars.caseNumberPattern() == null
                ? null
                : particulars.caseNumberPattern().text();
        seats = particulars.seats();
    }

    /** Ends its work; who was appointed in it loses what that gave. */
    public void close() {
        active = false;
    }

    /** Takes its work up again. */
    public void reopen() {
        active = true;
    }

    /** What people call it in short records, such as {@code JZQ-RST}. */
    public String code() {
        return code;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    public BodyKind kind() {
        return kind;
    }

    /** Where it is; null only for a body that is no room. */
    public RegionCode region() {
        return RegionCode.ofNullable(regionCode);
    }

    /** Whether it mediates: cases are given to it, and it numbers them. */
    public boolean room() {
        return room;
    }

    /** How it numbers its cases; null only for a body that is no room. */
    public CaseNumberPattern caseNumberPattern() {
        return CaseNumberPattern.ofNullable(caseNumberPattern);
    }

    /** How many persons a session in it can hold; 0 if it has no table of its own. */
    public int seats() {
        return seats;
    }

    public boolean active() {
        return active;
    }

    /**
     * What the administrator's form says about an organisation.
     *
     * @param code              capital letters, digits and hyphens; fixed once it is open
     * @param region            may be null for a body that is no room
     * @param caseNumberPattern may be null for a body that is no room; no two organisations share one
     * @param seats             0 to 500
     */
    public record Particulars(
            String code,
            String nameZh,
            String nameEn,
            BodyKind kind,
            RegionCode region,
            boolean room,
            CaseNumberPattern caseNumberPattern,
            int seats) {}
}
