package org.maplebridge.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.identity.AnsweredCalls.Answer;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;
import org.maplebridge.referral.ReferralDesk;
import org.maplebridge.referral.Referrals;

/** {@code /referrals}: a commission's system hands cases over. */
@Path("referrals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReferralsResource {

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

    @Inject
    private Directory directory;

    @Inject
    private Rights rights;

    @Context
    private HttpServletRequest request;

    /** Hands a case with all consents and papers to a room; it becomes a case there. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "handOver", summary = "Hand a case to a mediation room")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = HandOver.class)))
    @APIResponse(
            responseCode = "201",
            description = "The case of the room; Location says where it is found",
            content = @Content(schema = @Schema(implementation = HandedOver.class)))
    @APIResponse(responseCode = "400", description = "Something in the body is wrong: errors[] says what")
    @APIResponse(responseCode = "403", description = "The client may not refer cases")
    @APIResponse(responseCode = "409", description = "Handed over before, or the key was used for another body")
    @APIResponse(responseCode = "413", description = "The body is too large")
    public Response handOver(@HeaderParam("Idempotency-Key") String key, InputStream content) {
        Actor client = caller.actor();
        byte[] body = postman.read(content);
        return postman.once(body, () -> {
            rights.require(client, Right.REFER_CASE);
            HandOverReader.Read read =
                    new HandOverReader(desk.commissions(client), directory.rooms()).read(Postman.object(body));
            return answer(client, handOver(client, read));
        });
    }

    private UUID handOver(Actor client, HandOverReader.Read read) {
        try {
            if (!read.findings().isEmpty()) {
                referrals.check(client, read.proposal());
                throw new InvalidInput(read.findings());
            }
            return referrals.handOverAtOnce(client, read.commission(), read.proposal(), read.files());
        } catch (InvalidInput invalid) {
            throw new InvalidInput(HandOverReader.all(read.findings(), invalid.findings()));
        }
    }

    private Answer answer(Actor client, UUID caseId) {
        MediationCase made = desk.caseOf(client, caseId);
        HandedOver answer = new HandedOver(
                made.caseNumber(),
                CaseStates.office(directory.organisation(made.room())),
                states.clocks(made, Spoken.in(request)),
                made.version());
        return new Answer(201, CaseStates.address(made.caseNumber()), CaseStates.tag(made), CaseStates.json(answer));
    }
}
