package org.maplebridge.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.maplebridge.deadline.DayUnit;
import org.maplebridge.deadline.WorkingCalendar;

/**
 * By when a term is to be performed: on a day, or so many days after an event. A value; while a draft is being written it may be
 * incomplete, and says then what it lacks.
 */
@Embeddable
public class Due implements Serializable {

    /** The two ways to say it. */
    public enum Kind {
        /** 于某日前. */
        DATE,
        /** 某事之日起若干日内. */
        DAYS_AFTER
    }

    /** The longest number of days that is taken: ten years. */
    public static final int MOST_DAYS = 3650;

    private static final long serialVersionUID = 1L;

    @Enumerated(EnumType.STRING)
    @Column(name = "due_kind")
    private Kind kind;

    @Column(name = "due_on")
    private LocalDate on;

    @Column(name = "due_days")
    private Integer days;

    @Enumerated(EnumType.STRING)
    @Column(name = "due_unit")
    private DayUnit unit;

    @Enumerated(EnumType.STRING)
    @Column(name = "due_event")
    private DueEvent event;

    @Column(name = "due_term")
    private Integer term;

    /** Nothing said yet. */
    protected Due() {}

    private Due(Kind kind, LocalDate on, Integer days, DayUnit unit, DueEvent event, Integer term) {
        this.term = term;
        this.kind = kind;
        this.on = on;
        this.days = days;
        this.unit = unit;
        this.event = event;
    }

    /** Nothing said yet. */
    public static Due open() {
        return new Due();
    }

    /** On or before a day; null while it is open. */
    public static Due by(LocalDate day) {
        return new Due(Kind.DATE, day, null, null, null, null);
    }

    /**
     * Within days after an event; parts may be null while they are open.
     *
     * @param days 0 means at once
     * @param unit natural or working days
     */
    public static Due after(Integer days, DayUnit unit, DueEvent event) {
        return new Due(Kind.DAYS_AFTER, null, days, unit, event, null);
    }

    /**
     * Within days after another term has been performed; parts may be null while they are open.
     *
     * @param days 0 means on the same day
     * @param term the other term's number, which must be a smaller one
     */
    public static Due afterTerm(Integer days, DayUnit unit, Integer term) {
        return new Due(Kind.DAYS_AFTER, null, days, unit, DueEvent.TERM_PERFORMED, term);
    }

    /**
     * What keeps the day from being computed; empty if nothing does.
     *
     * @param conditional whether the term waits for a determination, so that its decision may be counted from
     * @param today       a day that has passed cannot be promised
     * @return the key of the text that says so
     */
    Optional<String> problem(boolean conditional, LocalDate today) {
        if (kind == null) {
            return Optional.of("agreement.check.dueMissing");
        }
        if (kind == Kind.DATE) {
            if (on == null) {
                return Optional.of("agreement.check.dueMissing");
            }
            return on.isBefore(today) ? Optional.of("agreement.check.duePast") : Optional.empty();
        }
        if (days == null || event == null || unit != DayUnit.NATURAL_DAY && unit != DayUnit.WORKING_DAY) {
            return Optional.of("agreement.check.dueMissing");
        }
        if (days < 0 || days > MOST_DAYS) {
            return Optional.of("agreement.check.dueDays");
        }
        if (event == DueEvent.TERM_PERFORMED && term == null) {
            return Optional.of("agreement.check.dueMissing");
        }
        return event == DueEvent.DECISION_SERVED && !conditional
                ? Optional.of("agreement.check.dueNoDecision")
                : Optional.empty();
    }

    /**
     * As the paper says it.
     *
     * @param decision what the decision is called from whose service days are counted; null where there is none
     */
    String onPaper(String decision) {
        if (kind == Kind.DATE) {
            return on == null ? null : dayOnPaper(on) + "前";
        }
        if (kind == null || days == null || event == null || unit == null) {
            return null;
        }
        String start = switch (event) {
            case EFFECT -> "本协议生效之日";
            case DECISION_SERVED -> (decision == null ? "" : decision) + "决定送达义务人之日";
            case TERM_PERFORMED -> "第" + term + "条履行完毕之日";
        };
        String length = days + (unit == DayUnit.WORKING_DAY ? "个工作日" : "日");
        return days == 0 ? start + "当日" : start + "起" + length + "内";
    }

    /**
     * The last day.
     *
     * @param start the day of the event; not looked at for a date
     * @return null while it cannot be computed. A last day on a rest day moves to the next working day (民法典 203)
     */
    public LocalDate dayAfter(LocalDate start, WorkingCalendar calendar) {
        if (kind == Kind.DATE) {
            return on;
        }
        if (kind == null || days == null || unit == null || start == null) {
            return null;
        }
        if (days == 0) {
            return start;
        }
        if (unit == DayUnit.NATURAL_DAY) {
            return calendar.workingDayFrom(start.plusDays(days));
        }
        LocalDate day = start;
        for (int i = 0; i < days; i++) {
            day = calendar.workingDayFrom(day.plusDays(1));
        }
        return day;
    }

    static String dayOnPaper(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** What enters the text that is signed. */
    Map<String, Object> canonical() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("kind", kind);
        parts.put("on", on);
        parts.put("days", days);
        parts.put("unit", unit);
        parts.put("event", event);
        parts.put("term", term);
        return parts;
    }

    /** Null while it is open. */
    public Kind kind() {
        return kind;
    }

    /** The last day; null unless it is a date. */
    public LocalDate on() {
        return on;
    }

    /** How many days; null unless they are counted from an event. */
    public Integer days() {
        return days;
    }

    public DayUnit unit() {
        return unit;
    }

    public DueEvent event() {
        return event;
    }

    /** The number of the term that must have been performed; null unless the days are counted from that. */
    public Integer term() {
        return term;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Due that
                && kind == that.kind
                && unit == that.unit
                && event == that.event
                && Objects.equals(term, that.term)
                && Objects.equals(on, that.on)
                && Objects.equals(days, that.days);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, on, days, unit, event, term);
    }
}
