package org.maplebridge.agreement;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.document.DocumentCategory;
import org.maplebridge.document.Documents;
import org.maplebridge.identity.CaseRelations;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/** The use cases around whom a dead worker has left behind. */
@UseCases
public class KinRegisters {

    /** The version that a form brings where nothing has been written. */
    public static final long NOT_WRITTEN = 0;

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseDesk desk;

    @Inject
    private Documents documents;

    @Inject
    private Rights rights;

    @Inject
    private CaseRelations relations;

    @Inject
    private OfficeClock clock;

    /**
     * What is written of the kin in a case.
     *
     * @param version {@link #NOT_WRITTEN} if nothing is
     * @param text    null if nothing is
     * @param may     whether the reader may write it
     */
    public record View(long version, KinRegister.Text text, String writtenByName, Instant writtenAt, boolean may)
            implements Serializable {}

    /** @throws org.maplebridge.basics.Refused if the actor may not read the room's file */
    public View show(Actor actor, UUID caseId) {
        MediationCase of = desk.show(actor, Right.READ_DOCUMENT, caseId);
        boolean may = of.outcome() == null
                && rights.allows(
                        actor, Right.DRAFT_AGREEMENT, relations.of(caseId).orElseThrow());
        return find(caseId)
                .map(register -> new View(
                        register.version(),
                        new KinRegister.Text(register.deceased(), register.diedOn(), register.lines(), true),
                        register.writtenByName(),
                        register.writtenAt(),
                        may))
                .orElseGet(() -> new View(NOT_WRITTEN, null, null, null, may));
    }

    /**
     * Writes down whom the dead worker has left behind.
     *
     * @param version as it came with the form
     * @throws org.maplebridge.basics.InvalidInput see {@link KinRegister#write}
     * @throws org.maplebridge.basics.NotFound     if a party or a paper is not of this case
     * @throws Conflict                            if the agreement lies before the parties already
     */
    public void write(Actor actor, UUID caseId, long version, KinRegister.Text text) {
        MediationCase of = desk.take(actor, Right.DRAFT_AGREEMENT, caseId);
        of.requireOpen();
        requireNobodySigns(caseId);
        Optional<KinRegister> found = find(caseId);
        StaleEdit.check(version, found.map(KinRegister::version).orElse(NOT_WRITTEN));
        text.kin().forEach(line -> {
            if (line.party() != null) {
                of.party(line.party());
            }
            if (line.authorisation() != null) {
                if (documents.of(caseId, line.authorisation()).category() != DocumentCategory.AUTHORISATION) {
                    throw new InvalidInput("authorisation", "fault.kin.noAuthorisation");
                }
            }
        });
        KinRegister register = found.orElseGet(() -> new KinRegister(caseId));
        LocalDate today = clock.today();
        register.write(text, today, actor, clock.now());
        if (found.isEmpty()) {
            em.persist(register);
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("deceased", register.deceased());
        details.put("kin", register.lines().stream().map(KinRegister.Line::name).collect(Collectors.joining("、")));
        desk.note(of, actor, "agreement.kinWritten", details);
    }

    /** Who turns up while others sign already brings the text back to the desk first: it must be read anew. */
    private void requireNobodySigns(UUID caseId) {
        boolean proposed = em.createNamedQuery("Agreement.ofCase", Agreement.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .anyMatch(agreement -> agreement.state().takesSignatures());
        if (proposed) {
            throw new Conflict("fault.kin.proposed");
        }
    }

    /** The papers on file by which somebody lets another act. */
    public List<AgreementView.PaperEntry> authorisations(Actor actor, UUID caseId) {
        desk.show(actor, Right.READ_DOCUMENT, caseId);
        return documents.ofCase(caseId).stream()
                .filter(document -> document.category() == DocumentCategory.AUTHORISATION)
                .map(document -> new AgreementView.PaperEntry(document.id(), document.title()))
                .toList();
    }

    private Optional<KinRegister> find(UUID caseId) {
        return em.createNamedQuery("KinRegister.ofCase", KinRegister.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .findFirst();
    }
}
