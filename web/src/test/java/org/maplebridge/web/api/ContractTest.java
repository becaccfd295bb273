package org.maplebridge.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.junit.jupiter.api.Test;

/**
 * Holds the contract {@code web/openapi.json} against the resources: neither may move without the other. What a system is promised (calls, their
 * answers, the shape of what is sent and answered) is compared; words of explanation are free.
 */
class ContractTest {

    private static final String BASE = "/api/v1";

    private static final String RENEW =
            "web/openapi.json and the resources in org.maplebridge.web.api say different things. The document is"
                    + " written by hand and served as it is at /openapi: if the class has changed on purpose, change the document in the same"
                    + " commit (and tell the systems that go by it); if not, undo the change of the class. Compared: ";

    /** The calls that were agreed with the other systems; this list changes with that agreement only. */
    private static final Set<String> AGREED = Set.of(
            "GET /api/v1/code-lists/{list}",
            "POST /api/v1/referrals",
            "GET /api/v1/cases/{caseNumber}",
            "POST /api/v1/cases/{caseNumber}/receipt",
            "POST /api/v1/cases/{caseNumber}/return-receipt",
            "GET /api/v1/cases/{caseNumber}/return-package",
            "GET /api/v1/deadlines/rules",
            "GET /api/v1/deadlines/preview",
            "GET /api/v1/agreements/{code}/verification",
            "POST /api/v1/agreements/{code}/verification");

    private final JsonObject contract = contract();

    @Test
    void the_contract_holds_the_calls_that_were_agreed() {
        assertThat(written().keySet()).containsExactlyInAnyOrderElementsOf(AGREED);
    }

    @Test
    void the_contract_names_every_call_with_its_answers_and_no_other() {
        Map<String, Set<String>> answers = new TreeMap<>();
        written()
                .forEach((name, call) -> answers.put(
                        name, new TreeSet<>(call.getJsonObject("responses").keySet())));

        Map<String, Set<String>> coded = new TreeMap<>();
        calls().forEach(call -> coded.put(call.name(), call.answers()));

        assertThat(answers).as(RENEW + "the status codes of each call").isEqualTo(coded);
    }

    @Test
    void the_contract_names_every_parameter_of_a_call_where_it_is_sent() {
        calls().forEach(call -> {
            Set<String> inContract = new TreeSet<>();
            JsonObject of = written().get(call.name());
            if (of.containsKey("parameters")) {
                of.getJsonArray("parameters").stream()
                        .map(JsonValue::asJsonObject)
                        .forEach(each -> inContract.add(each.getString("in") + " " + each.getString("name")));
            }
            assertThat(inContract)
                    .as(RENEW + "the parameters of " + call.name())
                    .isEqualTo(call.parameters());
        });
    }

    @Test
    void the_contract_says_what_kind_of_thing_is_sent_and_answered() {
        calls().forEach(call -> {
            JsonObject of = written().get(call.name());
            assertThat(shapes(of.getJsonObject("requestBody")))
                    .as(RENEW + "the body of " + call.name())
                    .isEqualTo(call.body());
            assertThat(shapes(of.getJsonObject("responses").getJsonObject(call.good())))
                    .as(RENEW + "the good answer of " + call.name())
                    .isEqualTo(call.answer());
        });
    }

    @Test
    void the_contract_asks_for_a_token_where_the_door_does() {
        calls().forEach(call -> assertThat(written().get(call.name()).containsKey("security"))
                .as(RENEW + "whether " + call.name() + " is open to anyone")
                .isEqualTo(call.isOpen()));
    }

    @Test
    void the_contract_calls_every_operation_by_its_name() {
        calls().forEach(call -> {
            Operation operation = call.method().getAnnotation(Operation.class);
            JsonObject of = written().get(call.name());
            assertThat(List.of(of.getString("operationId"), of.getString("summary")))
                    .as(RENEW + "operationId and summary of " + call.name())
                    .containsExactly(operation.operationId(), operation.summary());
        });
    }

