package org.maplebridge.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.Pinyin;
import org.maplebridge.casefile.Step;
import org.maplebridge.identity.Role;
import org.maplebridge.identity.Scope;

/**
 * Writes the SQL of one reading of the inbox and collects its parameters; made for that reading and thrown away. One branch an office,
 * each of which walks an index in the wanted order and stops after as many rows as the page needs; the branches are put together, sorted and cut,
 * and only the rows of the page are joined with their cases and people. An OR over the offices would sort all that is open instead.
 *
 * <p>Visibility is in every branch: only what lies in an office where the reader may claim ({@code Right.CLAIM_WORK}) — a room's steps in rooms, a
 * referral's steps in commissions.
 */
final class InboxSql {

    private static final String COLUMNS =
            "w.id, w.version, w.case_id, w.referral_id, w.step, w.number, w.title, c.case_number,"
                    + " c.applicants, c.respondents, w.due_on, COALESCE(c.grade, w.grade), w.assignee_id, p.name, w.office_id,"
                    + " o.name_zh, o.name_en, w.opened_at, (SELECT MAX(r.given_at) FROM reminder r"
                    + " WHERE r.case_id = COALESCE(w.case_id, w.referral_id) AND r.due_on = w.due_on)";

    /** Up to so many cases that a text means are named one by one. */
    static final int FEW = 1_000;

    /** Up to so many are followed to what waits for them; of more, every screenful of the offices has its share and is read through instead. */
    static final int SOME = 20_000;

    private final Reader reader;
    private final LocalDate today;
    private final LocalDate soonUntil;
    private final List<Object> parameters = new ArrayList<>();

    InboxSql(Reader reader, LocalDate today, LocalDate soonUntil) {
        this.reader = reader;
        this.today = today;
        this.soonUntil = soonUntil;
    }

    /**
     * Who reads.
     *
     * @param id    the person
     * @param roles what the person is, wherever: arranges the view of the unclaimed and allows nothing
     * @param work  where the person may claim
     * @param cases which cases the person may read, for the view of a region
     */
    record Reader(UUID id, Set<Role> roles, Scope work, Scope cases) {}

    /**
     * What the text of a filter was found to mean.
     *
     * @param typed   what was typed, null for no text
     * @param few     the cases that it means, by name; null if they are more
     * @param numbers full case numbers that it means too, if the cases are still few enough to begin with them; null if they are too many
     */
    record Meaning(String typed, List<UUID> few, List<String> numbers) {

        static final Meaning NONE = new Meaning(null, null, null);

        static Meaning few(String typed, List<UUID> cases) {
            return new Meaning(typed, cases, null);
        }

        static Meaning some(String typed, List<String> numbers) {
            return new Meaning(typed, null, List.copyOf(numbers));
        }

        static Meaning many(String typed) {
            return new Meaning(typed, null, null);
        }

        /** Whether the cases are the smaller end: the reading goes from them to what waits, not through all that waits. */
        private boolean leads() {
            return few != null || numbers != null;
        }
    }

    /** The ids of the cases whose number or whose party's name begins or sounds so, each way looked through no further than so many. */
    String meant(String typed, List<String> numbers, int most) {
        List<String> ways = new ArrayList<>();
        ways.add("SELECT c.id AS id FROM mediation_case c WHERE c.case_number LIKE " + bind(prefix(typed)));
        ways.add("SELECT p.case_id AS id FROM party p WHERE p.name LIKE " + bind(prefix(typed)));
        Pinyin.typed(typed).ifPresent(sound -> {
            ways.add("SELECT p.case_id AS id FROM party p WHERE p.spelled LIKE " + bind(prefix(sound)));
            ways.add("SELECT p.case_id AS id FROM party p WHERE p.initials LIKE " + bind(prefix(sound)));
        });
        if (!numbers.isEmpty()) {
            ways.add("SELECT c.id AS id FROM mediation_case c WHERE c.case_number IN ("
                    + numbers.stream().map(this::bind).collect(Collectors.joining(", ")) + ")");
        }
        return ways.stream()
                .map(way -> "SELECT n.id FROM (" + way + " LIMIT " + most + ") n")
                .collect(Collectors.joining(" UNION "));
    }

