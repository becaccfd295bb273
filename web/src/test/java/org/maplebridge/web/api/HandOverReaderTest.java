package org.maplebridge.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.identity.BodyKind;
import org.maplebridge.identity.CaseNumberPattern;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.RegionCode;

class HandOverReaderTest {

    private final Organisation commission = office("JZQ-ARB", "荆州区仲裁委", BodyKind.ARBITRATION_COMMISSION, false);
    private final Organisation room = office("JZQ-RST", "荆州区裁调对接工作室", BodyKind.JOINT_ROOM, true);

    @Test
    void a_complete_hand_over_is_read_with_consents_at_their_parties() {
        HandOverReader.Read read = read("""
                {"sender": {"organisation": "荆州区仲裁委", "caseNumber": " 1号 "}, "mode": "AFTER_ACCEPTANCE",
                 "applicationReceivedOn": "2023-11-13", "acceptedOn": "2023-11-14", "room": "JZQ-RST",
                 "disputeType": "LABOUR", "facts": "𠮷某受伤",
                 "consents": [{"party": "A1", "on": "2023-11-14"}],
                 "parties": [{"ref": "A1", "side": "APPLICANT", "kind": "PERSON", "name": "𠮷某", "role": "近亲属"}],
                 "claims": [{"item": "WAGES", "amount": "100.5"}],
                 "attachments": [{"name": "a.txt", "base64": "5Luy6KOB"}]}
                """);

        assertThat(read.commission()).isEqualTo(commission.id());
        assertThat(read.proposal().room()).isEqualTo(room.id());
        assertThat(read.proposal().commissionCaseNumber()).isEqualTo("1号");
        assertThat(read.proposal().mode()).isEqualTo(ReferralMode.AFTER_ACCEPTANCE);
        assertThat(read.proposal().dispute().parties().get(0).consentedOn()).isEqualTo(LocalDate.of(2023, 11, 14));
        assertThat(read.proposal().dispute().parties().get(0).capacity()).isEqualTo("近亲属");
        assertThat(read.proposal().dispute().claims().get(0).amount()).hasToString("100.50");
        assertThat(new String(read.files().get(0).content(), StandardCharsets.UTF_8))
                .isEqualTo("仲裁");
    }

    @Test
    void everything_that_cannot_be_read_is_found_at_its_field_at_once() {
        List<InvalidInput.Finding> findings = read("""
                {"sender": {"organisation": "别处"}, "mode": "SOMETIMES", "applicationReceivedOn": "2023-02-30",
                 "room": "NOWHERE", "acceptedOm": "2023-11-14", "consents": [{"party": "X9", "on": "soon"}], "facts": 7,
                 "parties": [{"ref": "A1", "side": "LEFT"}, 5], "claims": [{"amount": "-1"}],
                 "attachments": [{"name": "a.txt", "base64": "A", "size": 1}]}
                """).findings();

        assertThat(findings)
                .extracting(InvalidInput.Finding::field)
                .containsExactlyInAnyOrder(
                        "sender.organisation",
                        "mode",
                        "applicationReceivedOn",
                        "room",
                        "acceptedOm",
                        "attachments[0].size",
                        "consents[0].on",
                        "consents[0].party",
                        "facts",
                        "parties[0].side",
                        "parties[1]",
                        "claims[0].amount",
                        "attachments[0].base64");
    }

    @Test
    void base64_may_have_line_breaks_and_nothing_else_in_it() {
        assertThat(base64("5Luy6K\\r\\nOB").files().get(0).content()).hasSize(6);
        for (String none : List.of("***", "5Luy6KOB*", "5Luy 6KOB", "5Luy6KO", "仲裁")) {
            assertThat(base64(none).findings())
                    .as(none)
                    .containsExactly(new InvalidInput.Finding("attachments[0].base64", "fault.api.base64", List.of()));
        }
        assertThat(base64("").findings()).extracting(InvalidInput.Finding::key).containsExactly("fault.required");
    }

    private HandOverReader.Read base64(String text) {
        return read("""
                {"sender": {"caseNumber": "1号"}, "attachments": [{"name": "a.txt", "base64": "%s"}]}
                """.formatted(text));
    }

    @Test
    void an_amount_is_a_text_because_a_number_may_have_been_binary() {
        assertThat(read("""
                {"sender": {"caseNumber": "1号"}, "claims": [{"item": "WAGES", "amount": 100.5}]}
                """).findings())
                .containsExactly(new InvalidInput.Finding("claims[0].amount", "fault.api.amount", List.of()));
    }

    @Test
    void a_client_of_one_commission_need_not_name_it() {
        assertThat(new HandOverReader(List.of(commission), List.of(room))
                        .read(Postman.object("{\"sender\": {\"caseNumber\": \"1号\"}}".getBytes(StandardCharsets.UTF_8)))
                        .commission())
                .isEqualTo(commission.id());
    }

    @Test
    void a_consent_that_stands_twice_is_none() {
        assertThat(read("""
                {"sender": {"caseNumber": "1号"}, "parties": [{"ref": "A1"}],
                 "consents": [{"party": "A1", "on": "2023-11-14"}, {"party": "A1", "on": "2023-11-20"}]}
                """).findings()).extracting(InvalidInput.Finding::field).containsExactly("consents[1].party");
    }

    @Test
    void half_a_character_and_a_control_character_cannot_be_kept() {
        assertThat(read("""
                {"sender": {"caseNumber": "1号"}, "facts": "\\ud842", "room": "a\\u0000b", "disputeType": "行\\n行",
                 "parties": [{"ref": "A1", "name": "孙\\u0000某"}]}
                """).findings())
                .extracting(InvalidInput.Finding::field)
                .containsExactlyInAnyOrder("facts", "room", "parties[0].name");
    }

    @Test
    void what_could_not_be_read_is_not_told_again_as_missing() {
        List<InvalidInput.Finding> all = HandOverReader.all(
                List.of(new InvalidInput.Finding("applicationReceivedOn", "fault.api.day", List.of("soon"))),
                List.of(
                        new InvalidInput.Finding("applicationReceivedOn", "fault.required", List.of()),
                        new InvalidInput.Finding("facts", "fault.required", List.of())));

        assertThat(all).extracting(InvalidInput.Finding::key).containsExactly("fault.api.day", "fault.required");
    }

    @Test
    void a_field_of_the_house_is_told_by_the_contracts_name() {
        assertThat(HandOverReader.contractName("parties[1].capacity")).isEqualTo("parties[1].role");
        assertThat(HandOverReader.contractName("parties[1].consentedOn")).isEqualTo("consents");
        assertThat(HandOverReader.contractName("parties[1].idNumber")).isEqualTo("parties[1].idNumber");
    }

    private HandOverReader.Read read(String json) {
        return new HandOverReader(List.of(commission), List.of(room))
                .read(Postman.object(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Organisation office(String code, String name, BodyKind kind, boolean room) {
        return new Organisation(new Organisation.Particulars(
                code,
                name,
                name,
                kind,
                new RegionCode("421003"),
                room,
                room ? new CaseNumberPattern("荆调字〔{year}〕第{number:4}号") : null,
                0));
    }
}