    @Test
    void the_contract_has_the_shape_of_all_that_is_sent_and_answered_and_of_nothing_else() {
        Map<String, Object> coded = new TreeMap<>();
        calls().flatMap(Call::carried).forEach(type -> collect(type, coded));

        Map<String, Object> inContract = new TreeMap<>();
        contract.getJsonObject("components").getJsonObject("schemas").forEach((name, schema) -> {
            if (!Set.of("Problem", "FieldError").contains(name)) {
                inContract.put(name, shape(schema.asJsonObject()));
            }
        });

        assertThat(inContract.keySet()).as(RENEW + "components.schemas").isEqualTo(coded.keySet());
        inContract.forEach((name, shape) ->
                assertThat(shape).as(RENEW + "components.schemas." + name).isEqualTo(coded.get(name)));
    }

    @Test
    void the_contract_says_which_members_must_be_sent() {
        Stream.of(
                        HandOver.class,
                        HandOver.Sender.class,
                        HandOver.Consent.class,
                        HandOver.PartyPart.class,
                        HandOver.ClaimPart.class,
                        HandOver.Attachment.class)
                .forEach(sent -> {
                    JsonObject schema = contract.getJsonObject("components")
                            .getJsonObject("schemas")
                            .getJsonObject(sent.getSimpleName());
                    assertThat(strings(schema, "required"))
                            .as(RENEW + "what " + sent.getSimpleName() + " requires")
                            .containsExactlyInAnyOrder(
                                    sent.getAnnotation(Schema.class).requiredProperties());
                    assertThat(schema.getBoolean("additionalProperties"))
                            .as(RENEW + "unknown members of " + sent.getSimpleName() + " are refused")
                            .isFalse();
                });
    }

    // ---- the document

    private Map<String, JsonObject> written() {
        Map<String, JsonObject> written = new TreeMap<>();
        contract.getJsonObject("paths")
                .forEach((path, calls) -> calls.asJsonObject()
                        .forEach((method, call) ->
                                written.put(method.toUpperCase(Locale.ROOT) + " " + path, call.asJsonObject())));
        return written;
    }

    /** What stands under {@code content}, by media type. */
    private static Map<String, Object> shapes(JsonObject holder) {
        Map<String, Object> shapes = new TreeMap<>();
        if (holder != null) {
            holder.getJsonObject("content")
                    .forEach((type, content) ->
                            shapes.put(type, shape(content.asJsonObject().getJsonObject("schema"))));
        }
        return shapes;
    }

    private static Object shape(JsonObject schema) {
        if (schema.containsKey("$ref")) {
            return schema.getString("$ref").replaceAll(".*/", "");
        }
        if (schema.containsKey("allOf")) {
            return shape(schema.getJsonArray("allOf").getJsonObject(0));
        }
        if (schema.containsKey("properties")) {
            Map<String, Object> members = new TreeMap<>();
            schema.getJsonObject("properties")
                    .forEach((name, member) -> members.put(name, shape(member.asJsonObject())));
            return members;
        }
        if (schema.getString("type").equals("array")) {
            return List.of(shape(schema.getJsonObject("items")));
        }
        if (schema.containsKey("enum") && !isInline(schema)) {
            return new TreeSet<>(strings(schema, "enum"));
        }
        String format = schema.getString("format", "");
        return schema.getString("type") + (Set.of("", "byte").contains(format) ? "" : " " + format);
    }

    /** A text that takes few values without being a type of the house. */
    private static boolean isInline(JsonObject schema) {
        return strings(schema, "enum").contains("DUE_SOON");
    }

