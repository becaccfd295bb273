package org.maplebridge.casefile;

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
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.Pinyin;
import org.maplebridge.identity.IdentityNumber;
import org.maplebridge.identity.SealedTextConverter;
import org.maplebridge.identity.SensitiveText;
import org.maplebridge.identity.UnifiedCreditCode;

/**
 * Somebody to a dispute: an applicant or a respondent, a person or an organisation. Born with the case. Consents to mediation or refuses
 * it; both are dated. The identity number is stored sealed and found by a keyed hash.
 */
@Entity
@Table(name = "party")
public class Party extends Aggregate {

    /** The beginning of a spelling is enough to find by. */
    private static final int LONGEST_SPELLING = 300;

    /** On which side. */
    public enum Side {
        APPLICANT,
        RESPONDENT
    }

    /** A natural person or a body. */
    public enum Kind {
        PERSON,
        ORGANISATION
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id", nullable = false)
    private MediationCase mediationCase;

    @Column(name = "place")
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(name = "side")
    private Side side;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @Column(name = "name")
    private String name;

    @Column(name = "spelled")
    private String spelled;

    @Column(name = "initials")
    private String initials;

    @Convert(converter = SealedTextConverter.class)
    @Column(name = "id_number_sealed")
    private SensitiveText idNumber;

    @Column(name = "id_number_lookup")
    private String idNumberLookup;

    @Column(name = "phone")
    private String phone;

    @Column(name = "address")
    private String address;

    @Column(name = "capacity")
    private String capacity;

    @Column(name = "representative")
    private String representative;

    @Column(name = "consented_on")
    private LocalDate consentedOn;

    @Column(name = "refused_on")
    private LocalDate refusedOn;

    @Column(name = "data_consent_on")
    private LocalDate dataConsentOn;

    protected Party() {}

    /** @param on the legal day on which the case was registered, by which the identity number was checked */
    Party(MediationCase mediationCase, int place, Registration.PartyLine line, LocalDate on) {
        this.mediationCase = mediationCase;
        this.place = place;
        this.side = line.side();
        this.kind = line.kind();
        this.name = line.name();
        this.spelled = fitting(Pinyin.spelled(name, kind == Kind.PERSON), LONGEST_SPELLING);
        this.initials = Pinyin.initials(name, kind == Kind.PERSON);
        this.idNumber = SensitiveText.ofNullable(asWritten(line, on));
        this.idNumberLookup = idNumber == null ? null : idNumber.lookup();
        this.phone = line.phone();
        this.address = line.address();
        this.capacity = line.capacity();
        this.representative = line.representative();
        this.consentedOn = line.consentedOn();
        this.dataConsentOn = line.dataConsentOn();
    }

    private static String fitting(String spelling, int most) {
        return spelling.substring(0, Math.min(most, spelling.length()));
    }

    /** The number as the register writes it, whatever blanks and small letters were typed: only so it is found again. */
    private static String asWritten(Registration.PartyLine line, LocalDate on) {
        if (line.idNumber() == null || line.idNumber().isBlank()) {
            return null;
        }
        return line.kind() == Kind.PERSON
                ? IdentityNumber.of(line.idNumber(), on).text()
                : new UnifiedCreditCode(line.idNumber()).text();
    }

    /** Agrees to mediation. */
    public void consent(LocalDate on) {
        if (refusedOn != null) {
            throw new Conflict("fault.case.partyRefused", name);
        }
        consentedOn = on;
    }

    /** Refuses mediation. */
    public void refuse(LocalDate on) {
        refusedOn = on;
        consentedOn = null;
    }

    /** Agrees that sensitive data (identity, health, accounts) is processed (个人信息保护法 29). */
    public void consentToData(LocalDate on) {
        dataConsentOn = on;
    }

    /** Whether mediation needs this party's consent; every side does. */
    public boolean mustConsent() {
        return true;
    }

    /** 1, 2, 3… in the order of the form. */
    public int place() {
        return place;
    }

    public Side side() {
        return side;
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** The identity number or the organisation's credit code; null if not known. Showing it is an event. */
    public SensitiveText idNumber() {
        return idNumber;
    }

    /** What a page shows of it: a person's number with ten places covered, an organisation's code, which is public; null if not known. */
    public String maskedIdNumber() {
        if (idNumber == null) {
            return null;
        }
        return kind == Kind.PERSON ? IdentityNumber.ofStored(idNumber.plain()).masked() : idNumber.plain();
    }

    /** The day of birth that the identity number carries; null for an organisation and without a number. */
    public LocalDate born() {
        return idNumber == null || kind != Kind.PERSON
                ? null
                : IdentityNumber.ofStored(idNumber.plain()).born();
    }

    public String phone() {
        return phone;
    }

    public String address() {
        return address;
    }

    /** What the party is to the dispute, such as 近亲属 or 用人单位; null if plain. */
    public String capacity() {
        return capacity;
    }

    /** Legal representative or agent by name; null if none. */
    public String representative() {
        return representative;
    }

    /** The day of consent to mediation; null until then. */
    public LocalDate consentedOn() {
        return consentedOn;
    }

    public LocalDate refusedOn() {
        return refusedOn;
    }

    public LocalDate dataConsentOn() {
        return dataConsentOn;
    }
}
