package org.maplebridge.casefile;

import java.util.List;
import org.maplebridge.basics.Conflict;

/** A verb was tried in a stage that does not allow it; says where the case stands and what is possible. */
public class StageConflict extends Conflict {

    public StageConflict(Stage stage, List<Stage> possible) {
        super("fault.stage", stage, possible);
    }
}
