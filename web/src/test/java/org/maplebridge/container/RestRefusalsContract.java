package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maplebridge.basics.Sha256;
import org.maplebridge.container.PartnerSystem.Answer;

/** What other systems are refused, in words of both languages, with nothing left behind. What every refusal must be, {@link PartnerSystem} looks at. */
interface RestRefusalsContract {

    /** Where a hand-over leaves rows. */
    List<String> TABLES = List.of(
            "referral",
            "mediation_case",
            "party",
            "claim",
            "clock",
            "document",
            "work_item",
            "api_idempotency",
            "case_number_counter",
            "ACT_RU_EXECUTION",
            "ACT_HI_PROCINST");

    RunningOffice office();

    // ---- what is handed over

    static Stream<Arguments> wrong_bodies() {
        return Stream.of(
                wrong("no sender", "sender", body -> body.without("/sender")),
                wrong("a number of none", "sender.caseNumber", body -> body.replace("/sender/caseNumber", "\" \"")),
                wrong(
                        "a number of 81 characters",
                        "sender.caseNumber",
                        body -> body.replace("/sender/caseNumber", text(81))),
                wrong(
                        "a foreign commission",
                        "sender.organisation",
                        body -> body.replace("/sender/organisation", "\"HHS-ARB\"")),
                wrong("no mode", "mode", body -> body.without("/mode")),
                wrong("an unknown mode", "mode", body -> body.replace("/mode", "\"SOMETIMES\"")),
                wrong("no day of application", "applicationReceivedOn", body -> body.without("/applicationReceivedOn")),
                wrong(
                        "a day that is none",
                        "applicationReceivedOn",
                        body -> body.replace("/applicationReceivedOn", "\"2026-02-30\"")),
                wrong(
                        "an application of tomorrow",
                        "applicationReceivedOn",
                        body -> body.day(
                                "/applicationReceivedOn", HandOverBody.today().plusDays(1))),
                wrong("no day of acceptance", "acceptedOn", body -> body.without("/acceptedOn")),
                wrong(
                        "an award limit that starts before the application",
                        "acceptedOn",
                        body -> body.day("/acceptedOn", HandOverBody.today().minusDays(3))),
                wrong(
                        "an acceptance whose 45 days are over",
                        "acceptedOn",
                        body -> body.day(
                                        "/applicationReceivedOn",
                                        HandOverBody.today().minusDays(90))
                                .day("/acceptedOn", HandOverBody.today().minusDays(85))),
                wrong(
                        "an acceptance of tomorrow",
                        "acceptedOn",
                        body -> body.day("/acceptedOn", HandOverBody.today().plusDays(1))),
                wrong(
                        "an acceptance where there was none yet",
                        "acceptedOn",
                        body -> body.replace("/mode", "\"BEFORE_ACCEPTANCE\"")),
                wrong("a consent missing", "consents", body -> body.without("/consents/1")),
                wrong("no consents", "consents", body -> body.without("/consents")),
                wrong(
                        "a consent of tomorrow",
                        "consents",
                        body -> body.day("/consents/1/on", HandOverBody.today().plusDays(1))),
                wrong(
                        "a consent before the application",
                        "consents",
                        body -> body.day("/consents/1/on", HandOverBody.today().minusDays(3))),
                wrong("a consent without day", "consents[0].on", body -> body.without("/consents/0/on")),
                wrong("a consent of nobody", "consents[0].party", body -> body.replace("/consents/0/party", "\"X9\"")),
                wrong("two consents of one", "consents[1].party", body -> body.replace("/consents/1/party", "\"A1\"")),
                wrong("an unknown room", "room", body -> body.replace("/room", "\"NOWHERE\"")),
                wrong("no dispute type", "disputeType", body -> body.without("/disputeType")),
                wrong("an unknown dispute type", "disputeType", body -> body.replace("/disputeType", "\"WAR\"")),
                wrong(
                        "a debt from a labour commission",
                        "disputeType",
                        body -> body.replace("/disputeType", "\"DEBT\"")),
                wrong(
                        "whether there is an employment at all",
                        "disputeType",
                        body -> body.replace("/disputeType", "\"LABOUR_STATUS\"")),
                wrong(
                        "an unknown form of work",
                        "employmentForm",
                        body -> body.replace("/employmentForm", "\"SLAVE\"")),
                wrong("no facts", "facts", body -> body.without("/facts")),
                wrong("overlong facts", "facts", body -> body.replace("/facts", text(4001))),
                wrong("no parties", "parties", body -> body.without("/parties")),
                wrong(
                        "one side only",
                        "parties",
                        body -> body.without("/parties/1").without("/consents/1")),
                wrong("parties that are no list", "parties", body -> body.replace("/parties", "\"A1\"")),
                wrong("a party that is no object", "parties[2]", body -> body.set("/parties/-", "7")),
                wrong("a party without ref", "parties[0].ref", body -> body.without("/parties/0/ref")),
                wrong("an overlong ref", "parties[0].ref", body -> body.replace("/parties/0/ref", text(41))),
                wrong("one ref for two", "parties[1].ref", body -> body.replace("/parties/1/ref", "\"A1\"")),
                wrong("an unknown side", "parties[0].side", body -> body.replace("/parties/0/side", "\"LEFT\"")),
                wrong("an unknown kind", "parties[0].kind", body -> body.replace("/parties/0/kind", "\"CAT\"")),
                wrong("a party without name", "parties[0].name", body -> body.without("/parties/0/name")),
                wrong("a name with a NUL", "parties[0].name", body -> body.replace("/parties/0/name", "\"孙\\u0000某\"")),
                wrong("an overlong name", "parties[0].name", body -> body.replace("/parties/0/name", text(101))),
                wrong("a name that is a number", "parties[0].name", body -> body.replace("/parties/0/name", "7")),
                wrong(
                        "a telephone of letters",
                        "parties[0].phone",
                        body -> body.replace("/parties/0/phone", "\"call me\"")),
                wrong(
                        "an overlong address",
                        "parties[0].address",
                        body -> body.replace("/parties/0/address", text(201))),
                wrong("an overlong role", "parties[0].role", body -> body.set("/parties/0/role", text(61))),
                wrong(
                        "an overlong representative",
                        "parties[1].representative",
                        body -> body.replace("/parties/1/representative", text(101))),
                wrong(
                        "a wrong check digit",
                        "parties[0].idNumber",
                        body -> body.replace("/parties/0/idNumber", "\"421003197903051741\"")),
                wrong(
                        "an applicant born after the application",
                        "parties[0].idNumber",
                        body -> body.replace(
                                "/parties/0/idNumber",
                                "\"" + born(HandOverBody.today().minusDays(1)) + "\"")),
                wrong(
                        "a credit code of a wrong check digit",
                        "parties[1].idNumber",
                        body -> body.set("/parties/1/idNumber", "\"91421003MA4958XY05\"")),
                wrong("an unknown claim", "claims[0].item", body -> body.replace("/claims/0/item", "\"HONOUR\"")),
                wrong("negative money", "claims[0].amount", body -> body.replace("/claims/0/amount", "\"-1.00\"")),
                wrong("parts of a fen", "claims[0].amount", body -> body.replace("/claims/0/amount", "\"1.001\"")),
                wrong("no money at all", "claims[0].amount", body -> body.replace("/claims/0/amount", "\"much\"")),
                wrong(
                        "more than there is",
                        "claims[0].amount",
                        body -> body.replace("/claims/0/amount", "1e999999999")),
                wrong("a claim of nobody", "claims[0].by", body -> body.replace("/claims/0/by", "\"X9\"")),
                wrong("an amount as number", "claims[0].amount", body -> body.replace("/claims/0/amount", "21000.00")),
                wrong("no Base64", "attachments[0].base64", body -> body.replace("/attachments/0/base64", "\"A\"")),
                wrong(
                        "three stars for Base64",
                        "attachments[0].base64",
                        body -> body.replace("/attachments/0/base64", "\"***\"")),
                wrong("a file without content", "attachments[0].base64", body -> body.without("/attachments/0/base64")),
                wrong(
                        "a file that is not what its name says",
                        "attachments[0]",
                        body -> body.replace("/attachments/0/name", "\"照片.png\"")),
                wrong(
                        "a file that is not what its type says",
                        "attachments[0]",
                        body -> body.replace("/attachments/0/mediaType", "\"application/pdf\"")),
                wrong("a member that nobody knows", "acceptedAt", body -> body.set("/acceptedAt", "null")),
                wrong(
                        "a misspelt member of a party",
                        "parties[0].idNumer",
                        body -> body.set("/parties/0/idNumer", "\"1\"")));
    }

