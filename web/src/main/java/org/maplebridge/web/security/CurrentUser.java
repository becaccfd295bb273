package org.maplebridge.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.basics.Actor;

/**
 * The one bean that answers the pages' question "who is here". It gives the actor for the services, names for the top bar and the
 * roles by which pages are arranged; rights are decided by the services.
 */
@Named("currentUser")
@RequestScoped
public class CurrentUser {

    @Inject
    private HttpServletRequest request;

    @Inject
    private ClientAddress address;

    /** Whether someone has logged in. */
    public boolean isPresent() {
        return LogIn.of(request) != null;
    }

    /**
     * The person as the services want to know it, with the address from which the request came.
     *
     * @throws IllegalStateException if nobody has logged in; pages behind the door never see that
     */
    public Actor actor() {
        SignIn.SignedIn person = person();
        return Actor.person(person.id(), person.name(), address.of(request));
    }

    /** The address from which this request came, looking through trusted proxies. */
    public String source() {
        return address.of(request);
    }

    public UUID getId() {
        return person().id();
    }

    public String getName() {
        return person().name();
    }

    /** The first character of the name, for the round mark in the top bar. */
    public String getInitial() {
        String name = getName();
        return name.isEmpty() ? "" : new String(Character.toChars(name.codePointAt(0)));
    }

    public UUID getOrganisationId() {
        return person().organisation();
    }

    public String getOrganisation() {
        return person().organisationName();
    }

    /** The roles by name, such as {@code MEDIATOR}. */
    public Set<String> getRoles() {
        return person().roles();
    }

    /** Whether the person has one of these roles. */
    public boolean is(String... roles) {
        Set<String> held = getRoles();
        for (String role : roles) {
            if (held.contains(role)) {
                return true;
            }
        }
        return false;
    }

    SignIn.SignedIn person() {
        LogIn logIn = LogIn.of(request);
        if (logIn == null) {
            throw new IllegalStateException("Nobody has logged in");
        }
        return logIn.person();
    }
}
