package org.maplebridge.deadline;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.deadline.WorkingCalendar.Kind;
import org.maplebridge.deadline.WorkingCalendar.ListedDay;

/**
 * Reads the State Council's notice on the holidays of a year from a file of the form that the holiday-cn project keeps: year, papers, and the days
 * on which people rest or make up. A year whose notice is not published yet is a file without days, and no notice.
 */
final class HolidayFile {

    private static final int LONGEST_NAME = NoticeDraft.LONGEST_NAME;

    private static final Map<String, String> ENGLISH = Map.of(
            "元旦", "New Year's Day",
            "春节", "Spring Festival",
            "清明节", "Qingming Festival",
            "劳动节", "Labour Day",
            "端午节", "Dragon Boat Festival",
            "中秋节", "Mid-Autumn Festival",
            "国庆节", "National Day");

    private HolidayFile() {}

    /**
     * Reads a file.
     *
     * @throws InvalidInput if it is no such file, has no days or no source, or lists a day twice or far from its year
     */
    static NoticeDraft read(String text) {
        NoticeDraft draft = parse(text);
        draft.requireWhole("file", "file");
        return draft;
    }

    private static NoticeDraft parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text == null ? "" : text))) {
            JsonObject file = reader.readObject();
            List<ListedDay> days = new ArrayList<>();
            for (JsonObject day : file.getJsonArray("days").getValuesAs(JsonObject.class)) {
                days.add(day(day));
            }
            return new NoticeDraft(file.getJsonNumber("year").intValueExact(), papers(file), days);
        } catch (JsonException
                | ClassCastException
                | NullPointerException
                | IllegalStateException
                | ArithmeticException
                | DateTimeException unreadable) {
            throw new InvalidInput("file", "fault.deadline.calendar.unreadable");
        }
    }

    private static String papers(JsonObject file) {
        JsonArray papers = file.getJsonArray("papers");
        return papers == null
                ? ""
                : papers.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.joining(" "));
    }

    private static ListedDay day(JsonObject day) {
        String name = day.getString("name").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidInput("file", "fault.deadline.calendar.unreadable");
        }
        JsonValue rests = day.get("isOffDay");
        if (rests != JsonValue.TRUE && rests != JsonValue.FALSE) {
            throw new InvalidInput("file", "fault.deadline.calendar.unreadable");
        }
        return new ListedDay(
                LocalDate.parse(day.getString("date")),
                rests == JsonValue.TRUE ? Kind.REST_DAY : Kind.MAKE_UP_DAY,
                new Words(name, english(name)));
    }

    /** The festivals' English names; a name that is new keeps its Chinese one, which binds. */
    static String english(String name) {
        return Stream.of(name.split("、"))
                .map(part -> ENGLISH.getOrDefault(part, part))
                .collect(Collectors.joining(" and "));
    }
}
