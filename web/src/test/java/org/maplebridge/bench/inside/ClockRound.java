package org.maplebridge.bench.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.maplebridge.basics.Actor;
import org.maplebridge.deadline.CalendarBook;
import org.maplebridge.deadline.CalendarChange;
import org.maplebridge.deadline.CalendarDesk;
import org.maplebridge.deadline.ClockRecount;
import org.maplebridge.deadline.NoticeDraft;

/** The acceptance of a notice that moves all clocks, as the administrator's page does it, and how far the counting has come. */
@ApplicationScoped
class ClockRound {

    @Inject
    private BenchOffice office;

    @Inject
    private CalendarDesk desk;

    @Inject
    private CalendarBook book;

    @Inject
    private ClockRecount recount;

    @Inject
    private ProcessEngine engine;

    /** Opens rooms, and says what whoever lays clocks must know of calendar and process. */
    JsonObject open(int rooms) throws IOException {
        JsonArrayBuilder ids = Json.createArrayBuilder();
        office.openInbox(rooms).stream().map(UUID::toString).forEach(ids::add);
        ProcessDefinition mediation = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("mediation")
                .latestVersion()
                .singleResult();
        return Json.createObjectBuilder()
                .add("rooms", ids)
                .add("year", book.calendar().lastYear() + 1)
                .add("calendar", book.calendar().version())
                .add("process", mediation.getId())
                .add(
                        "timer",
                        engine.getManagementService()
                                .createJobDefinitionQuery()
                                .processDefinitionId(mediation.getId())
                                .activityIdIn("Timer_LimitExpired")
                                .singleResult()
                                .getId())
                .build();
    }

    /** Accepts a notice that lets all of January rest, and begins to count. */
    JsonObject accept() throws IOException {
        Actor admin = office.admin();
        NoticeDraft notice = NoticeDraft.ofFile(notice(book.calendar().lastYear() + 1));
        CalendarChange change = desk.change(admin, notice);
        desk.accept(admin, notice, change.edition());
        recount.begin(admin);
        return progress();
    }

    /** How far the counting has come. */
    JsonObject progress() throws IOException {
        CalendarDesk.Progress progress = desk.progress(office.admin()).orElseThrow();
        return Json.createObjectBuilder()
                .add("ended", progress.endedAt() != null)
                .add("counted", progress.counted())
                .add("moved", progress.moved())
                .add("waiting", progress.waiting())
                .build();
    }

    private static String notice(int year) {
        JsonArrayBuilder days = Json.createArrayBuilder();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getMonthValue() == 1; day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                days.add(Json.createObjectBuilder()
                        .add("name", "春节")
                        .add("date", day.toString())
                        .add("isOffDay", true));
            }
        }
        return Json.createObjectBuilder()
                .add("year", year)
                .add("papers", Json.createArrayBuilder().add("https://example.org/" + year))
                .add("days", days)
                .build()
                .toString();
    }
}
