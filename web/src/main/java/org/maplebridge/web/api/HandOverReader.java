package org.maplebridge.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Registration;
import org.maplebridge.identity.Organisation;
import org.maplebridge.referral.EnclosedFile;
import org.maplebridge.referral.Proposal;

/**
 * Reads a hand-over ({@link HandOver}) from JSON. Lives for one call. What is no day, no code word or no amount becomes a finding at its field, so
 * that the sender sees all of them at once; so does a member that the contract does not know, lest a misspelt one be lost in silence.
 */
final class HandOverReader {

    /** More than these help nobody. */
    private static final int MOST_FINDINGS = 100;

    private static final int LONGEST_AMOUNT = 40;

    private final List<InvalidInput.Finding> findings = new ArrayList<>();
    private final List<Organisation> commissions;
    private final List<Organisation> rooms;

    /**
     * @param commissions those for which the client may act
     * @param rooms       those that take cases now
     */
    HandOverReader(List<Organisation> commissions, List<Organisation> rooms) {
        this.commissions = commissions;
        this.rooms = rooms;
    }

    /**
     * What was read.
     *
     * @param findings what could not be; null or nothing stands in its place
     */
    record Read(UUID commission, Proposal proposal, List<EnclosedFile> files, List<InvalidInput.Finding> findings) {}

    /** What the contract calls a field of the house: what a party is to the dispute is its {@code role}, the consents stand by themselves. */
    static String contractName(String field) {
        return field.replace(".capacity", ".role").replaceAll("^parties\\[\\d+]\\.consentedOn$", "consents");
    }

    /**
     * All findings in the contract's words.
     *
     * @param unread what could not be read
     * @param wrong  what is wrong with what was read; of a field that could not be read it has nothing new to say
     */
    static List<InvalidInput.Finding> all(List<InvalidInput.Finding> unread, List<InvalidInput.Finding> wrong) {
        return Stream.concat(
                        unread.stream(),
                        wrong.stream()
                                .map(finding -> new InvalidInput.Finding(
                                        contractName(finding.field()), finding.key(), finding.arguments()))
                                .filter(finding -> unread.stream().noneMatch(known -> covers(known, finding))))
                .distinct()
                .toList();
    }

    private static boolean covers(InvalidInput.Finding known, InvalidInput.Finding finding) {
        return finding.field().equals(known.field()) || finding.field().startsWith(known.field() + ".");
    }

    Read read(JsonObject body) {
        requireMembers(HandOver.class, body, "");
        JsonObject sender = object(body, "sender");
        requireMembers(HandOver.Sender.class, sender, "sender.");
        Map<String, LocalDate> consents = consents(body);
        List<Registration.PartyLine> parties =
                each(body, "parties", HandOver.PartyPart.class, (party, at) -> party(party, at, consents));
        requireKnown(body, parties);
        LocalDate received = day(body, "", "applicationReceivedOn");
        Registration dispute = new Registration(
                Channel.ARBITRATION,
                text(body, "", "disputeType"),
                text(body, "", "employmentForm"),
                false,
                text(body, "", "facts"),
                received,
                null,
                parties,
                each(body, "claims", HandOver.ClaimPart.class, this::claim));
        Proposal proposal = new Proposal(
                text(sender, "sender.", "caseNumber"),
                word(ReferralMode.class, body, "", "mode"),
                received,
                day(body, "", "acceptedOn"),
                room(text(body, "", "room")),
                dispute);
        UUID commission = commission(text(sender, "sender.", "organisation"));
        List<EnclosedFile> files = each(body, "attachments", HandOver.Attachment.class, this::file);
        return new Read(commission, proposal, files, List.copyOf(findings));
    }

    private UUID commission(String called) {
        List<Organisation> meant = called == null
                ? commissions
                : commissions.stream()
                        .filter(office -> called.equals(office.code())
                                || called.equals(office.nameZh())
                                || called.equals(office.nameEn()))
                        .toList();
        if (meant.size() == 1) {
            return meant.get(0).id();
        }
        found("sender.organisation", called == null ? "fault.required" : "fault.api.office", text(called));
        return null;
    }

    private UUID room(String code) {
        if (code == null) {
            return null;
        }
        return rooms.stream()
                .filter(room -> room.code().equals(code))
                .map(Organisation::id)
                .findFirst()
                .orElseGet(() -> {
                    found("room", "fault.code.unknown", code);
                    return null;
                });
    }

    private Map<String, LocalDate> consents(JsonObject body) {
        Map<String, LocalDate> consents = new HashMap<>();
        each(body, "consents", HandOver.Consent.class, (consent, at) -> {
            String party = text(consent, at, "party");
            LocalDate on = day(consent, at, "on");
            if (party == null) {
                found(at + "party", "fault.required");
            } else if (consents.containsKey(party)) {
                found(at + "party", "fault.api.consentTwice", party);
            } else {
                consents.put(party, on);
            }
            if (isNothing(consent.get("on"))) {
                found(at + "on", "fault.required");
            }
            return party;
        });
        return consents;
    }

