package org.maplebridge.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.basics.UseCases;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;

/**
 * The use cases around people's accounts: logging in, passwords, entering people, appointing them and ending it. All but logging in and one's
 * own settings take the right to administer. Each is an event in the book of people; a password never is.
 */
@UseCases
public class Accounts {

    /** Stands in the history for whoever tried an account that does not exist. */
    private static final UUID NOBODY = new UUID(0, 0);

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private OfficeClock clock;

    @Inject
    private Chronicle chronicle;

    @Inject
    private Rights rights;

    @Inject
    private Standings standings;

    @Inject
    private Passwords passwords;

    @Inject
    private LogInThrottle throttle;

    // ---- logging in

    /**
     * Looks whether somebody is who they say. Takes as long for an account that does not exist as for one that does, and holds no database
     * connection while the password is hashed.
     *
     * @param account  what was typed as the account
     * @param password what was typed as the password
     * @param source   the network address
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public SignInOutcome authenticate(String account, String password, String source) {
        String typed = account == null ? "" : account;
        Duration wait = throttle.admit(typed, source);
        if (!wait.isZero()) {
            return SignInOutcome.tooEarly(wait.plusMillis(999).toSeconds());
        }
        Optional<Person> person = byTypedAccount(typed).filter(Person::active);
        String hash = person.map(Person::passwordHash).orElse(null);
        if (!passwords.verify(password == null ? "" : password, hash)) {
            noteRefusedLogIn(person, source);
            return SignInOutcome.refused();
        }
        throttle.succeeded(typed, source);
        SignedIn signedIn = SignedIn.as(person.orElseThrow());
        chronicle.appendSeparately(Subject.PEOPLE, signedIn.actor(source), "person.signed-in", Map.of());
        return SignInOutcome.in(signedIn);
    }

    /** The person tried is named, what was typed is not: it may be a password in the wrong field. */
    private void noteRefusedLogIn(Optional<Person> person, String source) {
        Actor somebody = person.map(known -> Actor.person(known.id(), known.name(), source))
                .orElse(Actor.person(NOBODY, "", source));
        chronicle.appendSeparately(
                Subject.PEOPLE, somebody, "person.sign-in-refused", Map.of("known", person.isPresent()));
    }

    /**
     * Whether a session is still good; asked at each request. Gives the person as stored now, so that a new name or a password that must be
     * changed shows with the next click.
     *
     * @param sessionEpoch what the session carries
     * @return empty if the person was deactivated or logged out everywhere
     */
    public Optional<SignedIn> stillSignedIn(UUID personId, long sessionEpoch) {
        return Optional.ofNullable(em.find(Person.class, personId))
                .filter(Person::active)
                .filter(person -> person.sessionEpoch() == sessionEpoch)
                .map(SignedIn::as);
    }

    // ---- one's own account

    /**
     * Takes a password of one's own choice. Every other session of this person ends; the one at hand goes on with what is returned.
     *
     * @throws InvalidInput if the current one is wrong, or the new one breaks the policy or is the old one
     * @throws Conflict     if there were too many wrong tries; its first value is the seconds to wait
     */
    public SignedIn changeOwnPassword(Actor actor, String current, String chosen) {
        Person person = person(actor.id());
        Duration wait = throttle.admit(person.accountName(), actor.source());
        if (!wait.isZero()) {
            throw new Conflict("fault.identity.tooEarly", wait.plusMillis(999).toSeconds());
        }
        if (!passwords.verify(current == null ? "" : current, person.passwordHash())) {
            throw new InvalidInput("currentPassword", "fault.identity.password.wrong");
        }
        throttle.succeeded(person.accountName(), actor.source());
        InvalidInput.Check check = new InvalidInput.Check();
        PasswordPolicy.fault(chosen, new AccountName(person.accountName()))
                .ifPresent(
                        key -> check.that(false, "newPassword", key, PasswordPolicy.SHORTEST, PasswordPolicy.LONGEST));
        check.that(!current.equals(chosen), "newPassword", "fault.identity.password.same")
                .orThrow();

        chronicle.lock(Subject.PEOPLE);
        person.choosePassword(passwords.hash(chosen));
        em.flush();
        changed(actor, "person.password-changed", person, Map.of());
        return SignedIn.as(person);
    }

