package org.maplebridge.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maplebridge.launcher.EmbeddedMariaDb;

/**
 * How long the office's own sweep takes when a lot of due items have become overdue, each with an event in the history of its case; and what a page of the inbox
 * costs meanwhile, beside what it costs when nobody sweeps. {@code -Dbench.items=2000} for a small one.
 */
class DueBench {

    private static final int ITEMS = Integer.getInteger("bench.items", 100_000);
    private static final int ROOMS = 20;
    private static final int CALLS = Integer.getInteger("bench.calls", 200);
    private static final int PAUSE_MILLIS = 50;
    private static final String PAGE = "view=room";
    private static final String SAID = "SELECT COUNT(*) FROM event WHERE type = 'performance.overdue'";

    @Test
    void all_due_items_are_swept_while_people_read_their_inbox() throws Exception {
        try (BenchOffice bench = BenchOffice.open("dues");
                Connection connection = bench.database().connect(EmbeddedMariaDb.DATABASE)) {
            JsonObject opened = bench.office().play("openClocks", "rooms", ROOMS);
            List<UUID> rooms = opened.getJsonArray("rooms").getValuesAs(JsonString.class).stream()
                    .map(room -> UUID.fromString(room.getString()))
                    .toList();
            DueLoad load = new DueLoad(connection);
            load.lay(ITEMS, rooms);
            read(bench, CALLS / 4);
            List<Double> before = read(bench, CALLS);

            load.open();
            List<Double> meanwhile = new ArrayList<>();
            while (count(connection, "SELECT COUNT(*) FROM due_item WHERE look_on IS NOT NULL") > 0) {
                for (int i = 0; i < 20; i++) {
                    meanwhile.addAll(read(bench, 1));
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
            assertThat(count(connection, SAID)).isEqualTo(ITEMS);
            assertThat(count(
                            connection,
                            "SELECT COUNT(*) FROM chain c LEFT JOIN event e ON e.subject = c.subject AND e.seq = c.last_seq"
                                    + " WHERE e.hash IS NULL OR e.hash <> c.last_hash"))
                    .as("chains whose head is not their last event")
                    .isZero();
            double seconds = count(
                            connection,
                            "SELECT TIMESTAMPDIFF(MICROSECOND, MIN(at), MAX(at)) FROM event WHERE type = 'performance.overdue'")
                    / 1e6;
            report(bench, seconds, before, meanwhile);
        }
    }

    private static List<Double> read(BenchOffice bench, int calls) throws Exception {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            took.add(bench.office()
                    .play("page", "query", PAGE)
                    .getJsonNumber("ms")
                    .doubleValue());
        }
        return took;
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement question = connection.createStatement();
                ResultSet answer = question.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static void report(BenchOffice bench, double seconds, List<Double> before, List<Double> meanwhile)
            throws Exception {
        Report report = new Report();
        report.line(
                "%,d due items swept in **%.1f s**, %.0f a second, each with its event.",
                ITEMS, seconds, ITEMS / seconds);
        report.blank();
        report.table(
                List.of("A page of the inbox", "calls", "p50 ms", "p95 ms", "longest ms"),
                List.of(row("nobody sweeps", before), row("while items are swept", meanwhile)));
        report.about(bench.machine());
        report.write(
                "dues",
                Json.createObjectBuilder()
                        .add("items", ITEMS)
                        .add("seconds", seconds)
                        .add("p95Before", at(before, 95))
                        .add("p50", at(meanwhile, 50))
                        .add("p95", at(meanwhile, 95))
                        .build());
    }

    private static List<String> row(String what, List<Double> took) {
        return List.of(
                what,
                String.valueOf(took.size()),
                String.format("%.1f", at(took, 50)),
                String.format("%.1f", at(took, 95)),
                String.format("%.1f", at(took, 100)));
    }

    /** The time that so many of a hundred kept. */
    private static double at(List<Double> took, int ofHundred) {
        List<Double> sorted = new ArrayList<>(took);
        Collections.sort(sorted);
        return sorted.get(Math.max((int) Math.ceil(ofHundred / 100.0 * sorted.size()) - 1, 0));
    }
}
