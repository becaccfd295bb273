package org.maplebridge.referral;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.EndGround;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Party;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.ClockState;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.document.Paper;
import org.maplebridge.document.Papers;
import org.maplebridge.document.RoutesNoticePaper;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Right;

/**
 * The last day of a mediation. What tomorrow needs lies ready while the day lasts: for a referred case the letter with which it goes back, for any other
 * the notice of the ways that stay open. Nothing is issued and nothing is sent: an agreement, or an extension that all have consented to, still makes it
 * pointless, and at the end of the day the case takes its way by itself.
 */
@UseCases
public class LastDay {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseDesk desk;

    @Inject
    private Clocks clocks;

    @Inject
    private ReferralPapers referralPapers;

    @Inject
    private Papers papers;

    @Inject
    private Directory directory;

    @Inject
    private OfficeClock clock;

    /** Whether it is the last day of this limit and the limit is the one that ends the mediation. */
    public static boolean isToday(CaseClock limit, LocalDate today) {
        return limit.governs() && limit.state() == ClockState.RUNNING && today.equals(limit.dueOn());
    }

    /**
     * Prints what tomorrow needs, with tomorrow's date.
     *
     * @throws Conflict if it is not the last day of the limit that governs the case
     */
    public Draft draft(Actor actor, UUID caseId) {
        MediationCase of = desk.show(actor, Right.TERMINATE_CASE, caseId);
        CaseClock limit = clocks.governing(caseId)
                .filter(running -> isToday(running, clock.today()))
                .orElseThrow(() -> new Conflict("fault.referral.notLastDay"));
        LocalDate tomorrow = limit.dueOn().plusDays(1);
        if (of.referred()) {
            Referral referral = em.find(Referral.class, of.referral());
            return draft(
                    draftName(of), referralPapers.letterBack(actor, referral, of, EndGround.LIMIT_EXPIRED, tomorrow));
        }
        return draft(draftName(of), notice(actor, of, limit, tomorrow));
    }

    /** What the draft of a case's last day is called. */
    static String draftName(MediationCase of) {
        return (of.referred() ? ReferralPapers.returnName(of.mode()) : "告知书") + "（预备稿）";
    }

    private Draft draft(String name, Paper paper) {
        return new Draft(name + ".pdf", papers.print(paper, clock.now()).pdf());
    }

    private RoutesNoticePaper notice(Actor actor, MediationCase of, CaseClock limit, LocalDate tomorrow) {
        String room = directory.organisation(of.room()).nameZh();
        return new RoutesNoticePaper(
                "告知书",
                room,
                of.caseNumber() + "—告",
                of.parties().stream().map(Party::name).toList(),
                of.caseNumber(),
                limit.dueOn(),
                of.labour()
                        ? List.of(
                                "未达成调解协议的，当事人可以依法向劳动人事争议仲裁委员会申请仲裁（《中华人民共和国劳动争议调解仲裁法》第十四条）。",
                                "申请仲裁的时效期间为一年，从当事人知道或者应当知道其权利被侵害之日起计算（同法第二十七条）。")
                        : List.of("当事人可以依法通过仲裁、行政、司法等途径维护自己的权利（《中华人民共和国人民调解法》第二十六条）。"),
                actor.name() + "（" + room + "）",
                tomorrow);
    }

    /** A paper that lies ready and is not issued. */
    public record Draft(String fileName, byte[] pdf) {}
}
