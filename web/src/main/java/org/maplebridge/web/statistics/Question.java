package org.maplebridge.web.statistics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.statistics.Filter;
import org.maplebridge.statistics.Measure;
import org.maplebridge.statistics.Period;

/**
 * A filter as it stands in an address, read and written in one place: what a number links to is read back as the same filter.
 *
 * @param from  a day, or empty for the first of the year
 * @param to    a day, or empty for today
 * @param room  a room's id, or empty
 * @param type  a code, or empty
 * @param only  {@code true} for the type without those below it
 * @param today the day of the office
 */
record Question(String from, String to, String room, String type, String only, LocalDate today) {

    static final String INDEX = "/statistics/index.xhtml";
    static final String CASES = "/statistics/cases.xhtml";

    /**
     * The filter asked for.
     *
     * @throws InvalidInput if a day or the room cannot be read, or the days are no period
     */
    Filter filter() {
        Period period =
                new Period(blank(from) ? today.withDayOfYear(1) : day("from", from), blank(to) ? today : day("to", to));
        return new Filter(period, blank(room) ? null : room(room), blank(type) ? null : type, "true".equals(only));
    }

    /** The address of the page of numbers for a filter. */
    static String index(Filter filter) {
        return address(INDEX, null, filter);
    }

    /** The address of the list behind a number. */
    static String cases(Measure measure, Filter filter) {
        return address(CASES, measure, filter);
    }

    private static String address(String page, Measure measure, Filter filter) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("measure", measure);
        parameters.put("from", filter.period().from());
        parameters.put("to", filter.period().to());
        parameters.put("room", filter.room());
        parameters.put("type", filter.type());
        parameters.put("only", filter.exactly() ? Boolean.TRUE : null);
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", page + "?", ""));
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(field, "fault.statistics.day");
        }
    }

    private static UUID room(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidInput("room", "fault.statistics.room");
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
