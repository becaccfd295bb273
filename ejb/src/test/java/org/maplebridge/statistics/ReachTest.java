package org.maplebridge.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maplebridge.casefile.Outcome;
import org.maplebridge.identity.BodyKind;
import org.maplebridge.identity.CaseNumberPattern;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.RegionCode;
import org.maplebridge.identity.Scope;

/** How far a reader's numbers go, and whose lists open. */
class ReachTest {

    private static final UUID ROOM = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void whoever_reads_the_cases_of_a_city_opens_the_numbers_of_its_districts() {
        assertThat(Reach.covers(ofRegion("4210"), ofRegion("421003"))).isTrue();
        assertThat(Reach.covers(ofRegion("421003"), ofRegion("4210"))).isFalse();
    }

    @Test
    void the_head_of_one_room_does_not_open_the_numbers_of_another() {
        assertThat(Reach.covers(ofRooms(ROOM), ofRooms(ROOM))).isTrue();
        assertThat(Reach.covers(ofRooms(ROOM), ofRooms(ROOM, OTHER))).isFalse();
    }

    @Test
    void whoever_reads_no_case_opens_no_number() {
        assertThat(Reach.covers(ofRooms(), ofRegion("4210"))).isFalse();
    }

    @Test
    void a_room_is_in_reach_by_itself_or_by_its_region() {
        Organisation room = new Organisation(new Organisation.Particulars(
                "JZQ-CT",
                "荆州区裁调对接工作室",
                "Jingzhou District joint room",
                BodyKind.JOINT_ROOM,
                new RegionCode("421003"),
                true,
                new CaseNumberPattern("荆区人社调字〔{year}〕第{number:4}号"),
                0));
        assertThat(Reach.includes(ofRegion("4210"), room)).isTrue();
        assertThat(Reach.includes(ofRegion("421002"), room)).isFalse();
        assertThat(Reach.includes(ofRooms(room.id()), room)).isTrue();
        assertThat(Reach.includes(ofRooms(OTHER), room)).isFalse();
    }

    @Test
    void successful_are_written_and_oral_agreements_and_what_was_settled_on_the_spot() {
        assertThat(Measure.SUCCESSFUL_OUTCOMES)
                .containsExactlyInAnyOrder(
                        Outcome.WRITTEN_AGREEMENT, Outcome.ORAL_AGREEMENT, Outcome.PERFORMED_ON_THE_SPOT);
    }

    private static Scope ofRegion(String code) {
        return new Scope(
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(new RegionCode(code)),
                Set.of(),
                false,
                UUID.randomUUID());
    }

    private static Scope ofRooms(UUID... rooms) {
        return new Scope(
                false,
                Set.of(rooms),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                UUID.randomUUID());
    }
}
