package org.maplebridge.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maplebridge.basics.NotFound;
import org.maplebridge.deadline.CalendarChange;
import org.maplebridge.deadline.CalendarDesk;
import org.maplebridge.deadline.ClockRecount;
import org.maplebridge.deadline.NoticeDraft;
import org.maplebridge.deadline.WorkingCalendar.Kind;
import org.maplebridge.deadline.WorkingCalendar.ListedDay;
import org.maplebridge.web.security.CurrentUser;

/**
 * One year of the working calendar, written down as its notice reads: from this day to that people rest, on these days they make up. What is written
 * is a draft until it has been looked at with what it changes, and accepted as the next edition; leaving the page leaves the calendar as it was.
 */
@Named("yearPage")
@ViewScoped
public class YearPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CalendarDesk desk;

    @Inject
    private ClockRecount clocks;

    @Inject
    private AdminArea area;

    @Inject
    private CurrentUser currentUser;

    private String year;
    private NoticeDraft draft;
    private NoticeDraft inForce;
    private CalendarChange change;
    private String source;
    private LocalDate first;
    private LocalDate last;
    private Kind kind = Kind.REST_DAY;
    private String name;

    /** Opens the year's notice in force, or an empty one. */
    public void open() {
        area.enter();
        if (draft == null) {
            draft = desk.draft(currentUser.actor(), number());
            inForce = draft;
            source = draft.source();
        }
    }

    private int number() {
        try {
            return Integer.parseInt(year);
        } catch (NumberFormatException none) {
            throw new NotFound("fault.deadline.calendar.noYear", String.valueOf(year));
        }
    }

    /** Writes one line of the notice down. */
    public void add() {
        draft = draft.with(first, last, kind, name);
        first = null;
        last = null;
        name = null;
        change = null;
    }

    /** Strikes a day out: it goes by its weekday. */
    public void strike(LocalDate day) {
        draft = draft.without(day);
        change = null;
    }

    /** Shows what the draft would change; stores nothing. */
    public void look() {
        change = null;
        draft = draft.from(source);
        change = desk.change(currentUser.actor(), draft);
    }

    /** Accepts what was shown, and counts the running clocks anew. */
    public void accept() {
        CalendarChange accepted = desk.accept(currentUser.actor(), draft.from(source), change.edition());
        clocks.begin(currentUser.actor());
        change = null;
        draft = desk.draft(currentUser.actor(), accepted.year());
        inForce = draft;
        area.say("admin.calendar.accepted", String.valueOf(accepted.year()), accepted.edition());
    }

    /** Takes the notice in force again. */
    public void giveUp() {
        draft = inForce;
        source = draft.source();
        change = null;
    }

    /** Whether something is written that is not in force. */
    public boolean isTouched() {
        return !draft.days().equals(inForce.days());
    }

    /** The twelve months, each in weeks from Monday. */
    public List<Month> getMonths() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> Month.of(YearMonth.of(draft.year(), month), draft))
                .toList();
    }

    /** A month as a sheet: weeks of seven days, empty before its first and behind its last. */
    public record Month(YearMonth month, List<List<Day>> weeks) {

        static Month of(YearMonth month, NoticeDraft draft) {
            int before = month.atDay(1).getDayOfWeek().getValue() - 1;
            List<Day> days = Stream.concat(
                            IntStream.range(0, before).mapToObj(empty -> new Day(null, null)),
                            IntStream.rangeClosed(1, month.lengthOfMonth())
                                    .mapToObj(month::atDay)
                                    .map(day -> new Day(day, listed(draft, day))))
                    .toList();
            return new Month(
                    month,
                    IntStream.range(0, (days.size() + 6) / 7)
                            .mapToObj(week -> days.subList(week * 7, Math.min(days.size(), week * 7 + 7)))
                            .toList());
        }

        private static ListedDay listed(NoticeDraft draft, LocalDate day) {
            return draft.days().stream()
                    .filter(each -> each.day().equals(day))
                    .findFirst()
                    .orElse(null);
        }

        /** Its first day, for the words of the heading. */
        public LocalDate getFirst() {
            return month.atDay(1);
        }
    }

    /** A day of a sheet. */
    public record Day(LocalDate day, ListedDay listed) {

        /** How it is drawn: a rest day or make-up day of the notice, a weekend, or like others. */
        public String getLook() {
            if (day == null) {
                return "";
            }
            if (listed != null) {
                return listed.kind() == Kind.REST_DAY ? "rest" : "work";
            }
            return day.getDayOfWeek().getValue() > 5 ? "weekend" : "";
        }

        public String getNumber() {
            return day == null ? "" : String.valueOf(day.getDayOfMonth());
        }
    }

    /** Where the pickers of the line open. */
    public LocalDate getJanuary() {
        return LocalDate.of(draft.year(), 1, 1);
    }

    public List<Kind> getKinds() {
        return List.of(Kind.values());
    }

    public NoticeDraft getDraft() {
        return draft;
    }

    public CalendarChange getChange() {
        return change;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
