package org.maplebridge.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.InvalidInput;

/** Who must agree before a limit is lengthened, and from when all had. */
class ExtensionConsentsTest {

    private static final LocalDate RECEIVED = LocalDate.of(2023, 11, 13);
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 24);

    private final MediationCase of = new MediationCase(
            new Registration(
                    Channel.WINDOW,
                    "LABOUR",
                    "STANDARD",
                    false,
                    "拖欠工资。",
                    RECEIVED,
                    null,
                    List.of(
                            party("A1", Party.Side.APPLICANT, "何某"),
                            party("A2", Party.Side.APPLICANT, "郑小某"),
                            party("R1", Party.Side.RESPONDENT, "某物业服务有限公司")),
                    List.of()),
            new MediationCase.RoomRef(UUID.randomUUID(), "421003"),
            UUID.randomUUID(),
            Instant.parse("2023-11-13T01:00:00Z"));

    @Test
    void all_have_agreed_on_the_day_of_the_last_consent() {
        LocalDate last = TODAY.minusDays(2);

        assertThat(lastDay(Map.of(id(0), RECEIVED, id(1), last, id(2), RECEIVED.plusDays(1))))
                .isEqualTo(last);
    }

    @Test
    void whoever_has_not_agreed_is_named() {
        assertThat(findings(Map.of(id(1), TODAY)))
                .containsExactly(
                        "consents[0] fault.case.extensionConsent [何某]",
                        "consents[2] fault.case.extensionConsent [某物业服务有限公司]");
    }

    @Test
    void a_consent_of_somebody_who_is_no_party_stands_for_nobody() {
        assertThat(findings(Map.of(id(0), TODAY, id(1), TODAY, UUID.randomUUID(), TODAY)))
                .containsExactly("consents[2] fault.case.extensionConsent [某物业服务有限公司]");
    }

    @Test
    void nobody_agrees_tomorrow_or_before_the_application_came() {
        assertThat(findings(Map.of(id(0), TODAY.plusDays(1), id(1), RECEIVED.minusDays(1), id(2), TODAY)))
                .containsExactly(
                        "consents[0] fault.day.future []",
                        "consents[1] fault.case.extensionConsentEarly [郑小某, 2023-11-13]");
    }

    private List<String> findings(Map<UUID, LocalDate> consents) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> lastDay(consents));
        return refused.findings().stream()
                .map(each -> each.field() + " " + each.key() + " " + each.arguments())
                .toList();
    }

    private UUID id(int party) {
        return of.parties().get(party).id();
    }

    private static Registration.PartyLine party(String ref, Party.Side side, String name) {
        return new Registration.PartyLine(ref, side, Party.Kind.PERSON, name, null, null, null, null, null, null, null);
    }

    private LocalDate lastDay(Map<UUID, LocalDate> consents) {
        return new JointConsent(consents)
                .lastDay(of, TODAY, "fault.case.extensionConsent", "fault.case.extensionConsentEarly");
    }
}
