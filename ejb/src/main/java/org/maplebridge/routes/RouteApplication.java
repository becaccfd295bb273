package org.maplebridge.routes;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.agreement.Route;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.UuidConverter;

/**
 * An application by which an agreement becomes enforceable (仲裁审查, 司法确认, 请求制作调解书). Born when the mediator begins to gather its consents and
 * papers; prepared when nothing is missing; filed with a body, accepted by it or not, and decided: granted, or refused with a ground of the law's list.
 * Until it is decided it can be withdrawn. What a body has not said is never assumed, however long it takes. Of an agreement and a way one at most is open.
 */
@Entity
@Table(name = "route_application")
@NamedQuery(
        name = "RouteApplication.ofCase",
        query = "SELECT a FROM RouteApplication a WHERE a.caseId = :caseId ORDER BY a.begunAt, a.id")
public class RouteApplication extends Aggregate {

    private static final int NAME = 200;
    private static final int WORDS = 400;
    /** Nobody can go these ways alone (办案规则 74; 人民调解法 33). */
    private static final Set<Route> JOINT = EnumSet.of(Route.ARBITRATION_REVIEW, Route.JUDICIAL_CONFIRMATION);

    @Convert(converter = UuidConverter.class)
    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Convert(converter = UuidConverter.class)
    @Column(name = "agreement_id", updatable = false)
    private UUID agreementId;

    @Enumerated(EnumType.STRING)
    @Column(name = "route", updatable = false)
    private Route route;

    /** The route as long as the application is open; with the agreement unique in the table. */
    @Enumerated(EnumType.STRING)
    @Column(name = "open_route")
    private Route openRoute;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ApplicationState state = ApplicationState.PREPARING;

    @Convert(converter = InstantConverter.class)
    @Column(name = "begun_at", updatable = false)
    private Instant begunAt;

    @Column(name = "body")
    private String body;

