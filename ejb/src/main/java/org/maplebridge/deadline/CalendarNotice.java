package org.maplebridge.deadline;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.maplebridge.basics.Aggregate;

/**
 * The State Council's notice on the holidays of one year, as it was loaded. Each November brings the next year's. An amended
 * notice is loaded as a further edition beside the old one, because due days counted with the old one must stay explicable.
 */
@Entity
@Table(name = "calendar_year")
public class CalendarNotice extends Aggregate {

    @Column(name = "year", nullable = false, updatable = false)
    private int forYear;

    @Column(name = "edition", nullable = false, updatable = false)
    private int edition;

    @Column(name = "source", nullable = false, length = 500)
    private String source;

    @Column(name = "loaded_at", nullable = false)
    private Instant loadedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "calendar_day", joinColumns = @JoinColumn(name = "calendar_id"))
    private Set<CalendarDay> days = new HashSet<>();

    protected CalendarNotice() {}

    /** Loads a notice. */
    CalendarNotice(NoticeDraft draft, int edition, Instant at) {
        forYear = draft.year();
        this.edition = edition;
        source = draft.source();
        loadedAt = at;
        draft.days().stream().map(CalendarDay::new).forEach(days::add);
    }

    /** The year it was issued for. */
    public int forYear() {
        return forYear;
    }

    /** 1 for the notice as first loaded, one more for each amendment. */
    public int edition() {
        return edition;
    }

    /** Where the notice can be read. */
    public String source() {
        return source;
    }

    public Instant loadedAt() {
        return loadedAt;
    }

    /** The notice as the calendar reads it. */
    WorkingCalendar.Notice facts() {
        return new WorkingCalendar.Notice(
                forYear, edition, days.stream().map(CalendarDay::facts).toList());
    }
}
