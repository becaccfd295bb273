package org.maplebridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Pinyin;
import org.maplebridge.basics.UuidConverter;

/**
 * Somebody who works with the system. Entered by the administrator with a one-time password that must be changed at the first
 * log-in; may do what the {@link Appointment}s allow. Deactivated when leaving, never deleted: the history names people.
 */
@Entity
@Table(name = "person")
@NamedQuery(name = "Person.byAccount", query = "SELECT p FROM Person p WHERE p.accountName = :account")
@NamedQuery(name = "Person.byIds", query = "SELECT p FROM Person p WHERE p.id IN :ids")
@NamedQuery(
        name = "Person.search",
        query = "SELECT p FROM Person p WHERE p.name LIKE :like OR p.accountName LIKE :like OR p.pinyin LIKE :like"
                + " ORDER BY p.pinyin, p.name, p.accountName")
@NamedQuery(
        name = "Person.searchCount",
        query =
                "SELECT COUNT(p) FROM Person p WHERE p.name LIKE :like OR p.accountName LIKE :like OR p.pinyin LIKE :like")
@NamedQuery(
        name = "Person.holding",
        query = "SELECT DISTINCT p FROM Person p, Appointment a WHERE a.personId = p.id AND a.role = :role"
                + " AND a.organisationId = :organisation AND p.active = TRUE AND a.fromDay <= :today"
                + " AND (a.untilDay IS NULL OR a.untilDay > :today) ORDER BY p.pinyin, p.name")
@NamedQuery(
        name = "Person.holdingAnywhere",
        query =
                "SELECT DISTINCT a.organisationId, p, p.pinyin, p.name FROM Person p, Appointment a WHERE a.personId = p.id"
                        + " AND a.role = :role AND p.active = TRUE AND a.fromDay <= :today"
                        + " AND (a.untilDay IS NULL OR a.untilDay > :today) ORDER BY p.pinyin, p.name")
public class Person extends Aggregate {

    @Column(name = "account_name")
    private String accountName;

    @Column(name = "name")
    private String name;

    @Column(name = "pinyin")
    private String pinyin;

    @Convert(converter = UuidConverter.class)
    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "phone")
    private String phone;

    @Column(name = "locale")
    private String locale = "zh";

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Column(name = "active")
    private boolean active = true;

    @Column(name = "session_epoch")
    private long sessionEpoch = 1;

    protected Person() {}

    /**
     * Enters a person.
     *
     * @param oneTimePasswordHash the hash of the password that opens the first log-in and must then be changed
     * @throws InvalidInput if the particulars cannot be taken
     */
    public Person(AccountName account, Particulars particulars, String oneTimePasswordHash) {
        accountName = account.text();
        take(particulars);
        passwordHash = oneTimePasswordHash;
        mustChangePassword = true;
    }

    /**
     * Takes new particulars.
     *
     * @throws InvalidInput if they cannot be taken
     */
    public final void take(Particulars particulars) {
        InvalidInput.Check check = new InvalidInput.Check()
                .that(Names.fits(particulars.name(), 60), "name", "fault.identity.name")
                .that(Names.fitsIfGiven(particulars.pinyin(), 120), "pinyin", "fault.identity.name")
                .that(particulars.organisationId() != null, "organisation", "fault.identity.person.organisation");
        PhoneNumber.fault(particulars.phone())
                .ifPresent(key -> check.that(Names.orNull(particulars.phone()) == null, "phone", key));
        check.orThrow();
        name = particulars.name().strip();
        pinyin = Names.orNull(particulars.pinyin()) == null
                ? Pinyin.spelled(name, true)
                : Names.orNull(particulars.pinyin());
        organisationId = particulars.organisationId();
        phone = Names.orNull(particulars.phone()) == null
                ? null
                : PhoneNumber.of(particulars.phone()).text();
    }

    /** Has a password of their own choice from now on; every session opened with the old one ends. */
    void choosePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
        sessionEpoch++;
    }

    /** Has a one-time password from now on, which opens nothing but the change of it; every session ends. */
    void receiveOneTimePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = true;
        sessionEpoch++;
    }

    /** Ends every session of this person, wherever it is open. */
    void logOutEverywhere() {
        sessionEpoch++;
    }

    /** Can no longer log in and holds no right. */
    void deactivate() {
        active = false;
        sessionEpoch++;
    }

    /** May log in again. */
    void reactivate() {
        active = true;
    }

    /** Reads the pages in Chinese ({@code zh}) or English ({@code en}) from now on. */
    void read(String language) {
        if (!"zh".equals(language) && !"en".equals(language)) {
            throw new InvalidInput("locale", "fault.identity.locale");
        }
        locale = language;
    }

    /** The name typed at log-in. */
    public String accountName() {
        return accountName;
    }

    public String name() {
        return name;
    }

    /** The name in pinyin, for sorting; may be null. */
    public String pinyin() {
        return pinyin;
    }

    /** Where this person belongs; rights come by appointments, which may be elsewhere. */
    public UUID organisationId() {
        return organisationId;
    }

    /** The number at work; may be null. */
    public String phone() {
        return phone;
    }

    /** {@code zh} or {@code en}. */
    public String locale() {
        return locale;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Whether the password is a one-time one: until it is changed, no right holds. */
    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public boolean active() {
        return active;
    }

    /** Counts up to end all sessions: a session lives as long as it carries this number. */
    public long sessionEpoch() {
        return sessionEpoch;
    }

    /**
     * What the administrator's form says about a person.
     *
     * @param pinyin may be null
     * @param phone  may be null
     */
    public record Particulars(String name, String pinyin, UUID organisationId, String phone) {}
}
