package org.maplebridge.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a delay costs: interest on what is late, and whether all that is left falls due at once (加速到期). Instalments can be accelerated only
 * where the text says so. A value.
 */
@Embeddable
public class Remedy implements Serializable {

    /** The most days of grace that are taken. */
    public static final int MOST_DAYS = 365;

    private static final long serialVersionUID = 1L;

    @Column(name = "late_interest")
    private BigDecimal lateInterest;

    @Column(name = "accelerates_after")
    private Integer acceleratesAfter;

    protected Remedy() {}

    /**
     * A remedy.
     *
     * @param lateInterest     percent a year on what is late, from the day after it was due; null for none
     * @param acceleratesAfter after how many days of delay of one part all parts that are left fall due; null if never
     */
    public Remedy(BigDecimal lateInterest, Integer acceleratesAfter) {
        this.lateInterest = lateInterest == null ? null : lateInterest.setScale(4, RoundingMode.HALF_UP);
        this.acceleratesAfter = acceleratesAfter;
    }

    /** What keeps it from being signed; null if nothing does. */
    String problem() {
        if (lateInterest != null
                && (lateInterest.signum() <= 0 || lateInterest.compareTo(BigDecimal.valueOf(100)) > 0)) {
            return "agreement.check.lateInterest";
        }
        return acceleratesAfter != null && (acceleratesAfter < 0 || acceleratesAfter > MOST_DAYS)
                ? "agreement.check.acceleratesAfter"
                : null;
    }

    /** As the paper says it. */
    String onPaper() {
        StringBuilder said = new StringBuilder();
        if (lateInterest != null) {
            said.append("逾期支付的，自逾期次日起以未付金额为基数，按年利率")
                    .append(lateInterest.stripTrailingZeros().toPlainString())
                    .append("%计付逾期利息。");
        }
        if (acceleratesAfter != null) {
            said.append("任何一期逾期超过").append(acceleratesAfter).append("日未付清的，其余各期全部提前到期，权利人可以一并请求支付。");
        }
        return said.toString();
    }

    /** What enters the text that is signed. */
    Map<String, Object> canonical() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put(
                "lateInterest",
                lateInterest == null ? null : lateInterest.stripTrailingZeros().toPlainString());
        parts.put("acceleratesAfter", acceleratesAfter);
        return parts;
    }

    /** Percent a year; null for none. */
    public BigDecimal lateInterest() {
        return lateInterest;
    }

    /** In days of delay; null if nothing is accelerated. */
    public Integer acceleratesAfter() {
        return acceleratesAfter;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Remedy that
                && Objects.equals(lateInterest, that.lateInterest)
                && Objects.equals(acceleratesAfter, that.acceleratesAfter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lateInterest, acceleratesAfter);
    }
}
