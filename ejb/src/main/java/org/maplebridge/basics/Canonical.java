package org.maplebridge.basics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The one way to write structured data down as bytes before it is hashed: what a signature binds, and what a history event
 * chains. Equal content gives equal bytes on every machine and in every later version, so this form never changes; a new form
 * would be a new class beside it.
 *
 * <p>The bytes are JSON in UTF-8 as RFC 8785 lays it down (no blanks, members sorted by the UTF-16 units of their names, shortest
 * escapes), after these steps:
 *
 * <ul>
 *   <li>text: Unicode form NFC; CR LF and CR become LF; half a surrogate pair is refused
 *   <li>numbers: {@link Integer}, {@link Long}, {@link BigInteger}, {@link BigDecimal}, {@link Money}; written without exponent and
 *       without trailing zeros, so that 400000 and 400000.00 are the same; refused beyond 2<sup>53</sup>, 15 significant digits of a
 *       fraction or below 0.000001, where readers in other languages would differ; floating numbers are refused
 *   <li>{@link LocalDate} as {@code 2023-11-24}; {@link Instant} as {@code 2023-11-24T01:00:00.000Z}, refused if finer than
 *       milliseconds, because the database would round it and the hash would no longer match
 *   <li>{@link UUID} in lower case; enums by name; booleans and null as such; maps with text keys; lists in their order
 * </ul>
 *
 * Anything else is refused, records and sets among it: a record's names are code that may be renamed, a set has no order.
 */
public final class Canonical {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1L << 53);
    private static final BigDecimal SMALLEST = new BigDecimal("0.000001");
    private static final int EXACT_DIGITS = 15;

    private final StringBuilder out = new StringBuilder(512);

    private Canonical() {}

    /**
     * The canonical bytes of the data.
     *
     * @throws IllegalArgumentException naming the place, if a value has no canonical form
     */
    public static byte[] bytes(Map<String, ?> data) {
        return text(data).getBytes(StandardCharsets.UTF_8);
    }

    /** The same as text, for whoever stores or shows it; {@link #bytes} is its UTF-8. */
    public static String text(Map<String, ?> data) {
        Canonical canonical = new Canonical();
        canonical.write("$", data);
        return canonical.out.toString();
    }

    private void write(String place, Object value) {
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof String text) {
            writeText(place, text);
        } else if (value instanceof Integer || value instanceof Long) {
            writeNumber(place, BigDecimal.valueOf(((Number) value).longValue()));
        } else if (value instanceof BigInteger whole) {
            writeNumber(place, new BigDecimal(whole));
        } else if (value instanceof BigDecimal decimal) {
            writeNumber(place, decimal);
        } else if (value instanceof Money money) {
            writeNumber(place, money.yuan());
        } else if (value instanceof LocalDate || value instanceof UUID) {
            writeText(place, value.toString());
        } else if (value instanceof Instant instant) {
            writeInstant(place, instant);
        } else if (value instanceof Enum<?> constant) {
            writeText(place, constant.name());
        } else if (value instanceof List<?> list) {
            writeList(place, list);
        } else if (value instanceof Map<?, ?> map) {
            writeMap(place, map);
        } else {
            throw new IllegalArgumentException(
                    place + ": no canonical form for " + value.getClass().getName());
        }
    }

    private void writeMap(String place, Map<?, ?> map) {
        // String.compareTo orders by UTF-16 units, as RFC 8785 asks.
        TreeMap<String, Object> members = new TreeMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException(place + ": a key that is no text: " + key);
            }
            String normal = normal(place, name);
            if (members.containsKey(normal)) {
                throw new IllegalArgumentException(place + ": two keys read the same: " + normal);
            }
            members.put(normal, value);
        });
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Object> member : members.entrySet()) {
            out.append(separator);
            quote(member.getKey());
            out.append(':');
            write(place + '.' + member.getKey(), member.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private void writeList(String place, List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(place + '[' + i + ']', list.get(i));
        }
        out.append(']');
    }

    private void writeNumber(String place, BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        boolean fraction = plain.scale() > 0;
        if (plain.abs().compareTo(LARGEST) > 0
                || fraction && (plain.precision() > EXACT_DIGITS || plain.abs().compareTo(SMALLEST) < 0)) {
            throw new IllegalArgumentException(place + ": a number that not every reader holds exactly: " + number);
        }
        out.append(plain.toPlainString());
    }

    private void writeInstant(String place, Instant instant) {
        if (instant.getNano() % 1_000_000 != 0) {
            throw new IllegalArgumentException(place + ": an instant finer than milliseconds: " + instant);
        }
        quote(MILLIS.format(instant));
    }

    private void writeText(String place, String text) {
        quote(normal(place, text));
    }

    private static String normal(String place, String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean paired = Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (paired) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                throw new IllegalArgumentException(place + ": half a character at " + i);
            }
        }
        return Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(c < 0x10 ? "0" : "1").append(Character.forDigit(c & 0xf, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
