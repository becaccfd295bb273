package org.maplebridge.referral;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.maplebridge.basics.Money;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Registration;
import org.maplebridge.casefile.RiskGrade;

/** Writes the dispute of a referral down as JSON, in which it is stored sealed until the hand-over makes a case of it. */
final class RegistrationText {

    private RegistrationText() {}

    static String write(Registration of) {
        JsonArrayBuilder parties = Json.createArrayBuilder();
        for (Registration.PartyLine party : of.parties()) {
            JsonObjectBuilder line = Json.createObjectBuilder();
            put(line, "ref", party.ref());
            put(line, "side", party.side());
            put(line, "kind", party.kind());
            put(line, "name", party.name());
            put(line, "idNumber", party.idNumber());
            put(line, "phone", party.phone());
            put(line, "address", party.address());
            put(line, "capacity", party.capacity());
            put(line, "representative", party.representative());
            put(line, "consentedOn", party.consentedOn());
            put(line, "dataConsentOn", party.dataConsentOn());
            parties.add(line);
        }
        JsonArrayBuilder claims = Json.createArrayBuilder();
        for (Registration.ClaimLine claim : of.claims()) {
            JsonObjectBuilder line = Json.createObjectBuilder();
            put(line, "item", claim.item());
            put(line, "amount", claim.amount());
            put(line, "by", claim.by());
            put(line, "against", claim.against());
            claims.add(line);
        }
        JsonObjectBuilder dispute = Json.createObjectBuilder();
        put(dispute, "channel", of.channel());
        put(dispute, "disputeType", of.disputeType());
        put(dispute, "employmentForm", of.employmentForm());
        dispute.add("oral", of.oral());
        put(dispute, "facts", of.facts());
        put(dispute, "receivedOn", of.receivedOn());
        put(dispute, "grade", of.grade());
        return dispute.add("parties", parties).add("claims", claims).build().toString();
    }

    private static void put(JsonObjectBuilder to, String name, Object value) {
        if (value != null) {
            to.add(name, value.toString());
        }
    }

    static Registration read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject of = reader.readObject();
            return new Registration(
                    value(of, "channel", Channel::valueOf),
                    of.getString("disputeType", null),
                    of.getString("employmentForm", null),
                    of.getBoolean("oral"),
                    of.getString("facts", null),
                    value(of, "receivedOn", LocalDate::parse),
                    value(of, "grade", RiskGrade::valueOf),
                    lines(of.getJsonArray("parties"), RegistrationText::party),
                    lines(of.getJsonArray("claims"), RegistrationText::claim));
        }
    }

    private static Registration.PartyLine party(JsonObject line) {
        return new Registration.PartyLine(
                line.getString("ref", null),
                value(line, "side", Party.Side::valueOf),
                value(line, "kind", Party.Kind::valueOf),
                line.getString("name", null),
                line.getString("idNumber", null),
                line.getString("phone", null),
                line.getString("address", null),
                line.getString("capacity", null),
                line.getString("representative", null),
                value(line, "consentedOn", LocalDate::parse),
                value(line, "dataConsentOn", LocalDate::parse));
    }

    private static Registration.ClaimLine claim(JsonObject line) {
        return new Registration.ClaimLine(
                line.getString("item", null),
                value(line, "amount", Money::of),
                line.getString("by", null),
                line.getString("against", null));
    }

    private static <T> T value(JsonObject of, String name, Function<String, T> reading) {
        String text = of.getString(name, null);
        return text == null ? null : reading.apply(text);
    }

    private static <T> List<T> lines(JsonArray of, Function<JsonObject, T> reading) {
        return of.stream().map(JsonValue::asJsonObject).map(reading).toList();
    }
}
