package org.maplebridge.bench.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.CaseEnd;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.EndGround;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Registration;
import org.maplebridge.intake.AtTheWindow;
import org.maplebridge.intake.Intake;

/**
 * A labour dispute that comes to the window and does not end well, by the use cases that the pages call: registered, with its number, its limit
 * and what looks like it; ended by the head (the first work item goes); the routes told (the second is done); closed (the third is done; the
 * case waits for the archive, which comes days later and is no part of this). Each act brings the version that a form would have brought.
 */
@ApplicationScoped
class OfficeWalk {

    private final AtomicLong disputes = new AtomicLong();

    @Inject
    private BenchOffice office;

    @Inject
    private Intake intake;

    @Inject
    private CaseEnd end;

    @Inject
    private OfficeClock clock;

    /** Each client in an office of its own. */
    void severalOffices(int client, Stopwatch watch) throws Exception {
        go(office.rooms().get(client), watch);
    }

    /** All clients in one office: one sequence of case numbers. */
    void oneOffice(int client, Stopwatch watch) throws Exception {
        go(office.rooms().get(0), watch);
    }

    private void go(BenchOffice.Room room, Stopwatch watch) throws Exception {
        AtTheWindow application = application();
        UUID caseId = watch.time("register", () -> intake.register(room.clerk(), room.id(), application));
        watch.time("end mediation", () -> {
            end.terminate(room.head(), caseId, 1, EndGround.TOO_FAR_APART, "双方对拖欠数额分歧过大，不可能达成协议。");
            return null;
        });
        watch.time("tell routes", () -> {
            end.informedOfRoutes(room.head(), caseId, 2);
            return null;
        });
        watch.time("close", () -> {
            end.close(room.head(), caseId, 3);
            return null;
        });
    }

    /** A dispute between people who have none yet. */
    private AtTheWindow application() {
        long number = disputes.incrementAndGet();
        Registration registration = new Registration(
                Channel.WINDOW,
                "LABOUR",
                "STANDARD",
                false,
                "申请人自八月起在被申请人处做工，约定月薪六千元，被申请人拖欠三个月工资。",
                clock.today(),
                null,
                List.of(
                        party("A1", Party.Side.APPLICANT, Party.Kind.PERSON, "张某" + number, "1380000" + number),
                        party("R1", Party.Side.RESPONDENT, Party.Kind.ORGANISATION, "荆州某纺织有限公司" + number, null)),
                List.of(new Registration.ClaimLine("WAGES", Money.of("18000.00"), "A1", "R1")));
        return new AtTheWindow(registration, null, null, List.of(), Map.of());
    }

    private Registration.PartyLine party(String ref, Party.Side side, Party.Kind kind, String name, String phone) {
        return new Registration.PartyLine(
                ref, side, kind, name, null, phone, "荆州市荆州区", null, null, null, clock.today());
    }
}
