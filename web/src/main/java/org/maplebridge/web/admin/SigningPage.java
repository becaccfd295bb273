package org.maplebridge.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.maplebridge.agreement.SigningLine;
import org.maplebridge.agreement.SigningRule;
import org.maplebridge.agreement.SigningRules;
import org.maplebridge.basics.NotFound;
import org.maplebridge.casefile.Code;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.omnifaces.cdi.ViewScoped;

/**
 * How agreements are signed: for each type of dispute whether the pad is open beside paper, in all organisations or in one, and why; and the act
 * that opens or closes it. What the law excludes has no act.
 */
@Named("signingPage")
@ViewScoped
public class SigningPage implements Serializable {

    @Inject
    private SigningRules rules;

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
    private transient List<SigningLine> lines;

    /** Lets the administrator in. */
    public void open() {
        area.enter();
        scope();
    }

    /** The table, read once a request. */
    public List<SigningLine> getLines() {
        if (lines == null) {
            lines = rules.table(currentUser.actor(), scope());
        }
        return lines;
    }

    /** Reads the table of the organisation that was chosen. */
    public void look() {
        lines = null;
    }

    /** Opens the pad, or closes it, for one type in the organisation shown. */
    public void allow(String disputeType, boolean allowed) {
        rules.allowPad(currentUser.actor(), disputeType, scope(), allowed);
        lines = null;
        area.say(allowed ? "admin.signing.opened" : "admin.signing.closed", typeName(disputeType));
    }

    /** The organisations whose agreements are signed: those that mediate. */
    public List<AdminArea.Choice> getRooms() {
        return directory.organisations().stream()
                .filter(Organisation::room)
                .filter(Organisation::active)
                .map(each -> new AdminArea.Choice(each.id().toString(), area.name(each)))
                .toList();
    }

    /** The name of a type in the reader's language. */
    public String typeName(String disputeType) {
        if (SigningRule.ANY_TYPE.equals(disputeType)) {
            return say("admin.signing.anyType");
        }
        Code code = codes.find(CodeBook.DISPUTE_TYPES, disputeType);
        if (code == null) {
            return disputeType;
        }
        return reader.isEnglish() ? code.nameEn() : code.nameZh();
    }

    /** Why a line says what it says, in a sentence. */
    public String why(SigningLine line) {
        String scope = line.decidedIn() == null ? say("admin.signing.all") : area.organisation(line.decidedIn());
        return switch (line.reason()) {
            case LAW -> say("admin.signing.why.LAW");
            case NO_RULE -> say("admin.signing.why.NO_RULE");
            case OWN_RULE -> say("admin.signing.why.OWN_RULE", scope);
            case ALL_ORGANISATIONS -> say("admin.signing.why.ALL_ORGANISATIONS");
            case TYPE_ABOVE -> say("admin.signing.why.TYPE_ABOVE", typeName(line.decidedBy()), scope);
        };
    }

    private String say(String key, Object... arguments) {
        return reader.words().say(key, arguments);
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

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }
}
