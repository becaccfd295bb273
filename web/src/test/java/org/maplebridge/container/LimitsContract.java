package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The limits of a case while its people act: which run, which stand still, which end. */
interface LimitsContract {

    RunningOffice office();

    @Test
    default void a_limit_is_lengthened_with_every_partys_consent_and_a_paper_of_the_file_or_not_at_all()
            throws Exception {
        JsonObject seen = office().play("lengthen");

        assertThat(seen.getString("missing")).contains("consents[1]: fault.case.extensionConsent");
        assertThat(seen.getString("noPaper")).contains("paper: fault.case.paperMissing");
        assertThat(seen.getString("foreign")).contains("fault.document.unknown");
        assertThat(seen.getString("still")).isEqualTo(seen.getString("before"));
        assertThat(seen.getInt("events")).as("nothing was written").isZero();
        assertThat(seen.getInt("extendedBy")).isEqualTo(5);
        assertThat(seen.getString("after")).isGreaterThanOrEqualTo(seen.getString("expected"));
        assertThat(seen.getString("timer")).isEqualTo(seen.getString("endsAt"));
        assertThat(seen.getString("event")).contains("延期同意书", "某纺织有限公司", "延某");
        assertThat(office().rows(
                                "SELECT DISTINCT due_on FROM work_item WHERE case_id = UNHEX(REPLACE(?, '-', '')) AND due_on IS NOT NULL",
                                seen.getString("case")))
                .containsExactly(List.of(seen.getString("after")));
    }

    @Test
    default void a_limit_that_stands_still_holds_the_timer_and_goes_on_with_what_it_had_left() throws Exception {
        JsonObject seen = office().play("standStill");

        assertThat(seen.getBoolean("endless")).isTrue();
        assertThat(seen.getBoolean("held")).isTrue();
        assertThat(seen.getString("twice")).contains("fault.case.nothingStandsStill");
        assertThat(seen.getString("early")).contains("fault.deadline.turn.order");
        assertThat(seen.getBoolean("stillPaused"))
                .as("the refusal changed nothing")
                .isTrue();
        assertThat(seen.getString("after")).isEqualTo(seen.getString("expected"));
        assertThat(seen.getBoolean("goesOn")).isTrue();
        assertThat(seen.getString("timer")).isEqualTo(seen.getString("endsAt"));
    }

    @Test
    default void several_limits_run_on_one_case_and_the_parties_own_windows_outlive_its_close() throws Exception {
        JsonObject seen = office().play("manyLimits", "code", "LIMITS");

        assertThat(seen.getString("sameDay")).contains("fault.deadline.alreadyRunning");
        assertThat(seen.getString("beforeIt")).contains("fault.deadline.turn.order");
        assertThat(seen.getString("clerks"))
                .as("the clerk sees the days that the mediator sees")
                .startsWith("MED-LAB ")
                .isEqualTo(seen.getString("mediators"));
        assertThat(words(seen.getJsonArray("open")))
                .containsExactlyInAnyOrder(
                        "MED-LAB RUNNING",
                        "APPOINT-MEDIATOR STOPPED",
                        "FIRST-CONTACT STOPPED",
                        "WI-EMPLOYER STOPPED",
                        "WI-KIN STOPPED",
                        "WI-EMPLOYER RUNNING",
                        "WI-KIN RUNNING",
                        "LIM-ARB STOPPED",
                        "LIM-ARB RUNNING");
        assertThat(words(seen.getJsonArray("closed")))
                .contains("MED-LAB STOPPED", "WI-EMPLOYER RUNNING", "WI-KIN RUNNING", "LIM-ARB RUNNING")
                .doesNotContain("MED-LAB RUNNING");
    }

    @Test
    default void on_the_last_day_the_letter_back_and_the_notice_lie_ready_and_nothing_is_issued() throws Exception {
        JsonObject seen = office().play("lastDay", "code", "LAST");
        if (seen.getBoolean("restDay")) {
            return; // every limit rolls off a day of rest: today is nobody's last day
        }

        assertThat(seen.getString("notice")).contains("告知书", "末某", "申请仲裁");
        assertThat(seen.getString("letter")).contains("委托调解复函", "退某", "调解期限届满，未达成调解协议");
        assertThat(seen.getString("young")).contains("fault.referral.notLastDay");
        assertThat(seen.getString("clerk"))
                .as("the room's draft is not the commission's")
                .contains("fault.refused");
        assertThat(seen.getBoolean("clerkSees")).isTrue();
        assertThat(seen.getInt("issued")).isZero();
        List<String> noted = seen.getString("noted").lines().toList();
        assertThat(noted.get(0)).containsOnlyOnce("告知书（预备稿）");
        assertThat(noted.get(1)).containsOnlyOnce("委托调解复函（预备稿）");
        assertThat(noted.get(2)).as("a case of today has not come so far").isEqualTo("[]");
    }

    private static List<String> words(JsonArray told) {
        return told.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
