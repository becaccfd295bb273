package org.maplebridge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maplebridge.basics.Ids;

/** Holds the condition in the SQL of lists against the decision at each single case: both must say the same. */
class ScopeTest {

    private static final Scope.Columns COLUMNS =
            new Scope.Columns("c.room_id", "c.sender_id", "c.region_code", "c.mediator_id", "c.registrar_id");

    private static final List<CaseRelation> CASES = RightsTableTest.allCases();

    private static Connection database;

    @BeforeAll
    static void write_every_kind_of_case_into_a_table() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:scope");
        database.createStatement()
                .execute(
                        "CREATE TABLE c (id BINARY(16), room_id BINARY(16), sender_id BINARY(16), region_code VARCHAR(15),"
                                + " mediator_id BINARY(16), registrar_id BINARY(16))");
        try (PreparedStatement insert = database.prepareStatement("INSERT INTO c VALUES (?, ?, ?, ?, ?, ?)")) {
            for (CaseRelation each : CASES) {
                insert.setBytes(1, bytes(each.caseId()));
                insert.setBytes(2, bytes(each.room()));
                insert.setBytes(3, bytes(each.sender()));
                insert.setString(4, each.regionCode());
                insert.setBytes(5, bytes(each.mediator()));
                insert.setBytes(6, bytes(each.registrar()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Right.class)
    void a_list_holds_exactly_the_cases_at_which_the_right_is_given(Right right) throws SQLException {
        for (Role role : Role.values()) {
            Standing standing = RightsTableTest.standing(role);
            Set<UUID> expected = new HashSet<>();
            CASES.stream()
                    .filter(each -> standing.gives(right, RightsTableTest.me(), each))
                    .forEach(each -> expected.add(each.caseId()));
            assertThat(listed(Scope.of(right, RightsTableTest.me(), List.of(standing)), COLUMNS))
                    .as("%s lists for %s", role, right)
                    .isEqualTo(expected);
        }
    }

    @Test
    void two_roles_list_what_either_gives() throws SQLException {
        List<Standing> both =
                List.of(RightsTableTest.standing(Role.ARBITRATION_CLERK), RightsTableTest.standing(Role.MEDIATOR));
        Set<UUID> expected = new HashSet<>();
        CASES.stream()
                .filter(each ->
                        both.stream().anyMatch(standing -> standing.gives(Right.READ_CASE, RightsTableTest.me(), each)))
                .forEach(each -> expected.add(each.caseId()));
        assertThat(listed(Scope.of(Right.READ_CASE, RightsTableTest.me(), both), COLUMNS))
                .isNotEmpty()
                .isEqualTo(expected);
    }

    @Test
    void nobody_s_list_is_empty() throws SQLException {
        Scope nobody = Scope.of(Right.READ_CASE, UUID.randomUUID(), List.of());
        assertThat(nobody.empty()).isTrue();
        assertThat(nobody.jpql(COLUMNS).text()).isEqualTo("(1 = 0)");
        assertThat(listed(nobody, COLUMNS)).isEmpty();
    }

    @Test
    void a_table_without_the_column_that_a_relation_needs_shows_nothing_for_it() throws SQLException {
        Scope.Columns roomOnly = new Scope.Columns("c.room_id", null, null, null, null);
        for (Right right : Right.values()) {
            for (Role role : Role.values()) {
                Scope scope = Scope.of(right, RightsTableTest.me(), List.of(RightsTableTest.standing(role)));
                assertThat(listed(scope, COLUMNS)).containsAll(listed(scope, roomOnly));
            }
        }
    }

    @Test
    void values_are_never_written_into_the_query() {
        Scope scope =
                Scope.of(Right.READ_CASE, RightsTableTest.me(), List.of(RightsTableTest.standing(Role.SUPERVISOR)));
        Scope.Jpql jpql = scope.jpql(COLUMNS);
        assertThat(jpql.text()).isEqualTo("(c.region_code LIKE :scope0)");
        assertThat(jpql.parameters()).containsEntry("scope0", "421003%");
        Scope.Sql sql = scope.sql(COLUMNS, 4);
        assertThat(sql.text()).isEqualTo("(c.region_code LIKE ?4)");
        assertThat(sql.nextPosition()).isEqualTo(5);
    }

    @Test
    void a_column_that_is_no_name_is_refused() {
        assertThatThrownBy(() -> new Scope.Columns("c.room = c.room OR c.room", null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<UUID> listed(Scope scope, Scope.Columns columns) throws SQLException {
        Scope.Sql condition = scope.sql(columns, 1);
        Set<UUID> listed = new HashSet<>();
        try (PreparedStatement select = database.prepareStatement("SELECT c.id FROM c WHERE " + condition.text())) {
            for (int i = 0; i < condition.parameters().size(); i++) {
                select.setObject(i + 1, condition.parameters().get(i));
            }
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                listed.add(Ids.of(rows.getBytes(1)));
            }
        }
        return listed;
    }

    private static byte[] bytes(UUID id) {
        return id == null ? null : Ids.bytes(id);
    }
}
