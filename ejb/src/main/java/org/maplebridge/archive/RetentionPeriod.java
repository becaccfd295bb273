package org.maplebridge.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.maplebridge.deadline.Words;

/** How long a dossier may be kept (保管期限). Data, read only: the sources disagree, so the archivist chooses and the choice stands in the history. */
@Entity
@Table(name = "retention_period")
public class RetentionPeriod {

    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "place")
    private int place;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "years")
    private Integer years;

    @Column(name = "source")
    private String source;

    @Enumerated(EnumType.STRING)
    @Column(name = "certainty")
    private Certainty certainty;

    protected RetentionPeriod() {}

    RetentionPeriod(String code, Words name, Integer years) {
        this.code = code;
        this.nameZh = name.zh();
        this.nameEn = name.en();
        this.years = years;
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

    /** Years; null for ever. */
    public Integer years() {
        return years;
    }

    public String source() {
        return source;
    }

    public Certainty certainty() {
        return certainty;
    }

    /**
     * The last day of keeping: whole years counted from the first of January after the case was closed, as archives count ([M]).
     *
     * @return null for ever
     */
    public LocalDate keptUntil(LocalDate closedOn) {
        return years == null ? null : LocalDate.of(closedOn.getYear() + years, 12, 31);
    }
}
