package org.maplebridge.bench.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that walk one case after the other, all at once, each on a thread of the server, without a pause in between. */
@ApplicationScoped
class Clients {

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    @Inject
    private Click click;

    /**
     * Lets the clients walk for so long; a walk that has begun is finished, and the time until the last one has finished counts.
     *
     * @throws Exception the first failure of any walk: a round with a failure is no measurement
     */
    JsonObject walk(Walk walk, int number, Duration length) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        AtomicLong walked = new AtomicLong();
        AtomicLong end = new AtomicLong();
        List<Future<Stopwatch>> running = new ArrayList<>();
        ExecutorService clients = Executors.newFixedThreadPool(number, threads);
        try {
            for (int i = 0; i < number; i++) {
                int client = i;
                running.add(clients.submit(() -> {
                    Stopwatch watch = new Stopwatch(click, false);
                    start.await();
                    while (System.nanoTime() < end.get()) {
                        walk.go(client, watch);
                        walked.incrementAndGet();
                    }
                    return watch;
                }));
            }
            long begun = System.nanoTime();
            end.set(begun + length.toNanos());
            start.countDown();
            Map<String, Stopwatch.Times> acts = new LinkedHashMap<>();
            for (Future<Stopwatch> each : running) {
                each.get()
                        .acts()
                        .forEach((act, times) -> acts.computeIfAbsent(act, name -> new Stopwatch.Times())
                                .addAll(times));
            }
            return told(walked.get(), (System.nanoTime() - begun) / 1e9, acts);
        } finally {
            clients.shutdownNow();
        }
    }

    /** Walks once, alone, and tells every statement. */
    JsonObject tape(Walk walk) throws Exception {
        ExecutorService one = Executors.newFixedThreadPool(1, threads);
        try {
            return one.submit(() -> {
                        Stopwatch watch = new Stopwatch(click, true);
                        walk.go(0, watch);
                        return told(1, 1, watch.acts());
                    })
                    .get();
        } finally {
            one.shutdownNow();
        }
    }

    private static JsonObject told(long walks, double seconds, Map<String, Stopwatch.Times> acts) {
        JsonObjectBuilder byAct = Json.createObjectBuilder();
        acts.forEach((act, times) -> byAct.add(
                act,
                Json.createObjectBuilder()
                        .add("p50", times.percentile(50))
                        .add("p95", times.percentile(95))
                        .add("statements", times.statements())
                        .add("tape", Json.createArrayBuilder(times.tape()))));
        return Json.createObjectBuilder()
                .add("walks", walks)
                .add("seconds", seconds)
                .add("acts", byAct)
                .build();
    }
}
