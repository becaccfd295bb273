package org.maplebridge.workflows;

import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.runtime.Job;

/**
 * Lets several words to the engine be one command of it: what one has loaded or written the next finds in memory, and all is written at once
 * at the end. Spares a case half of its statements. The engine's queries do not see what the command has not written yet; hence
 * {@link #waiting} and {@link #waitingTask}.
 */
public interface OneCommand {

    /** Says the words in one command. A fault of the domain is thrown outside: the engine logs as its own whatever leaves a command. */
    <T> T of(Supplier<T> words);

    /**
     * The execution that waits for a message in a process that this command has begun.
     *
     * @throws IllegalStateException if none does: the diagram does not wait for it at its beginning
     */
    String waiting(String processInstance, String message);

    /**
     * The task of this element that waits in a process that this command has begun.
     *
     * @throws IllegalStateException if none does: the diagram does not come to it at its beginning
     */
    String waitingTask(String processInstance, String element);

    /**
     * Lets a timer that this command has loaded go off at this time. The engine's own word for it asks the database for each timer once more; this asks
     * nothing, and all that were moved are written together when the command ends, each only if nobody has changed it since it was loaded.
     */
    void move(Job timer, Date due);
}
