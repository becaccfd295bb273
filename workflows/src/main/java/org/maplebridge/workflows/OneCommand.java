package org.maplebridge.workflows;

import java.util.function.Supplier;

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
}
