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
import org.maplebridge.agreement.RouteStanding;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.casefile.CaseBook;
import org.maplebridge.casefile.CasePapers;
import org.maplebridge.casefile.ProvingPaper;
import org.maplebridge.document.DocumentCategory;
import org.maplebridge.document.FileKind;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.document.UploadCheck;
import org.maplebridge.routes.ApplicationState;
import org.maplebridge.routes.RouteApplications;
import org.maplebridge.routes.RoutesView;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.maplebridge.web.text.Words;
import org.omnifaces.cdi.ViewScoped;

/**
 * The ways from one agreement: how it stands with each, what has come of the applications for it, and one form at a time for the next step. The address names
 * the act and what it is about, so that it can be opened anew; an act that succeeds opens the page without it.
 */
@Named
@ViewScoped
public class RoutesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "actForm";

    @Inject
    private RouteApplications applications;

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
    private RoutesView view;
    private RouteAct act;
    private RouteForm form = new RouteForm();
    private transient List<StoredDocument> documents;

    /**
     * Opens the page.
     *
     * @throws NotFound if the address names no case
     */
    public void open() {
        watch.look(caseId());
        view = applications.show(actor(), caseId()).orElse(null);
        caseNumber = book.open(actor(), caseId()).number();
        act = act();
    }

    /** The act of the address, if it can be done. */
    private RouteAct act() {
        RouteAct named = Arrays.stream(RouteAct.values())
                .filter(each -> each.word().equals(asked))
                .findFirst()
                .orElse(null);
        if (named == null || view == null || !view.mayApply() || getWay() == null) {
            return null;
        }
        if (named == RouteAct.BEGIN) {
            return getWay().startable() ? named : null;
        }
        return getLine() != null && acts(getLine()).contains(named) ? named : null;
    }

    /** What can be done to an application in its state, the next step first. */
    public List<RouteAct> acts(RoutesView.Line line) {
        return switch (line.state()) {
            case PREPARING -> preparing(line);
            case PREPARED -> List.of(RouteAct.FILE, RouteAct.WITHDRAW);
            case FILED -> List.of(RouteAct.ACCEPTED, RouteAct.NOTACCEPTED, RouteAct.WITHDRAW);
            case ACCEPTED -> List.of(RouteAct.GRANTED, RouteAct.REFUSED, RouteAct.WITHDRAW);
            case GRANTED -> line.servedOn() == null ? List.of(RouteAct.SERVED) : List.of();
            case NOT_ACCEPTED, REFUSED, WITHDRAWN -> List.of();
        };
    }

    private static List<RouteAct> preparing(RoutesView.Line line) {
        if (line.complete()) {
            return List.of(RouteAct.PREPARE, RouteAct.ENCLOSE, RouteAct.WITHDRAW);
        }
        return line.unconsented().isEmpty()
                ? List.of(RouteAct.ENCLOSE, RouteAct.WITHDRAW)
                : List.of(RouteAct.CONSENT, RouteAct.ENCLOSE, RouteAct.WITHDRAW);
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
        RoutesView before = view;
        try {
            perform(act);
        } catch (StaleEdit overtaken) {
            view = applications.show(actor(), caseId()).orElseThrow();
            watch.overtaken(FORM, inWords(before), inWords(view), Map.of());
            return null;
        }
        String sentence = words().say("routes.act." + act.word() + ".done");
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return "/cases/routes.xhtml?faces-redirect=true&case=" + caseId();
    }

    private void perform(RouteAct chosen) {
        Actor by = actor();
        UUID of = caseId();
        if (chosen == RouteAct.BEGIN) {
            applications.begin(by, of, getWay().standing().route(), form.getWords());
            return;
        }
        UUID id = getLine().id();
        long version = getLine().version();
        switch (chosen) {
            case CONSENT -> applications.consent(by, of, id, version, form.partyId(), form.getOn(), paper());
            case ENCLOSE -> applications.enclose(by, of, id, version, form.getCode(), paper());
            case PREPARE -> applications.prepare(by, of, id, version);
            case FILE -> applications.file(by, of, id, version, form.getBody(), form.getOn());
            case ACCEPTED -> applications.accepted(by, of, id, version, form.getOn());
            case NOTACCEPTED ->
                applications.notAccepted(by, of, id, version, form.getGround(), form.getOn(), form.getWords(), paper());
            case GRANTED ->
                applications.granted(by, of, id, version, form.getNumber(), form.getOn(), form.getServedOn(), paper());
            case REFUSED ->
                applications.refused(by, of, id, version, form.getGround(), form.getOn(), form.getWords(), paper());
            case SERVED -> applications.served(by, of, id, version, form.getServedOn());
            case WITHDRAW -> applications.withdraw(by, of, id, version, form.getWords());
            default -> throw new IllegalStateException(chosen.name());
        }
    }

    private ProvingPaper paper() {
        return form.provingPaper(DocumentCategory.CONFIRMATION);
    }

    /** What somebody else may have changed meanwhile, way by way. */
    private Map<String, String> inWords(RoutesView of) {
        Map<String, String> values = new LinkedHashMap<>();
        for (RoutesView.Way way : of.ways()) {
            if (!way.applications().isEmpty()) {
                ApplicationState state =
                        way.applications().get(way.applications().size() - 1).state();
                values.put(words().of(way.standing().route()), words().of(state));
            }
        }
        return values;
    }

    // ---- what the page says

    /** How it stands with a route, in words. */
    public String say(RouteStanding standing) {
        return words().say(standing.reason(), standing.arguments().toArray());
    }

    /** The colour of a standing's tag. */
    public String kindOf(RouteStanding standing) {
        return switch (standing.openness()) {
            case OPEN -> "ok";
            case LATER -> "teal";
            case UNSURE -> "soon";
            case CLOSED -> "plain";
        };
    }

    /** The colour of an application's state. */
    public String kind(ApplicationState state) {
        return switch (state) {
            case GRANTED -> "ok";
            case REFUSED, NOT_ACCEPTED -> "error";
            case WITHDRAWN -> "plain";
            case PREPARING -> "soon";
            case PREPARED, FILED, ACCEPTED -> "teal";
        };
    }

    public String name(RoutesView.RequiredPaperText paper) {
        return reader.isEnglish() ? paper.nameEn() : paper.nameZh();
    }

    public String name(RoutesView.GroundText ground) {
        return ground == null ? "" : reader.isEnglish() ? ground.wordsEn() : ground.wordsZh();
    }

    /** The way that the act is about; null if it is about none. */
    public RoutesView.Way getWay() {
        return view.ways().stream()
                .filter(way -> way.standing().route().name().equals(about)
                        || way.applications().stream()
                                .anyMatch(line -> line.id().toString().equals(about)))
                .findFirst()
                .orElse(null);
    }

    /** The application that the act is about; null if it is about none. */
    public RoutesView.Line getLine() {
        return view.ways().stream()
                .flatMap(way -> way.applications().stream())
                .filter(line -> line.id().toString().equals(about))
                .findFirst()
                .orElse(null);
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
    public RoutesView getView() {
        return view;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    /** The form that is open; null if none is. */
    public RouteAct getAct() {
        return act;
    }

    public RouteForm getForm() {
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

    /** The name of the way or the id of the application that the act is about. */
    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }
}
