package org.maplebridge.container;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** What a commission's system sends when it hands a case over: complete and right, until a test changes a part of it. */
record HandOverBody(JsonObject json) {

    /** Identity number with a right check digit; it belongs to nobody. */
    static final String ID_NUMBER = "42100319790305174X";

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** Of a commission that has accepted the case. */
    static HandOverBody afterAcceptance() {
        return before(today().minusDays(2))
                .set("/mode", "\"AFTER_ACCEPTANCE\"")
                .day("/acceptedOn", today().minusDays(1));
    }

    /** Of a commission that has not. */
    static HandOverBody beforeAcceptance() {
        return before(today().minusDays(2));
    }

    private static HandOverBody before(LocalDate received) {
        return new HandOverBody(object("""
                {"sender": {"organisation": "SSS-ARB", "caseNumber": "石劳人仲案字〔2026〕%s号"},
                 "mode": "BEFORE_ACCEPTANCE",
                 "applicationReceivedOn": "%s",
                 "consents": [{"party": "A1", "on": "%s"}, {"party": "R1", "on": "%s"}],
                 "room": "SSS-ROOM",
                 "disputeType": "LABOUR",
                 "employmentForm": "STANDARD",
                 "facts": "拖欠三个月工资。",
                 "parties": [
                   {"ref": "A1", "side": "APPLICANT", "kind": "PERSON", "name": "孙某", "idNumber": "%s",
                    "phone": "13900000000", "address": "石首市绣林街道"},
                   {"ref": "R1", "side": "RESPONDENT", "kind": "ORGANISATION", "name": "某纺织有限公司",
                    "address": "石首市工业园", "representative": "李某"}],
                 "claims": [{"item": "WAGES", "amount": "21000.00", "by": "A1", "against": "R1"}],
                 "attachments": [{"name": "仲裁申请书.txt", "mediaType": "text/plain", "base64": "5Luy6KOB55Sz6K+35Lmm"}]}
                """.formatted(
                        UUID.randomUUID().toString().substring(0, 8),
                        received,
                        today().minusDays(1),
                        today().minusDays(1),
                        ID_NUMBER)));
    }

    /** With the value at a place put in its place, or added. */
    HandOverBody set(String place, String value) {
        return new HandOverBody((JsonObject) at(place).add(json, value(value)));
    }

    HandOverBody day(String place, LocalDate day) {
        return set(place, "\"" + day + "\"");
    }

    HandOverBody without(String place) {
        return new HandOverBody((JsonObject) at(place).remove(json));
    }

    HandOverBody replace(String place, String value) {
        return new HandOverBody((JsonObject) at(place).replace(json, value(value)));
    }

    String text() {
        return json.toString();
    }

    private static JsonPointer at(String place) {
        return Json.createPointer(place);
    }

    private static JsonValue value(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }

    private static JsonObject object(String text) {
        return (JsonObject) (JsonStructure) value(text);
    }
}
