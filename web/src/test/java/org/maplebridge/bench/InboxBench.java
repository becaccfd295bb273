package org.maplebridge.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maplebridge.launcher.EmbeddedMariaDb;

/**
 * What a page of the inbox costs with 5,000, 100,000 and 1,000,000 open items, beside the engine's own list of as many tasks. Each page is one
 * request; the time is taken inside the server around what the page asks, so that neither HTTP nor the drawing of the page is in it.
 */
class InboxBench {

    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("bench.sizes", "5000,100000,1000000").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int ROOMS = 100;
    private static final int CALLS = Integer.getInteger("bench.calls", 200);
    private static final int WARM_UP_CALLS = 30;

    /** A list that takes seconds a page is not asked two hundred times. */
    private static final long PATIENCE_NANOS = 12_000_000_000L;

    /** What people look at: the name in the report, and the address of the page. */
    private static final Map<String, String> PAGES = pages();

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("my rooms", "view=room");
        pages.put("my rooms, page 200", "view=room&page=200");
        pages.put("my rooms, longest waiting", "view=room&sort=opened");
        pages.put("my rooms, newest", "view=room&sort=newest");
        pages.put("my rooms, overdue", "view=room&level=overdue");
        pages.put("my rooms, due within three days", "view=room&level=soon");
        pages.put("my rooms, one step", "view=room&step=sign-agreement");
        pages.put("my rooms, name begins with", "view=room&q=%E7%8E%8B%E6%9F%9012");
        pages.put("my rooms, many names begin with", "view=room&q=%E7%8E%8B%E6%9F%901");
        pages.put("my rooms, every eighth name begins with", "view=room&q=%E7%8E%8B");
        pages.put("unclaimed", "view=unclaimed");
        pages.put("mine", "view=mine");
        pages.put("region, supervisor", "view=region");
        return pages;
    }

    private record Reading(String what, int size, int calls, int rows, double statements, double p50, double p95) {}

    @Test
    void the_inbox_beside_the_engine_s_own_query() throws Exception {
        try (BenchOffice bench = BenchOffice.open("inbox");
                Connection connection = bench.database().connect(EmbeddedMariaDb.DATABASE)) {
            JsonObject opened = bench.office().play("openInbox", "rooms", ROOMS);
            List<UUID> rooms = opened.getJsonArray("rooms").getValuesAs(JsonString.class).stream()
                    .map(room -> UUID.fromString(room.getString()))
                    .toList();
            UUID reader = UUID.fromString(opened.getString("reader"));
            InboxLoad load = new InboxLoad(connection, rooms, reader);
            List<Reading> readings = new ArrayList<>();
            for (int size : SIZES) {
                long begun = System.nanoTime();
                load.lay(size, opened.getString("definition"), LocalDate.now(ZoneId.of("Asia/Shanghai")));
                System.out.printf("%,d items and tasks laid in %.0f s%n", size, (System.nanoTime() - begun) / 1e9);
                readings.addAll(read(bench, size, reader));
            }
            report(bench, readings);
        }
    }

    private static List<Reading> read(BenchOffice bench, int size, UUID reader) throws Exception {
        List<Reading> readings = new ArrayList<>();
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            readings.add(read(bench, page.getKey(), size, "page", "query", page.getValue()));
        }
        String groups = IntStream.range(0, ROOMS)
                .filter(room -> room % 10 == 3)
                .mapToObj(room -> "room" + room)
                .collect(Collectors.joining(","));
        String me = reader.toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
        readings.add(read(bench, "engine: candidate groups", size, "engine", "groups", groups, "first", 0, "size", 20));
        readings.add(read(
                bench,
                "engine: candidate groups, page 200",
                size,
                "engine",
                "groups",
                groups,
                "first",
                9980,
                "size",
                20));
        readings.add(read(bench, "engine: assignee", size, "engine", "assignee", me, "first", 0, "size", 20));
        return readings;
    }

    private static Reading read(BenchOffice bench, String what, int size, String wish, Object... values)
            throws Exception {
        long begun = System.nanoTime();
        for (int i = 0; i < WARM_UP_CALLS && System.nanoTime() - begun < PATIENCE_NANOS / 4; i++) {
            bench.office().play(wish, values);
        }
        begun = System.nanoTime();
        double[] took = new double[CALLS];
        double statements = 0;
        int rows = 0;
        int calls = 0;
        while (calls < CALLS && System.nanoTime() - begun < PATIENCE_NANOS) {
            JsonObject page = bench.office().play(wish, values);
            took[calls++] = page.getJsonNumber("ms").doubleValue();
            statements += page.getInt("statements");
            rows = page.getInt("rows");
        }
        double[] sorted = Arrays.copyOf(took, calls);
        Arrays.sort(sorted);
        return new Reading(
                what,
                size,
                calls,
                rows,
                statements / calls,
                sorted[(calls + 1) / 2 - 1],
                sorted[(int) Math.ceil(0.95 * calls) - 1]);
    }

    private static void report(BenchOffice bench, List<Reading> readings) throws Exception {
        Report report = new Report();
        List<String> heads = new ArrayList<>(List.of("A page of 20", "statements"));
        SIZES.forEach(size -> heads.add(String.format("%,d open: p50 / p95 ms", size)));
        Map<String, List<String>> rows = new LinkedHashMap<>();
        JsonObjectBuilder figures = Json.createObjectBuilder();
        for (Reading reading : readings) {
            rows.computeIfAbsent(
                            reading.what(),
                            what -> new ArrayList<>(List.of(what, String.format("%.0f", reading.statements()))))
                    .add(String.format(
                            "%.1f / %.1f%s",
                            reading.p50(),
                            reading.p95(),
                            reading.calls() < CALLS ? " (" + reading.calls() + " calls)" : ""));
            figures.add(
                    reading.what() + " at " + reading.size(),
                    Json.createObjectBuilder()
                            .add("calls", reading.calls())
                            .add("rows", reading.rows())
                            .add("statements", reading.statements())
                            .add("p50", reading.p50())
                            .add("p95", reading.p95()));
        }
        report.table(heads, List.copyOf(rows.values()));
        report.line("%d calls a figure unless said otherwise, after %d to warm up.", CALLS, WARM_UP_CALLS)
                .blank();
        report.about(bench.machine());
        report.write("inbox", figures.build());
    }
}
