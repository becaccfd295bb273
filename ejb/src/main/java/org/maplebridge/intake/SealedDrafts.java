package org.maplebridge.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.maplebridge.identity.SealedColumns;

/** Tells the rotation of keys where drafts are sealed. */
@ApplicationScoped
class SealedDrafts implements SealedColumns {

    @Override
    public List<Column> columns() {
        return List.of(new Column("form_draft", "content_sealed", null));
    }
}
