package org.maplebridge.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.basics.UseCases;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;

/**
 * The use cases around other systems: letting them in by their token, registering them, replacing a token, shutting out. All but the first
 * take the right to administer; each is an event in the book of people, a token never is.
 */
@UseCases
public class ApiClients {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Chronicle chronicle;

    @Inject
    private Rights rights;

    @Inject
    private Standings standings;

    @Inject
    private Directory directory;

    /**
     * The client that a request comes from.
     *
     * @param token  what stood after {@code Bearer}
     * @param source the network address
     * @return empty for an unknown token and for a client that was shut out
     */
    @Transactional(TxType.SUPPORTS)
    public Optional<Actor> authenticate(String token, String source) {
        return em.createNamedQuery("ApiClient.byToken", ApiClient.class)
                .setParameter("hash", new ApiToken(token).sha256())
                .getResultStream()
                .findFirst()
                .map(client -> Actor.client(client.id(), client.name(), source));
    }

    /**
     * Registers a system with a token of its own making.
     *
     * @return the client and its token, which is nowhere kept
     * @throws Conflict if the name is taken
     */
    public Registered register(Actor actor, String name, Role role, UUID organisationId) {
        ApiToken token = ApiToken.random();
        return new Registered(register(actor, name, role, organisationId, token), token);
    }

    /**
     * Registers a system with a given token, for an office whose tokens are known beforehand, such as the demo's.
     *
     * @return the client's id
     * @throws Conflict if the name or the token is taken
     */
    public UUID register(Actor actor, String name, Role role, UUID organisationId, ApiToken token) {
        rights.require(actor, Right.ADMINISTER);
        chronicle.lock(Subject.PEOPLE);
        ApiClient client =
                new ApiClient(name, role, directory.organisation(organisationId).id(), token);
        boolean taken = em.createNamedQuery("ApiClient.all", ApiClient.class)
                .getResultStream()
                .anyMatch(other -> other.name().equals(client.name()));
        if (taken || authenticate(token.text(), null).isPresent()) {
            throw new Conflict("fault.identity.client.taken", client.name());
        }
        em.persist(client);
        em.flush();
        changed(actor, "client.registered", client);
        return client.id();
    }

    /** Who was registered, and the token to hand over. */
    public record Registered(UUID clientId, ApiToken token) {}

    /**
     * Gives a client a new token; the old one opens nothing from now on.
     *
     * @param version the version that came with the form
     * @return the token, which is nowhere kept
     */
    public ApiToken replaceToken(Actor actor, UUID clientId, long version) {
        ApiClient client = underLock(actor, clientId, version);
        ApiToken token = ApiToken.random();
        client.receive(token);
        changed(actor, "client.token-replaced", client);
        return token;
    }

    /**
     * Shuts a client out.
     *
     * @param version the version that came with the form
     */
    public void deactivate(Actor actor, UUID clientId, long version) {
        ApiClient client = underLock(actor, clientId, version);
        client.deactivate();
        changed(actor, "client.deactivated", client);
    }

    /**
     * Lets a client in again.
     *
     * @param version the version that came with the form
     */
    public void reactivate(Actor actor, UUID clientId, long version) {
        ApiClient client = underLock(actor, clientId, version);
        client.reactivate();
        changed(actor, "client.reactivated", client);
    }

    private ApiClient underLock(Actor actor, UUID clientId, long version) {
        rights.require(actor, Right.ADMINISTER);
        chronicle.lock(Subject.PEOPLE);
        ApiClient client = Optional.ofNullable(em.find(ApiClient.class, clientId))
                .orElseThrow(() -> new NotFound("fault.identity.client.unknown"));
        StaleEdit.check(version, client.version());
        return client;
    }

    private void changed(Actor actor, String type, ApiClient client) {
        standings.forget(client.id());
        chronicle.append(
                Subject.PEOPLE,
                actor,
                type,
                Map.of(
                        "client", client.id(),
                        "name", client.name(),
                        "role", client.role().name(),
                        "organisation", client.organisationId()));
    }
}
