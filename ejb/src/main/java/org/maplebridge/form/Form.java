package org.maplebridge.form;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.maplebridge.deadline.Words;
import org.maplebridge.document.DocumentCategory;
import org.maplebridge.identity.BodyKind;

/** A form of the dossier, such as 回访记录. Data, read only: where its papers lie, which act prints it, and which cases it is for. */
@Entity
@Table(name = "form")
public class Form {

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

    @Enumerated(EnumType.STRING)
    @Column(name = "act")
    private FormAct act;

    @Column(name = "labour")
    private Boolean labour;

    @Column(name = "bodies")
    private String bodies;

    protected Form() {}

    Form(String code, Words name, DocumentCategory category, FormAct act, Boolean labour, String bodies) {
        this.code = code;
        this.nameZh = name.zh();
        this.nameEn = name.en();
        this.category = category;
        this.act = act;
        this.labour = labour;
        this.bodies = bodies;
    }

    /** Whether it is for a dispute of this sort at a body of this kind. */
    boolean fits(boolean ofLabour, BodyKind kind) {
        return (labour == null || labour == ofLabour)
                && (bodies == null || List.of(bodies.split(",")).contains(kind.name()));
    }

    public String code() {
        return code;
    }

    public Words name() {
        return new Words(nameZh, nameEn);
    }

    /** Where its papers lie in the dossier. */
    public DocumentCategory category() {
        return category;
    }

    public FormAct act() {
        return act;
    }
}