    @Column(name = "filed_on")
    private LocalDate filedOn;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "served_on")
    private LocalDate servedOn;

    @Column(name = "paper_number")
    private String number;

    @Convert(converter = UuidConverter.class)
    @Column(name = "paper_id")
    private UUID paper;

    @Column(name = "ground")
    private String ground;

    @Column(name = "words")
    private String words;

    @OneToMany(mappedBy = "application", cascade = CascadeType.ALL)
    private List<ApplicationConsent> consents = new ArrayList<>();

    @OneToMany(mappedBy = "application", cascade = CascadeType.ALL)
    private List<EnclosedPaper> enclosures = new ArrayList<>();

    protected RouteApplication() {}

    RouteApplication(UUID caseId, UUID agreementId, Route route, Instant at) {
        this.caseId = caseId;
        this.agreementId = agreementId;
        this.route = route;
        this.openRoute = route;
        this.begunAt = at;
    }

    /** Whether every party must want it. */
    boolean joint() {
        return JOINT.contains(route);
    }

    /**
     * A party wants to apply.
     *
     * @throws Conflict     if this way needs nobody's consent, or the party has said so before
     * @throws InvalidInput if the day lies before the agreement's effect or is to come
     */
    void consent(UUID party, LocalDate on, UUID shownBy, LocalDate effectiveOn, LocalDate today) {
        require(ApplicationState.PREPARING);
        if (!joint()) {
            throw new Conflict("fault.route.consentNotNeeded");
        }
        if (consents.stream().anyMatch(each -> each.party().equals(party))) {
            throw new Conflict("fault.route.consentKnown");
        }
        checkDay("on", on, effectiveOn, "fault.route.beforeEffect", today).orThrow();
        consents.add(new ApplicationConsent(this, party, on, shownBy));
    }

    /** A paper of the file goes along; the same one twice changes nothing. */
    boolean enclose(String code, UUID document) {
        require(ApplicationState.PREPARING);
        if (enclosures.stream()
                .anyMatch(each -> each.code().equals(code) && each.document().equals(document))) {
            return false;
        }
        enclosures.add(new EnclosedPaper(this, code, document));
        return true;
    }

    /** The parties that have not said yet that they want to apply; none where nobody needs to. */
    List<UUID> unconsented(Collection<UUID> parties) {
        return joint()
                ? parties.stream()
                        .filter(party ->
                                consents.stream().noneMatch(each -> each.party().equals(party)))
                        .toList()
                : List.of();
    }

    /** The papers without which it cannot go and that are not there. */
    List<RequiredPaper> missing(Collection<RequiredPaper> required) {
        return required.stream()
                .filter(each -> each.route() == route && each.must())
                .filter(each ->
                        enclosures.stream().noneMatch(paper -> paper.code().equals(each.code())))
                .toList();
    }

    /** @throws Conflict naming what is missing */
    void prepare(List<String> unconsented, List<String> missing) {
        require(ApplicationState.PREPARING);
        if (!unconsented.isEmpty()) {
            throw new Conflict("fault.route.unconsented", unconsented);
        }
        if (!missing.isEmpty()) {
            throw new Conflict("fault.route.missing", missing);
        }
        state = ApplicationState.PREPARED;
    }

    /**
     * It has left the house. What is before the tribunal already needs no acceptance (调解仲裁法 42).
     *
     * @param lastDay the last day on which it can be filed; null if none is known here
     * @throws InvalidInput if the body is not named, or the day lies before the effect, behind the last day, or is to come
     */
    void file(String with, LocalDate on, LocalDate effectiveOn, LocalDate lastDay, LocalDate today) {
        require(ApplicationState.PREPARED);
        String named = said(with);
        checkDay("on", on, effectiveOn, "fault.route.beforeEffect", today)
                .that(on == null || lastDay == null || !on.isAfter(lastDay), "on", "fault.route.tooLate", lastDay)
                .that(named != null, "body", "fault.required")
                .that(named == null || named.length() <= NAME, "body", "fault.tooLong", NAME)
                .orThrow();
        body = named;
        filedOn = on;
        state = ApplicationState.FILED;
        if (route == Route.AWARD_BY_CONSENT) {
            accept(on, today);
        }
    }

    /** The body looks into it; its time runs from that day. */
    void accept(LocalDate on, LocalDate today) {
        require(ApplicationState.FILED);
        checkDay("on", on, filedOn, "fault.route.beforeFiling", today).orThrow();
        answeredOn = on;
        state = ApplicationState.ACCEPTED;
    }

    /** The body does not look into it, on a ground of the law. */
    void notAccepted(RefusalGround why, LocalDate on, String saying, UUID shownBy, LocalDate today) {
        require(ApplicationState.FILED);
        checkDay("on", on, filedOn, "fault.route.beforeFiling", today)
                .also(() -> checkGround(why, RefusalGround.Of.ACCEPTANCE, saying))
                .orThrow();
        answeredOn = on;
        ground = why.code();
        words = said(saying);
        paper = shownBy;
        end(ApplicationState.NOT_ACCEPTED);
    }

    /**
     * The body has done what was asked: the agreement can be enforced once its paper is served.
     *
     * @param paperNumber 文书号
     * @param served      when it had been served on all; null as long as it has not
     */
    void grant(String paperNumber, LocalDate on, LocalDate served, UUID shownBy, LocalDate today) {
        require(ApplicationState.ACCEPTED);
        String named = said(paperNumber);
        checkDay("on", on, answeredOn, "fault.route.beforeAcceptance", today)
                .that(named != null, "number", "fault.required")
                .that(named == null || named.length() <= NAME, "number", "fault.tooLong", NAME)
                .also(() -> checkServed(on, served, today))
                .orThrow();
        number = named;
        decidedOn = on;
        servedOn = served;
        paper = shownBy;
        end(ApplicationState.GRANTED);
    }

    /** What was granted has now been served on all. */
    void serve(LocalDate on, LocalDate today) {
        require(ApplicationState.GRANTED);
        if (servedOn != null) {
            throw new Conflict("fault.route.served", servedOn);
        }
        new InvalidInput.Check().that(on != null, "servedOn", "fault.required").orThrow();
        checkServed(decidedOn, on, today);
        servedOn = on;
    }

    /** The body refuses, on a ground of the law. */
    void refuse(RefusalGround why, LocalDate on, String saying, UUID shownBy, LocalDate today) {
        require(ApplicationState.ACCEPTED);
        checkDay("on", on, answeredOn, "fault.route.beforeAcceptance", today)
                .also(() -> checkGround(why, RefusalGround.Of.DECISION, saying))
                .orThrow();
        decidedOn = on;
        ground = why.code();
        words = said(saying);
        paper = shownBy;
        end(ApplicationState.REFUSED);
    }

    /** Those who applied do not want it any more; as long as nothing has been decided (办案规则 76). */
    void withdraw(String saying) {
        if (!state.open()) {
            throw new Conflict("fault.route.state", state);
        }
        String why = said(saying);
        new InvalidInput.Check()
                .that(why != null, "words", "fault.required")
                .that(why == null || why.length() <= WORDS, "words", "fault.tooLong", WORDS)
                .orThrow();
        words = why;
        end(ApplicationState.WITHDRAWN);
    }

    private void end(ApplicationState as) {
        state = as;
        openRoute = null;
    }

    private void require(ApplicationState expected) {
        if (state != expected) {
            throw new Conflict("fault.route.state", state);
        }
    }

    private static InvalidInput.Check checkDay(
            String field, LocalDate on, LocalDate notBefore, String tooEarly, LocalDate today) {
        return new InvalidInput.Check()
                .that(on != null, field, "fault.required")
                .that(on == null || !on.isAfter(today), field, "fault.day.future")
                .that(on == null || !on.isBefore(notBefore), field, tooEarly, notBefore);
    }

    private static void checkServed(LocalDate decidedOn, LocalDate served, LocalDate today) {
        new InvalidInput.Check()
                .that(served == null || !served.isAfter(today), "servedOn", "fault.day.future")
                .that(
                        served == null || decidedOn == null || !served.isBefore(decidedOn),
                        "servedOn",
                        "fault.route.servedBefore",
                        decidedOn)
                .orThrow();
    }

    private void checkGround(RefusalGround why, RefusalGround.Of expected, String saying) {
        new InvalidInput.Check()
                .that(why != null, "ground", "fault.required")
                .that(
                        why == null || (why.route() == route && why.of() == expected),
                        "ground",
                        "fault.route.otherGround")
                .that(said(saying) == null || said(saying).length() <= WORDS, "words", "fault.tooLong", WORDS)
                .orThrow();
    }

    private static String said(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether the agreement can be enforced by what came of it: granted, and served on all. */
    public boolean enforceable() {
        return state == ApplicationState.GRANTED && Objects.nonNull(servedOn);
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID agreementId() {
        return agreementId;
    }

    public Route route() {
        return route;
    }

    public ApplicationState state() {
        return state;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** With whom it was filed; null until then. */
    public String body() {
        return body;
    }

    public LocalDate filedOn() {
        return filedOn;
    }

    /** When the body accepted it, or did not; null until then. */
    public LocalDate answeredOn() {
        return answeredOn;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    /** When what was granted had been served on all; null until then. */
    public LocalDate servedOn() {
        return servedOn;
    }

    /** 文书号. */
    public String number() {
        return number;
    }

    /** The body's paper on the case's file; null until it has said something. */
    public UUID paper() {
        return paper;
    }

    /** The code of the ground on which it was turned away; null if it was not. */
    public String ground() {
        return ground;
    }

    /** What was said to a refusal or a withdrawal; may be null. */
    public String words() {
        return words;
    }

    public List<ApplicationConsent> consents() {
        return Collections.unmodifiableList(consents);
    }

    public List<EnclosedPaper> enclosures() {
        return Collections.unmodifiableList(enclosures);
    }
}
