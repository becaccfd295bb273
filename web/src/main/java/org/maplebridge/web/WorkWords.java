package org.maplebridge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.maplebridge.casefile.Step;
import org.maplebridge.deadline.DeadlineLevel;
import org.maplebridge.deadline.Remaining;
import org.maplebridge.inbox.InboxList;
import org.maplebridge.inbox.InboxRow;
import org.maplebridge.web.shell.Pages;
import org.maplebridge.web.text.Reader;
import org.maplebridge.web.text.Words;

/** Puts what waits into the reader's words, the same on the home page and in the inbox: steps, what is left of a limit, counts, and where a row leads. */
@Named("work")
@RequestScoped
public class WorkWords {

    private static final String CASE_PAGE = "/cases/case.xhtml";
    private static final String ROUTES_PAGE = "/cases/routes.xhtml";
    private static final String REFERRAL_PAGE = "/referrals/referral.xhtml";

    @Inject
    private Words words;

    @Inject
    private Reader reader;

    @Inject
    private Pages pages;

    /** What is to be done. */
    public String step(Step step) {
        return words.say("inbox.step." + step.name());
    }

    /** The level as the badge of a deadline takes it. */
    public String level(Remaining remaining) {
        return switch (remaining.level()) {
            case NORMAL -> "NORMAL";
            case DUE_SOON -> "SOON";
            case DUE_TODAY -> "TODAY";
            case OVERDUE -> "OVERDUE";
        };
    }

    /** What is left: working days, because those are what people can still work in; natural days once it is over. */
    public String left(Remaining remaining) {
        if (remaining.level() == DeadlineLevel.OVERDUE) {
            return words.say("inbox.left.over", -remaining.days());
        }
        if (remaining.level() == DeadlineLevel.DUE_TODAY) {
            return words.say("inbox.left.today");
        }
        return words.say("inbox.left.workingDays", remaining.workingDays());
    }

    /** A count: {@code 37}, or {@code 1,000+} where it was not counted further. */
    public String count(InboxList.Count count) {
        return words.number(count.number()) + (count.more() ? "+" : "");
    }

    /** The room or commission where a row waits, in the reader's language. */
    public String office(InboxRow row) {
        return reader.isEnglish() && row.officeEn() != null ? row.officeEn() : row.officeZh();
    }

    /** The page on which a row's step is done; null while the house has none. */
    public String href(InboxRow row) {
        if (row.step().ofReferral() || row.caseId() == null) {
            return pages.has(REFERRAL_PAGE) ? REFERRAL_PAGE + "?id=" + row.referralId() : null;
        }
        return row.step().ofRoute() ? ROUTES_PAGE + "?case=" + row.caseId() : caseHref(row.caseId());
    }

    /** The case by whose limit a row is due; null for a step of a referral. */
    public UUID whyCase(InboxRow row) {
        return row.step().ofReferral() || row.step().ofRoute() || row.step() == Step.WATCH_PERFORMANCE
                ? null
                : row.caseId();
    }

    /** The referral by whose limit a row is due; null for a step of a case. */
    public UUID whyReferral(InboxRow row) {
        return row.step().ofReferral() ? row.referralId() : null;
    }

    /** The page of a case; null while the house has none. */
    public String caseHref(Object caseId) {
        return pages.has(CASE_PAGE) ? CASE_PAGE + "?id=" + caseId : null;
    }
}
