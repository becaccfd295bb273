package org.maplebridge.history;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.Sha256;

/**
 * Proves that the history is whole: reads every event once, in the order of the chains, computes its hash anew and compares the chains with
 * their heads and with the roots outside the database. Needs a connection that may read {@code chain} and {@code event}, and no server; works
 * on one moment's view of the database, so that the office may go on meanwhile.
 *
 * <p>What was written since the last root is protected by the chain alone: whoever can compute hashes could rewrite it whole.
 */
final class ChainVerifier {

    // the condition keeps every row; as a range on the index it has the rows come in its order, where the servers would
    // otherwise sort all
    // events with their texts on disk first
    static final String EVENTS = """
            SELECT e.id, e.subject, e.seq, e.at, e.actor_kind, e.actor_id, e.actor_name, e.source, e.type, e.details, e.prev_hash, e.hash,
                   c.kind, c.last_seq, c.last_hash
            FROM event e FORCE INDEX (event_place) LEFT JOIN chain c ON c.subject = e.subject
            WHERE e.subject >= X''
            ORDER BY e.subject, e.seq
            """;

    private static final String CHAINS_WITHOUT_EVENTS = """
            SELECT c.subject, c.last_seq FROM chain c
            WHERE c.last_seq > 0 AND NOT EXISTS (SELECT 1 FROM event e WHERE e.subject = c.subject)
            ORDER BY c.subject
            """;

    private final Connection connection;
    private final List<Finding> findings = new ArrayList<>();
    /** The heads of all roots, by subject; a subject is taken out when its events have been read. */
    private final Map<UUID, List<Sealed>> sealed = new HashMap<>();
    /** Chains that end before what a root names, each by itself whole. */
    private final List<Shortened> tooShort = new ArrayList<>();

    private LocalDate newest = LocalDate.MIN;
    private boolean newestReached;
    private long events;
    private long chains;
    private long roots;

    /**
     * What was read and found.
     *
     * @param findings the first fault of each subject and of each root file; empty when all is whole
     */
    record Report(long events, long chains, long roots, Duration took, List<Finding> findings) {}

    private record Sealed(LocalDate day, Root.Head head) {}

    private record Shortened(UUID subject, long last, Sealed missed) {}

    private ChainVerifier(Connection connection) {
        this.connection = connection;
    }

    /**
     * Reads all of it.
     *
     * @param connection of its own: its transaction is begun and ended here
     * @param folder     the roots
     */
    static Report verify(Connection connection, RootFolder folder) throws SQLException, IOException {
        long begun = System.nanoTime();
        ChainVerifier verifier = new ChainVerifier(connection);
        // before the database's moment: a root taken after it would be ahead
        verifier.readRoots(folder);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        try {
            verifier.readEvents();
            verifier.readChainsWithoutEvents();
        } finally {
            connection.rollback();
        }
        verifier.judgeShortChains();
        return new Report(
                verifier.events,
                verifier.chains,
                verifier.roots,
                Duration.ofNanos(System.nanoTime() - begun),
                List.copyOf(verifier.findings));
    }

    private void readRoots(RootFolder folder) throws IOException {
        String previous = Root.NONE;
        for (RootFolder.RootFile file : folder.files()) {
            roots++;
            byte[] bytes = file.bytes();
            String name = file.path().getFileName().toString();
            try {
                Root root = Root.read(bytes);
                if (!root.day().equals(file.day())) {
                    findings.add(Finding.inRoot(name, "it is the root of " + root.day()));
                } else if (!root.previous().equals(previous)) {
                    findings.add(Finding.inRoot(
                            name, "it follows another file than the one before it: a root is missing or replaced"));
                }
                for (Root.Head head : root.heads()) {
                    sealed.computeIfAbsent(head.subject(), subject -> new ArrayList<>(1))
                            .add(new Sealed(file.day(), head));
                    newest = file.day();
                }
            } catch (IllegalArgumentException altered) {
                findings.add(Finding.inRoot(name, altered.getMessage()));
            }
            previous = Sha256.hex(bytes);
        }
        Comparator<Sealed> bySeq = Comparator.comparingLong(one -> one.head().seq());
        sealed.values().forEach(heads -> heads.sort(bySeq));
    }

    private void readEvents() throws SQLException {
        try (Statement statement =
                connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            // how Connector/J is told to hand rows on as they come; else it would hold all of them
            statement.setFetchSize(Integer.MIN_VALUE);
            try (ResultSet row = statement.executeQuery(EVENTS)) {
                Walk walk = null;
                while (row.next()) {
                    events++;
                    UUID subject = Ids.of(row.getBytes("subject"));
                    if (walk == null || !walk.subject.equals(subject)) {
                        if (walk != null) {
                            walk.end();
                        }
                        walk = new Walk(subject, row);
                    }
                    walk.take(row);
                }
                if (walk != null) {
                    walk.end();
                }
            }
        }
    }

