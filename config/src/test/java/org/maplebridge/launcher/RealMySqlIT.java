package org.maplebridge.launcher;

import java.nio.file.Path;

class RealMySqlIT extends LocalDatabaseContract {

    @Override
    LocalDatabase start(DataFolder dataFolder) throws CannotStart {
        return RealMySql.start(dataFolder);
    }

    @Override
    Class<?> launcher() {
        return Launcher.class;
    }

    @Override
    String versionBeginsWith() {
        return "8.0.33";
    }

    static final class Launcher {
        public static void main(String[] arguments) throws Exception {
            launch(RealMySql.start(DataFolder.open(Path.of(arguments[0]))));
        }
    }
}
