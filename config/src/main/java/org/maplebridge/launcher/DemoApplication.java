package org.maplebridge.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The application that a demo office serves: the WAR as it goes into production, exploded into a data folder, with the demo office
 * among its libraries. Laid out anew at each start.
 */
public final class DemoApplication {

    private DemoApplication() {}

    /**
     * Lays the application into the folder, over what an earlier session left there.
     *
     * @return where the exploded WAR lies
     * @throws CannotStart when the WAR or the demo office has not been built, or the folder cannot be written
     */
    public static Path layInto(DataFolder folder) throws CannotStart {
        Path application = folder.folder("app").resolve("maplebridge");
        Path war = Installation.war();
        Path demo = Installation.demoJar();
        try {
            Folders.explode(war, application);
            Path libraries = Files.createDirectories(application.resolve("WEB-INF/lib"));
            Files.copy(demo, libraries.resolve("maplebridge-demo.jar"), StandardCopyOption.REPLACE_EXISTING);
            return application;
        } catch (IOException e) {
            throw new CannotStart("Cannot unpack " + war + ": " + e.getMessage(), e);
        }
    }
}
