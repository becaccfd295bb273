package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.Sha256;
import org.maplebridge.container.PartnerSystem.Answer;

/** The good paths of other systems through the office: hand over, sign, look, take back, verify; and the contract that tells them how. */
interface RestContract {

    RunningOffice office();

    // ---- the contract itself

    @Test
    default void the_running_office_serves_the_contract_that_is_committed() throws Exception {
        String committed = Files.readString(Path.of("openapi.json"));

        Answer served = office().partner(null).beside("openapi");

        assertThat(served.header("Content-Type")).startsWith("application/json");
        assertThat(json(served.text()))
                .as("what /openapi serves is not web/openapi.json: build the WAR anew")
                .isEqualTo(json(committed));
    }

    @Test
    default void ready_means_database_engine_and_migrations_and_tells_of_what_stands_beside() throws Exception {
        Answer ready = office().partner(null).beside("health/ready");

        assertThat(ready.json().getJsonArray("checks").getValuesAs(JsonObject.class))
                .extracting(check -> check.getString("name") + " " + check.getString("status"))
                .containsExactlyInAnyOrder("database UP", "engine UP", "equipment UP", "migrations UP");
    }

    @Test
    default void the_code_lists_hold_the_codes_that_the_other_calls_take() throws Exception {
        assertThat(codes("dispute-types")).contains("LABOUR");
        assertThat(codes("claim-items")).contains("WAGES", "WORK_INJURY_BENEFIT");
        assertThat(codes("employment-forms")).contains("STANDARD");
        assertThat(codes("rooms")).contains("SSS-ROOM", "HHS-ROOM").doesNotContain("SSS-ARB");
        assertThat(codes("channels")).contains("ARBITRATION");
        assertThat(codes("outcomes")).contains("WRITTEN_AGREEMENT");
    }

