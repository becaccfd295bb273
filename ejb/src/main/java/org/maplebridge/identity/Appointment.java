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
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.UuidConverter;

/**
 * A person holds a role in an organisation, from a day and until it is ended. Made and ended by the administrator; an ended one stays
 * as a record. A supervisor's appointment may name a region other than the organisation's own.
 */
@Entity
@Table(name = "appointment")
@NamedQuery(
        name = "Appointment.ofPerson",
        query = "SELECT a FROM Appointment a WHERE a.personId = :person ORDER BY a.fromDay, a.id")
@NamedQuery(
        name = "Appointment.standings",
        query =
                "SELECT a.role, a.organisationId, a.regionCode, o.regionCode FROM Appointment a, Person p, Organisation o"
                        + " WHERE a.personId = :person AND p.id = a.personId AND p.active = TRUE AND p.mustChangePassword = FALSE"
                        + " AND o.id = a.organisationId AND o.active = TRUE AND a.fromDay <= :today"
                        + " AND (a.untilDay IS NULL OR a.untilDay > :today)")
@NamedQuery(
        name = "Appointment.administrators",
        query = "SELECT a FROM Appointment a, Person p, Organisation o WHERE a.role = :role AND p.id = a.personId"
                + " AND p.active = TRUE AND o.id = a.organisationId AND o.active = TRUE AND a.fromDay <= :today"
                + " AND (a.untilDay IS NULL OR a.untilDay > :today)")
public class Appointment extends Aggregate {

    @Convert(converter = UuidConverter.class)
    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Convert(converter = UuidConverter.class)
    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private LocalDate untilDay;

    protected Appointment() {}

    /**
     * Appoints.
     *
     * @param region only for a supervisor, and only if it is not the organisation's own; else null
     * @param from   the first legal day on which it holds
     * @throws InvalidInput if another role than the supervisor's names a region
     */
    public Appointment(UUID personId, Role role, UUID organisationId, RegionCode region, LocalDate from) {
        new InvalidInput.Check()
                .that(role != null, "role", "fault.identity.appointment.role")
                .that(organisationId != null, "organisation", "fault.identity.person.organisation")
                .that(region == null || role == Role.SUPERVISOR, "region", "fault.identity.appointment.region")
                .that(from != null, "from", "fault.identity.appointment.from")
                .orThrow();
        this.personId = personId;
        this.role = role;
        this.organisationId = organisationId;
        this.regionCode = region == null ? null : region.digits();
        this.fromDay = from;
    }

    /**
     * Ends; from this legal day on it gives nothing.
     *
     * @throws InvalidInput if it has ended before that day already
     */
    void end(LocalDate day) {
        if (untilDay != null && !day.isBefore(untilDay)) {
            throw new InvalidInput("until", "fault.identity.appointment.ended");
        }
        untilDay = day;
    }

    /** Whether it holds on the given legal day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(fromDay) && (untilDay == null || day.isBefore(untilDay));
    }

    public UUID personId() {
        return personId;
    }

    public Role role() {
        return role;
    }

    public UUID organisationId() {
        return organisationId;
    }

    /** The region that a supervisor watches; null if it is the organisation's own. */
    public RegionCode region() {
        return RegionCode.ofNullable(regionCode);
    }

    /** The first legal day on which it holds. */
    public LocalDate from() {
        return fromDay;
    }

    /** The first legal day on which it no longer holds; null while its end is open. */
    public LocalDate until() {
        return untilDay;
    }
}
