package org.maplebridge.web;

import java.io.Serializable;
import java.util.List;
import org.maplebridge.basics.MediationFault;

/**
 * How an act on many rows went, row by row: what was done stays done, what was refused says why. Lives from the act to the page shown
 * after it.
 *
 * @param act     the key of the sentence that counts what was done
 * @param done    how many were done
 * @param refused those that were not
 */
public record BulkResult(String act, int done, List<Refusal> refused) implements Serializable {

    /**
     * A row that stayed as it was.
     *
     * @param number what the row is called
     * @param why    the reason
     */
    public record Refusal(String number, MediationFault why) implements Serializable {}
}
