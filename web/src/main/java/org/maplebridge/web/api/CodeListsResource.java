package org.maplebridge.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.Code;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.casefile.Outcome;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.web.text.Words;

/** {@code /code-lists}: the codes that the other calls take and give. */
@Path("code-lists/{list}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CodeListsResource {

    @Inject
    private CodeBook codes;

    @Inject
    private Directory directory;

    /**
     * A code with its names.
     *
     * @param parent  the code one level above; null at the top; of a room its region
     * @param validTo the last day on which it may be chosen; null without end
     */
    public record CodeEntry(
            String code, String nameZh, String nameEn, String parent, LocalDate validFrom, LocalDate validTo) {}

    /** One list, ended codes too, so that old cases can be read. */
    @GET
    @Operation(operationId = "codeList", summary = "The codes that the other calls take")
    @APIResponse(
            responseCode = "200",
            description = "The codes in their order",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CodeEntry.class)))
    @APIResponse(responseCode = "404", description = "No such list")
    public Response list(
            @PathParam("list")
                    @Schema(
                            enumeration = {
                                "dispute-types",
                                "claim-items",
                                "employment-forms",
                                "rooms",
                                "channels",
                                "outcomes"
                            })
                    String list) {
        List<CodeEntry> entries = switch (list) {
            case CodeBook.DISPUTE_TYPES, CodeBook.CLAIM_ITEMS, CodeBook.EMPLOYMENT_FORMS ->
                codes.list(list).stream().map(CodeListsResource::entry).toList();
            case "rooms" ->
                directory.rooms().stream().map(CodeListsResource::entry).toList();
            case "channels" -> entries(Channel.values());
            case "outcomes" -> entries(Outcome.values());
            default -> throw new BadCall("no-such-list", 404, list);
        };
        return Response.ok(CaseStates.json(entries)).build();
    }

    private static CodeEntry entry(Code code) {
        return new CodeEntry(
                code.code(), code.nameZh(), code.nameEn(), code.parent(), code.validFrom(), code.validTo());
    }

    private static CodeEntry entry(Organisation room) {
        return new CodeEntry(
                room.code(), room.nameZh(), room.nameEn(), room.region().digits(), null, null);
    }

    private static List<CodeEntry> entries(Enum<?>[] constants) {
        Words zh = new Words(Locale.CHINESE);
        Words en = new Words(Locale.ENGLISH);
        return Arrays.stream(constants)
                .map(constant -> new CodeEntry(constant.name(), zh.name(constant), en.name(constant), null, null, null))
                .toList();
    }
}
