package org.maplebridge.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;

/**
 * Makes the first administrator of a new office. The operator names the account and a file with a first password in the environment and
 * starts; once there is an administrator the settings do nothing, whatever they say. The password must be changed at the first log-in. The
 * administrator is entered under a first organisation, which is made too if there is none.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class FirstAdministrator {

    static final String ACCOUNT = "MAPLEBRIDGE_FIRST_ADMIN";
    static final String PASSWORD_FILE = "MAPLEBRIDGE_FIRST_ADMIN_PASSWORD_FILE";

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());
    private static final String FIRST_ORGANISATION = "OFFICE";

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private OfficeClock clock;

    @Inject
    private Chronicle chronicle;

    @Inject
    private Passwords passwords;

    @Inject
    private Directory directory;

    @PostConstruct
    void appointIfAsked() {
        boolean asked = asked(System.getenv());
        if (administratorExists()) {
            if (asked) {
                LOG.log(
                        Level.INFO,
                        "There is an administrator already; {0} is not looked at and can be taken away",
                        ACCOUNT);
            }
            return;
        }
        if (!asked) {
            LOG.log(
                    Level.WARNING,
                    "There is no administrator yet. Set {0} and {1} and start again to make the first one",
                    new Object[] {ACCOUNT, PASSWORD_FILE});
            return;
        }
        try {
            Wish wish = Wish.read(System.getenv());
            appoint(wish);
            LOG.log(
                    Level.INFO,
                    "First administrator {0} made; the password must be changed at the first log-in. Delete the password file now",
                    wish.account());
        } catch (UnusableWish unusable) {
            LOG.log(Level.SEVERE, "No first administrator was made: {0}", unusable.getMessage());
        }
    }

    /** Whether the operator asks for a first administrator at all. */
    static boolean asked(Map<String, String> environment) {
        return environment.get(ACCOUNT) != null || environment.get(PASSWORD_FILE) != null;
    }

    private boolean administratorExists() {
        return !em.createNamedQuery("Appointment.administrators", Appointment.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setParameter("today", clock.today())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void appoint(Wish wish) {
        boolean taken = !em.createNamedQuery("Person.byAccount", Person.class)
                .setParameter("account", wish.account().text())
                .getResultList()
                .isEmpty();
        if (taken) {
            throw new UnusableWish("the account " + wish.account() + " is taken by somebody who is no administrator");
        }
        Organisation organisation =
                directory.organisationByCode(FIRST_ORGANISATION).orElseGet(this::firstOrganisation);
        Person person = new Person(
                wish.account(),
                new Person.Particulars("系统管理员", "xitong guanliyuan", organisation.id(), null),
                passwords.hash(wish.password()));
        em.persist(person);
        em.flush();
        em.persist(new Appointment(person.id(), Role.ADMINISTRATOR, organisation.id(), null, clock.today()));
        chronicle.append(
                Subject.PEOPLE,
                Actor.process(person.id(), "首任管理员：由运行环境指定"),
                "person.first-administrator",
                Map.of("person", person.id(), "account", person.accountName()));
    }

    private Organisation firstOrganisation() {
        Organisation organisation = new Organisation(new Organisation.Particulars(
                FIRST_ORGANISATION, "系统管理", "System administration", BodyKind.MEDIATION_CENTRE, null, false, null, 0));
        em.persist(organisation);
        em.flush();
        return organisation;
    }

    /** What the operator asks for. */
    record Wish(AccountName account, String password) {

        /**
         * Reads the wish from the environment and the file it names; the file's last line end is not part of the password.
         *
         * @throws UnusableWish saying in the operator's words what is wrong, never what the password is
         */
        static Wish read(Map<String, String> environment) {
            String file = Optional.ofNullable(environment.get(PASSWORD_FILE))
                    .orElseThrow(() -> new UnusableWish(PASSWORD_FILE + " is not set"));
            AccountName account = account(environment.get(ACCOUNT));
            String password;
            try {
                password = Files.readString(Path.of(file)).replaceFirst("\\R$", "");
            } catch (IOException | InvalidPathException unreadable) {
                throw new UnusableWish("the file that " + PASSWORD_FILE + " names cannot be read: " + file);
            }
            PasswordPolicy.fault(password, account).ifPresent(key -> {
                throw new UnusableWish("the password in " + file + " cannot be taken: it must have "
                        + PasswordPolicy.SHORTEST + " to " + PasswordPolicy.LONGEST
                        + " characters, not be a common one and not be the account's name");
            });
            return new Wish(account, password);
        }

        private static AccountName account(String text) {
            if (text == null) {
                throw new UnusableWish(ACCOUNT + " is not set");
            }
            try {
                return new AccountName(text);
            } catch (InvalidInput notAName) {
                throw new UnusableWish(
                        ACCOUNT + " must be 3 to 40 of a-z, 0-9, dot, hyphen and underscore, a letter first");
            }
        }

        @Override
        public String toString() {
            return "Wish[" + account + "]";
        }
    }

    /** A wish that cannot be fulfilled; the message is for the log. */
    static final class UnusableWish extends RuntimeException {

        UnusableWish(String message) {
            super(message);
        }
    }
}
