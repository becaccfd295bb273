package org.maplebridge.form;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.maplebridge.deadline.Words;

/** A field of a version of a form. Data, read only: what it is called, whether the paper may be without it, and what of the case fills it. */
@Entity
@Table(name = "form_field")
public class FormField {

    /** What is written into it. */
    public enum Shape {
        LINE,
        TEXT,
        DAY
    }

    /** Whether the paper may be without it. */
    public enum Need {
        /** The paper is not issued without it. */
        MUST,
        /** May be left as room on the sheet, to be written by hand. */
        HAND,
        /** May stay empty. */
        MAY
    }

    /** What of the case fills it. */
    public enum Taken {
        CASE_NUMBER,
        APPLICANTS,
        DISPUTE_TYPE,
        SOURCE,
        FACTS,
        CLAIMS,
        REGISTERED_ON,
        ACCEPTED_ON,
        REGISTRAR,
        MEDIATOR,
        OUTCOME,
        TODAY
    }

    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "version")
    private String version;

    @Column(name = "place")
    private int place;

    @Column(name = "name")
    private String name;

    @Column(name = "label_zh")
    private String labelZh;

    @Column(name = "label_en")
    private String labelEn;

    @Enumerated(EnumType.STRING)
    @Column(name = "shape")
    private Shape shape;

    @Enumerated(EnumType.STRING)
    @Column(name = "need")
    private Need need;

    @Enumerated(EnumType.STRING)
    @Column(name = "taken")
    private Taken taken;

    protected FormField() {}

    FormField(String name, Words label, Shape shape, Need need, Taken taken) {
        this.name = name;
        this.labelZh = label.zh();
        this.labelEn = label.en();
        this.shape = shape;
        this.need = need;
        this.taken = taken;
    }

    /** The id of its version. */
    String version() {
        return version;
    }

    /** As the template calls it. */
    public String name() {
        return name;
    }

    public Words label() {
        return new Words(labelZh, labelEn);
    }

    public Shape shape() {
        return shape;
    }

    public Need need() {
        return need;
    }

    /** What of the case fills it; null if it is asked. */
    public Taken taken() {
        return taken;
    }
}
