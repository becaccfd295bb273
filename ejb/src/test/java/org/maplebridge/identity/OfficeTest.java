package org.maplebridge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.history.Subject;

/** Regions, organisations, people, appointments, clients and the first administrator. */
class OfficeTest {

    private static final UUID OFFICE = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2023, 11, 24);

    // ---- regions

    @Test
    void a_region_contains_itself_and_all_below_it() {
        RegionCode district = new RegionCode("421003");
        assertThat(district.contains(district)).isTrue();
        assertThat(district.contains(new RegionCode("421003001001003"))).isTrue();
        assertThat(district.contains(new RegionCode("421002001"))).isFalse();
        assertThat(district.contains(new RegionCode("4210"))).isFalse();
    }

    @Test
    void each_region_lies_in_the_one_above() {
        RegionCode grid = new RegionCode("421003001001003");
        assertThat(grid.level()).isEqualTo(RegionLevel.GRID);
        assertThat(grid.parent()).contains(new RegionCode("421003001001"));
        assertThat(new RegionCode("421003").parent()).contains(new RegionCode("4210"));
        assertThat(new RegionCode("4210").parent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "42100", "4210030", "42100A", "４２１０", "4210%"})
    void what_is_no_region_code_is_refused(String text) {
        assertThatThrownBy(() -> new RegionCode(text)).isInstanceOf(InvalidInput.class);
    }

    // ---- organisations

    @Test
    void a_pattern_writes_the_number_as_people_quote_it() {
        CaseNumberPattern pattern = new CaseNumberPattern("荆区人社调字〔{year}〕第{number:4}号");
        assertThat(pattern.format(2023, 36)).isEqualTo("荆区人社调字〔2023〕第0036号");
        assertThat(pattern.format(2023, 12345)).isEqualTo("荆区人社调字〔2023〕第12345号");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "第{number:4}号",
                "〔{year}〕号",
                "{year}{year}{number:4}",
                "{year}{number:4}{number:4}",
                "{year}{number:0}",
                "{year}{number}",
                "{year}{number:4}{room}"
            })
    void a_pattern_without_year_and_number_is_refused(String text) {
        assertThatThrownBy(() -> new CaseNumberPattern(text)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_room_needs_a_region_and_a_pattern_and_everything_missing_is_said_at_once() {
        Organisation.Particulars bare = new Organisation.Particulars("JZ-1", "", null, null, null, true, null, -1);
        assertThatThrownBy(() -> new Organisation(bare))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        fault -> assertThat(fault.findings())
                                .extracting(InvalidInput.Finding::field)
                                .containsExactly("nameZh", "nameEn", "kind", "region", "caseNumberPattern", "seats"));
    }

    // ---- people

    @Test
    void an_account_name_is_small_whatever_was_typed() {
        assertThat(new AccountName(" ZhouMin ").text()).isEqualTo("zhoumin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "1abc", "zhou min", "周敏", "a'; --"})
    void what_is_no_account_name_is_refused(String text) {
        assertThatThrownBy(() -> new AccountName(text)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_person_begins_with_a_password_that_must_be_changed() {
        Person person = person();
        assertThat(person.mustChangePassword()).isTrue();
        person.choosePassword("other hash");
        assertThat(person.mustChangePassword()).isFalse();
    }

    @Test
    void changing_resetting_logging_out_and_deactivating_each_end_the_open_sessions() {
        Person person = person();
        long begin = person.sessionEpoch();
        person.choosePassword("a");
        person.receiveOneTimePassword("b");
        person.logOutEverywhere();
        person.deactivate();
        assertThat(person.sessionEpoch()).isEqualTo(begin + 4);
        assertThat(person.active()).isFalse();
    }

    @Test
    void a_name_with_a_rare_character_counts_it_as_one() {
        String sixty = "𠮷".repeat(60);
        Person person = new Person(
                new AccountName("jimou"), new Person.Particulars(sixty, null, OFFICE, "0716-8450000"), "hash");
        assertThat(person.name()).isEqualTo(sixty);
        assertThatThrownBy(() -> person.take(new Person.Particulars(sixty + "某", null, OFFICE, null)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void an_appointment_holds_from_its_day_until_it_is_ended() {
        Appointment appointment = new Appointment(UUID.randomUUID(), Role.MEDIATOR, OFFICE, null, DAY);
        assertThat(appointment.holdsOn(DAY.minusDays(1))).isFalse();
        assertThat(appointment.holdsOn(DAY)).isTrue();
        appointment.end(DAY.plusDays(3));
        assertThat(appointment.holdsOn(DAY.plusDays(2))).isTrue();
        assertThat(appointment.holdsOn(DAY.plusDays(3))).isFalse();
        assertThatThrownBy(() -> appointment.end(DAY.plusDays(3))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void an_appointment_ended_on_its_first_day_gives_nothing() {
        Appointment appointment = new Appointment(UUID.randomUUID(), Role.MEDIATOR, OFFICE, null, DAY);
        appointment.end(DAY);
        assertThat(appointment.holdsOn(DAY)).isFalse();
    }

    @Test
    void only_a_supervisor_is_given_a_region() {
        RegionCode district = new RegionCode("421003");
        assertThat(new Appointment(UUID.randomUUID(), Role.SUPERVISOR, OFFICE, district, DAY).region())
                .isEqualTo(district);
        assertThatThrownBy(() -> new Appointment(UUID.randomUUID(), Role.MEDIATOR, OFFICE, district, DAY))
                .isInstanceOf(InvalidInput.class);
    }

    // ---- clients

    @Test
    void a_client_is_never_an_administrator() {
        assertThatThrownBy(() -> new ApiClient("接口", Role.ADMINISTRATOR, OFFICE, ApiToken.random()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void tokens_are_long_never_twice_the_same_and_never_printed() {
        ApiToken token = ApiToken.random();
        assertThat(token.text())
                .hasSizeGreaterThan(43)
                .isNotEqualTo(ApiToken.random().text());
        assertThat(token.toString()).doesNotContain(token.text());
        assertThat(new ApiToken("demo-room").sha256()).hasSize(64);
    }

    // ---- the first administrator

    @Test
    void the_operator_s_wish_is_read_from_the_environment_and_the_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "xk3!Pq9wzR 江陵\n");
        FirstAdministrator.Wish wish = FirstAdministrator.Wish.read(
                Map.of(FirstAdministrator.ACCOUNT, "Admin", FirstAdministrator.PASSWORD_FILE, file.toString()));
        assertThat(wish.account().text()).isEqualTo("admin");
        assertThat(wish.password()).isEqualTo("xk3!Pq9wzR 江陵");
        assertThat(wish.toString()).doesNotContain(wish.password());
    }

    @Test
    void an_unusable_wish_says_why_and_never_the_password(@TempDir Path folder) throws IOException {
        String weak = Files.writeString(folder.resolve("weak"), "admin123456").toString();
        assertUnusable(Map.of(FirstAdministrator.ACCOUNT, "admin"), "PASSWORD_FILE is not set");
        assertUnusable(Map.of(FirstAdministrator.PASSWORD_FILE, weak), "MAPLEBRIDGE_FIRST_ADMIN is not set");
        assertUnusable(
                Map.of(FirstAdministrator.ACCOUNT, "1", FirstAdministrator.PASSWORD_FILE, weak), "a letter first");
        assertUnusable(
                Map.of(FirstAdministrator.ACCOUNT, "admin", FirstAdministrator.PASSWORD_FILE, folder + "/none"),
                "cannot be read");
        assertUnusable(
                Map.of(FirstAdministrator.ACCOUNT, "admin", FirstAdministrator.PASSWORD_FILE, weak), "cannot be taken");
    }

    private static void assertUnusable(Map<String, String> environment, String why) {
        assertThat(FirstAdministrator.asked(environment)).isTrue();
        assertThatThrownBy(() -> FirstAdministrator.Wish.read(environment))
                .isInstanceOf(FirstAdministrator.UnusableWish.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("admin123456");
    }

    // ---- the schema

    @Test
    void the_schema_begins_the_book_of_people_under_its_own_id() throws IOException {
        String id = HexFormat.of().formatHex(Ids.bytes(Subject.PEOPLE.id())).toUpperCase(Locale.ROOT);
        try (InputStream script = OfficeTest.class.getResourceAsStream("/db/migration/V020__identity.sql")) {
            assertThat(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("UNHEX('" + id + "')");
        }
    }

    private static Person person() {
        return new Person(new AccountName("zhoumin"), new Person.Particulars("周敏", "zhou min", OFFICE, null), "hash");
    }
}
