package org.maplebridge.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals sensitive values with AES-256-GCM and makes the keyed hashes (HMAC-SHA-256) by which they are found again. Built from the
 * operator's keys: the first seals, the others only open what was sealed before a rotation. From each key two are derived (HKDF), one for
 * sealing and one for hashing, so that a hash tells nothing about a seal.
 *
 * <p>A sealed value reads {@code k1:base64(iv|ciphertext|tag)}. The key's name is authenticated with it.
 */
public final class Vault {

    private static final Pattern NAMED = Pattern.compile("([a-z][a-z0-9]{0,15})=(.+)");
    private static final String UNNAMED = "k1";
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Key> keys;
    private final Key current;

    private record Key(String name, SecretKey sealing, SecretKey hashing) {}

    private Vault(Map<String, Key> keys) {
        this.keys = keys;
        this.current = keys.values().iterator().next();
    }

    /**
     * Builds a vault from the operator's setting.
     *
     * @param setting one key of 32 bytes in base64 (named {@code k1} then), or {@code name=base64} several times with commas; the
     *                first is the current one
     * @throws IllegalArgumentException with a message for the operator, without any part of a key
     */
    public static Vault of(String setting) {
        if (setting == null || setting.isBlank()) {
            throw new IllegalArgumentException("no key is set");
        }
        Map<String, Key> keys = new LinkedHashMap<>();
        for (String entry : setting.strip().split("\\s*,\\s*")) {
            Matcher named = NAMED.matcher(entry);
            boolean hasName = named.matches();
            String name = hasName ? named.group(1) : UNNAMED;
            byte[] secret = secret(name, hasName ? named.group(2) : entry);
            Key key = new Key(
                    name,
                    new SecretKeySpec(derive(secret, "maplebridge/seal"), "AES"),
                    new SecretKeySpec(derive(secret, "maplebridge/lookup"), "HmacSHA256"));
            if (keys.put(name, key) != null) {
                throw new IllegalArgumentException("two keys are named " + name);
            }
        }
        return new Vault(keys);
    }

    private static byte[] secret(String name, String base64) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("key " + name + " is not base64");
        }
        if (secret.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "key " + name + " has " + secret.length + " bytes, it must have " + KEY_BYTES);
        }
        return secret;
    }

    /** HKDF (RFC 5869) with SHA-256, no salt, one block. */
    static byte[] derive(byte[] secret, String purpose) {
        byte[] extracted = hmac(new SecretKeySpec(new byte[32], "HmacSHA256"), secret);
        byte[] info = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return hmac(new SecretKeySpec(extracted, "HmacSHA256"), block);
    }

    private static byte[] hmac(SecretKey key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }

    /** Seals a text with the current key; twice the same text gives two different seals. */
    public String seal(String plain) {
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, current, iv);
            byte[] text = plain.getBytes(StandardCharsets.UTF_8);
            byte[] sealed = Arrays.copyOf(iv, IV_BYTES + cipher.getOutputSize(text.length));
            cipher.doFinal(text, 0, text.length, sealed, IV_BYTES);
            return current.name() + ":" + Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }

    /**
     * Opens a sealed text.
     *
     * @throws BrokenSeal if it was changed, or its key is not among those given; the message names the key, never the value
     */
    public String open(String sealed) {
        int colon = sealed.indexOf(':');
        Key key = colon < 0 ? null : keys.get(sealed.substring(0, colon));
        if (key == null) {
            throw new BrokenSeal("sealed with key " + (colon < 0 ? "?" : sealed.substring(0, colon))
                    + ", which is not among the keys given: " + keys.keySet());
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed.substring(colon + 1));
            if (bytes.length <= IV_BYTES) {
                throw new BrokenSeal("a value sealed with key " + key.name() + " is cut short");
            }
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(bytes, IV_BYTES));
            return new String(cipher.doFinal(bytes, IV_BYTES, bytes.length - IV_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException changed) {
            throw new BrokenSeal("a value sealed with key " + key.name()
                    + " was changed, or the key of that name is not the one it was sealed with");
        }
    }

    private static Cipher cipher(int mode, Key key, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.sealing(), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(key.name().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    /** The keyed hash of a text under the current key, 64 hexadecimal digits: what is stored beside a sealed column. */
    public String lookup(String plain) {
        return lookup(current, plain);
    }

    /** The hashes of a text under every key, the current one first: what a search compares with while a rotation is under way. */
    public List<String> lookups(String plain) {
        return keys.values().stream().map(key -> lookup(key, plain)).toList();
    }

    private static String lookup(Key key, String plain) {
        return HexFormat.of().formatHex(hmac(key.hashing(), plain.getBytes(StandardCharsets.UTF_8)));
    }

    /** The name of the key that seals; a sealed value that does not begin with it and a colon waits for rotation. */
    public String currentKey() {
        return current.name();
    }

    /** A sealed value that cannot be opened: a matter for the operator, not for the person at the page. */
    public static final class BrokenSeal extends RuntimeException {

        BrokenSeal(String message) {
            super(message);
        }
    }
}
