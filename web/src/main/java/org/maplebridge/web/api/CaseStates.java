package org.maplebridge.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.core.UriBuilder;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.basics.Actor;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.ClockState;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Event;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.referral.Referral;
import org.maplebridge.referral.ReferralDesk;
import org.maplebridge.web.text.ClockWords;
import org.maplebridge.web.text.Words;

/** Draws up {@link CaseState}s for the calling system, in its language. */
@RequestScoped
public class CaseStates {

    private static final int MOST_EVENTS = 200;

    /** What a sender may learn of the events: the course of the case; what was said, shown or written in mediation is not among it. */
    private static final Set<String> TOLD = Set.of("case", "referral");

    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    @Inject
    private ReferralDesk desk;

    @Inject
    private Clocks clocks;

    @Inject
    private Directory directory;

    @Inject
    private Chronicle chronicle;

    CaseState of(Actor reader, MediationCase of, Words words) {
        Referral referral = of.referred() ? desk.referralOf(reader, of) : null;
        return new CaseState(
                of.caseNumber(),
                of.senderCaseNumber(),
                of.mode(),
                of.stage(),
                referral == null ? null : referral.state(),
                of.outcome(),
                desk.nextActor(of).map(CaseStates::next).orElse(null),
                office(directory.organisation(of.room())),
                clocks(of, words),
                events(of, words),
                of.version());
    }

    static String json(Object answer) {
        return JSON.toJson(answer);
    }

    /** The clocks of the case and, of a referred one, those that run only at the commission; what the room has promised itself is not the sender's. */
    List<CaseState.ClockState> clocks(MediationCase of, Words words) {
        List<CaseClock> all = new ArrayList<>(clocks.of(of.id()));
        if (of.referred()) {
            all.removeIf(clock -> clock.code().ofRoomWork());
            List<DeadlineCode> here = all.stream().map(CaseClock::code).toList();
            clocks.of(of.referral()).stream()
                    .filter(clock -> !here.contains(clock.code()))
                    .forEach(all::add);
        }
        return all.stream().map(clock -> clock(clock, words)).toList();
    }

    private CaseState.ClockState clock(CaseClock clock, Words words) {
        return new CaseState.ClockState(
                clock.code().value(),
                clocks.ruleOf(clock).name().in(words.locale()),
                clock.startedOn(),
                clock.dueOn(),
                clock.isProvisional(),
                level(clock),
                ClockWords.why(clocks.explain(clock), words));
    }

    private String level(CaseClock clock) {
        if (clocks.hasPassed(clock)) {
            return ClockState.EXPIRED.name();
        }
        return clocks.remaining(clock)
                .map(left -> left.level().name())
                .orElse(clock.state().name());
    }

    private List<CaseState.EventPart> events(MediationCase of, Words words) {
        List<CaseState.EventPart> events = new ArrayList<>();
        for (Event event : chronicle.latest(of.id(), 0, MOST_EVENTS)) {
            String type = event.type();
            if (type.indexOf('.') > 0 && TOLD.contains(type.substring(0, type.indexOf('.')))) {
                events.add(
                        0,
                        new CaseState.EventPart(
                                event.at(), type, title(type, words), day(event).orElse(null)));
            }
        }
        return events;
    }

    private static String title(String type, Words words) {
        return words.knows("event." + type) ? words.say("event." + type) : type;
    }

    private static Optional<LocalDate> day(Event event) {
        try (JsonReader reader = Json.createReader(new StringReader(event.details()))) {
            JsonObject details = reader.readObject();
            return Optional.ofNullable(details.getString("on", null)).map(LocalDate::parse);
        }
    }

    private static CaseState.NextActor next(ReferralDesk.NextActor next) {
        return new CaseState.NextActor(next.step(), next.step().role(), office(next.office()));
    }

    static CaseState.Office office(Organisation office) {
        return new CaseState.Office(office.code(), office.nameZh(), office.nameEn());
    }

    /** Where a case is found, its number encoded. */
    static String address(String caseNumber) {
        return UriBuilder.fromPath("/api/v1/cases/{number}").build(caseNumber).toString();
    }

    /** The version of a case as an entity tag without its quotes. */
    static String tag(MediationCase of) {
        return String.valueOf(of.version());
    }
}
