package org.maplebridge.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.maplebridge.agreement.ContentRule;
import org.maplebridge.agreement.ContentRule.Demand;
import org.maplebridge.agreement.ContentRules;
import org.maplebridge.agreement.ForbiddenWaiver;
import org.maplebridge.agreement.RequiredContent;
import org.maplebridge.agreement.SigningRule;
import org.maplebridge.basics.NotFound;
import org.maplebridge.casefile.Code;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.deadline.Evidence;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.omnifaces.cdi.ViewScoped;

/** What texts are held against before they are signed: the contents that a form demands of one type of dispute, in one organisation or in all, and the rights that nobody can give up. */
@Named("contentsPage")
@ViewScoped
public class ContentsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ContentRules rules;

    @Inject
    private CodeBook codes;

    @Inject
    private Directory directory;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AdminArea area;

    @Inject
    private Reader reader;

    private String organisation;
    private String disputeType = SigningRule.ANY_TYPE;
    private RequiredContent content;
    private Demand demand;
    private String source;

    private String code;
    private String right;
    private String spoken;
    private String law;
    private Evidence evidence = Evidence.TO_BE_CONFIRMED;

    private transient List<ContentRules.Line> lines;
    private transient List<ForbiddenWaiver> waivers;

    /** Lets the administrator in. */
    public void open() {
        area.enter();
        scope();
    }

    /** What is demanded of each content, read once a request. */
    public List<ContentRules.Line> getLines() {
        if (lines == null) {
            lines = rules.table(currentUser.actor(), disputeType, scope());
        }
        return lines;
    }

    /** Reads the table of the type and organisation that were chosen. */
    public void look() {
        lines = null;
    }

    /** Saves what is demanded of a content. */
    public void decide() {
        rules.demand(currentUser.actor(), disputeType, scope(), content, demand, source);
        area.say("admin.contents.decided", area.inWords(content));
        lines = null;
        content = null;
        demand = null;
        source = null;
    }

    /** Whose rule a line shows, where it is not of this very type. */
    public String above(ContentRules.Line line) {
        ContentRule rule = line.rule();
        return rule == null || rule.disputeType().equals(disputeType)
                ? ""
                : reader.words().say("admin.contents.ofAbove", typeName(rule.disputeType()));
    }

    /** The types of dispute, any first. */
    public List<AdminArea.Choice> getTypes() {
        List<AdminArea.Choice> types = new ArrayList<>();
        types.add(new AdminArea.Choice(SigningRule.ANY_TYPE, typeName(SigningRule.ANY_TYPE)));
        codes.current(CodeBook.DISPUTE_TYPES)
                .forEach(type -> types.add(new AdminArea.Choice(type.code(), typeName(type.code()))));
        return types;
    }

    private String typeName(String type) {
        if (SigningRule.ANY_TYPE.equals(type)) {
            return reader.words().say("admin.signing.anyType");
        }
        Code known = codes.find(CodeBook.DISPUTE_TYPES, type);
        if (known == null) {
            return type;
        }
        return reader.isEnglish() ? known.nameEn() : known.nameZh();
    }

    /** The organisations that mediate. */
    public List<AdminArea.Choice> getRooms() {
        return directory.organisations().stream()
                .filter(Organisation::room)
                .filter(Organisation::active)
                .map(each -> new AdminArea.Choice(each.id().toString(), area.name(each)))
                .toList();
    }

    private UUID scope() {
        if (organisation == null || organisation.isEmpty()) {
            return null;
        }
        UUID id = AdminArea.id(organisation, "fault.identity.organisation.unknown");
        if (directory.organisations().stream().noneMatch(each -> each.id().equals(id))) {
            throw new NotFound("fault.identity.organisation.unknown");
        }
        return id;
    }

    // ---- what nobody can give up

    public List<ForbiddenWaiver> getWaivers() {
        if (waivers == null) {
            waivers = rules.waivers(currentUser.actor());
        }
        return waivers;
    }

    /** Takes an entry into the form. */
    public void change(ForbiddenWaiver waiver) {
        code = waiver.code();
        right = waiver.right();
        spoken = waiver.words();
        law = waiver.source();
        evidence = waiver.evidence();
    }

    /** Empties the form. */
    public void leave() {
        code = null;
        right = null;
        spoken = null;
        law = null;
        evidence = Evidence.TO_BE_CONFIRMED;
    }

    /** Saves the form as a new entry, or as the one that was taken into it. */
    public void enter() {
        rules.enterWaiver(currentUser.actor(), code, new ForbiddenWaiver.Entry(right, spoken, law, evidence));
        area.say("admin.contents.entered", right.strip());
        waivers = null;
        leave();
    }

    /** Puts an entry in force or out of force. */
    public void put(ForbiddenWaiver waiver, boolean inForce) {
        rules.putWaiverInForce(currentUser.actor(), waiver.code(), inForce);
        area.say(inForce ? "admin.contents.started" : "admin.contents.stopped", waiver.right());
        waivers = null;
    }

    public List<RequiredContent> getContents() {
        return List.of(RequiredContent.values());
    }

    public List<Demand> getDemands() {
        return List.of(Demand.values());
    }

    public List<Evidence> getGradesOfEvidence() {
        return List.of(Evidence.values());
    }

    /** Whether an entry is being changed, and not added. */
    public boolean isChanging() {
        return code != null;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getDisputeType() {
        return disputeType;
    }

    public void setDisputeType(String disputeType) {
        this.disputeType = disputeType;
    }

    public RequiredContent getContent() {
        return content;
    }

    public void setContent(RequiredContent content) {
        this.content = content;
    }

    public Demand getDemand() {
        return demand;
    }

    public void setDemand(Demand demand) {
        this.demand = demand;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getRight() {
        return right;
    }

    public void setRight(String right) {
        this.right = right;
    }

    public String getWords() {
        return spoken;
    }

    public void setWords(String words) {
        this.spoken = words;
    }

    public String getLaw() {
        return law;
    }

    public void setLaw(String law) {
        this.law = law;
    }

    public Evidence getEvidence() {
        return evidence;
    }

    public void setEvidence(Evidence evidence) {
        this.evidence = evidence;
    }
}
