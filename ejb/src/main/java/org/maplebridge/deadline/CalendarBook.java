package org.maplebridge.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.deadline.WorkingCalendar.Kind;
import org.maplebridge.deadline.WorkingCalendar.ListedDay;
import org.maplebridge.deadline.WorkingCalendar.Notice;

/**
 * The calendar on the office's wall: the latest edition of every year's notice, kept until a notice is loaded; {@link FreshBooks} reads it again now
 * and then, because one may be loaded on another node. It can also lay out an earlier calendar, to explain a due day that was counted with it.
 */
@ApplicationScoped
public class CalendarBook {

    private static final Pattern VERSION = Pattern.compile("(\\d{4})-(\\d{4})((?:,\\d{4}\\.\\d+)*)");
    private static final Pattern AMENDED = Pattern.compile("(\\d{4})\\.(\\d+)");
    private static final BinaryOperator<Notice> LATER_EDITION =
            (one, other) -> one.edition() > other.edition() ? one : other;

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    private volatile WorkingCalendar current;

    /**
     * The calendar in force.
     *
     * @throws InvalidInput if the stored notices leave a year out
     */
    public WorkingCalendar calendar() {
        WorkingCalendar calendar = current;
        return calendar == null ? read() : calendar;
    }

    /** Counts days on the calendar in force. */
    public Reckoning reckoning() {
        return new Reckoning(calendar());
    }

    /** Reads the notices again, whoever has loaded one. */
    public WorkingCalendar read() {
        WorkingCalendar calendar = WorkingCalendar.of(latest());
        current = calendar;
        return calendar;
    }

    /** A notice was loaded: the next who asks reads them again. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) CalendarChanged news) {
        current = null;
    }

    /** The latest edition of each year's notice, as it stands in this transaction. */
    public List<Notice> latest() {
        return List.copyOf(notices().stream()
                .collect(Collectors.toMap(Notice::year, notice -> notice, LATER_EDITION, TreeMap::new))
                .values());
    }

    /** The notices with one more, which takes the place of that of its year. */
    static List<Notice> with(List<Notice> notices, Notice further) {
        List<Notice> with = new ArrayList<>(notices);
        with.removeIf(notice -> notice.year() == further.year());
        with.add(further);
        return with;
    }

    /**
     * The calendar of that version, as it was when a due day was counted with it.
     *
     * @throws InvalidInput if no such calendar ever was
     */
    public WorkingCalendar calendar(String version) {
        WorkingCalendar calendar = calendar();
        if (calendar.version().equals(version)) {
            return calendar;
        }
        Matcher parts = VERSION.matcher(version);
        if (!parts.matches()) {
            throw new InvalidInput("calendar", "fault.deadline.calendar.unknown", version);
        }
        int first = Integer.parseInt(parts.group(1));
        int last = Integer.parseInt(parts.group(2));
        Map<Integer, Integer> amended = new HashMap<>();
        Matcher amendments = AMENDED.matcher(parts.group(3));
        while (amendments.find()) {
            amended.put(Integer.valueOf(amendments.group(1)), Integer.valueOf(amendments.group(2)));
        }
        return WorkingCalendar.of(notices().stream()
                .filter(notice -> notice.year() >= first && notice.year() <= last)
                .filter(notice -> notice.edition() == amended.getOrDefault(notice.year(), 1))
                .toList());
    }

    /** All notices in all editions, with their days: one statement, and nothing that the persistence context would have to watch. */
    private List<Notice> notices() {
        Map<List<Object>, List<ListedDay>> days = new LinkedHashMap<>();
        em.createQuery(
                        "select n.forYear, n.edition, d.day, d.kind, d.nameZh, d.nameEn"
                                + " from CalendarNotice n left join n.days d order by n.forYear, n.edition",
                        Object[].class)
                .getResultStream()
                .forEach(row -> {
                    List<ListedDay> listed = days.computeIfAbsent(List.of(row[0], row[1]), key -> new ArrayList<>());
                    if (row[2] != null) {
                        Words name = new Words((String) row[4], (String) row[5]);
                        listed.add(new ListedDay((LocalDate) row[2], (Kind) row[3], name));
                    }
                });
        return days.entrySet().stream()
                .map(entry -> new Notice(
                        (Integer) entry.getKey().get(0),
                        (Integer) entry.getKey().get(1),
                        entry.getValue()))
                .toList();
    }
}
