package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.maplebridge.launcher.DataFolder;
import org.maplebridge.launcher.EmbeddedMariaDb;
import org.maplebridge.launcher.LocalDatabase;

/**
 * What the hour brings, in an office whose clock is turned: reminders, what is overdue, and the morning after a fortnight in which nobody was there. The year
 * is one without festivals, because its notice is not published: Monday 4 March 2030 and what follows. Each test goes on later than the one before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MovementIT {

    private static final String ID = "UNHEX(REPLACE(?, '-', ''))";

    private DataFolder folder;
    private LocalDatabase database;
    private RunningOffice office;

    @BeforeAll
    void open_the_office() throws Exception {
        folder = DataFolder.open(Path.of("target", "container", getClass().getSimpleName()));
        folder.reset();
        database = EmbeddedMariaDb.start(folder);
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

    @Test
    @Order(1)
    void people_are_reminded_once_although_two_nodes_look_and_what_has_become_untrue_is_taken_back() throws Exception {
        turn("2030-03-04T10:00");
        String caseId = register("郑某", 0);
        assertThat(remindersOf(caseId)).isEmpty();
        assertThat(look(caseId).getString("dueOn")).isEqualTo("2030-03-19");

        turn("2030-03-12T08:59:00");
        remind();
        assertThat(remindersOf(caseId)).as("a minute before nine").isEmpty();

        turn("2030-03-12T09:00:00");
        remind();
        remind();
        assertThat(remindersOf(caseId)).containsExactly(List.of("2030-03-19", "7", "2030-03-12T01:00:00Z", ""));
        JsonObject told = look(caseId);
        assertThat(told.getInt("unread")).isEqualTo(1);
        assertThat(told.getBoolean("reminded")).isTrue();
        assertThat(told.getJsonArray("messages")).hasSize(1);
        assertThat(told.getJsonArray("messages").getJsonObject(0).getString("values"))
                .contains("\"left\":7", "\"dueOn\":\"2030-03-19\"");

        JsonObject extended = office.play("extend", "case", caseId, "days", 5);
        assertThat(extended.getString("dueOn")).as("the 24th is a Sunday").isEqualTo("2030-03-25");
        assertThat(extended.getString("remindAt")).isEqualTo("2030-03-18T01:00:00Z");
        JsonObject moved = look(caseId);
        assertThat(moved.getInt("unread")).isZero();
        assertThat(moved.getBoolean("reminded")).isFalse();
        assertThat(moved.getJsonArray("messages").getJsonObject(0).getBoolean("takenBack"))
                .isTrue();
    }

    @Test
    @Order(2)
    void nobody_is_reminded_at_night_or_on_a_rest_day_and_of_what_was_missed_only_the_last_is_said() throws Exception {
        turn("2030-03-25T10:00");
        String caseId = register("王某", 0);
        assertThat(look(caseId).getString("dueOn")).isEqualTo("2030-04-09");

        // seven days before: Tuesday 2 April; three: Saturday 6 April, hence Friday; one: Monday
        turn("2030-04-04T23:00");
        remind();
        assertThat(remindersOf(caseId)).as("at night").isEmpty();
        turn("2030-04-06T11:00");
        remind();
        assertThat(remindersOf(caseId)).as("on a Saturday").isEmpty();
        turn("2030-04-08T09:00:01");
        remind();
        assertThat(remindersOf(caseId)).containsExactly(List.of("2030-04-09", "1", "2030-04-08T01:00:00Z", "7,3"));
        JsonObject seen = look(caseId);
        assertThat(seen.getJsonArray("messages")).hasSize(1);
        assertThat(seen.getJsonArray("messages").getJsonObject(0).getString("values"))
                .contains("\"left\":1", "\"missed\":\"7,3\"");
        assertThat(office.play("readAll").getInt("read")).isPositive();
        assertThat(look(caseId).getInt("unread")).isZero();
    }

    @Test
    @Order(3)
    void a_limit_is_overdue_from_the_stroke_of_midnight_wherever_it_is_shown() throws Exception {
        turn("2030-05-06T10:00");
        String caseId = register("冯某", 0);
        assertThat(look(caseId).getString("dueOn")).isEqualTo("2030-05-21");
        office.play("employ", "account", "night-clerk", "password", "container-2030");

        turn("2030-05-21T23:59:30");
        assertThat(look(caseId).getString("level")).isEqualTo("DUE_TODAY");
        turn("2030-05-22T00:00:00");
        assertThat(look(caseId).getString("level")).isEqualTo("OVERDUE");
        PlainBrowser clerk = office.browser("203.0.113.91");
        clerk.logIn("night-clerk", "container-2030");
        for (String page : List.of("inbox.xhtml?view=room", "cases/index.xhtml", "cases/case.xhtml?id=" + caseId)) {
            assertThat(clerk.send("GET", page, "").body()).as(page).contains("已超期");
        }
    }

    @Test
    @Order(4)
    void a_message_over_which_a_node_fell_silent_is_named_so_and_sent_again_and_arrives_once() throws Exception {
        turn("2030-06-03T10:00");
        remind();
        JsonObject seen = office.play("fallSilent");

        assertThat(words(seen, "silent")).containsExactly("SENDING", "SENDING", "UNKNOWN", "SENT");
        assertThat(seen.getInt("unknown")).isEqualTo(1);
        assertThat(seen.getInt("attempts")).isEqualTo(2);
        assertThat(seen.getInt("inTheBox")).isEqualTo(1);
        assertThat(seen.getBoolean("stillWanted")).isFalse();
        assertThat(seen.getString("untrue")).isEqualTo("WITHDRAWN");
        assertThat(seen.getInt("untrueUnread")).isZero();
        assertThat(words(seen, "tries")).containsExactly("QUEUED", "QUEUED", "QUEUED", "QUEUED", "FAILED", "FAILED");
        assertThat(seen.getString("again")).isEqualTo("QUEUED");
    }

    /** The limits end on days of a fortnight in which the office is switched off; on the Monday morning after it somebody switches it on. */
    @Test
    @Order(5)
    void after_a_fortnight_s_absence_all_that_was_due_comes_once_in_order_with_the_dates_it_should_have_had()
            throws Exception {
        turn("2030-07-01T09:30");
        List<String> cases = new ArrayList<>();
        for (int daysAgo = 14; daysAgo > 2; daysAgo -= 2) {
            cases.add(register("钱某" + daysAgo, daysAgo));
        }
        String later = register("钱某", 0);
        List<String> due = new ArrayList<>();
        for (String each : cases) {
            due.add(value("SELECT due_on FROM clock WHERE governs AND case_id = " + ID, each));
        }
        assertThat(due).isSorted().allMatch(day -> day.compareTo("2030-07-15") < 0);

        turn("2030-07-15T09:05");
        office.play("letGo");

        for (int i = 0; i < cases.size(); i++) {
            String caseId = cases.get(i);
            String ended = LocalDate.parse(due.get(i)).plusDays(1).toString();
            awaited("LIMIT_EXPIRED", "SELECT outcome FROM mediation_case WHERE id = " + ID, caseId);
            assertThat(value("SELECT ended_on FROM mediation_case WHERE id = " + ID, caseId))
                    .isEqualTo(ended);
            assertThat(office.rows("SELECT state, stopped_on FROM clock WHERE governs AND case_id = " + ID, caseId))
                    .containsExactly(List.of("EXPIRED", ended));
            assertThat(office.rows(
                            "SELECT actor_kind FROM event WHERE type = 'case.ended' AND subject = " + ID, caseId))
                    .as("once")
                    .containsExactly(List.of("PROCESS"));
            assertThat(value("SELECT details FROM event WHERE type = 'case.ended' AND subject = " + ID, caseId))
                    .contains("\"on\":\"" + ended + "\"");
            assertThat(office.rows("SELECT step FROM work_item WHERE case_id = " + ID + " AND open", caseId))
                    .containsExactly(List.of("INFORM_ROUTES"));
        }
        awaited("1", "SELECT COUNT(*) FROM reminder WHERE case_id = " + ID, later);
        assertThat(remindersOf(later))
                .as("due on the 16th: the last of what was missed, which is the day before")
                .containsExactly(List.of("2030-07-16", "1", "2030-07-15T01:00:00Z", "7,3"));
        awaited(
                "SENT",
                "SELECT state FROM outbox_message WHERE about = (SELECT id FROM clock WHERE governs AND case_id = " + ID
                        + ")",
                later);
        List<String> order = office
                .rows("SELECT r.planned_for FROM reminder r JOIN clock c ON c.id = r.clock_id"
                        + " WHERE r.given_at >= '2030-07-15' ORDER BY r.id")
                .stream()
                .map(row -> row.get(0))
                .toList();
        assertThat(order).isSorted();
        office.play("turn", "to", "2030-07-15T10:00");
    }

    @Test
    @Order(6)
    void clocks_that_an_accepted_calendar_left_behind_are_counted_by_themselves_when_the_node_at_it_fell_silent()
            throws Exception {
        turn("2030-08-05T10:00");
        String caseId = register("朱某", 0);
        JsonObject accepted = office.play("acceptAndFallSilent");
        assertThat(accepted.getBoolean("taken")).isTrue();
        assertThat(accepted.getBoolean("takenTwice"))
                .as("while a node is at it")
                .isFalse();
        assertThat(accepted.getBoolean("held")).isTrue();
        assertThat(accepted.getBoolean("ended")).isFalse();
        assertThat(accepted.getInt("total")).isPositive().isEqualTo(accepted.getInt("waiting"));

        turn("2030-08-05T10:02");
        office.play("letGo");
        awaited("1", "SELECT COUNT(*) FROM clock_recount WHERE ended_at IS NOT NULL");

        JsonObject counted = office.play("counted");
        assertThat(counted.getInt("waiting")).isZero();
        assertThat(counted.getInt("counted"))
                .as("a limit that ran out in the meantime is counted no more")
                .isBetween(1, accepted.getInt("total"));
        assertThat(value("SELECT calendar_version FROM clock WHERE governs AND case_id = " + ID, caseId))
                .isEqualTo(accepted.getString("calendar"));
        turn("2030-08-05T10:10");
    }

    private void turn(String to) throws IOException, InterruptedException {
        office.play("turn", "to", to);
    }

    private void remind() throws IOException, InterruptedException {
        JsonObject seen = office.play("remind");
        assertThat(words(seen, "wrong")).as(seen.getString("ends")).isEmpty();
    }

    private JsonObject look(String caseId) throws IOException, InterruptedException {
        return office.play("look", "case", caseId);
    }

    private String register(String applicant, int daysAgo) throws IOException, InterruptedException {
        return office.play("register", "applicant", applicant, "daysAgo", daysAgo)
                .getString("case");
    }

    private List<List<String>> remindersOf(String caseId) throws SQLException {
        return office.rows(
                "SELECT due_on, days_before, DATE_FORMAT(planned_for, '%Y-%m-%dT%TZ'), missed FROM reminder WHERE case_id = "
                        + ID + " ORDER BY given_at",
                caseId);
    }

    private String value(String sql, Object... values) throws SQLException {
        return office.value(sql, values);
    }

    private void awaited(String wanted, String sql, Object... values) throws SQLException, InterruptedException {
        long patience = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        String seen = office.value(sql, values);
        while (!wanted.equals(seen) && System.nanoTime() < patience) {
            Thread.sleep(200);
            seen = office.value(sql, values);
        }
        assertThat(seen).isEqualTo(wanted);
    }

    private static List<String> words(JsonObject seen, String name) {
        return seen.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
