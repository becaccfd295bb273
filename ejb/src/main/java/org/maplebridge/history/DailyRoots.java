package org.maplebridge.history;

import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.Sha256;

/**
 * Seals the history once a day: soon after midnight it writes the {@link Root} of the day that has ended. Every node looks for itself;
 * the first to write wins. Days on which no node ran get no root; the next one covers them.
 */
@Singleton
public class DailyRoots {

    /** The environment variable that names the folder. */
    static final String SETTING = "MAPLEBRIDGE_ROOTS";

    private static final Logger LOG = Logger.getLogger(DailyRoots.class.getName());
    private static final int PAGE = 1_000;
    private static final byte[] BEFORE_ALL = new byte[0];

    @Resource(lookup = "java:app/jdbc/maplebridge")
    private DataSource dataSource;

    @Inject
    private OfficeClock clock;

    private String lastComplaint;

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void closeYesterday() {
        String complaint = null;
        String setting = System.getenv(SETTING);
        if (setting == null || setting.isBlank()) {
            complaint = SETTING + " is not set: no daily root of the history is kept, and tampering with it by an"
                    + " administrator of the database would not show";
        } else {
            Path folder = Path.of(setting.strip());
            if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
                complaint = SETTING + " names " + folder
                        + ", which is no folder that can be written to: no daily root of the history is kept";
            } else {
                try (Connection connection = dataSource.getConnection()) {
                    close(clock.today().minusDays(1), connection, new RootFolder(folder));
                } catch (IOException | SQLException | RuntimeException e) {
                    // whatever it is, the timer must come again: a container gives up on one that throws
                    LOG.log(
                            Level.SEVERE,
                            "The daily root of the history cannot be written; tried again in 10 minutes",
                            e);
                }
            }
        }
        if (complaint != null && !complaint.equals(lastComplaint)) {
            LOG.severe(complaint);
        }
        lastComplaint = complaint;
    }

    /**
     * Writes the root of a day, unless it or a later one is there.
     *
     * @return whether this call has written it
     */
    static boolean close(LocalDate day, Connection connection, RootFolder folder) throws SQLException, IOException {
        List<RootFolder.RootFile> files = folder.files();
        if (!files.isEmpty() && !files.get(files.size() - 1).day().isBefore(day)) {
            return false;
        }
        Map<UUID, Long> sealed = new HashMap<>();
        String previous = Root.NONE;
        for (RootFolder.RootFile file : files) {
            byte[] bytes = file.bytes();
            previous = Sha256.hex(bytes);
            try {
                Root.read(bytes).heads().forEach(head -> sealed.put(head.subject(), head.seq()));
            } catch (IllegalArgumentException spoilt) {
                // its heads are listed again in the new root; the sealing goes on, or spoiling a file would stop it
                LOG.severe("The history's root " + file.path() + " has been altered: " + spoilt.getMessage());
            }
        }
        List<Root.Head> moved = new ArrayList<>();
        long chains = 0;
        byte[] after = BEFORE_ALL;
        for (List<Root.Head> page = page(connection, after); !page.isEmpty(); page = page(connection, after)) {
            for (Root.Head head : page) {
                long before = sealed.getOrDefault(head.subject(), 0L);
                if (head.seq() < before) {
                    LOG.severe("The history of " + head.kind() + " " + head.subject() + " ends at " + head.seq()
                            + ", and an earlier root has sealed " + before
                            + ": the database is older than its roots or has been tampered with; run verify-history");
                }
                if (head.seq() != before) {
                    moved.add(head);
                }
            }
            chains += page.size();
            after = Ids.bytes(page.get(page.size() - 1).subject());
        }
        boolean written = folder.keep(new Root(day, chains, previous, moved));
        if (written) {
            LOG.log(Level.INFO, "The history of {0} is sealed: {1} of {2} chains have moved", new Object[] {
                day, moved.size(), chains
            });
        }
        return written;
    }

    private static List<Root.Head> page(Connection connection, byte[] after) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(
                "SELECT subject, kind, last_seq, last_hash FROM chain WHERE subject > ? ORDER BY subject LIMIT "
                        + PAGE)) {
            question.setBytes(1, after);
            List<Root.Head> page = new ArrayList<>(PAGE);
            try (ResultSet row = question.executeQuery()) {
                while (row.next()) {
                    page.add(new Root.Head(
                            Ids.of(row.getBytes("subject")),
                            Subject.Kind.valueOf(row.getString("kind")),
                            row.getLong("last_seq"),
                            row.getString("last_hash")));
                }
            }
            return page;
        }
    }
}
