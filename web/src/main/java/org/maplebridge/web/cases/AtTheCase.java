package org.maplebridge.web.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who has a case open right now: people whose page has asked for news a moment ago. Known to this node alone and for that moment
 * only; nothing is stored, and nobody would miss it. It asks no right: who comes here has been shown the case.
 */
@ApplicationScoped
public class AtTheCase {

    /** Three times what a page waits between two questions. */
    private static final long STAYS_MILLIS = 45_000;

    private final Map<Place, Visit> visits = new ConcurrentHashMap<>();

    private record Place(UUID caseId, UUID person) {}

    private record Visit(String name, long atMillis) {}

    /**
     * Notes that a person looks at a case.
     *
     * @return the names of the others who do, in the order of their names
     */
    public List<String> come(UUID caseId, UUID person, String name) {
        long now = System.currentTimeMillis();
        visits.values().removeIf(visit -> now - visit.atMillis() > STAYS_MILLIS);
        visits.put(new Place(caseId, person), new Visit(name, now));
        return visits.entrySet().stream()
                .filter(each -> each.getKey().caseId().equals(caseId)
                        && !each.getKey().person().equals(person))
                .map(each -> each.getValue().name())
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
