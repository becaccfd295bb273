package org.maplebridge.referral;

import java.util.List;
import java.util.Set;
import org.maplebridge.casefile.Step;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.history.Event;
import org.maplebridge.identity.Right;

/**
 * One referral as its page shows it, to either side.
 *
 * @param line   what the list shows of it
 * @param papers proposal, what was handed in, the two letters; nothing else of the room's dossier
 * @param events what happened to the referral, latest first
 * @param waits  the steps at which the referral and its case wait now
 * @param rights what the reader may do here
 */
public record ReferralFile(
        ReferralLine line, List<StoredDocument> papers, List<Event> events, Set<Step> waits, Set<Right> rights) {

    public Referral of() {
        return line.of();
    }
}
