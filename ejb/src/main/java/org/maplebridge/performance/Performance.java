package org.maplebridge.performance;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.agreement.AgreementText;
import org.maplebridge.agreement.AgreementText.DeterminationLine;
import org.maplebridge.agreement.Remedy;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.UuidConverter;
import org.maplebridge.deadline.WorkingCalendar;

/**
 * The performance of one agreement (协议的履行). Born when the agreement takes effect; holds everything that is owed, every decision that is awaited, and the day
 * on which it will next change by itself. It is over when nothing is owed and nothing awaited any more.
 */
@Entity
@Table(name = "performance")
@NamedQuery(
        name = "Performance.ofCase",
        query = "SELECT p FROM Performance p WHERE p.caseId = :caseId",
        hints = {
            @QueryHint(name = "eclipselink.batch", value = "p.items.reports"),
            @QueryHint(name = "eclipselink.batch", value = "p.items.steps"),
            @QueryHint(name = "eclipselink.batch", value = "p.awaited.decisions")
        })
public class Performance extends Aggregate {

    @Convert(converter = UuidConverter.class)
    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Convert(converter = UuidConverter.class)
    @Column(name = "agreement_id", updatable = false)
    private UUID agreementId;

    @Column(name = "effective_on", updatable = false)
    private LocalDate effectiveOn;

    @Convert(converter = InstantConverter.class)
    @Column(name = "changed_at")
    private Instant changedAt;

    /** The next day after a long stop; null if nothing is awaited. */
    @Column(name = "arrange_on")
    private LocalDate arrangeOn;

    @Column(name = "finished_on")
    private LocalDate finishedOn;

    @OneToMany(mappedBy = "performance", cascade = CascadeType.ALL)
    @OrderBy("term, of, branch, part")
    private List<DueItem> items = new ArrayList<>();

    @OneToMany(mappedBy = "performance", cascade = CascadeType.ALL)
    @OrderBy("place")
    private List<AwaitedDetermination> awaited = new ArrayList<>();

    protected Performance() {}

    /** Begins with the day of effect; what is owed comes with {@link #arrange}. */
    Performance(UUID caseId, UUID agreementId, AgreementText text, LocalDate effectiveOn) {
        this.caseId = caseId;
        this.agreementId = agreementId;
        this.effectiveOn = effectiveOn;
        for (int i = 0; i < text.determinations().size(); i++) {
            awaited.add(new AwaitedDetermination(this, i + 1));
        }
    }

    /**
     * Something that has changed about a due item.
     *
     * @param what opened, waits, moved, left, settled, cancelled
     */
    record Change(DueItem item, String what) {}

    /**
     * Works out anew what is owed, after anything has happened, and lets the items follow.
     *
     * @param text what was signed
     * @return what has changed thereby, in the order of the paper
     */
    List<Change> arrange(AgreementText text, LocalDate today, WorkingCalendar calendar, Instant at) {
        Map<String, Arrangement.Decided> decided = new HashMap<>();
        Map<String, LocalDate> applied = new HashMap<>();
        for (AwaitedDetermination each : awaited) {
            DeterminationLine line = line(text, each);
            each.counted(line, today).ifPresent(counted -> decided.put(each.name(), counted));
            if (each.appliedOn() != null) {
                applied.put(each.name(), each.appliedOn());
            }
        }
        Map<DutyKey, DueItem> known = new HashMap<>();
        Map<DutyKey, Arrangement.Done> done = new HashMap<>();
        items.forEach(item -> {
            known.put(item.key(), item);
            done.put(item.key(), item.done());
        });
        List<Duty> duties =
                Arrangement.of(text, new Arrangement.Known(effectiveOn, decided, applied, done, today, calendar));
        List<Change> changes = new ArrayList<>();
        Set<DutyKey> there = new HashSet<>();
        for (Duty duty : duties) {
            there.add(duty.key());
            DueItem item = known.computeIfAbsent(duty.key(), this::added);
            String what = item.follow(duty, acceleration(text, duty));
            if (what != null) {
                changes.add(new Change(item, what));
            }
        }
        for (DueItem item : items) {
            String what = there.contains(item.key()) ? null : item.cancel();
            if (what != null) {
                changes.add(new Change(item, what));
            }
        }
        arrangeOn = awaited.stream()
                .map(each -> line(text, each).longStop().plusDays(1))
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo)
                .orElse(null);
        changedAt = at;
        finishedOn = over() ? finishedOn == null ? today : finishedOn : null;
        return changes;
    }

    private static Integer acceleration(AgreementText text, Duty duty) {
        int term = duty.key().term();
        Remedy remedy = term == 0 ? null : text.terms().get(term - 1).remedy();
        return remedy == null ? null : remedy.acceleratesAfter();
    }

    private DueItem added(DutyKey key) {
        DueItem item = new DueItem(this, key);
        items.add(item);
        return item;
    }

    static DeterminationLine line(AgreementText text, AwaitedDetermination of) {
        return text.determinations().get(of.place() - 1);
    }

    /** Nothing is owed and nothing awaited. */
    boolean over() {
        return items.stream()
                .noneMatch(item -> item.standing() == Duty.Standing.OPEN || item.standing() == Duty.Standing.WAITING);
    }

    /** @throws NotFound if it has no such item */
    DueItem item(UUID itemId) {
        return items.stream()
                .filter(item -> item.id().equals(itemId))
                .findFirst()
                .orElseThrow(() -> new NotFound("fault.performance.noItem"));
    }

    /** @throws NotFound if it waits for no such determination */
    AwaitedDetermination awaited(int place) {
        return awaited.stream()
                .filter(each -> each.place() == place)
                .findFirst()
                .orElseThrow(() -> new NotFound("fault.performance.noDetermination"));
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID agreementId() {
        return agreementId;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** The day on which nothing was owed any more; null as long as something is. */
    public LocalDate finishedOn() {
        return finishedOn;
    }

    public LocalDate arrangeOn() {
        return arrangeOn;
    }

    public List<DueItem> items() {
        return Collections.unmodifiableList(items);
    }

    public List<AwaitedDetermination> awaited() {
        return Collections.unmodifiableList(awaited);
    }
}
