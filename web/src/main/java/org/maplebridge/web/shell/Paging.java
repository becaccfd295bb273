package org.maplebridge.web.shell;

import java.util.function.IntFunction;

/**
 * Which part of a list a page shows when the place in the list is in the address, so that the way back leads to the same place.
 *
 * @param number the page shown, from 1
 * @param size   lines a page
 * @param total  lines in all
 * @param href   the address of a page of this list
 */
public record Paging(int number, int size, long total, IntFunction<String> href) {

    /** The part that the address asks for, or the nearest there is. */
    public static Paging of(String asked, int size, long total, IntFunction<String> href) {
        int last = (int) Math.max(1, (total + size - 1) / size);
        int number = asked != null && asked.matches("[0-9]{1,7}") ? Integer.parseInt(asked) : 1;
        return new Paging(Math.max(1, Math.min(number, last)), size, total, href);
    }

    /** How many lines to skip. */
    public int skipped() {
        return (number - 1) * size;
    }

    /** The first line shown, from 1; 0 in an empty list. */
    public long first() {
        return total == 0 ? 0 : skipped() + 1L;
    }

    /** The last line shown. */
    public long last() {
        return Math.min(total, (long) number * size);
    }

    /** Whether there is more than this page. */
    public boolean needed() {
        return total > size;
    }

    /** The address of the page before; null on the first. */
    public String before() {
        return number == 1 ? null : href.apply(number - 1);
    }

    /** The address of the page after; null on the last. */
    public String after() {
        return last() >= total ? null : href.apply(number + 1);
    }
}
