package org.maplebridge.document;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;

/**
 * What the operator may put beside the office and what it can do without: fonts for rare characters, the organisations' electronic seals, a
 * scanner for malware. Tried when the office
 * opens, so that a wrong setting is a line in the log at the start and not a failure at the first paper or file; the office opens all the same.
 */
@Startup
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Equipment {

    private static final Logger LOG = Logger.getLogger(Equipment.class.getName());

    @Inject
    private Papers papers;

    @Inject
    private ElectronicSeals seals;

    @Inject
    private FileScan scan;

    @PostConstruct
    void tryAtTheStart() {
        troubles().forEach(LOG::warning);
    }

    /** A line for the operator about each piece that was configured and does not work, at this moment; may take some seconds. */
    public List<String> troubles() {
        List<String> troubles = new ArrayList<>(papers.troubles());
        seals.trouble().ifPresent(troubles::add);
        scan.trouble().ifPresent(troubles::add);
        return troubles;
    }
}
