package org.maplebridge.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.UuidConverter;

/**
 * That a case is one household of a group dispute (群体纠纷中的一户). Born when somebody lays the case to the group's leading case; ends when it is taken out
 * again. A leading case belongs to no other, so that there are two floors and no more.
 */
@Entity
@Table(name = "household")
@NamedQuery(name = "Household.ofCase", query = "SELECT h FROM Household h WHERE h.caseId = :caseId")
@NamedQuery(name = "Household.countOf", query = "SELECT COUNT(h) FROM Household h WHERE h.leading = :leading")
class Household extends Aggregate {

    @Convert(converter = UuidConverter.class)
    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Convert(converter = UuidConverter.class)
    @Column(name = "leading_id", updatable = false)
    private UUID leading;

    protected Household() {}

    Household(UUID caseId, UUID leading) {
        this.caseId = caseId;
        this.leading = leading;
    }

    UUID leading() {
        return leading;
    }
}
