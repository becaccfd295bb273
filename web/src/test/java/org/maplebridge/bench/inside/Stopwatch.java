package org.maplebridge.bench.inside;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Times the acts of one client, by the name of the act, and counts the statements of each. */
final class Stopwatch {

    private final Click click;
    private final boolean taping;
    private final Map<String, Times> acts = new LinkedHashMap<>();

    Stopwatch(Click click, boolean taping) {
        this.click = click;
        this.taping = taping;
    }

    /** Does the act in a request of its own and notes how long it took. */
    <T> T time(String act, Callable<T> what) throws Exception {
        Times times = acts.computeIfAbsent(act, name -> new Times());
        if (taping) {
            SentStatements.startTape();
        }
        long sent = SentStatements.sent();
        long begun = System.nanoTime();
        try {
            return click.on(what);
        } finally {
            times.add(System.nanoTime() - begun, SentStatements.sent() - sent);
            if (taping) {
                times.tape = SentStatements.stopTape();
            }
        }
    }

    Map<String, Times> acts() {
        return acts;
    }

    /** How long each of the same acts took, in nanoseconds. */
    static final class Times {

        private long[] nanos = new long[1024];
        private int number;
        private long statements;
        private List<String> tape = List.of();

        private void add(long took, long sent) {
            if (number == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * number);
            }
            nanos[number++] = took;
            statements += sent;
        }

        /** Takes another client's times of the same act in. */
        void addAll(Times others) {
            int before = number;
            number += others.number;
            nanos = Arrays.copyOf(nanos, Math.max(number, 1));
            System.arraycopy(others.nanos, 0, nanos, before, others.number);
            statements += others.statements;
            tape = others.tape;
        }

        /** The time that so many of a hundred acts kept, in milliseconds. */
        double percentile(int ofHundred) {
            long[] sorted = Arrays.copyOf(nanos, number);
            Arrays.sort(sorted);
            int place = Math.max((int) Math.ceil(ofHundred / 100.0 * number) - 1, 0);
            return sorted[place] / 1e6;
        }

        double statements() {
            return (double) statements / number;
        }

        List<String> tape() {
            return tape;
        }
    }
}
