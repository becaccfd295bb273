package org.maplebridge.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.UuidConverter;
import org.maplebridge.casefile.Party;

/**
 * A party of the case as the agreement states it (当事人基本情况; 人民调解法 29). Copied from the file when the agreement is drafted, so
 * that a later correction of the file does not change what was signed. The identity number is not copied; the paper takes it from the
 * file under seal.
 */
@Entity
@Table(name = "agreement_party")
public class AgreementParty extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "agreement_id", nullable = false)
    private Agreement agreement;

    @Column(name = "place")
    private int place;

    @Convert(converter = UuidConverter.class)
    @Column(name = "party_id")
    private UUID partyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "side")
    private Party.Side side;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Party.Kind kind;

    @Column(name = "name")
    private String name;

    @Column(name = "capacity")
    private String capacity;

    @Column(name = "address")
    private String address;

    @Column(name = "representative")
    private String representative;

    @Column(name = "pad_consented_on")
    private LocalDate padConsentedOn;

    protected AgreementParty() {}

    AgreementParty(Agreement agreement, int place, Party party) {
        this.agreement = agreement;
        this.place = place;
        this.partyId = party.id();
        this.side = party.side();
        this.kind = party.kind();
        this.name = party.name();
        this.capacity = party.capacity();
        this.address = party.address();
        this.representative = party.representative();
    }

    void restate(AgreementText.PartyLine line) {
        address = AgreementText.said(line.address());
        representative = AgreementText.said(line.representative());
    }

    /** Agrees that signatures may be written on the pad (电子签名法 3). */
    void consentToPad(LocalDate on) {
        padConsentedOn = on;
    }

    void check(InvalidInput.Check check) {
        String at = "parties[" + (place - 1) + "]";
        check.that(address != null, at + ".address", "agreement.check.address", name)
                .that(
                        kind == Party.Kind.PERSON || representative != null,
                        at + ".representative",
                        "agreement.check.representative",
                        name);
    }

    Map<String, Object> canonical() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("party", partyId);
        parts.put("side", side);
        parts.put("kind", kind);
        parts.put("name", name);
        parts.put("capacity", capacity);
        parts.put("address", address);
        parts.put("representative", representative);
        return parts;
    }

    AgreementText.PartyLine line() {
        return new AgreementText.PartyLine(partyId, address, representative);
    }

    /** 1, 2, 3… in the order of the case. */
    public int place() {
        return place;
    }

    /** The party of the case. */
    public UUID partyId() {
        return partyId;
    }

    public Party.Side side() {
        return side;
    }

    public Party.Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String capacity() {
        return capacity;
    }

    public String address() {
        return address;
    }

    public String representative() {
        return representative;
    }

    /** The day on which the party agreed to signing on the pad; null until then. */
    public LocalDate padConsentedOn() {
        return padConsentedOn;
    }
}
