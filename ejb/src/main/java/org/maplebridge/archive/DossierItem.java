package org.maplebridge.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.maplebridge.deadline.Words;
import org.maplebridge.document.DocumentCategory;

/**
 * A line of the dossier's index (卷内目录, 司法部人民调解文书格式). Data, read only: which papers it takes, which fact of the office's own stands for them, and where
 * the line was read.
 */
@Entity
@Table(name = "dossier_item")
public class DossierItem {

    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "place")
    private int place;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    @Enumerated(EnumType.STRING)
    @Column(name = "category")
    private DocumentCategory category;

    @Column(name = "template")
    private String template;

    @Enumerated(EnumType.STRING)
    @Column(name = "fact")
    private RecordedFact fact;

    @Column(name = "source")
    private String source;

    @Enumerated(EnumType.STRING)
    @Column(name = "certainty")
    private Certainty certainty;

    protected DossierItem() {}

    DossierItem(String code, int place, Words name, DocumentCategory category, String template, RecordedFact fact) {
        this.code = code;
        this.place = place;
        this.nameZh = name.zh();
        this.nameEn = name.en();
        this.category = category;
        this.template = template;
        this.fact = fact;
        this.source = "";
        this.certainty = Certainty.MEMORY;
    }

    public String code() {
        return code;
    }

    public int place() {
        return place;
    }

    public Words name() {
        return new Words(nameZh, nameEn);
    }

    /** The category of the papers that belong here; null if the line takes papers by their template, or none. */
    public DocumentCategory category() {
        return category;
    }

    /** The template of the papers that belong here, before any line that takes their category; null for none. */
    public String template() {
        return template;
    }

    /** What of the office's own stands for a paper; null if only a paper counts. */
    public RecordedFact fact() {
        return fact;
    }

    /** Where the line was read. */
    public String source() {
        return source;
    }

    public Certainty certainty() {
        return certainty;
    }
}
