package org.maplebridge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdScanTest {

    private static final byte[] FILE = new byte[200_000];

    static {
        new Random(7).nextBytes(FILE);
    }

    @Test
    void a_clean_file_arrives_whole_and_is_found_clean() throws Exception {
        try (Daemon daemon = new Daemon("stream: OK\0", true)) {
            assertThat(daemon.ask().threatIn(new ByteArrayInputStream(FILE))).isEmpty();
            assertThat(daemon.received.get()).isEqualTo(FILE);
        }
    }

    @Test
    void an_infected_file_is_told_by_the_name_of_its_threat() throws Exception {
        try (Daemon daemon = new Daemon("stream: Win.Test.EICAR_HDB-1 FOUND\0", true)) {
            assertThat(daemon.ask().threatIn(new ByteArrayInputStream(FILE))).contains("Win.Test.EICAR_HDB-1");
        }
    }

    /** The system may throw the answer away together with the connection; then there was no verdict. */
    @Test
    void a_daemon_that_hangs_up_early_never_makes_a_file_clean() throws Exception {
        byte[] large = new byte[8 * 1024 * 1024];
        try (Daemon daemon = new Daemon("stream: Eicar-Signature FOUND\0", false)) {
            String outcome;
            try {
                outcome = daemon.ask().threatIn(new ByteArrayInputStream(large)).orElse("clean");
            } catch (IOException hungUp) {
                outcome = "no verdict";
            }
            assertThat(outcome).isIn("Eicar-Signature", "no verdict");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR\0", "", "stream: okay\0"})
    void an_answer_that_is_no_verdict_is_none(String answer) throws Exception {
        try (Daemon daemon = new Daemon(answer, true)) {
            ClamdScan scan = daemon.ask();
            assertThatThrownBy(() -> scan.threatIn(new ByteArrayInputStream(FILE)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no verdict");
        }
    }

    @Test
    void a_daemon_that_is_not_there_is_a_fault_and_no_verdict() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        ClamdScan scan = new ClamdScan("127.0.0.1:" + port);
        assertThatThrownBy(() -> scan.threatIn(new ByteArrayInputStream(FILE))).isInstanceOf(IOException.class);
        assertThat(scan.trouble())
                .hasValueSatisfying(line -> assertThat(line)
                        .contains("MAPLEBRIDGE_CLAMD", "127.0.0.1:" + port)
                        .doesNotContain("\n"));
    }

    @Test
    void a_daemon_that_answers_is_no_trouble_and_one_of_another_kind_is() throws Exception {
        try (Daemon daemon = new Daemon("PONG\0")) {
            assertThat(daemon.ask().trouble()).isEmpty();
            assertThat(daemon.received.get()).isEqualTo("zPING\0".getBytes(StandardCharsets.US_ASCII));
        }
        try (Daemon another = new Daemon("220 mail.example.org ESMTP\r\n")) {
            assertThat(another.ask().trouble()).isPresent();
        }
    }

    @Test
    void without_a_daemon_nobody_looks_and_that_is_no_trouble() throws IOException {
        assertThat(new ClamdScan(" ").threatIn(new ByteArrayInputStream(FILE))).isEmpty();
        assertThat(new ClamdScan(null).trouble()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clamd", "clamd:", "clamd:70000", ":3310x"})
    void a_wrong_address_names_the_setting_and_makes_no_file_clean(String address) {
        ClamdScan scan = new ClamdScan(address);
        assertThat(scan.trouble()).hasValueSatisfying(line -> assertThat(line).contains("MAPLEBRIDGE_CLAMD", address));
        assertThatThrownBy(() -> scan.threatIn(new ByteArrayInputStream(FILE))).isInstanceOf(IOException.class);
    }

    /** Speaks the daemon's side of INSTREAM, or of PING, once. */
    private static final class Daemon implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final CompletableFuture<byte[]> received;

        Daemon(String answer, boolean patient) throws IOException {
            received = CompletableFuture.supplyAsync(() -> serve(answer, patient));
        }

        /** Of PING. */
        Daemon(String answer) throws IOException {
            received = CompletableFuture.supplyAsync(() -> {
                try (Socket caller = door.accept()) {
                    byte[] command = caller.getInputStream().readNBytes(6);
                    caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                    return command;
                } catch (IOException gone) {
                    throw new IllegalStateException(gone);
                }
            });
        }

        ClamdScan ask() {
            return new ClamdScan("127.0.0.1:" + door.getLocalPort());
        }

        private byte[] serve(String answer, boolean patient) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try (Socket caller = door.accept()) {
                DataInputStream in = new DataInputStream(caller.getInputStream());
                String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
                assertThat(command).isEqualTo("zINSTREAM\0");
                for (int length = in.readInt(); length > 0 && (patient || file.size() == 0); length = in.readInt()) {
                    file.writeBytes(in.readNBytes(length));
                }
                caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                caller.getOutputStream().flush();
                return file.toByteArray();
            } catch (IOException gone) {
                throw new IllegalStateException(gone);
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
