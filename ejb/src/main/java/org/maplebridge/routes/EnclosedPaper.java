package org.maplebridge.routes;

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

/** A paper of the case's file that goes with an application, in the place of one that the catalogue requires. Of one kind there may be several. */
@Entity
@Table(name = "route_enclosure")
public class EnclosedPaper extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "application_id", nullable = false, updatable = false)
    private RouteApplication application;

    @Column(name = "code", updatable = false)
    private String code;

    @Convert(converter = UuidConverter.class)
    @Column(name = "document_id", updatable = false)
    private UUID document;

    protected EnclosedPaper() {}

    EnclosedPaper(RouteApplication application, String code, UUID document) {
        this.application = application;
        this.code = code;
        this.document = document;
    }

    /** Which of the required papers it is. */
    public String code() {
        return code;
    }

    public UUID document() {
        return document;
    }
}
