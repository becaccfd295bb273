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

    /** Nothing said yet. */
    protected Due() {}

    private Due(Kind kind, LocalDate on, Integer days, DayUnit unit, DueEvent event) {
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
        return new Due(Kind.DATE, day, null, null, null);
    }

    /**
     * Within days after an event; parts may be null while they are open.
     *
     * @param days 0 means at once
     * @param unit natural or working days
     */
    public static Due after(Integer days, DayUnit unit, DueEvent event) {
        return new Due(Kind.DAYS_AFTER, null, days, unit, event);
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
        return event == DueEvent.DECISION_SERVED && !conditional
                ? Optional.of("agreement.check.dueNoDecision")
                : Optional.empty();
    }

    /** As the paper says it, the determination's name taken from the condition that the term depends on. */
    String onPaper(Condition condition) {
        if (kind == Kind.DATE) {
            return on == null ? null : dayOnPaper(on) + "前";
        }
        if (kind == null || days == null || event == null || unit == null) {
            return null;
        }
        String start = event == DueEvent.EFFECT || condition == null
                ? "本协议生效之日"
                : condition.determination().onPaper() + "决定送达义务人之日";
        String length = days + (unit == DayUnit.WORKING_DAY ? "个工作日" : "日");
        return days == 0 ? start + "当日" : start + "起" + length + "内";
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Due that
                && kind == that.kind
                && unit == that.unit
                && event == that.event
                && Objects.equals(on, that.on)
                && Objects.equals(days, that.days);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, on, days, unit, event);
    }
}
