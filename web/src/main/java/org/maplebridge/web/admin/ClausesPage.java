package org.maplebridge.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.agreement.Clause;
import org.maplebridge.agreement.ClauseLibrary;
import org.maplebridge.agreement.SigningRule;
import org.maplebridge.agreement.TermKind;
import org.maplebridge.casefile.Code;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.casefile.Party;
import org.maplebridge.deadline.DayUnit;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.omnifaces.cdi.ViewScoped;

/** The clause library as the administrator keeps it: all clauses, and the form in which one is added or changed. */
@Named("clausesPage")
@ViewScoped
public class ClausesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ClauseLibrary library;

    @Inject
    private CodeBook codes;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AdminArea area;

    @Inject
    private Reader reader;

    private String code;
    private String disputeType = SigningRule.ANY_TYPE;
    private String titleZh;
    private String titleEn;
    private TermKind kind = TermKind.MONEY;
    private Party.Side owedBy = Party.Side.RESPONDENT;
    private String text;
    private String method;
    private Integer dueDays;
    private DayUnit dueUnit = DayUnit.NATURAL_DAY;
    private String proof;
    private String source;

    private transient List<Clause> clauses;

    /** Lets the administrator in. */
    public void open() {
        area.enter();
    }

    /** All clauses, read once a request. */
    public List<Clause> getClauses() {
        if (clauses == null) {
            clauses = library.all(currentUser.actor());
        }
        return clauses;
    }

    /** Takes a clause into the form. */
    public void change(Clause clause) {
        code = clause.code();
        Clause.Content content = clause.content();
        disputeType = content.disputeType();
        titleZh = content.titleZh();
        titleEn = content.titleEn();
        kind = content.kind();
        owedBy = content.owedBy();
        text = content.text();
        method = content.method();
        dueDays = content.dueDays();
        dueUnit = content.dueUnit();
        proof = content.proof();
        source = content.source();
    }

    /** Empties the form. */
    public void leave() {
        code = null;
        disputeType = SigningRule.ANY_TYPE;
        titleZh = null;
        titleEn = null;
        kind = TermKind.MONEY;
        owedBy = Party.Side.RESPONDENT;
        text = null;
        method = null;
        dueDays = null;
        dueUnit = DayUnit.NATURAL_DAY;
        proof = null;
        source = null;
    }

    /** Saves the form as a new clause, or as the one that was taken into it. */
    public void enter() {
        library.enterClause(
                currentUser.actor(),
                code,
                new Clause.Content(
                        disputeType, titleZh, titleEn, kind, owedBy, text, method, dueDays, dueUnit, proof, source));
        area.say("admin.clauses.entered", titleZh.strip());
        clauses = null;
        leave();
    }

    /** Offers a clause, or offers it no more. */
    public void put(Clause clause, boolean inForce) {
        library.putClauseInForce(currentUser.actor(), clause.code(), inForce);
        area.say(inForce ? "admin.clauses.started" : "admin.clauses.stopped", title(clause));
        clauses = null;
    }

    /** What a clause is called in the reader's language. */
    public String title(Clause clause) {
        return reader.isEnglish()
                ? clause.content().titleEn()
                : clause.content().titleZh();
    }

    /** By when a clause is performed, in words. */
    public String due(Clause clause) {
        Clause.Content content = clause.content();
        return content.dueDays() == null
                ? "—"
                : reader.words()
                        .say(
                                "admin.clauses.due.after",
                                content.dueDays(),
                                reader.words().of(content.dueUnit()));
    }

    /** The types of dispute, any first. */
    public List<AdminArea.Choice> getTypes() {
        List<AdminArea.Choice> types = new ArrayList<>();
        types.add(new AdminArea.Choice(SigningRule.ANY_TYPE, typeName(SigningRule.ANY_TYPE)));
        codes.current(CodeBook.DISPUTE_TYPES)
                .forEach(type -> types.add(new AdminArea.Choice(type.code(), typeName(type.code()))));
        return types;
    }

    public String typeName(String type) {
        if (SigningRule.ANY_TYPE.equals(type)) {
            return reader.words().say("admin.clauses.anyType");
        }
        Code known = codes.find(CodeBook.DISPUTE_TYPES, type);
        if (known == null) {
            return type;
        }
        return reader.isEnglish() ? known.nameEn() : known.nameZh();
    }

    public List<TermKind> getKinds() {
        return List.of(TermKind.values());
    }

    public List<Party.Side> getSides() {
        return List.of(Party.Side.values());
    }

    public List<DayUnit> getUnits() {
        return List.of(DayUnit.NATURAL_DAY, DayUnit.WORKING_DAY);
    }

    /** Whether a clause is being changed, and not added. */
    public boolean isChanging() {
        return code != null;
    }

    public String getDisputeType() {
        return disputeType;
    }

    public void setDisputeType(String disputeType) {
        this.disputeType = disputeType;
    }

    public String getTitleZh() {
        return titleZh;
    }

    public void setTitleZh(String titleZh) {
        this.titleZh = titleZh;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public TermKind getKind() {
        return kind;
    }

    public void setKind(TermKind kind) {
        this.kind = kind;
    }

    public Party.Side getOwedBy() {
        return owedBy;
    }

    public void setOwedBy(Party.Side owedBy) {
        this.owedBy = owedBy;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = method;
    }

    public Integer getDueDays() {
        return dueDays;
    }

    public void setDueDays(Integer dueDays) {
        this.dueDays = dueDays;
    }

    public DayUnit getDueUnit() {
        return dueUnit;
    }

    public void setDueUnit(DayUnit dueUnit) {
        this.dueUnit = dueUnit;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
