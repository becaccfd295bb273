package org.maplebridge.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.Deadline;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.deadline.DeadlineRules;
import org.maplebridge.deadline.Preview;
import org.maplebridge.web.text.ClockWords;

/** {@code /deadlines}: the limits by which the office counts, and what a date would be and why. Nothing of it is about a case. */
@Path("deadlines")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeadlinesResource {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.+");
    private static final Pattern COUNT = Pattern.compile("-?\\d{1,6}");

    /** What the counting calls a part of the question, where the call has another name for it. */
    private static final Map<String, String> PARAMETERS = Map.of("startedOn", "start");

    @Inject
    private DeadlineRules rules;

    @Inject
    private Clocks clocks;

    @Context
    private HttpServletRequest request;

    /**
     * When a limit would end.
     *
     * @param start    the day of the start event, itself not counted
     * @param rawEnd   the last counted day; null while it stands still
     * @param due      the last day in time; null while it stands still
     * @param endsAt   the instant at which it has passed; null while it stands still
     * @param steps    each counted step in words
     */
    public record DeadlinePreview(
            String rule,
            long ruleVersion,
            LocalDate start,
            LocalDate rawEnd,
            LocalDate due,
            Instant endsAt,
            boolean provisional,
            String calendarVersion,
            List<String> steps) {}

    /** The whole catalogue, ended versions too, so that old dates can be explained. */
    @GET
    @Path("rules")
    @Operation(operationId = "deadlineRules", summary = "Every version of every limit, with its source")
    @APIResponse(
            responseCode = "200",
            description = "By code, the newest version first",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = DeadlineRuleEntry.class)))
    public Response rules() {
        return Response.ok(CaseStates.json(
                        rules.all().stream().map(DeadlineRuleEntry::of).toList()))
                .build();
    }

    /** What a date would be, and why. */
    @GET
    @Path("preview")
    @Operation(
            operationId = "deadlinePreview",
            summary = "When a limit would end, and why",
            description =
                    "Nothing is recorded, and the days may lie in the future. By the version that holds on the start day")
    @APIResponse(
            responseCode = "200",
            description = "The last day in time, with each counted step in words",
            content = @Content(schema = @Schema(implementation = DeadlinePreview.class)))
    @APIResponse(responseCode = "400", description = "What is wrong with which parameter")
    public Response preview(
            @QueryParam("rule") String rule,
            @QueryParam("start") String start,
            @QueryParam("extensionDays") String extensionDays,
            @QueryParam("pausedFrom") String pausedFrom,
            @QueryParam("pausedTo") String pausedTo) {
        Deadline answer = inTheCallsNames(() -> {
            boolean moment = start != null && MOMENT.matcher(start.strip()).matches();
            new InvalidInput.Check()
                    .that(rule != null && !rule.isBlank(), "rule", "fault.required")
                    .that(start != null && !start.isBlank(), "start", "fault.required")
                    .also(() -> day("start", moment ? null : start))
                    .also(() -> moment("start", moment ? start : null))
                    .also(() -> count("extensionDays", extensionDays))
                    .also(() -> day("pausedFrom", pausedFrom))
                    .also(() -> day("pausedTo", pausedTo))
                    .orThrow();
            DeadlineCode code = DeadlineCode.of(rule);
            if (!moment) {
                return clocks.preview(
                        code,
                        new Preview(
                                day("start", start),
                                count("extensionDays", extensionDays),
                                day("pausedFrom", pausedFrom),
                                day("pausedTo", pausedTo)));
            }
            new InvalidInput.Check()
                    .that(blank(extensionDays), "extensionDays", "fault.api.hoursBend")
                    .that(blank(pausedFrom), "pausedFrom", "fault.api.hoursBend")
                    .that(blank(pausedTo), "pausedTo", "fault.api.hoursBend")
                    .orThrow();
            return clocks.preview(code, moment("start", start));
        });
        return Response.ok(CaseStates.json(new DeadlinePreview(
                        answer.rule().code().value(),
                        answer.rule().version(),
                        answer.startedOn(),
                        answer.rawEnd(),
                        answer.dueOn(),
                        answer.endsAt(),
                        answer.provisional(),
                        answer.calendarVersion(),
                        ClockWords.why(answer.steps(), Spoken.in(request)))))
                .build();
    }

    private interface Question {
        Deadline ask();
    }

    /** Asks, and names what is wrong by the parameters of the call. */
    private static Deadline inTheCallsNames(Question question) {
        try {
            return question.ask();
        } catch (InvalidInput wrong) {
            throw new InvalidInput(wrong.findings().stream()
                    .map(finding -> new InvalidInput.Finding(
                            PARAMETERS.getOrDefault(finding.field(), finding.field()),
                            finding.key(),
                            finding.arguments()))
                    .toList());
        }
    }

    private static LocalDate day(String name, String text) {
        if (blank(text)) {
            return null;
        }
        try {
            if (DAY.matcher(text.strip()).matches()) {
                return LocalDate.parse(text.strip());
            }
        } catch (DateTimeException noDay) {
            // A day of the right form that no month has is refused like one of the wrong form.
        }
        throw new InvalidInput(name, "fault.api.day", text);
    }

    private static Instant moment(String name, String text) {
        if (blank(text)) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException noMoment) {
            throw new InvalidInput(name, "fault.api.moment", text);
        }
    }

    private static Integer count(String name, String text) {
        if (blank(text)) {
            return null;
        }
        if (!COUNT.matcher(text.strip()).matches()) {
            throw new InvalidInput(name, "fault.api.count", text);
        }
        return Integer.valueOf(text.strip());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
