package org.maplebridge.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTest {

    private enum Colour {
        RED {
            @Override
            public String toString() {
                return "红";
            }
        }
    }

    private record Pair(String left, String right) {}

    @Test
    void every_kind_of_value_has_its_one_form() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("text", "荆州");
        data.put("whole", 7);
        data.put("long", -7L);
        data.put("amount", Money.of("650000.00"));
        data.put("decimal", new BigDecimal("0.50"));
        data.put("big", BigInteger.TEN);
        data.put("day", LocalDate.of(2023, 11, 24));
        data.put("at", Instant.parse("2023-11-24T01:00:00Z"));
        data.put("id", UUID.fromString("018BFEA0-0000-7000-8000-000000000001"));
        data.put("colour", Colour.RED);
        data.put("yes", true);
        data.put("nothing", null);
        data.put("list", Arrays.asList("b", null, List.of(), Map.of()));
        assertThat(Canonical.text(data))
                .isEqualTo(
                        "{\"amount\":650000,\"at\":\"2023-11-24T01:00:00.000Z\",\"big\":10,\"colour\":\"RED\","
                                + "\"day\":\"2023-11-24\",\"decimal\":0.5,\"id\":\"018bfea0-0000-7000-8000-000000000001\","
                                + "\"list\":[\"b\",null,[],{}],\"long\":-7,\"nothing\":null,\"text\":\"荆州\",\"whole\":7,\"yes\":true}");
    }

    @Test
    void members_are_sorted_by_utf_16_units_as_rfc_8785_shows() {
        // The example of RFC 8785, 3.2.3: U+1F600 stands before U+FB33, because its first unit is D83D.
        Map<String, String> data = Map.of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "1", "One",
                "\u0080", "Control",
                "\ud83d\ude00", "Smiley",
                "\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(Canonical.text(data).replaceAll("\"[^\"]*\":\"([^\"]*)\"", "$1"))
                .isEqualTo("{Carriage Return,One,Control,Latin Small Letter O With Diaeresis,Euro Sign,Smiley}");
    }

    @Test
    void the_bytes_are_utf_8_and_their_hash_is_fixed_for_ever() {
        Map<String, Object> data = Map.of("甲方", "𠮷某", "金额", Money.of("400000"), "附条件", List.of("工亡", "非工亡"));
        assertThat(new String(Canonical.bytes(data), StandardCharsets.UTF_8))
                .isEqualTo("{\"甲方\":\"𠮷某\",\"金额\":400000,\"附条件\":[\"工亡\",\"非工亡\"]}");
        assertThat(Sha256.hex(Canonical.bytes(data)))
                .isEqualTo("3cfacd7c6bf9489821cbc2ab3427b33eea6052266a7ca6d9dc6abc853c103eb3");
    }

    @Test
    void composed_and_decomposed_text_read_the_same() {
        assertThat(Canonical.text(Map.of("a", "e\u0301"))).isEqualTo(Canonical.text(Map.of("a", "\u00e9")));
        assertThat(Canonical.text(Map.of("e\u0301", 1))).isEqualTo(Canonical.text(Map.of("\u00e9", 1)));
    }

    @Test
    void all_line_ends_read_the_same() {
        assertThat(Canonical.text(Map.of("a", "x\r\ny\rz\n"))).isEqualTo("{\"a\":\"x\\ny\\nz\\n\"}");
    }

    @Test
    void control_characters_and_quotes_are_escaped_in_the_shortest_way() {
        assertThat(Canonical.text(Map.of("a", "\"\\/\b\t\f\u0001\u001f\u007f")))
                .isEqualTo("{\"a\":\"\\\"\\\\/\\b\\t\\f\\u0001\\u001f\u007f\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, 0",
        "-0.0, 0",
        "1E+3, 1000",
        "100, 100",
        "985660.00, 985660",
        "-1.10, -1.1",
        "999999999999.99, 999999999999.99",
        "0.000001, 0.000001",
        "9007199254740992, 9007199254740992"
    })
    void a_decimal_is_written_by_its_value_not_by_its_scale(BigDecimal number, String written) {
        assertThat(Canonical.text(Map.of("n", number))).isEqualTo("{\"n\":" + written + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "-9007199254740993", "1E+30", "0.0000001", "1234567890123.456"})
    void a_number_that_other_readers_would_round_is_refused(BigDecimal number) {
        assertThatThrownBy(() -> Canonical.text(Map.of("n", number)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("$.n: ");
    }

    @Test
    void a_refused_value_is_named_by_its_place() {
        for (Object refused :
                List.of(1.0, 1.0f, Set.of(1), new Pair("a", "b"), new int[] {1}, 'c', new StringBuilder())) {
            assertThatThrownBy(() -> Canonical.bytes(Map.of("terms", List.of(1, Map.of("due", refused)))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("$.terms[1].due: ");
        }
    }

    @Test
    void an_instant_finer_than_milliseconds_is_refused() {
        assertThatThrownBy(() -> Canonical.bytes(Map.of("at", Instant.parse("2023-11-24T01:00:00.000001Z"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void half_a_character_is_refused_and_a_whole_one_kept() {
        assertThatThrownBy(() -> Canonical.bytes(Map.of("name", "\ud842")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Canonical.bytes(Map.of("name", "\udfb7\ud842")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Canonical.text(Map.of("name", "𠮷"))).isEqualTo("{\"name\":\"𠮷\"}");
    }

    @Test
    void keys_that_are_no_text_or_read_the_same_are_refused() {
        assertThatThrownBy(() -> Canonical.bytes(Map.of("m", Map.of(1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Canonical.bytes(Map.of("e\u0301", 1, "\u00e9", 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void the_order_in_which_members_were_put_does_not_matter(@ForAll Map<String, Integer> data, @ForAll long seed) {
        List<String> keys = new ArrayList<>(data.keySet());
        Collections.shuffle(keys, new Random(seed));
        Map<String, Integer> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, data.get(key)));
        assertThat(outcome(shuffled)).isEqualTo(outcome(data));
    }

    /** The text, or the fact of a refusal: arbitrary strings may hold half characters. */
    private static String outcome(Map<String, Integer> data) {
        try {
            return Canonical.text(data);
        } catch (IllegalArgumentException refused) {
            return "refused";
        }
    }
}
