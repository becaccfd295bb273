package org.maplebridge.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.maplebridge.basics.Money;

/**
 * How an amount is reached: so much a unit, so many units (每平方米 1,200 元 × 86.5 平方米). A value; while a draft is being written it may be
 * incomplete. What it comes to is definite as soon as both are known; a quantity that only time will tell makes the payment indefinite,
 * which no court enforces (民诉法解释 461).
 */
@Embeddable
public class Formula implements Serializable {

    /** The longest word for a unit. */
    static final int UNIT = 20;

    /** The most decimals of a quantity. */
    static final int DECIMALS = 3;

    private static final long serialVersionUID = 1L;

    @Column(name = "formula_rate")
    private BigDecimal rate;

    @Column(name = "formula_quantity")
    private BigDecimal quantity;

    @Column(name = "formula_unit")
    private String unit;

    protected Formula() {}

    /**
     * A formula; parts may be null while they are open.
     *
     * @param rate     yuan a unit
     * @param quantity how many units, with three decimals at the most
     * @param unit     what is counted: 平方米, 月
     */
    public Formula(Money rate, BigDecimal quantity, String unit) {
        this.rate = rate == null ? null : rate.yuan();
        this.quantity = quantity == null ? null : quantity.setScale(DECIMALS, RoundingMode.HALF_UP);
        this.unit = AgreementText.said(unit);
    }

    /** What it comes to in yuan, rounded to the fen; null while a part is open. */
    public Money amount() {
        return complete() ? new Money(rate.multiply(quantity).setScale(2, RoundingMode.HALF_UP)) : null;
    }

    /** Whether it can be computed. */
    boolean complete() {
        return rate != null && quantity != null && quantity.signum() > 0 && unit != null;
    }

    /** As the paper says it. */
    String onPaper() {
        return "每" + unit + new Money(rate) + "元×"
                + quantity.stripTrailingZeros().toPlainString() + unit;
    }

    /** What enters the text that is signed. */
    Map<String, Object> canonical() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("rate", rate);
        parts.put(
                "quantity",
                quantity == null ? null : quantity.stripTrailingZeros().toPlainString());
        parts.put("unit", unit);
        return parts;
    }

    /** Yuan a unit; null while it is open. */
    public Money rate() {
        return Money.ofNullable(rate);
    }

    /** How many units; null while it is open. */
    public BigDecimal quantity() {
        return quantity;
    }

    /** What is counted. */
    public String unit() {
        return unit;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula that
                && Objects.equals(rate(), that.rate())
                && Objects.equals(quantity, that.quantity)
                && Objects.equals(unit, that.unit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rate(), quantity, unit);
    }
}
