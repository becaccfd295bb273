package org.maplebridge.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestSealsTest {

    private static final Map<String, String> ROOMS = Map.of("JZQ-ROOM", "荆州区调解室", "SSQ-CW", "崇文街道");

    @TempDir
    private Path place;

    @Test
    void each_room_gets_a_seal_that_says_it_is_a_test_and_stays_the_same() throws Exception {
        try (DataFolder folder = DataFolder.open(place.resolve("data"))) {
            Map<String, String> found = TestSeals.environment(folder, ROOMS);
            Path file = Path.of(found.get("MAPLEBRIDGE_SEAL_KEYSTORE"));
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
            byte[] before = Files.readAllBytes(file);
            KeyStore seals = KeyStore.getInstance(
                    file.toFile(), found.get("MAPLEBRIDGE_SEAL_PASSWORD").toCharArray());
            for (Map.Entry<String, String> room : ROOMS.entrySet()) {
                Certificate[] chain = seals.getCertificateChain(room.getKey());
                assertThat(((X509Certificate) chain[0])
                                .getSubjectX500Principal()
                                .getName())
                        .contains(room.getKey(), room.getValue(), "测试");
                chain[0].verify(chain[1].getPublicKey());
                assertThat(chain[1]).isEqualTo(authority(file.resolveSibling("seals-test-authority.pem")));
            }
            assertThat(TestSeals.environment(folder, ROOMS)).isEqualTo(found);
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
    }

    private static Certificate authority(Path file) throws Exception {
        try (InputStream pem = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
    }
}
