package org.maplebridge.agreement;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who has the agreement in hand, as its page shows it: a picture of one moment, with the version that a form brings back.
 *
 * @param copies   one for each party, in the order of the case
 * @param servedOn the day on which the last of them had it; null as long as one has not
 * @param may      whether this reader may write it down
 */
public record ServingView(List<Copy> copies, LocalDate servedOn, boolean may) implements Serializable {

    public ServingView {
        copies = List.copyOf(copies);
    }

    /**
     * A party's copy.
     *
     * @param version of the line; {@link Serving#NOT_SERVED} if there is none
     * @param manner  null if there is none
     */
    public record Copy(
            UUID partyId,
            String party,
            long version,
            ServingManner manner,
            String postNumber,
            LocalDate on,
            String recordedBy,
            Instant recordedAt)
            implements Serializable {

        public boolean served() {
            return on != null;
        }
    }

    /** How many parties have it. */
    public long served() {
        return copies.stream().filter(Copy::served).count();
    }

    /** Whether all have it (已送达). */
    public boolean complete() {
        return servedOn != null;
    }
}
