package org.maplebridge.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.UuidConverter;

/** A paper of an archived dossier: what it is, its fingerprint, and on which pages of the bound whole it stands. Written once, with the archiving. */
@Entity
@Table(name = "dossier_paper")
public class DossierPaper extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "dossier_id", nullable = false)
    private Dossier dossier;

    @Column(name = "place")
    private int place;

    @Column(name = "item")
    private String item;

    @Column(name = "title")
    private String title;

    @Column(name = "file_name")
    private String fileName;

    @Convert(converter = UuidConverter.class)
    @Column(name = "document_id")
    private UUID documentId;

    @Column(name = "size_bytes")
    private long size;

    @Column(name = "sha256")
    private String sha256;

    @Column(name = "template")
    private String template;

    @Column(name = "template_version")
    private Integer templateVersion;

    @Column(name = "first_page")
    private int firstPage;

    @Column(name = "pages")
    private int pages;

    protected DossierPaper() {}

    DossierPaper(Dossier dossier, int place, BoundDossier.Sheaf sheaf, int firstPage, int pages) {
        this.dossier = dossier;
        this.place = place;
        this.item = sheaf.item().code();
        this.title = sheaf.leaf().title();
        this.fileName = sheaf.leaf().fileName();
        this.documentId = sheaf.document();
        this.size = sheaf.leaf().size();
        this.sha256 = sheaf.leaf().sha256();
        this.template = sheaf.template();
        this.templateVersion = sheaf.templateVersion();
        this.firstPage = firstPage;
        this.pages = pages;
    }

    /** 1, 2, 3… */
    public int place() {
        return place;
    }

    /** The code of the line of the index. */
    public String item() {
        return item;
    }

    public String title() {
        return title;
    }

    /** The name of its file. */
    public String fileName() {
        return fileName;
    }

    /** The document of the case; null for what the archive printed itself. */
    public UUID documentId() {
        return documentId;
    }

    /** Bytes. */
    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    /** Its first page in the bound whole. */
    public int firstPage() {
        return firstPage;
    }

    /** On how many pages it stands. */
    public int pages() {
        return pages;
    }

    public int lastPage() {
        return firstPage + pages - 1;
    }

    /** By which template it was printed; null for what was handed in. */
    public String template() {
        return template;
    }

    /** The template's version; null for what was handed in. */
    public Integer templateVersion() {
        return templateVersion;
    }
}
