package org.maplebridge.baseline;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maplebridge.basics.Money;
import org.maplebridge.deadline.Evidence;

/** Writes a baseline down as JSON, in which it is stored sealed, and reads it again. Figures are text, so that no reader rounds them. */
final class BaselineText {

    private BaselineText() {}

    /** The facts of an edition and what was reckoned from them. */
    record Content(Facts facts, List<BaselineItem> items) {

        /** Where nobody has told anything yet. */
        static final Content NOTHING = new Content(null, List.of());
    }

    // ---- writing

    static String write(Content content) {
        Facts facts = content.facts();
        JsonObjectBuilder told = Json.createObjectBuilder();
        told.add("heads", names(facts.heads().stream().sorted().toList()));
        put(told, "diedOn", facts.diedOn());
        told.add("spouse", facts.spouse());
        put(told, "others", facts.others());
        put(told, "alone", facts.alone());
        put(told, "injuredOn", facts.injuredOn());
        put(told, "grade", facts.grade());
        put(told, "care", facts.care());
        told.add("noSuitableWork", facts.noSuitableWork());
        put(told, "stopMonths", facts.stopMonths());
        put(told, "contributionWage", facts.contributionWage());
        put(told, "monthlyWage", facts.monthlyWage());
        put(told, "hiredOn", facts.hiredOn());
        put(told, "leftOn", facts.leftOn());
        put(told, "contractOn", facts.contractOn());
        put(told, "wagesWithoutContract", facts.wagesWithoutContract());
        put(told, "unpaidWages", facts.unpaidWages());
        put(told, "workdayHours", facts.workdayHours());
        put(told, "restDayHours", facts.restDayHours());
        put(told, "holidayHours", facts.holidayHours());
        JsonArrayBuilder items = Json.createArrayBuilder();
        content.items().forEach(item -> items.add(item(item)));
        return Json.createObjectBuilder()
                .add("facts", told)
                .add("items", items)
                .build()
                .toString();
    }

    private static JsonObjectBuilder item(BaselineItem item) {
        JsonObjectBuilder line =
                Json.createObjectBuilder().add("benefit", item.benefit().name());
        put(line, "amount", item.amount());
        line.add("summed", item.summed());
        JsonArrayBuilder steps = Json.createArrayBuilder();
        for (Working step : item.steps()) {
            JsonArrayBuilder arguments = Json.createArrayBuilder();
            step.arguments().forEach(argument -> arguments.add(tagged(argument)));
            steps.add(Json.createObjectBuilder().add("key", step.key()).add("arguments", arguments));
        }
        JsonArrayBuilder gaps = Json.createArrayBuilder();
        for (Gap gap : item.gaps()) {
            JsonObjectBuilder missing = Json.createObjectBuilder();
            put(missing, "fact", gap.fact());
            put(missing, "parameter", gap.parameter());
            missing.add("grade", gap.grade());
            put(missing, "region", gap.region());
            put(missing, "on", gap.on());
            gaps.add(missing);
        }
        JsonArrayBuilder used = Json.createArrayBuilder();
        item.used().forEach(parameter -> used.add(parameter(parameter)));
        return line.add("steps", steps).add("gaps", gaps).add("used", used);
    }

    private static JsonObjectBuilder parameter(Parameter parameter) {
        JsonObjectBuilder line =
                Json.createObjectBuilder().add("code", parameter.code().name()).add("grade", parameter.grade());
        put(line, "region", parameter.region());
        put(line, "validFrom", parameter.validFrom());
        put(line, "validTo", parameter.validTo());
        line.add("edition", parameter.edition());
        put(line, "value", parameter.value());
        put(line, "unit", parameter.unit());
        put(line, "source", parameter.source());
        put(line, "evidence", parameter.evidence());
        return line;
    }

    /** An argument with its kind before it: m money, n number, i whole number, d day, t text. */
    private static String tagged(Object argument) {
        if (argument instanceof Money money) {
            return "m" + money;
        }
        if (argument instanceof BigDecimal number) {
            return "n" + number.toPlainString();
        }
        if (argument instanceof Integer whole) {
            return "i" + whole;
        }
        return argument instanceof LocalDate day ? "d" + day : "t" + argument;
    }

