package org.maplebridge.container.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.CaseEnd;
import org.maplebridge.casefile.CaseLimits;
import org.maplebridge.casefile.CasePapers;
import org.maplebridge.casefile.EndGround;
import org.maplebridge.casefile.ProvingPaper;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Registration;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.deadline.PauseEvent;
import org.maplebridge.document.DocumentCategory;
import org.maplebridge.history.Chronicle;
import org.maplebridge.referral.LastDay;
import org.maplebridge.referral.LastDayNotes;
import org.maplebridge.referral.Proposal;
import org.maplebridge.referral.ReferralDesk;
import org.maplebridge.referral.ReferralLine;
import org.maplebridge.referral.Referrals;

/** Scenes around the limits of a case. */
@ApplicationScoped
class ClockScenes {

    private static final int FIVE = 5;
    private static final int LONG = 40;

    @Inject
    private TestOffice office;

    @Inject
    private Scenes scenes;

    @Inject
    private People people;

    @Inject
    private WholeCases cases;

    @Inject
    private CaseLimits limits;

    @Inject
    private CasePapers papers;

    @Inject
    private CaseEnd end;

    @Inject
    private Referrals referrals;

    @Inject
    private LastDay lastDays;

    @Inject
    private LastDayNotes lastDayNotes;

    @Inject
    private ReferralDesk referralDesk;

    @Inject
    private Clocks clocks;

    @Inject
    private Chronicle chronicle;

    @Inject
    private ProcessEngine engine;

    @Inject
    private OfficeClock clock;

    /**
     * The limit of a dispute of three days ago is to be lengthened: with one consent, without a paper, with another case's paper, and then as the law
     * wants it. Says how each try ended and what moved.
     */
    JsonObject lengthen() {
        Actor head = office.cast().head();
        UUID caseId = UUID.fromString(scenes.register("延某", 3).getString("case"));
        UUID other = UUID.fromString(scenes.register("邻某", 3).getString("case"));
        UUID foreignPaper = upload(office.cast().clerk(), other, "他案材料");
        UUID paper = upload(office.cast().clerk(), caseId, "延期同意书");
        List<UUID> parties = cases.parties(caseId);
        LocalDate today = clock.today();
        Map<UUID, LocalDate> both = new HashMap<>(Map.of(parties.get(0), today.minusDays(1), parties.get(1), today));
        Map<UUID, LocalDate> one = Map.of(parties.get(0), today);
        LocalDate before = clocks.governing(caseId).orElseThrow().dueOn();
        long eventsBefore = chronicle.count(caseId);
        ProvingPaper onFile = ProvingPaper.onFile(paper);

        String missing = refusal(() -> limits.extend(head, caseId, cases.caseVersion(caseId), FIVE, one, onFile));
        String noPaper = refusal(() -> limits.extend(head, caseId, cases.caseVersion(caseId), FIVE, both, null));
        String foreign = refusal(() ->
                limits.extend(head, caseId, cases.caseVersion(caseId), FIVE, both, ProvingPaper.onFile(foreignPaper)));
        LocalDate still = clocks.governing(caseId).orElseThrow().dueOn();
        long eventsStill = chronicle.count(caseId);
        limits.extend(head, caseId, cases.caseVersion(caseId), FIVE, both, onFile);
        CaseClock after = clocks.governing(caseId).orElseThrow();
        Job timer = timer(caseId);
        return Json.createObjectBuilder()
                .add("case", caseId.toString())
                .add("missing", missing)
                .add("noPaper", noPaper)
                .add("foreign", foreign)
                .add("before", before.toString())
                .add("still", still.toString())
                .add("events", eventsStill - eventsBefore)
                .add("after", after.dueOn().toString())
                .add("expected", before.plusDays(FIVE).toString())
                .add("extendedBy", after.extendedBy())
                .add("endsAt", after.endsAt().toString())
                .add("timer", timer.getDuedate().toInstant().toString())
                .add("event", chronicle.latest(caseId, 0, 1).get(0).details())
                .build();
    }

