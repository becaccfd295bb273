package org.maplebridge.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.identity.BodyKind;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.Region;
import org.maplebridge.identity.RegionCode;
import org.maplebridge.identity.RegionLevel;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;
import org.maplebridge.identity.Role;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.maplebridge.web.text.Words;

/** What the administrator's pages share: the right at their door, names in the reader's language, choices of their forms. */
@Named("adminArea")
@RequestScoped
public class AdminArea {

    private static final String SECRET = AdminArea.class.getName() + ".secret";

    @Inject
    private Rights rights;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Directory directory;

    @Inject
    private Reader reader;

    @Inject
    private Words words;

    @Inject
    private OfficeClock clock;

    private Map<UUID, Organisation> organisations;

    /**
     * Lets the administrator in.
     *
     * @throws org.maplebridge.basics.Refused for everybody else
     */
    public void enter() {
        rights.require(currentUser.actor(), Right.ADMINISTER);
    }

    /**
     * Reads an id from an address.
     *
     * @throws NotFound if it is none
     */
    static UUID id(String text, String key) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException | NullPointerException noId) {
            throw new NotFound(key);
        }
    }

    void say(String key, Object... arguments) {
        String sentence = words.say(key, arguments);
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
    }

    /** Any value in the reader's words; for pages that are kept between requests and so can keep no {@link Words}. */
    String inWords(Object value) {
        return words.of(value);
    }

    /** Keeps a password or token for this one response: nothing of it stays in the session. */
    void show(String secret) {
        FacesContext.getCurrentInstance().getExternalContext().getRequestMap().put(SECRET, secret);
    }

    /** The password or token made by this request; null if none was. */
    public String getSecret() {
        return (String) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(SECRET);
    }

    /** The name of an organisation in the reader's language. */
    public String organisation(UUID id) {
        if (organisations == null) {
            organisations = new HashMap<>();
            directory.organisations().forEach(each -> organisations.put(each.id(), each));
        }
        Organisation known = organisations.get(id);
        return known == null ? String.valueOf(id) : name(known);
    }

    public String name(Organisation organisation) {
        return reader.isEnglish() ? organisation.nameEn() : organisation.nameZh();
    }

    public String name(Region region) {
        return reader.isEnglish() ? region.nameEn() : region.nameZh();
    }

    /** A region by its code; the code itself if it is not in the tree. */
    public String region(RegionCode code) {
        return code == null ? "—" : directory.region(code).map(this::name).orElse(code.digits());
    }

    /** The organisations that are open, to choose from. */
    public List<Choice> getOrganisations() {
        return directory.organisations().stream()
                .filter(Organisation::active)
                .map(each -> new Choice(each.id().toString(), name(each)))
                .toList();
    }

    /** The regions down to towns, to choose from; each with its code, because names repeat. */
    public List<Choice> getRegions() {
        return directory.regionsDownTo(RegionLevel.TOWN).stream()
                .map(each -> new Choice(each.code().digits(), each.code().digits() + " " + name(each)))
                .toList();
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    /** The roles that another system can have: any but the administrator's. */
    public List<Role> getRolesOfClients() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMINISTRATOR)
                .toList();
    }

    public List<BodyKind> getKinds() {
        return List.of(BodyKind.values());
    }

    public LocalDate getToday() {
        return clock.today();
    }

    /** One entry of a list to choose from. */
    public record Choice(String code, String label) {}
}
