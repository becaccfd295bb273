package org.maplebridge.web.intake;

import java.io.Serializable;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Registration;
import org.maplebridge.casefile.RiskGrade;
import org.maplebridge.identity.IdentityNumber;
import org.maplebridge.identity.PhoneNumber;
import org.maplebridge.identity.UnifiedCreditCode;
import org.maplebridge.intake.AtTheWindow;
import org.maplebridge.intake.Duplicates;
import org.maplebridge.intake.GradeSuggestion;
import org.maplebridge.intake.HandedIn;
import org.maplebridge.intake.OralApplication;

/**
 * What is typed on the window's form, all of it as text, so that nothing is lost or refused before the whole is looked at. Rows that were
 * left empty are no parties and no claims. Parties are called by their place, 1, 2, 3…, when claims name them.
 */
public class RegisterForm implements Serializable {

    /** How many rows a draft may bring back. */
    private static final int MOST_ROWS = 200;

    private static final String ORAL = "ORAL";
    private static final String LABOUR = "LABOUR";
    private static final Pattern ROW = Pattern.compile("(parties|claims)\\[(\\d+)](.*)");

    private static final long serialVersionUID = 1L;

    private String room;
    private String manner = "WRITTEN";
    private String channel = "WINDOW";
    private String disputeType;
    private String disputeClass;
    private String employmentForm;
    private String receivedOn;
    private String grade;
    private String facts;
    private String oralApplicant;
    private String oralMatters;
    private String oralReasons;
    private String oralRecordedAt;
    private String oralConfirmed;
    private final List<PartyRow> parties = new ArrayList<>();
    private final List<ClaimRow> claims = new ArrayList<>();

    /** An empty form as it is opened: one row for each side, one claim. */
    public static RegisterForm opened(LocalDate today) {
        RegisterForm form = new RegisterForm();
        form.receivedOn = today.toString();
        form.addParty(Party.Side.APPLICANT);
        form.addParty(Party.Side.RESPONDENT);
        form.addClaim();
        return form;
    }

    /** Adds an empty row; a respondent is usually an organisation in a labour dispute, but nothing is guessed. */
    public void addParty(Party.Side side) {
        PartyRow row = new PartyRow();
        row.side = side.name();
        parties.add(row);
    }

    /** Takes a party out; claims that named it name nobody, and those behind it move up in their names too. */
    public void removeParty(int place) {
        parties.remove(place);
        for (ClaimRow claim : claims) {
            claim.by = movedUp(claim.by, place + 1);
            claim.against = movedUp(claim.against, place + 1);
        }
    }

    private static String movedUp(String ref, int removed) {
        if (ref == null) {
            return null;
        }
        int at = Integer.parseInt(ref);
        return at == removed ? null : String.valueOf(at > removed ? at - 1 : at);
    }

    public void addClaim() {
        claims.add(new ClaimRow());
    }

    public void removeClaim(int place) {
        claims.remove(place);
    }

    /** The row of a list for a draft that comes back, growing the list as needed; null if there cannot be one. */
    public Object row(String list, int place) {
        if (place >= MOST_ROWS) {
            return null;
        }
        if (list.equals("parties")) {
            while (parties.size() <= place) {
                parties.add(new PartyRow());
            }
            return parties.get(place);
        }
        if (list.equals("claims")) {
            while (claims.size() <= place) {
                claims.add(new ClaimRow());
            }
            return claims.get(place);
        }
        return null;
    }

    public boolean isOral() {
        return ORAL.equals(manner);
    }

    public boolean isLabour() {
        return LABOUR.equals(disputeType);
    }

    /** The sum of the amounts that can be read; the others are told when the form is sent. */
    public Money total() {
        return claims.stream()
                .map(claim -> readable(claim.amount))
                .filter(Objects::nonNull)
                .reduce(Money.ZERO, Money::plus);
    }

    /** The grade that the form as it stands speaks for. */
    public GradeSuggestion suggestion() {
        List<Registration.ClaimLine> sums = claims.stream()
                .map(claim -> new Registration.ClaimLine(claim.item, readable(claim.amount), null, null))
                .toList();
        List<Registration.PartyLine> sides = parties.stream()
                .filter(row -> !row.empty())
                .map(row -> new Registration.PartyLine(
                        null, side(row), null, row.name, null, null, null, null, null, null, null))
                .toList();
        return GradeSuggestion.of(new Registration(null, null, null, false, facts, null, null, sides, sums));
    }

    private static Money readable(String amount) {
        try {
            return amount == null ? null : Money.of(figures(amount));
        } catch (InvalidInput unreadable) {
            return null;
        }
    }

    /** Half-width, without separators: people paste 650，000.00 as well. */
    private static String figures(String amount) {
        return Normalizer.normalize(amount, Normalizer.Form.NFKC).replaceAll("[,、\\s元¥]", "");
    }

