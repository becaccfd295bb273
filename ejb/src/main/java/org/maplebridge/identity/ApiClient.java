package org.maplebridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.UuidConverter;

/**
 * Another system that speaks with the office, such as the arbitration commission's own. Registered by the administrator, who is
 * shown its token once; holds one role in one organisation. Its token can be replaced, and it can be shut out; never deleted.
 */
@Entity
@Table(name = "api_client")
@NamedQuery(name = "ApiClient.all", query = "SELECT c FROM ApiClient c ORDER BY c.name")
@NamedQuery(
        name = "ApiClient.byToken",
        query = "SELECT c FROM ApiClient c WHERE c.tokenSha256 = :hash AND c.active = TRUE")
@NamedQuery(
        name = "ApiClient.standings",
        query = "SELECT c.role, c.organisationId, o.regionCode FROM ApiClient c, Organisation o WHERE c.id = :client"
                + " AND c.active = TRUE AND o.id = c.organisationId AND o.active = TRUE")
public class ApiClient extends Aggregate {

    @Column(name = "name")
    private String name;

    @Column(name = "token_sha256")
    private String tokenSha256;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Convert(converter = UuidConverter.class)
    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "active")
    private boolean active = true;

    protected ApiClient() {}

    /**
     * Registers a system.
     *
     * @param role any but the administrator's: other systems keep no accounts
     * @throws InvalidInput if a particular is missing
     */
    public ApiClient(String name, Role role, UUID organisationId, ApiToken token) {
        new InvalidInput.Check()
                .that(Names.fits(name, 80), "name", "fault.identity.name")
                .that(role != null && role != Role.ADMINISTRATOR, "role", "fault.identity.client.role")
                .that(organisationId != null, "organisation", "fault.identity.person.organisation")
                .orThrow();
        this.name = name.strip();
        this.role = role;
        this.organisationId = organisationId;
        this.tokenSha256 = token.sha256();
    }

    /** Is known by a new token from now on; the old one opens nothing. */
    void receive(ApiToken token) {
        tokenSha256 = token.sha256();
    }

    /** Is shut out. */
    void deactivate() {
        active = false;
    }

    /** Is let in again. */
    void reactivate() {
        active = true;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public boolean active() {
        return active;
    }
}