    /** The rows of a page and one more, which tells whether there is a next page. */
    String page(InboxFilter filter, Meaning meaning) {
        return rows(filter, meaning, (filter.page() - 1) * filter.size(), filter.size() + 1);
    }

    /**
     * Some rows of a list, with all that is shown of them.
     *
     * @param first how many to pass over
     * @param most  how many to give
     */
    String rows(InboxFilter filter, Meaning meaning, int first, int most) {
        String direction = direction(filter);
        return "SELECT " + COLUMNS + " FROM (SELECT u.id AS id, u.k AS k FROM ("
                + String.join(" UNION ALL ", branches(filter, meaning, first + most)) + ") u ORDER BY u.k" + direction
                + ", u.id" + direction + " LIMIT " + most + " OFFSET " + first + ") page"
                + " JOIN work_item w ON w.id = page.id LEFT JOIN mediation_case c ON c.id = w.case_id"
                + " LEFT JOIN person p ON p.id = w.assignee_id LEFT JOIN organisation o ON o.id = w.office_id"
                + " ORDER BY page.k" + direction + ", page.id" + direction;
    }

    /** How many rows a list has, counted no further than one more than the given number; as an expression. */
    String count(InboxFilter filter, Meaning meaning, int most) {
        return "(SELECT COUNT(*) FROM (SELECT u.id AS id FROM ("
                + String.join(" UNION ALL ", branches(filter, meaning, most + 1)) + ") u LIMIT " + (most + 1) + ") n)";
    }

    List<Object> parameters() {
        return parameters;
    }

    private List<String> branches(InboxFilter filter, Meaning meaning, int rows) {
        List<String> branches = new ArrayList<>();
        switch (filter.view()) {
            case MINE -> mine(filter, meaning, rows, branches);
            case UNCLAIMED, ROOM -> {
                rooms(filter, meaning, rows, branches);
                commissions(filter, meaning, rows, branches);
            }
            case REGION -> branches.add(region(filter, meaning, rows));
        }
        if (branches.isEmpty()) {
            branches.add("SELECT w.id AS id, w.due_sort AS k FROM work_item w WHERE 1 = 0");
        }
        return branches;
    }

    /** What is given by name in the offices of the reader: who has left an office reads nothing more of its cases. */
    private void mine(InboxFilter filter, Meaning meaning, int rows, List<String> branches) {
        Set<UUID> offices = new LinkedHashSet<>(reader.work().rooms());
        offices.addAll(reader.work().senders());
        if (!offices.isEmpty()) {
            branches.add(branch(
                    "w.assignee_id = " + bind(reader.id()) + " AND w.office_id IN (" + bindAll(offices) + ")",
                    filter,
                    meaning,
                    false,
                    rows));
        }
    }

    private void rooms(InboxFilter filter, Meaning meaning, int rows, List<String> branches) {
        Set<UUID> rooms = reader.work().rooms();
        if (rooms.isEmpty() || filter.step() != null && filter.step().ofReferral()) {
            return;
        }
        if (meaning.leads()) {
            branches.add(branch(
                    "w.office_id IN (" + bindAll(rooms) + ")" + kept(filter, false), filter, meaning, true, rows));
            return;
        }
        rooms.forEach(room ->
                branches.add(branch("w.office_id = " + bind(room) + kept(filter, false), filter, meaning, true, rows)));
    }

    private void commissions(InboxFilter filter, Meaning meaning, int rows, List<String> branches) {
        if (filter.step() == null || filter.step().ofReferral()) {
            reader.work()
                    .senders()
                    .forEach(commission -> branches.add(branch(
                            "w.office_id = " + bind(commission) + kept(filter, true), filter, meaning, false, rows)));
        }
    }

    private String region(InboxFilter filter, Meaning meaning, int rows) {
        Scope.Sql may = reader.cases()
                .sql(new Scope.Columns("w.office_id", null, "w.region_code", null, null), parameters.size() + 1);
        parameters.addAll(may.parameters());
        return branch(
                "w.case_id IS NOT NULL AND " + may.text() + steps(ofReferral(false)), filter, meaning, true, rows);
    }

