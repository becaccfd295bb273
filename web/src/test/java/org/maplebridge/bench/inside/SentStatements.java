package org.maplebridge.bench.inside;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Counts what this thread sends to the database, at the driver: a batch that the driver writes as one statement counts once, a commit counts
 * too. Named in the JDBC URL of the bench; keeps the texts, each with its time, while a tape runs.
 */
public class SentStatements implements QueryInterceptor {

    private static final ThreadLocal<long[]> SENT = ThreadLocal.withInitial(() -> new long[1]);
    private static final ThreadLocal<List<String>> TAPE = new ThreadLocal<>();
    private static final ThreadLocal<Long> BEGUN = new ThreadLocal<>();

    private static final AtomicInteger CONNECTIONS = new AtomicInteger();

    private final int number = CONNECTIONS.incrementAndGet();
    private MysqlConnection connection;

    /** How many statements this thread has sent so far. */
    static long sent() {
        return SENT.get()[0];
    }

    /** Keeps the texts from now on. */
    static void startTape() {
        TAPE.set(new ArrayList<>());
    }

    /** The texts since the start of the tape. */
    static List<String> stopTape() {
        List<String> texts = TAPE.get();
        TAPE.remove();
        return texts;
    }

    @Override
    public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
        this.connection = connection;
        return this;
    }

    private boolean autoCommits() {
        return connection.getSession().getServerSession().isAutoCommit();
    }

    @Override
    public <T extends Resultset> T preProcess(Supplier<String> sql, Query query) {
        SENT.get()[0]++;
        List<String> tape = TAPE.get();
        if (tape != null) {
            tape.add("connection " + number + (autoCommits() ? " commits by itself: " : ": ") + sql.get());
            BEGUN.set(System.nanoTime());
        }
        return null;
    }

    @Override
    public boolean executeTopLevelOnly() {
        return false;
    }

    @Override
    public <T extends Resultset> T postProcess(Supplier<String> sql, Query query, T result, ServerSession session) {
        List<String> tape = TAPE.get();
        if (tape != null && !tape.isEmpty()) {
            int last = tape.size() - 1;
            tape.set(last, String.format("%.2f ms %s", (System.nanoTime() - BEGUN.get()) / 1e6, tape.get(last)));
        }
        return null;
    }

    @Override
    public void destroy() {}
}
