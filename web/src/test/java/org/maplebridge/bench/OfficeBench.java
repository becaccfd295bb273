package org.maplebridge.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How much of the engine's pace the office keeps: cases from the window to their end through the use cases, beside the engine that walks as
 * many steps alone, in the same server on the same pool. Every round measures all walks one after the other, each round beginning with another one;
 * a ratio is taken within a round, so that a machine that slows down slows both, and the median of the rounds counts.
 */
class OfficeBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 10);
    private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warmUpSeconds", 40);
    private static final int CLIENTS = 8;

    private enum Walk {
        THREE_STEPS,
        SAME_DIAGRAM,
        SEVERAL_OFFICES,
        ONE_OFFICE;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    @Test
    void the_office_beside_the_engine_alone() throws Exception {
        try (BenchOffice bench = BenchOffice.open("office")) {
            bench.office().play("openRooms", "rooms", CLIENTS);
            Map<Walk, List<JsonObject>> rounds = new EnumMap<>(Walk.class);
            for (Walk walk : Walk.values()) {
                round(bench, walk, WARM_UP_SECONDS);
                rounds.put(walk, new ArrayList<>());
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < Walk.values().length; i++) {
                    Walk walk = Walk.values()[(round + i) % Walk.values().length];
                    rounds.get(walk).add(round(bench, walk, SECONDS));
                }
            }
            report(bench, rounds);
        }
    }

    private static JsonObject round(BenchOffice bench, Walk walk, int seconds) throws Exception {
        return bench.office().play("round", "walk", walk.words(), "clients", CLIENTS, "millis", seconds * 1000);
    }

    private static void report(BenchOffice bench, Map<Walk, List<JsonObject>> rounds) throws Exception {
        Report report = new Report();
        for (Walk office : List.of(Walk.SEVERAL_OFFICES, Walk.ONE_OFFICE)) {
            report.line(
                    "%s: **%.2f** of the engine alone on three steps in a row, **%.2f** of the engine alone on the same diagram",
                    office.words(),
                    median(ratios(rounds, office, Walk.THREE_STEPS)),
                    median(ratios(rounds, office, Walk.SAME_DIAGRAM)));
        }
        report.blank();

        List<String> heads = new ArrayList<>(List.of("Cases per second, " + CLIENTS + " clients", "median"));
        for (int round = 1; round <= ROUNDS; round++) {
            heads.add("round " + round);
        }
        List<List<String>> paces = new ArrayList<>();
        rounds.forEach((walk, of) -> {
            List<Double> each = of.stream().map(OfficeBench::pace).toList();
            paces.add(row(
                    (walk.ordinal() < 2 ? "engine alone, " : "office, ") + walk.words(), "%.1f", median(each), each));
        });
        for (Walk office : List.of(Walk.SEVERAL_OFFICES, Walk.ONE_OFFICE)) {
            for (Walk alone : List.of(Walk.THREE_STEPS, Walk.SAME_DIAGRAM)) {
                List<Double> each = ratios(rounds, office, alone);
                paces.add(row("ratio " + office.words() + " / " + alone.words(), "%.2f", median(each), each));
            }
        }
        report.table(heads, paces);

        List<List<String>> acts = new ArrayList<>();
        rounds.forEach((walk, of) -> of.get(0)
                .getJsonObject("acts")
                .keySet()
                .forEach(act -> acts.add(List.of(
                        walk.words(),
                        act,
                        String.format("%.1f", median(figures(of, act, "statements"))),
                        String.format("%.1f", median(figures(of, act, "p50"))),
                        String.format("%.1f", median(figures(of, act, "p95")))))));
        report.table(List.of("Walk", "Act", "statements", "p50 ms", "p95 ms"), acts);
        report.about(bench.machine());

        JsonObjectBuilder figures = Json.createObjectBuilder();
        rounds.forEach((walk, of) -> {
            JsonArrayBuilder all = Json.createArrayBuilder();
            of.forEach(all::add);
            figures.add(walk.words(), all);
        });
        report.write("office", figures.build());
    }

    private static List<String> row(String head, String format, double median, List<Double> each) {
        List<String> row = new ArrayList<>(List.of(head, String.format(format, median)));
        each.forEach(figure -> row.add(String.format(format, figure)));
        return row;
    }

    private static List<Double> ratios(Map<Walk, List<JsonObject>> rounds, Walk office, Walk alone) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ratios.add(
                    pace(rounds.get(office).get(round)) / pace(rounds.get(alone).get(round)));
        }
        return ratios;
    }

    private static double pace(JsonObject round) {
        return round.getJsonNumber("walks").doubleValue()
                / round.getJsonNumber("seconds").doubleValue();
    }

    private static List<Double> figures(List<JsonObject> rounds, String act, String figure) {
        return rounds.stream()
                .map(round -> round.getJsonObject("acts")
                        .getJsonObject(act)
                        .getJsonNumber(figure)
                        .doubleValue())
                .toList();
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
