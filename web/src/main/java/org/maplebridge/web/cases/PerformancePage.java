package org.maplebridge.web.cases;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.agreement.TermKind;
import org.maplebridge.agreement.condition.ConditionExpression;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.casefile.CaseBook;
import org.maplebridge.casefile.CasePapers;
import org.maplebridge.document.DocumentCategory;
import org.maplebridge.document.FileKind;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.document.UploadCheck;
import org.maplebridge.performance.BreachWay;
import org.maplebridge.performance.DueState;
import org.maplebridge.performance.PerformanceView;
import org.maplebridge.performance.Performances;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.maplebridge.web.text.Words;
import org.omnifaces.cdi.ViewScoped;

/**
 * The performance of one agreement: what is owed and what has been done, what others have yet to decide, and one form at a time for what is to be written down.
 * The address names the act and what it is about, so that it can be opened anew; an act that succeeds opens the page without it.
 */
@Named
@ViewScoped
public class PerformancePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "actForm";

    @Inject
    private Performances performances;

    @Inject
    private CaseBook book;

    @Inject
    private CasePapers papers;

    @Inject
    private CaseWatch watch;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    @Inject
    private OfficeClock clock;

    private String caseParam;
    private String asked;
    private String about;
    private String caseNumber;
    private PerformanceView view;
    private PerformanceAct act;
    private PerformanceForm form = new PerformanceForm();
    private transient List<StoredDocument> documents;

    /**
     * Opens the page.
     *
     * @throws NotFound if the address names no case
     */
    public void open() {
        watch.look(caseId());
        view = performances.show(actor(), caseId()).orElse(null);
        caseNumber = book.open(actor(), caseId()).number();
        act = act();
        if (act == null) {
            return;
        }
        switch (act) {
            case REPORT ->
                form.setAmount(
                        getLine().reportable() == null
                                ? null
                                : getLine().reportable().yuan());
            case DECIDED ->
                form.setBody(getAwaited().decisions().isEmpty() ? getAwaited().decidingBody() : null);
            default -> {
                // nothing is known beforehand
            }
        }
    }

    /** The act of the address, if it can be done; a line that is not there, or no longer owed, opens none. */
    private PerformanceAct act() {
        if (view == null || !view.mayRecord()) {
            return null;
        }
        PerformanceAct named = Arrays.stream(PerformanceAct.values())
                .filter(each -> each.word().equals(asked))
                .findFirst()
                .orElse(null);
        if (named == null) {
            return null;
        }
        return switch (named) {
            case REPORT -> getLine() != null && getLine().toReport() ? named : null;
            case DAY, FORGIVE -> getLine() != null && getLine().owed() ? named : null;
            case LATE -> getLine() != null && getLine().daysLate() > 0 ? named : null;
            case ANSWER -> getReport() == null ? null : named;
            case APPLIED, DECIDED -> getAwaited() == null ? null : named;
            case SERVED, STRUCK -> getDecision() == null ? null : named;
        };
    }

    private UUID caseId() {
        try {
            return UUID.fromString(caseParam);
        } catch (IllegalArgumentException | NullPointerException noId) {
            throw new NotFound("fault.case.notFound");
        }
    }

    /** Does what the form says, and opens the page anew; null if somebody else was quicker, so that the form stays. */
    public String perform() {
        PerformanceView before = view;
        try {
            perform(act);
        } catch (StaleEdit overtaken) {
            view = performances.show(actor(), caseId()).orElseThrow();
            watch.overtaken(FORM, inWords(before), inWords(view), Map.of());
            return null;
        }
        String sentence = words().say("performance.act." + act.word() + ".done");
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return "/cases/performance.xhtml?faces-redirect=true&case=" + caseId();
    }

    private void perform(PerformanceAct chosen) {
        Actor actor = actor();
        UUID caseId = caseId();
        switch (chosen) {
            case REPORT -> {
                if (form.isAtOnce()) {
                    performances.performedOnTheSpot(
                            actor, caseId, getLine().id(), form.report(), words().say("performance.atOnce.said"));
                } else {
                    performances.report(actor, caseId, getLine().id(), form.report());
                }
            }
            case ANSWER ->
                performances.answer(actor, caseId, ofReport().id(), getReport().id(), form.said(), form.getWords());
            case LATE -> performances.step(actor, caseId, getLine().id(), form.getWay(), form.getOn(), form.getWords());
            case DAY ->
                performances.agreeOn(
                        actor,
                        caseId,
                        view.version(),
                        getLine().id(),
                        form.getOn(),
                        form.provingPaper(DocumentCategory.PERFORMANCE_PROOF));
            case FORGIVE ->
                performances.forgive(
                        actor,
                        caseId,
                        view.version(),
                        getLine().id(),
                        form.provingPaper(DocumentCategory.PERFORMANCE_PROOF));
            case APPLIED ->
                performances.applied(
                        actor,
                        caseId,
                        view.version(),
                        getAwaited().place(),
                        form.getOn(),
                        form.provingPaper(DocumentCategory.EVIDENCE));
            case DECIDED ->
                performances.decided(
                        actor,
                        caseId,
                        view.version(),
                        getAwaited().place(),
                        form.decision(),
                        form.provingPaper(DocumentCategory.EVIDENCE));
            case SERVED ->
                performances.served(
                        actor,
                        caseId,
                        view.version(),
                        ofDecision().place(),
                        getDecision().id(),
                        form.getOn());
            case STRUCK ->
                performances.struck(
                        actor,
                        caseId,
                        view.version(),
                        ofDecision().place(),
                        getDecision().id(),
                        form.getWords());
        }
    }

    /** What somebody else may have changed meanwhile, term by term. */
    private Map<String, String> inWords(PerformanceView of) {
        Map<String, String> values = new LinkedHashMap<>();
        of.lines()
                .forEach(line -> values.put(
                        name(line),
                        words().of(line.state()) + " " + (line.dueOn() == null ? "" : words().date(line.dueOn()))));
        return values;
    }

    // ---- what the page says

    /** How a line is called: 第 1 条第 2 期. */
    public String name(PerformanceView.Line line) {
        if (line.of().equals("APPLICATION")) {
            return words().say("performance.line.application", "D" + line.part());
        }
        String term = line.part() == 0
                ? words().say("performance.line.term", line.term())
                : words().say("performance.line.part", line.term(), line.part());
        return line.of().equals("TERM") ? term : term + words().say("performance.line." + line.of());
    }

    /** Who does it, for or towards whom. */
    public String sides(PerformanceView.Line line) {
        return line.obligee() == null
                ? line.obligor()
                : words().say(
                                line.kind() == TermKind.FORBEARANCE ? "performance.sides.alone" : "performance.sides",
                                line.obligor(),
                                line.obligee());
    }

    /** In which case it comes about; null for what is owed anyway. */
    public String when(PerformanceView.Line line) {
        if (line.branch() == 0) {
            return null;
        }
        if (line.when() == null) {
            return words().say("performance.when.otherwise");
        }
        ConditionExpression when = ConditionExpression.parse(line.when());
        Map<String, String> names = view.awaited().stream()
                .collect(Collectors.toMap(
                        PerformanceView.AwaitedLine::name,
                        each -> each.kind() == null ? each.name() : words().of(each.kind())));
        return words().say(
                        "performance.when",
                        reader.isEnglish() ? when.inEnglish(names::get) : when.inChinese(names::get));
    }

    /** Which colour a state has. */
    public String kind(DueState state) {
        return switch (state) {
            case CONFIRMED, RESOLVED -> "ok";
            case OVERDUE, BREACHED -> "error";
            case DUE, PARTIAL -> "soon";
            case REPORTED -> "info";
            case SCHEDULED -> "teal";
            case WAITING, CANCELLED -> "plain";
        };
    }

    /** What is owed or was done, in the order of the paper, without what is not owed any more. */
    public List<PerformanceView.Line> getLines() {
        return view.lines().stream()
                .filter(line -> line.state() != DueState.CANCELLED)
                .toList();
    }

    /** What is not owed any more, because another branch has come about. */
    public List<PerformanceView.Line> getCancelled() {
        return view.lines().stream()
                .filter(line -> line.state() == DueState.CANCELLED)
                .toList();
    }

    /** Whether something is late. */
    public boolean isLate() {
        return view.lines().stream().anyMatch(line -> line.daysLate() > 0);
    }

    /** The line that the act is about; null if it is about none. */
    public PerformanceView.Line getLine() {
        return view.lines().stream()
                .filter(line -> line.id().toString().equals(about))
                .findFirst()
                .orElse(null);
    }

    /** The report that the act answers, if it still waits for an answer. */
    public PerformanceView.ReportLine getReport() {
        PerformanceView.Line of = ofReport();
        return of == null
                ? null
                : of.reports().stream()
                        .filter(report -> report.id().toString().equals(about))
                        .findFirst()
                        .orElse(null);
    }

    private PerformanceView.Line ofReport() {
        return view.lines().stream()
                .filter(line -> line.reports().stream()
                        .anyMatch(report -> report.id().toString().equals(about)))
                .findFirst()
                .orElse(null);
    }

    /** The determination that the act is about; null if it is about none. */
    public PerformanceView.AwaitedLine getAwaited() {
        return view.awaited().stream()
                .filter(each -> each.name().equals(about))
                .findFirst()
                .orElse(null);
    }

    /** The decision that the act is about; null if it is about none. */
    public PerformanceView.DecisionLine getDecision() {
        PerformanceView.AwaitedLine of = ofDecision();
        return of == null
                ? null
                : of.decisions().stream()
                        .filter(each -> each.id().toString().equals(about))
                        .findFirst()
                        .orElse(null);
    }

    private PerformanceView.AwaitedLine ofDecision() {
        return view.awaited().stream()
                .filter(each -> each.decisions().stream()
                        .anyMatch(decision -> decision.id().toString().equals(about)))
                .findFirst()
                .orElse(null);
    }

    /** What the form is about, in one line. */
    public String getSubject() {
        if (getAwaited() != null) {
            return getAwaited().name() + " " + getAwaited().subject();
        }
        if (ofDecision() != null) {
            return ofDecision().name() + " " + ofDecision().subject();
        }
        PerformanceView.Line line = ofReport() == null ? getLine() : ofReport();
        return line == null ? null : name(line) + " " + line.text();
    }

    public BreachWay[] getWays() {
        return BreachWay.values();
    }

    public LocalDate getToday() {
        return clock.today();
    }

    /** The papers on the case's file. */
    public List<StoredDocument> getDocuments() {
        if (documents == null) {
            documents = papers.of(actor(), caseId());
        }
        return documents;
    }

    public long getLargestFile() {
        return UploadCheck.LARGEST_FILE;
    }

    public String getEndings() {
        return String.join(", ", FileKind.allExtensions());
    }

    private Actor actor() {
        return currentUser.actor();
    }

    private Words words() {
        return reader.words();
    }

    /** Null as long as no agreement is in effect. */
    public PerformanceView getView() {
        return view;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    /** The form that is open; null if none is. */
    public PerformanceAct getAct() {
        return act;
    }

    public PerformanceForm getForm() {
        return form;
    }

    public String getCaseParam() {
        return caseParam;
    }

    public void setCaseParam(String caseParam) {
        this.caseParam = caseParam;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    /** The id of the line, report or decision, or the name of the determination that the act is about. */
    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }
}
