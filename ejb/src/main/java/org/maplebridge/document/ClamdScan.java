package org.maplebridge.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks ClamAV's daemon over the network (its command INSTREAM), where the operator has named one; otherwise no file is looked into. Each file has a
 * connection of its own. The daemon's {@code StreamMaxLength} must be no smaller than the largest file taken ({@link UploadCheck#LARGEST_FILE}); its
 * own default is.
 */
@ApplicationScoped
public class ClamdScan implements FileScan {

    /** Names the daemon as {@code host:port}; not set: files are not looked into. */
    static final String SETTING = "MAPLEBRIDGE_CLAMD";

    private static final Logger LOG = Logger.getLogger(ClamdScan.class.getName());
    private static final Pattern ADDRESS = Pattern.compile("(.+):(\\d{1,5})");
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(3);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(60);
    private static final Duration PING_PATIENCE = Duration.ofSeconds(3);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PING = "zPING\0".getBytes(StandardCharsets.US_ASCII);
    private static final String PONG = "PONG";
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final String CLEAN = "stream: OK";
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

    private final String host;
    private final int port;
    /** What is wrong with the setting itself; null if nothing is. */
    private final String wrong;

    /** Asks the daemon that the environment names, if it names one. */
    public ClamdScan() {
        this(System.getenv(SETTING));
    }

    /** @param address {@code host:port}; null or blank for nobody. One that cannot be read names a daemon that never answers: no file counts as clean */
    ClamdScan(String address) {
        boolean named = address != null && !address.isBlank();
        Matcher parts = ADDRESS.matcher(named ? address.strip() : "");
        boolean readable = parts.matches() && Integer.parseInt(parts.group(2)) <= 65_535;
        host = readable ? parts.group(1) : null;
        port = readable ? Integer.parseInt(parts.group(2)) : 0;
        wrong = named && !readable ? SETTING + " must be host:port, not " + address.strip() : null;
    }

    @Override
    public Optional<String> threatIn(InputStream content) throws IOException {
        if (wrong != null) {
            throw new IOException(wrong);
        }
        if (host == null) {
            return Optional.empty();
        }
        try (Socket daemon = connection(ANSWER_PATIENCE)) {
            InputStream answers = new BufferedInputStream(daemon.getInputStream());
            try {
                send(content, new DataOutputStream(daemon.getOutputStream()));
            } catch (SocketException hungUp) {
                // a daemon that has seen enough says so and hangs up while the rest is being sent
                LOG.log(Level.FINE, "The scanner hung up before the file's end", hungUp);
            }
            return verdict(answer(answers));
        }
    }

    @Override
    public Optional<String> trouble() {
        if (host == null) {
            return Optional.ofNullable(wrong).map(ClamdScan::refusesAll);
        }
        try (Socket daemon = connection(PING_PATIENCE)) {
            daemon.getOutputStream().write(PING);
            daemon.getOutputStream().flush();
            String answer = answer(daemon.getInputStream());
            return answer.equals(PONG)
                    ? Optional.empty()
                    : Optional.of(refusesAll(SETTING + " names " + host + ":" + port + ", where no ClamAV answers"));
        } catch (IOException silent) {
            return Optional.of(refusesAll(
                    SETTING + " names " + host + ":" + port + ", which does not answer (" + silent.getMessage() + ")"));
        }
    }

    private static String refusesAll(String why) {
        return why + ": every file that is handed in is refused until this is put right";
    }

    private Socket connection(Duration patience) throws IOException {
        Socket daemon = new Socket();
        try {
            daemon.connect(new InetSocketAddress(host, port), (int) CONNECT_PATIENCE.toMillis());
            daemon.setSoTimeout((int) patience.toMillis());
            return daemon;
        } catch (IOException | RuntimeException unreachable) {
            daemon.close();
            throw unreachable;
        }
    }

    private static String answer(InputStream answers) throws IOException {
        return new String(answers.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    private static void send(InputStream content, DataOutputStream out) throws IOException {
        out.write(COMMAND);
        byte[] piece = new byte[PIECE];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            if (read > 0) {
                out.writeInt(read);
                out.write(piece, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static Optional<String> verdict(String line) throws IOException {
        if (line.equals(CLEAN)) {
            return Optional.empty();
        }
        Matcher found = FOUND.matcher(line);
        if (!found.matches()) {
            throw new IOException("The scanner gave no verdict: " + line);
        }
        return Optional.of(found.group(1));
    }
}
