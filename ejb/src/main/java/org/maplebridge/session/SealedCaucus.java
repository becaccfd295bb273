package org.maplebridge.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.maplebridge.identity.SealedColumns;

/** Tells the rotation of keys where caucus notes are sealed. */
@ApplicationScoped
class SealedCaucus implements SealedColumns {

    @Override
    public List<Column> columns() {
        return List.of(new Column("caucus_note", "text_sealed", null));
    }
}
