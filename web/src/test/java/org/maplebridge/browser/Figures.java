package org.maplebridge.browser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the supervisor's page of numbers says of the success rate: how many successful, of how many accepted. */
record Figures(int successful, int accepted) {

    private static final Pattern PARTS = Pattern.compile("(\\d+)\\s*/\\s*(\\d+)");

    /** Opens the page of numbers and reads them. */
    static Figures of(Person supervisor) {
        supervisor.goTo("/statistics/index.xhtml");
        String rate = supervisor.part(".mb-figure-first").text();
        Matcher parts = PARTS.matcher(rate);
        if (!parts.find()) {
            throw new AssertionError("The rate does not say of what: " + rate);
        }
        return new Figures(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }
}
