package org.maplebridge.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.maplebridge.baseline.Parameter;
import org.maplebridge.baseline.ParameterBook;
import org.maplebridge.baseline.ParameterCode;
import org.maplebridge.baseline.ParameterDraft;
import org.maplebridge.baseline.ParameterUnit;
import org.maplebridge.baseline.Parameters;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.deadline.Evidence;
import org.maplebridge.web.security.CurrentUser;
import org.omnifaces.cdi.ViewScoped;

/**
 * One figure of the law with all values that were ever entered, and the form in which a further one is. The address may say which grade, region and
 * year is wanted.
 */
@Named("parameterPage")
@ViewScoped
public class ParameterPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ParameterBook book;

    @Inject
    private AdminArea area;

    @Inject
    private CurrentUser currentUser;

    private String codeParam;
    private ParameterCode code;
    private List<Parameter> known = List.of();
    private Integer grade;
    private String region;
    private Integer year;
    private LocalDate validFrom;
    private LocalDate validTo;
    private BigDecimal value;
    private ParameterUnit unit;
    private String source;
    private Evidence evidence = Evidence.TO_BE_CONFIRMED;

    /**
     * Opens the figure in the address.
     *
     * @throws NotFound if there is no such figure
     */
    public void open() {
        area.enter();
        code = Arrays.stream(ParameterCode.values())
                .filter(each -> each.name().equals(codeParam))
                .findFirst()
                .orElseThrow(() -> new NotFound("fault.baseline.parameterUnknown"));
        unit = code.units().get(0);
        look();
    }

    private void look() {
        known = book.all(currentUser.actor()).stream()
                .filter(each -> each.code() == code)
                .sorted(Comparator.comparing(Parameter::grade)
                        .thenComparing(each -> each.region() == null ? "" : each.region())
                        .thenComparing(Parameter::validFrom, Comparator.reverseOrder())
                        .thenComparing(Parameter::edition, Comparator.reverseOrder()))
                .toList();
    }

    /** Enters the value; if somebody has entered the same meanwhile, shows theirs and stores nothing. */
    public void enter() {
        ParameterDraft draft =
                new ParameterDraft(code, grade, region, year, validFrom, validTo, value, unit, source, evidence);
        int edition;
        try {
            edition = book.enter(currentUser.actor(), draft, draft.latest(new Parameters(known)));
        } catch (StaleEdit stale) {
            look();
            throw stale;
        }
        look();
        value = null;
        source = null;
        validTo = null;
        area.say("baseline.parameters.entered", area.inWords(code), edition);
    }

    /** Whether a later edition has taken the place of a value. */
    public boolean overtaken(Parameter parameter) {
        return new Parameters(known).overtaken(parameter);
    }

    public ParameterCode getFigure() {
        return code;
    }

    public List<Parameter> getKnown() {
        return known;
    }

    public List<Evidence> getGradesOfEvidence() {
        return List.of(Evidence.values());
    }

    public String getCode() {
        return codeParam;
    }

    public void setCode(String code) {
        this.codeParam = code;
    }

    public Integer getGrade() {
        return grade;
    }

    public void setGrade(Integer grade) {
        this.grade = grade;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
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

    public BigDecimal getValue() {
        return value;
    }

    public void setValue(BigDecimal value) {
        this.value = value;
    }

    public ParameterUnit getUnit() {
        return unit;
    }

    public void setUnit(ParameterUnit unit) {
        this.unit = unit;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public Evidence getEvidence() {
        return evidence;
    }

    public void setEvidence(Evidence evidence) {
        this.evidence = evidence;
    }
}
