package org.maplebridge.web.cases;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.maplebridge.baseline.BaselineView;
import org.maplebridge.baseline.Baselines;
import org.maplebridge.baseline.Facts;
import org.maplebridge.baseline.Head;
import org.maplebridge.baseline.ParameterCode;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.identity.Role;
import org.maplebridge.intake.Drafts;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.maplebridge.web.text.Words;
import org.omnifaces.cdi.ViewScoped;

/** The page on which the facts of a case's statutory baseline are told, with what came of them, step by step. */
@Named
@ViewScoped
public class BaselinePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String DRAFT_NAME = "baseline";
    private static final String FORM = "facts";

    @Inject
    private Baselines baselines;

    @Inject
    private Drafts drafts;

    @Inject
    private CaseWatch watch;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    private String caseParam;
    private BaselineView view;
    private BaselineForm form;

    /**
     * Opens the page.
     *
     * @throws NotFound if the address names no case
     */
    public void open() {
        refresh();
        form = BaselineForm.of(view.facts());
    }

    private UUID caseId() {
        try {
            return UUID.fromString(caseParam);
        } catch (IllegalArgumentException | NullPointerException noId) {
            throw new NotFound("fault.case.notFound");
        }
    }

    private void refresh() {
        watch.look(caseId());
        view = baselines.show(currentUser.actor(), caseId());
    }

    /**
     * Saves the facts and has them reckoned. If somebody else was quicker, what was typed stays, what is sent next counts from theirs, and the page shows
     * what differs.
     */
    public void save() {
        Facts before = view.facts();
        try {
            int edition = baselines.write(currentUser.actor(), caseId(), view.edition(), form.facts());
            drafts.discard(currentUser.actor(), DRAFT_NAME, caseId().toString());
            refresh();
            form = BaselineForm.of(view.facts());
            String sentence = words().say("baseline.saved", edition);
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
        } catch (StaleEdit stale) {
            view = baselines.show(currentUser.actor(), caseId());
            watch.overtaken(FORM, inWords(before), inWords(view.facts()), inWords(form.facts()));
        }
    }

    /** Gives up what was typed here and shows what is stored. */
    public void giveUp() {
        drafts.discard(currentUser.actor(), DRAFT_NAME, caseId().toString());
        refresh();
        form = BaselineForm.of(view.facts());
    }

    private Words words() {
        return reader.words();
    }

    private Map<String, String> inWords(Facts facts) {
        Map<String, String> values = new LinkedHashMap<>();
        if (facts == null) {
            return values;
        }
        Words words = words();
        values.put(
                "baseline.fact.heads", words.of(facts.heads().stream().sorted().toList()));
        values.put("baseline.fact.diedOn", words.of(facts.diedOn()));
        values.put("baseline.fact.spouse", words.of(facts.spouse()));
        values.put("baseline.fact.others", words.of(facts.others()));
        values.put("baseline.fact.alone", words.of(facts.alone()));
        values.put("baseline.fact.injuredOn", words.of(facts.injuredOn()));
        values.put("baseline.fact.grade", words.of(facts.grade()));
        values.put(
                "baseline.fact.care", facts.care() == null ? "" : words.say(ParameterCode.CARE.gradeKey(facts.care())));
        values.put("baseline.fact.noSuitableWork", words.of(facts.noSuitableWork()));
        values.put("baseline.fact.stopMonths", words.of(facts.stopMonths()));
        values.put("baseline.fact.contributionWage", words.of(facts.contributionWage()));
        values.put("baseline.fact.monthlyWage", words.of(facts.monthlyWage()));
        values.put("baseline.fact.hiredOn", words.of(facts.hiredOn()));
        values.put("baseline.fact.leftOn", words.of(facts.leftOn()));
        values.put("baseline.fact.contractOn", words.of(facts.contractOn()));
        values.put("baseline.fact.wagesWithoutContract", words.of(facts.wagesWithoutContract()));
        values.put("baseline.fact.unpaidWages", words.of(facts.unpaidWages()));
        values.put("baseline.fact.workdayHours", words.of(facts.workdayHours()));
        values.put("baseline.fact.restDayHours", words.of(facts.restDayHours()));
        values.put("baseline.fact.holidayHours", words.of(facts.holidayHours()));
        return values;
    }

    /** Whether the facts can be told now, by this reader. */
    public boolean isWritable() {
        return view.open() && view.writes();
    }

    /** Why they cannot; null if they can. */
    public String getWhyNot() {
        if (!view.open()) {
            return words().say("baseline.why.ended");
        }
        return view.writes() ? null : words().say("baseline.why.notYours");
    }

    /** Whether this reader can enter a figure that is missing. */
    public boolean isAdministrator() {
        return currentUser.is(Role.ADMINISTRATOR);
    }

    public boolean isWritten() {
        return view.edition() > 0;
    }

    public List<Head> getHeads() {
        return Arrays.asList(Head.values());
    }

    public List<Integer> getGrades() {
        return IntStream.rangeClosed(1, 10).boxed().toList();
    }

    public List<Integer> getCares() {
        return ParameterCode.CARE.grades();
    }

    public BaselineView getView() {
        return view;
    }

    public BaselineForm getForm() {
        return form;
    }

    public String getCaseParam() {
        return caseParam;
    }

    public void setCaseParam(String caseParam) {
        this.caseParam = caseParam;
    }
}
