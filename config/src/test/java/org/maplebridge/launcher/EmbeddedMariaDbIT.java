package org.maplebridge.launcher;

import java.nio.file.Path;

class EmbeddedMariaDbIT extends LocalDatabaseContract {

    @Override
    LocalDatabase start(DataFolder dataFolder) throws CannotStart {
        return EmbeddedMariaDb.start(dataFolder);
    }

    @Override
    Class<?> launcher() {
        return Launcher.class;
    }

    @Override
    String versionBeginsWith() {
        return "11.4.";
    }

    static final class Launcher {
        public static void main(String[] arguments) throws Exception {
            launch(EmbeddedMariaDb.start(DataFolder.open(Path.of(arguments[0]))));
        }
    }
}
