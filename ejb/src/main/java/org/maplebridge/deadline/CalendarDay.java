package org.maplebridge.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;

/** A day that a notice lists: a rest day or a make-up working day, with the festival for whose sake it is one. */
@Embeddable
public class CalendarDay {

    @Column(name = "day", nullable = false)
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, length = 20)
    private WorkingCalendar.Kind kind;

    @Column(name = "name_zh", nullable = false, length = 40)
    private String nameZh;

    @Column(name = "name_en", nullable = false, length = 80)
    private String nameEn;

    protected CalendarDay() {}

    CalendarDay(WorkingCalendar.ListedDay listed) {
        day = listed.day();
        kind = listed.kind();
        nameZh = listed.name().zh();
        nameEn = listed.name().en();
    }

    WorkingCalendar.ListedDay facts() {
        return new WorkingCalendar.ListedDay(day, kind, new Words(nameZh, nameEn));
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof CalendarDay that && facts().equals(that.facts());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(day);
    }
}
