package org.maplebridge.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.UuidConverter;

/**
 * The scan of a signed paper, or of some of its sheets, whose QR codes have been matched with the agreement's text. Waits until all sheets are
 * there and a person has looked at it and said whose signatures stand on it; falls away when the text changes.
 */
@Entity
@Table(name = "agreement_scan")
public class SignedScan extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "agreement_id", nullable = false)
    private Agreement agreement;

    @Convert(converter = UuidConverter.class)
    @Column(name = "document_id")
    private UUID documentId;

    @Column(name = "document_sha256")
    private String sha256;

    @Column(name = "revision")
    private int revision;

    @Column(name = "pages")
    private int pages;

    @Column(name = "pages_matched")
    private int pagesMatched;

    /** The numbers of the paper's sheets that are on it, in order, with commas. */
    @Column(name = "sheets")
    private String sheets;

    @Column(name = "sheets_in_all")
    private int sheetsInAll;

    @Convert(converter = InstantConverter.class)
    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Convert(converter = UuidConverter.class)
    @Column(name = "confirmed_by")
    private UUID confirmedBy;

    protected SignedScan() {}

    SignedScan(Agreement agreement, Signature.Evidence file, int revision, ScanReader.Reading reading, Instant at) {
        this.agreement = agreement;
        this.documentId = file.documentId();
        this.sha256 = file.sha256();
        this.revision = revision;
        this.pages = reading.pages();
        this.pagesMatched = reading.pagesRead();
        this.sheets = reading.labels().stream()
                .map(ScanReader.Label::sheet)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        this.sheetsInAll = reading.labels().get(0).sheets();
        this.recordedAt = at;
    }

    void confirmed(UUID by, Instant now) {
        confirmedAt = now;
        confirmedBy = by;
    }

    Signature.Evidence file() {
        return new Signature.Evidence(documentId, sha256);
    }

    public UUID documentId() {
        return documentId;
    }

    public String sha256() {
        return sha256;
    }

    /** Which revision of the text is on it. */
    public int revision() {
        return revision;
    }

    public int pages() {
        return pages;
    }

    /** On how many of its pages the QR code could be read. */
    public int pagesMatched() {
        return pagesMatched;
    }

    /** Which sheets of the paper are on it, in order. */
    public List<Integer> sheets() {
        return Stream.of(sheets.split(",")).map(Integer::valueOf).toList();
    }

    /** How many sheets the paper has. */
    public int sheetsInAll() {
        return sheetsInAll;
    }

    /** Whether the last sheet is on it, where the signatures end. */
    public boolean bearsSignatures() {
        return sheets().contains(sheetsInAll);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** When a person confirmed whose signatures it shows; null while it waits. */
    public Instant confirmedAt() {
        return confirmedAt;
    }
}
