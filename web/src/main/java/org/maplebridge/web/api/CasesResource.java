package org.maplebridge.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.identity.AnsweredCalls.Answer;
import org.maplebridge.referral.Referral;
import org.maplebridge.referral.ReferralDesk;
import org.maplebridge.referral.ReferralState;
import org.maplebridge.referral.Referrals;

/**
 * {@code /cases/{caseNumber}}: how a case stands, receipts, the return package. The number is the one that people quote, percent-encoded; of a case
 * that the client may not see, the answer is that there is none.
 */
@Path("cases/{caseNumber}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {

    @PathParam("caseNumber")
    private String caseNumber;

    @Inject
    private Caller caller;

    @Inject
    private Postman postman;

    @Inject
    private Referrals referrals;

    @Inject
    private ReferralDesk desk;

    @Inject
    private CaseStates states;

    @Context
    private HttpServletRequest request;

    /** How the case stands. */
    @GET
    @Operation(operationId = "caseState", summary = "Stage, outcome, who acts next, clocks, events")
    @APIResponse(
            responseCode = "200",
            description = "The case; its ETag is the version for If-Match",
            content = @Content(schema = @Schema(implementation = CaseState.class)))
    @APIResponse(responseCode = "404", description = "No such case within the client's reach")
    public Response state() {
        Actor client = caller.actor();
        MediationCase of = desk.caseNumbered(client, caseNumber);
        return Response.ok(CaseStates.json(states.of(client, of, Spoken.in(request))))
                .tag(CaseStates.tag(of))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The room signs for the papers. */
    @POST
    @Path("receipt")
    @Operation(
            operationId = "signReceipt",
            summary = "Sign for the papers (the receiving room)",
            description =
                    "Before acceptance MED-LAB starts on this day; after acceptance it is proof of the hand-over only")
    @RequestBody(description = "nothing, or an empty object")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = CaseState.class)))
    @APIResponse(responseCode = "404", description = "No such case within the client's reach")
    @APIResponse(responseCode = "403", description = "The client sees the case but does not sign for it")
    @APIResponse(responseCode = "409", description = "Signed before, or not possible now")
    @APIResponse(responseCode = "412", description = "The case has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response receive(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("If-Match") String version, InputStream content) {
        return write(content, (client, of, seen) -> referrals.receive(client, of.id(), seen));
    }

    /** The commission signs for what came back: the return package or the agreement. */
    @POST
    @Path("return-receipt")
    @Operation(
            operationId = "signReturnReceipt",
            summary = "Sign for what came back (the commission)",
            description =
                    "The agreement, or the return package. A receipt: an arbitration that had been accepted goes on, and so"
                            + " does ARB-AWARD, until its clerk notes how it ended")
    @RequestBody(description = "nothing, or an empty object")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = CaseState.class)))
    @APIResponse(responseCode = "404", description = "No such case within the client's reach")
    @APIResponse(responseCode = "403", description = "The client sees the case but does not sign for it")
    @APIResponse(responseCode = "409", description = "Nothing has come back, or it was signed for before")
    @APIResponse(responseCode = "412", description = "The case has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response signReturnReceipt(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("If-Match") String version, InputStream content) {
        return write(content, (client, of, seen) -> {
            StaleEdit.check(seen, of.version());
            Referral referral = desk.referralOf(client, of);
            if (referral.state() == ReferralState.AGREED) {
                // A receipt: how the arbitration ends is noted by its clerk.
                referrals.takeAgreementBack(client, referral.id(), referral.version(), null, null);
            } else {
                referrals.signReturnReceipt(client, referral.id(), referral.version());
            }
        });
    }

    /** What the room gives back. */
    @GET
    @Path("return-package")
    @Produces("application/zip")
    @Operation(
            operationId = "returnPackage",
            summary = "What came back: agreement or return letter, the papers, a manifest with their SHA-256",
            description =
                    "The sealed agreement, or of a case that ended without one the return letter; with it the commission's own"
                            + " letter and what it had sent. Nothing that was said or shown in mediation but the facts that both"
                            + " sides have confirmed")
    @APIResponse(responseCode = "200", description = "The package", content = @Content(mediaType = "application/zip"))
    @APIResponse(responseCode = "404", description = "No such case within the client's reach, or it has not come back")
    public Response returnPackage() {
        Actor client = caller.actor();
        MediationCase of = desk.caseNumbered(client, caseNumber);
        List<StoredDocument> papers =
                desk.returnPackage(client, desk.referralOf(client, of).id());
        ReturnPackage made = new ReturnPackage(of.caseNumber(), of.senderCaseNumber(), of.outcome(), papers);
        StreamingOutput zip = out -> made.write(out, desk::open);
        return Response.ok(zip, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"return-package.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A writing act on the case, with the version that the client has seen. */
    private interface Act {
        void on(Actor client, MediationCase of, long seen);
    }

    private Response write(InputStream content, Act act) {
        Actor client = caller.actor();
        byte[] body = postman.read(content);
        if (body.length > 0) {
            Postman.object(body);
        }
        long seen = postman.version();
        return postman.once(body, () -> {
            MediationCase of = desk.caseNumbered(client, caseNumber);
            act.on(client, of, seen);
            MediationCase now = desk.caseOf(client, of.id());
            return new Answer(
                    200, null, CaseStates.tag(now), CaseStates.json(states.of(client, now, Spoken.in(request))));
        });
    }
}
