package org.maplebridge.bench.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.concurrent.Callable;

/** One act of a client in a request of its own, as a click on a page is one. */
@ApplicationScoped
public class Click {

    @ActivateRequestContext
    public <T> T on(Callable<T> act) throws Exception {
        return act.call();
    }
}
