package org.maplebridge.web.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.ReferralMode;

/** What a commission sends with {@code POST /referrals}, as the contract states it; read by {@link HandOverReader}, field by field. */
@Schema(requiredProperties = {"sender", "mode", "applicationReceivedOn", "consents", "disputeType", "facts", "parties"})
public record HandOver(
        Sender sender,
        ReferralMode mode,
        LocalDate applicationReceivedOn,

        @Schema(description = "the day of acceptance, whose 45 days must not be over; AFTER_ACCEPTANCE only")
        LocalDate acceptedOn,

        @Schema(description = "one for each party, by its ref")
        List<Consent> consents,

        @Schema(description = "code of the room; without it the joint room of the commission's region is taken")
        String room,

        @Schema(description = "LABOUR or a class below it, except LABOUR_STATUS, which cannot be referred")
        String disputeType,

        String employmentForm,
        @Schema(maxLength = 4000) String facts,
        List<PartyPart> parties,
        List<ClaimPart> claims,
        @Schema(description = "at most 20 MB each") List<Attachment> attachments) {

    /** @param organisation the commission's code or name; may be left out by a client of one commission */
    @Schema(requiredProperties = "caseNumber")
    public record Sender(
            String organisation, @Schema(maxLength = 80) String caseNumber) {}

    /** A party's consent to mediation. */
    @Schema(requiredProperties = {"party", "on"})
    public record Consent(String party, LocalDate on) {}

    /** @param ref what consents and claims call it, such as A1 */
    @Schema(requiredProperties = {"ref", "side", "kind", "name"})
    public record PartyPart(
            String ref,
            Party.Side side,
            Party.Kind kind,
            String name,

            @Schema(description = "identity number of a person, unified social credit code of an organisation")
            String idNumber,

            String phone,
            String address,

            @Schema(description = "what the party is to the dispute, such as 近亲属")
            String role,

            String representative) {}

    /** @param amount decimal string in yuan; left out for a claim that is not money */
    @Schema(requiredProperties = "item")
    public record ClaimPart(String item, String amount, String by, String against) {}

    /** A file; its content must be what name and media type say. */
    @Schema(requiredProperties = {"name", "base64"})
    public record Attachment(
            String name,
            String mediaType,

            @Schema(description = "RFC 4648, section 4; may be broken into lines")
            String base64) {}
}
