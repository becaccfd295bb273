package org.maplebridge.web.drafts;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a draft is written down: {@code {"fields": {"name": ["value"]}}}; answers add {@code "savedAt"}. Anything else is refused. */
public final class DraftText {

    private static final String FIELDS = "fields";

    private DraftText() {}

    /**
     * Reads a draft.
     *
     * @return the values by the names of their inputs, in the order of the form
     * @throws IllegalArgumentException if the text is no draft
     */
    public static Map<String, List<String>> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            JsonObject typed = reader.readObject().getJsonObject(FIELDS);
            if (typed == null) {
                throw new IllegalArgumentException("no fields");
            }
            typed.forEach((name, values) -> fields.put(name, texts(values)));
            return fields;
        } catch (JsonException | ClassCastException | IllegalStateException unreadable) {
            throw new IllegalArgumentException("no draft", unreadable);
        }
    }

    private static List<String> texts(JsonValue values) {
        List<String> texts = new ArrayList<>();
        values.asJsonArray().forEach(value -> texts.add(((JsonString) value).getString()));
        return texts;
    }

    /** Writes what is stored: the fields and nothing else that was sent. */
    static String write(Map<String, List<String>> fields) {
        return json(fields).build().toString();
    }

    /** Writes the answer to a form that asks for its draft. */
    static String answer(String stored, Instant savedAt) {
        return json(read(stored)).add("savedAt", savedAt.toString()).build().toString();
    }

    private static JsonObjectBuilder json(Map<String, List<String>> fields) {
        JsonObjectBuilder typed = Json.createObjectBuilder();
        fields.forEach((name, values) -> {
            JsonArrayBuilder texts = Json.createArrayBuilder();
            values.forEach(texts::add);
            typed.add(name, texts);
        });
        return Json.createObjectBuilder().add(FIELDS, typed);
    }
}
