package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.maplebridge.launcher.CannotStart;
import org.maplebridge.launcher.DataFolder;
import org.maplebridge.launcher.LocalDatabase;

/**
 * What the office promises as a whole, whichever database it runs on. One server serves all tests of a class. What has a theme of its own
 * stands in an interface of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PackagedOfficeContract
        implements ListsContract,
                ArchiveContract,
                FormsContract,
                SigningContract,
                PerformanceContract,
                RoutesContract,
                RulesContract,
                BaselineContract,
                SupervisionContract,
                LimitsContract,
                ClockActsContract,
                RestContract {

    private static final String RARE_NAME = "𠮷";
    private static final String ID = "UNHEX(REPLACE(?, '-', ''))";

    /** Where a case leaves rows, in the domain and in the engine. */
    private static final Map<String, String> TRACES = traces();

    private DataFolder folder;
    private LocalDatabase database;
    private RunningOffice office;

    @Override
    public RunningOffice office() {
        return office;
    }

    abstract LocalDatabase start(DataFolder dataFolder) throws CannotStart;

    @BeforeAll
    void open_the_office_on_an_empty_database() throws Exception {
        // below target, where the logs outlive the test
        folder = DataFolder.open(Path.of("target", "container", getClass().getSimpleName()));
        folder.reset();
        database = start(folder);
        office = RunningOffice.open(folder, database);
        office.play("open");
    }

    @AfterAll
    void close_it() {
        if (office != null) {
            office.close();
        }
        if (database != null) {
            database.close();
        }
        folder.close();
    }

    // ---- the schema

    @Test
    void an_empty_database_is_brought_to_the_version_of_the_program() throws SQLException {
        assertThat(office.rows("SELECT version FROM flyway_schema_history WHERE success = 0"))
                .isEmpty();
        assertThat(office.rows("SELECT version FROM flyway_schema_history"))
                .contains(List.of("005"), List.of("010"), List.of("050"), List.of("110"));
    }

    @Test
    void every_text_column_of_the_domain_and_the_engine_is_utf8mb4() throws SQLException {
        assertThat(office.value("SELECT COUNT(*) FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_name LIKE 'ACT\\_%'"))
                .isEqualTo("49");
        assertThat(office.rows("SELECT table_name, column_name, character_set_name FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND character_set_name <> 'utf8mb4'"))
                .isEmpty();
    }

    @Test
    void a_name_outside_the_basic_plane_comes_back_whole_from_case_list_and_process_variable() throws Exception {
        String caseId = register(RARE_NAME);

        JsonObject seen = office.play("nameEverywhere", "case", caseId, "name", RARE_NAME);

        assertThat(seen.getString("case")).isEqualTo(RARE_NAME);
        assertThat(seen.getJsonArray("list")).hasSize(1);
        assertThat(seen.getJsonArray("list").getString(0)).isEqualTo(RARE_NAME);
        assertThat(seen.getString("variable")).isEqualTo(RARE_NAME);
    }

    @Test
    void a_case_that_was_closed_from_consent_has_passed_no_stage_between() throws Exception {
        JsonObject closed = office.play("closeFromConsent", "applicant", "韩某");

        assertThat(closed.getJsonArray("passed").getValuesAs(JsonString::getString))
                .containsExactlyInAnyOrder("REGISTERED", "SCREENING", "CONSENT", "CLOSED");
    }

    // ---- one transaction

    @Test
    void a_use_case_that_fails_after_the_engine_s_step_leaves_nothing_in_either() throws Exception {
        JsonObject seen = office.play("failAfterTheEngine");

        assertThat(List.of(seen.getInt("cases"), seen.getInt("items"), seen.getInt("executions")))
                .as("what both had written when it failed")
                .containsExactly(1, 1, 1);
        assertThat(rowsOf(seen.getString("case")))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isEmpty());
    }

    @Test
    void a_use_case_whose_step_does_not_wait_leaves_the_case_as_it_was() throws Exception {
        assertThatNothingIsChangedBy("tellRoutesTooEarly", "Conflict");
    }

    @Test
    void what_the_domain_has_written_is_undone_when_the_process_refuses() throws Exception {
        assertThatNothingIsChangedBy("doStepThatDoesNotWait", "Conflict");
    }

    @Test
    void what_the_domain_has_written_is_undone_when_the_engine_breaks() throws Exception {
        assertThatNothingIsChangedBy("breakTheEngine", "NullValueException");
    }

    @Test
    void what_the_engine_has_written_after_the_domain_s_lock_is_undone_when_the_use_case_fails_later()
            throws Exception {
        assertThatNothingIsChangedBy("failAfterAStep", "IllegalStateException");
    }

    private void assertThatNothingIsChangedBy(String scene, String fault) throws Exception {
        String caseId = register("孙某");
        Map<String, List<List<String>>> before = rowsOf(caseId);

        assertThat(office.play(scene, "case", caseId).getString("fault")).isEqualTo(fault);

        assertThat(before)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        assertThat(rowsOf(caseId)).isEqualTo(before);
    }

    // ---- many at once

    @Test
    void of_two_users_who_save_on_one_case_at_once_one_wins_and_the_other_is_told_a_thousand_times() throws Exception {
        int rounds = 1000;
        String caseId = register("周某");

        JsonObject seen = office.play("saveAtOnce", "case", caseId, "rounds", rounds);

        assertThat(seen.getJsonArray("wrong")).isEmpty();
        assertThat(seen.getInt("tooLate")).isEqualTo(rounds);
        assertThat(assertChained(caseId)).isEqualTo(rounds + 1);
    }

    @Test
    void of_two_users_who_claim_one_item_at_once_one_gets_it_and_the_other_is_told() throws Exception {
        int rounds = 100;
        String caseId = register("吴某");

        JsonObject seen = office.play("claimAtOnce", "case", caseId, "rounds", rounds);

        assertThat(seen.getJsonArray("wrong")).isEmpty();
        assertThat(seen.getInt("tooLate")).isEqualTo(rounds);
        assertThat(assertChained(caseId)).isEqualTo(2 * rounds + 2);
    }

    @Test
    void of_two_heads_who_accept_one_case_at_once_one_wins_and_the_case_goes_on_once() throws Exception {
        int rounds = 20;

        JsonObject seen = office.play("acceptAtOnce", "rounds", rounds);

        assertThat(seen.getJsonArray("wrong")).isEmpty();
        assertThat(seen.getInt("tooLate")).isEqualTo(rounds);
    }

    @Test
    void eight_windows_that_register_in_one_office_at_once_give_numbers_without_a_gap() throws Exception {
        int windows = 8;
        int each = 25;

        JsonObject seen = office.play("registerAtOnce", "windows", windows, "each", each);

        assertThat(seen.getJsonArray("wrong")).isEmpty();
        assertThat(office
                        .rows("SELECT c.case_number FROM mediation_case c JOIN organisation o ON o.id = c.room_id"
                                + " WHERE o.code = 'BUSY'")
                        .stream()
                        .map(row -> row.get(0)))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, windows * each)
                        .mapToObj(number -> "荆区忙调字〔%d〕第%04d号".formatted(today().getYear(), number))
                        .toList());
    }

    /** Follows a case's chain from its origin to its head; gives its length. */
    private int assertChained(String caseId) throws SQLException {
        List<List<String>> events =
                office.rows("SELECT seq, prev_hash, hash FROM event WHERE subject = " + ID + " ORDER BY seq", caseId);
        String last = "0".repeat(64);
        for (int i = 0; i < events.size(); i++) {
            assertThat(events.get(i).subList(0, 2)).isEqualTo(List.of(Integer.toString(i + 1), last));
            last = events.get(i).get(2);
        }
        assertThat(office.rows("SELECT last_seq, last_hash FROM chain WHERE subject = " + ID, caseId))
                .containsExactly(List.of(Integer.toString(events.size()), last));
        return events.size();
    }

    // ---- the engine's own timer

    @Test
    void a_case_whose_limit_has_passed_is_ended_by_the_engine_s_timer_and_waits_for_the_routes_to_be_told()
            throws Exception {
        String caseId =
                office.play("register", "applicant", "郑某", "daysAgo", 20).getString("case");

        assertThat(awaited("LIMIT_EXPIRED", "SELECT outcome FROM mediation_case WHERE id = " + ID, caseId))
                .isEqualTo("LIMIT_EXPIRED");
        assertThat(office.rows("SELECT step FROM work_item WHERE case_id = " + ID + " AND open", caseId))
                .containsExactly(List.of("INFORM_ROUTES"));
        assertThat(office.value(
                        "SELECT actor_kind FROM event WHERE subject = " + ID + " AND type = 'case.ended'", caseId))
                .isEqualTo("PROCESS");
    }

    private String awaited(String wanted, String sql, Object... values) throws SQLException, InterruptedException {
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        String seen = office.value(sql, values);
        while (!wanted.equals(seen) && System.nanoTime() < patience) {
            Thread.sleep(200);
            seen = office.value(sql, values);
        }
        return seen;
    }

    // ---- what all of them do

    private String register(String applicant) throws IOException, InterruptedException {
        return office.play("register", "applicant", applicant, "daysAgo", 0).getString("case");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private Map<String, List<List<String>>> rowsOf(String caseId) throws SQLException {
        Map<String, List<List<String>>> rows = new LinkedHashMap<>();
        for (Map.Entry<String, String> trace : TRACES.entrySet()) {
            rows.put(
                    trace.getKey(),
                    office.rows("SELECT * FROM " + trace.getKey() + " WHERE " + trace.getValue(), caseId));
        }
        return rows;
    }

    private static Map<String, String> traces() {
        String process = "(SELECT PROC_INST_ID_ FROM ACT_RU_EXECUTION WHERE BUSINESS_KEY_ = ?)";
        Map<String, String> traces = new LinkedHashMap<>();
        traces.put("mediation_case", "id = " + ID);
        traces.put("party", "case_id = " + ID + " ORDER BY place");
        traces.put("claim", "case_id = " + ID + " ORDER BY place");
        traces.put("clock", "case_id = " + ID);
        traces.put("chain", "subject = " + ID);
        traces.put("event", "subject = " + ID + " ORDER BY seq");
        traces.put("work_item", "case_id = " + ID + " ORDER BY id");
        traces.put("ACT_HI_PROCINST", "BUSINESS_KEY_ = ?");
        traces.put("ACT_RU_EXECUTION", "BUSINESS_KEY_ = ?");
        traces.put("ACT_RU_TASK", "PROC_INST_ID_ IN " + process);
        traces.put("ACT_RU_JOB", "PROCESS_INSTANCE_ID_ IN " + process);
        return traces;
    }
}
