package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** The forms of the dossier on the office's own tables. */
interface FormsContract {

    RunningOffice office();

    @Test
    default void forms_are_issued_whole_or_not_at_all_and_an_issued_paper_outlives_a_new_version() throws Exception {
        JsonObject seen = office().play("issueForms", "code", "FORMS");

        assertThat(seen.getString("fitting"))
                .isEqualTo("APPLICATION,REGISTER,RIGHTS_NOTICE,CONSENT,INVESTIGATION,FOLLOW_UP,CLOSING_REPORT");
        assertThat(seen.getString("fittingLabour"))
                .isEqualTo(
                        "LABOUR_APPLICATION,LABOUR_REGISTER,RIGHTS_NOTICE,CONSENT,INVESTIGATION,FOLLOW_UP,LABOUR_MAJOR,CLOSING_REPORT");
        assertThat(seen.getInt("version")).isEqualTo(1);
        assertThat(seen.getString("empty").split(",")).hasSize(8).allMatch(each -> each.endsWith("fault.form.missing"));
        assertThat(seen.getString("unfit")).isEqualTo("fault.form.unfit");
        assertThat(seen.getString("byItsAct")).isEqualTo("fault.form.unfit");
        assertThat(seen.getInt("afterRefusals")).isZero();

        assertThat(seen.getString("text").replaceAll("\\s", "")).contains("人民调解回访记录", "欧阳某", "已经按约履行");
        assertThat(seen.getString("category")).isEqualTo("FOLLOW_UP");
        assertThat(seen.getString("template")).isEqualTo("forms/follow-up-1@1");
        assertThat(seen.getBoolean("hash")).isTrue();

        assertThat(seen.getString("today")).isEqualTo("from fault.form.later");
        assertThat(seen.getInt("versionBefore")).isEqualTo(1);
        assertThat(seen.getString("byClerk")).isEqualTo("fault.refused");
        assertThat(seen.getString("otherVersion")).isEqualTo("fault.form.newVersion");
        assertThat(seen.getBoolean("unchanged")).isTrue();
        assertThat(seen.getBoolean("specimen")).isTrue();
        assertThat(seen.getString("specimenByClerk")).isEqualTo("fault.refused");
    }

    @Test
    default void an_oral_agreement_of_a_peoples_committee_binds_at_once_and_opens_no_confirmation() throws Exception {
        JsonObject seen = office().play("agreeOrally", "code", "ORAL");

        assertThat(seen.getString("beforeDraft")).isEqualTo("fault.agreement.oral.notDraft");
        assertThat(seen.getString("withoutResponsibilities")).isEqualTo("responsibility fault.form.missing");
        assertThat(seen.getString("tomorrow")).isEqualTo("reachedOn fault.agreement.oral.day");
        assertThat(seen.getString("byClerk")).isEqualTo("fault.refused");
        assertThat(seen.getString("recorded")).isEqualTo("done");
        assertThat(seen.getString("again")).isNotEqualTo("done");
        assertThat(seen.getString("outcome")).isEqualTo("ORAL_AGREEMENT");
        assertThat(seen.getString("stage")).isEqualTo("AGREED");
        assertThat(seen.getString("step")).isEqualTo("WATCH_PERFORMANCE");
        assertThat(seen.getInt("windows")).isZero();
        assertThat(seen.getInt("owed")).isEqualTo(1);
        assertThat(seen.getString("confirmation")).isEqualTo("CLOSED route.JUDICIAL_CONFIRMATION.oral");
        assertThat(seen.getString("text").replaceAll("\\s", ""))
                .contains("人民调解口头协议登记表", "欧阳某", "李某承担主要责任", "陆佰元整", "自达成之日起生效");
    }
}
