package org.maplebridge.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.regex.Pattern;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.casefile.Party;
import org.maplebridge.deadline.DayUnit;

/**
 * A clause of the library: what is agreed again and again, as a term with blanks that the mediator fills in. Made by a migration or the administrator, changed
 * by the administrator; a term that was taken from it is the agreement's own and changes no more.
 */
@Entity
@Table(name = "clause")
@NamedQuery(name = "Clause.all", query = "SELECT c FROM Clause c ORDER BY c.disputeType DESC, c.code")
public class Clause extends Aggregate {

    /** A place that must be filled in: 【】, with or without a word inside. */
    static final Pattern BLANK = Pattern.compile("【[^】]*】");

    private static final int TITLE = 100;

    @Column(name = "code")
    private String code;

    @Column(name = "dispute_type")
    private String disputeType;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private TermKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "owed_by")
    private Party.Side owedBy;

    @Column(name = "text_zh")
    private String text;

    @Column(name = "method")
    private String method;

    @Column(name = "due_days")
    private Integer dueDays;

    @Enumerated(EnumType.STRING)
    @Column(name = "due_unit")
    private DayUnit dueUnit;

    @Column(name = "proof")
    private String proof;

    @Column(name = "source")
    private String source;

    @Column(name = "in_force")
    private boolean inForce = true;

    protected Clause() {}

    Clause(String code, Content content) {
        this.code = code;
        rewrite(content);
    }

    /**
     * What a clause says.
     *
     * @param disputeType a code of the dispute types, or {@link SigningRule#ANY_TYPE}
     * @param titleZh     by which it is found
     * @param owedBy      the side that owes it
     * @param text        what is to be done, without who, with 【】 for what the case must say
     * @param method      how; may be null
     * @param dueDays     by when, in days from the day on which the agreement takes effect
     * @param proof       by what it is shown that it was done; may be null
     * @param source      the law that it follows; may be null
     */
    public record Content(
            String disputeType,
            String titleZh,
            String titleEn,
            TermKind kind,
            Party.Side owedBy,
            String text,
            String method,
            Integer dueDays,
            DayUnit dueUnit,
            String proof,
            String source)
            implements Serializable {

        void check(boolean knownType) {
            InvalidInput.Check check = new InvalidInput.Check()
                    .that(knownType, "disputeType", "fault.agreement.unknownType")
                    .that(kind != null, "kind", "fault.required")
                    .that(owedBy != null, "owedBy", "fault.required")
                    .that(dueUnit != null, "dueUnit", "fault.required")
                    .that(dueDays != null, "dueDays", "fault.required")
                    .that(
                            dueDays == null || dueDays >= 0 && dueDays <= Due.MOST_DAYS,
                            "dueDays",
                            "fault.agreement.clauseDays",
                            Due.MOST_DAYS);
            filled(check, "titleZh", titleZh, TITLE);
            filled(check, "titleEn", titleEn, TITLE);
            filled(check, "text", text, AgreementText.LINE);
            notLong(check, "method", method, AgreementText.SHORT);
            notLong(check, "proof", proof, AgreementText.NAME);
            notLong(check, "source", source, AgreementText.NAME);
            check.orThrow();
        }

        private static void filled(InvalidInput.Check check, String field, String said, int most) {
            check.that(AgreementText.said(said) != null, field, "fault.required");
            notLong(check, field, said, most);
        }

        private static void notLong(InvalidInput.Check check, String field, String said, int most) {
            check.that(said == null || said.codePointCount(0, said.length()) <= most, field, "fault.tooLong", most);
        }
    }

    void rewrite(Content content) {
        disputeType = content.disputeType();
        titleZh = content.titleZh().strip();
        titleEn = content.titleEn().strip();
        kind = content.kind();
        owedBy = content.owedBy();
        text = content.text().strip();
        method = AgreementText.said(content.method());
        dueDays = content.dueDays();
        dueUnit = content.dueUnit();
        proof = AgreementText.said(content.proof());
        source = AgreementText.said(content.source());
    }

    void putInForce(boolean decided) {
        inForce = decided;
    }

    public Content content() {
        return new Content(disputeType, titleZh, titleEn, kind, owedBy, text, method, dueDays, dueUnit, proof, source);
    }

    public String code() {
        return code;
    }

    /** A code of the dispute types, or {@link SigningRule#ANY_TYPE}. */
    public String disputeType() {
        return disputeType;
    }

    /** Whether it is offered today. */
    public boolean inForce() {
        return inForce;
    }
}
