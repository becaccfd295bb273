package org.maplebridge.web.cases;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.baseline.Facts;
import org.maplebridge.baseline.Head;
import org.maplebridge.basics.Money;

/** The fields in which the facts of a baseline are told. */
public class BaselineForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Head[] heads = {};
    private LocalDate diedOn;
    private boolean spouse;
    private Integer others;
    private Integer alone;
    private LocalDate injuredOn;
    private Integer grade;
    private Integer care;
    private boolean noSuitableWork;
    private BigDecimal stopMonths;
    private BigDecimal contributionWage;
    private BigDecimal monthlyWage;
    private LocalDate hiredOn;
    private LocalDate leftOn;
    private LocalDate contractOn;
    private BigDecimal wagesWithoutContract;
    private BigDecimal unpaidWages;
    private BigDecimal workdayHours;
    private BigDecimal restDayHours;
    private BigDecimal holidayHours;

    /** The form with the facts as they were told; empty for none. */
    static BaselineForm of(Facts facts) {
        BaselineForm form = new BaselineForm();
        if (facts == null) {
            return form;
        }
        form.heads = facts.heads().stream().sorted().toArray(Head[]::new);
        form.diedOn = facts.diedOn();
        form.spouse = facts.spouse();
        form.others = facts.others();
        form.alone = facts.alone();
        form.injuredOn = facts.injuredOn();
        form.grade = facts.grade();
        form.care = facts.care();
        form.noSuitableWork = facts.noSuitableWork();
        form.stopMonths = facts.stopMonths();
        form.contributionWage = yuan(facts.contributionWage());
        form.monthlyWage = yuan(facts.monthlyWage());
        form.hiredOn = facts.hiredOn();
        form.leftOn = facts.leftOn();
        form.contractOn = facts.contractOn();
        form.wagesWithoutContract = yuan(facts.wagesWithoutContract());
        form.unpaidWages = yuan(facts.unpaidWages());
        form.workdayHours = facts.workdayHours();
        form.restDayHours = facts.restDayHours();
        form.holidayHours = facts.holidayHours();
        return form;
    }

    private static BigDecimal yuan(Money amount) {
        return amount == null ? null : amount.yuan();
    }

    /** What was told. */
    Facts facts() {
        return new Facts(
                chosen(),
                diedOn,
                spouse,
                others,
                alone,
                injuredOn,
                grade,
                care,
                noSuitableWork,
                stopMonths,
                Money.ofNullable(contributionWage),
                Money.ofNullable(monthlyWage),
                hiredOn,
                leftOn,
                contractOn,
                Money.ofNullable(wagesWithoutContract),
                Money.ofNullable(unpaidWages),
                workdayHours,
                restDayHours,
                holidayHours);
    }

    private Set<Head> chosen() {
        return heads == null ? Set.of() : Arrays.stream(heads).collect(Collectors.toSet());
    }

    public Head[] getHeads() {
        return heads;
    }

    public void setHeads(Head[] heads) {
        this.heads = heads;
    }

    public LocalDate getDiedOn() {
        return diedOn;
    }

    public void setDiedOn(LocalDate diedOn) {
        this.diedOn = diedOn;
    }

    public boolean isSpouse() {
        return spouse;
    }

    public void setSpouse(boolean spouse) {
        this.spouse = spouse;
    }

    public Integer getOthers() {
        return others;
    }

    public void setOthers(Integer others) {
        this.others = others;
    }

    public Integer getAlone() {
        return alone;
    }

    public void setAlone(Integer alone) {
        this.alone = alone;
    }

    public LocalDate getInjuredOn() {
        return injuredOn;
    }

    public void setInjuredOn(LocalDate injuredOn) {
        this.injuredOn = injuredOn;
    }

    public Integer getGrade() {
        return grade;
    }

    public void setGrade(Integer grade) {
        this.grade = grade;
    }

    public Integer getCare() {
        return care;
    }

    public void setCare(Integer care) {
        this.care = care;
    }

    public boolean isNoSuitableWork() {
        return noSuitableWork;
    }

    public void setNoSuitableWork(boolean noSuitableWork) {
        this.noSuitableWork = noSuitableWork;
    }

    public BigDecimal getStopMonths() {
        return stopMonths;
    }

    public void setStopMonths(BigDecimal stopMonths) {
        this.stopMonths = stopMonths;
    }

    public BigDecimal getContributionWage() {
        return contributionWage;
    }

    public void setContributionWage(BigDecimal contributionWage) {
        this.contributionWage = contributionWage;
    }

    public BigDecimal getMonthlyWage() {
        return monthlyWage;
    }

    public void setMonthlyWage(BigDecimal monthlyWage) {
        this.monthlyWage = monthlyWage;
    }

    public LocalDate getHiredOn() {
        return hiredOn;
    }

    public void setHiredOn(LocalDate hiredOn) {
        this.hiredOn = hiredOn;
    }

    public LocalDate getLeftOn() {
        return leftOn;
    }

    public void setLeftOn(LocalDate leftOn) {
        this.leftOn = leftOn;
    }

    public LocalDate getContractOn() {
        return contractOn;
    }

    public void setContractOn(LocalDate contractOn) {
        this.contractOn = contractOn;
    }

    public BigDecimal getWagesWithoutContract() {
        return wagesWithoutContract;
    }

    public void setWagesWithoutContract(BigDecimal wagesWithoutContract) {
        this.wagesWithoutContract = wagesWithoutContract;
    }

    public BigDecimal getUnpaidWages() {
        return unpaidWages;
    }

    public void setUnpaidWages(BigDecimal unpaidWages) {
        this.unpaidWages = unpaidWages;
    }

    public BigDecimal getWorkdayHours() {
        return workdayHours;
    }

    public void setWorkdayHours(BigDecimal workdayHours) {
        this.workdayHours = workdayHours;
    }

    public BigDecimal getRestDayHours() {
        return restDayHours;
    }

    public void setRestDayHours(BigDecimal restDayHours) {
        this.restDayHours = restDayHours;
    }

    public BigDecimal getHolidayHours() {
        return holidayHours;
    }

    public void setHolidayHours(BigDecimal holidayHours) {
        this.holidayHours = holidayHours;
    }
}
