package org.maplebridge.web.shell;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Hands out style sheets and scripts. Two things differ from the platform's way: the PrimeFaces theme is dyed in our design tokens
 * ({@link ThemeDye}), and our own files carry a mark of their content in the address, so that browsers keep them for long and
 * still see a new version at once.
 */
public class OurResources extends ResourceHandlerWrapper {

    private static final String BASE_THEME = "primefaces-saga-blue";

    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

    public OurResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        Resource resource = super.createResource(name, library);
        if (resource == null) {
            return null;
        }
        if (BASE_THEME.equals(library)) {
            return new Kept(resource, contents.computeIfAbsent("theme/" + name, key -> dyed(resource)));
        }
        if (library == null && (name.startsWith("css/") || name.startsWith("js/"))) {
            return new Kept(resource, contents.computeIfAbsent(name, key -> read(resource)));
        }
        return resource;
    }

    @Override
    public Resource createResource(String name) {
        return createResource(name, null);
    }

    private static byte[] dyed(Resource resource) {
        String css = new String(read(resource), StandardCharsets.UTF_8);
        return ThemeDye.apply(css).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(Resource resource) {
        try (InputStream stream = resource.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The resource " + resource.getResourceName() + " cannot be read", unreadable);
        }
    }

    /** A resource whose bytes are in memory and whose address tells their mark. */
    private static final class Kept extends ResourceWrapper {

        private final byte[] content;

        Kept(Resource wrapped, byte[] content) {
            super(wrapped);
            this.content = content;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public Map<String, String> getResponseHeaders() {
            Map<String, String> headers = new ConcurrentHashMap<>(super.getResponseHeaders());
            headers.remove("ETag");
            headers.remove("Last-Modified");
            return headers;
        }

        @Override
        public boolean userAgentNeedsUpdate(FacesContext context) {
            return true;
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath();
            CRC32 mark = new CRC32();
            mark.update(content);
            return path + (path.contains("?") ? "&" : "?") + "m=" + Long.toHexString(mark.getValue());
        }
    }
}
