package org.maplebridge.agreement;

import java.io.Serializable;
import org.maplebridge.basics.Money;

/**
 * What an agreement comes to in yuan. Branches exclude each other and are never added: {@code certain} is owed whatever is decided,
 * {@code ceiling} is the most that can come to be owed and contains what is certain.
 */
public record Sums(Money certain, Money ceiling) implements Serializable {

    static final Sums NOTHING = new Sums(Money.ZERO, Money.ZERO);

    Sums plus(Sums other) {
        return new Sums(certain.plus(other.certain), ceiling.plus(other.ceiling));
    }

    /** Whether conditions leave the sum open. */
    public boolean open() {
        return !certain.equals(ceiling);
    }
}