    /** Which steps of an office: a room's or a commission's own kind, and of the unclaimed only what the reader's roles do. */
    private String kept(InboxFilter filter, boolean ofReferral) {
        if (filter.view() != InboxFilter.View.UNCLAIMED) {
            return steps(ofReferral(ofReferral));
        }
        List<Step> mine = ofReferral(ofReferral).stream()
                .filter(step -> reader.roles().contains(step.role())
                        || step.ofReferral() && reader.roles().contains(Role.ARBITRATOR))
                .toList();
        return " AND w.assignee_id IS NULL" + steps(mine);
    }

    private static List<Step> ofReferral(boolean ofReferral) {
        return Arrays.stream(Step.values())
                .filter(step -> step.ofReferral() == ofReferral)
                .toList();
    }

    /** The names of steps are constants of ours and go into the text as they are. */
    private static String steps(Collection<Step> steps) {
        return steps.isEmpty()
                ? " AND 1 = 0"
                : steps.stream()
                        .map(step -> "'" + step.name() + "'")
                        .collect(Collectors.joining(", ", " AND w.step IN (", ")"));
    }

    private String branch(String whose, InboxFilter filter, Meaning meaning, boolean ofCases, int rows) {
        StringBuilder where = new StringBuilder(whose).append(" AND w.open = TRUE");
        if (filter.step() != null) {
            where.append(" AND w.step = ").append(bind(filter.step().name()));
        }
        if (filter.level() != null) {
            where.append(
                    switch (filter.level()) {
                        case OVERDUE -> " AND w.due_sort < " + bind(today);
                        case TODAY -> " AND w.due_sort = " + bind(today);
                        case SOON -> " AND w.due_sort BETWEEN " + bind(today) + " AND " + bind(soonUntil);
                    });
        }
        String from = "work_item w";
        if (meaning.numbers() != null && ofCases) {
            from = "(" + meant(meaning.typed(), meaning.numbers(), SOME) + ") m JOIN work_item w ON w.case_id = m.id";
        } else if (meaning.typed() != null) {
            where.append(" AND (").append(found(meaning, ofCases)).append(")");
        }
        String key = filter.sort() == InboxFilter.Sort.DUE ? "w.due_sort" : "w.opened_at";
        return "SELECT b.id, b.k FROM (SELECT w.id AS id, " + key + " AS k FROM " + from + " WHERE " + where
                + " ORDER BY " + key + direction(filter) + ", w.id" + direction(filter) + " LIMIT " + rows + ") b";
    }

    private String found(Meaning meaning, boolean ofCases) {
        List<String> ways = new ArrayList<>();
        if (meaning.few() == null) {
            ways.add("EXISTS (SELECT 1 FROM mediation_case t WHERE t.id = w.case_id AND t.case_number LIKE "
                    + bind(prefix(meaning.typed())) + ")");
            ways.add("EXISTS (SELECT 1 FROM party t WHERE t.case_id = w.case_id AND t.name LIKE "
                    + bind(prefix(meaning.typed())) + ")");
            Pinyin.typed(meaning.typed())
                    .ifPresent(sound ->
                            ways.add("EXISTS (SELECT 1 FROM party t WHERE t.case_id = w.case_id AND (t.spelled LIKE "
                                    + bind(prefix(sound)) + " OR t.initials LIKE " + bind(prefix(sound)) + "))"));
        } else if (!meaning.few().isEmpty()) {
            ways.add("w.case_id IN (" + bindAll(meaning.few()) + ")");
        }
        if (!ofCases) {
            ways.add("w.number LIKE " + bind(prefix(meaning.typed())));
            ways.add("w.title LIKE " + bind(prefix(meaning.typed())));
        }
        return ways.isEmpty() ? "1 = 0" : String.join(" OR ", ways);
    }

    /** What is typed is meant as it stands. */
    static String prefix(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static String direction(InboxFilter filter) {
        return filter.sort() == InboxFilter.Sort.NEWEST ? " DESC" : "";
    }

    private String bindAll(Collection<UUID> ids) {
        return ids.stream().map(this::bind).collect(Collectors.joining(", "));
    }

    private String bind(Object value) {
        parameters.add(value instanceof UUID id ? Ids.bytes(id) : value);
        return "?" + parameters.size();
    }
}