    /**
     * What the form says, as the office understands it.
     *
     * @param unreadable takes what cannot be read at all, such as a day that is none; the value is left out then
     */
    AtTheWindow read(
            List<InvalidInput.Finding> unreadable,
            List<HandedIn> files,
            Map<UUID, Duplicates.Choice> choices,
            LocalDate today) {
        Reading reading = new Reading(unreadable, today);
        Map<String, String> refs = new HashMap<>();
        List<Registration.PartyLine> lines = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            if (!parties.get(i).empty()) {
                refs.put(String.valueOf(i + 1), String.valueOf(i + 1));
                lines.add(reading.party(i, parties.get(i)));
            }
        }
        List<Registration.ClaimLine> asked = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            if (!claims.get(i).empty()) {
                asked.add(reading.claim(i, claims.get(i), refs));
            }
        }
        Registration registration = new Registration(
                constant(channel, Channel::valueOf),
                disputeType,
                isLabour() ? employmentForm : null,
                isOral(),
                facts,
                reading.day("receivedOn", receivedOn),
                grade == null ? suggestion().grade() : constant(grade, RiskGrade::valueOf),
                lines,
                asked);
        return new AtTheWindow(registration, disputeClass, isOral() ? reading.spoken() : null, files, choices);
    }

    /**
     * Brings findings about the application back to the rows of the form: empty rows between have no number there. A finding at a field that
     * could not be read at all is left out, because that has been said.
     */
    List<InvalidInput.Finding> atTheirRows(List<InvalidInput.Finding> findings, List<InvalidInput.Finding> unreadable) {
        List<Integer> partyRows = filled(parties.stream().map(PartyRow::empty).toList());
        List<Integer> claimRows = filled(claims.stream().map(ClaimRow::empty).toList());
        Map<String, InvalidInput.Finding> byField = new LinkedHashMap<>();
        unreadable.forEach(finding -> byField.put(finding.field(), finding));
        for (InvalidInput.Finding finding : findings) {
            String field = finding.field();
            Matcher row = ROW.matcher(field);
            if (row.matches()) {
                List<Integer> rows = row.group(1).equals("parties") ? partyRows : claimRows;
                field = row.group(1) + "[" + rows.get(Integer.parseInt(row.group(2))) + "]" + row.group(3);
            }
            byField.putIfAbsent(
                    field.equals("parties") ? field + finding.arguments() : field,
                    new InvalidInput.Finding(field, finding.key(), finding.arguments()));
        }
        return List.copyOf(byField.values());
    }

    private static List<Integer> filled(List<Boolean> empty) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < empty.size(); i++) {
            if (Boolean.FALSE.equals(empty.get(i))) {
                rows.add(i);
            }
        }
        return rows;
    }

    private static <T> T constant(String name, Function<String, T> valueOf) {
        return name == null ? null : valueOf.apply(name);
    }

    private static Party.Side side(PartyRow row) {
        return constant(row.side, Party.Side::valueOf);
    }

    private static boolean nothing(String... texts) {
        return Stream.of(texts).allMatch(text -> text == null || text.isBlank());
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Reads texts as values and remembers what it could not read. */
    private final class Reading {

        private final List<InvalidInput.Finding> unreadable;
        private final LocalDate today;

        private Reading(List<InvalidInput.Finding> unreadable, LocalDate today) {
            this.unreadable = unreadable;
            this.today = today;
        }

        private LocalDate day(String field, String text) {
            try {
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeException notADay) {
                unreadable.add(new InvalidInput.Finding(field, "fault.intake.day", List.of()));
                return null;
            }
        }

        private Registration.PartyLine party(int row, PartyRow of) {
            String at = "parties[" + row + "].";
            Party.Kind kind = constant(of.kind, Party.Kind::valueOf);
            return new Registration.PartyLine(
                    String.valueOf(row + 1),
                    side(of),
                    kind,
                    orNull(of.name),
                    number(kind, orNull(of.idNumber)),
                    phone(orNull(of.phone)),
                    orNull(of.address),
                    orNull(of.capacity),
                    orNull(of.representative),
                    day(at + "consentedOn", of.consentedOn),
                    day(at + "dataConsentOn", of.dataConsentOn));
        }

        /** A right number in its one written form, so that it is found again; a wrong one as it was typed. */
        private String number(Party.Kind kind, String typed) {
            if (kind == Party.Kind.PERSON
                    && typed != null
                    && IdentityNumber.fault(typed, today).isEmpty()) {
                return IdentityNumber.of(typed, today).text();
            }
            return kind == Party.Kind.ORGANISATION
                            && typed != null
                            && UnifiedCreditCode.fault(typed).isEmpty()
                    ? new UnifiedCreditCode(typed).text()
                    : typed;
        }

        private String phone(String typed) {
            return typed != null && PhoneNumber.fault(typed).isEmpty()
                    ? PhoneNumber.of(typed).text()
                    : typed;
        }

        private Registration.ClaimLine claim(int row, ClaimRow of, Map<String, String> refs) {
            Money amount = null;
            if (of.amount != null) {
                try {
                    amount = Money.of(figures(of.amount));
                } catch (InvalidInput no) {
                    InvalidInput.Finding finding = no.findings().get(0);
                    unreadable.add(
                            new InvalidInput.Finding("claims[" + row + "].amount", finding.key(), finding.arguments()));
                }
            }
            return new Registration.ClaimLine(of.item, amount, refs.get(of.by), refs.get(of.against));
        }

        private OralApplication spoken() {
            LocalDateTime at = null;
            try {
                at = oralRecordedAt == null ? null : LocalDateTime.parse(oralRecordedAt.replace(' ', 'T'));
            } catch (DateTimeException notATime) {
                unreadable.add(new InvalidInput.Finding("oral.recordedAt", "fault.intake.time", List.of()));
            }
            return new OralApplication(
                    orNull(oralApplicant),
                    orNull(oralMatters),
                    orNull(oralReasons),
                    at == null ? null : at.atZone(OfficeClock.ZONE).toInstant(),
                    "true".equals(oralConfirmed));
        }
    }

    public List<PartyRow> getParties() {
        return parties;
    }

    public List<ClaimRow> getClaims() {
        return claims;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public String getManner() {
        return manner;
    }

    public void setManner(String manner) {
        this.manner = manner;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getDisputeType() {
        return disputeType;
    }

    public void setDisputeType(String disputeType) {
        this.disputeType = disputeType;
    }

    public String getDisputeClass() {
        return disputeClass;
    }

    public void setDisputeClass(String disputeClass) {
        this.disputeClass = disputeClass;
    }

    public String getEmploymentForm() {
        return employmentForm;
    }

    public void setEmploymentForm(String employmentForm) {
        this.employmentForm = employmentForm;
    }

    public String getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(String receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getGrade() {
        return grade;
    }

    public void setGrade(String grade) {
        this.grade = grade;
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(String facts) {
        this.facts = facts;
    }

    public String getOralApplicant() {
        return oralApplicant;
    }

    public void setOralApplicant(String oralApplicant) {
        this.oralApplicant = oralApplicant;
    }

    public String getOralMatters() {
        return oralMatters;
    }

    public void setOralMatters(String oralMatters) {
        this.oralMatters = oralMatters;
    }

    public String getOralReasons() {
        return oralReasons;
    }

    public void setOralReasons(String oralReasons) {
        this.oralReasons = oralReasons;
    }

    public String getOralRecordedAt() {
        return oralRecordedAt;
    }

    public void setOralRecordedAt(String oralRecordedAt) {
        this.oralRecordedAt = oralRecordedAt;
    }

    public String getOralConfirmed() {
        return oralConfirmed;
    }

    /** {@code true} if it was read back and confirmed. */
    public void setOralConfirmed(String oralConfirmed) {
        this.oralConfirmed = oralConfirmed;
    }

    /** A party on the form. */
    public static class PartyRow implements Serializable {

        private static final long serialVersionUID = 1L;

        private String side;
        private String kind = "PERSON";
        private String name;
        private String idNumber;
        private String phone;
        private String address;
        private String capacity;
        private String representative;
        private String consentedOn;
        private String dataConsentOn;

        /** Whether nothing was typed in it. */
        public boolean empty() {
            return nothing(name, idNumber, phone, address, capacity, representative, consentedOn, dataConsentOn);
        }

        public String getSide() {
            return side;
        }

        public void setSide(String side) {
            this.side = side;
        }

        public String getKind() {
            return kind;
        }

        public void setKind(String kind) {
            this.kind = kind;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getIdNumber() {
            return idNumber;
        }

        public void setIdNumber(String idNumber) {
            this.idNumber = idNumber;
        }

        public String getPhone() {
            return phone;
        }

        public void setPhone(String phone) {
            this.phone = phone;
        }

        public String getAddress() {
            return address;
        }

        public void setAddress(String address) {
            this.address = address;
        }

        public String getCapacity() {
            return capacity;
        }

        public void setCapacity(String capacity) {
            this.capacity = capacity;
        }

        public String getRepresentative() {
            return representative;
        }

        public void setRepresentative(String representative) {
            this.representative = representative;
        }

        public String getConsentedOn() {
            return consentedOn;
        }

        public void setConsentedOn(String consentedOn) {
            this.consentedOn = consentedOn;
        }

        public String getDataConsentOn() {
            return dataConsentOn;
        }

        public void setDataConsentOn(String dataConsentOn) {
            this.dataConsentOn = dataConsentOn;
        }
    }

    /** A claim on the form. */
    public static class ClaimRow implements Serializable {

        private static final long serialVersionUID = 1L;

        private String item;
        private String amount;
        private String by;
        private String against;

        /** Whether nothing was typed in it. */
        public boolean empty() {
            return nothing(item, amount, by, against);
        }

        public String getItem() {
            return item;
        }

        public void setItem(String item) {
            this.item = item;
        }

        public String getAmount() {
            return amount;
        }

        public void setAmount(String amount) {
            this.amount = amount;
        }

        public String getBy() {
            return by;
        }

        public void setBy(String by) {
            this.by = by;
        }

        public String getAgainst() {
            return against;
        }

        public void setAgainst(String against) {
            this.against = against;
        }
    }
}
