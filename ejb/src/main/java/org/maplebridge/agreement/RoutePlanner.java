package org.maplebridge.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.maplebridge.agreement.RouteStanding.Openness;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.identity.BodyKind;

/**
 * Says which ways are open after an agreement, each with its reason and law. It knows what the file says: the kind of body, the windows that run, the
 * terms and their days. Whether money has come it does not know, so a way that presupposes delay is open "if it has not been performed". Informs,
 * and gives no legal advice.
 */
final class RoutePlanner {

    /** Bodies that the Act on labour mediation names (调解仲裁法 10). */
    private static final Set<BodyKind> OF_ARTICLE_TEN =
            Set.of(BodyKind.ENTERPRISE_COMMITTEE, BodyKind.PEOPLES_COMMITTEE, BodyKind.STREET_BODY);

    /** Claim items that are remuneration, economic compensation or damages in the sense of 调解仲裁法 16. */
    private static final Set<String> OF_ARTICLE_SIXTEEN =
            Set.of("WAGES", "OVERTIME", "ECONOMIC_COMPENSATION", "UNLAWFUL_DISMISSAL");

    /** 劳动报酬, for which alone a worker may sue at once (劳动争议司法解释（一） 51). */
    private static final Set<String> REMUNERATION = Set.of("WAGES", "OVERTIME");

    /**
     * What the file says.
     *
     * @param reviewEnds  the last day to ask for review; null if no such window was opened
     * @param confirmEnds the last day to ask for confirmation; null if no such window was opened
     * @param awardEnds   the last day for the commission's award; null if the case is not before it
     * @param performed   whether the case is on record as performed
     * @param claims      the case's claim items by the claim's id
     */
    record File(
            boolean labour,
            ReferralMode mode,
            BodyKind body,
            LocalDate today,
            LocalDate reviewEnds,
            LocalDate confirmEnds,
            LocalDate awardEnds,
            boolean performed,
            Map<UUID, String> claims) {}

    private final File file;
    private final AgreementText text;
    private final Simulation played;

    RoutePlanner(File file, AgreementText text, Simulation played) {
        this.file = file;
        this.text = text;
        this.played = played;
    }

    /** Every route, in the order in which a mediator would think of them. */
    List<RouteStanding> standings() {
        return List.of(
                awardByConsent(),
                review(),
                confirmation(),
                workersPaymentOrder(),
                creditorsPaymentOrder(),
                notarisedDeed(),
                arbitration(),
                suit());
    }

    private RouteStanding awardByConsent() {
        return file.mode() == ReferralMode.AFTER_ACCEPTANCE
                ? RouteStanding.of(Route.AWARD_BY_CONSENT, Openness.OPEN, "pending")
                        .until(file.awardEnds())
                : RouteStanding.of(Route.AWARD_BY_CONSENT, Openness.CLOSED, "notPending");
    }

    private RouteStanding review() {
        if (!file.labour()) {
            return RouteStanding.of(Route.ARBITRATION_REVIEW, Openness.CLOSED, "notLabour");
        }
        if (file.mode() == ReferralMode.AFTER_ACCEPTANCE) {
            return RouteStanding.of(Route.ARBITRATION_REVIEW, Openness.CLOSED, "pending");
        }
        if (file.reviewEnds() == null || file.reviewEnds().isBefore(file.today())) {
            return RouteStanding.of(Route.ARBITRATION_REVIEW, Openness.CLOSED, "passed");
        }
        return (OF_ARTICLE_TEN.contains(file.body())
                        ? RouteStanding.of(Route.ARBITRATION_REVIEW, Openness.OPEN, "window")
                        : RouteStanding.of(Route.ARBITRATION_REVIEW, Openness.UNSURE, "body"))
                .until(file.reviewEnds());
    }

    private RouteStanding confirmation() {
        boolean peoples = file.body() == BodyKind.PEOPLES_COMMITTEE;
        if (!peoples) {
            return file.labour()
                    ? RouteStanding.of(Route.JUDICIAL_CONFIRMATION, Openness.CLOSED, "body")
                    : RouteStanding.of(Route.JUDICIAL_CONFIRMATION, Openness.UNSURE, "otherBody");
        }
        if (file.confirmEnds() == null || file.confirmEnds().isBefore(file.today())) {
            return RouteStanding.of(Route.JUDICIAL_CONFIRMATION, Openness.CLOSED, "passed");
        }
        if (file.labour() && text.terms().stream().anyMatch(term -> term.kind() != TermKind.MONEY)) {
            return RouteStanding.of(Route.JUDICIAL_CONFIRMATION, Openness.CLOSED, "onlyPayment");
        }
        return RouteStanding.of(Route.JUDICIAL_CONFIRMATION, Openness.OPEN, "window")
                .until(file.confirmEnds());
    }

