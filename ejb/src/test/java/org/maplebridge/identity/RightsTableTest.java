package org.maplebridge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks role × organisation × relation × right, and states what the table must never come to say. */
class RightsTableTest {

    private static final UUID ME = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID MY_OFFICE = UUID.randomUUID();
    private static final UUID OTHER_OFFICE = UUID.randomUUID();
    private static final UUID CASE = UUID.randomUUID();
    private static final String MY_REGION = "421003";
    private static final String IN_MY_REGION = "421003001";
    private static final String OTHER_REGION = "421002001";

    static Stream<Right> rights() {
        return Stream.of(Right.values());
    }

    @ParameterizedTest
    @MethodSource("rights")
    void on_a_foreign_case_no_role_has_any_right(Right right) {
        CaseRelation foreign = new CaseRelation(CASE, OTHER_OFFICE, OTHER_OFFICE, OTHER_REGION, OTHER, OTHER);
        for (Role role : Role.values()) {
            assertThat(allows(role, right, foreign))
                    .as("%s may %s", role, right)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("rights")
    void a_case_of_which_nothing_is_known_yet_is_foreign_to_every_role(Right right) {
        CaseRelation unknown = new CaseRelation(CASE, null, null, null, null, null);
        for (Role role : Role.values()) {
            assertThat(allows(role, right, unknown))
                    .as("%s may %s", role, right)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("rights")
    void each_role_has_a_right_exactly_where_the_table_gives_it(Right right) {
        for (Role role : Role.values()) {
            Set<Relation> given = RightsTable.relations(right, role);
            for (CaseRelation at : allCases()) {
                assertThat(allows(role, right, at))
                        .as("%s may %s at %s", role, right, at)
                        .isEqualTo(
                                given.stream().anyMatch(relation -> holding(at).contains(relation)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Right.class,
            names = {"ACCEPT_CASE", "SCREEN_CASE"})
    void who_took_a_case_in_does_not_decide_on_it(Right right) {
        assertThat(allows(Role.ROOM_HEAD, right, inMyRoom(null, OTHER))).isTrue();
        assertThat(allows(Role.ROOM_HEAD, right, inMyRoom(null, ME))).isFalse();
        List<Standing> both = List.of(
                new Standing(Role.WINDOW_CLERK, MY_OFFICE, null), new Standing(Role.ROOM_HEAD, MY_OFFICE, null));
        assertThat(both).noneMatch(standing -> standing.gives(right, ME, inMyRoom(null, ME)));
    }

    @Test
    void who_mediated_a_case_does_not_look_its_file_through() {
        assertThat(allows(Role.ARCHIVIST, Right.ARCHIVE_CASE, inMyRoom(OTHER, OTHER)))
                .isTrue();
        assertThat(allows(Role.ARCHIVIST, Right.ARCHIVE_CASE, inMyRoom(null, OTHER)))
                .isTrue();
        List<Standing> both =
                List.of(new Standing(Role.MEDIATOR, MY_OFFICE, null), new Standing(Role.ARCHIVIST, MY_OFFICE, null));
        assertThat(both).noneMatch(standing -> standing.gives(Right.ARCHIVE_CASE, ME, inMyRoom(ME, OTHER)));
    }

    @Test
    void caucus_notes_are_for_the_mediator_of_the_case_alone() {
        for (Role role : Role.values()) {
            Set<Relation> given = RightsTable.relations(Right.READ_CAUCUS, role);
            assertThat(given).isEqualTo(role == Role.MEDIATOR ? Set.of(Relation.CASE_MEDIATOR) : Set.of());
        }
        assertThat(RightsTable.ofProcess(Right.READ_CAUCUS)).isFalse();
    }

    @Test
    void a_mediator_reads_the_cases_of_the_room_but_acts_on_those_of_others_never() {
        Set<Right> onOthers = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (allows(Role.MEDIATOR, right, inMyRoom(OTHER, OTHER))) {
                onOthers.add(right);
            }
        }
        assertThat(onOthers)
                .containsExactlyInAnyOrder(
                        Right.READ_CASE,
                        Right.READ_DOCUMENT,
                        Right.READ_REFERRAL,
                        Right.READ_HISTORY,
                        Right.CLAIM_WORK);
    }

    @Test
    void a_mediator_lent_to_another_room_has_no_right_there_without_an_appointment() {
        CaseRelation elsewhere = new CaseRelation(CASE, OTHER_OFFICE, null, OTHER_REGION, ME, OTHER);
        for (Right right : Right.values()) {
            assertThat(allows(Role.MEDIATOR, right, elsewhere)).as("%s", right).isFalse();
        }
    }

    @Test
    void the_administrator_has_no_right_at_any_case() {
        for (Right right : Right.values()) {
            for (CaseRelation at : allCases()) {
                assertThat(allows(Role.ADMINISTRATOR, right, at))
                        .as("%s", right)
                        .isFalse();
            }
        }
    }

    @Test
    void only_the_administrator_administers() {
        for (Role role : Role.values()) {
            assertThat(new Standing(role, MY_OFFICE, null).gives(Right.ADMINISTER))
                    .isEqualTo(role == Role.ADMINISTRATOR);
        }
    }

    @Test
    void the_supervisor_only_reads() {
        for (Right right : Right.values()) {
            if (!RightsTable.relations(right, Role.SUPERVISOR).isEmpty()) {
                assertThat(right.name()).startsWith("READ_");
            }
        }
    }

    @Test
    void a_supervisor_of_a_district_sees_its_streets_and_not_the_next_district() {
        assertThat(allows(Role.SUPERVISOR, Right.READ_CASE, inRegion(IN_MY_REGION)))
                .isTrue();
        assertThat(allows(Role.SUPERVISOR, Right.READ_CASE, inRegion(OTHER_REGION)))
                .isFalse();
        assertThat(allows(Role.SUPERVISOR, Right.READ_CASE, inRegion("4210"))).isFalse();
    }

    @Test
    void a_supervisor_without_a_region_sees_nothing() {
        assertThat(new Standing(Role.SUPERVISOR, MY_OFFICE, null).gives(Right.READ_CASE, ME, inRegion(IN_MY_REGION)))
                .isFalse();
    }

    @Test
    void the_sender_follows_its_case_but_does_not_get_the_room_s_file() {
        CaseRelation sent = new CaseRelation(CASE, OTHER_OFFICE, MY_OFFICE, OTHER_REGION, OTHER, OTHER);
        assertThat(allows(Role.ARBITRATION_CLERK, Right.READ_CASE, sent)).isTrue();
        assertThat(allows(Role.ARBITRATION_CLERK, Right.READ_REFERRAL, sent)).isTrue();
        assertThat(allows(Role.ARBITRATION_CLERK, Right.READ_DOCUMENT, sent)).isFalse();
        assertThat(allows(Role.ARBITRATION_CLERK, Right.HOLD_SESSION, sent)).isFalse();
    }

    @Test
    void every_right_is_held_by_somebody() {
        for (Right right : Right.values()) {
            assertThat(Stream.of(Role.values()).map(role -> RightsTable.relations(right, role)))
                    .as("%s", right)
                    .anyMatch(relations -> !relations.isEmpty());
        }
    }

    @Test
    void a_process_has_the_few_rights_by_which_a_case_moves_without_a_person() {
        assertThat(Stream.of(Right.values()).filter(RightsTable::ofProcess))
                .containsExactlyInAnyOrder(
                        Right.READ_CASE,
                        Right.TERMINATE_CASE,
                        Right.RETURN_CASE,
                        Right.CLOSE_CASE,
                        Right.REFER_CASE,
                        Right.READ_REFERRAL);
    }

    // ---- the cases that are walked

    /** Every combination of mine, another's and none for room, sender, mediator and registrar, in each kind of region. */
    static List<CaseRelation> allCases() {
        List<CaseRelation> all = new ArrayList<>();
        for (UUID room : new UUID[] {MY_OFFICE, OTHER_OFFICE, null}) {
            for (UUID sender : new UUID[] {MY_OFFICE, OTHER_OFFICE, null}) {
                for (UUID mediator : new UUID[] {ME, OTHER, null}) {
                    for (UUID registrar : new UUID[] {ME, OTHER, null}) {
                        for (String region : new String[] {MY_REGION, IN_MY_REGION, OTHER_REGION, "4210", null}) {
                            all.add(new CaseRelation(UUID.randomUUID(), room, sender, region, mediator, registrar));
                        }
                    }
                }
            }
        }
        return all;
    }

    static Standing standing(Role role) {
        return new Standing(role, MY_OFFICE, new RegionCode(MY_REGION));
    }

    static UUID me() {
        return ME;
    }

    /** What holds between me and a case, told again without the code under test. */
    private static Set<Relation> holding(CaseRelation at) {
        Set<Relation> holding = EnumSet.of(Relation.ANYWHERE);
        if (at.room() == MY_OFFICE) {
            holding.add(Relation.OWN_ROOM);
            if (at.registrar() != ME) {
                holding.add(Relation.OWN_ROOM_NOT_REGISTRAR);
            }
            if (at.mediator() == null) {
                holding.add(Relation.OWN_ROOM_UNASSIGNED);
            }
            holding.add(at.mediator() == ME ? Relation.CASE_MEDIATOR : Relation.OWN_ROOM_NOT_MEDIATOR);
        }
        if (at.sender() == MY_OFFICE) {
            holding.add(Relation.SENDER);
        }
        if (at.registrar() == ME) {
            holding.add(Relation.REGISTRAR);
        }
        if (MY_REGION.equals(at.regionCode()) || IN_MY_REGION.equals(at.regionCode())) {
            holding.add(Relation.REGION);
        }
        return holding;
    }

    private static boolean allows(Role role, Right right, CaseRelation at) {
        return standing(role).gives(right, ME, at);
    }

    private static CaseRelation inMyRoom(UUID mediator, UUID registrar) {
        return new CaseRelation(CASE, MY_OFFICE, null, OTHER_REGION, mediator, registrar);
    }

    private static CaseRelation inRegion(String region) {
        return new CaseRelation(CASE, OTHER_OFFICE, null, region, OTHER, OTHER);
    }
}
