package org.maplebridge.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    @TempDir
    Path data;

    @Test
    void a_taken_port_is_said_in_one_line_with_the_way_out() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            Process demo = Forked.java(Demo.class, Map.of("PORT", Integer.toString(port)), "--data", data.toString());
            assertThat(said(demo))
                    .isEqualTo("Port %d is taken; stop what uses it or choose another: PORT=%d config/demo\n"
                            .formatted(port, port + 1));
            assertThat(demo.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void a_data_folder_in_use_is_said_in_one_line() throws Exception {
        try (DataFolder held = DataFolder.open(data)) {
            Process demo = Forked.java(
                    Demo.class, Map.of("PORT", Integer.toString(Ports.anyFree())), "--data", data.toString());
            assertThat(said(demo))
                    .startsWith("Another Maple Bridge uses the data folder " + held.root())
                    .hasLineCount(1);
            assertThat(demo.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void an_unknown_option_is_said_in_one_line() throws Exception {
        Process demo = Forked.java(Demo.class, Map.of(), "--verbose");
        assertThat(said(demo)).isEqualTo("Unknown option --verbose; see config/demo --help\n");
        assertThat(demo.waitFor()).isEqualTo(1);
    }

    private static String said(Process demo) throws Exception {
        return new String(demo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