    private List<String> codes(String list) throws Exception {
        Answer answer = partner("room").get("code-lists/" + list);
        assertThat(answer.status()).isEqualTo(200);
        List<JsonObject> entries = json(answer.text()).asJsonArray().getValuesAs(JsonObject.class);
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.keySet())
                        .containsExactlyInAnyOrder("code", "nameZh", "nameEn", "parent", "validFrom", "validTo"));
        return entries.stream().map(entry -> entry.getString("code")).toList();
    }

    // ---- lawful time

    @Test
    default void the_catalogue_of_limits_names_every_version_with_its_source() throws Exception {
        Answer answer = partner("room").get("deadlines/rules");

        assertThat(answer.status()).isEqualTo(200);
        List<JsonObject> rules = json(answer.text()).asJsonArray().getValuesAs(JsonObject.class);
        assertThat(rules)
                .extracting(rule -> rule.getString("code"))
                .contains(
                        "ARB-AWARD",
                        "MED-LAB",
                        "MED-CT-SUM",
                        "WI-DECIDE-CLEAR",
                        "REVOKE-ABSOLUTE",
                        "HAZARD-SLA-URGENT");
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.getString("law")).isNotBlank();
            assertThat(rule.getString("article")).isNotBlank();
        });
        assertThat(rules.stream().filter(rule -> rule.getString("code").equals("ENFORCE")))
                .extracting(rule -> rule.getInt("version") + " " + rule.getString("validFrom"))
                .containsExactly("2 2024-01-01", "1 2022-01-01");
        JsonObject award = rules.stream()
                .filter(rule -> rule.getString("code").equals("ARB-AWARD"))
                .findFirst()
                .orElseThrow();
        assertThat(award.getJsonObject("extension").toString())
                .isEqualTo("{\"by\":\"COMMISSION_DIRECTOR\",\"from\":\"ROLLED_END\",\"maximum\":15}");
    }

    @Test
    default void a_date_is_told_beforehand_with_each_counted_step_in_words() throws Exception {
        JsonObject plain = partner("room")
                .get("deadlines/preview?rule=MED-LAB&start=2023-09-15", "Accept-Language", "en")
                .json();
        assertThat(plain.getString("rawEnd")).isEqualTo("2023-09-30");
        assertThat(plain.getString("due")).isEqualTo("2023-10-07");
        assertThat(plain.getString("endsAt")).isEqualTo("2023-10-07T16:00:00Z");
        assertThat(plain.getBoolean("provisional")).isFalse();
        assertThat(plain.getInt("ruleVersion")).isEqualTo(1);
        assertThat(plain.getString("calendarVersion")).startsWith("2020-");
        assertThat(plain.getJsonArray("steps").toString())
                .contains(
                        "the mediation body receives the application, 15 September 2023",
                        "《中华人民共和国劳动争议调解仲裁法》",
                        "30 September 2023 to 6 October 2023 are rest days (Mid-Autumn Festival and National Day)",
                        "7 October 2023 is a make-up working day",
                        "Ends on 7 October 2023 at 24:00");

        JsonObject bent = partner("room")
                .get("deadlines/preview?rule=MED-LAB&start=2023-11-13&extensionDays=10&pausedFrom=2023-11-20"
                        + "&pausedTo=2023-12-01")
                .json();
        assertThat(bent.getString("due")).isEqualTo("2023-12-21");
        assertThat(bent.getJsonArray("steps").toString()).contains("中止调解", "2023年12月1日");

        JsonObject standing = partner("room")
                .get("deadlines/preview?rule=MED-LAB&start=2023-11-13&pausedFrom=2023-11-20")
                .json();
        assertThat(standing.isNull("due")).isTrue();
        assertThat(standing.isNull("endsAt")).isTrue();

        JsonObject future = partner("room")
                .get("deadlines/preview?rule=MED-LAB&start=2030-06-03")
                .json();
        assertThat(future.getString("due")).isEqualTo("2030-06-18");
        assertThat(future.getBoolean("provisional")).isTrue();

        JsonObject hours = partner("room")
                .get("deadlines/preview?rule=HAZARD-SLA-URGENT&start=2023-12-31T23:30:00%2B08:00")
                .json();
        assertThat(hours.getString("endsAt")).isEqualTo("2023-12-31T16:30:00Z");
        assertThat(hours.getString("due")).isEqualTo("2024-01-01");
    }

    // ---- after acceptance, to an agreement

    @Test
    default void a_case_handed_over_after_acceptance_comes_back_with_its_agreement() throws Exception {
        PartnerSystem arbitration = partner("arbitration");
        HandOverBody body = HandOverBody.afterAcceptance().replace("/parties/0/name", "\"𠮷某\"");

        Answer handedOver = arbitration.post("referrals", body.text());

        assertThat(handedOver.status()).as(handedOver.text()).isEqualTo(201);
        String number = handedOver.json().getString("caseNumber");
        String at = "cases/" + PartnerSystem.encoded(number);
        assertThat(handedOver.header("Location")).endsWith("/api/v1/" + at);
        assertThat(handedOver.json().getJsonObject("room").getString("code")).isEqualTo("SSS-ROOM");
        assertThat(rules(handedOver)).containsExactlyInAnyOrder("MED-ARB-B", "ARB-AWARD");
        assertThat(clock(handedOver, "MED-ARB-B").getString("start"))
                .isEqualTo(HandOverBody.today().minusDays(1).toString());
        assertThat(office().rows(
                                "SELECT p.name FROM party p JOIN mediation_case c ON c.id = p.case_id WHERE"
                                        + " c.case_number = ? ORDER BY p.place",
                                number))
                .containsExactly(List.of("𠮷某"), List.of("某纺织有限公司"));

        Answer state = arbitration.get(at);
        assertThat(state.header("ETag")).isEqualTo("\"" + state.json().getInt("version") + "\"");
        assertThat(state.json().getString("stage")).isEqualTo("REGISTERED");
        assertThat(state.json().getString("referral")).isEqualTo("HANDED_OVER");
        assertThat(state.json().getJsonObject("nextActor").getString("step")).isEqualTo("CONFIRM_HAND_OVER");
        assertThat(state.text()).doesNotContain("𠮷", "纺织", HandOverBody.ID_NUMBER);
        assertThat(state.json().getJsonArray("events").getValuesAs(JsonObject.class))
                .extracting(event -> event.getString("type"))
                .contains("case.registered", "referral.letterIssued");
        assertThat(state.json().getJsonArray("events").getValuesAs(JsonObject.class))
                .allSatisfy(event -> assertThat(Instant.parse(event.getString("at")))
                        .isBetween(Instant.now().minusSeconds(600), Instant.now()));
        assertThat(arbitration.get(at + "/return-package").problem()).isEqualTo("not-found");

        Answer received = partner("room").post(at + "/receipt", "{}", "If-Match", state.header("ETag"));
        assertThat(received.status()).as(received.text()).isEqualTo(200);
        assertThat(received.json().getString("referral")).isEqualTo("RECEIVED");
        assertThat(rules(received)).as("proof of hand-over only").containsExactlyInAnyOrder("MED-ARB-B", "ARB-AWARD");
        assertThat(clock(received, "MED-ARB-B").getString("due"))
                .isEqualTo(clock(handedOver, "MED-ARB-B").getString("due"));

        String code = office().play("agree", "number", number).getString("code");

        Answer agreed = arbitration.get(at);
        assertThat(agreed.json().getString("outcome")).isEqualTo("WRITTEN_AGREEMENT");
        assertThat(agreed.json().getString("referral")).isEqualTo("AGREED");
        assertThat(agreed.text()).doesNotContain("一万五千元", "18000");

        Map<String, byte[]> zip = unzip(arbitration.get(at + "/return-package"));
        assertThat(zip.keySet()).first().isEqualTo("manifest.json");
        assertManifestTells(zip, number, body, "WRITTEN_AGREEMENT");
        List<String> papers = new ArrayList<>(zip.keySet());
        assertThat(papers).hasSize(4);
        assertThat(papers.get(1)).startsWith("01-调解协议书").endsWith(".pdf");
        assertThat(papers.get(2)).isEqualTo("02-委托调解函.pdf");
        assertThat(papers.get(3)).isEqualTo("03-仲裁申请书.txt");
        byte[] agreement = zip.get(papers.get(1));
        assertThat(print(agreement)).contains("𠮷某");

        assertVerifies(code, agreement, number);

        Answer taken = arbitration.post(at + "/return-receipt", "{}", "If-Match", agreed.header("ETag"));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().getString("referral")).isEqualTo("ENDED");
        assertThat(clock(taken, "ARB-AWARD").getString("level"))
                .as("a receipt ends no arbitration")
                .isNotEqualTo("STOPPED");
        assertThat(arbitration.get(at + "/return-package").status()).isEqualTo(200);
        assertThat(arbitration
                        .post(at + "/return-receipt", "{}", "If-Match", taken.header("ETag"))
                        .problem())
                .isEqualTo("conflict");
    }

    /** Anybody, without token: the record without names, the PDF as it is, and with one byte changed. */
    private void assertVerifies(String code, byte[] pdf, String caseNumber) throws Exception {
        PartnerSystem anybody = office().partner(null);
        String path = "agreements/" + code + "/verification";
        String[] from = {"X-Forwarded-For", "198.51.100.1"};
        Answer known = anybody.get(path, from);
        assertThat(known.json().keySet())
                .containsExactlyInAnyOrder("number", "effectiveOn", "sha256", "electronicSeal", "performance");
        assertThat(known.json().getBoolean("electronicSeal")).isTrue();
        assertThat(known.text()).doesNotContain("𠮷", "纺织", "周敏", "李华");
        assertThat(known.json().getString("sha256")).isEqualTo(Sha256.hex(pdf));
        assertThat(known.json().getString("effectiveOn"))
                .isEqualTo(HandOverBody.today().toString());
        assertThat(known.json().getString("performance")).isEqualTo("IN_PERFORMANCE");
        assertThat(office().value(
                                "SELECT COUNT(*) FROM event e JOIN mediation_case c ON c.id = e.subject WHERE"
                                        + " c.case_number = ? AND e.type = 'agreement.sealed' AND e.details LIKE"
                                        + " CONCAT('%', ?, '%')",
                                caseNumber, Sha256.hex(pdf)))
                .as("the history holds the fingerprint of the stored file")
                .isEqualTo("1");

        String[] sent = {"X-Forwarded-For", "198.51.100.1", "Content-Type", "application/pdf"};
        assertThat(anybody.postAs(path, pdf, sent).json())
                .isEqualTo(json("{\"result\":\"MATCHES\",\"seal\":\"VALID\"}"));
        byte[] changed = pdf.clone();
        changed[pdf.length / 2] ^= 1;
        assertThat(anybody.postAs(path, changed, sent).json())
                .isEqualTo(json("{\"result\":\"ALTERED\",\"seal\":\"BROKEN\"}"));
        byte[] longer = Arrays.copyOf(pdf, pdf.length + 1);
        longer[pdf.length] = '\n';
        assertThat(anybody.postAs(path, longer, sent).json())
                .as("a line behind the seal")
                .isEqualTo(json("{\"result\":\"ALTERED\",\"seal\":\"BROKEN\"}"));
        assertThat(anybody.postAs(path, "%PDF-".getBytes(StandardCharsets.UTF_8), sent)
                        .json())
                .isEqualTo(json("{\"result\":\"ALTERED\",\"seal\":\"NONE\"}"));
    }

    // ---- before acceptance, without agreement

    @Test
    default void a_case_handed_over_before_acceptance_comes_back_with_a_letter_and_the_facts_that_both_confirmed()
            throws Exception {
        PartnerSystem arbitration = partner("arbitration");
        HandOverBody body = HandOverBody.beforeAcceptance().without("/room");

        Answer handedOver = arbitration.post("referrals", body.text());

        assertThat(handedOver.status()).as(handedOver.text()).isEqualTo(201);
        assertThat(handedOver.json().getJsonObject("room").getString("code"))
                .as("the room of the commission's own region")
                .isEqualTo("SSS-ROOM");
        assertThat(rules(handedOver)).as("MED-LAB starts at the receipt").containsExactly("ARB-ACCEPT");
        assertThat(clock(handedOver, "ARB-ACCEPT").getString("level")).isEqualTo("PAUSED");
        String number = handedOver.json().getString("caseNumber");
        String at = "cases/" + PartnerSystem.encoded(number);

        Answer received = partner("room").post(at + "/receipt", "", "If-Match", handedOver.header("ETag"));
        assertThat(received.status()).as(received.text()).isEqualTo(200);
        assertThat(clock(received, "MED-LAB").getString("start"))
                .isEqualTo(HandOverBody.today().toString());
        assertThat(clock(received, "MED-LAB").getJsonArray("why")).isNotEmpty();

        JsonObject told = office().play("fail", "number", number);

        Answer returned = arbitration.get(at);
        assertThat(returned.json().getString("outcome")).isEqualTo("NO_AGREEMENT");
        assertThat(returned.json().getString("referral")).isEqualTo("RETURNED");
        Map<String, byte[]> zip = unzip(arbitration.get(at + "/return-package"));
        assertManifestTells(zip, number, body, "NO_AGREEMENT");
        assertThat(zip.keySet()).containsExactly("manifest.json", "01-委派调解复函.pdf", "02-委派调解函.pdf", "03-仲裁申请书.txt");
        assertThat(print(zip.get("01-委派调解复函.pdf")))
                .contains(told.getString("shared"))
                .contains("仲裁申请书")
                .doesNotContain(told.getString("oneSided"))
                .doesNotContain(told.getString("said"));

        Answer signed = arbitration.post(at + "/return-receipt", "{}", "If-Match", returned.header("ETag"));
        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        assertThat(signed.json().getString("referral")).isEqualTo("ENDED");
        assertThat(clock(signed, "ARB-ACCEPT").getString("level")).as("runs on").isNotEqualTo("PAUSED");
    }

    // ---- many at once

    @Test
    default void eight_systems_that_hand_over_at_once_lose_nothing_and_get_numbers_without_a_gap() throws Exception {
        int systems = 8;
        int each = 3;
        partner("foreign-arbitration");
        List<String> numbers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(systems);
        try {
            List<Future<List<String>>> running = new ArrayList<>();
            for (int i = 0; i < systems; i++) {
                running.add(threads.submit(() -> {
                    PartnerSystem system = office().partner("foreign-arbitration");
                    List<String> got = new ArrayList<>();
                    for (int n = 0; n < each; n++) {
                        Answer answer = system.post(
                                "referrals",
                                HandOverBody.afterAcceptance()
                                        .without("/room")
                                        .without("/sender/organisation")
                                        .text());
                        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
                        got.add(answer.json().getString("caseNumber"));
                    }
                    return got;
                }));
            }
            for (Future<List<String>> system : running) {
                numbers.addAll(system.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, systems * each)
                        .mapToObj(number ->
                                "洪人社调字〔%d〕第%04d号".formatted(HandOverBody.today().getYear(), number))
                        .toList());
        assertThat(office().value("SELECT COUNT(*) FROM referral r JOIN organisation o ON o.id = r.commission_id"
                        + " WHERE o.code = 'HHS-ARB'"))
                .isEqualTo(String.valueOf(systems * each));
    }

    // ---- what all of them do

    private PartnerSystem partner(String token) throws IOException, InterruptedException {
        office().play("openPartners");
        return office().partner(token);
    }

    private static List<String> rules(Answer answer) {
        return answer.json().getJsonArray("clocks").getValuesAs(JsonObject.class).stream()
                .map(clock -> clock.getString("rule"))
                .toList();
    }

    private static JsonObject clock(Answer answer, String rule) {
        return answer.json().getJsonArray("clocks").getValuesAs(JsonObject.class).stream()
                .filter(clock -> clock.getString("rule").equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static void assertManifestTells(Map<String, byte[]> zip, String number, HandOverBody body, String outcome) {
        JsonObject manifest = json(new String(zip.get("manifest.json"), StandardCharsets.UTF_8))
                .asJsonObject();
        assertThat(manifest.getString("caseNumber")).isEqualTo(number);
        assertThat(manifest.getString("senderCaseNumber"))
                .isEqualTo(body.json().getJsonObject("sender").getString("caseNumber"));
        assertThat(manifest.getString("outcome")).isEqualTo(outcome);
        Map<String, String> listed = new LinkedHashMap<>();
        manifest.getJsonArray("files")
                .getValuesAs(JsonObject.class)
                .forEach(file -> listed.put(file.getString("name"), file.getString("sha256")));
        Map<String, String> found = new LinkedHashMap<>();
        zip.forEach((name, content) -> found.put(name, Sha256.hex(content)));
        found.remove("manifest.json");
        assertThat(listed).isEqualTo(found);
    }

    private static Map<String, byte[]> unzip(Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/zip");
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String print(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static JsonValue json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }
}
