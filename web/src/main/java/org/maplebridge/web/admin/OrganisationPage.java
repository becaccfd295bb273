package org.maplebridge.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.document.ElectronicSeals;
import org.maplebridge.document.SealStanding;
import org.maplebridge.identity.BodyKind;
import org.maplebridge.identity.CaseNumberPattern;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Offices;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.RegionCode;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.Clash;
import org.omnifaces.cdi.ViewScoped;

/** One organisation as the administrator keeps it; without an id it opens a new one. */
@Named("organisationPage")
@ViewScoped
public class OrganisationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Offices offices;

    @Inject
    private Directory directory;

    @Inject
    private ElectronicSeals seals;

    @Inject
    private OfficeClock clock;

    @Inject
    private AdminArea area;

    @Inject
    private CurrentUser currentUser;

    private String idParam;
    private UUID id;
    private long version;
    private boolean active = true;
    private String code;
    private String nameZh;
    private String nameEn;
    private BodyKind kind;
    private String region;
    private boolean room;
    private String caseNumberPattern;
    private int seats;
    private Map<String, String> opened = Map.of();
    private Clash clash;
    private SealStanding seal;

    /**
     * Opens the organisation in the address, or an empty form.
     *
     * @throws org.maplebridge.basics.NotFound if there is none with this id
     */
    public void open() {
        area.enter();
        if (idParam != null && !idParam.isBlank()) {
            id = AdminArea.id(idParam, "fault.identity.organisation.unknown");
            load();
        }
    }

    private void load() {
        Organisation stored = directory.organisation(id);
        take(stored);
        nameZh = stored.nameZh();
        nameEn = stored.nameEn();
        kind = stored.kind();
        region = stored.region() == null ? null : stored.region().digits();
        room = stored.room();
        caseNumberPattern = pattern(stored);
        seats = stored.seats();
        opened = shown(particulars());
        clash = null;
    }

    private void take(Organisation stored) {
        code = stored.code();
        active = stored.active();
        seal = seals.standing(code, clock.now());
        version = stored.version();
    }

    private static String pattern(Organisation stored) {
        return stored.caseNumberPattern() == null
                ? null
                : stored.caseNumberPattern().text();
    }

    private Organisation.Particulars particulars() {
        return new Organisation.Particulars(
                code,
                nameZh,
                nameEn,
                kind,
                region == null || region.isBlank() ? null : new RegionCode(region),
                room,
                CaseNumberPattern.ofNullable(caseNumberPattern),
                seats);
    }

    private Map<String, String> shown(Organisation.Particulars of) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("admin.organisation.nameZh", of.nameZh());
        values.put("admin.organisation.nameEn", of.nameEn());
        values.put("admin.organisation.kind", area.inWords(of.kind()));
        values.put("admin.organisation.region", area.region(of.region()));
        values.put("admin.organisation.room", area.inWords(of.room()));
        values.put(
                "admin.organisation.pattern",
                of.caseNumberPattern() == null ? null : of.caseNumberPattern().text());
        values.put("admin.organisation.seats", area.inWords(of.seats()));
        return values;
    }

    /** Opens the organisation. */
    public void create() {
        id = offices.open(currentUser.actor(), particulars());
        load();
        area.say("admin.organisation.opened", nameZh);
    }

    /** Stores the particulars; if somebody else was quicker, shows what differs and stores nothing. */
    public void save() {
        Organisation.Particulars mine = particulars();
        try {
            offices.change(currentUser.actor(), id, version, mine);
        } catch (StaleEdit stale) {
            Organisation theirs = directory.organisation(id);
            clash = Clash.of(
                    opened,
                    shown(new Organisation.Particulars(
                            theirs.code(),
                            theirs.nameZh(),
                            theirs.nameEn(),
                            theirs.kind(),
                            theirs.region(),
                            theirs.room(),
                            theirs.caseNumberPattern(),
                            theirs.seats())),
                    shown(mine));
            take(theirs);
            throw stale;
        }
        load();
        area.say("admin.saved");
    }

    /** Gives up what was typed and shows what is stored. */
    public void reload() {
        load();
    }

    /** Closes it: what roles in it gave is gone with the next click. */
    public void close() {
        decide(() -> offices.close(currentUser.actor(), id, version), "admin.organisation.closed");
    }

    /** Opens it again. */
    public void reopen() {
        decide(() -> offices.reopen(currentUser.actor(), id, version), "admin.organisation.reopened");
    }

    /** After a clash the page shows what is stored, so that the next click knows what it decides. */
    private void decide(Runnable act, String done) {
        try {
            act.run();
        } finally {
            load();
        }
        area.say(done, nameZh);
    }

    public boolean isStored() {
        return id != null;
    }

    public boolean isActive() {
        return active;
    }

    /** How it stands with its electronic seal; null for one that is not open yet. */
    public SealStanding getSeal() {
        return seal;
    }

    public Clash getClash() {
        return clash;
    }

    public String getIdParam() {
        return idParam;
    }

    public void setIdParam(String idParam) {
        this.idParam = idParam;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNameZh() {
        return nameZh;
    }

    public void setNameZh(String nameZh) {
        this.nameZh = nameZh;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public BodyKind getKind() {
        return kind;
    }

    public void setKind(BodyKind kind) {
        this.kind = kind;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public boolean isRoom() {
        return room;
    }

    public void setRoom(boolean room) {
        this.room = room;
    }

    public String getCaseNumberPattern() {
        return caseNumberPattern;
    }

    public void setCaseNumberPattern(String caseNumberPattern) {
        this.caseNumberPattern = caseNumberPattern;
    }

    public int getSeats() {
        return seats;
    }

    public void setSeats(int seats) {
        this.seats = seats;
    }
}
