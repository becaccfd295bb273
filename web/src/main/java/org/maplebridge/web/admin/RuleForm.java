package org.maplebridge.web.admin;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.maplebridge.deadline.DayUnit;
import org.maplebridge.deadline.Evidence;
import org.maplebridge.deadline.Extension;
import org.maplebridge.deadline.PauseEvent;
import org.maplebridge.deadline.RuleDraft;
import org.maplebridge.deadline.Words;

/** The fields in which a version of a rule is written down. */
public class RuleForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private String nameZh;
    private String nameEn;
    private String startEventZh;
    private String startEventEn;
    private Integer length;
    private DayUnit unit;
    private boolean rolls;
    private Extension.By extendedBy;
    private Integer extensionMax;
    private Extension.From extensionFrom;
    private PauseEvent[] pauseEvents = {};
    private String consequenceZh;
    private String consequenceEn;
    private String law;
    private String article;
    private LocalDate validFrom;
    private LocalDate validTo;
    private Evidence evidence;
    private String remarkZh;
    private String remarkEn;

    /** An empty form, for a rule that is not there yet. */
    public RuleForm() {
        rolls = true;
        unit = DayUnit.NATURAL_DAY;
        extensionFrom = Extension.From.ROLLED_END;
        evidence = Evidence.TO_BE_CONFIRMED;
    }

    /** The form with what a draft says. */
    RuleForm(RuleDraft draft) {
        code = draft.code();
        nameZh = draft.name().zh();
        nameEn = draft.name().en();
        startEventZh = draft.startEvent().zh();
        startEventEn = draft.startEvent().en();
        length = draft.length();
        unit = draft.unit();
        rolls = draft.rolls();
        extendedBy = draft.extendedBy();
        extensionMax = draft.extensionMax();
        extensionFrom = draft.extensionFrom() == null ? Extension.From.ROLLED_END : draft.extensionFrom();
        pauseEvents = draft.pauseEvents().stream().sorted().toArray(PauseEvent[]::new);
        consequenceZh = draft.consequence().zh();
        consequenceEn = draft.consequence().en();
        law = draft.law();
        article = draft.article();
        validFrom = draft.validFrom();
        validTo = draft.validTo();
        evidence = draft.evidence();
        remarkZh = draft.remark().zh();
        remarkEn = draft.remark().en();
    }

    /** What was written down. */
    RuleDraft draft() {
        Set<PauseEvent> pauses = EnumSet.noneOf(PauseEvent.class);
        if (pauseEvents != null) {
            pauses.addAll(Arrays.asList(pauseEvents));
        }
        return new RuleDraft(
                code,
                new Words(nameZh, nameEn),
                new Words(startEventZh, startEventEn),
                length,
                unit,
                rolls,
                extendedBy,
                extensionMax,
                extensionFrom,
                pauses,
                new Words(consequenceZh, consequenceEn),
                law,
                article,
                validFrom,
                validTo,
                evidence,
                new Words(remarkZh, remarkEn));
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

    public String getStartEventZh() {
        return startEventZh;
    }

    public void setStartEventZh(String startEventZh) {
        this.startEventZh = startEventZh;
    }

    public String getStartEventEn() {
        return startEventEn;
    }

    public void setStartEventEn(String startEventEn) {
        this.startEventEn = startEventEn;
    }

    public Integer getLength() {
        return length;
    }

    public void setLength(Integer length) {
        this.length = length;
    }

    public DayUnit getUnit() {
        return unit;
    }

    public void setUnit(DayUnit unit) {
        this.unit = unit;
    }

    public boolean isRolls() {
        return rolls;
    }

    public void setRolls(boolean rolls) {
        this.rolls = rolls;
    }

    public Extension.By getExtendedBy() {
        return extendedBy;
    }

    public void setExtendedBy(Extension.By extendedBy) {
        this.extendedBy = extendedBy;
    }

    public Integer getExtensionMax() {
        return extensionMax;
    }

    public void setExtensionMax(Integer extensionMax) {
        this.extensionMax = extensionMax;
    }

    public Extension.From getExtensionFrom() {
        return extensionFrom;
    }

    public void setExtensionFrom(Extension.From extensionFrom) {
        this.extensionFrom = extensionFrom;
    }

    public PauseEvent[] getPauseEvents() {
        return pauseEvents;
    }

    public void setPauseEvents(PauseEvent[] pauseEvents) {
        this.pauseEvents = pauseEvents;
    }

    public String getConsequenceZh() {
        return consequenceZh;
    }

    public void setConsequenceZh(String consequenceZh) {
        this.consequenceZh = consequenceZh;
    }

    public String getConsequenceEn() {
        return consequenceEn;
    }

    public void setConsequenceEn(String consequenceEn) {
        this.consequenceEn = consequenceEn;
    }

    public String getLaw() {
        return law;
    }

    public void setLaw(String law) {
        this.law = law;
    }

    public String getArticle() {
        return article;
    }

    public void setArticle(String article) {
        this.article = article;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }

    public Evidence getEvidence() {
        return evidence;
    }

    public void setEvidence(Evidence evidence) {
        this.evidence = evidence;
    }

    public String getRemarkZh() {
        return remarkZh;
    }

    public void setRemarkZh(String remarkZh) {
        this.remarkZh = remarkZh;
    }

    public String getRemarkEn() {
        return remarkEn;
    }

    public void setRemarkEn(String remarkEn) {
        this.remarkEn = remarkEn;
    }
}
