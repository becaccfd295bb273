package org.maplebridge.workflows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.NativeExecutionQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.maplebridge.basics.Collision;
import org.maplebridge.basics.Conflict;
import org.maplebridge.casefile.CaseProcess.Answer;
import org.maplebridge.casefile.Step;

/**
 * The one counter at which the adapters speak to the engine: begin, do a step, bring news. It finds a process by its kind and
 * business key alone, never by what is in it, and fails loudly when the process stands elsewhere. A race that the engine lost becomes a
 * {@link Collision}, which the outermost caller tries again.
 */
@ApplicationScoped
class ProcessDesk {

    // in the engine's tables themselves: its query builder takes longer to write these sentences than the database to
    // answer them
    private static final String WAITING_TASK = "SELECT T.* FROM ACT_RU_TASK T"
            + " INNER JOIN ACT_RU_EXECUTION P ON P.ID_ = T.PROC_INST_ID_ AND P.BUSINESS_KEY_ = #{key}"
            + " INNER JOIN ACT_RE_PROCDEF D ON D.ID_ = T.PROC_DEF_ID_ AND D.KEY_ = #{process}"
            + " WHERE T.TASK_DEF_KEY_ = #{step}";

    private static final String WAITING_EXECUTION = "SELECT E.* FROM ACT_RU_EVENT_SUBSCR S"
            + " INNER JOIN ACT_RU_EXECUTION E ON E.ID_ = S.EXECUTION_ID_"
            + " INNER JOIN ACT_RU_EXECUTION P ON P.ID_ = S.PROC_INST_ID_ AND P.BUSINESS_KEY_ = #{key}"
            + " INNER JOIN ACT_RE_PROCDEF D ON D.ID_ = E.PROC_DEF_ID_ AND D.KEY_ = #{process}"
            + " WHERE S.EVENT_TYPE_ = 'message' AND S.EVENT_NAME_ = #{message}";

    private static final String PROCESSES_OF_KEYS = "SELECT E.* FROM ACT_RU_EXECUTION E"
            + " INNER JOIN ACT_RE_PROCDEF D ON D.ID_ = E.PROC_DEF_ID_ AND D.KEY_ = #{process}"
            + " WHERE E.PARENT_ID_ IS NULL AND E.BUSINESS_KEY_ IN (%s)";

    private ProcessEngine engine;
    private OneCommand command;

    /** For the container's proxy. */
    protected ProcessDesk() {}

    @Inject
    ProcessDesk(ProcessEngine engine, OneCommand command) {
        this.engine = engine;
        this.command = command;
    }

    /** Begins a process at its plain start. */
    void begin(String process, UUID key, VariableMap variables) {
        translated(() -> engine.getRuntimeService().startProcessInstanceByKey(process, key.toString(), variables));
    }

    /** Begins a process at its plain start, and brings it at once news for which it waits from its beginning. */
    void begin(String process, UUID key, VariableMap variables, String message, VariableMap news) {
        translated(() -> command.of(() -> {
            ProcessInstance begun =
                    engine.getRuntimeService().startProcessInstanceByKey(process, key.toString(), variables);
            String waiting = command.waiting(begun.getId(), message);
            engine.getRuntimeService().messageEventReceived(message, waiting, news);
            return begun;
        }));
    }

    /** Begins a process at its plain start and does at once the step to which it comes first. */
    void begin(String process, UUID key, VariableMap variables, Step step, Answer answer) {
        translated(() -> command.of(() -> {
            ProcessInstance begun =
                    engine.getRuntimeService().startProcessInstanceByKey(process, key.toString(), variables);
            String waiting = command.waitingTask(begun.getId(), Steps.taskOf(step));
            engine.getTaskService().complete(waiting, Passing.of(Variables.ANSWER, answer.name()));
            return begun;
        }));
    }

    /** Begins a process at the start that waits for this message. */
    void beginBy(String message, UUID key, VariableMap variables) {
        translated(() -> engine.getRuntimeService().startProcessInstanceByMessage(message, key.toString(), variables));
    }

    /**
     * Does the step that waits.
     *
     * @throws Conflict when the process does not wait at this step: somebody was quicker, or it went another way
     */
    void complete(String process, UUID key, Step step, Answer answer) {
        if (!Steps.answersOf(step).contains(answer)) {
            throw new IllegalArgumentException(
                    "The step " + step + " takes " + Steps.answersOf(step) + ", not " + answer);
        }
        boolean waited = translated(() -> command.of(() -> {
            Task task = engine.getTaskService()
                    .createNativeTaskQuery()
                    .sql(WAITING_TASK)
                    .parameter("process", process)
                    .parameter("key", key.toString())
                    .parameter("step", Steps.taskOf(step))
                    .singleResult();
            if (task != null) {
                engine.getTaskService().complete(task.getId(), Passing.of(Variables.ANSWER, answer.name()));
            }
            return task != null;
        }));
        if (!waited) {
            throw new Conflict("fault.process.elsewhere", step);
        }
    }

