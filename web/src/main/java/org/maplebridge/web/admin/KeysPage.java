package org.maplebridge.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.maplebridge.identity.VaultRotation;
import org.maplebridge.web.security.CurrentUser;

/** How many sealed values an older key still holds, and the act that seals them anew. */
@Named("keysPage")
@RequestScoped
public class KeysPage {

    @Inject
    private VaultRotation rotation;

    @Inject
    private AdminArea area;

    @Inject
    private CurrentUser currentUser;

    private Map<String, Long> waiting;

    /** Lets the administrator in. */
    public void open() {
        area.enter();
    }

    /** What waits, by column. */
    public Map<String, Long> getWaiting() {
        if (waiting == null) {
            waiting = rotation.waiting(currentUser.actor());
        }
        return waiting;
    }

    /** How much waits in all. */
    public long getTotal() {
        return getWaiting().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Seals anew what waits. */
    public void rotate() {
        long sealed = rotation.rotate(currentUser.actor());
        waiting = null;
        area.say("admin.keys.rotated", sealed);
    }
}
