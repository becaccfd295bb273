package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The acts that start, stop and lengthen limits, done rightly and wrongly. */
interface ClockActsContract {

    RunningOffice office();

    @Test
    default void the_parties_choose_their_mediator_together_and_the_appointment_waits_for_them_and_follows()
            throws Exception {
        JsonObject seen = office().play("choose", "code", "CHOICE");

        assertThat(seen.getString("mediatorAsks")).contains("fault.refused");
        assertThat(seen.getString("askedTwice")).contains("fault.assignment.askedBefore");
        assertThat(seen.getString("until")).isEqualTo(seen.getString("expected"));
        assertThat(words(seen.getJsonArray("asking"))).contains("CHOOSE-MEDIATOR RUNNING", "APPOINT-MEDIATOR RUNNING");
        assertThat(seen.getString("tooEarly")).contains("fault.assignment.choiceRuns");
        assertThat(seen.getString("missing")).contains("consents[1]: fault.assignment.choiceMissing");
        assertThat(seen.getString("noPaper")).contains("paper: fault.case.paperMissing");
        assertThat(seen.getString("foreign"))
                .as("a mediator of another room")
                .contains("mediator: fault.assignment.noMediator");
        assertThat(seen.getString("notTheirs")).contains("fault.refused");
        assertThat(seen.getInt("events"))
                .as("but for the refusal nothing was written")
                .isEqualTo(1);
        assertThat(seen.getString("event")).contains("选择调解员确认书", "CHOICE-theirs", "选某");
        assertThat(seen.getString("twice")).contains("fault.assignment.chosenBefore");
        assertThat(words(seen.getJsonArray("chosen"))).contains("CHOOSE-MEDIATOR STOPPED", "APPOINT-MEDIATOR RUNNING");
        assertThat(seen.getString("another")).contains("fault.assignment.otherChosen");
        assertThat(words(seen.getJsonArray("assigned"))).contains("APPOINT-MEDIATOR STOPPED");
        assertThat(seen.getString("afterwards")).contains("fault.stage");
        assertThat(words(seen.getJsonArray("free")))
                .as("whoever was not asked is not waited for")
                .contains("APPOINT-MEDIATOR STOPPED")
                .noneMatch(each -> each.startsWith("CHOOSE-MEDIATOR"));
    }

    @Test
    default void an_award_is_lengthened_by_its_commission_with_the_directors_paper_and_the_room_sees_the_day_only()
            throws Exception {
        JsonObject seen = office().play("lengthenAward", "code", "AWARD");

        assertThat(seen.getString("room")).contains("fault.refused");
        assertThat(seen.getString("noPaper")).contains("approval: fault.referral.approvalMissing");
        assertThat(seen.getString("nothing")).contains("days: fault.deadline.extension.empty");
        assertThat(seen.getString("tooMuch")).contains("days: fault.deadline.extension.tooLong");
        assertThat(seen.getString("future")).contains("approvedOn: fault.day.future");
        assertThat(seen.getString("still")).isEqualTo(seen.getString("before"));
        assertThat(seen.getString("stale")).contains("fault.stale");
        assertThat(seen.getString("beyond"))
                .as("ten and six are more than fifteen")
                .contains("tooLong");
        assertThat(seen.getString("late")).contains("fault.deadline.expired");
        assertThat(seen.getString("commissionSees")).isGreaterThanOrEqualTo(seen.getString("raw"));
        assertThat(List.of(seen.getString("roomSees"), seen.getString("onTheCase")))
                .as("both sides see one day")
                .containsOnly(seen.getString("commissionSees"));
        assertThat(List.of(
                        seen.getString("whyAtTheRoom"),
                        seen.getString("roomsPapers"),
                        seen.getString("casesPapers"),
                        seen.getString("event")))
                .as("the approval is nowhere at the room")
                .allSatisfy(text -> assertThat(text).doesNotContain("主任批准"));
        assertThat(seen.getString("roomOpensIt")).contains("fault.document.unknown");
        assertThat(seen.getString("commissionOpensIt")).isEqualTo("taken");
        assertThat(seen.getString("handedOverLater")).startsWith("true").doesNotContain("主任批准");
    }

    @Test
    default void a_red_case_is_taken_up_within_hours_of_the_office_and_another_has_no_such_clock() throws Exception {
        JsonObject seen = office().play("takeUp", "code", "REDCASE");

        Instant dueAt = Instant.parse(seen.getString("dueAt"));
        assertThat(dueAt)
                .isBetween(
                        Instant.parse(seen.getString("expected")),
                        Instant.parse(seen.getString("expected")).plusSeconds(60));
        assertThat(Instant.parse(seen.getString("remindAt")))
                .as("before it ends")
                .isBefore(dueAt);
        assertThat(seen.getString("level")).isNotEqualTo("OVERDUE");
        assertThat(seen.getString("why")).contains("officeHours", "dueHour");
        assertThat(words(seen.getJsonArray("taken"))).contains("RED-RESPONSE STOPPED");
        assertThat(words(seen.getJsonArray("yellow"))).noneMatch(each -> each.startsWith("RED-RESPONSE"));
        assertThat(office().rows(
                                "SELECT COUNT(*) FROM clock WHERE rule_code = 'RED-RESPONSE' AND due_at IS NOT NULL AND started_at IS NOT NULL"
                                        + " AND case_id = UNHEX(REPLACE(?, '-', ''))",
                                seen.getString("case")))
                .containsExactly(List.of("1"));
    }

    @Test
    default void the_administrator_decides_when_people_are_reminded_of_a_limit_and_running_clocks_follow()
            throws Exception {
        JsonObject seen = office().play("arrange", "code", "REMIND");

        assertThat(seen.getString("head")).contains("fault.refused");
        assertThat(seen.getString("twice")).contains("days: fault.deadline.reminder.twice");
        assertThat(seen.getString("far")).contains("days: fault.deadline.reminder.far");
        assertThat(seen.getString("none")).contains("days: fault.deadline.reminder.none");
        assertThat(seen.getString("unknown")).contains("code: fault.deadline.rule.unknown");
        assertThat(seen.getString("stale")).contains("fault.stale");
        assertThat(seen.getString("told")).isEqualTo("[12, -1]");
        assertThat(seen.getBoolean("earlier"))
                .as("twelve days before instead of seven")
                .isTrue();
        assertThat(seen.getBoolean("back")).isTrue();
    }

    private static List<String> words(JsonArray told) {
        return told.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
