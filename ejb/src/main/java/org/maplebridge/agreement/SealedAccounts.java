package org.maplebridge.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.maplebridge.identity.SealedColumns;

/** Tells the rotation of keys where account numbers are sealed, and the salts under which they enter the text's hash. */
@ApplicationScoped
class SealedAccounts implements SealedColumns {

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("agreement_term", "account_sealed", "account_lookup"),
                new Column("agreement_term", "account_salt_sealed", null));
    }
}