    private static Arguments wrong(String what, String field, UnaryOperator<HandOverBody> change) {
        return Arguments.of(what, field, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.maplebridge.container.RestRefusalsContract#wrong_bodies")
    default void a_hand_over_that_cannot_be_as_it_says_is_refused_at_its_field_and_leaves_nothing(
            String what, String field, UnaryOperator<HandOverBody> change) throws Exception {
        PartnerSystem arbitration = partner("arbitration");
        String body = change.apply(HandOverBody.afterAcceptance()).text();
        Map<String, String> before = counts();

        Answer zh = arbitration.post("referrals", body);
        Answer en = arbitration.post("referrals", body, "Accept-Language", "en");

        assertThat(List.of(zh.status(), en.status())).as(zh.text()).containsExactly(400, 400);
        assertThat(List.of(zh.problem(), en.problem())).containsExactly("invalid", "invalid");
        assertThat(zh.fields()).as(zh.text()).contains(field).isEqualTo(en.fields());
        assertThat(zh.text().codePoints().anyMatch(Character::isIdeographic)).isTrue();
        assertThat(zh.json().getJsonArray("errors")).isNotEqualTo(en.json().getJsonArray("errors"));
        assertThat(zh.text() + en.text()).doesNotContain("fault.");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    default void everything_that_is_missing_is_told_at_once() throws Exception {
        Answer empty = partner("arbitration").post("referrals", "{}");

        assertThat(empty.fields())
                .contains("sender", "mode", "applicationReceivedOn", "disputeType", "facts", "parties")
                .doesNotContain("sender.caseNumber", "acceptedOn");
    }

    @Test
    default void a_body_that_is_no_json_object_in_utf_8_is_refused() throws Exception {
        Map<String, String> before = counts();
        String right = HandOverBody.afterAcceptance().text();

        assertRefused(right.substring(1), 400, "malformed");
        assertRefused("", 400, "malformed");
        assertRefused("[]", 400, "malformed");
        assertRefused("null", 400, "malformed");
        assertRefused(right.substring(0, right.length() - 1) + ",\"mode\":\"BEFORE_ACCEPTANCE\"}", 400, "malformed");
        assertRefused("{\"facts\":" + "[".repeat(5000) + "]".repeat(5000) + "}", 400, "malformed");
        assertRefused("{\"facts\":1" + "0".repeat(5000) + "}", 400, "malformed");
        Answer half = partner("arbitration").post("referrals", right.replace("拖欠三个月工资。", "\\ud842"));
        assertThat(half.fields()).as("half a character").containsExactly("facts");
        Answer gbk = partner("arbitration")
                .postAs(
                        "referrals",
                        right.getBytes(Charset.forName("GBK")),
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        "gbk");
        assertThat(gbk.problem()).isEqualTo("charset");

        assertThat(counts()).isEqualTo(before);
    }

    private void assertRefused(String body, int status, String problem) throws Exception {
        for (String language : List.of("zh-CN", "en-GB")) {
            Answer answer = partner("arbitration").post("referrals", body, "Accept-Language", language);
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
            assertThat(answer.problem()).isEqualTo(problem);
            assertThat(answer.header("Content-Language")).isEqualTo(language.substring(0, 2));
        }
    }

    @Test
    default void a_body_of_another_kind_is_refused() throws Exception {
        PartnerSystem arbitration = partner("arbitration");
        byte[] right = HandOverBody.afterAcceptance().text().getBytes(StandardCharsets.UTF_8);

        for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
            Answer answer = arbitration.postAs("referrals", right, "Content-Type", type, "Idempotency-Key", "k");
            assertThat(answer.problem()).as(type).isEqualTo("media-type");
            assertThat(answer.status()).isEqualTo(415);
        }
        assertThat(arbitration
                        .postAs("referrals", right, "Content-Type", "bogus", "Idempotency-Key", "k")
                        .status())
                .isBetween(400, 415);
        assertThat(arbitration
                        .postAs("cases/1/receipt", right, "Content-Type", "text/plain", "Idempotency-Key", "k")
                        .problem())
                .isEqualTo("media-type");
        assertThat(office().partner(null)
                        .postAs("agreements/x/verification", right, "Content-Type", "application/json")
                        .problem())
                .isEqualTo("media-type");
    }

    @Test
    default void a_body_over_the_limit_is_refused_before_it_is_sent() throws Exception {
        PartnerSystem arbitration = partner("arbitration");

        String refusal = arbitration.announce(
                "referrals",
                "Content-Type: application/json",
                "Idempotency-Key: k",
                "Connection: close",
                "Content-Length: 90000000");

        assertThat(refusal)
                .startsWith("HTTP/1.1 413 ")
                .contains(PartnerSystem.PROBLEM)
                .contains("urn:maplebridge:problem:too-large");
    }

    @Test
    default void a_file_over_twenty_megabytes_is_refused_and_leaves_nothing() throws Exception {
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        Arrays.fill(large, (byte) 'a');
        String body = HandOverBody.afterAcceptance()
                .text()
                .replaceFirst(
                        "\"base64\":\"[^\"]*\"",
                        "\"base64\":\"" + Base64.getEncoder().encodeToString(large) + "\"");
        Map<String, String> before = counts();

        Answer answer = partner("arbitration").post("referrals", body, "Accept-Language", "en");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly("attachments[0]");
        assertThat(answer.text()).contains("20 MB");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    default void a_hand_over_refused_for_its_second_file_leaves_nothing_of_the_first() throws Exception {
        String first = "第一份材料 " + UUID.randomUUID();
        byte[] content = first.getBytes(StandardCharsets.UTF_8);
        HandOverBody one = HandOverBody.afterAcceptance()
                .replace("/attachments/0/base64", "\"" + Base64.getEncoder().encodeToString(content) + "\"");
        HandOverBody two = one.set(
                "/attachments/-", "{\"name\": \"照片.png\", \"mediaType\": \"image/png\", \"base64\": \"5Luy6KOB\"}");

        Answer refused = partner("arbitration").post("referrals", two.text());

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly("attachments[1]");
        assertThat(onTheShelf(content)).isFalse();
        assertThat(partner("arbitration").post("referrals", one.text()).status())
                .isEqualTo(201);
        assertThat(onTheShelf(content)).isTrue();
    }

    private boolean onTheShelf(byte[] content) throws Exception {
        return office().play("onTheShelf", "sha256", Sha256.hex(content)).getBoolean("holds");
    }

    // ---- twice

    @Test
    default void the_same_key_and_body_get_the_same_answer_and_one_case() throws Exception {
        PartnerSystem arbitration = partner("arbitration");
        HandOverBody body = HandOverBody.beforeAcceptance();
        String[] sent = {
            "Content-Type",
            "application/json",
            "Idempotency-Key",
            UUID.randomUUID().toString()
        };

        Answer first = arbitration.postAs("referrals", bytes(body), sent);
        Map<String, String> before = counts();
        Answer again = arbitration.postAs("referrals", bytes(body), sent);
        Answer other = arbitration.postAs("referrals", bytes(HandOverBody.beforeAcceptance()), sent);

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("conflict");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    default void a_case_is_handed_over_once_even_when_it_comes_twice_in_the_same_moment() throws Exception {
        partner("arbitration");
        HandOverBody body = HandOverBody.beforeAcceptance();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> running = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> office().partner("arbitration")
                            .post("referrals", body.text())
                            .status()))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> each : running) {
                statuses.add(each.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        } finally {
            threads.shutdownNow();
        }
        Map<String, String> before = counts();

        Answer late = partner("arbitration").post("referrals", body.text(), "Accept-Language", "en");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().getString("detail")).contains(number(body));
        assertThat(counts()).isEqualTo(before);
        assertThat(office().value("SELECT COUNT(*) FROM referral WHERE commission_case_number = ?", number(body)))
                .isEqualTo("1");
    }

    // ---- dates asked for beforehand

    @ParameterizedTest
    @CsvSource({
        "start=2023-09-15, rule",
        "rule=MED-LAB, start",
        "rule=med-lab&start=2023-09-15, rule",
        "rule=NO-SUCH-RULE&start=2023-09-15, rule",
        "rule=MED-LAB&start=2007-01-01, rule",
        "rule=MED-LAB&start=2023-02-30, start",
        "rule=MED-LAB&start=15.9.2023, start",
        "rule=MED-LAB&start=%2B12023-09-15, start",
        "rule=MED-LAB&start=2019-12-30, start",
        "rule=MED-LAB&start=2130-01-01, start",
        "rule=MED-LAB&start=2023-09-15T09:00:00%2B08:00, start",
        "rule=HAZARD-SLA-URGENT&start=2023-09-15, start",
        "rule=HAZARD-SLA-URGENT&start=2023-09-15T09:00, start",
        "rule=HAZARD-SLA-URGENT&start=2023-09-15T09:00:00%2B08:00&extensionDays=1, extensionDays",
        "rule=MED-LAB&start=2023-09-15&extensionDays=many, extensionDays",
        "rule=MED-LAB&start=2023-09-15&extensionDays=0, extensionDays",
        "rule=MED-LAB&start=2023-09-15&extensionDays=999999, extensionDays",
        "rule=MED-LAB&start=2023-09-15&extensionDays=99999999999, extensionDays",
        "rule=REV-COURT&start=2023-09-15&extensionDays=5, extensionDays",
        "rule=MED-LAB&start=2023-09-15&pausedFrom=tomorrow, pausedFrom",
        "rule=MED-LAB&start=2023-09-15&pausedTo=2023-09-20, pausedFrom",
        "rule=MED-LAB&start=2023-09-15&pausedFrom=2023-10-08&pausedTo=2023-10-10, pausedFrom",
        "rule=MED-LAB&start=2023-09-15&pausedFrom=2023-09-20&pausedTo=2023-09-19, pausedTo",
        "rule=REV-COURT&start=2023-09-15&pausedFrom=2023-09-20, pausedFrom"
    })
    default void an_impossible_question_for_a_date_names_its_parameter(String question, String field) throws Exception {
        for (String language : List.of("zh-CN", "en-GB")) {
            Answer answer = partner("room").get("deadlines/preview?" + question, "Accept-Language", language);
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("invalid");
            assertThat(answer.fields()).containsExactly(field);
            assertThat(answer.text()).doesNotContain("{0}", "fault.");
        }
    }

    // ---- the manners of a call

    @Test
    default void a_writing_call_needs_its_key_and_the_version_that_its_sender_has_seen() throws Exception {
        Answer handedOver = partner("arbitration")
                .post("referrals", HandOverBody.beforeAcceptance().text());
        String receipt = "cases/" + PartnerSystem.encoded(handedOver.json().getString("caseNumber")) + "/receipt";
        PartnerSystem room = partner("room");
        Map<String, String> before = counts();

        Answer noKey = room.postAs(receipt, new byte[0], "If-Match", handedOver.header("ETag"));
        assertThat(List.of(noKey.status(), noKey.problem())).containsExactly(400, "key-missing");
        Answer noVersion = room.post(receipt, "{}");
        assertThat(List.of(noVersion.status(), noVersion.problem())).containsExactly(428, "version-missing");
        Answer noTag = room.post(receipt, "{}", "If-Match", "\"yesterday\"");
        assertThat(List.of(noTag.status(), noTag.problem())).containsExactly(412, "version-unreadable");
        Answer stale = room.post(receipt, "{}", "If-Match", "\"99\"");
        assertThat(List.of(stale.status(), stale.problem())).containsExactly(412, "stale");
        Answer early = partner("arbitration")
                .post(receipt.replace("/receipt", "/return-receipt"), "{}", "If-Match", handedOver.header("ETag"));
        assertThat(List.of(early.status(), early.problem())).containsExactly(409, "conflict");
        Answer notIts = partner("arbitration").post(receipt, "{}", "If-Match", handedOver.header("ETag"));
        assertThat(List.of(notIts.status(), notIts.problem())).containsExactly(403, "refused");
        assertThat(counts()).isEqualTo(before);

        String[] sent = {"Idempotency-Key", UUID.randomUUID().toString(), "If-Match", handedOver.header("ETag")};
        Answer signed = room.postAs(receipt, new byte[0], sent);
        Answer again = room.postAs(receipt, new byte[0], sent);
        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        assertThat(again.text()).as("a call that was lost on its way back").isEqualTo(signed.text());
        Answer twice = room.post(receipt, "{}", "If-Match", signed.header("ETag"));
        assertThat(List.of(twice.status(), twice.problem())).containsExactly(409, "conflict");
    }

    @Test
    default void an_address_a_method_and_a_format_that_are_not_there_are_problems_too() throws Exception {
        PartnerSystem arbitration = partner("arbitration");

        for (String language : List.of("zh", "en")) {
            String[] asked = {"Accept-Language", language};
            assertThat(arbitration.get("nothing", asked).problem()).isEqualTo("no-such-address");
            assertThat(arbitration.get("../nothing", asked).problem()).isEqualTo("no-such-address");
            assertThat(arbitration.get("application.wadl", asked).status()).isEqualTo(404);
            assertThat(arbitration.get("code-lists/nothing", asked).problem()).isEqualTo("no-such-list");
            Answer method =
                    arbitration.send(arbitration.request("referrals", asked).DELETE());
            assertThat(method.problem()).isEqualTo("no-such-method");
            assertThat(method.header("Allow")).contains("POST");
            assertThat(arbitration
                            .get("code-lists/rooms", "Accept-Language", language, "Accept", "text/html")
                            .problem())
                    .isEqualTo("not-acceptable");
        }
    }

    // ---- who may not

    @Test
    default void without_a_valid_token_every_call_but_the_verification_is_refused() throws Exception {
        partner("shut-out").get("code-lists/rooms");
        office().play("shutOut", "client", "shut-out");
        String body = HandOverBody.afterAcceptance().text();

        for (PartnerSystem stranger :
                List.of(office().partner(null), office().partner("nonsense"), office().partner("shut-out"))) {
            for (Answer answer : List.of(
                    stranger.get("code-lists/rooms"),
                    stranger.get("cases/1"),
                    stranger.get("cases/1/return-package", "Accept-Language", "en"),
                    stranger.post("referrals", body),
                    stranger.post("cases/1/receipt", "{}", "If-Match", "\"1\""),
                    stranger.post("cases/1/return-receipt", "{}", "If-Match", "\"1\""))) {
                assertThat(List.of(answer.status(), answer.problem())).containsExactly(401, "token");
                assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm=");
            }
        }
        assertThat(office().partner("nonsense").get("cases/1").header("WWW-Authenticate"))
                .contains("error=\"invalid_token\"");
        Answer basic = office().partner(null).get("cases/1", "Authorization", "Basic YWRtaW46YWRtaW4=");
        assertThat(basic.status()).isEqualTo(401);
    }

    @Test
    default void a_room_s_system_may_not_hand_cases_over() throws Exception {
        Map<String, String> before = counts();

        Answer answer =
                partner("room").post("referrals", HandOverBody.afterAcceptance().text());

        assertThat(List.of(answer.status(), answer.problem())).containsExactly(403, "refused");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    default void a_foreign_case_is_answered_like_one_that_is_not_there_in_every_path() throws Exception {
        Answer handedOver = partner("arbitration")
                .post("referrals", HandOverBody.beforeAcceptance().text());
        String foreign = PartnerSystem.encoded(handedOver.json().getString("caseNumber"));
        String unknown = PartnerSystem.encoded("石人社调字〔2026〕第9999号");
        Map<String, String> before = counts();

        for (String token : List.of("foreign-arbitration", "foreign-room")) {
            PartnerSystem stranger = partner(token);
            for (String language : List.of("zh", "en")) {
                for (String path : List.of("", "/return-package")) {
                    assertThat(told(stranger.get("cases/" + foreign + path, "Accept-Language", language)))
                            .isEqualTo(told(stranger.get("cases/" + unknown + path, "Accept-Language", language)))
                            .startsWith("404 ");
                }
                for (String path : List.of("/receipt", "/return-receipt")) {
                    String[] seen = {"If-Match", handedOver.header("ETag"), "Accept-Language", language};
                    assertThat(told(stranger.post("cases/" + foreign + path, "{}", seen)))
                            .isEqualTo(told(stranger.post("cases/" + unknown + path, "{}", seen)))
                            .startsWith("404 ");
                }
            }
        }
        assertThat(counts()).isEqualTo(before);
    }

    private static String told(Answer answer) {
        return answer.status() + " " + answer.text();
    }

    // ---- verification

    @Test
    default void an_unknown_code_is_told_to_anybody_as_unknown() throws Exception {
        PartnerSystem anybody = office().partner(null);
        for (String language : List.of("zh", "en")) {
            String[] from = {"X-Forwarded-For", "198.51.100.2", "Accept-Language", language};
            for (String code : List.of("NOSUCHCODE", "%F0%A0%AE%B7", "a".repeat(2000))) {
                Answer answer = anybody.get("agreements/" + code + "/verification", from);
                assertThat(List.of(answer.status(), answer.problem())).containsExactly(404, "not-found");
            }
            Answer compared = anybody.send(anybody.request("agreements/NOSUCHCODE/verification", from)
                    .header("Content-Type", "application/pdf")
                    .POST(HttpRequest.BodyPublishers.ofString("%PDF-")));
            assertThat(compared.status()).isEqualTo(404);
        }
    }

    @Test
    default void who_asks_too_often_is_told_when_to_come_again_and_others_are_not_held_up() throws Exception {
        PartnerSystem anybody = office().partner(null);
        String path = "agreements/NOSUCHCODE/verification";
        Answer last = null;
        for (int i = 0; i <= 60; i++) {
            last = anybody.get(path, "X-Forwarded-For", "198.51.100.3");
            assertThat(last.status()).isEqualTo(i < 60 ? 404 : 429);
        }

        assertThat(last.problem()).isEqualTo("too-many");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 61);
        assertThat(anybody.get(path, "X-Forwarded-For", "198.51.100.4").status())
                .isEqualTo(404);

        PlainBrowser.Answer page = office().browser("198.51.100.3").get("/verify.xhtml?code=NOSUCHCODE");
        assertThat(page.status()).as("the page counts with the interface").isEqualTo(429);
        assertThat(page.body()).contains("查询过于频繁", "NOSUCHCODE");
        assertThat(office().browser("198.51.100.4")
                        .get("/verify.xhtml?code=NOSUCHCODE")
                        .status())
                .isEqualTo(404);
    }

    // ---- what all of them do

    private PartnerSystem partner(String token) throws IOException, InterruptedException {
        office().play("openPartners");
        return office().partner(token);
    }

    private Map<String, String> counts() throws SQLException {
        Map<String, String> counts = new LinkedHashMap<>();
        for (String table : TABLES) {
            counts.put(table, office().value("SELECT COUNT(*) FROM " + table));
        }
        counts.put("numbers", office().value("SELECT SUM(last_number) FROM case_number_counter"));
        return counts;
    }

    private static String number(HandOverBody body) {
        return body.json().getJsonObject("sender").getString("caseNumber");
    }

    private static byte[] bytes(HandOverBody body) {
        return body.text().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(int length) {
        return "\"" + "字".repeat(length) + "\"";
    }

    /** An identity number with a right check digit of somebody born on a day. */
    private static String born(LocalDate day) {
        String first = "421003" + day.toString().replace("-", "") + "001";
        int sum = IntStream.range(0, 17)
                .map(i -> (first.charAt(i) - '0') * ((1 << (17 - i)) % 11))
                .sum();
        return first + "10X98765432".charAt(sum % 11);
    }
}
