package org.maplebridge.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maplebridge.launcher.EmbeddedMariaDb;

/**
 * How long it takes to count the running clocks anew when a notice has moved them all, each with the process's timer, the day on the case, the item in the
 * inbox and an event in the case's history; and what a page of the inbox costs meanwhile, beside what it costs when nobody counts.
 * {@code -Dbench.clocks=2000} for a small one.
 */
class ClockBench {

    private static final int CLOCKS = Integer.getInteger("bench.clocks", 100_000);
    private static final int ROOMS = 20;
    private static final int CALLS = Integer.getInteger("bench.calls", 200);
    private static final int PAUSE_MILLIS = 50;

    /** Whoever watches a counting asks as often as the page does; each answer counts all that waits. */
    private static final Duration WATCHED_EVERY = Duration.ofSeconds(2);

    private static final String PAGE = "view=room";

    @Test
    void all_clocks_are_counted_anew_while_people_read_their_inbox() throws Exception {
        try (BenchOffice bench = BenchOffice.open("clocks");
                Connection connection = bench.database().connect(EmbeddedMariaDb.DATABASE)) {
            JsonObject opened = bench.office().play("openClocks", "rooms", ROOMS);
            List<UUID> rooms = opened.getJsonArray("rooms").getValuesAs(JsonString.class).stream()
                    .map(room -> UUID.fromString(room.getString()))
                    .toList();
            int year = opened.getInt("year");
            new ClockLoad(connection)
                    .lay(
                            CLOCKS,
                            rooms,
                            new ClockLoad.Definition(opened.getString("process"), opened.getString("timer")),
                            opened.getString("calendar"),
                            year);
            read(bench, CALLS / 4);
            List<Double> before = read(bench, CALLS);

            Map<String, Duration> worked = worked();
            long asked = questions(connection);
            JsonObject begun = bench.office().play("acceptNotice");
            long start = System.nanoTime();
            List<Double> meanwhile = new ArrayList<>();
            JsonObject progress = begun;
            long watched = start;
            while (!progress.getBoolean("ended")) {
                meanwhile.addAll(read(bench, 1));
                Thread.sleep(PAUSE_MILLIS);
                if (System.nanoTime() - watched > WATCHED_EVERY.toNanos()) {
                    watched = System.nanoTime();
                    progress = bench.office().play("progress");
                }
            }
            double seconds = took(connection);
            long statements = questions(connection) - asked;
            Map<String, Double> processor = new TreeMap<>();
            worked().forEach((program, until) -> processor.put(
                    program,
                    until.minus(worked.getOrDefault(program, Duration.ZERO)).toMillis() / 1e3));
            assertAllMoved(connection, progress, year);
            report(bench, seconds, (double) statements / CLOCKS, processor, before, meanwhile);
        }
    }

    /** From the acceptance to the end, as the counting's own row has it. */
    private static double took(Connection connection) throws SQLException {
        return count(
                        connection,
                        "SELECT TIMESTAMPDIFF(MICROSECOND, begun_at, ended_at) FROM clock_recount ORDER BY begun_at DESC LIMIT 1")
                / 1e6;
    }

    /** How long the processors have worked so far for the server and for the database: of a machine that others use too, this says more than the hour. */
    private static Map<String, Duration> worked() {
        return ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().command().isPresent())
                .collect(Collectors.toMap(
                        each -> Path.of(each.info().command().orElseThrow())
                                .getFileName()
                                .toString(),
                        each -> each.info().totalCpuDuration().orElse(Duration.ZERO),
                        Duration::plus));
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

    /** A figure for work that was not done would be none. */
    private static void assertAllMoved(Connection connection, JsonObject progress, int year) throws SQLException {
        assertThat(progress.getInt("moved")).isEqualTo(CLOCKS);
        assertThat(progress.getInt("waiting")).isZero();
        String february = "'" + year + "-02-01'";
        assertThat(count(connection, "SELECT COUNT(*) FROM clock WHERE due_on >= " + february))
                .isEqualTo(CLOCKS);
        assertThat(count(connection, "SELECT COUNT(*) FROM mediation_case WHERE limit_on >= " + february))
                .isEqualTo(CLOCKS);
        assertThat(count(connection, "SELECT COUNT(*) FROM work_item WHERE due_on >= " + february))
                .isEqualTo(CLOCKS);
        assertThat(count(connection, "SELECT COUNT(*) FROM ACT_RU_JOB WHERE DUEDATE_ >= " + february))
                .isEqualTo(CLOCKS);
        assertThat(count(connection, "SELECT COUNT(*) FROM event WHERE type = 'case.limitRecounted'"))
                .isEqualTo(CLOCKS);
        assertThat(count(
                        connection,
                        "SELECT COUNT(*) FROM event e LEFT JOIN event p ON p.subject = e.subject AND p.seq = e.seq - 1"
                                + " WHERE e.prev_hash <> COALESCE(p.hash, REPEAT('0', 64))"))
                .as("events that do not follow the one before")
                .isZero();
        assertThat(count(
                        connection,
                        "SELECT COUNT(*) FROM chain c LEFT JOIN event e ON e.subject = c.subject AND e.seq = c.last_seq"
                                + " WHERE e.hash IS NULL OR e.hash <> c.last_hash"))
                .as("chains whose head is not their last event")
                .isZero();
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement question = connection.createStatement();
                ResultSet answer = question.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** How many statements the database has been sent, by all connections. */
    private static long questions(Connection connection) throws SQLException {
        return count(
                connection,
                "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'QUESTIONS'");
    }

    private static void report(
            BenchOffice bench,
            double seconds,
            double statements,
            Map<String, Double> processor,
            List<Double> before,
            List<Double> meanwhile)
            throws Exception {
        Report report = new Report();
        report.line(
                "%,d running clocks counted anew in **%.1f s**, %.0f a second, each with its timer, its case, its item and an event.",
                CLOCKS, seconds, CLOCKS / seconds);
        report.line("%.1f statements a clock, those of the pages read meanwhile included.", statements);
        processor.forEach((program, busy) -> report.line("%.1f s of processor: %s", busy, program));
        report.blank();
        report.table(
                List.of("A page of the inbox", "calls", "p50 ms", "p95 ms", "longest ms"),
                List.of(row("nobody counts", before), row("while clocks are counted", meanwhile)));
        report.about(bench.machine());
        report.write(
                "clocks",
                Json.createObjectBuilder()
                        .add("clocks", CLOCKS)
                        .add("seconds", seconds)
                        .add("statements", statements)
                        .add("processor", Json.createObjectBuilder(new TreeMap<String, Object>(processor)))
                        .add("p50Before", at(before, 50))
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
