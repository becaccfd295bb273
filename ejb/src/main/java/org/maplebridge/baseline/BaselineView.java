package org.maplebridge.baseline;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maplebridge.basics.Money;

/**
 * The baseline of a case as a page shows it. A picture of one moment, whose edition a form brings back.
 *
 * @param edition  0 as long as nobody has saved one
 * @param facts    those of the newest edition; null without one
 * @param sum      of what is paid once, as far as it could be reckoned
 * @param offer    what the draft comes to now; null without a draft
 * @param editions all of them, the newest first
 * @param open     whether the case is still open, so that the baseline can be written at all
 * @param writes   whether this reader may write it and record who has seen it
 */
public record BaselineView(
        UUID caseId,
        String caseNumber,
        int edition,
        Facts facts,
        List<BaselineItem> items,
        Money sum,
        Offer offer,
        List<PartyEntry> parties,
        List<SeenEntry> seen,
        List<EditionEntry> editions,
        boolean open,
        boolean writes)
        implements Serializable {

    private static final int DIGITS = 6;

    public BaselineView {
        items = List.copyOf(items);
        parties = List.copyOf(parties);
        seen = List.copyOf(seen);
        editions = List.copyOf(editions);
    }

    /** A party, to choose from. */
    public record PartyEntry(UUID id, String name) implements Serializable {}

    /**
     * That a party saw it.
     *
     * @param stale whether facts, figures or sums have changed since
     */
    public record SeenEntry(
            String party, LocalDate on, int edition, Offer offer, String recorder, Instant recordedAt, boolean stale)
            implements Serializable {}

    /** An edition. */
    public record EditionEntry(int edition, Instant writtenAt, String writer) implements Serializable {}

    /** How many of the items that are paid once could not be reckoned, so that the sum is short of them. */
    public long missing() {
        return items.stream()
                .filter(item -> item.summed() && item.amount() == null)
                .count();
    }

    /**
     * What part one amount is of another, to six digits; null of nothing, because then there is no ratio.
     */
    public static BigDecimal ratio(Money part, Money whole) {
        if (part == null || whole == null || whole.yuan().signum() == 0) {
            return null;
        }
        return part.yuan().divide(whole.yuan(), DIGITS, RoundingMode.HALF_UP);
    }
}
