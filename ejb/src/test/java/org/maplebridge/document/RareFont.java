package org.maplebridge.document;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** A fall-back font that holds the one character 𠮷. */
final class RareFont {

    private RareFont() {}

    static Path file() {
        try {
            return Path.of(RareFont.class.getResource("rare.ttf").toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
