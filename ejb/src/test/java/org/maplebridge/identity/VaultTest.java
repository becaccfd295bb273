package org.maplebridge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final String NUMBER = "420111197609181826";

    private final Vault vault = Vault.of(OLD);

    @Property(tries = 200)
    void what_is_sealed_opens_to_the_same_text(@ForAll String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        Vault once = Vault.of(OLD);
        assertThat(once.open(once.seal(whole))).isEqualTo(whole);
    }

    @Test
    void rare_characters_survive() {
        assertThat(vault.open(vault.seal("𠮷某，伤情：骨折"))).isEqualTo("𠮷某，伤情：骨折");
    }

    @Test
    void a_sealed_value_names_its_key_and_shows_nothing() {
        String sealed = vault.seal(NUMBER);
        assertThat(sealed).startsWith("k1:").doesNotContain(NUMBER);
        assertThat(Base64.getDecoder().decode(sealed.substring(3))).hasSize(12 + NUMBER.length() + 16);
    }

    @Test
    void the_same_text_is_sealed_differently_each_time() {
        assertThat(vault.seal(NUMBER)).isNotEqualTo(vault.seal(NUMBER));
    }

    @Test
    void a_single_changed_bit_is_noticed() {
        byte[] sealed = Base64.getDecoder().decode(vault.seal(NUMBER).substring(3));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            String forged = "k1:" + Base64.getEncoder().encodeToString(changed);
            assertThatThrownBy(() -> vault.open(forged)).isInstanceOf(Vault.BrokenSeal.class);
        }
    }

    @Test
    void a_value_cut_short_or_without_a_key_is_refused() {
        for (String broken : new String[] {"k1:", "k1:AAAA", "k1:???", "", "no key here", "k9:AAAA"}) {
            assertThatThrownBy(() -> vault.open(broken)).as(broken).isInstanceOf(Vault.BrokenSeal.class);
        }
    }

    @Test
    void a_key_by_the_name_of_another_does_not_open() {
        Vault impostor = Vault.of("k1=" + NEW);
        String sealed = vault.seal(NUMBER);
        assertThatThrownBy(() -> impostor.open(sealed))
                .isInstanceOf(Vault.BrokenSeal.class)
                .hasMessageNotContaining(NUMBER);
    }

    @Test
    void after_a_rotation_the_old_key_opens_and_the_new_one_seals() {
        Vault rotating = Vault.of("k2=" + NEW + ", k1=" + OLD);
        String before = vault.seal(NUMBER);
        assertThat(rotating.open(before)).isEqualTo(NUMBER);
        String after = rotating.seal(rotating.open(before));
        assertThat(after).startsWith("k2:");
        assertThat(Vault.of("k2=" + NEW).open(after)).isEqualTo(NUMBER);
        assertThat(rotating.currentKey()).isEqualTo("k2");
    }

    @Test
    void a_search_finds_rows_of_both_keys_during_a_rotation() {
        Vault rotating = Vault.of("k2=" + NEW + ",k1=" + OLD);
        assertThat(rotating.lookups(NUMBER))
                .containsExactly(Vault.of("k2=" + NEW).lookup(NUMBER), vault.lookup(NUMBER));
    }

    @Test
    void a_lookup_is_the_same_for_the_same_text_and_key_only() {
        assertThat(vault.lookup(NUMBER)).isEqualTo(Vault.of(OLD).lookup(NUMBER)).hasSize(64);
        assertThat(vault.lookup(NUMBER)).isNotEqualTo(vault.lookup("420111197609181827"));
        assertThat(vault.lookup(NUMBER)).isNotEqualTo(Vault.of(NEW).lookup(NUMBER));
    }

    @Test
    void the_derivation_is_hkdf_with_sha_256() {
        // RFC 5869, test case 3: no salt, no info; the first block of the output
        byte[] secret = HexFormat.of().parseHex("0b".repeat(22));
        assertThat(HexFormat.of().formatHex(Vault.derive(secret, "")))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
    }

    @Test
    void a_missing_short_or_unreadable_key_is_named_without_being_shown() {
        assertThatThrownBy(() -> Vault.of(null)).hasMessage("no key is set");
        assertThatThrownBy(() -> Vault.of("  ")).hasMessage("no key is set");
        assertThatThrownBy(() -> Vault.of("c2hvcnQ=")).hasMessage("key k1 has 5 bytes, it must have 32");
        assertThatThrownBy(() -> Vault.of("k7=not base64!")).hasMessage("key k7 is not base64");
        assertThatThrownBy(() -> Vault.of("a=" + OLD + ",a=" + NEW)).hasMessage("two keys are named a");
    }

    @Test
    void an_office_without_a_key_is_told_how_to_make_one() {
        assertThatThrownBy(() -> OfficeVault.from(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MAPLEBRIDGE_KEY")
                .hasMessageContaining("openssl rand -base64 32");
    }

    @Test
    void printing_a_sensitive_text_shows_nothing() {
        assertThat(new SensitiveText(NUMBER).toString()).doesNotContain(NUMBER);
    }

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
