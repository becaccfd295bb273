package org.maplebridge.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.maplebridge.basics.Aggregate;

/** An entry of a code list. Never deleted: it ends on a day, so that old cases keep their meaning. */
@Entity
@Table(name = "code")
public class Code extends Aggregate {

    @Column(name = "list")
    private String list;

    @Column(name = "code")
    private String code;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "parent")
    private String parent;

    @Column(name = "place")
    private int place;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected Code() {}

    public String code() {
        return code;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    /** The code one level above; null at the top. */
    public String parent() {
        return parent;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day on which it may be chosen; null without end. */
    public LocalDate validTo() {
        return validTo;
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
