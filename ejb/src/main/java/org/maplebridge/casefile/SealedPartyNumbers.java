package org.maplebridge.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.maplebridge.identity.SealedColumns;

/** Where this package keeps sealed values: the identity numbers of the parties. */
@ApplicationScoped
public class SealedPartyNumbers implements SealedColumns {

    @Override
    public List<Column> columns() {
        return List.of(new Column("party", "id_number_sealed", "id_number_lookup"));
    }
}
