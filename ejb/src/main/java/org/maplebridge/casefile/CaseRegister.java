package org.maplebridge.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.identity.Organisation;

/**
 * The register of cases (登记): enters a dispute, starts its first clocks and its process, gives it the next number. Used by the window and
 * by referrals, which have asked for the right before.
 */
@ApplicationScoped
public class CaseRegister {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Clocks clocks;

    @Inject
    private CaseProcess process;

    @Inject
    private GoverningLimit governingLimit;

    @Inject
    private CaseNumbers numbers;

    @Inject
    private CaseDesk desk;

    @Inject
    private CodeBook codes;

    @Inject
    private OfficeClock clock;

    /**
     * Enters a dispute.
     *
     * @param origin where an arbitration commission sent it from; null for the room's own
     * @throws InvalidInput with all findings
     */
    @Transactional(TxType.MANDATORY)
    public MediationCase enter(Actor actor, Organisation room, Registration registration, Origin origin) {
        registration.check(clock.today(), codes);
        if ((registration.channel() == Channel.ARBITRATION) != (origin != null)) {
            throw new InvalidInput("channel", "fault.case.channelReferred");
        }
        if (!room.room() || !room.active()) {
            throw new Conflict("fault.case.noRoom", room.nameZh());
        }
        Instant now = clock.now();
        MediationCase entered = new MediationCase(
                registration,
                new MediationCase.RoomRef(room.id(), room.region().digits()),
                actor.kind() == Actor.Kind.PROCESS ? null : actor.id(),
                now);
        if (origin != null) {
            entered.referredBy(origin.commission(), origin.caseNumber(), origin.mode(), origin.referral());
        }
        Instant limitEnd = startClocks(entered, registration, origin);
        em.persist(entered);
        boolean consentGiven = entered.parties().stream().allMatch(party -> party.consentedOn() != null);
        process.begin(new CaseProcess.Opening(
                entered.id(), entered.channel(), entered.disputeType(), entered.mode(), consentGiven, limitEnd));
        if (origin == null) {
            entered.beginScreening(now);
        }
        int year = OfficeClock.dayOf(now).getYear();
        entered.number(room.caseNumberPattern().format(year, numbers.next(room.id(), year)));
        desk.noteFirst(entered, actor, "case.registered", particulars(entered));
        return entered;
    }

    /**
     * Starts what runs from the first day: MED-LAB from the receipt of a labour application (劳动争议调解仲裁法 14); for a case referred after
     * acceptance MED-ARB-B from the later consent and ARB-AWARD from the commission's acceptance (办案规则 70, 调解仲裁法 43). Whoever registers
     * a red case starts the hours within which the room has promised to take it up.
     */
    private Instant startClocks(MediationCase entered, Registration registration, Origin origin) {
        CaseClock governing = null;
        if (origin == null) {
            if (governingLimit.fromReceipt(entered)) {
                governing =
                        clocks.startFirst(entered.id(), DeadlineCode.MED_LAB, registration.receivedOn(), true, null);
            }
        } else if (origin.mode() == ReferralMode.AFTER_ACCEPTANCE) {
            clocks.startFirst(entered.id(), DeadlineCode.ARB_AWARD, origin.acceptedOn(), false, origin.caseNumber());
            governing = clocks.startFirst(
                    entered.id(), DeadlineCode.MED_ARB_B, origin.lastConsentOn(), true, origin.caseNumber());
        }
        if (entered.grade() == RiskGrade.RED) {
            clocks.startFirst(entered.id(), DeadlineCode.RED_RESPONSE, clock.today(), false, null);
        }
        if (governing == null) {
            return null;
        }
        entered.limitMoved(governing.dueOn());
        return governing.endsAt();
    }

    private static Map<String, Object> particulars(MediationCase entered) {
        Map<String, Object> particulars = new LinkedHashMap<>();
        particulars.put("number", entered.caseNumber());
        particulars.put("channel", entered.channel());
        particulars.put("disputeType", entered.disputeType());
        particulars.put("mode", entered.mode());
        particulars.put("oral", entered.oral());
        particulars.put("receivedOn", entered.receivedOn());
        particulars.put("parties", entered.parties().size());
        particulars.put("claims", entered.claims().size());
        return particulars;
    }

    /**
     * Where a referred case comes from.
     *
     * @param commission    the arbitration commission
     * @param caseNumber    the commission's own number of the case
     * @param referral      the referral's id
     * @param acceptedOn    the day of the commission's acceptance; null before acceptance
     * @param lastConsentOn the day of the later consent; null before acceptance
     */
    public record Origin(
            UUID commission,
            String caseNumber,
            ReferralMode mode,
            UUID referral,
            LocalDate acceptedOn,
            LocalDate lastConsentOn) {}
}
