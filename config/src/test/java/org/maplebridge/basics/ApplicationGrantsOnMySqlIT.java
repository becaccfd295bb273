package org.maplebridge.basics;

import org.maplebridge.launcher.CannotStart;
import org.maplebridge.launcher.DataFolder;
import org.maplebridge.launcher.LocalDatabase;
import org.maplebridge.launcher.RealMySql;

/** The same on the database of production. */
class ApplicationGrantsOnMySqlIT extends ApplicationGrantsIT {

    @Override
    LocalDatabase start(DataFolder folder) throws CannotStart {
        return RealMySql.start(folder);
    }
}
