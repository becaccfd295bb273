package org.maplebridge.web.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dyes the PrimeFaces base theme in our design tokens. That theme is written with some fifty fixed colours; each of them stands
 * for a role (text, border, surface, primary, danger...), and each role has a token in {@code maplebridge.css}. Replacing colour by
 * token gives every component, also those that no page uses yet, our light and our dark look. A test fails when a new version
 * of the theme brings a colour that is not listed here.
 */
final class ThemeDye {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\([^)]*\\)");
    private static final Pattern FONT = Pattern.compile("font-family:-apple-system[^;}]*");

    /** The palette that the theme only declares and no rule of it uses; it stays as it is. */
    private static final Pattern PALETTE = Pattern.compile("--[a-z]+-\\d{1,3}:[^;}]*");

    private static final Map<String, String> TOKENS = Map.ofEntries(
            // text
            Map.entry("#495057", "var(--ink)"),
            Map.entry("#252529", "var(--ink)"),
            Map.entry("#212121", "var(--ink)"),
            Map.entry("#212529", "var(--on-warn)"),
            Map.entry("#6c757d", "var(--ink-3)"),
            Map.entry("#343a40", "var(--ink)"),
            // surfaces and lines
            Map.entry("#fff", "var(--surface)"),
            Map.entry("#ffffff", "var(--surface)"),
            Map.entry("#f8f9fa", "var(--surface-2)"),
            Map.entry("#e9ecef", "var(--hover)"),
            Map.entry("#dee2e6", "var(--line)"),
            Map.entry("#ced4da", "var(--field-line)"),
            Map.entry("#adb5bd", "var(--field-line)"),
            // the primary act, what is chosen, what is pointed at
            Map.entry("#2196f3", "var(--teal)"),
            Map.entry("rgb(12.7384615385,136.9384615385,235.6615384615)", "var(--teal-hover)"),
            Map.entry("rgb(11.3230769231,121.7230769231,209.4769230769)", "var(--teal-hover)"),
            Map.entry("rgb(166.2,213,250.2)", "var(--focus)"),
            Map.entry("#e3f2fd", "var(--teal-2)"),
            Map.entry("rgba(33,150,243,.04)", "var(--teal-2)"),
            Map.entry("rgba(33,150,243,.16)", "var(--teal-2)"),
            // the other buttons
            Map.entry("#607d8b", "var(--ink-2)"),
            Map.entry("#689f38", "var(--ok)"),
            Map.entry("#0288d1", "var(--link)"),
            Map.entry("#fbc02d", "var(--soon)"),
            Map.entry("#9c27b0", "var(--ink-2)"),
            Map.entry("#d32f2f", "var(--over)"),
            // messages
            Map.entry("#b3e5fc", "var(--info-2)"),
            Map.entry("#01579b", "var(--info)"),
            Map.entry("#ffecb3", "var(--soon-2)"),
            Map.entry("#7f6003", "var(--soon)"),
            Map.entry("#ffcdd2", "var(--over-2)"),
            Map.entry("#b71c1c", "var(--over)"),
            Map.entry("#f44336", "var(--over)"),
            Map.entry("#ef5350", "var(--over)"),
            Map.entry("#03a9f4", "var(--info)"),
            Map.entry("#ffc107", "var(--soon)"),
            // shades of the above: pointed at, pressed, outlined; and what few components have
            Map.entry("rgb(86.4,112.5,125.1)", "var(--ink-2)"),
            Map.entry("rgb(76.8,100,111.2)", "var(--ink)"),
            Map.entry("rgba(96,125,139,.04)", "var(--hover)"),
            Map.entry("rgba(96,125,139,.16)", "var(--hover)"),
            Map.entry("rgb(93.6,143.1,50.4)", "var(--ok)"),
            Map.entry("rgb(83.2,127.2,44.8)", "var(--ok)"),
            Map.entry("rgba(104,159,56,.04)", "var(--ok-2)"),
            Map.entry("rgba(104,159,56,.16)", "var(--ok-2)"),
            Map.entry("rgb(250.446728972,183.2859813084,15.953271028)", "var(--soon)"),
            Map.entry("rgb(253.4,229.8,171)", "var(--focus)"),
            Map.entry("rgba(251,192,45,.04)", "var(--soon-2)"),
            Map.entry("rgba(251,192,45,.16)", "var(--soon-2)"),
            Map.entry("rgb(140.4,35.1,158.4)", "var(--ink-2)"),
            Map.entry("rgb(124.8,31.2,140.8)", "var(--ink)"),
            Map.entry("rgba(156,39,176,.04)", "var(--hover)"),
            Map.entry("rgba(156,39,176,.16)", "var(--hover)"),
            Map.entry("rgb(1.8,122.4,188.1)", "var(--link)"),
            Map.entry("rgb(136.5336492891,212.4881516588,253.8663507109)", "var(--focus)"),
            Map.entry("rgb(1.6,108.8,167.2)", "var(--link)"),
            Map.entry("rgba(2,136,209,.04)", "var(--info-2)"),
            Map.entry("rgba(2,136,209,.16)", "var(--info-2)"),
            Map.entry("rgb(237.4,171.8,171.8)", "var(--focus)"),
            Map.entry("rgba(211,47,47,.04)", "var(--over-2)"),
            Map.entry("rgba(211,47,47,.16)", "var(--over-2)"),
            Map.entry("#fbfcfc", "var(--surface-2)"),
            Map.entry("rgb(137.4,200.4,246.6)", "var(--teal)"),
            Map.entry("rgba(200,230,201,.8)", "var(--ok-2)"),
            Map.entry("#ebebef", "var(--line)"),
            Map.entry("#e0284f", "var(--over)"),
            Map.entry("#c8e6c9", "var(--ok-2)"),
            Map.entry("rgb(67.1875,147.8125,69.875)", "var(--ok)"),
            Map.entry("rgb(255,113,127.2)", "var(--over)"),
            Map.entry("#e60017", "var(--over)"),
            Map.entry("rgb(45.75,7,7)", "var(--over)"),
            Map.entry("rgb(255,229.625,153.5)", "var(--soon-2)"),
            Map.entry("rgb(255,179.5,187.05)", "var(--over-2)"),
            Map.entry("#efefef", "var(--hover)"),
            Map.entry("#dadada", "var(--line)"),
            Map.entry("#f8f8f8", "var(--surface-2)"));

    private ThemeDye() {}

    /** The theme with our tokens in place of its colours. */
    static String apply(String css) {
        String ours = FONT.matcher(css).replaceAll("font-family:var(--font)");
        return COLOUR.matcher(ours).replaceAll(colour -> Matcher.quoteReplacement(token(colour.group())));
    }

    /** The colours for which there is no token. */
    static List<String> undyed(String css) {
        List<String> unknown = new ArrayList<>();
        COLOUR.matcher(PALETTE.matcher(css).replaceAll("")).results().forEach(found -> {
            String colour = found.group();
            if (token(colour).equals(colour) && !isShade(colour) && !unknown.contains(colour)) {
                unknown.add(colour);
            }
        });
        return unknown;
    }

    private static String token(String colour) {
        return TOKENS.getOrDefault(colour.toLowerCase(java.util.Locale.ROOT).replace(" ", ""), colour);
    }

    /** Transparent black and white shade whatever lies beneath; they suit both modes. */
    private static boolean isShade(String colour) {
        String plain = colour.replace(" ", "");
        return plain.startsWith("rgba(0,0,0,") || plain.startsWith("rgba(255,255,255,");
    }
}