    /** Ends every session of one's own, this one included. */
    public void logOutEverywhere(Actor actor) {
        chronicle.lock(Subject.PEOPLE);
        Person person = person(actor.id());
        person.logOutEverywhere();
        changed(actor, "person.logged-out-everywhere", person, Map.of());
    }

    /**
     * Reads the pages in another language from now on.
     *
     * @param locale {@code zh} or {@code en}
     */
    public void changeLocale(Actor actor, String locale) {
        person(actor.id()).read(locale);
    }

    // ---- people, by the administrator

    /**
     * Enters a person, who can log in with the returned password and must then choose another.
     *
     * @return the person and the one-time password, which is nowhere kept
     * @throws Conflict     if the account name is taken
     * @throws InvalidInput if something cannot be taken
     */
    public Entered createPerson(Actor actor, AccountName account, Person.Particulars particulars) {
        rights.require(actor, Right.ADMINISTER);
        OneTimePassword oneTime = OneTimePassword.random();
        Person person = new Person(account, particulars, passwords.hash(oneTime.text()));
        chronicle.lock(Subject.PEOPLE);
        requireOrganisation(particulars.organisationId());
        if (byAccount(account).isPresent()) {
            throw new Conflict("fault.identity.account.taken", account.text());
        }
        em.persist(person);
        em.flush();
        changed(actor, "person.created", person, Map.of("organisation", particulars.organisationId()));
        return new Entered(person.id(), oneTime);
    }

    /** Who was entered, and the password to tell them. */
    public record Entered(UUID personId, OneTimePassword oneTimePassword) {}

    /**
     * Changes a person's name, organisation or telephone.
     *
     * @param version the version that came with the form
     */
    public void changePerson(Actor actor, UUID personId, long version, Person.Particulars particulars) {
        Person person = underLock(actor, personId, version);
        requireOrganisation(particulars.organisationId());
        Map<String, Object> before = new LinkedHashMap<>();
        before.put("nameBefore", person.name());
        before.put("organisationBefore", person.organisationId());
        person.take(particulars);
        before.put("name", person.name());
        before.put("organisation", person.organisationId());
        changed(actor, "person.changed", person, before);
    }

    /**
     * Gives a person a new one-time password, for who has forgotten theirs; every session of theirs ends.
     *
     * @return the password, which is nowhere kept
     */
    public OneTimePassword resetPassword(Actor actor, UUID personId) {
        rights.require(actor, Right.ADMINISTER);
        OneTimePassword oneTime = OneTimePassword.random();
        String hash = passwords.hash(oneTime.text());
        chronicle.lock(Subject.PEOPLE);
        Person person = person(personId);
        person.receiveOneTimePassword(hash);
        changed(actor, "person.password-reset", person, Map.of());
        return oneTime;
    }

    /** Ends every session of a person. */
    public void logOutEverywhere(Actor actor, UUID personId) {
        rights.require(actor, Right.ADMINISTER);
        chronicle.lock(Subject.PEOPLE);
        Person person = person(personId);
        person.logOutEverywhere();
        changed(actor, "person.logged-out-everywhere", person, Map.of());
    }

    /**
     * Shuts a person's account; sessions and rights end at once, appointments stay on record.
     *
     * @param version the version that came with the form
     * @throws Conflict if no administrator would be left
     */
    public void deactivate(Actor actor, UUID personId, long version) {
        Person person = underLock(actor, personId, version);
        requireAnotherAdministrator(administration -> administration.personId().equals(personId));
        person.deactivate();
        changed(actor, "person.deactivated", person, Map.of());
    }

    /**
     * Opens a person's account again.
     *
     * @param version the version that came with the form
     */
    public void reactivate(Actor actor, UUID personId, long version) {
        Person person = underLock(actor, personId, version);
        person.reactivate();
        changed(actor, "person.reactivated", person, Map.of());
    }

    // ---- appointments, by the administrator

