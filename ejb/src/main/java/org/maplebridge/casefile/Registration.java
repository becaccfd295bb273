package org.maplebridge.casefile;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.identity.IdentityNumber;
import org.maplebridge.identity.UnifiedCreditCode;

/**
 * What is known of a dispute when it is registered: from the window's form, from a referral, from another system. Checked as a whole,
 * so that whoever typed it sees every finding at once.
 *
 * @param disputeType    level-one code, such as {@code LABOUR}
 * @param employmentForm code; null unless a labour dispute
 * @param oral           whether the application was oral (recorded on the spot)
 * @param facts          brief facts, at most 4,000 characters
 * @param receivedOn     the legal day of receipt
 * @param grade          null for the ordinary one
 */
public record Registration(
        Channel channel,
        String disputeType,
        String employmentForm,
        boolean oral,
        String facts,
        LocalDate receivedOn,
        RiskGrade grade,
        List<PartyLine> parties,
        List<ClaimLine> claims) {

    /** The longest texts of a party, in characters; forms let nobody type more. */
    public static final int LONGEST_NAME = 100;

    public static final int LONGEST_PHONE = 32;
    public static final int LONGEST_ADDRESS = 200;
    public static final int LONGEST_CAPACITY = 60;
    public static final int LONGEST_REPRESENTATIVE = 100;

    /** The longest account of the facts, in characters. */
    public static final int LONGEST_FACTS = 4000;

    private static final String LABOUR = "LABOUR";
    private static final int MOST_PARTIES = 200;
    private static final int MOST_CLAIMS = 200;
    private static final int LONGEST_REF = 40;

    public Registration {
        parties = List.copyOf(parties);
        claims = List.copyOf(claims);
    }

    /**
     * A party on the form.
     *
     * @param ref         what claims call it, such as {@code A1}
     * @param idNumber    plain, as typed; null if not known
     * @param capacity    such as 近亲属; null if plain
     * @param consentedOn the day of consent to mediation; null if not asked yet
     */
    public record PartyLine(
            String ref,
            Party.Side side,
            Party.Kind kind,
            String name,
            String idNumber,
            String phone,
            String address,
            String capacity,
            String representative,
            LocalDate consentedOn,
            LocalDate dataConsentOn) {

        /** The day of birth that the identity number carries; empty for an organisation and without a valid number. */
        public Optional<LocalDate> born(LocalDate today) {
            return kind == Party.Kind.PERSON
                            && IdentityNumber.fault(idNumber, today).isEmpty()
                    ? Optional.of(IdentityNumber.of(idNumber, today).born())
                    : Optional.empty();
        }

        PartyLine consented(LocalDate on) {
            return new PartyLine(
                    ref, side, kind, name, idNumber, phone, address, capacity, representative, on, dataConsentOn);
        }
    }

    /** The same with a party's consent to mediation noted. */
    public Registration withConsent(String ref, LocalDate on) {
        List<PartyLine> noted = parties.stream()
                .map(party -> party.ref().equals(ref) ? party.consented(on) : party)
                .toList();
        return new Registration(channel, disputeType, employmentForm, oral, facts, receivedOn, grade, noted, claims);
    }

    /** Whether it is a labour dispute, of whichever class (调解仲裁法 2). */
    public boolean labour() {
        return disputeType != null && (disputeType.equals(LABOUR) || disputeType.startsWith(LABOUR + "_"));
    }

    /** A claim on the form; the amount is null for a claim that is not money. */
    public record ClaimLine(String item, Money amount, String by, String against) {}

    /**
     * Checks everything that can be said without the database.
     *
     * @param today the legal day
     * @throws InvalidInput with all findings
     */
    public void check(LocalDate today, CodeBook codes) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(channel != null, "channel", "fault.required");
        checkCode(check, "disputeType", disputeType, CodeBook.DISPUTE_TYPES, codes);
        check.that(
                employmentForm == null || codes.knows(CodeBook.EMPLOYMENT_FORMS, employmentForm),
                "employmentForm",
                "fault.code.unknown",
                text(employmentForm));
        check.that(facts != null && !facts.isBlank(), "facts", "fault.required");
        check.that(fits(facts, LONGEST_FACTS), "facts", "fault.tooLong", LONGEST_FACTS);
        check.that(receivedOn != null, "receivedOn", "fault.required");
        check.that(receivedOn == null || !receivedOn.isAfter(today), "receivedOn", "fault.day.future");
        check.that(
                receivedOn == null || !receivedOn.isBefore(ConsentDay.earliest(today)),
                "receivedOn",
                "fault.day.tooOld");
        check.that(parties.size() <= MOST_PARTIES, "parties", "fault.tooMany", MOST_PARTIES);
        check.that(claims.size() <= MOST_CLAIMS, "claims", "fault.tooMany", MOST_CLAIMS);
        for (Party.Side side : Party.Side.values()) {
            check.that(
                    parties.stream().anyMatch(party -> party.side() == side),
                    "parties",
                    "fault.case.sideMissing",
                    side);
        }
        Set<String> refs = new HashSet<>();
        for (int i = 0; i < parties.size(); i++) {
            checkParty(check, "parties[" + i + "].", parties.get(i), refs, today);
            checkBorn(check, "parties[" + i + "].", parties.get(i), today);
        }
        for (int i = 0; i < claims.size(); i++) {
            ClaimLine claim = claims.get(i);
            String at = "claims[" + i + "].";
            checkCode(check, at + "item", claim.item(), CodeBook.CLAIM_ITEMS, codes);
            check.that(
                    claim.by() == null || refs.contains(claim.by()),
                    at + "by",
                    "fault.case.refUnknown",
                    text(claim.by()));
            check.that(
                    claim.against() == null || refs.contains(claim.against()),
                    at + "against",
                    "fault.case.refUnknown",
                    text(claim.against()));
        }
        check.orThrow();
    }

    private static void checkCode(InvalidInput.Check check, String field, String code, String list, CodeBook codes) {
        boolean given = code != null && !code.isBlank();
        check.that(given, field, "fault.required");
        check.that(!given || codes.knows(list, code), field, "fault.code.unknown", text(code));
    }

    private static void checkParty(
            InvalidInput.Check check, String at, PartyLine party, Set<String> refs, LocalDate today) {
        check.that(party.ref() != null && !party.ref().isBlank(), at + "ref", "fault.required");
        check.that(fits(party.ref(), LONGEST_REF), at + "ref", "fault.tooLong", LONGEST_REF);
        check.that(party.ref() == null || refs.add(party.ref()), at + "ref", "fault.case.refTwice", text(party.ref()));
        check.that(party.side() != null, at + "side", "fault.required");
        check.that(party.kind() != null, at + "kind", "fault.required");
        check.that(party.name() != null && !party.name().isBlank(), at + "name", "fault.required");
        check.that(fits(party.name(), LONGEST_NAME), at + "name", "fault.tooLong", LONGEST_NAME);
        check.that(fits(party.phone(), LONGEST_PHONE), at + "phone", "fault.tooLong", LONGEST_PHONE);
        check.that(
                party.phone() == null || party.phone().matches("[+0-9][0-9 -]{4,30}"),
                at + "phone",
                "fault.phone.form");
        check.that(fits(party.address(), LONGEST_ADDRESS), at + "address", "fault.tooLong", LONGEST_ADDRESS);
        check.that(fits(party.capacity(), LONGEST_CAPACITY), at + "capacity", "fault.tooLong", LONGEST_CAPACITY);
        check.that(
                fits(party.representative(), LONGEST_REPRESENTATIVE),
                at + "representative",
                "fault.tooLong",
                LONGEST_REPRESENTATIVE);
        checkConsent(check, at + "consentedOn", party.consentedOn(), party, today);
        checkConsent(check, at + "dataConsentOn", party.dataConsentOn(), party, today);
        if (party.idNumber() != null && !party.idNumber().isBlank() && party.kind() != null) {
            (party.kind() == Party.Kind.PERSON
                            ? IdentityNumber.fault(party.idNumber(), today)
                            : UnifiedCreditCode.fault(party.idNumber()))
                    .ifPresent(key -> check.that(false, at + "idNumber", key));
        }
    }

    /** Whoever asks for mediation, or is asked, was born when the application came. */
    private void checkBorn(InvalidInput.Check check, String at, PartyLine party, LocalDate today) {
        if (receivedOn != null) {
            party.born(today)
                    .ifPresent(born -> check.that(!born.isAfter(receivedOn), at + "idNumber", "fault.case.bornLater"));
        }
    }

    private static void checkConsent(
            InvalidInput.Check check, String field, LocalDate on, PartyLine party, LocalDate today) {
        if (on != null) {
            ConsentDay.fault(on, today, party.born(today).orElse(null)).ifPresent(key -> check.that(false, field, key));
        }
    }

    private static boolean fits(String text, int most) {
        return text == null || text.codePointCount(0, text.length()) <= most;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
