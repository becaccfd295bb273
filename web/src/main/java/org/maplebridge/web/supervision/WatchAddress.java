package org.maplebridge.web.supervision;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.NotFound;
import org.maplebridge.statistics.Period;
import org.maplebridge.supervision.Bond;
import org.maplebridge.supervision.Concern;
import org.maplebridge.supervision.Watch;

/**
 * What a number of the supervisor's page counts, as it stands in an address, read and written in one place: what a number links to is read back
 * as the same question.
 *
 * @param concern  the name of a concern
 * @param bond     the name of a kind of limit, or empty
 * @param room     a room's id, or empty
 * @param mediator a mediator's id, {@value #NOBODY}, or empty
 * @param days     within how many days, or empty
 * @param on       a day, or empty
 * @param from     the first day of a period, or empty
 * @param to       the last, or empty
 */
record WatchAddress(
        String concern, String bond, String room, String mediator, String days, String on, String from, String to) {

    static final String INDEX = "/supervision/index.xhtml";
    static final String CASES = "/supervision/cases.xhtml";
    static final String NOBODY = "nobody";

    /**
     * The question.
     *
     * @throws NotFound     if the address names no list
     * @throws InvalidInput if its days are no period
     */
    Watch watch() {
        Concern asked = constant(Concern.values(), concern);
        boolean nobody = NOBODY.equals(mediator);
        LocalDate first = read(from, LocalDate::parse);
        LocalDate last = read(to, LocalDate::parse);
        return new Watch(
                asked,
                blank(bond) ? null : constant(Bond.values(), bond),
                read(room, UUID::fromString),
                nobody ? null : read(mediator, UUID::fromString),
                nobody,
                read(days, Integer::valueOf),
                read(on, LocalDate::parse),
                first == null && last == null ? null : new Period(first, last));
    }

    /** The address of the list. */
    static String of(Watch watch) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("concern", watch.concern());
        parameters.put("bond", watch.bond());
        parameters.put("room", watch.room());
        parameters.put("mediator", watch.nobody() ? NOBODY : watch.mediator());
        parameters.put("days", watch.days());
        parameters.put("on", watch.on());
        parameters.put("from", watch.period() == null ? null : watch.period().from());
        parameters.put("to", watch.period() == null ? null : watch.period().to());
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", CASES + "?", ""));
    }

    private static <E extends Enum<E>> E constant(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(WatchAddress::noSuchList);
    }

    private static <T> T read(String text, Function<String, T> reader) {
        if (blank(text)) {
            return null;
        }
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw noSuchList();
        }
    }

    private static NotFound noSuchList() {
        return new NotFound("fault.supervision.list");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
