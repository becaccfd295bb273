package org.maplebridge.container;

import org.maplebridge.launcher.CannotStart;
import org.maplebridge.launcher.DataFolder;
import org.maplebridge.launcher.EmbeddedMariaDb;
import org.maplebridge.launcher.LocalDatabase;

class OfficeOnMariaDbIT extends PackagedOfficeContract {

    @Override
    LocalDatabase start(DataFolder dataFolder) throws CannotStart {
        return EmbeddedMariaDb.start(dataFolder);
    }
}
