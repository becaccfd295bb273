package org.maplebridge.identity;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.UseCases;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;

/**
 * Seals everything anew that an older key has sealed. The operator puts the new key before the old one, restarts, lets the
 * administrator start this, and takes the old key away when nothing is left. It can be stopped and started again at any time; the office
 * works on meanwhile, because rows are taken in batches and both keys open.
 */
@UseCases
public class VaultRotation {

    private static final int BATCH = 200;

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    @Any
    private Instance<SealedColumns> packages;

    @Inject
    private Rights rights;

    @Inject
    private Chronicle chronicle;

    @Inject
    private VaultRotation self;

    /**
     * How many values still wait, by column; all zero means that the old key can be taken away.
     *
     * @throws org.maplebridge.basics.Refused unless the actor may administer
     */
    public Map<String, Long> waiting(Actor actor) {
        rights.require(actor, Right.ADMINISTER);
        Map<String, Long> waiting = new LinkedHashMap<>();
        columns().forEach(column -> waiting.put(column.toString(), count(column)));
        return waiting;
    }

    /**
     * Seals anew all that waits, each batch in a transaction of its own.
     *
     * @return how many values were sealed anew
     * @throws org.maplebridge.basics.Refused unless the actor may administer
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public long rotate(Actor actor) {
        rights.require(actor, Right.ADMINISTER);
        long sealed = 0;
        for (SealedColumns.Column column : columns()) {
            int batch;
            do {
                batch = self.sealBatch(column);
                sealed += batch;
            } while (batch == BATCH);
        }
        chronicle.appendSeparately(
                Subject.PEOPLE,
                actor,
                "vault.rotated",
                Map.of("key", OfficeVault.get().currentKey(), "values", sealed));
        return sealed;
    }

    /** Seals one batch of one column anew. The row's version stays: nothing that a form shows has changed. */
    @Transactional(TxType.REQUIRES_NEW)
    public int sealBatch(SealedColumns.Column column) {
        Vault vault = OfficeVault.get();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT id, " + column.sealed() + waitingIn(column) + " LIMIT " + BATCH + " FOR UPDATE")
                .setParameter(1, vault.currentKey() + ":%")
                .getResultList();
        String hash = column.lookup() == null ? "" : ", " + column.lookup() + " = ?3";
        for (Object[] row : rows) {
            String plain = vault.open((String) row[1]);
            var update = em.createNativeQuery(
                            "UPDATE " + column.table() + " SET " + column.sealed() + " = ?2" + hash + " WHERE id = ?1")
                    .setParameter(1, row[0])
                    .setParameter(2, vault.seal(plain));
            if (column.lookup() != null) {
                update.setParameter(3, vault.lookup(plain));
            }
            update.executeUpdate();
        }
        return rows.size();
    }

    private long count(SealedColumns.Column column) {
        return ((Number) em.createNativeQuery("SELECT COUNT(*)" + waitingIn(column))
                        .setParameter(1, OfficeVault.get().currentKey() + ":%")
                        .getSingleResult())
                .longValue();
    }

    private static String waitingIn(SealedColumns.Column column) {
        return " FROM " + column.table() + " WHERE " + column.sealed() + " IS NOT NULL AND " + column.sealed()
                + " NOT LIKE ?1";
    }

    private List<SealedColumns.Column> columns() {
        return packages.stream().flatMap(each -> each.columns().stream()).toList();
    }
}
