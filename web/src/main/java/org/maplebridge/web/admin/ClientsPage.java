package org.maplebridge.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.maplebridge.identity.ApiClient;
import org.maplebridge.identity.ApiClients;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Role;
import org.maplebridge.web.security.CurrentUser;
import org.omnifaces.cdi.ViewScoped;

/** The other systems that may come in by REST. A token is shown once, in the answer that made it. */
@Named("clientsPage")
@ViewScoped
public class ClientsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ApiClients clients;

    @Inject
    private Directory directory;

    @Inject
    private AdminArea area;

    @Inject
    private CurrentUser currentUser;

    private List<Line> lines;
    private String name;
    private Role role;
    private String organisation;

    /** Reads the list. */
    public void open() {
        area.enter();
        load();
    }

    private void load() {
        lines = directory.clients(currentUser.actor()).stream().map(Line::of).toList();
    }

    /** Registers a system and shows its token. */
    public void register() {
        ApiClients.Registered registered =
                clients.register(currentUser.actor(), name, role, UUID.fromString(organisation));
        area.show(registered.token().text());
        area.say("admin.client.registered", name);
        name = null;
        role = null;
        load();
    }

    /** Gives a system a new token and shows it; the old one opens nothing any more. */
    public void replaceToken(Line line) {
        listedAnew(() -> {
            area.show(clients.replaceToken(currentUser.actor(), line.id(), line.version())
                    .text());
            area.say("admin.client.replaced", line.name());
        });
    }

    /** Shuts a system out. */
    public void deactivate(Line line) {
        listedAnew(() -> {
            clients.deactivate(currentUser.actor(), line.id(), line.version());
            area.say("admin.client.deactivated", line.name());
        });
    }

    /** Lets a system in again. */
    public void reactivate(Line line) {
        listedAnew(() -> {
            clients.reactivate(currentUser.actor(), line.id(), line.version());
            area.say("admin.client.reactivated", line.name());
        });
    }

    /** Whatever comes of an act, the list shows what is stored: after a clash the next click knows what it does. */
    private void listedAnew(Runnable act) {
        try {
            act.run();
        } finally {
            load();
        }
    }

    /** A system as the list shows it, with the version that an act on it builds on. */
    public record Line(UUID id, long version, String name, Role role, UUID organisation, boolean active)
            implements Serializable {

        static Line of(ApiClient client) {
            return new Line(
                    client.id(),
                    client.version(),
                    client.name(),
                    client.role(),
                    client.organisationId(),
                    client.active());
        }
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }
}