    private void requireKnown(JsonObject body, List<Registration.PartyLine> parties) {
        Set<String> refs = new HashSet<>();
        parties.forEach(party -> refs.add(party.ref()));
        each(body, "consents", HandOver.Consent.class, (consent, at) -> {
            String party = consent.get("party") instanceof JsonString ref
                    ? ref.getString().strip()
                    : "";
            if (!party.isEmpty() && !refs.contains(party)) {
                found(at + "party", "fault.api.party", party);
            }
            return party;
        });
    }

    private Registration.PartyLine party(JsonObject party, String at, Map<String, LocalDate> consents) {
        String ref = text(party, at, "ref");
        return new Registration.PartyLine(
                ref,
                word(Party.Side.class, party, at, "side"),
                word(Party.Kind.class, party, at, "kind"),
                text(party, at, "name"),
                text(party, at, "idNumber"),
                text(party, at, "phone"),
                text(party, at, "address"),
                text(party, at, "role"),
                text(party, at, "representative"),
                consents.get(ref),
                null);
    }

    private Registration.ClaimLine claim(JsonObject claim, String at) {
        Money money = null;
        try {
            money = amount(claim, at);
        } catch (InvalidInput wrong) {
            wrong.findings()
                    .forEach(finding ->
                            findings.add(new InvalidInput.Finding(at + "amount", finding.key(), finding.arguments())));
        }
        return new Registration.ClaimLine(
                text(claim, at, "item"), money, text(claim, at, "by"), text(claim, at, "against"));
    }

    /** The contract has a decimal string: many a system would send a number as binary fraction and never notice. */
    private Money amount(JsonObject claim, String at) {
        if (claim.get("amount") instanceof JsonNumber) {
            throw new InvalidInput("amount", "fault.api.amount");
        }
        String amount = text(claim, at, "amount");
        if (amount == null) {
            return null;
        }
        return Money.of(amount.length() <= LONGEST_AMOUNT ? amount : "");
    }

    private EnclosedFile file(JsonObject file, String at) {
        byte[] content = new byte[0];
        String base64 = text(file, at, "base64");
        if (base64 == null) {
            found(at + "base64", "fault.required");
        } else {
            try {
                content = bytes(base64);
            } catch (IllegalArgumentException wrong) {
                found(at + "base64", "fault.api.base64");
            }
        }
        return new EnclosedFile(text(file, at, "name"), text(file, at, "mediaType"), content);
    }

    /**
     * Base64 of RFC 4648, section 4, in lines or not. A last group that is not filled up may be what is left of a longer file.
     *
     * @throws IllegalArgumentException for anything else
     */
    private static byte[] bytes(String base64) {
        String one = base64.replaceAll("[\\r\\n]", "");
        if (one.length() % 4 != 0) {
            throw new IllegalArgumentException("cut off");
        }
        return Base64.getDecoder().decode(one);
    }

    // ---- values

    private JsonObject object(JsonObject of, String name) {
        JsonValue value = of.get(name);
        if (value instanceof JsonObject object) {
            return object;
        }
        found(name, isNothing(value) ? "fault.required" : "fault.api.object");
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private <T> List<T> each(
            JsonObject of, String name, Class<? extends Record> contract, BiFunction<JsonObject, String, T> reading) {
        JsonValue value = of.get(name);
        if (isNothing(value)) {
            return List.of();
        }
        if (!(value instanceof JsonArray array)) {
            found(name, "fault.api.list");
            return List.of();
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String at = name + "[" + i + "]";
            if (array.get(i) instanceof JsonObject item) {
                requireMembers(contract, item, at + ".");
                read.add(reading.apply(item, at + "."));
            } else {
                found(at, "fault.api.object");
            }
        }
        return read;
    }

    /** The text without blanks around it; null for none. */
    private String text(JsonObject of, String at, String name) {
        JsonValue value = of.get(name);
        if (isNothing(value)) {
            return null;
        }
        if (!(value instanceof JsonString string)) {
            found(at + name, "fault.api.text");
            return null;
        }
        String text = string.getString().strip();
        if (text.codePoints().anyMatch(HandOverReader::isNoCharacter)) {
            found(at + name, "fault.api.characters");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** Half a character, or a control character that is no end of line and no tabulator: nothing can keep or print it. */
    private static boolean isNoCharacter(int c) {
        return Character.getType(c) == Character.SURROGATE || Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0;
    }

    private static boolean isNothing(JsonValue value) {
        return value == null || value == JsonValue.NULL;
    }

    private void requireMembers(Class<? extends Record> contract, JsonObject of, String at) {
        List<String> known = Arrays.stream(contract.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        of.keySet().stream().filter(name -> !known.contains(name)).forEach(name -> {
            String shown = name.substring(0, Math.min(name.length(), 60));
            found(at + shown, "fault.api.member", shown);
        });
    }

    private LocalDate day(JsonObject of, String at, String name) {
        String text = text(of, at, name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            found(at + name, "fault.api.day", text);
            return null;
        }
    }

    private <E extends Enum<E>> E word(Class<E> type, JsonObject of, String at, String name) {
        String text = text(of, at, name);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    found(at + name, "fault.api.word", text, String.join(", ", names(type)));
                    return null;
                });
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private void found(String field, String key, Object... arguments) {
        InvalidInput.Finding finding = new InvalidInput.Finding(field, key, List.of(arguments));
        if (findings.size() < MOST_FINDINGS && !findings.contains(finding)) {
            findings.add(finding);
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
