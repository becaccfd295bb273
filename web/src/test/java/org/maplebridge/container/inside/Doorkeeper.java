package org.maplebridge.container.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.identity.AccountName;
import org.maplebridge.identity.Accounts;
import org.maplebridge.identity.Person;
import org.maplebridge.identity.Role;

/** What happens behind the door while a test stands before it: people are employed, passwords reset, half hours go by. */
@ApplicationScoped
class Doorkeeper {

    private static final String LOG_IN = "org.maplebridge.web.security.LogIn";
    private static final String LAST_ACT = "lastActMillis";

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private TestOffice office;

    @Inject
    private Accounts accounts;

    @Inject
    private OfficeClock clock;

    /** A clerk of the room who has chosen a password. */
    JsonObject employ(String account, String password) {
        Cast cast = office.cast();
        Accounts.Entered entered = accounts.createPerson(
                cast.administrator(),
                new AccountName(account),
                new Person.Particulars(account, account, cast.room(), null));
        accounts.appoint(cast.administrator(), entered.personId(), Role.WINDOW_CLERK, cast.room(), null, clock.today());
        accounts.changeOwnPassword(
                Actor.person(entered.personId(), account, "203.0.113.8"),
                entered.oneTimePassword().text(),
                password);
        return JsonObject.EMPTY_JSON_OBJECT;
    }

    /** The administrator's answer to somebody who has forgotten the password. */
    JsonObject resetPassword(String account) {
        UUID person = em.createNamedQuery("Person.byAccount", Person.class)
                .setParameter("account", account)
                .getSingleResult()
                .id();
        return Json.createObjectBuilder()
                .add(
                        "password",
                        accounts.resetPassword(office.cast().administrator(), person)
                                .text())
                .build();
    }

    /** Moves the last act at the browser of this request back in time; nobody waits half an hour for a test. */
    JsonObject passTime(HttpServletRequest request, int minutes) throws ReflectiveOperationException {
        Object logIn = request.getSession(false).getAttribute(LOG_IN);
        Field lastAct = logIn.getClass().getDeclaredField(LAST_ACT);
        lastAct.setAccessible(true);
        lastAct.setLong(
                logIn, lastAct.getLong(logIn) - Duration.ofMinutes(minutes).toMillis());
        return JsonObject.EMPTY_JSON_OBJECT;
    }
}
