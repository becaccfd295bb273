package org.maplebridge.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.UuidConverter;

/**
 * A person's own view of the inbox: a name and what is asked, such as 红色三天内. Born when the person saves the list that they look at, replaced
 * when they save another under the same name, ended when they delete it. Nobody else sees it, and it grants nothing: whoever opens the list
 * sees what they may see that day.
 */
@Entity
@Table(name = "saved_filter")
@NamedQuery(
        name = "SavedFilter.ofPerson",
        query = "SELECT f FROM SavedFilter f WHERE f.person = :person ORDER BY f.place, f.name")
public class SavedFilter extends Aggregate {

    @Convert(converter = UuidConverter.class)
    @Column(name = "person_id")
    private UUID person;

    @Column(name = "name")
    private String name;

    @Column(name = "query")
    private String query;

    @Column(name = "place")
    private int place;

    protected SavedFilter() {}

    SavedFilter(UUID person, String name, InboxFilter filter, int place) {
        this.person = person;
        this.name = name;
        this.query = filter.queryString();
        this.place = place;
    }

    /** Stands for another list from now on. */
    void become(InboxFilter filter) {
        query = filter.queryString();
    }

    public UUID person() {
        return person;
    }

    /** What its owner calls it. */
    public String name() {
        return name;
    }

    /** What it asks, from the first page. */
    public InboxFilter filter() {
        return InboxFilter.of(query);
    }
}
