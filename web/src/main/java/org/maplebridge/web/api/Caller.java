package org.maplebridge.web.api;

import jakarta.enterprise.context.RequestScoped;
import org.maplebridge.basics.Actor;

/** The system that makes this call; known once its token has been checked. */
@RequestScoped
public class Caller {

    private Actor actor;

    void is(Actor client) {
        actor = client;
    }

    /** The client as the services want to know it. */
    public Actor actor() {
        return actor;
    }
}
