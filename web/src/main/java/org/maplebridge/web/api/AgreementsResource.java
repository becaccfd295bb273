package org.maplebridge.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.maplebridge.agreement.Agreements;
import org.maplebridge.agreement.PerformanceState;
import org.maplebridge.agreement.PublicRecord;
import org.maplebridge.document.Comparison;
import org.maplebridge.document.SealState;
import org.maplebridge.document.UploadCheck;
import org.maplebridge.document.Verification;
import org.maplebridge.web.security.CallLimit;
import org.maplebridge.web.security.ClientAddress;

/** {@code /agreements/{code}/verification}: what anybody who holds a paper may know of it, without names. */
@Path("agreements/{code}/verification")
@RequestScoped
@OpenToAnyone
@Produces(MediaType.APPLICATION_JSON)
public class AgreementsResource {

    @Inject
    private Agreements agreements;

    @Inject
    private Postman postman;

    @Inject
    private CallLimit limit;

    @Inject
    private ClientAddress address;

    @Context
    private HttpServletRequest request;

    /**
     * An effective agreement.
     *
     * @param sha256         of the sealed PDF
     * @param electronicSeal whether the organisation's certificate has signed it; if not, it was sealed in ink
     */
    public record Verified(
            String number,
            LocalDate effectiveOn,
            String sha256,
            boolean electronicSeal,
            PerformanceState performance) {}

    /** What comes of laying a PDF beside the sealed one, and what it says itself of the organisation's electronic seal. */
    public record Compared(Verification result, SealState seal) {}

    private void admit() {
        long wait = limit.wait(address.of(request));
        if (wait > 0) {
            throw BadCall.tooSoon(wait, CallLimit.PER_MINUTE);
        }
    }

    /** The agreement behind a code. */
    @GET
    @Operation(operationId = "verification", summary = "What anybody may know of an effective agreement")
    @APIResponse(
            responseCode = "200",
            description = "It is effective",
            content = @Content(schema = @Schema(implementation = Verified.class)))
    @APIResponse(responseCode = "404", description = "No effective agreement has this code")
    @APIResponse(responseCode = "429", description = "Asked too often in a minute")
    public Response record(@PathParam("code") String code) {
        admit();
        PublicRecord known = agreements.verification(code);
        return Response.ok(CaseStates.json(new Verified(
                        known.number(),
                        known.effectiveOn(),
                        known.sha256(),
                        known.electronicallySealed(),
                        known.performance())))
                .build();
    }

    /** Lays a PDF beside the sealed one; nothing of it is kept, so that a key to repeat the call changes nothing. */
    @POST
    @Consumes("application/pdf")
    @Operation(
            operationId = "verify",
            summary = "Whether a PDF is the sealed one, byte for byte, and bears the electronic seal")
    @APIResponse(
            responseCode = "200",
            description = "Compared",
            content = @Content(schema = @Schema(implementation = Compared.class)))
    @APIResponse(responseCode = "404", description = "No effective agreement has this code")
    @APIResponse(responseCode = "429", description = "Asked too often in a minute")
    public Response compare(
            @PathParam("code") String code, @HeaderParam("Idempotency-Key") String key, InputStream pdf) {
        admit();
        PublicRecord known = agreements.verification(code);
        // read outside of any transaction: whoever sends slowly must not hold a connection to the database
        Comparison compared = known.compare(postman.atMost(UploadCheck.LARGEST_FILE, pdf));
        return Response.ok(CaseStates.json(new Compared(compared.result(), compared.seal())))
                .build();
    }
}
