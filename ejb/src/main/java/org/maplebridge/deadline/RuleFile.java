package org.maplebridge.deadline;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maplebridge.basics.InvalidInput;

/**
 * The catalogue of limits as one file, to be kept, compared, signed off by a legal office, and taken in by another installation: JSON, one object a
 * version, its members named as on the interface for other systems. What it does not know it refuses, so that a slip of the pen is not law.
 */
final class RuleFile {

    private static final String FORMAT = "maplebridge-deadline-rules-1";

    private static final Set<String> MEMBERS = Set.of(
            "code",
            "version",
            "nameZh",
            "nameEn",
            "startZh",
            "startEn",
            "length",
            "unit",
            "rolls",
            "extendedBy",
            "extensionMax",
            "extensionFrom",
            "pauses",
            "consequenceZh",
            "consequenceEn",
            "law",
            "article",
            "validFrom",
            "validTo",
            "evidence",
            "remarkZh",
            "remarkEn");

    private RuleFile() {}

    /** The file of these versions. */
    static String write(Collection<DeadlineRule> rules) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        rules.forEach(rule -> list.add(object(rule)));
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(Json.createObjectBuilder()
                    .add("format", FORMAT)
                    .add("rules", list)
                    .build());
        }
        return text.toString().strip() + "\n";
    }

    private static JsonObjectBuilder object(DeadlineRule rule) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("code", rule.code().value())
                .add("version", rule.version())
                .add("nameZh", rule.name().zh())
                .add("nameEn", rule.name().en())
                .add("startZh", rule.startEvent().zh())
                .add("startEn", rule.startEvent().en())
                .add("length", rule.length())
                .add("unit", rule.unit().name())
                .add("rolls", rule.rolls());
        rule.extensible().ifPresent(extension -> {
            object.add("extendedBy", extension.by().name());
            if (extension.maximum() != null) {
                object.add("extensionMax", extension.maximum());
            }
            object.add("extensionFrom", extension.from().name());
        });
        JsonArrayBuilder pauses = Json.createArrayBuilder();
        rule.pauseEvents().stream().sorted().map(PauseEvent::name).forEach(pauses::add);
        object.add("pauses", pauses)
                .add("consequenceZh", rule.consequence().zh())
                .add("consequenceEn", rule.consequence().en())
                .add("law", rule.law())
                .add("article", rule.article())
                .add("validFrom", rule.validFrom().toString());
        if (rule.validTo() != null) {
            object.add("validTo", rule.validTo().toString());
        }
        return object.add("evidence", rule.evidence().name())
                .add("remarkZh", rule.remark().zh())
                .add("remarkEn", rule.remark().en());
    }

    /**
     * The versions in a file.
     *
     * @throws InvalidInput if it is no such file, or naming every member that cannot be taken, as {@code rules[3].length}
     */
    static List<DeadlineRule> read(String file) {
        List<JsonObject> objects = objects(file);
        InvalidInput.Check check = new InvalidInput.Check();
        List<DeadlineRule> rules = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            String at = "rules[" + i + "].";
            JsonObject object = objects.get(i);
            check.also(() -> {
                try {
                    rules.add(new Entry(object).rule());
                } catch (InvalidInput wrong) {
                    throw new InvalidInput(wrong.findings().stream()
                            .map(finding ->
                                    new InvalidInput.Finding(at + finding.field(), finding.key(), finding.arguments()))
                            .toList());
                }
            });
        }
        check.orThrow();
        return rules;
    }

    private static List<JsonObject> objects(String file) {
        try (JsonReader reader = Json.createReader(new StringReader(file == null ? "" : file))) {
            JsonObject whole = reader.readObject();
            if (FORMAT.equals(whole.getString("format", null))) {
                return whole.getJsonArray("rules").getValuesAs(JsonObject.class).stream()
                        .map(JsonValue::asJsonObject)
                        .toList();
            }
        } catch (JsonException | ClassCastException | NullPointerException | IllegalStateException unreadable) {
            // Whatever is wrong with it, it is no such file; which member of JSON it was helps nobody.
        }
        throw new InvalidInput("file", "fault.deadline.file.unreadable", FORMAT);
    }

    /** One version in the file. */
    private record Entry(JsonObject object) {

        DeadlineRule rule() {
            InvalidInput.Check check = new InvalidInput.Check();
            object.keySet().stream()
                    .filter(name -> !MEMBERS.contains(name))
                    .forEach(name -> check.that(false, name, "fault.deadline.file.member", name));
            check.orThrow();
            Integer version = number("version");
            if (version == null) {
                throw new InvalidInput("version", "fault.required");
            }
            return new RuleDraft(
                            text("code"),
                            new Words(text("nameZh"), text("nameEn")),
                            new Words(text("startZh"), text("startEn")),
                            number("length"),
                            constant(DayUnit.class, "unit"),
                            truth("rolls"),
                            constant(Extension.By.class, "extendedBy"),
                            number("extensionMax"),
                            constant(Extension.From.class, "extensionFrom"),
                            pauses(),
                            new Words(text("consequenceZh"), text("consequenceEn")),
                            text("law"),
                            text("article"),
                            day("validFrom"),
                            day("validTo"),
                            constant(Evidence.class, "evidence"),
                            new Words(text("remarkZh"), text("remarkEn")))
                    .rule(version);
        }

        private JsonValue value(String name) {
            JsonValue value = object.get(name);
            return value == JsonValue.NULL ? null : value;
        }

        private String text(String name) {
            JsonValue value = value(name);
            if (value == null) {
                return null;
            }
            return value instanceof JsonString text ? text.getString() : refuse(name, value);
        }

        private Integer number(String name) {
            JsonValue value = value(name);
            if (value == null) {
                return null;
            }
            try {
                return value instanceof JsonNumber number ? (Integer) number.intValueExact() : refuse(name, value);
            } catch (ArithmeticException tooLarge) {
                return refuse(name, value);
            }
        }

        private boolean truth(String name) {
            JsonValue value = value(name);
            if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
                refuse(name, value);
            }
            return value == JsonValue.TRUE;
        }

        private <E extends Enum<E>> E constant(Class<E> type, String name) {
            String text = text(name);
            return text == null ? null : constant(type, name, text);
        }

        private <E extends Enum<E>> E constant(Class<E> type, String name, String text) {
            return EnumSet.allOf(type).stream()
                    .filter(each -> each.name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput(name, "fault.deadline.file.value", text));
        }

        private Set<PauseEvent> pauses() {
            Set<PauseEvent> pauses = EnumSet.noneOf(PauseEvent.class);
            JsonValue value = value("pauses");
            if (value == null) {
                return pauses;
            }
            if (value.getValueType() != JsonValue.ValueType.ARRAY) {
                refuse("pauses", value);
            }
            for (JsonValue each : value.asJsonArray()) {
                String text = each instanceof JsonString word ? word.getString() : refuse("pauses", each);
                pauses.add(constant(PauseEvent.class, "pauses", text));
            }
            return pauses;
        }

        private LocalDate day(String name) {
            String text = text(name);
            try {
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeException noDay) {
                throw new InvalidInput(name, "fault.deadline.file.value", text);
            }
        }

        private static <T> T refuse(String name, JsonValue value) {
            throw new InvalidInput(name, "fault.deadline.file.value", String.valueOf(value));
        }
    }
}
