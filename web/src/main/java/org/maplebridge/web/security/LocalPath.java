package org.maplebridge.web.security;

/** The guard at every "lead back to": only a path of this house is followed, never an address elsewhere. */
public final class LocalPath {

    private LocalPath() {}

    /** The path if it lies in this house, otherwise the home page. */
    public static String orHome(String path) {
        return isLocal(path) ? path : "/";
    }

    private static boolean isLocal(String path) {
        return path != null
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(c -> c == '\\' || c < 0x20);
    }
}
