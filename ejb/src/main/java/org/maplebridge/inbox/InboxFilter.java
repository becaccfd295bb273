package org.maplebridge.inbox;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.maplebridge.casefile.Step;

/**
 * What somebody wants to see of the inbox, and which page of it. Read from the address of the page, where it is written as a query string,
 * so that opening a case and going back restores the list; a saved filter keeps the same string. Whatever cannot be read (a step of a later
 * version, a page "x") falls back to its default: an old bookmark shows a list, never an error.
 *
 * @param view  whose items
 * @param step  only this step; null for all
 * @param level only items that are so near their end; null for all
 * @param text  a case number (or its digits), or how a party's name begins; empty for all
 * @param sort  the order
 * @param page  the page, from 1
 * @param size  rows a page, 20 or 50
 */
public record InboxFilter(View view, Step step, Level level, String text, Sort sort, int page, int size) {

    /** The rows of a page unless the reader chose the longer one. */
    public static final int SHORT_PAGE = 20;

    /** The rows of a long page. */
    public static final int LONG_PAGE = 50;

    private static final int LONGEST_TEXT = 60;
    private static final int LAST_PAGE = 5_000;

    /** Whose items. */
    public enum View {
        /** What the reader has claimed or was given. */
        MINE,
        /** What nobody has claimed yet and the reader's role does. */
        UNCLAIMED,
        /** All that waits in the reader's rooms or commission. */
        ROOM,
        /** What waits in the region that the reader supervises; to be read only, always by due date. */
        REGION
    }

    /** How near the end is; asked of the due date and today, never stored. */
    public enum Level {
        /** The last day has passed. */
        OVERDUE,
        /** Today is the last day. */
        TODAY,
        /** Today is the last day, or it is near ({@link org.maplebridge.deadline.DeadlineLevel#soonUntil}). */
        SOON
    }

    /** The order of the rows. */
    public enum Sort {
        /** What is due first stands first, what has no date last. */
        DUE,
        /** What waits longest stands first. */
        OPENED,
        /** What came last stands first. */
        NEWEST
    }

    public InboxFilter {
        text = text == null ? "" : shortened(text.strip());
        if (view == View.REGION) {
            sort = Sort.DUE;
        }
        page = Math.min(Math.max(page, 1), LAST_PAGE);
        size = size == LONG_PAGE ? LONG_PAGE : SHORT_PAGE;
    }

    /** The first page of a view, by due date. */
    public static InboxFilter of(View view) {
        return new InboxFilter(view, null, null, "", Sort.DUE, 1, SHORT_PAGE);
    }

    /** Reads the parameters of an address: view, step, level, q, sort, page, size. */
    public static InboxFilter of(Map<String, String> parameters) {
        return new InboxFilter(
                named(View.class, parameters.get("view"), View.MINE),
                named(Step.class, parameters.get("step"), null),
                named(Level.class, parameters.get("level"), null),
                parameters.get("q"),
                named(Sort.class, parameters.get("sort"), Sort.DUE),
                number(parameters.get("page")),
                number(parameters.get("size")));
    }

    /** Reads a query string as {@link #queryString()} writes it; a leading question mark does no harm. */
    public static InboxFilter of(String queryString) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String query = queryString == null ? "" : queryString.replaceFirst("^\\?", "");
        for (String part : query.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(part.substring(0, equals), decoded(part.substring(equals + 1)));
            }
        }
        return of(parameters);
    }

    /** The shortest query string that stands for this: what is as usual is left out. */
    public String queryString() {
        StringJoiner query = new StringJoiner("&");
        query.add("view=" + word(view));
        if (step != null) {
            query.add("step=" + word(step));
        }
        if (level != null) {
            query.add("level=" + word(level));
        }
        if (!text.isEmpty()) {
            query.add("q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        if (sort != Sort.DUE) {
            query.add("sort=" + word(sort));
        }
        if (size != SHORT_PAGE) {
            query.add("size=" + size);
        }
        if (page != 1) {
            query.add("page=" + page);
        }
        return query.toString();
    }

    /** The same list at another page. */
    public InboxFilter at(int otherPage) {
        return new InboxFilter(view, step, level, text, sort, otherPage, size);
    }

    /** The same questions asked of another view, from its first page. */
    public InboxFilter in(View otherView) {
        return new InboxFilter(otherView, step, level, text, sort, 1, size);
    }

    /** The same list in another order, from its first page. */
    public InboxFilter by(Sort otherSort) {
        return new InboxFilter(view, step, level, text, otherSort, 1, size);
    }

    /** The same view, one level only. */
    public InboxFilter due(Level otherLevel) {
        return new InboxFilter(view, step, otherLevel, text, sort, 1, size);
    }

    /** Whether anything but the view narrows the list. */
    public boolean narrowed() {
        return step != null || level != null || !text.isEmpty();
    }

    private static <E extends Enum<E>> E named(Class<E> type, String word, E otherwise) {
        if (word != null) {
            for (E constant : type.getEnumConstants()) {
                if (word(constant).equals(word)) {
                    return constant;
                }
            }
        }
        return otherwise;
    }

    /** A constant as addresses write it: {@code sign-receipt}. */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int number(String digits) {
        return digits != null && digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }

    private static String shortened(String typed) {
        return typed.codePointCount(0, typed.length()) <= LONGEST_TEXT
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, LONGEST_TEXT));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return value;
        }
    }
}
