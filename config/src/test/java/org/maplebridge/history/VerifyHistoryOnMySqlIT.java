package org.maplebridge.history;

import org.maplebridge.launcher.CannotStart;
import org.maplebridge.launcher.DataFolder;
import org.maplebridge.launcher.LocalDatabase;
import org.maplebridge.launcher.RealMySql;

/** The same attacks on the database of production. */
class VerifyHistoryOnMySqlIT extends VerifyHistoryIT {

    @Override
    LocalDatabase start(DataFolder folder) throws CannotStart {
        return RealMySql.start(folder);
    }
}
