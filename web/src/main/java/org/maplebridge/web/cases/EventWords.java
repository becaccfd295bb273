package org.maplebridge.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maplebridge.history.Event;
import org.maplebridge.web.text.Words;

/**
 * Puts the events of a history into the reader's words. The title comes from {@code event.<type>}; of the particulars those are shown
 * that people understand ({@code event.detail.<name>}), never an id, never a sensitive value, which enters a history as a digest only.
 */
@RequestScoped
public class EventWords {

    /** The particulars that are constants, and the types that have their names. */
    private static final Map<String, String> CONSTANTS = Map.of(
            "route", "Route",
            "ground", "EndGround",
            "outcome", "Outcome",
            "channel", "Channel",
            "mode", "ReferralMode",
            "step", "Step",
            "right", "Right",
            "manner", "ServingManner",
            "method", "SigningMethod");

    /** What is shown, in this order. */
    private static final List<String> SHOWN = List.of(
            "deceased",
            "kin",
            "route",
            "item",
            "determination",
            "decision",
            "number",
            "volume",
            "channel",
            "mode",
            "receivedOn",
            "party",
            "name",
            "signer",
            "agent",
            "method",
            "witness",
            "manner",
            "postNumber",
            "amount",
            "how",
            "body",
            "decidedOn",
            "servedOn",
            "on",
            "day",
            "words",
            "why",
            "ground",
            "outcome",
            "reason",
            "disclosure",
            "step",
            "right",
            "units",
            "consents",
            "employerBy",
            "before",
            "dueOn",
            "left",
            "paper",
            "title",
            "room",
            "sha256");

    @Inject
    private Words words;

    /**
     * An event as the timeline shows it.
     *
     * @param by   who did it
     * @param note the particulars
     */
    public record Line(Instant at, String title, String by, String note) {}

    /** The event in words. */
    public Line of(Event event) {
        return new Line(event.at(), words.say("event." + event.type()), words.by(event), note(event.details()));
    }

    private String note(String details) {
        try (JsonReader reader = Json.createReader(new StringReader(details))) {
            JsonObject particulars = reader.readObject();
            return SHOWN.stream()
                    .filter(name -> readable(name, particulars.get(name)))
                    .map(name -> words.say("event.detail." + name, value(name, particulars.get(name))))
                    .collect(Collectors.joining(words.say("event.detail.separator")));
        }
    }

    /** A digest is an object and says nothing to people; only a case's number is text. */
    private static boolean readable(String name, JsonValue value) {
        return value instanceof JsonString
                || value != null && value.getValueType() == JsonValue.ValueType.NUMBER && !name.equals("number");
    }

    private Object value(String name, JsonValue value) {
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        if (CONSTANTS.containsKey(name)) {
            return words.name(CONSTANTS.get(name), text);
        }
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : text;
        } catch (DateTimeException noDay) {
            return text;
        }
    }
}
