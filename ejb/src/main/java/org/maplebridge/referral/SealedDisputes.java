package org.maplebridge.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.maplebridge.identity.SealedColumns;

/** Tells the rotation of keys where the disputes of referrals are sealed. */
@ApplicationScoped
class SealedDisputes implements SealedColumns {

    @Override
    public List<Column> columns() {
        return List.of(new Column("referral", "dispute_sealed", null));
    }
}
