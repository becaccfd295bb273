package org.maplebridge.container;

import org.maplebridge.launcher.CannotStart;
import org.maplebridge.launcher.DataFolder;
import org.maplebridge.launcher.LocalDatabase;
import org.maplebridge.launcher.RealMySql;

class OfficeOnMySqlIT extends PackagedOfficeContract {

    @Override
    LocalDatabase start(DataFolder dataFolder) throws CannotStart {
        return RealMySql.start(dataFolder);
    }
}
