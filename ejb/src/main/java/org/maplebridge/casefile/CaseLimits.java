package org.maplebridge.casefile;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.deadline.Extension;
import org.maplebridge.deadline.PauseEvent;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.identity.Right;

/**
 * The use cases around the limits of a case that need a day from a person: the parties lengthen the limit of mediation, limits stand still and go on,
 * limitation began or was interrupted, the accident happened. Every day comes with a paper on the case's file.
 */
@UseCases
public class CaseLimits {

    /** What may make a limit of a case stand still by an act of its room; the other events are the commission's or an authority's. */
    public static final Set<PauseEvent> PAUSES =
            EnumSet.of(PauseEvent.MEDIATION_SUSPENDED, PauseEvent.LIMITATION_SUSPENDED, PauseEvent.DELAY_WITHOUT_FAULT);

    private static final int LONGEST_REASON = 500;

    @Inject
    private CaseDesk desk;

    @Inject
    private FilingDesk filing;

    @Inject
    private Clocks clocks;

    @Inject
    private OfficeClock clock;

    /**
     * Lengthens the limit of mediation, counted from its present end (劳动争议调解仲裁法 14; 办案规则 70). The extension's day is that of the last consent.
     *
     * @param units    how much, in the unit of the limit's rule
     * @param consents the day on which each party of the case agreed: none may be missing
     * @param paper    what shows their agreement, such as 延期同意书
     * @throws InvalidInput naming at {@code consents[n]} whoever has not agreed, or a day that cannot be; at {@code paper} if none is named
     * @throws Conflict if no limit runs, it stands still, had run out by the last consent, or its rule lets the parties not lengthen it
     */
    public void extend(
            Actor actor, UUID caseId, long version, int units, Map<UUID, LocalDate> consents, ProvingPaper paper) {
        MediationCase of = desk.take(actor, Right.EXTEND_LIMIT, caseId, version);
        of.requireOpen();
        CaseClock governing = clocks.governing(caseId).orElseThrow(() -> new Conflict("fault.case.noLimit"));
        LocalDate before = governing.dueOn();
        boolean byParties = clocks.ruleOf(governing)
                .extensible()
                .filter(terms -> terms.by() == Extension.By.BOTH_PARTIES)
                .isPresent();
        if (!byParties) {
            throw new Conflict(
                    "fault.deadline.extension.none", clocks.ruleOf(governing).name());
        }
        JointConsent joint = new JointConsent(consents);
        LocalDate on =
                joint.lastDay(of, clock.today(), "fault.case.extensionConsent", "fault.case.extensionConsentEarly");
        StoredDocument shown = filing.proving(actor, of, paper);
        CaseClock extended = clocks.extend(caseId, governing.code(), units, on, shown.title());
        Map<String, Object> details = particulars(on, shown);
        details.put("rule", extended.code().value());
        details.put("units", units);
        details.put("consents", joint.inWords(of));
        details.put("before", before);
        details.put("dueOn", extended.dueOn());
        note(of, actor, "case.limitExtended", details);
    }

    /**
     * Limits of the case stand still from the day on (中止): those that run and whose rules bow to the event; that day is not counted any more.
     *
     * @param because why, in words that the whole file's readers may see
     * @throws InvalidInput if the day lies in the future or before the last turn of such a limit, or reason or paper are missing
     * @throws Conflict if no limit that runs bows to the event, or one had run out before that day
     */
    public void suspend(
            Actor actor,
            UUID caseId,
            long version,
            PauseEvent event,
            LocalDate on,
            String because,
            ProvingPaper paper) {
        MediationCase of = desk.take(actor, Right.SUSPEND_CASE, caseId, version);
        of.requireNotArchived();
        requireEvent(event);
        requireReason(because);
        StoredDocument shown = filing.proving(actor, of, paper);
        List<CaseClock> still = clocks.pause(caseId, event, on, shown.title());
        if (still.isEmpty()) {
            throw new Conflict("fault.case.nothingStandsStill", event);
        }
        Map<String, Object> details = particulars(on, shown);
        details.put("event", event);
        details.put("reason", because.strip());
        details.put("rules", codes(still));
        note(of, actor, "case.limitSuspended", details);
    }

    /**
     * What made limits of the case stand still is over: they go on with what they had left; the day is their new day zero.
     *
     * @throws InvalidInput if the day lies in the future or before the pause, or no paper is named
     * @throws Conflict if no limit stands still because of the event
     */
    public void resume(Actor actor, UUID caseId, long version, PauseEvent event, LocalDate on, ProvingPaper paper) {
        MediationCase of = desk.take(actor, Right.SUSPEND_CASE, caseId, version);
        of.requireNotArchived();
        requireEvent(event);
        StoredDocument shown = filing.proving(actor, of, paper);
        List<CaseClock> goingOn = clocks.resume(caseId, event, on, shown.title());
        if (goingOn.isEmpty()) {
            throw new Conflict("fault.case.nothingGoesOn", event);
        }
        Map<String, Object> details = particulars(on, shown);
        details.put("event", event);
        details.put("rules", codes(goingOn));
        note(of, actor, "case.limitResumed", details);
    }

