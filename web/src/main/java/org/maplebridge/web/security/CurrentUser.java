package org.maplebridge.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.Rights;
import org.maplebridge.identity.Role;
import org.maplebridge.identity.SignedIn;
import org.maplebridge.web.text.Reader;

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

    @Inject
    private Reader reader;

    @Inject
    private Rights rights;

    @Inject
    private Directory directory;

    private Organisation organisation;
    private Set<Role> roles;

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
        return person().actor(address.of(request));
    }

    /** The address from which this request came, looking through trusted proxies. */
    public String source() {
        return address.of(request);
    }

    public UUID getId() {
        return person().personId();
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
        return person().organisationId();
    }

    /** The name of the person's organisation in the reader's language. */
    public String getOrganisation() {
        if (organisation == null) {
            organisation = directory.organisation(getOrganisationId());
        }
        return reader.isEnglish() && organisation.nameEn() != null ? organisation.nameEn() : organisation.nameZh();
    }

    /** The roles that the person holds now. */
    public Set<Role> getRoles() {
        if (roles == null) {
            roles = rights.roles(actor());
        }
        return roles;
    }

    /** Whether the person has one of these roles. */
    public boolean is(Role... any) {
        return Arrays.stream(any).anyMatch(getRoles()::contains);
    }

    SignedIn person() {
        LogIn logIn = LogIn.of(request);
        if (logIn == null) {
            throw new IllegalStateException("Nobody has logged in");
        }
        return logIn.person();
    }
}
