package org.maplebridge.bench.inside;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;

/** The door by which the bench comes in: does what the path names and answers in JSON, or 500 with the stack. */
@WebServlet("/public/bench/*")
public class BenchDoor extends HttpServlet {

    @Inject
    private BenchOffice office;

    @Inject
    private EngineAlone engineAlone;

    @Inject
    private OfficeWalk officeWalk;

    @Inject
    private Clients clients;

    @Inject
    private InboxReadings inbox;

    @Inject
    private ClockRound clocks;

    @Inject
    private ProcessEngine engine;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setCharacterEncoding("UTF-8");
        try {
            String answer = answer(request.getPathInfo().substring(1), request).toString();
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

    private JsonObject answer(String wish, HttpServletRequest request) throws Exception {
        return switch (wish) {
            case "machine" -> machine();
            case "openRooms" -> {
                office.openRooms(number(request, "rooms"));
                engineAlone.deploy();
                yield JsonObject.EMPTY_JSON_OBJECT;
            }
            case "round" ->
                clients.walk(walk(request), number(request, "clients"), Duration.ofMillis(number(request, "millis")));
            case "tape" -> clients.tape(walk(request));
            case "openInbox" -> openInbox(number(request, "rooms"));
            case "openClocks" -> clocks.open(number(request, "rooms"));
            case "acceptNotice" -> clocks.accept();
            case "progress" -> clocks.progress();
            case "page" -> inbox.page(request.getParameter("query"));
            case "engine" ->
                inbox.engine(
                        request.getParameter("groups"),
                        request.getParameter("assignee"),
                        number(request, "first"),
                        number(request, "size"));
            default -> throw new IllegalArgumentException("The bench knows no " + wish);
        };
    }

    private Walk walk(HttpServletRequest request) {
        return switch (request.getParameter("walk")) {
            case "three steps" -> engineAlone::threeSteps;
            case "same diagram" -> engineAlone::sameDiagram;
            case "several offices" -> officeWalk::severalOffices;
            case "one office" -> officeWalk::oneOffice;
            default -> throw new IllegalArgumentException("no such walk");
        };
    }

    private JsonObject openInbox(int rooms) throws IOException {
        engineAlone.deploy();
        var ids = Json.createArrayBuilder();
        office.openInbox(rooms).stream().map(UUID::toString).forEach(ids::add);
        inbox.saveFilters();
        return Json.createObjectBuilder()
                .add("rooms", ids)
                .add("reader", office.reader().id().toString())
                .add(
                        "definition",
                        engine.getRepositoryService()
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(EngineAlone.THREE_STEPS)
                                .latestVersion()
                                .singleResult()
                                .getId())
                .build();
    }

    private JsonObject machine() {
        return Json.createObjectBuilder()
                .add("jvm", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"))
                .add("heap", Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MB")
                .add("history", engine.getProcessEngineConfiguration().getHistory())
                .build();
    }

    private static int number(HttpServletRequest request, String name) {
        return Integer.parseInt(request.getParameter(name));
    }
}