    /**
     * Gives a person a role in an organisation.
     *
     * @param region only for a supervisor who watches another region than the organisation's; else null
     * @param from   the first legal day on which it holds; null for today
     * @return the appointment's id
     * @throws Conflict if the person holds the role there already
     */
    public UUID appoint(Actor actor, UUID personId, Role role, UUID organisationId, RegionCode region, LocalDate from) {
        rights.require(actor, Right.ADMINISTER);
        chronicle.lock(Subject.PEOPLE);
        Person person = person(personId);
        requireOrganisation(organisationId);
        LocalDate first = from == null ? clock.today() : from;
        Appointment appointment = new Appointment(personId, role, organisationId, region, first);
        boolean held = appointments(personId).stream()
                .anyMatch(other -> other.role() == role
                        && other.organisationId().equals(organisationId)
                        && Objects.equals(other.region(), region)
                        && (other.until() == null || other.until().isAfter(first)));
        if (held) {
            throw new Conflict("fault.identity.appointment.held", role);
        }
        em.persist(appointment);
        em.flush();
        changed(actor, "person.appointed", person, particulars(appointment));
        return appointment.id();
    }

    /**
     * Ends an appointment today: what it gave is gone with the person's next click.
     *
     * @throws Conflict if no administrator would be left
     */
    public void endAppointment(Actor actor, UUID appointmentId) {
        rights.require(actor, Right.ADMINISTER);
        chronicle.lock(Subject.PEOPLE);
        Appointment appointment = Optional.ofNullable(em.find(Appointment.class, appointmentId))
                .orElseThrow(() -> new NotFound("fault.identity.appointment.unknown"));
        requireAnotherAdministrator(appointment::equals);
        LocalDate today = clock.today();
        appointment.end(today.isBefore(appointment.from()) ? appointment.from() : today);
        em.flush();
        changed(actor, "person.appointment-ended", person(appointment.personId()), particulars(appointment));
    }

    // ---- within

    private Person underLock(Actor actor, UUID personId, long version) {
        rights.require(actor, Right.ADMINISTER);
        chronicle.lock(Subject.PEOPLE);
        Person person = person(personId);
        StaleEdit.check(version, person.version());
        return person;
    }

    private Person person(UUID id) {
        return Optional.ofNullable(em.find(Person.class, id))
                .orElseThrow(() -> new NotFound("fault.identity.person.unknown"));
    }

    private Optional<Person> byTypedAccount(String typed) {
        try {
            return byAccount(new AccountName(typed));
        } catch (InvalidInput noSuchName) {
            return Optional.empty();
        }
    }

    private Optional<Person> byAccount(AccountName account) {
        return em.createNamedQuery("Person.byAccount", Person.class)
                .setParameter("account", account.text())
                .getResultStream()
                .findFirst();
    }

    private List<Appointment> appointments(UUID personId) {
        return em.createNamedQuery("Appointment.ofPerson", Appointment.class)
                .setParameter("person", personId)
                .getResultList();
    }

    private void requireOrganisation(UUID id) {
        Organisation organisation = id == null ? null : em.find(Organisation.class, id);
        if (organisation == null || !organisation.active()) {
            throw new InvalidInput("organisation", "fault.identity.person.organisation");
        }
    }

    /** An office whose last administrator is gone could be opened by nobody. */
    private void requireAnotherAdministrator(Predicate<Appointment> ending) {
        List<Appointment> administrators = em.createNamedQuery("Appointment.administrators", Appointment.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setParameter("today", clock.today())
                .getResultList();
        if (administrators.stream().anyMatch(ending) && administrators.stream().allMatch(ending)) {
            throw new Conflict("fault.identity.lastAdministrator");
        }
    }

    private static Map<String, Object> particulars(Appointment appointment) {
        Map<String, Object> particulars = new LinkedHashMap<>();
        particulars.put("appointment", appointment.id());
        particulars.put("role", appointment.role().name());
        particulars.put("organisation", appointment.organisationId());
        particulars.put(
                "region",
                appointment.region() == null ? null : appointment.region().digits());
        particulars.put("from", appointment.from());
        particulars.put("until", appointment.until());
        return particulars;
    }

    private void changed(Actor actor, String type, Person person, Map<String, ?> details) {
        standings.forget(person.id());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("person", person.id());
        all.put("account", person.accountName());
        all.putAll(details);
        chronicle.append(Subject.PEOPLE, actor, type, all);
    }
}
