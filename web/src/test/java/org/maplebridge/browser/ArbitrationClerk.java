package org.maplebridge.browser;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.ReferralMode;

/** A clerk of the arbitration commission at the referral desk: proposes mediation, notes the answers, hands over, takes back what comes. */
final class ArbitrationClerk extends Clerk {

    ArbitrationClerk(OpenOffice office, Language language, int width, String account) {
        super(office, language, width, account);
    }

    /**
     * What is referred.
     *
     * @param acceptedOn null before acceptance
     */
    record Dispute(
            String number,
            ReferralMode mode,
            String receivedOn,
            String acceptedOn,
            String facts,
            String worker,
            String company,
            String item,
            String yuan) {}

    /** Proposes mediation to both parties; stands on the page of the new referral afterwards. */
    void propose(Dispute dispute) {
        goTo("/referrals/index.xhtml");
        follow("referral.propose");
        whole().tick(words().name(dispute.mode()))
                .write("referral.commissionCaseNumber", dispute.number())
                .write("referral.applicationReceivedOn", dispute.receivedOn());
        if (dispute.acceptedOn() != null) {
            whole().write("referral.acceptedOn", dispute.acceptedOn());
        }
        whole().write("dispute.facts", dispute.facts());
        party(1, Party.Side.APPLICANT).write("dispute.party.name", dispute.worker());
        party(2, Party.Side.RESPONDENT)
                .write("dispute.party.name", dispute.company())
                .write("dispute.party.representative", "负责人")
                .pick("dispute.party.kind", words().name(Party.Kind.ORGANISATION));
        claim(1).pick("dispute.claim.item", dispute.item()).write("dispute.claim.amount", dispute.yuan());
        whole().press("referral.form.submit");
    }

    /** Opens a referral by the commission's number of the case. */
    void openReferral(String number) {
        goTo("/referrals/index.xhtml");
        visitor().follow(number);
    }

    /** Notes that a party agrees. */
    void noteConsent(String party) {
        Locator line = page().locator("[id='consents'] li:has-text('" + party + "')");
        new Part(this, line).press("referral.consent.yes");
    }

    /** Lays a paper into the folder. */
    void enclose(String name, String text) {
        card("referral.papers")
                .attach("referral.papers.add", name, "text/plain", text.getBytes(StandardCharsets.UTF_8))
                .press("referral.papers.add");
    }

    /** Hands the case over to the room that the rule proposes. */
    void handOver() {
        whole().press("referral.act.handOver");
    }
}
