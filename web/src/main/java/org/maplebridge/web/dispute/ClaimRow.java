package org.maplebridge.web.dispute;

import java.io.Serializable;

/** A claim as it is being typed; it calls its parties by their places, 1, 2, 3… A row left empty is no claim. */
public class ClaimRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private String item;
    private String amount;
    private String by;
    private String against;

    /** Whether nothing was typed in it. */
    public boolean empty() {
        return DisputeForm.nothing(item, amount, by, against);
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getAgainst() {
        return against;
    }

    public void setAgainst(String against) {
        this.against = against;
    }
}