    private static List<String> strings(JsonObject of, String name) {
        return of.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    // ---- the resources

    private record Call(String verb, String path, Class<?> resource, Method method) {

        String name() {
            return verb + " " + path;
        }

        boolean isOpen() {
            return resource.isAnnotationPresent(OpenToAnyone.class);
        }

        /** Those that the method names, and those that the door gives to all calls of its kind. */
        Set<String> answers() {
            Set<String> answers =
                    responses().map(APIResponse::responseCode).collect(Collectors.toCollection(TreeSet::new));
            if (!isOpen()) {
                answers.add("401");
            }
            if (verb.equals("POST")) {
                answers.addAll(isOpen() ? Set.of("413", "415") : Set.of("400", "413", "415"));
            }
            return answers;
        }

        String good() {
            return responses()
                    .map(APIResponse::responseCode)
                    .filter(code -> code.startsWith("2"))
                    .findFirst()
                    .orElseThrow();
        }

        Set<String> parameters() {
            Set<String> parameters = new TreeSet<>();
            Stream.concat(
                            Arrays.stream(method.getParameters()).map(java.lang.reflect.Parameter::getAnnotations),
                            Arrays.stream(resource.getDeclaredFields()).map(java.lang.reflect.Field::getAnnotations))
                    .flatMap(Arrays::stream)
                    .forEach(each -> {
                        if (each instanceof HeaderParam header) {
                            parameters.add("header " + header.value());
                        } else if (each instanceof QueryParam query) {
                            parameters.add("query " + query.value());
                        } else if (each instanceof PathParam part) {
                            parameters.add("path " + part.value());
                        }
                    });
            return parameters;
        }

        Map<String, Object> body() {
            if (Arrays.stream(method.getParameterTypes()).noneMatch(InputStream.class::equals)) {
                return Map.of();
            }
            Consumes consumes = method.getAnnotation(Consumes.class);
            String type = consumes == null ? "application/json" : consumes.value()[0];
            Content[] content = method.isAnnotationPresent(RequestBody.class)
                    ? method.getAnnotation(RequestBody.class).content()
                    : new Content[0];
            Object shape = content.length > 0
                    ? shapeOf(content[0].schema().implementation())
                    : type.equals("application/json") ? "object" : "string binary";
            return Map.of(type, shape);
        }

        Map<String, Object> answer() {
            Produces own = method.getAnnotation(Produces.class);
            String type = (own == null ? resource.getAnnotation(Produces.class) : own).value()[0];
            Schema schema = goodSchema();
            if (schema.implementation() == Void.class) {
                return Map.of(type, "string binary");
            }
            Object shape = shapeOf(schema.implementation());
            return Map.of(type, schema.type() == SchemaType.ARRAY ? List.of(shape) : shape);
        }

        Stream<Class<?>> carried() {
            Stream<Class<?>> sent = method.isAnnotationPresent(RequestBody.class)
                    ? Arrays.stream(method.getAnnotation(RequestBody.class).content())
                            .map(content -> content.schema().implementation())
                    : Stream.empty();
            Stream<Class<?>> answered =
                    Stream.<Class<?>>of(goodSchema().implementation()).filter(type -> type != Void.class);
            return Stream.concat(sent, answered);
        }

        private Schema goodSchema() {
            return responses()
                    .filter(each -> each.responseCode().equals(good()))
                    .findFirst()
                    .orElseThrow()
                    .content()[0]
                    .schema();
        }

        private Stream<APIResponse> responses() {
            return Arrays.stream(method.getAnnotationsByType(APIResponse.class));
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
                        .map(verb -> new Call(verb.value(), path(resource, method), resource, method)));
    }

    private static String path(Class<?> resource, Method method) {
        String own = resource.getAnnotation(Path.class).value();
        Path further = method.getAnnotation(Path.class);
        return BASE + "/" + own + (further == null ? "" : "/" + further.value());
    }

    /** Adds a type and all that it is made of, each by its name. */
    private static void collect(Type type, Map<String, Object> shapes) {
        if (type instanceof ParameterizedType list) {
            collect(list.getActualTypeArguments()[0], shapes);
        } else if (type instanceof Class<?> named && !shapes.containsKey(named.getSimpleName())) {
            if (named.isEnum()) {
                shapes.put(
                        named.getSimpleName(),
                        Arrays.stream(named.getEnumConstants())
                                .map(constant -> ((Enum<?>) constant).name())
                                .collect(Collectors.toCollection(TreeSet::new)));
            } else if (named.isRecord()) {
                Map<String, Object> members = new LinkedHashMap<>();
                shapes.put(named.getSimpleName(), members);
                for (RecordComponent member : named.getRecordComponents()) {
                    members.put(member.getName(), shapeOf(member.getGenericType()));
                    collect(member.getGenericType(), shapes);
                }
            }
        }
    }

    private static Object shapeOf(Type type) {
        if (type instanceof ParameterizedType list) {
            return List.of(shapeOf(list.getActualTypeArguments()[0]));
        }
        return switch (type.getTypeName()) {
            case "java.lang.String" -> "string";
            case "boolean" -> "boolean";
            case "long", "java.lang.Long" -> "integer int64";
            default ->
                type == LocalDate.class
                        ? "string date"
                        : type == Instant.class ? "string date-time" : ((Class<?>) type).getSimpleName();
        };
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
