package org.maplebridge.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.basics.UseCases;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;

/** The use cases around organisations and the region tree. All take the right to administer; each is an event in the book of people. */
@UseCases
public class Offices {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Chronicle chronicle;

    @Inject
    private Rights rights;

    @Inject
    private Directory directory;

    /**
     * Opens an organisation.
     *
     * @return its id
     * @throws Conflict     if the code, or the pattern of its case numbers, is taken
     * @throws InvalidInput if something cannot be taken, or the region is not in the tree
     */
    public UUID open(Actor actor, Organisation.Particulars particulars) {
        rights.require(actor, Right.ADMINISTER);
        chronicle.lock(Subject.PEOPLE);
        Organisation organisation = new Organisation(particulars);
        requireRegion(particulars.region());
        requireOwnPattern(organisation);
        if (directory.organisationByCode(organisation.code()).isPresent()) {
            throw new Conflict("fault.identity.organisation.taken", organisation.code());
        }
        em.persist(organisation);
        em.flush();
        changed(actor, "organisation.opened", organisation);
        return organisation.id();
    }

    /**
     * Changes an organisation's particulars; its code stays. A new pattern holds for the cases to come.
     *
     * @param version the version that came with the form
     * @throws Conflict if the pattern of its case numbers is taken
     */
    public void change(Actor actor, UUID organisationId, long version, Organisation.Particulars particulars) {
        Organisation organisation = underLock(actor, organisationId, version);
        requireRegion(particulars.region());
        organisation.take(particulars);
        requireOwnPattern(organisation);
        changed(actor, "organisation.changed", organisation);
    }

    /**
     * Closes an organisation: what appointments in it gave is gone with the next click.
     *
     * @param version the version that came with the form
     * @throws Conflict if it is the actor's only office as administrator: nobody could open it again
     */
    public void close(Actor actor, UUID organisationId, long version) {
        Organisation organisation = underLock(actor, organisationId, version);
        if (rights.organisations(actor, Right.ADMINISTER).stream().allMatch(organisationId::equals)) {
            throw new Conflict("fault.identity.organisation.own");
        }
        organisation.close();
        changed(actor, "organisation.closed", organisation);
    }

    /**
     * Opens a closed organisation again.
     *
     * @param version the version that came with the form
     */
    public void reopen(Actor actor, UUID organisationId, long version) {
        Organisation organisation = underLock(actor, organisationId, version);
        organisation.reopen();
        changed(actor, "organisation.reopened", organisation);
    }

    /**
     * Enters a region into the tree.
     *
     * @throws Conflict     if the code is there already
     * @throws InvalidInput if the region in which it lies is not there
     */
    public UUID addRegion(Actor actor, RegionCode code, String nameZh, String nameEn) {
        rights.require(actor, Right.ADMINISTER);
        chronicle.lock(Subject.PEOPLE);
        Region region = new Region(code, nameZh, nameEn);
        code.parent().ifPresent(this::requireRegion);
        if (directory.region(code).isPresent()) {
            throw new Conflict("fault.identity.region.taken", code.digits());
        }
        em.persist(region);
        em.flush();
        chronicle.append(
                Subject.PEOPLE, actor, "region.added", Map.of("region", code.digits(), "name", region.nameZh()));
        return region.id();
    }

    /**
     * Renames a region.
     *
     * @param version the version that came with the form
     */
    public void renameRegion(Actor actor, RegionCode code, long version, String nameZh, String nameEn) {
        rights.require(actor, Right.ADMINISTER);
        chronicle.lock(Subject.PEOPLE);
        Region region = directory.region(code).orElseThrow(Offices::noSuchRegion);
        StaleEdit.check(version, region.version());
        String before = region.nameZh();
        region.rename(nameZh, nameEn);
        chronicle.append(
                Subject.PEOPLE,
                actor,
                "region.renamed",
                Map.of("region", code.digits(), "nameBefore", before, "name", region.nameZh()));
    }

    private Organisation underLock(Actor actor, UUID organisationId, long version) {
        rights.require(actor, Right.ADMINISTER);
        chronicle.lock(Subject.PEOPLE);
        Organisation organisation = directory.organisation(organisationId);
        StaleEdit.check(version, organisation.version());
        return organisation;
    }

    private void requireRegion(RegionCode code) {
        if (code != null && directory.region(code).isEmpty()) {
            throw noSuchRegion();
        }
    }

    private static InvalidInput noSuchRegion() {
        return new InvalidInput("region", "fault.identity.region.unknown");
    }

    /** Two offices with one pattern would give two cases one number. */
    private void requireOwnPattern(Organisation organisation) {
        if (organisation.caseNumberPattern() == null) {
            return;
        }
        boolean taken = em.createNamedQuery("Organisation.numberedBy", Organisation.class)
                .setParameter("pattern", organisation.caseNumberPattern().text())
                .getResultStream()
                .anyMatch(other -> !other.equals(organisation));
        if (taken) {
            throw new Conflict("fault.identity.organisation.patternTaken");
        }
    }

    private void changed(Actor actor, String type, Organisation organisation) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("organisation", organisation.id());
        details.put("code", organisation.code());
        details.put("name", organisation.nameZh());
        details.put("kind", organisation.kind());
        details.put("region", Objects.toString(organisation.region(), null));
        details.put("room", organisation.room());
        details.put(
                "caseNumberPattern",
                organisation.caseNumberPattern() == null
                        ? null
                        : organisation.caseNumberPattern().text());
        details.put("seats", organisation.seats());
        chronicle.append(Subject.PEOPLE, actor, type, details);
    }
}
