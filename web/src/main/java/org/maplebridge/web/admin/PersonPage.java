package org.maplebridge.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.identity.AccountName;
import org.maplebridge.identity.Accounts;
import org.maplebridge.identity.Appointment;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Person;
import org.maplebridge.identity.RegionCode;
import org.maplebridge.identity.Role;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.Clash;
import org.omnifaces.cdi.ViewScoped;

/**
 * One person as the administrator keeps it: particulars, account, roles. Without an id it enters a new person and stays with that
 * person afterwards, so that the one-time password is shown beside the name.
 */
@Named("personPage")
@ViewScoped
public class PersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Accounts accounts;

    @Inject
    private Directory directory;

    @Inject
    private AdminArea area;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private OfficeClock clock;

    private String idParam;
    private UUID id;
    private long version;
    private boolean active = true;
    private boolean mustChangePassword;
    private String accountName;
    private String name;
    private String pinyin;
    private String organisation;
    private String phone;
    private Map<String, String> opened = Map.of();
    private Clash clash;

    private Role role;
    private String appointedAt;
    private String region;
    private LocalDate from;

    /**
     * Opens the person in the address, or an empty form.
     *
     * @throws org.maplebridge.basics.NotFound if there is nobody with this id
     */
    public void open() {
        area.enter();
        from = clock.today();
        if (idParam != null && !idParam.isBlank()) {
            id = AdminArea.id(idParam, "fault.identity.person.unknown");
            load();
        }
    }

    private void load() {
        Person person = directory.person(id);
        take(person);
        name = person.name();
        pinyin = person.pinyin();
        organisation = person.organisationId().toString();
        phone = person.phone();
        opened = shown();
        clash = null;
    }

    /** Takes what the form does not edit, and the version on which the next sending builds. */
    private void take(Person person) {
        accountName = person.accountName();
        active = person.active();
        mustChangePassword = person.mustChangePassword();
        version = person.version();
    }

    private Map<String, String> shown() {
        return shown(name, pinyin, organisation, phone);
    }

    private Map<String, String> shown(String itsName, String itsPinyin, String itsOrganisation, String itsPhone) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("admin.person.name", itsName);
        values.put("admin.person.pinyin", itsPinyin);
        values.put(
                "admin.person.organisation",
                itsOrganisation == null ? null : area.organisation(UUID.fromString(itsOrganisation)));
        values.put("admin.person.phone", itsPhone);
        return values;
    }

    private Person.Particulars particulars() {
        return new Person.Particulars(name, pinyin, organisation == null ? null : UUID.fromString(organisation), phone);
    }

    /** Enters the person and shows the one-time password, once. */
    public void create() {
        Accounts.Entered entered =
                accounts.createPerson(currentUser.actor(), new AccountName(accountName), particulars());
        id = entered.personId();
        load();
        appointedAt = organisation;
        area.show(entered.oneTimePassword().text());
        area.say("admin.person.created", name);
    }

    /** Stores the particulars; if somebody else was quicker, shows what differs and stores nothing. */
    public void save() {
        try {
            accounts.changePerson(currentUser.actor(), id, version, particulars());
        } catch (StaleEdit stale) {
            Person theirs = directory.person(id);
            clash = Clash.of(
                    opened,
                    shown(
                            theirs.name(),
                            theirs.pinyin(),
                            theirs.organisationId().toString(),
                            theirs.phone()),
                    shown());
            take(theirs);
            throw stale;
        }
        load();
        area.say("admin.saved");
    }

    /** Gives up what was typed and shows what is stored. */
    public void reload() {
        load();
    }

    /** Makes a one-time password and shows it, once; the old one opens nothing any more. */
    public void resetPassword() {
        area.show(accounts.resetPassword(currentUser.actor(), id).text());
        take(directory.person(id));
        area.say("admin.person.passwordReset", name);
    }

    /** Ends all log-ins of the person. */
    public void logOutEverywhere() {
        accounts.logOutEverywhere(currentUser.actor(), id);
        take(directory.person(id));
        area.say("admin.person.loggedOut", name);
    }

    /** Shuts the account. */
    public void deactivate() {
        decide(() -> accounts.deactivate(currentUser.actor(), id, version), "admin.person.deactivated");
    }

    /** Opens the account again. */
    public void reactivate() {
        decide(() -> accounts.reactivate(currentUser.actor(), id, version), "admin.person.reactivated");
    }

    /** After a clash the page shows what is stored, so that the next click knows what it decides. */
    private void decide(Runnable act, String done) {
        try {
            act.run();
        } finally {
            load();
        }
        area.say(done, name);
    }

    /** Gives the person a role in an organisation. */
    public void appoint() {
        accounts.appoint(
                currentUser.actor(),
                id,
                role,
                UUID.fromString(appointedAt),
                region == null || region.isBlank() ? null : new RegionCode(region),
                from);
        role = null;
        region = null;
        from = clock.today();
        area.say("admin.person.appointed", name);
    }

    /** Ends an appointment today. */
    public void endAppointment(UUID appointment) {
        accounts.endAppointment(currentUser.actor(), appointment);
        area.say("admin.person.appointmentEnded", name);
    }

    /** All appointments, those that hold first. */
    public List<Appointed> getAppointments() {
        LocalDate today = clock.today();
        return directory.appointments(currentUser.actor(), id).stream()
                .map(each -> new Appointed(each, state(each, today)))
                .sorted((one, other) -> one.state().compareTo(other.state()))
                .toList();
    }

    static State state(Appointment appointment, LocalDate today) {
        if (appointment.holdsOn(today)) {
            return State.HOLDS;
        }
        return today.isBefore(appointment.from()) ? State.BEGINS : State.ENDED;
    }

    /** Whether an appointment holds today. */
    public enum State {
        HOLDS,
        BEGINS,
        ENDED
    }

    /** An appointment and whether it holds. */
    public record Appointed(Appointment appointment, State state) {

        /** Whether it can still be ended. */
        public boolean endable() {
            return state != State.ENDED && appointment.until() == null;
        }
    }

    public boolean isStored() {
        return id != null;
    }

    public UUID getId() {
        return id;
    }

    public boolean isActive() {
        return active;
    }

    public boolean isMustChangePassword() {
        return mustChangePassword;
    }

    public Clash getClash() {
        return clash;
    }

    public String getIdParam() {
        return idParam;
    }

    public void setIdParam(String idParam) {
        this.idParam = idParam;
    }

    public String getAccountName() {
        return accountName;
    }

    public void setAccountName(String accountName) {
        this.accountName = accountName;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPinyin() {
        return pinyin;
    }

    public void setPinyin(String pinyin) {
        this.pinyin = pinyin;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getAppointedAt() {
        return appointedAt;
    }

    public void setAppointedAt(String appointedAt) {
        this.appointedAt = appointedAt;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
