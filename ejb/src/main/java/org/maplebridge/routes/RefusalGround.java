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

/** Why a body may turn an application away, as an entry of the law's list. Comes with a script; nobody changes it by hand. */
@Entity
@Table(name = "route_ground")
@NamedQuery(name = "RefusalGround.all", query = "SELECT g FROM RefusalGround g ORDER BY g.route, g.turnsAway, g.place")
public class RefusalGround extends Aggregate {

    /** What is turned away. */
    public enum Of {
        /** 不予受理. */
        ACCEPTANCE,
        /** 驳回、不予制作调解书. */
        DECISION
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "route")
    private Route route;

    @Enumerated(EnumType.STRING)
    @Column(name = "ground_of")
    private Of turnsAway;

    @Column(name = "code")
    private String code;

    @Column(name = "place")
    private int place;

    @Column(name = "words_zh")
    private String wordsZh;

    @Column(name = "words_en")
    private String wordsEn;

    @Column(name = "source")
    private String source;

    @Enumerated(EnumType.STRING)
    @Column(name = "evidence")
    private Evidence evidence;

    protected RefusalGround() {}

    RefusalGround(Route route, Of of, String code) {
        this.route = route;
        this.turnsAway = of;
        this.code = code;
        this.wordsZh = code;
        this.wordsEn = code;
        this.source = "";
        this.evidence = Evidence.TO_BE_CONFIRMED;
    }

    public Route route() {
        return route;
    }

    public Of of() {
        return turnsAway;
    }

    public String code() {
        return code;
    }

    public String wordsZh() {
        return wordsZh;
    }

    public String wordsEn() {
        return wordsEn;
    }

    /** The law and its article. */
    public String source() {
        return source;
    }

    public Evidence evidence() {
        return evidence;
    }
}
