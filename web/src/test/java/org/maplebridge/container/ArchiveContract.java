package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The way of a closed case into the archive, on the office's own tables and store. */
interface ArchiveContract {

    RunningOffice office();

    @Test
    default void a_closed_case_is_sent_back_completed_and_archived_once_and_nothing_is_added_afterwards()
            throws Exception {
        JsonObject seen = office().play("archive", "code", "ARCHIVE");

        assertThat(seen.getString("dueStep")).isEqualTo("ARCHIVE_CASE");
        assertThat(seen.getString("missingFirst")).isEqualTo("RIGHTS_NOTICE,IDENTITY");
        assertThat(seen.getString("withoutReason")).isEqualTo("statement fault.archive.missing");
        assertThat(seen.getString("wrongNumber")).isEqualTo("volume fault.archive.volumeForm");
        assertThat(seen.getString("byMediator")).isEqualTo("fault.refused");
        assertThat(seen.getString("afterSendingBack")).isEqualTo("COMPLETE_DOSSIER");
        assertThat(seen.getString("archivedWhileAway")).isEqualTo("fault.process.elsewhere");
        assertThat(seen.getString("afterCompletion")).isEqualTo("ARCHIVE_CASE");
        assertThat(seen.getString("missingThen")).isEmpty();
        assertThat(seen.getString("afterArchiving")).isEmpty();
        assertThat(seen.getString("stage")).isEqualTo("ARCHIVED");
        assertThat(seen.getString("addedAfterwards")).isEqualTo("fault.case.archived");
        assertThat(seen.getString("archivedAgain")).isNotEqualTo("done");

        assertThat(seen.getString("pdf")).isEqualTo(seen.getString("sha256"));
        assertThat(seen.getBoolean("inHistory")).isTrue();
        assertThat(seen.getInt("sheets")).isGreaterThan(seen.getInt("pages")).isGreaterThan(6);
        assertThat(seen.getString("text").replaceAll("\\s", ""))
                .contains("卷内目录", "第1卷", "长期（十年）", "调解笔录", "委派调解复函", "考勤表", "封底")
                .as("what one side said alone")
                .doesNotContain("最低可以接受");
        List<String> files = seen.getJsonArray("files").getValuesAs(JsonString::getString);
        assertThat(files).contains("manifest.json", "SHA256SUMS", "卷宗.pdf").hasSizeGreaterThan(8);
        assertThat(seen.getBoolean("sums")).isTrue();
        assertThat(seen.getString("manifest"))
                .contains(
                        "\"archived\":true", "\"form\":\"SESSION_RECORD\"", "\"formVersion\":1", "\"volume\":\"第1卷\"");
        assertThat(seen.getBoolean("earlySums"))
                .as("packed before it is archived")
                .isTrue();
        assertThat(seen.getString("earlyManifest")).contains("\"archived\":false");
        assertThat(seen.getInt("taken")).isEqualTo(3);
    }
}
