package org.maplebridge.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Knows which pages the house has, so that a link shows only when it leads somewhere. Looks once for each and remembers. */
@Named("pages")
@ApplicationScoped
public class Pages {

    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    @Inject
    private ServletContext application;

    /**
     * Whether there is such a page.
     *
     * @param path from the root, such as {@code /cases/case.xhtml}
     */
    public boolean has(String path) {
        return known.computeIfAbsent(path, this::there);
    }

    private boolean there(String path) {
        try {
            return application.getResource(path) != null;
        } catch (MalformedURLException noPath) {
            return false;
        }
    }
}
