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
}
