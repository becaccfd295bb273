package org.maplebridge.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who acts for a party, told apart by what the register says of them: it holds one text for the legal representative or an agent, and people write
 * the capacity before the name or behind it. A paper that puts an agent into the representative's place would say something untrue.
 *
 * @param capacity 法定代表人（负责人）, 委托代理人, 法定代理人...; null if the text says none
 * @param name     the name without it
 */
public record ActingFor(String capacity, String name) {

    /** What papers call the head of an organisation. */
    public static final String REPRESENTATIVE = "法定代表人（负责人）";

    /** What papers say where the text names an agent, and perhaps the head too, in a way that cannot be told apart. */
    public static final String EITHER = "法定代表人或者代理人";

    private static final String CAPACITY = "(?:法定代表人|负责人|[^（）()：:\\s]{0,8}代理人)";
    private static final Pattern BEHIND = Pattern.compile("([^（(]+)[（(](" + CAPACITY + ")[）)]");
    private static final Pattern BEFORE = Pattern.compile("(" + CAPACITY + ")[：:\\s]+([^（(]+)");

    /** Reads the register's text; empty for null and blank. Two people in one text are left as they were written. */
    public static Optional<ActingFor> read(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String said = text.strip();
        Matcher behind = BEHIND.matcher(said);
        if (behind.matches()) {
            return Optional.of(of(behind.group(2), behind.group(1)));
        }
        Matcher before = BEFORE.matcher(said);
        if (before.matches()) {
            return Optional.of(of(before.group(1), before.group(2)));
        }
        return Optional.of(new ActingFor(said.contains("代理") ? EITHER : null, said));
    }

    private static ActingFor of(String capacity, String name) {
        boolean head = capacity.equals("法定代表人") || capacity.equals("负责人");
        return new ActingFor(head ? REPRESENTATIVE : capacity, name.strip());
    }

    /** Whether the text says that this is the head of the organisation. */
    public boolean representative() {
        return REPRESENTATIVE.equals(capacity);
    }

    /** As a line of the party's particulars, under the word that the paper takes where the text says no capacity. */
    public PartyParticulars.Agent line(String otherwise) {
        return new PartyParticulars.Agent(capacity == null ? otherwise : capacity, name, null, null);
    }
}
