package org.maplebridge.container;

import org.maplebridge.launcher.CannotStart;
import org.maplebridge.launcher.DataFolder;
import org.maplebridge.launcher.EmbeddedMariaDb;
import org.maplebridge.launcher.LocalDatabase;

/** Also what does not depend on the database, and so is played once: who comes in, who may what, and what is said to whom. */
class OfficeOnMariaDbIT extends PackagedOfficeContract
        implements RightsContract,
                DoorContract,
                DraftsContract,
                WatchContract,
                AddressesContract,
                WhyContract,
                RestRefusalsContract {

    @Override
    LocalDatabase start(DataFolder dataFolder) throws CannotStart {
        return EmbeddedMariaDb.start(dataFolder);
    }
}