    /** The limit of a dispute stands still for an appraisal and goes on. Says what the clock, the timer and the case knew meanwhile. */
    JsonObject standStill() {
        Actor head = office.cast().head();
        UUID caseId = UUID.fromString(scenes.register("止某", 3).getString("case"));
        ProvingPaper paper = ProvingPaper.onFile(upload(office.cast().clerk(), caseId, "鉴定委托书"));
        LocalDate today = clock.today();
        LocalDate before = clocks.governing(caseId).orElseThrow().rawEnd();
        limits.suspend(head, caseId, cases.caseVersion(caseId), PauseEvent.MEDIATION_SUSPENDED, today, "等待鉴定", paper);
        CaseClock paused = clocks.governing(caseId).orElseThrow();
        boolean held = timer(caseId).isSuspended();
        String twice = refusal(() -> limits.suspend(
                head, caseId, cases.caseVersion(caseId), PauseEvent.MEDIATION_SUSPENDED, today, "再次", paper));
        String early = refusal(() -> limits.resume(
                head, caseId, cases.caseVersion(caseId), PauseEvent.MEDIATION_SUSPENDED, today.minusDays(1), paper));
        boolean stillPaused = clocks.governing(caseId).orElseThrow().dueOn() == null;
        limits.resume(head, caseId, cases.caseVersion(caseId), PauseEvent.MEDIATION_SUSPENDED, today, paper);
        CaseClock after = clocks.governing(caseId).orElseThrow();
        Job timer = timer(caseId);
        return Json.createObjectBuilder()
                .add("case", caseId.toString())
                .add("endless", paused.dueOn() == null)
                .add("held", held)
                .add("twice", twice)
                .add("early", early)
                .add("stillPaused", stillPaused)
                .add("expected", before.plusDays(1).toString())
                .add("after", after.rawEnd().toString())
                .add("goesOn", !timer.isSuspended())
                .add("endsAt", after.endsAt().toString())
                .add("timer", timer.getDuedate().toInstant().toString())
                .build();
    }

    /**
     * A case that has gone from the commission to its signatures gets the days of its accident and its limitation, which is then interrupted; at the end
     * the mediation fails and the head closes. Says how every clock of the case stood before and after, and what clerk and mediator saw.
     */
    JsonObject manyLimits(String code) {
        Seat seat = people.seat(code, "421003");
        WholeCase whole = cases.bring(seat, "期某", code + "〔2026〕第0001号");
        UUID caseId = whole.caseId();
        Actor mediator = seat.mediator();
        ProvingPaper paper = ProvingPaper.onFile(whole.document());
        LocalDate today = clock.today();
        limits.accidentHappened(mediator, caseId, cases.caseVersion(caseId), today.minusDays(10), paper);
        String sameDay = refusal(
                () -> limits.accidentHappened(mediator, caseId, cases.caseVersion(caseId), today.minusDays(10), paper));
        limits.accidentHappened(mediator, caseId, cases.caseVersion(caseId), today.minusDays(9), paper);
        limits.limitationBegan(mediator, caseId, cases.caseVersion(caseId), today.minusDays(40), paper);
        String beforeIt = refusal(() -> limits.limitationInterrupted(
                mediator, caseId, cases.caseVersion(caseId), today.minusDays(41), "书面催告", paper));
        limits.limitationInterrupted(mediator, caseId, cases.caseVersion(caseId), today.minusDays(5), "书面催告", paper);
        JsonArrayBuilder open = states(caseId);
        ReferralLine line =
                referralDesk.file(seat.arbitrationClerk(), whole.referral()).line();
        String clerks = residual(line.mediationClocks());
        String mediators = residual(clocks.of(caseId).stream()
                .filter(each -> each.code().ofMediation())
                .toList());
        end.terminate(mediator, caseId, cases.caseVersion(caseId), EndGround.TOO_FAR_APART, "分歧过大。");
        referrals.giveBack(mediator, caseId, cases.caseVersion(caseId));
        end.close(seat.head(), caseId, cases.caseVersion(caseId));
        return Json.createObjectBuilder()
                .add("sameDay", sameDay)
                .add("beforeIt", beforeIt)
                .add("clerks", clerks)
                .add("mediators", mediators)
                .add("open", open)
                .add("closed", states(caseId))
                .build();
    }

