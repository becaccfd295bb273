package org.maplebridge.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.Refused;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.casefile.Step;
import org.maplebridge.identity.Right;
import org.maplebridge.referral.ReferralState;
import org.maplebridge.web.text.Words;

class ProblemTest {

    private final Words zh = Spoken.in("zh-CN");
    private final Words en = Spoken.in("en-GB,en;q=0.8");

    @Test
    void every_finding_becomes_an_error_at_its_field() {
        InvalidInput fault = new InvalidInput(List.of(
                new InvalidInput.Finding("acceptedOn", "fault.referral.acceptedBeforeReceived", List.of()),
                new InvalidInput.Finding("claims[0].amount", "fault.money.negative", List.of())));

        Problem problem = Problem.of(fault, en);

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("acceptedOn", "claims[0].amount");
        assertThat(problem.errors().get(0).message()).startsWith("The day of acceptance");
    }

    @Test
    void a_foreign_case_reads_like_one_that_is_not_there() {
        Problem foreign = Problem.of(new Refused("fault.refused", Right.READ_CASE), zh);
        Problem unknown = Problem.of(new NotFound("fault.case.notFound"), zh);

        assertThat(foreign).isEqualTo(unknown);
        assertThat(foreign.status()).isEqualTo(404);
    }

    @Test
    void an_act_that_the_client_may_never_do_is_refused_openly() {
        assertThat(Problem.of(new Refused("fault.refused", Right.REFER_CASE), zh)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_stale_version_and_a_conflict_have_their_own_status() {
        assertThat(Problem.of(new StaleEdit(2, 3), zh).status()).isEqualTo(412);
        assertThat(Problem.of(new Conflict("fault.referral.twice", "1号"), zh).status())
                .isEqualTo(409);
    }

    @Test
    void a_system_is_not_told_to_load_a_page_again() {
        List<MediationFault> faults = List.of(
                new StaleEdit(2, 3),
                new Conflict("fault.referral.state", ReferralState.ENDED),
                new Conflict("fault.process.elsewhere", Step.SIGN_RECEIPT),
                new Conflict("fault.process.over", Step.SIGN_RECEIPT),
                new InvalidInput("room", "fault.referral.noRoom"),
                new InvalidInput("disputeType", "fault.code.unknown", "WAR"),
                new InvalidInput("attachments[0]", "fault.upload.infected", "a.pdf", "EICAR"),
                new InvalidInput("attachments[0]", "fault.upload.unscanned"));

        for (MediationFault fault : faults) {
            String chinese = said(Problem.of(fault, zh));
            String english = said(Problem.of(fault, en));
            assertThat(chinese).doesNotContain("页", "表单", "列表中", "fault.", "api.");
            assertThat(english).doesNotContainIgnoringCase("page", "form", "from the list", "fault.", "api.");
        }
    }

    private static String said(Problem problem) {
        return problem.detail() + problem.errors();
    }

    @Test
    void answers_are_chinese_unless_english_is_preferred() {
        assertThat(Spoken.in((String) null).locale().getLanguage()).isEqualTo("zh");
        assertThat(Spoken.in("fr").locale().getLanguage()).isEqualTo("zh");
        assertThat(Spoken.in("en;q=0.3, zh-CN;q=0.9").locale().getLanguage()).isEqualTo("zh");
        assertThat(Spoken.in("??;;q").locale().getLanguage()).isEqualTo("zh");
        assertThat(en.locale().getLanguage()).isEqualTo("en");
    }
}