    private static void requireEvent(PauseEvent event) {
        new InvalidInput.Check()
                .that(event != null, "event", "fault.required")
                .that(event == null || PAUSES.contains(event), "event", "fault.case.pauseNotByRoom")
                .orThrow();
    }

    private static String codes(List<CaseClock> clocks) {
        return clocks.stream().map(each -> each.code().value()).collect(Collectors.joining("、"));
    }

    /**
     * The day on which an applicant knew that a right was infringed: limitation of arbitration runs from it (劳动争议调解仲裁法 27). Entered again, with
     * another day, it corrects the entry before, which stays to be seen.
     *
     * @throws InvalidInput if the day lies in the future or no paper is named
     * @throws Conflict if it is no labour dispute
     */
    public void limitationBegan(Actor actor, UUID caseId, long version, LocalDate on, ProvingPaper paper) {
        MediationCase of = labour(actor, caseId, version);
        StoredDocument shown = filing.proving(actor, of, paper);
        CaseClock began = begin(caseId, DeadlineCode.LIM_ARB, on, shown);
        Map<String, Object> details = particulars(on, shown);
        details.put("dueOn", began.dueOn());
        note(of, actor, "case.limitationBegan", details);
    }

    /**
     * Limitation was interrupted (时效中断): by a claim, by seeking relief, by a promise to perform. From that day it runs anew, and what ran before stays to
     * be seen (劳动争议调解仲裁法 27).
     *
     * @param because what interrupted it
     * @throws InvalidInput if the day lies in the future or before the day from which it ran, or reason or paper are missing
     * @throws Conflict if it does not run, or had run out before that day
     */
    public void limitationInterrupted(
            Actor actor, UUID caseId, long version, LocalDate on, String because, ProvingPaper paper) {
        MediationCase of = labour(actor, caseId, version);
        requireReason(because);
        StoredDocument shown = filing.proving(actor, of, paper);
        CaseClock anew =
                clocks.restart(caseId, DeadlineCode.LIM_ARB, on, shown.title(), "deadline.stopped.interrupted");
        Map<String, Object> details = particulars(on, shown);
        details.put("reason", because.strip());
        details.put("dueOn", anew.dueOn());
        note(of, actor, "case.limitationInterrupted", details);
    }

    /**
     * The day of the accident: from it run the employer's thirty days and the year of worker, kin and union to apply for work-injury recognition
     * (工伤保险条例 17). Entered again, with another day, it corrects the entry before, which stays to be seen.
     *
     * @throws InvalidInput if the day lies in the future or no paper is named
     * @throws Conflict if it is no labour dispute
     */
    public void accidentHappened(Actor actor, UUID caseId, long version, LocalDate on, ProvingPaper paper) {
        MediationCase of = labour(actor, caseId, version);
        StoredDocument shown = filing.proving(actor, of, paper);
        CaseClock employer = begin(caseId, DeadlineCode.WI_EMPLOYER, on, shown);
        CaseClock kin = begin(caseId, DeadlineCode.WI_KIN, on, shown);
        Map<String, Object> details = particulars(on, shown);
        details.put("employerBy", employer.dueOn());
        details.put("dueOn", kin.dueOn());
        note(of, actor, "case.accidentEntered", details);
    }

    private MediationCase labour(Actor actor, UUID caseId, long version) {
        MediationCase of = desk.take(actor, Right.EXTEND_LIMIT, caseId, version);
        of.requireNotArchived();
        if (!of.labour()) {
            throw new Conflict("fault.case.labourOnly");
        }
        return of;
    }

    /** Starts a limit; one that runs from another day was entered wrongly and ends today. */
    private CaseClock begin(UUID caseId, DeadlineCode code, LocalDate on, StoredDocument shown) {
        boolean corrects = clocks.of(caseId).stream()
                .anyMatch(running -> running.code().equals(code)
                        && running.state().isLive()
                        && !running.startedOn().equals(on));
        if (corrects) {
            clocks.stop(caseId, code, clock.today(), "deadline.stopped.corrected");
        }
        return clocks.start(caseId, code, on, false, shown.title());
    }

    private static void requireReason(String because) {
        new InvalidInput.Check()
                .that(because != null && !because.isBlank(), "reason", "fault.required")
                .that(because == null || because.length() <= LONGEST_REASON, "reason", "fault.tooLong", LONGEST_REASON)
                .orThrow();
    }

    private static Map<String, Object> particulars(LocalDate on, StoredDocument shown) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("on", on);
        details.put("paper", shown.title());
        details.put("document", shown.id());
        return details;
    }

    private void note(MediationCase of, Actor actor, String type, Map<String, Object> details) {
        of.touch(clock.now());
        desk.note(of, actor, type, details);
    }
}
