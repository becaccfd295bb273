package org.maplebridge.web.referrals;

import java.io.Serializable;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.casefile.Registration;

/** A claim as it is being typed. Lives with its form. */
public class ClaimForm implements Serializable {

    private String item;
    private String amount;
    private String by;
    private String against;

    ClaimForm(String by, String against) {
        this.by = by;
        this.against = against;
    }

    /**
     * @param place the claim's place in the form, for the findings
     * @throws InvalidInput at {@code claims[n].amount} if that is no amount
     */
    Registration.ClaimLine line(int place) {
        try {
            Money money = amount == null || amount.isBlank() ? null : Money.of(amount.replace(",", ""));
            return new Registration.ClaimLine(item, money, by, against);
        } catch (InvalidInput wrong) {
            throw new InvalidInput(wrong.findings().stream()
                    .map(each -> new InvalidInput.Finding("claims[" + place + "].amount", each.key(), each.arguments()))
                    .toList());
        }
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
