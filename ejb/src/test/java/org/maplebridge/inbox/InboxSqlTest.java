package org.maplebridge.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.Ids;
import org.maplebridge.casefile.Step;
import org.maplebridge.identity.RegionCode;
import org.maplebridge.identity.Role;
import org.maplebridge.identity.Scope;
import org.maplebridge.inbox.InboxFilter.Level;
import org.maplebridge.inbox.InboxFilter.View;
import org.maplebridge.inbox.InboxSql.Meaning;

/** Reads a small inbox of two rooms and a commission with the SQL that the lists use. */
class InboxSqlTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 24);
    private static final UUID ME = Ids.next();
    private static final UUID COLLEAGUE = Ids.next();
    private static final UUID MY_ROOM = Ids.next();
    private static final UUID OTHER_ROOM = Ids.next();
    private static final UUID COMMISSION = Ids.next();

    private static Connection database;
    private static final Map<UUID, String> NAMES = new LinkedHashMap<>();
    private static final Map<String, UUID> CASES = new LinkedHashMap<>();

    @BeforeAll
    static void fill_an_inbox() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:inbox");
        for (String table : List.of(
                "CREATE TABLE work_item (id BINARY(16), version BIGINT, case_id BINARY(16), referral_id BINARY(16), step VARCHAR(32),"
                        + " office_id BINARY(16), region_code VARCHAR(15), assignee_id BINARY(16), number VARCHAR(80), title VARCHAR(400),"
                        + " due_on DATE, due_sort DATE GENERATED ALWAYS AS (COALESCE(due_on, CAST('9999-12-31' AS DATE))), grade VARCHAR(8),"
                        + " opened_at TIMESTAMP(3), open BOOLEAN)",
                "CREATE TABLE mediation_case (id BINARY(16), case_number VARCHAR(80), applicants VARCHAR(400), respondents VARCHAR(400), grade VARCHAR(8))",
                "CREATE TABLE party (case_id BINARY(16), name VARCHAR(200))",
                "CREATE TABLE person (id BINARY(16), name VARCHAR(60))",
                "CREATE TABLE organisation (id BINARY(16), name_zh VARCHAR(120), name_en VARCHAR(120))",
                "CREATE TABLE reminder (case_id BINARY(16), due_on DATE, given_at TIMESTAMP(3))")) {
            database.createStatement().execute(table);
        }
        item("mine late", Step.PREPARE_MEDIATION, MY_ROOM, ME, TODAY.minusDays(2), true);
        item("mine undated", Step.SIGN_AGREEMENT, MY_ROOM, ME, null, true);
        item("mine today", Step.HOLD_SESSION, MY_ROOM, ME, TODAY, true);
        item("mine done", Step.HOLD_SESSION, MY_ROOM, ME, TODAY, false);
        item("free consent", Step.SEEK_CONSENT, MY_ROOM, null, TODAY.plusDays(3), true);
        item("free acceptance", Step.ACCEPT_CASE, MY_ROOM, null, TODAY.plusDays(4), true);
        item("colleague's", Step.HOLD_SESSION, MY_ROOM, COLLEAGUE, TODAY.plusDays(9), true);
        item("other room's", Step.SEEK_CONSENT, OTHER_ROOM, null, TODAY, true);
        item("other room's, mine by name", Step.PREPARE_MEDIATION, OTHER_ROOM, ME, TODAY.plusDays(20), true);
        item("commission's", Step.SIGN_RETURN_RECEIPT, COMMISSION, null, TODAY.plusDays(1), true);
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @Test
    void one_s_own_list_holds_what_is_given_by_name_and_the_undated_last() throws SQLException {
        assertThat(read(mediator(), "view=mine")).containsExactly("mine late", "mine today", "mine undated");
    }

    @Test
    void what_is_given_by_name_in_an_office_that_one_has_left_shows_no_more() throws SQLException {
        InboxSql.Reader both =
                new InboxSql.Reader(ME, Set.of(Role.MEDIATOR), rooms(Set.of(MY_ROOM, OTHER_ROOM)), nothing());
        assertThat(read(both, "view=mine"))
                .containsExactly("mine late", "mine today", "other room's, mine by name", "mine undated");
        InboxSql.Reader left = new InboxSql.Reader(ME, Set.of(), nothing(), nothing());
        assertThat(read(left, "view=mine")).isEmpty();
    }

    @Test
    void the_unclaimed_are_those_of_the_own_room_that_the_own_role_does() throws SQLException {
        assertThat(read(mediator(), "view=unclaimed")).containsExactly("free consent");
        assertThat(read(inRoom(Role.ROOM_HEAD), "view=unclaimed")).containsExactly("free acceptance");
        assertThat(read(inRoom(Role.WINDOW_CLERK), "view=unclaimed")).isEmpty();
    }

    @Test
    void the_room_s_list_holds_what_waits_in_it_and_nothing_of_another_room() throws SQLException {
        assertThat(read(mediator(), "view=room"))
                .containsExactly(
                        "mine late", "mine today", "free consent", "free acceptance", "colleague's", "mine undated");
    }

    @Test
    void two_rooms_are_read_as_one_list_in_one_order() throws SQLException {
        InboxSql.Reader both =
                new InboxSql.Reader(ME, Set.of(Role.MEDIATOR), rooms(Set.of(MY_ROOM, OTHER_ROOM)), nothing());
        assertThat(read(both, "view=unclaimed")).containsExactly("other room's", "free consent");
    }

    @Test
    void the_commission_s_clerk_sees_the_steps_of_referrals_and_no_step_of_a_room() throws SQLException {
        Scope sends = new Scope(
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(COMMISSION),
                Set.of(),
                Set.of(),
                Set.of(),
                COLLEAGUE);
        InboxSql.Reader clerk = new InboxSql.Reader(COLLEAGUE, Set.of(Role.ARBITRATION_CLERK), sends, nothing());
        assertThat(read(clerk, "view=room")).containsExactly("commission's");
        assertThat(read(clerk, "view=unclaimed")).containsExactly("commission's");
        assertThat(read(clerk, "view=room&step=seek-consent")).isEmpty();
    }

    @Test
    void who_holds_no_role_sees_nothing_but_what_is_theirs_by_name() throws SQLException {
        InboxSql.Reader nobody = new InboxSql.Reader(Ids.next(), Set.of(), nothing(), nothing());
        for (View view : View.values()) {
            assertThat(read(nobody, InboxFilter.of(view).queryString()))
                    .as("%s", view)
                    .isEmpty();
        }
    }

    @Test
    void a_supervisor_reads_the_cases_of_the_region_and_no_referral() throws SQLException {
        Scope region = new Scope(
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(new RegionCode("4210")),
                Set.of(),
                Set.of(),
                COLLEAGUE);
        InboxSql.Reader supervisor = new InboxSql.Reader(COLLEAGUE, Set.of(Role.SUPERVISOR), nothing(), region);
        assertThat(read(supervisor, "view=region&level=overdue")).containsExactly("mine late");
        assertThat(read(supervisor, "view=region")).hasSize(8).doesNotContain("commission's");
        assertThat(read(supervisor, "view=room")).isEmpty();
    }

    @Test
    void a_level_counts_from_today() throws SQLException {
        assertThat(read(mediator(), "view=room&level=overdue")).containsExactly("mine late");
        assertThat(read(mediator(), "view=room&level=today")).containsExactly("mine today");
        assertThat(read(mediator(), "view=room&level=soon")).containsExactly("mine today", "free consent");
    }

    @Test
    void a_page_holds_its_rows_and_one_that_tells_of_the_next() throws SQLException {
        InboxSql sql = new InboxSql(mediator(), TODAY, TODAY.plusDays(3));
        String second = sql.rows(InboxFilter.of(View.ROOM), Meaning.NONE, 2, 3);
        assertThat(names(sql, second)).containsExactly("free consent", "free acceptance", "colleague's");
    }

    @Test
    void newest_first_turns_the_list_round() throws SQLException {
        assertThat(read(mediator(), "view=mine&sort=opened"))
                .containsExactly("mine late", "mine undated", "mine today");
        assertThat(read(mediator(), "view=mine&sort=newest"))
                .containsExactly("mine today", "mine undated", "mine late");
    }

    @Test
    void few_cases_are_asked_by_name_some_by_what_waits_for_them_and_many_by_their_rooms_with_the_same_result()
            throws SQLException {
        for (String view : List.of("view=room", "view=mine")) {
            InboxFilter filter = InboxFilter.of(view + "&q=王");
            List<UUID> found = List.of(CASES.get("mine today"), CASES.get("other room's"));
            assertThat(read(mediator(), filter, Meaning.few("王", found))).containsExactly("mine today");
            assertThat(read(mediator(), filter, Meaning.some("王", List.of()))).containsExactly("mine today");
            assertThat(read(mediator(), filter, Meaning.many("王"))).containsExactly("mine today");
            assertThat(read(mediator(), filter, Meaning.few("王", List.of()))).isEmpty();
        }
    }

    @Test
    void signs_of_the_query_language_in_a_text_are_meant_as_they_stand() throws SQLException {
        assertThat(read(mediator(), InboxFilter.of("view=room&q=%25"), Meaning.many("%")))
                .isEmpty();
    }

    @Test
    void a_count_counts_what_the_list_shows_and_stops_where_it_is_told() throws SQLException {
        InboxSql sql = new InboxSql(mediator(), TODAY, TODAY.plusDays(3));
        String counts = "SELECT " + sql.count(InboxFilter.of(View.ROOM), Meaning.NONE, 1000) + ", "
                + sql.count(InboxFilter.of(View.ROOM), Meaning.NONE, 2) + ", "
                + sql.count(InboxFilter.of(View.MINE).due(Level.OVERDUE), Meaning.NONE, 1000);
        try (PreparedStatement select = prepared(sql, counts);
                ResultSet row = select.executeQuery()) {
            row.next();
            assertThat(List.of(row.getInt(1), row.getInt(2), row.getInt(3))).containsExactly(6, 3, 1);
        }
    }

    private static InboxSql.Reader mediator() {
        return inRoom(Role.MEDIATOR);
    }

    private static InboxSql.Reader inRoom(Role role) {
        return new InboxSql.Reader(ME, Set.of(role), rooms(Set.of(MY_ROOM)), nothing());
    }

    private static Scope rooms(Set<UUID> rooms) {
        return new Scope(false, rooms, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), ME);
    }

    private static Scope nothing() {
        return rooms(Set.of());
    }

    private static List<String> read(InboxSql.Reader reader, String query) throws SQLException {
        return read(reader, InboxFilter.of(query), Meaning.NONE);
    }

    private static List<String> read(InboxSql.Reader reader, InboxFilter filter, Meaning meaning) throws SQLException {
        InboxSql sql = new InboxSql(reader, TODAY, TODAY.plusDays(3));
        return names(sql, sql.page(filter, meaning));
    }

    private static List<String> names(InboxSql sql, String text) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement select = prepared(sql, text);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                names.add(NAMES.get(Ids.of(rows.getBytes(1))));
            }
        }
        return names;
    }

    private static PreparedStatement prepared(InboxSql sql, String text) throws SQLException {
        PreparedStatement select = database.prepareStatement(text);
        for (int i = 0; i < sql.parameters().size(); i++) {
            select.setObject(i + 1, sql.parameters().get(i));
        }
        return select;
    }

    private static void item(String name, Step step, UUID office, UUID assignee, LocalDate due, boolean open)
            throws SQLException {
        UUID id = Ids.next();
        UUID caseId = step.ofReferral() ? null : Ids.next();
        NAMES.put(id, name);
        try (PreparedStatement insert = database.prepareStatement(
                "INSERT INTO work_item (id, version, case_id, step, office_id, region_code, assignee_id, number, due_on, grade, opened_at, open)"
                        + " VALUES (?, 0, ?, ?, ?, '421003', ?, ?, ?, 'YELLOW', ?, ?)")) {
            insert.setBytes(1, Ids.bytes(id));
            insert.setBytes(2, caseId == null ? null : Ids.bytes(caseId));
            insert.setString(3, step.name());
            insert.setBytes(4, Ids.bytes(office));
            insert.setBytes(5, assignee == null ? null : Ids.bytes(assignee));
            insert.setString(6, step.ofReferral() ? "荆劳人仲案〔2023〕121号" : null);
            insert.setObject(7, due);
            insert.setObject(8, TODAY.atTime(8, NAMES.size()));
            insert.setBoolean(9, open);
            insert.executeUpdate();
        }
        if (caseId != null) {
            CASES.put(name, caseId);
            party(caseId, name.equals("mine today") || name.equals("other room's") ? "王某" : "陈某");
        }
    }

    private static void party(UUID caseId, String name) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement("INSERT INTO party VALUES (?, ?)")) {
            insert.setBytes(1, Ids.bytes(caseId));
            insert.setString(2, name);
            insert.executeUpdate();
        }
    }
}