    /**
     * Brings news for which the process waits.
     *
     * @throws Conflict when it waits for no such news (any more)
     */
    void tell(String process, UUID key, String message, VariableMap variables) {
        if (!tellIfHeard(process, key, message, variables)) {
            throw new Conflict("fault.process.over", message);
        }
    }

    /** Brings news to a process that may not wait for it; says whether it did. */
    boolean tellIfHeard(String process, UUID key, String message, VariableMap variables) {
        return translated(() -> command.of(() -> {
            Execution waiting = engine.getRuntimeService()
                    .createNativeExecutionQuery()
                    .sql(WAITING_EXECUTION)
                    .parameter("process", process)
                    .parameter("key", key.toString())
                    .parameter("message", message)
                    .singleResult();
            if (waiting == null) {
                return false;
            }
            engine.getRuntimeService().messageEventReceived(message, waiting.getId(), variables);
            return true;
        }));
    }

    /** Lets a timer that exists, held or not, go off at this time; says whether there is one. */
    boolean moveTimer(String process, UUID key, String timer, Date due) {
        return translated(() -> {
            Optional<Job> job = timer(process, key, timer);
            job.ifPresent(found -> {
                engine.getManagementService().setJobDuedate(found.getId(), due);
                if (found.isSuspended()) {
                    engine.getManagementService().activateJobById(found.getId());
                }
            });
            return job.isPresent();
        });
    }

    /**
     * As {@link #moveTimer} for many keys at once, in few statements. Says which it has left: they have no such timer, or one that is held, which the
     * engine cannot move and wake in one command.
     */
    Set<UUID> moveTimers(String process, Map<UUID, Date> dues, String timer) {
        Set<UUID> left = new LinkedHashSet<>(dues.keySet());
        if (dues.isEmpty()) {
            return left;
        }
        translated(() -> command.of(() -> {
            Map<String, UUID> keys = keysOf(process, dues.keySet());
            if (!keys.isEmpty()) {
                // not asked by the activity too: the engine's query with both is no SQL
                Set<String> definitions = engine
                        .getManagementService()
                        .createJobDefinitionQuery()
                        .processDefinitionKey(process)
                        .activityIdIn(timer)
                        .list()
                        .stream()
                        .map(JobDefinition::getId)
                        .collect(Collectors.toSet());
                engine.getManagementService().createJobQuery().processInstanceIds(keys.keySet()).list().stream()
                        .filter(found -> definitions.contains(found.getJobDefinitionId()) && !found.isSuspended())
                        .forEach(found -> {
                            UUID key = keys.get(found.getProcessInstanceId());
                            command.move(found, dues.get(key));
                            left.remove(key);
                        });
            }
            return left;
        }));
        return left;
    }

    /** The running processes of these keys, each by its id. */
    private Map<String, UUID> keysOf(String process, Set<UUID> wanted) {
        List<UUID> ordered = List.copyOf(wanted);
        NativeExecutionQuery question = engine.getRuntimeService()
                .createNativeExecutionQuery()
                .sql(PROCESSES_OF_KEYS.formatted(IntStream.range(0, ordered.size())
                        .mapToObj(i -> "#{key" + i + "}")
                        .collect(Collectors.joining(", "))))
                .parameter("process", process);
        for (int i = 0; i < ordered.size(); i++) {
            question.parameter("key" + i, ordered.get(i).toString());
        }
        Map<String, UUID> keys = new LinkedHashMap<>();
        question.list()
                .forEach(found -> keys.put(found.getId(), UUID.fromString(((ProcessInstance) found).getBusinessKey())));
        return keys;
    }

    /** Keeps a timer, if there is one, from going off until it is moved. */
    void holdTimer(String process, UUID key, String timer) {
        translated(() -> {
            Optional<Job> job = timer(process, key, timer);
            job.ifPresent(found -> engine.getManagementService().suspendJobById(found.getId()));
            return job;
        });
    }

    private Optional<Job> timer(String process, UUID key, String timer) {
        ProcessInstance instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(key.toString())
                .singleResult();
        return Optional.ofNullable(instance)
                .map(running -> engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(running.getId())
                        .activityId(timer)
                        .singleResult());
    }

    private static <T> T translated(Supplier<T> act) {
        try {
            return act.get();
        } catch (OptimisticLockingException lost) {
            throw new Collision(lost);
        }
    }
}
