package org.maplebridge.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.document.ElectronicSeals;
import org.maplebridge.document.SealStanding;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.Person;
import org.maplebridge.identity.RegionLevel;
import org.maplebridge.identity.Role;

/** The organisations, and which mediators mediate in which of them. */
@Named("organisationsPage")
@RequestScoped
public class OrganisationsPage {

    @Inject
    private Directory directory;

    @Inject
    private ElectronicSeals seals;

    @Inject
    private OfficeClock clock;

    @Inject
    private AdminArea area;

    private List<Organisation> organisations;
    private Map<UUID, List<Person>> mediators;
    private Map<String, String> regions;

    /** Reads all in three statements. */
    public void open() {
        area.enter();
        organisations = directory.organisations();
        mediators = directory.holding(Role.MEDIATOR);
        regions = directory.regionsDownTo(RegionLevel.TOWN).stream()
                .collect(Collectors.toMap(each -> each.code().digits(), area::name));
    }

    public List<Organisation> getOrganisations() {
        return organisations;
    }

    /** The rooms that take cases: where somebody must mediate. */
    public List<Organisation> getRooms() {
        return organisations.stream()
                .filter(each -> each.room() && each.active())
                .toList();
    }

    /** Who mediates in an organisation today. */
    public List<Person> mediators(Organisation organisation) {
        return mediators.getOrDefault(organisation.id(), List.of());
    }

    /** How it stands with an organisation's electronic seal now; asks no database. */
    public SealStanding seal(Organisation organisation) {
        return seals.standing(organisation.code(), clock.now());
    }

    /** Where an organisation works, by name; the code if its region lies below the towns. */
    public String region(Organisation organisation) {
        if (organisation.region() == null) {
            return "—";
        }
        String code = organisation.region().digits();
        return regions.getOrDefault(code, code);
    }
}
