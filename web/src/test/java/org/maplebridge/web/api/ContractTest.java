package org.maplebridge.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.junit.jupiter.api.Test;

/** Holds the committed contract {@code web/openapi.json} against the resources: neither may move without the other. */
class ContractTest {

    private static final String BASE = "/api/v1";

    private final JsonObject contract = contract();

    @Test
    void the_contract_names_every_call_with_its_answers_and_no_other() {
        TreeMap<String, Set<String>> written = new TreeMap<>();
        contract.getJsonObject("paths")
                .forEach((path, calls) -> calls.asJsonObject().forEach((method, call) -> {
                    if (Set.of("get", "post", "put", "delete", "patch").contains(method)) {
                        written.put(
                                method.toUpperCase(Locale.ROOT) + " " + path,
                                new TreeSet<>(call.asJsonObject()
                                        .getJsonObject("responses")
                                        .keySet()));
                    }
                }));

        TreeMap<String, Set<String>> coded = new TreeMap<>();
        calls().forEach(call -> coded.put(
                call.name(),
                Arrays.stream(call.method().getAnnotationsByType(APIResponse.class))
                        .map(APIResponse::responseCode)
                        .collect(Collectors.toCollection(TreeSet::new))));

        assertThat(written).isEqualTo(coded);
    }

    @Test
    void the_contract_names_every_header_and_query_of_a_call() {
        calls().forEach(call -> {
            JsonObject written = contract.getJsonObject("paths")
                    .getJsonObject(call.path())
                    .getJsonObject(call.verb().toLowerCase(Locale.ROOT));
            Set<String> inContract = written.containsKey("parameters")
                    ? written.getJsonArray("parameters").stream()
                            .map(each -> each.asJsonObject().getString("name"))
                            .collect(Collectors.toCollection(TreeSet::new))
                    : Set.of();
            Set<String> inCode = Arrays.stream(call.method().getParameters())
                    .map(ContractTest::nameOf)
                    .filter(name -> name != null)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(inContract).as(call.name()).containsAll(inCode);
        });
    }

    @Test
    void the_contract_names_every_member_of_what_is_sent_and_answered() {
        Stream.of(
                        HandOver.class,
                        HandOver.Sender.class,
                        HandOver.Consent.class,
                        HandOver.PartyPart.class,
                        HandOver.ClaimPart.class,
                        HandOver.Attachment.class,
                        HandedOver.class,
                        CaseState.class,
                        CaseState.Office.class,
                        CaseState.NextActor.class,
                        CaseState.ClockState.class,
                        CaseState.EventPart.class,
                        CodeListsResource.CodeEntry.class,
                        AgreementsResource.Verified.class,
                        AgreementsResource.Compared.class)
                .forEach(record -> {
                    Set<String> members = Arrays.stream(record.getRecordComponents())
                            .map(RecordComponent::getName)
                            .collect(Collectors.toCollection(TreeSet::new));
                    JsonObject schema = contract.getJsonObject("components")
                            .getJsonObject("schemas")
                            .getJsonObject(record.getSimpleName());
                    assertThat(schema).as(record.getSimpleName()).isNotNull();
                    assertThat(new TreeSet<>(schema.getJsonObject("properties").keySet()))
                            .as(record.getSimpleName())
                            .isEqualTo(members);
                });
    }

    @Test
    void the_words_of_the_contract_are_the_constants_of_the_house() {
        JsonObject schemas = contract.getJsonObject("components").getJsonObject("schemas");
        Stream.of(
                        org.maplebridge.casefile.Stage.class,
                        org.maplebridge.casefile.Outcome.class,
                        org.maplebridge.casefile.Step.class,
                        org.maplebridge.casefile.ReferralMode.class,
                        org.maplebridge.referral.ReferralState.class)
                .forEach(type -> assertThat(schemas.getJsonObject(type.getSimpleName()).getJsonArray("enum").stream()
                                .map(word -> ((JsonString) word).getString()))
                        .as(type.getSimpleName())
                        .containsExactlyInAnyOrder(Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .toArray(String[]::new)));
    }

    private record Call(String verb, String path, Method method) {
        String name() {
            return verb + " " + path;
        }
    }

    private static Stream<Call> calls() {
        return new ClassFileImporter()
                .importPackages("org.maplebridge.web.api").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(ContractTest::calls);
    }

    private static Stream<Call> calls(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotations())
                        .map(Annotation::annotationType)
                        .map(type -> type.getAnnotation(HttpMethod.class))
                        .filter(verb -> verb != null)
                        .map(verb -> new Call(verb.value(), path(resource, method), method)));
    }

    private static String path(Class<?> resource, Method method) {
        String own = resource.getAnnotation(Path.class).value();
        Path further = method.getAnnotation(Path.class);
        return BASE + "/" + own + (further == null ? "" : "/" + further.value());
    }

    private static String nameOf(Parameter parameter) {
        if (parameter.isAnnotationPresent(HeaderParam.class)) {
            return parameter.getAnnotation(HeaderParam.class).value();
        }
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return parameter.getAnnotation(QueryParam.class).value();
        }
        return parameter.isAnnotationPresent(PathParam.class)
                ? parameter.getAnnotation(PathParam.class).value()
                : null;
    }

    private static JsonObject contract() {
        java.nio.file.Path file = java.nio.file.Path.of("openapi.json");
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        } catch (IOException missing) {
            throw new AssertionError("The contract web/openapi.json cannot be read", missing);
        }
    }
}
