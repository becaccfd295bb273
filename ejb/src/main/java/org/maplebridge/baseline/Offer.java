package org.maplebridge.baseline;

import java.io.Serializable;
import org.maplebridge.basics.Money;

/**
 * What the parties offer each other at one moment, as the sums of the draft say: what is owed whatever is decided, and the most that can come to be
 * owed.
 */
public record Offer(Money certain, Money ceiling) implements Serializable {

    /** Whether conditions leave the sum open. */
    public boolean open() {
        return !certain.equals(ceiling);
    }
}