    private static JsonArrayBuilder names(Collection<? extends Enum<?>> constants) {
        JsonArrayBuilder names = Json.createArrayBuilder();
        constants.forEach(constant -> names.add(constant.name()));
        return names;
    }

    private static void put(JsonObjectBuilder into, String name, Object value) {
        if (value instanceof BigDecimal number) {
            into.add(name, number.toPlainString());
        } else if (value instanceof Enum<?> constant) {
            into.add(name, constant.name());
        } else if (value != null) {
            into.add(name, value.toString());
        }
    }

    // ---- reading

    static Content read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject whole = reader.readObject();
            return new Content(
                    facts(whole.getJsonObject("facts")), several(whole.getJsonArray("items"), BaselineText::readItem));
        }
    }

    private static Facts facts(JsonObject told) {
        return new Facts(
                told.getJsonArray("heads").getValuesAs(JsonString::getString).stream()
                        .map(Head::valueOf)
                        .collect(Collectors.toSet()),
                get(told, "diedOn", LocalDate::parse),
                told.getBoolean("spouse"),
                get(told, "others", Integer::valueOf),
                get(told, "alone", Integer::valueOf),
                get(told, "injuredOn", LocalDate::parse),
                get(told, "grade", Integer::valueOf),
                get(told, "care", Integer::valueOf),
                told.getBoolean("noSuitableWork"),
                get(told, "stopMonths", BigDecimal::new),
                get(told, "contributionWage", Money::of),
                get(told, "monthlyWage", Money::of),
                get(told, "hiredOn", LocalDate::parse),
                get(told, "leftOn", LocalDate::parse),
                get(told, "contractOn", LocalDate::parse),
                get(told, "wagesWithoutContract", Money::of),
                get(told, "unpaidWages", Money::of),
                get(told, "workdayHours", BigDecimal::new),
                get(told, "restDayHours", BigDecimal::new),
                get(told, "holidayHours", BigDecimal::new));
    }

    private static BaselineItem readItem(JsonObject line) {
        return new BaselineItem(
                Benefit.valueOf(line.getString("benefit")),
                get(line, "amount", Money::of),
                line.getBoolean("summed"),
                several(
                        line.getJsonArray("steps"),
                        step -> new Working(
                                step.getString("key"),
                                step.getJsonArray("arguments").getValuesAs(JsonString::getString).stream()
                                        .map(BaselineText::untagged)
                                        .toList())),
                several(
                        line.getJsonArray("gaps"),
                        gap -> new Gap(
                                get(gap, "fact", Function.identity()),
                                get(gap, "parameter", ParameterCode::valueOf),
                                gap.getInt("grade"),
                                get(gap, "region", Function.identity()),
                                get(gap, "on", LocalDate::parse))),
                several(line.getJsonArray("used"), BaselineText::readParameter));
    }

    private static Parameter readParameter(JsonObject line) {
        return new Parameter(
                ParameterCode.valueOf(line.getString("code")),
                line.getInt("grade"),
                get(line, "region", Function.identity()),
                get(line, "validFrom", LocalDate::parse),
                get(line, "validTo", LocalDate::parse),
                line.getInt("edition"),
                get(line, "value", BigDecimal::new),
                get(line, "unit", ParameterUnit::valueOf),
                get(line, "source", Function.identity()),
                get(line, "evidence", Evidence::valueOf));
    }

    private static Object untagged(String text) {
        String value = text.substring(1);
        return switch (text.charAt(0)) {
            case 'm' -> Money.of(value);
            case 'n' -> new BigDecimal(value);
            case 'i' -> Integer.valueOf(value);
            case 'd' -> LocalDate.parse(value);
            default -> value;
        };
    }

    private static <T> T get(JsonObject from, String name, Function<String, T> reading) {
        return from.containsKey(name) ? reading.apply(from.getString(name)) : null;
    }

    private static <T> List<T> several(JsonArray lines, Function<JsonObject, T> reading) {
        return lines.getValuesAs(JsonObject.class).stream().map(reading).toList();
    }
}