    private void readChainsWithoutEvents() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CHAINS_WITHOUT_EVENTS)) {
            while (row.next()) {
                chains++;
                UUID subject = Ids.of(row.getBytes("subject"));
                sealed.remove(subject);
                findings.add(new Finding(
                        Finding.Fault.CUT_TAIL,
                        subject,
                        1,
                        "the chain ends at " + row.getLong("last_seq") + ", and none of its events is there"));
            }
        }
    }

    /**
     * One chain cut and the whole database put back look alike in the chain itself. In a database put back none of the heads of the newest
     * root is left.
     */
    private void judgeShortChains() {
        sealed.forEach((subject, heads) -> tooShort.add(new Shortened(subject, 0, heads.get(0))));
        tooShort.sort(Comparator.comparing(Shortened::subject));
        for (Shortened chain : tooShort) {
            Sealed missed = chain.missed();
            String words = "the root of " + missed.day() + " names event "
                    + missed.head().seq() + ", the database ends at " + chain.last();
            findings.add(
                    newestReached
                            ? new Finding(Finding.Fault.CUT_TAIL, chain.subject(), chain.last() + 1, words)
                            : new Finding(
                                    Finding.Fault.ROLLED_BACK,
                                    chain.subject(),
                                    chain.last() + 1,
                                    words + "; nothing of the root of " + newest
                                            + " is there: the whole database is older than its roots"));
        }
    }

    /** The walk along one chain, from its first event to its head. */
    private final class Walk {

        private final UUID subject;
        private final List<Sealed> roots;
        private final String kind;
        private final long headSeq;
        private final String headHash;

        private int nextRoot;
        private long last;
        private String lastHash = Chain.ORIGIN;
        private String hashBefore;
        private boolean bad;

        Walk(UUID subject, ResultSet row) throws SQLException {
            this.subject = subject;
            List<Sealed> heads = sealed.remove(subject);
            this.roots = heads == null ? List.of() : heads;
            this.kind = row.getString("kind");
            this.headSeq = row.getLong("last_seq");
            this.headHash = row.getString("last_hash");
            if (kind == null) {
                find(Finding.Fault.NO_CHAIN, row.getLong("seq"), "events without the head of a chain");
            } else {
                chains++;
            }
        }

        void take(ResultSet row) throws SQLException {
            long seq = row.getLong("seq");
            String hash = row.getString("hash");
            if (!bad) {
                check(row, seq, hash);
            }
            compareWithRoots(seq, hash);
            last = seq;
            hashBefore = lastHash;
            lastHash = hash;
        }

        private void check(ResultSet row, long seq, String hash) throws SQLException {
            String prev = row.getString("prev_hash");
            if (seq > last + 1) {
                find(Finding.Fault.MISSING, last + 1, "event " + seq + " comes after " + last);
            } else if (seq <= last) {
                find(Finding.Fault.OUT_OF_ORDER, seq, "event " + seq + " comes after " + last);
            } else if (!prev.equals(lastHash)) {
                findMisfit(seq, prev, hash.equals(computed(row)));
            } else if (!hash.equals(computed(row))) {
                find(Finding.Fault.CHANGED, seq, "its hash is not that of its content");
            }
        }

        /** Two neighbours do not fit together; which of them is the stranger shows in what the later one says. */
        private void findMisfit(long seq, String prev, boolean soundInItself) {
            if (prev.equals(hashBefore)) {
                find(Finding.Fault.OUT_OF_ORDER, last, "the event after it follows the one before it");
            } else if (soundInItself && last > 0) {
                find(Finding.Fault.CHANGED, last, "the event after it follows another one: it was written anew");
            } else {
                find(Finding.Fault.OUT_OF_ORDER, seq, "it does not follow the event before it");
            }
        }

        private void compareWithRoots(long seq, String hash) {
            while (nextRoot < roots.size() && roots.get(nextRoot).head().seq() <= seq) {
                Sealed root = roots.get(nextRoot++);
                if (root.head().seq() < seq) {
                    continue;
                }
                if (root.head().hash().equals(hash)) {
                    newestReached |= root.day().equals(newest);
                } else {
                    find(
                            Finding.Fault.REWRITTEN,
                            seq,
                            "the root of " + root.day()
                                    + " names another event: the chain was written anew, or the database put back and gone on with");
                }
            }
        }

        void end() {
            if (headSeq > last) {
                find(Finding.Fault.CUT_TAIL, last + 1, "the chain ends at " + headSeq + ", its events at " + last);
            } else if (nextRoot < roots.size()) {
                if (!bad) {
                    tooShort.add(new Shortened(subject, last, roots.get(nextRoot)));
                }
            } else if (headSeq != last || !headHash.equals(lastHash)) {
                find(Finding.Fault.HEAD_DIFFERS, last, "the head of the chain is not its last event");
            } else if (roots.stream()
                    .anyMatch(root -> !root.head().kind().name().equals(kind))) {
                find(Finding.Fault.HEAD_DIFFERS, last, "the chain is of another kind than a root says: " + kind);
            }
        }

        private void find(Finding.Fault fault, long seq, String words) {
            if (!bad) {
                findings.add(new Finding(fault, subject, seq, words));
                bad = true;
            }
        }

        private String computed(ResultSet row) throws SQLException {
            try {
                byte[] actor = row.getBytes("actor_id");
                return Event.hash(
                        Ids.of(row.getBytes("id")),
                        subject,
                        row.getLong("seq"),
                        instant(row),
                        row.getString("actor_kind"),
                        actor == null ? null : Ids.of(actor),
                        row.getString("actor_name"),
                        row.getString("source"),
                        row.getString("type"),
                        row.getString("details"),
                        row.getString("prev_hash"));
            } catch (IllegalArgumentException noCanonicalForm) {
                return "none";
            }
        }

        private static Instant instant(ResultSet row) throws SQLException {
            return row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        }
    }
}
