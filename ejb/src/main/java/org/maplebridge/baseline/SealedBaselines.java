package org.maplebridge.baseline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.maplebridge.identity.SealedColumns;

/** Tells the rotation of keys where the facts of baselines are sealed. */
@ApplicationScoped
class SealedBaselines implements SealedColumns {

    @Override
    public List<Column> columns() {
        return List.of(new Column("baseline", "content_sealed", null));
    }
}
