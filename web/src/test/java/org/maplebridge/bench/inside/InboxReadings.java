package org.maplebridge.bench.inside;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.OneTransaction;
import org.maplebridge.inbox.InboxFilter;
import org.maplebridge.inbox.InboxList;
import org.maplebridge.inbox.InboxLists;
import org.maplebridge.inbox.SavedFilters;

/** One page of an inbox, read as the page of the office reads it, and as the engine's own query gives it. */
@ApplicationScoped
class InboxReadings {

    @Inject
    private BenchOffice office;

    @Inject
    private InboxLists lists;

    @Inject
    private SavedFilters saved;

    @Inject
    private ProcessEngine engine;

    @EJB
    private OneTransaction transaction;

    /** The reader keeps two views of their own, whose numbers every page shows. */
    void saveFilters() {
        saved.save(office.reader(), "三天内到期", InboxFilter.of("view=room&level=soon"));
        saved.save(office.reader(), "待签协议", InboxFilter.of("view=room&step=sign-agreement&sort=opened"));
    }

    /** What the page of the inbox and the frame around it ask, in their order: views, own views, all numbers, the rows, the number in the navigation. */
    JsonObject page(String query) throws Exception {
        InboxFilter filter = InboxFilter.of(query);
        Actor actor = filter.view() == InboxFilter.View.REGION ? office.supervisor() : office.reader();
        return timed(() -> {
            List<InboxFilter> asked = new ArrayList<>(List.of(filter));
            lists.views(actor).forEach(view -> asked.add(InboxFilter.of(view)));
            saved.of(actor).forEach(each -> asked.add(each.filter()));
            List<InboxList.Count> counts = lists.counts(actor, asked);
            InboxList page = lists.page(actor, filter, counts.get(0));
            lists.assigns(actor);
            lists.mine(actor);
            return page.rows().size();
        });
    }

    /** The engine's own list of what may be claimed in some groups, or of what somebody has: a page, its number and the variables of its rows. */
    JsonObject engine(String groups, String assignee, int first, int size) throws Exception {
        return timed(() -> transaction.required(() -> {
            TaskQuery query = engine.getTaskService().createTaskQuery();
            if (assignee == null) {
                query.taskCandidateGroupIn(List.of(groups.split(",")));
            } else {
                query.taskAssignee(assignee);
            }
            List<Task> page = query.orderByDueDate().asc().orderByTaskId().asc().listPage(first, size);
            query.count();
            if (!page.isEmpty()) {
                engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(
                                page.stream().map(Task::getProcessInstanceId).toArray(String[]::new))
                        .list();
            }
            return page.size();
        }));
    }

    private static JsonObject timed(Callable<Integer> reading) throws Exception {
        long sent = SentStatements.sent();
        long begun = System.nanoTime();
        int rows = reading.call();
        long took = System.nanoTime() - begun;
        return Json.createObjectBuilder()
                .add("rows", rows)
                .add("ms", took / 1e6)
                .add("statements", SentStatements.sent() - sent)
                .build();
    }
}
