package org.maplebridge.routes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.maplebridge.agreement.Route;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.deadline.Evidence;
import org.maplebridge.document.DocumentCategory;

/**
 * A paper that goes with an application, as an entry of the catalogue: what it is, whether it must be there, which law says so and how well that is
 * founded. Comes with a script; nobody changes it by hand.
 */
@Entity
@Table(name = "route_paper")
@NamedQuery(name = "RequiredPaper.all", query = "SELECT p FROM RequiredPaper p ORDER BY p.route, p.place")
public class RequiredPaper extends Aggregate {

    @Enumerated(EnumType.STRING)
    @Column(name = "route")
    private Route route;

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

    @Column(name = "must")
    private boolean must;

    @Column(name = "source")
    private String source;

    @Enumerated(EnumType.STRING)
    @Column(name = "evidence")
    private Evidence evidence;

    protected RequiredPaper() {}

    RequiredPaper(Route route, String code, DocumentCategory category, boolean must) {
        this.route = route;
        this.code = code;
        this.nameZh = code;
        this.nameEn = code;
        this.category = category;
        this.must = must;
        this.source = "";
        this.evidence = Evidence.TO_BE_CONFIRMED;
    }

    public Route route() {
        return route;
    }

    /** Names it within its route; {@code AGREEMENT} is the sealed paper, which the office has. */
    public String code() {
        return code;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    /** As what it is filed when it is handed in. */
    public DocumentCategory category() {
        return category;
    }

    /** Whether the application cannot go without it. */
    public boolean must() {
        return must;
    }

    /** The law and its article. */
    public String source() {
        return source;
    }

    public Evidence evidence() {
        return evidence;
    }
}
