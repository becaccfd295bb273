package org.maplebridge.web.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;

/**
 * All texts of one language, read once when first asked for and then kept. They are written by area, one pair of files
 * {@code <area>_zh.properties} and {@code <area>_en.properties} (UTF-8) beside this class; pages read them as
 * {@code #{t['area.key']}}. An area that has no page yet has no files. A key stands in one area only.
 */
public class Texts extends ResourceBundle {

    /** The areas, in the order in which they are read. */
    public static final List<String> AREAS = List.of(
            "common",
            "door",
            "identity",
            "deadline",
            "document",
            "casefile",
            "dispute",
            "home",
            "inbox",
            "intake",
            "assignment",
            "referral",
            "api",
            "session",
            "baseline",
            "form",
            "agreement",
            "performance",
            "routes",
            "archive",
            "statistics",
            "supervision",
            "admin",
            "history",
            "workflow");

    private final Map<String, String> texts;

    /** The Chinese texts, which also serve any language that is not spoken here. */
    public Texts() {
        this("zh");
    }

    Texts(String language) {
        this.texts = read(language);
    }

    /** The texts of a reader's language: English for English, Chinese for every other. */
    public static Texts in(Locale locale) {
        Locale spoken = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
        return (Texts) ResourceBundle.getBundle(Texts.class.getName(), spoken, Texts.class.getClassLoader());
    }

    private static Map<String, String> read(String language) {
        Map<String, String> all = new HashMap<>();
        for (String area : AREAS) {
            of(area, language).forEach((key, text) -> {
                if (all.putIfAbsent((String) key, (String) text) != null) {
                    throw new IllegalStateException("The text " + key + " of " + area + " stands in another area too");
                }
            });
        }
        return Map.copyOf(all);
    }

    /** The texts of one area in one language; empty if the area has no file. */
    static Properties of(String area, String language) {
        Properties texts = new Properties();
        try (InputStream file = Texts.class.getResourceAsStream(area + "_" + language + ".properties")) {
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The texts of " + area + " in " + language + " cannot be read", unreadable);
        }
        return texts;
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
