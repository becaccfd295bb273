package org.maplebridge.container.inside;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.UUID;

/** The door by which a test comes in: plays the scene that the path names and answers in JSON, or 500 with the stack. */
@WebServlet("/public/scenes/*")
public class StageDoor extends HttpServlet {

    @Inject
    private Scenes scenes;

    @Inject
    private RightsWalk rightsWalk;

    @Inject
    private PartnerScenes partners;

    @Inject
    private RuleScenes rules;

    @Inject
    private CalendarScenes calendars;

    @Inject
    private ClockScenes clockScenes;

    @Inject
    private ClockActScenes clockActs;

    @Inject
    private MovementScenes movement;

    @Inject
    private Doorkeeper doorkeeper;

    @Inject
    private StatementCounts statementCounts;

    @Inject
    private KeyRing keyRing;

    @Inject
    private ArchiveScenes archiveScenes;

    @Inject
    private FormScenes formScenes;

    @Inject
    private SigningScenes signingScenes;

    @Inject
    private PerformanceScenes performanceScenes;

    @Inject
    private RouteScenes routeScenes;

    @Inject
    private SupervisionScenes supervisionScenes;

    @Inject
    private BaselineScenes baselineScenes;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setCharacterEncoding("UTF-8");
        try {
            String answer = play(request.getPathInfo().substring(1), request).toString();
            response.setContentType("application/json");
            response.getWriter().print(answer);
        } catch (Exception | Error failure) {
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            response.setContentType("text/plain");
            failure.printStackTrace(new PrintWriter(response.getWriter()));
            // sent at once, or the application's error page takes its place
            response.flushBuffer();
        }
    }

    private JsonObject play(String scene, HttpServletRequest request) throws Exception {
        return switch (scene) {
            case "open" -> scenes.open();
            case "register" -> scenes.register(request.getParameter("applicant"), number(request, "daysAgo"));
            case "nameEverywhere" -> scenes.nameEverywhere(caseId(request), request.getParameter("name"));
            case "failAfterTheEngine" -> scenes.failAfterTheEngine();
            case "failAfterAStep" -> scenes.failAfterAStep(caseId(request));
            case "tellRoutesTooEarly" -> scenes.tellRoutesTooEarly(caseId(request));
            case "doStepThatDoesNotWait" -> scenes.doStepThatDoesNotWait(caseId(request));
            case "breakTheEngine" -> scenes.breakTheEngine(caseId(request));
            case "saveAtOnce" -> scenes.saveAtOnce(caseId(request), number(request, "rounds"));
            case "claimAtOnce" -> scenes.claimAtOnce(caseId(request), number(request, "rounds"));
            case "closeFromConsent" -> scenes.closeFromConsent(request.getParameter("applicant"));
            case "registerAtOnce" -> scenes.registerAtOnce(number(request, "windows"), number(request, "each"));
            case "acceptAtOnce" -> scenes.acceptAtOnce(number(request, "rounds"));
            case "wholeCase" -> scenes.wholeCase(request.getParameter("code"));
            case "employ" -> doorkeeper.employ(request.getParameter("account"), request.getParameter("password"));
            case "resetPassword" -> doorkeeper.resetPassword(request.getParameter("account"));
            case "passTime" -> doorkeeper.passTime(request, number(request, "minutes"));
            case "changeARule" -> rules.changeARule();
            case "lengthen" -> clockScenes.lengthen();
            case "standStill" -> clockScenes.standStill();
            case "manyLimits" -> clockScenes.manyLimits(request.getParameter("code"));
            case "lastDay" -> clockScenes.lastDay(request.getParameter("code"));
            case "choose" -> clockActs.choose(request.getParameter("code"));
            case "takeUp" -> clockActs.takeUp(request.getParameter("code"));
            case "arrange" -> clockActs.arrange(request.getParameter("code"));
            case "lengthenAward" -> clockActs.lengthenAward(request.getParameter("code"));
            case "amendANotice" -> calendars.amendANotice();
            case "loadTheNextYear" -> calendars.loadTheNextYear();
            case "countWhileAReminderIsGiven" -> calendars.countWhileAReminderIsGiven();
            case "turn" -> movement.turn(request.getParameter("to"));
            case "letGo" -> movement.letGo();
            case "remind" -> movement.remind();
            case "look" -> movement.look(caseId(request));
            case "extend" -> movement.extend(caseId(request), number(request, "days"));
            case "readAll" -> movement.readAll();
            case "acceptAndFallSilent" -> movement.acceptAndFallSilent();
            case "counted" -> movement.counted();
            case "fallSilent" -> movement.fallSilent();
            case "countStatements" -> statementCounts.count(number(request, "rows"));
            case "sealSomething" -> keyRing.sealSomething();
            case "rotate" -> keyRing.rotate();
            case "readWhatIsSealed" -> keyRing.read();
            case "issueForms" -> formScenes.issue(request.getParameter("code"));
            case "agreeOrally" -> formScenes.agreeOrally(request.getParameter("code"));
            case "archive" -> archiveScenes.archive(request.getParameter("code"));
            case "baseline" -> baselineScenes.baseline(request.getParameter("code"));
            case "signAndServe" -> signingScenes.signAndServe(request.getParameter("code"));
            case "apply" -> routeScenes.apply(request.getParameter("code"));
            case "keep" -> performanceScenes.keep(request.getParameter("code"));
            case "unsureDate" -> supervisionScenes.unsureDate();
            case "supervise" -> supervisionScenes.supervise();
            case "walkTheRights" -> rightsWalk.walk();
            case "openPartners" -> partners.open();
            case "agree" -> partners.agree(request.getParameter("number"));
            case "fail" -> partners.fail(request.getParameter("number"));
            case "onTheShelf" -> partners.onTheShelf(request.getParameter("sha256"));
            case "shutOut" -> partners.shutOut(request.getParameter("client"));
            default -> throw new IllegalArgumentException("No such scene: " + scene);
        };
    }

    private static UUID caseId(HttpServletRequest request) {
        return UUID.fromString(request.getParameter("case"));
    }

    private static int number(HttpServletRequest request, String name) {
        return Integer.parseInt(request.getParameter(name));
    }
}
