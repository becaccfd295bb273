package org.maplebridge.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.maplebridge.basics.Ids;

/**
 * The cases at which an actor has a right, as a condition for the SQL of a list. Made by {@link Rights#scope}; holds for this moment
 * only. A scope without any relation gives no rows.
 *
 * @param everything         no condition at all
 * @param rooms              cases in these rooms
 * @param roomsNotRegistered cases in these rooms that somebody else registered
 * @param roomsUnassigned    cases in these rooms that have no mediator yet
 * @param roomsNotMediated   cases in these rooms that somebody else mediates, or nobody
 * @param senders            cases that these organisations sent
 * @param regions            cases whose room lies in one of these regions
 * @param mediatorRooms      cases in these rooms that the actor mediates
 * @param registered         cases that the actor registered
 * @param actor              who is meant by "the actor"
 */
public record Scope(
        boolean everything,
        Set<UUID> rooms,
        Set<UUID> roomsNotRegistered,
        Set<UUID> roomsUnassigned,
        Set<UUID> roomsNotMediated,
        Set<UUID> senders,
        Set<RegionCode> regions,
        Set<UUID> mediatorRooms,
        boolean registered,
        UUID actor) {

    /** The scope that an actor's roles give for a right. */
    static Scope of(Right right, UUID actor, List<Standing> standings) {
        boolean everything = false;
        boolean registered = false;
        Set<UUID> rooms = new LinkedHashSet<>();
        Set<UUID> roomsNotRegistered = new LinkedHashSet<>();
        Set<UUID> roomsUnassigned = new LinkedHashSet<>();
        Set<UUID> roomsNotMediated = new LinkedHashSet<>();
        Set<UUID> senders = new LinkedHashSet<>();
        Set<RegionCode> regions = new LinkedHashSet<>();
        Set<UUID> mediatorRooms = new LinkedHashSet<>();
        for (Standing standing : standings) {
            for (Relation relation : RightsTable.relations(right, standing.role())) {
                switch (relation) {
                    case ANYWHERE -> everything = true;
                    case OWN_ROOM -> rooms.add(standing.organisation());
                    case OWN_ROOM_NOT_REGISTRAR -> roomsNotRegistered.add(standing.organisation());
                    case OWN_ROOM_UNASSIGNED -> roomsUnassigned.add(standing.organisation());
                    case OWN_ROOM_NOT_MEDIATOR -> roomsNotMediated.add(standing.organisation());
                    case SENDER -> senders.add(standing.organisation());
                    case CASE_MEDIATOR -> mediatorRooms.add(standing.organisation());
                    case REGISTRAR -> registered = true;
                    case REGION -> {
                        if (standing.region() != null) {
                            regions.add(standing.region());
                        }
                    }
                    case OFFICE, OWN_PROCESS -> {
                        // gives no list
                    }
                }
            }
        }
        return new Scope(
                everything,
                rooms,
                roomsNotRegistered,
                roomsUnassigned,
                roomsNotMediated,
                senders,
                regions,
                mediatorRooms,
                registered,
                actor);
    }

    /** Whether it gives no row at all. */
    public boolean empty() {
        return !everything
                && !registered
                && rooms.isEmpty()
                && roomsNotRegistered.isEmpty()
                && roomsUnassigned.isEmpty()
                && roomsNotMediated.isEmpty()
                && senders.isEmpty()
                && regions.isEmpty()
                && mediatorRooms.isEmpty();
    }

    /**
     * The condition in JPQL, in brackets, with named parameters that begin with {@code scope}.
     *
     * @param columns the paths in the query, such as {@code c.roomId}; a relation whose path is null gives no rows
     */
    public Jpql jpql(Columns columns) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String text = condition(columns, value -> {
            String name = "scope" + parameters.size();
            parameters.put(name, value);
            return ":" + name;
        });
        return new Jpql(text, parameters);
    }

    /**
     * The condition in SQL, in brackets, with numbered parameters for a native query; ids are given as the sixteen bytes that are
     * stored.
     *
     * @param columns       the columns, such as {@code w.room_id}; a relation whose column is null gives no rows
     * @param firstPosition the number of the first parameter
     */
    public Sql sql(Columns columns, int firstPosition) {
        List<Object> parameters = new ArrayList<>();
        String text = condition(columns, value -> {
            parameters.add(value instanceof UUID id ? Ids.bytes(id) : value);
            return "?" + (firstPosition + parameters.size() - 1);
        });
        return new Sql(text, firstPosition, parameters);
    }

    private String condition(Columns columns, Function<Object, String> bind) {
        if (everything) {
            return "(1 = 1)";
        }
        List<String> ways = new ArrayList<>();
        String room = columns.room();
        if (room != null) {
            rooms.forEach(id -> ways.add(room + " = " + bind.apply(id)));
            if (columns.registrar() != null) {
                roomsNotRegistered.forEach(
                        id -> ways.add("(" + room + " = " + bind.apply(id) + " AND (" + columns.registrar()
                                + " IS NULL OR " + columns.registrar() + " <> " + bind.apply(actor) + "))"));
            }
            if (columns.mediator() != null) {
                roomsUnassigned.forEach(id ->
                        ways.add("(" + room + " = " + bind.apply(id) + " AND " + columns.mediator() + " IS NULL)"));
                roomsNotMediated.forEach(
                        id -> ways.add("(" + room + " = " + bind.apply(id) + " AND (" + columns.mediator()
                                + " IS NULL OR " + columns.mediator() + " <> " + bind.apply(actor) + "))"));
                mediatorRooms.forEach(id -> ways.add("(" + room + " = " + bind.apply(id) + " AND " + columns.mediator()
                        + " = " + bind.apply(actor) + ")"));
            }
        }
        if (columns.sender() != null) {
            senders.forEach(id -> ways.add(columns.sender() + " = " + bind.apply(id)));
        }
        if (columns.region() != null) {
            regions.forEach(region -> ways.add(columns.region() + " LIKE " + bind.apply(region.digits() + "%")));
        }
        if (registered && columns.registrar() != null) {
            ways.add(columns.registrar() + " = " + bind.apply(actor));
        }
        return ways.isEmpty() ? "(1 = 0)" : "(" + String.join(" OR ", ways) + ")";
    }

    /**
     * Where a query finds what the condition is about; null for what it has not.
     *
     * @param room      the room's id
     * @param sender    the sending organisation's id
     * @param region    the code of the room's region
     * @param mediator  the mediator's id
     * @param registrar the id of whoever registered
     */
    public record Columns(String room, String sender, String region, String mediator, String registrar) {

        /**
         * @throws IllegalArgumentException if one is anything but a path of names: these go into the query as they are
         */
        public Columns {
            for (String column : new String[] {room, sender, region, mediator, registrar}) {
                if (column != null && !column.matches("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*")) {
                    throw new IllegalArgumentException("not a column: " + column);
                }
            }
        }
    }

    /** A condition in JPQL and the values of its parameters. */
    public record Jpql(String text, Map<String, Object> parameters) {

        /** Gives the query the values. */
        public <Q extends jakarta.persistence.Query> Q bind(Q query) {
            parameters.forEach(query::setParameter);
            return query;
        }
    }

    /** A condition in SQL and the values of its parameters in order, the first at the given position. */
    public record Sql(String text, int firstPosition, List<Object> parameters) {

        /** The position that is free after the condition's. */
        public int nextPosition() {
            return firstPosition + parameters.size();
        }

        /** Gives the query the values. */
        public <Q extends jakarta.persistence.Query> Q bind(Q query) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setParameter(firstPosition + i, parameters.get(i));
            }
            return query;
        }
    }
}
