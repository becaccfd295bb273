package org.maplebridge.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The door for other systems. Its contract is {@code web/openapi.json}, which tests hold against the resources and the running server. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {

    /** The server's own description of the resources names their classes; {@link ContractDocument} is the only one there is. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
