package org.maplebridge.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Registration;

/** A case in mediation and sessions of it, as the tests of this room need them. */
final class SessionFacts {

    static final LocalDate DAY = LocalDate.of(2023, 11, 22);
    static final UUID MEDIATOR = Ids.next();

    private SessionFacts() {}

    /** An instant of the day on the office's wall. */
    static Instant at(int hour, int minute) {
        return LocalDateTime.of(DAY, LocalTime.of(hour, minute))
                .atZone(OfficeClock.ZONE)
                .toInstant();
    }

    /** The widow against the security company, in mediation with its mediator. */
    static MediationCase mediated() {
        Registration registration = new Registration(
                Channel.WINDOW,
                "LABOUR",
                "STANDARD",
                false,
                "上班途中发生事故身亡",
                DAY.minusDays(9),
                null,
                List.of(party("A1", Party.Side.APPLICANT, "吴某"), party("R1", Party.Side.RESPONDENT, "某安保服务有限公司")),
                List.of(new Registration.ClaimLine("WORK_DEATH", Money.of("985660.00"), "A1", "R1")));
        MediationCase of =
                new MediationCase(registration, new MediationCase.RoomRef(Ids.next(), "421003"), Ids.next(), at(8, 0));
        of.beginScreening(at(8, 0));
        of.screened(at(8, 0));
        of.accept(DAY.minusDays(8), at(8, 0));
        of.assign(MEDIATOR, at(8, 0));
        of.beginPreparing(at(8, 0));
        of.beginMediating(at(8, 0));
        return of;
    }

    private static Registration.PartyLine party(String ref, Party.Side side, String name) {
        Party.Kind kind = side == Party.Side.APPLICANT ? Party.Kind.PERSON : Party.Kind.ORGANISATION;
        return new Registration.PartyLine(
                ref, side, kind, name, null, "13800000000", null, null, null, DAY.minusDays(8), null);
    }

    static SessionPlan plan(int hour) {
        return new SessionPlan(SessionWay.ON_SITE, "一号调解室", at(hour, 0), 90, 4, "陈书记员");
    }

    static MediationSession planned(MediationCase of) {
        return new MediationSession(of, 1, plan(9), at(8, 0));
    }

    static MediationSession opened(MediationCase of) {
        MediationSession session = planned(of);
        session.open(of, MEDIATOR, at(9, 5), at(9, 10));
        return session;
    }

    /** Opened, and both parties came. */
    static MediationSession attended(MediationCase of) {
        MediationSession session = opened(of);
        session.attend(
                of.parties().stream()
                        .map(party -> new AttendanceLine(party.id(), Presence.PRESENT, null, null, null))
                        .toList(),
                at(9, 15));
        return session;
    }

    static UUID applicant(MediationCase of) {
        return of.parties().get(0).id();
    }

    static UUID respondent(MediationCase of) {
        return of.parties().get(1).id();
    }
}
