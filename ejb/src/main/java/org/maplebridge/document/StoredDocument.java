package org.maplebridge.document;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.UuidConverter;

/**
 * A file in a case's dossier: handed in, printed by the office, or the scan of a signed paper. Born when the file has been checked
 * and stored; its bytes lie in the {@link DocumentStore} under their fingerprint. Nothing changes it afterwards, and nothing removes it
 * before the dossier's retention ends: a better copy is a new document.
 */
@Entity
@Table(name = "document")
@NamedQuery(
        name = "StoredDocument.ofCase",
        query = "SELECT d FROM StoredDocument d WHERE d.caseId = :caseId ORDER BY d.uploadedAt, d.id")
@NamedQuery(
        name = "StoredDocument.uploadedBytes",
        query = "SELECT SUM(d.size) FROM StoredDocument d WHERE d.caseId = :caseId AND d.source <> :issued")
public class StoredDocument extends Aggregate {

    @Convert(converter = UuidConverter.class)
    @Column(name = "case_id", nullable = false, updatable = false)
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "category", nullable = false, updatable = false)
    private DocumentCategory category;

    @Enumerated(EnumType.STRING)
    @Column(name = "source", nullable = false, updatable = false)
    private DocumentSource source;

    @Column(name = "title", nullable = false, updatable = false)
    private String title;

    @Column(name = "file_name", nullable = false, updatable = false)
    private String fileName;

    @Column(name = "media_type", nullable = false, updatable = false)
    private String mediaType;

    @Column(name = "size_bytes", nullable = false, updatable = false)
    private long size;

    @Column(name = "sha256", nullable = false, updatable = false)
    private String sha256;

    @Column(name = "template", updatable = false)
    private String template;

    @Column(name = "template_version", updatable = false)
    private Integer templateVersion;

    @Column(name = "seal_certificate", updatable = false)
    private String sealCertificate;

    @Convert(converter = UuidConverter.class)
    @Column(name = "uploaded_by", nullable = false, updatable = false)
    private UUID uploadedBy;

    @Column(name = "uploaded_by_name", nullable = false, updatable = false)
    private String uploadedByName;

    @Column(name = "uploaded_at", nullable = false, updatable = false)
    private Instant uploadedAt;

    protected StoredDocument() {}

    private StoredDocument(UUID caseId, DocumentCategory category, String title, Actor by, Instant at) {
        this.caseId = caseId;
        this.category = category;
        this.title = title;
        this.uploadedBy = by.id();
        this.uploadedByName = by.name();
        this.uploadedAt = at;
    }

    /** A file that was handed in, or scanned, and has been checked. */
    static StoredDocument received(
            UUID caseId,
            DocumentCategory category,
            DocumentSource source,
            String title,
            CheckedUpload file,
            Actor by,
            Instant at) {
        StoredDocument document = new StoredDocument(caseId, category, title, by, at);
        document.source = source;
        document.fileName = file.fileName();
        document.mediaType = file.kind().mediaType();
        document.size = file.size();
        document.sha256 = file.sha256();
        return document;
    }

    /** A paper that the office has printed. */
    static StoredDocument issued(
            UUID caseId,
            DocumentCategory category,
            String title,
            String fileName,
            Papers.Printed paper,
            Actor by,
            Instant at) {
        StoredDocument document = new StoredDocument(caseId, category, title, by, at);
        document.source = DocumentSource.ISSUED;
        document.fileName = fileName;
        document.mediaType = FileKind.PDF.mediaType();
        document.size = paper.pdf().length;
        document.sha256 = paper.sha256();
        document.template = paper.template();
        document.templateVersion = paper.templateVersion();
        document.sealCertificate = paper.sealedWith();
        return document;
    }

    public UUID caseId() {
        return caseId;
    }

    public DocumentCategory category() {
        return category;
    }

    public DocumentSource source() {
        return source;
    }

    public String title() {
        return title;
    }

    /** The cleaned name under which it is offered for download. */
    public String fileName() {
        return fileName;
    }

    /** The media type found in the content, never the one that was claimed. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it is a photograph or picture that somebody handed in, which people read without what the camera wrote beside it. */
    public boolean uploadedPicture() {
        return source == DocumentSource.UPLOADED
                && FileKind.named(mediaType).filter(FileKind::picture).isPresent();
    }

    /** Bytes. */
    public long size() {
        return size;
    }

    /** The fingerprint of its bytes, and its place in the store. */
    public String sha256() {
        return sha256;
    }

    /** The template a paper was printed from; null for files handed in. */
    public String template() {
        return template;
    }

    /** That template's version; null for files handed in. */
    public Integer templateVersion() {
        return templateVersion;
    }

    /** The fingerprint of the certificate with which the organisation has sealed it electronically; null if it has not. */
    public String sealCertificate() {
        return sealCertificate;
    }

    public UUID uploadedBy() {
        return uploadedBy;
    }

    public String uploadedByName() {
        return uploadedByName;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }
}
