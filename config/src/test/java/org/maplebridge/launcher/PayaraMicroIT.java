package org.maplebridge.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayaraMicroIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path here;

    @Test
    void an_application_answers_at_the_root_on_loopback_only_and_leaves_no_process() throws Exception {
        Path war = war(Map.of(
                "index.jsp",
                "<%@page contentType=\"text/plain;charset=UTF-8\"%>枫桥 <%= System.getenv(\"MAPLEBRIDGE_TEST\") %>"));
        long pid;
        try (DataFolder folder = DataFolder.open(here.resolve("data"));
                PayaraMicro server = PayaraMicro.serving(war, folder)
                        .environment(Map.of("MAPLEBRIDGE_TEST", "𠮷"))
                        .start()) {
            pid = server.pid();
            server.awaitReady(PATIENCE, elapsed -> {});
            try (var page = server.baseUri().toURL().openStream()) {
                assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8).strip())
                        .isEqualTo("枫桥 𠮷");
            }
            assertThat(OpenDoors.of(pid)).isNotEmpty().allMatch(InetAddress::isLoopbackAddress);
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    @Test
    void an_application_that_cannot_be_deployed_is_told_by_its_root_cause_and_the_log() throws Exception {
        Path war = war(Map.of("WEB-INF/web.xml", """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                    <listener><listener-class>org.maplebridge.NoSuchListener</listener-class></listener>
                </web-app>
                """));
        try (DataFolder folder = DataFolder.open(here.resolve("data"));
                PayaraMicro server = PayaraMicro.serving(war, folder).start()) {
            assertThatThrownBy(() -> server.awaitReady(PATIENCE, elapsed -> {}))
                    .isInstanceOf(CannotStart.class)
                    .message()
                    .startsWith("The application cannot be deployed: ")
                    .contains("org.maplebridge.NoSuchListener", server.log().toString())
                    .hasLineCount(1);
        }
    }

    private Path war(Map<String, String> files) throws IOException {
        Path war = here.resolve("office.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return war;
    }
}
