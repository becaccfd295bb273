package org.maplebridge.container.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.StaleEdit;

/**
 * People who act at the same moment, each on a thread of the server; a barrier lets all of them go at once. Counts who was told to be too
 * late, and keeps whatever else went wrong in words.
 */
final class Duel implements AutoCloseable {

    /** How an act ended. */
    enum End {
        WON,
        TOLD_TOO_LATE,
        FAILED
    }

    private static final int MOST_WORDS = 20;

    private final ExecutorService people;
    private final CyclicBarrier start;
    private final List<String> wrong = new ArrayList<>();

    Duel(int number, ThreadFactory threads) {
        people = Executors.newFixedThreadPool(number, threads);
        start = new CyclicBarrier(number);
    }

    /** Lets each person act once, all at the same time; the ends in the order of the people. */
    List<End> at(List<? extends Callable<?>> acts) throws Exception {
        List<Future<End>> running = new ArrayList<>();
        for (Callable<?> act : acts) {
            running.add(people.submit(() -> {
                start.await();
                return run(act);
            }));
        }
        List<End> ends = new ArrayList<>();
        for (Future<End> each : running) {
            ends.add(each.get());
        }
        return ends;
    }

    private End run(Callable<?> act) {
        try {
            act.call();
            return End.WON;
        } catch (StaleEdit | Conflict tooLate) {
            return End.TOLD_TOO_LATE;
        } catch (Exception failure) {
            wrong(failure.toString());
            return End.FAILED;
        }
    }

    /** Keeps something that must not have happened. */
    synchronized void wrong(String what) {
        if (wrong.size() < MOST_WORDS) {
            wrong.add(what);
        }
    }

    /** What must not have happened, in words, the first few. */
    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