    /**
     * The last day of two mediations, of the room's own case and of a referred one: what tomorrow needs is looked at. No day on which the office rests is
     * the last of a limit; then the scene says so and nothing else.
     */
    JsonObject lastDay(String code) {
        Seat seat = people.seat(code, "421003");
        LocalDate today = clock.today();
        Optional<LocalDate> receipt = startOf(DeadlineCode.MED_LAB, today);
        Optional<LocalDate> consent = startOf(DeadlineCode.MED_ARB_B, today);
        if (receipt.isEmpty() || consent.isEmpty()) {
            return Json.createObjectBuilder().add("restDay", true).build();
        }
        int daysAgo = (int) receipt.get().until(today, ChronoUnit.DAYS);
        Actor head = office.cast().head();
        UUID own = UUID.fromString(scenes.register("末某", daysAgo).getString("case"));
        UUID young = UUID.fromString(scenes.register("初某", 0).getString("case"));
        UUID referred = referrals.handOverAtOnce(
                seat.arbitrationClerk(),
                seat.commission(),
                new Proposal(
                        code + "〔2026〕第0009号",
                        ReferralMode.AFTER_ACCEPTANCE,
                        consent.get(),
                        consent.get(),
                        seat.room(),
                        consented(cases.dispute("退某"), consent.get())));
        referrals.receive(seat.head(), referred, cases.caseVersion(referred));
        UUID referral = cases.find(UUID.class, "SELECT c.referral FROM MediationCase c WHERE c.id = :id", referred);
        LastDay.Draft notice = lastDays.draft(head, own);
        LastDay.Draft letter = lastDays.draft(seat.head(), referred);
        return Json.createObjectBuilder()
                .add("restDay", false)
                .add("notice", text(notice.pdf()))
                .add("letter", text(letter.pdf()))
                .add("noted", noted(own, referred, young))
                .add("young", refusal(() -> lastDays.draft(head, young)))
                .add("clerk", refusal(() -> lastDays.draft(seat.arbitrationClerk(), referred)))
                .add(
                        "clerkSees",
                        referralDesk.file(seat.arbitrationClerk(), referral).line().roomClocks().stream()
                                .anyMatch(each -> LastDay.isToday(each, today)))
                .add(
                        "issued",
                        papers.of(seat.head(), referred).stream()
                                .filter(each -> each.title().contains("复函"))
                                .count())
                .build();
    }

    /** What the histories say of the last day, when whoever looks for such days has looked twice: one line a case. */
    private String noted(UUID... of) {
        for (int look = 0; look < 2; look++) {
            while (lastDayNotes.noteSome() > 0) {
                Thread.onSpinWait();
            }
        }
        return Stream.of(of)
                .map(caseId -> chronicle.latest(caseId, 0, LONG).stream()
                        .filter(event -> event.type().equals("case.lastDayDrafted"))
                        .map(event -> event.details())
                        .toList()
                        .toString())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** The day on which the limit must have begun to end on that day; empty if none does. */
    private Optional<LocalDate> startOf(DeadlineCode code, LocalDate due) {
        return Stream.iterate(due.minusDays(FIVE), day -> day.minusDays(1))
                .limit(LONG)
                .filter(day -> clocks.preview(code, day).dueOn().equals(due))
                .findFirst();
    }

    static Registration consented(Registration dispute, LocalDate on) {
        return new Registration(
                dispute.channel(),
                dispute.disputeType(),
                dispute.employmentForm(),
                dispute.oral(),
                dispute.facts(),
                on,
                dispute.grade(),
                dispute.parties().stream()
                        .map(party -> new Registration.PartyLine(
                                party.ref(),
                                party.side(),
                                party.kind(),
                                party.name(),
                                party.idNumber(),
                                party.phone(),
                                party.address(),
                                party.capacity(),
                                party.representative(),
                                on,
                                party.dataConsentOn()))
                        .toList(),
                dispute.claims());
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String residual(List<CaseClock> of) {
        StringBuilder told = new StringBuilder();
        of.forEach(each -> told.append(each.code())
                .append(' ')
                .append(each.dueOn())
                .append(' ')
                .append(clocks.remaining(each).orElseThrow()));
        return told.toString();
    }

    private JsonArrayBuilder states(UUID caseId) {
        JsonArrayBuilder states = Json.createArrayBuilder();
        clocks.of(caseId).forEach(each -> states.add(each.code() + " " + each.state()));
        return states;
    }

    private UUID upload(Actor by, UUID caseId, String title) {
        return papers.upload(
                by,
                caseId,
                DocumentCategory.EVIDENCE,
                title,
                title + ".txt",
                "text/plain",
                () -> new ByteArrayInputStream(title.getBytes(StandardCharsets.UTF_8)));
    }

    private Job timer(UUID caseId) {
        ManagementService management = engine.getManagementService();
        return management
                .createJobQuery()
                .processInstanceId(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseId.toString())
                        .singleResult()
                        .getId())
                .timers()
                .singleResult();
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
            return "taken";
        } catch (MediationFault fault) {
            return fault.getMessage() == null ? fault.key() : fault.key() + " " + fault.getMessage();
        }
    }
}
