package org.maplebridge.web.cases;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.casefile.Party;
import org.maplebridge.session.Proposal;
import org.maplebridge.session.Proposals;
import org.maplebridge.web.security.CurrentUser;
import org.omnifaces.cdi.ViewScoped;

/** What is proposed at the table and what each side says to it, on the page of a session. */
@Named
@ViewScoped
public class ProposalsPanel implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "proposals";

    @Inject
    private Proposals proposals;

    @Inject
    private CaseWatch watch;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private OfficeClock clock;

    private UUID caseId;
    private List<Proposal> onTheTable = List.of();
    private LocalDate answeredOn;
    private Proposal.Proposer proposer = Proposal.Proposer.MEDIATOR;
    private Party.Side owedBy = Party.Side.RESPONDENT;
    private String proposalText;
    private BigDecimal proposalAmount;
    private Integer proposalDays;

    /** Shows the table of a case. */
    void show(UUID of) {
        if (!of.equals(caseId)) {
            caseId = of;
            answeredOn = clock.today();
        }
        onTheTable = proposals.of(currentUser.actor(), caseId);
    }

    /** Lays what was typed on the table. */
    public void propose() {
        proposals.propose(
                currentUser.actor(),
                caseId,
                new Proposal.Content(proposer, owedBy, proposalText, Money.ofNullable(proposalAmount), proposalDays));
        proposalText = null;
        proposalAmount = null;
        proposalDays = null;
        settled();
    }

    /** Notes what a side says. */
    public void answer(Proposal proposal, Party.Side side, Proposal.Answer answer) {
        at(() -> proposals.answer(
                currentUser.actor(), caseId, proposal.id(), proposal.version(), side, answer, answeredOn));
    }

    /** Takes a proposal off the table. */
    public void withdraw(Proposal proposal) {
        at(() -> proposals.withdraw(currentUser.actor(), caseId, proposal.id(), proposal.version()));
    }

    private void at(Runnable act) {
        try {
            act.run();
        } catch (StaleEdit stale) {
            show(caseId);
            watch.overtaken(FORM);
            return;
        }
        settled();
    }

    private void settled() {
        show(caseId);
        watch.settled();
    }

    public List<Proposal> getOnTheTable() {
        return onTheTable;
    }

    public List<Proposal.Proposer> getProposers() {
        return List.of(Proposal.Proposer.values());
    }

    public List<Party.Side> getSides() {
        return List.of(Party.Side.values());
    }

    public Proposal.Proposer getProposer() {
        return proposer;
    }

    public void setProposer(Proposal.Proposer proposer) {
        this.proposer = proposer;
    }

    public Party.Side getOwedBy() {
        return owedBy;
    }

    public void setOwedBy(Party.Side owedBy) {
        this.owedBy = owedBy;
    }

    public String getProposalText() {
        return proposalText;
    }

    public void setProposalText(String proposalText) {
        this.proposalText = proposalText;
    }

    public BigDecimal getProposalAmount() {
        return proposalAmount;
    }

    public void setProposalAmount(BigDecimal proposalAmount) {
        this.proposalAmount = proposalAmount;
    }

    public Integer getProposalDays() {
        return proposalDays;
    }

    public void setProposalDays(Integer proposalDays) {
        this.proposalDays = proposalDays;
    }

    public LocalDate getAnsweredOn() {
        return answeredOn;
    }

    public void setAnsweredOn(LocalDate answeredOn) {
        this.answeredOn = answeredOn;
    }
}