    private RouteStanding workersPaymentOrder() {
        if (!file.labour()) {
            return RouteStanding.of(Route.PAYMENT_ORDER_WORKER, Openness.CLOSED, "notLabour");
        }
        Set<String> heads = heads();
        if (heads.isEmpty()) {
            return money()
                    ? RouteStanding.of(Route.PAYMENT_ORDER_WORKER, Openness.UNSURE, "headsUnknown")
                    : RouteStanding.of(Route.PAYMENT_ORDER_WORKER, Openness.CLOSED, "noMoney");
        }
        if (heads.stream().noneMatch(OF_ARTICLE_SIXTEEN::contains)) {
            return heads.contains("WORK_INJURY_BENEFIT")
                    ? RouteStanding.of(Route.PAYMENT_ORDER_WORKER, Openness.UNSURE, "injury")
                    : RouteStanding.of(Route.PAYMENT_ORDER_WORKER, Openness.CLOSED, "otherHeads");
        }
        return onDefault(Route.PAYMENT_ORDER_WORKER);
    }

    private RouteStanding creditorsPaymentOrder() {
        return money()
                ? onDefault(Route.PAYMENT_ORDER_CREDITOR)
                : RouteStanding.of(Route.PAYMENT_ORDER_CREDITOR, Openness.CLOSED, "noMoney");
    }

    private RouteStanding notarisedDeed() {
        if (!money()) {
            return RouteStanding.of(Route.NOTARISED_DEED, Openness.CLOSED, "noMoney");
        }
        return file.performed()
                ? RouteStanding.of(Route.NOTARISED_DEED, Openness.CLOSED, "performed")
                : RouteStanding.of(Route.NOTARISED_DEED, Openness.UNSURE, file.labour() ? "labour" : "willing");
    }

    private RouteStanding arbitration() {
        return file.labour()
                ? onDefault(Route.ARBITRATION)
                : RouteStanding.of(Route.ARBITRATION, Openness.CLOSED, "notLabour");
    }

    private RouteStanding suit() {
        if (!file.labour()) {
            return file.performed()
                    ? RouteStanding.of(Route.SUIT, Openness.CLOSED, "performed")
                    : RouteStanding.of(Route.SUIT, Openness.OPEN, "dispute");
        }
        Set<String> heads = heads();
        return !heads.isEmpty() && REMUNERATION.containsAll(heads)
                ? onDefault(Route.SUIT)
                : RouteStanding.of(Route.SUIT, Openness.CLOSED, "arbitrationFirst");
    }

    /** A way that presupposes delay: open when a day has passed, later as long as none has. */
    private RouteStanding onDefault(Route route) {
        if (file.performed()) {
            return RouteStanding.of(route, Openness.CLOSED, "performed");
        }
        Optional<LocalDate> first = firstDay();
        if (first.isEmpty()) {
            return RouteStanding.of(route, Openness.LATER, "undated");
        }
        return first.get().isBefore(file.today())
                ? RouteStanding.of(route, Openness.OPEN, "overdue", first.get())
                : RouteStanding.of(route, Openness.LATER, "due", first.get());
    }

    /** The first day on which something may be late; of what depends on a decision, the latest day that the text allows. */
    private Optional<LocalDate> firstDay() {
        Stream<Simulation.Line> anyway = played.anyway().stream();
        Stream<Simulation.Line> depends = played.forks().stream()
                .flatMap(fork -> fork.outcomes().stream())
                .flatMap(outcome -> outcome.lines().stream());
        return Stream.concat(anyway, depends)
                .map(Simulation.Line::lastDay)
                .filter(day -> day != null)
                .min(Comparator.naturalOrder());
    }

    private boolean money() {
        return text.terms().stream().anyMatch(term -> term.kind() == TermKind.MONEY);
    }

    /** The items of the claims that terms of money settle; if the text ties none, those of the case, if they are all of one kind. */
    private Set<String> heads() {
        Set<String> heads = new HashSet<>();
        text.terms().stream()
                .filter(term -> term.kind() == TermKind.MONEY)
                .flatMap(term -> term.settles().stream())
                .map(file.claims()::get)
                .filter(item -> item != null)
                .forEach(heads::add);
        if (heads.isEmpty() && new HashSet<>(file.claims().values()).size() == 1) {
            heads.addAll(file.claims().values());
        }
        return heads;
    }
}
