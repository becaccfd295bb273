package org.maplebridge.archive;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UuidConverter;
import org.maplebridge.casefile.MediationCase;

/**
 * The dossier of a closed case (卷宗). Born when the archivist first takes it in hand; may be sent back to be completed, as often as needed; ends in the archive with its
 * number, its period of keeping, the list of its papers with their hashes, and the hash of the bound whole. Nothing changes it from then on.
 */
@Entity
@Table(name = "dossier")
public class Dossier extends Aggregate {

    @Convert(converter = UuidConverter.class)
    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Convert(converter = UuidConverter.class)
    @Column(name = "room_id", updatable = false)
    private UUID room;

    @Column(name = "sent_back_reason")
    private String sentBackReason;

    @Convert(converter = UuidConverter.class)
    @Column(name = "sent_back_by")
    private UUID sentBackBy;

    @Column(name = "sent_back_by_name")
    private String sentBackByName;

    @Convert(converter = InstantConverter.class)
    @Column(name = "sent_back_at")
    private Instant sentBackAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "completed_at")
    private Instant completedAt;

    @Column(name = "volume_number")
    private String volume;

    @Column(name = "retention")
    private String retention;

    @Column(name = "kept_until")
    private LocalDate keptUntil;

    @Column(name = "remarks")
    private String remarks;

    @Column(name = "statement")
    private String statement;

    @Convert(converter = UuidConverter.class)
    @Column(name = "archived_by")
    private UUID archivedBy;

    @Column(name = "archived_by_name")
    private String archivedByName;

    @Convert(converter = InstantConverter.class)
    @Column(name = "archived_at")
    private Instant archivedAt;

    @Column(name = "archived_on")
    private LocalDate archivedOn;

    @Column(name = "pages")
    private Integer pages;

    @Column(name = "size_bytes")
    private Long size;

    @Column(name = "sha256")
    private String sha256;

    @OneToMany(mappedBy = "dossier", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<DossierPaper> papers = new ArrayList<>();

    protected Dossier() {}

    /** The dossier of a closed case, in the archivist's hands for the first time. */
    Dossier(MediationCase of) {
        this.caseId = of.id();
        this.room = of.room();
    }

    /**
     * Sends it back to be completed.
     *
     * @param missing what is missing, in the archivist's words
     */
    void sendBack(String missing, Actor by, Instant at) {
        requireNotArchived();
        sentBackReason = missing;
        sentBackBy = by.id();
        sentBackByName = by.name();
        sentBackAt = at;
        completedAt = null;
    }

    /** What was missing is there now. */
    void completed(Instant at) {
        requireNotArchived();
        completedAt = at;
    }

    /** Takes a paper into the list of what is laid in. */
    void lay(DossierPaper paper) {
        requireNotArchived();
        papers.add(paper);
    }

    /** Lays it into the archive with all its papers; the bound whole has this hash. */
    void archive(Filing filing, RetentionPeriod kept, LocalDate closedOn, Whole whole, Actor by, Instant at) {
        requireNotArchived();
        volume = filing.volume();
        retention = kept.code();
        keptUntil = kept.keptUntil(closedOn);
        remarks = filing.remarks();
        statement = filing.statement();
        pages = whole.pages();
        size = whole.size();
        sha256 = whole.sha256();
        archivedBy = by.id();
        archivedByName = by.name();
        archivedAt = at;
        archivedOn = OfficeClock.dayOf(at);
    }

    /**
     * The bound dossier.
     *
     * @param pages  numbered pages, without cover and index
     * @param size   bytes
     * @param sha256 its fingerprint and its place in the store
     */
    record Whole(int pages, long size, String sha256) {}

    private void requireNotArchived() {
        if (archivedAt != null) {
            throw new Conflict("fault.case.archived");
        }
    }

    public UUID caseId() {
        return caseId;
    }

    public boolean archived() {
        return archivedAt != null;
    }

    /** What the archivist missed last; null if it was never sent back. */
    public String sentBackReason() {
        return sentBackReason;
    }

    public String sentBackByName() {
        return sentBackByName;
    }

    public Instant sentBackAt() {
        return sentBackAt;
    }

    /** When it was completed; null if it was never sent back, or still is. */
    public Instant completedAt() {
        return completedAt;
    }

    /** Null until it is archived, as all that follows. */
    public String volume() {
        return volume;
    }

    public String retention() {
        return retention;
    }

    /** The last day of keeping; null for ever. */
    public LocalDate keptUntil() {
        return keptUntil;
    }

    public String remarks() {
        return remarks;
    }

    /** Why it was archived although something was missing; null if nothing was. */
    public String statement() {
        return statement;
    }

    public String archivedByName() {
        return archivedByName;
    }

    public Instant archivedAt() {
        return archivedAt;
    }

    public LocalDate archivedOn() {
        return archivedOn;
    }

    public Integer pages() {
        return pages;
    }

    /** Bytes of the bound whole. */
    public Long size() {
        return size;
    }

    /** The fingerprint of the bound whole. */
    public String sha256() {
        return sha256;
    }

    /** The list of what was laid in, in order. */
    public List<DossierPaper> papers() {
        return Collections.unmodifiableList(papers);
    }
}
