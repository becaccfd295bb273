package org.maplebridge.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.maplebridge.casefile.Step;
import org.maplebridge.identity.Directory;

/** Tells what a case waits for and whom: the "next step" of its page. Whoever asks has been let read the case. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class CaseSteps {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Directory directory;

    /** What waits at the case, the commission's steps included, the oldest first; two statements. */
    public List<Waiting> at(UUID caseId) {
        List<WorkItem> items = em.createQuery(
                        "SELECT w FROM WorkItem w WHERE w.caseId = :caseId AND w.open = TRUE ORDER BY w.openedAt, w.id",
                        WorkItem.class)
                .setParameter("caseId", caseId)
                .getResultList();
        Map<UUID, String> people = directory.names(
                items.stream().map(WorkItem::assignee).filter(Objects::nonNull).toList());
        return items.stream()
                .map(item -> new Waiting(item.step(), item.assignee(), people.get(item.assignee())))
                .toList();
    }

    /**
     * A step that waits.
     *
     * @param assignee     who has it; null while it waits for anybody of the office
     * @param assigneeName that person's name; null with it
     */
    public record Waiting(Step step, UUID assignee, String assigneeName) implements Serializable {}
}
