package org.maplebridge.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.casefile.RiskGrade;
import org.maplebridge.casefile.Step;
import org.maplebridge.deadline.Remaining;

/**
 * One line of the inbox as it was read at one moment; it carries the version that an act on it brings back.
 *
 * @param caseId     null for a step of a referral that is no case yet
 * @param referralId null unless the case was referred
 * @param number     the case number; for a step of a referral the commission's own
 * @param parties    applicants and respondents, or a referral's title
 * @param dueOn      the last day of the governing clock; null when none runs
 * @param remaining  what is left until then; null when none runs
 * @param assignee   null while nobody has it
 * @param officeZh   the room's or commission's name
 * @param remindedAt when people were last reminded of that day; null if they were not
 */
public record InboxRow(
        UUID id,
        long version,
        UUID caseId,
        UUID referralId,
        Step step,
        String number,
        String parties,
        LocalDate dueOn,
        Remaining remaining,
        RiskGrade grade,
        UUID assignee,
        String assigneeName,
        UUID office,
        String officeZh,
        String officeEn,
        Instant openedAt,
        Instant remindedAt) {}
