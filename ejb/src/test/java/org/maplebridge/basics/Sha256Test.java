package org.maplebridge.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Sha256Test {

    @Test
    void the_published_vectors_come_out() {
        assertThat(Sha256.hex(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_stream_longer_than_a_piece_hashes_like_its_bytes() throws IOException {
        byte[] bytes = new byte[200_001];
        new Random(7).nextBytes(bytes);
        assertThat(Sha256.hex(new ByteArrayInputStream(bytes))).isEqualTo(Sha256.hex(bytes));
    }

    @Test
    void a_digest_fed_in_pieces_is_the_same_and_starts_anew() {
        MessageDigest digest = Sha256.digest();
        digest.update((byte) 'a');
        digest.update("bc".getBytes(StandardCharsets.US_ASCII));
        assertThat(Sha256.finish(digest)).isEqualTo(Sha256.hex("abc".getBytes(StandardCharsets.US_ASCII)));
        assertThat(Sha256.finish(digest)).isEqualTo(Sha256.hex(new byte[0]));
    }

    @Test
    void only_sixty_four_lower_case_hex_digits_are_a_fingerprint() {
        String fingerprint = Sha256.hex(new byte[0]);
        assertThat(Sha256.isHex(fingerprint)).isTrue();
        assertThat(Sha256.isHex(fingerprint.toUpperCase())).isFalse();
        assertThat(Sha256.isHex(fingerprint.substring(1))).isFalse();
        assertThat(Sha256.isHex("../" + fingerprint.substring(3))).isFalse();
        assertThat(Sha256.isHex(null)).isFalse();
    }
}
